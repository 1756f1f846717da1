// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace ui {

/// A line of one pixel between two parts of the window.
class RuleLine final : public QWidget
{
    Q_OBJECT
public:
    explicit RuleLine(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
