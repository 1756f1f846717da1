// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace ui {

/// What an empty store shows: three ways to begin.
class FirstStartPage final : public QWidget
{
    Q_OBJECT
public:
    explicit FirstStartPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void mailChosen();
    void listChosen();
    void demoChosen();
};

} // namespace ui
