// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "words/sentences.h"

#include <QMenu>

#include <functional>

namespace ui {

/// How long to leave a prospect alone. Says on which day it comes back.
class SnoozeMenu final : public QMenu
{
    Q_OBJECT
public:
    explicit SnoozeMenu(std::function<words::Telling()> telling, QWidget *parent = nullptr);

    /// Offers the days as they are now; call before showing it.
    void fill();

Q_SIGNALS:
    void snoozed(QDate lastDay); ///< the last day of the pause

private:
    void addPause(const QString &text, QDate back);

    std::function<words::Telling()> m_telling;
};

} // namespace ui
