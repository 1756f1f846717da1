// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transfer/thunderbirdprofile.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

/// What an empty store shows: three ways to begin, the first of them once for every Thunderbird profile.
class FirstStartPage final : public QWidget
{
    Q_OBJECT
public:
    explicit FirstStartPage(const QList<core::ThunderbirdProfile> &profiles, QWidget *parent = nullptr);

Q_SIGNALS:
    void profileChosen(const core::ThunderbirdProfile &profile);
    void mailChosen();
    void folderChosen();
    void listChosen();
    void demoChosen();

private:
    void addProfile(QVBoxLayout &column, const core::ThunderbirdProfile &profile);
};

} // namespace ui
