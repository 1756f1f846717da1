// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "words/sentences.h"

#include <QMenu>

#include <functional>

namespace ui {

/// Times for a call, each an invitation that the rep's calendar program opens and sends.
class InviteMenu final : public QMenu
{
    Q_OBJECT
public:
    struct Times {
        QList<core::Instant> free;
        QTimeZone theirs;
        words::Telling telling;
    };
    /// `times` is asked each time the menu opens; nothing when no call can be proposed.
    explicit InviteMenu(std::function<std::optional<Times>()> times, QWidget *parent = nullptr);

Q_SIGNALS:
    void invited(core::Instant at);

private:
    void fill();
    void addTime(core::Instant at, const Times &times);

    std::function<std::optional<Times>()> m_times;
};

} // namespace ui
