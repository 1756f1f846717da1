// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/look/colors.h"

#include <QWidget>

namespace ui {

/// A rounded surface around other widgets. Its line takes the accent while `focusSource` has the focus.
class Card final : public QWidget
{
    Q_OBJECT
public:
    using Fill = QColor Colors::*;
    explicit Card(Fill fill, QWidget *parent = nullptr);

    void setFocusSource(QWidget *source);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Fill m_fill;
    QWidget *m_source = nullptr;
};

} // namespace ui
