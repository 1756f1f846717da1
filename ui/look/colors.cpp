// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/look/colors.h"

namespace ui {

namespace {

constexpr QColor rgb(unsigned value)
{
    return QColor(int(value >> 16), int((value >> 8) & 0xff), int(value & 0xff));
}

constexpr Colors kLight{.window = rgb(0xF6F6F3),
                        .surface = rgb(0xFFFFFF),
                        .line = rgb(0xE3E2DC),
                        .text = rgb(0x1F2328),
                        .quietText = rgb(0x63696F),
                        .accent = rgb(0x1F6F6B),
                        .accentSurface = rgb(0xE3F0EE),
                        .onAccent = rgb(0xFFFFFF),
                        .ourSurface = rgb(0xE9F1F0),
                        .silent = rgb(0xA84E14),
                        .missed = rgb(0xA6324A),
                        .missedSurface = rgb(0xF8E4E8),
                        .yourTurn = rgb(0x4A4FB5),
                        .fine = rgb(0x2B7549),
                        .onHold = rgb(0x5D6873),
                        .hit = rgb(0xFFE08A)};

constexpr Colors kDark{.window = rgb(0x1A1C1E),
                       .surface = rgb(0x222528),
                       .line = rgb(0x363B40),
                       .text = rgb(0xECEDEE),
                       .quietText = rgb(0xA0A7AD),
                       .accent = rgb(0x62BFB8),
                       .accentSurface = rgb(0x203634),
                       .onAccent = rgb(0x10211F),
                       .ourSurface = rgb(0x24302F),
                       .silent = rgb(0xE79A62),
                       .missed = rgb(0xEE93A5),
                       .missedSurface = rgb(0x3D242A),
                       .yourTurn = rgb(0xA5AAF5),
                       .fine = rgb(0x83CDA1),
                       .onHold = rgb(0xA9B4BF),
                       .hit = rgb(0x7A6112)};

} // namespace

const Colors &colorsOf(Scheme scheme)
{
    return scheme == Scheme::Dark ? kDark : kLight;
}

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QPalette paletteOf(Scheme scheme)
{
    const Colors &c = colorsOf(scheme);
    QPalette palette(c.text, c.surface, c.surface, c.line, c.line, c.text, c.text, c.surface, c.window);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::Midlight, c.line);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, scheme == Scheme::Dark ? c.line.darker(150) : c.line.darker(120));
    palette.setColor(QPalette::Shadow, c.line);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::PlaceholderText, c.quietText);
    palette.setColor(QPalette::ToolTipBase, c.surface);
    palette.setColor(QPalette::ToolTipText, c.text);
    QColor faint = c.quietText;
    faint.setAlphaF(0.6F);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, c.quietText);
    return palette;
}

QColor stateColor(core::State state, const Colors &colors)
{
    switch (state) {
        case core::State::YourTurn:
            return colors.yourTurn;
        case core::State::Silent:
            return colors.silent;
        case core::State::Scheduled:
            return colors.fine;
        case core::State::OnHold:
            return colors.onHold;
        case core::State::Unreachable:
            return colors.missed;
        case core::State::New:
        case core::State::Waiting:
        case core::State::Done:
            break;
    }
    return colors.line;
}

} // namespace ui
