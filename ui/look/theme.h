// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/look/colors.h"

#include <QObject>
#include <QPalette>

class QApplication;

namespace ui {

enum class ThemeChoice { System, Light, Dark };

/// Gives the program its style and palette, and changes them while it runs. Fusion with our own colours on
/// every system, so that it looks the same everywhere.
class Theme final : public QObject
{
    Q_OBJECT
public:
    /// Call before the first widget is made: the palette found then is the system's.
    explicit Theme(QApplication &application);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] Scheme scheme() const;

public Q_SLOTS:
    void choose(ui::ThemeChoice choice);

private:
    QApplication &m_application;
    Scheme m_system;
    ThemeChoice m_choice = ThemeChoice::System;
};

} // namespace ui
