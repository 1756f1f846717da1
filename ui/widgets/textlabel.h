// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/look/colors.h"
#include "ui/look/fonts.h"

#include <QLabel>

namespace ui {

/// A label of plain text in one of the window's sizes and colours; follows changes of font and scheme.
class TextLabel final : public QLabel
{
    Q_OBJECT
public:
    using Color = QColor Colors::*;
    struct Look {
        TextSize size = TextSize::Base;
        TextWeight weight = TextWeight::Normal;
        Color color = &Colors::text;
    };
    explicit TextLabel(const Look &look, QWidget *parent = nullptr);

    void setColor(Color color);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    Look m_look;
    bool m_applying = false;
};

} // namespace ui
