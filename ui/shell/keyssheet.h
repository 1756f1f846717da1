// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace ui {

class WindowActions;

/// All keys on one sheet over the window. Any key or a click puts it away.
class KeysSheet final : public QWidget
{
    Q_OBJECT
public:
    KeysSheet(const WindowActions &actions, QWidget *over);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace ui
