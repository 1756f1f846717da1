// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/look/theme.h"

#include "ui/look/style.h"

#include <QApplication>
#include <QFontMetrics>
#include <QThreadPool>

namespace ui {

Theme::Theme(QApplication &application)
  : m_application(application), m_system(schemeOf(QGuiApplication::palette()))
{
    // The system's fonts are read while the store is opened.
    QThreadPool::globalInstance()->start(
      [font = QApplication::font()] { (void)QFontMetrics(font).height(); });
    QApplication::setStyle(new Style);
    choose(ThemeChoice::System);
}

Scheme Theme::scheme() const
{
    switch (m_choice) {
        case ThemeChoice::Light:
            return Scheme::Light;
        case ThemeChoice::Dark:
            return Scheme::Dark;
        case ThemeChoice::System:
            break;
    }
    return m_system;
}

void Theme::choose(ThemeChoice choice)
{
    m_choice = choice;
    m_application.setPalette(paletteOf(scheme()));
}

} // namespace ui
