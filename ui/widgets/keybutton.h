// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

class QAction;

namespace ui {

/// A button for an action: takes over its text, tooltip and whether it can be used, and shows the key that
/// does the same as a small cap beside the text.
class KeyButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit KeyButton(QAction *action, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void followAction();
    [[nodiscard]] QFont keyFont() const;
    [[nodiscard]] int keyWidth() const;

    QAction *m_action;
};

} // namespace ui
