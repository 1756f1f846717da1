// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/look/style.h"

#include "ui/look/chevronicon.h"
#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/look/indicators.h"
#include "ui/look/painting.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>
#include <QStyleOptionSlider>

namespace ui {

namespace {

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    return QColor::fromRgbF(float(a.redF() * (1 - share) + b.redF() * share),
                            float(a.greenF() * (1 - share) + b.greenF() * share),
                            float(a.blueF() * (1 - share) + b.blueF() * share));
}

void drawButtonPanel(const QStyleOption &option, QPainter &painter)
{
    const Colors &colors = colorsFor(option.palette);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool primary = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool pressed = option.state.testAnyFlags(QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = enabled && option.state.testFlag(QStyle::State_MouseOver);

    QColor fill = primary && enabled ? colors.accent : colors.surface;
    if (flat)
        fill = Qt::transparent;
    if (hovered || pressed) {
        const QColor base = flat ? option.palette.color(QPalette::Window) : fill;
        fill = mixed(base, colors.text, pressed ? 0.12 : 0.06);
    }
    const bool outlined = !flat && !(primary && enabled);
    drawRounded(painter, option.rect, {.fill = fill, .line = outlined ? colors.line : QColor()});
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange))
        drawRounded(painter, option.rect,
                    {.fill = Qt::transparent, .line = primary ? colors.text : colors.accent, .width = 2});
}

void drawFieldPanel(const QStyleOption &option, QPainter &painter)
{
    const Colors &colors = colorsFor(option.palette);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    drawRounded(painter, option.rect,
                {.fill = colors.surface, .line = focused ? colors.accent : colors.line});
}

void drawTab(const QStyleOption &option, QPainter &painter)
{
    const Colors &colors = colorsFor(option.palette);
    const QRectF pill = QRectF(option.rect).adjusted(0, 1, -4, -1);
    if (option.state.testFlag(QStyle::State_Selected))
        drawRounded(painter, pill, {.fill = colors.accentSurface});
    else if (option.state.testFlag(QStyle::State_MouseOver))
        drawRounded(painter, pill, {.fill = mixed(colors.surface, colors.text, 0.06)});
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawRounded(painter, pill, {.fill = Qt::transparent, .line = colors.accent});
}

void drawTabLabel(const QStyleOptionTab &tab, QPainter &painter)
{
    const Colors &colors = colorsFor(tab.palette);
    const bool selected = tab.state.testFlag(QStyle::State_Selected);
    painter.save();
    painter.setFont(
      fontOf(painter.font(), TextSize::Base, selected ? TextWeight::Strong : TextWeight::Normal));
    painter.setPen(selected ? colors.accent : colors.quietText);
    painter.drawText(tab.rect.adjusted(0, 0, -4, 0), Qt::AlignCenter | Qt::TextHideMnemonic, tab.text);
    painter.restore();
}

void drawMenuBarItem(const QStyleOptionMenuItem &item, QPainter &painter)
{
    const Colors &colors = colorsFor(item.palette);
    painter.fillRect(item.rect, colors.window);
    if (item.state.testFlag(QStyle::State_Selected))
        drawRounded(painter, QRectF(item.rect).adjusted(1, 2, -1, -2),
                    {.fill = mixed(colors.window, colors.text, 0.08)});
    painter.setPen(item.state.testFlag(QStyle::State_Enabled) ? colors.text : colors.quietText);
    painter.drawText(item.rect, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, item.text);
}

void drawScrollBar(const QStyleOptionSlider &bar, const QRect &slider, QPainter &painter)
{
    const Colors &colors = colorsFor(bar.palette);
    if (bar.maximum <= bar.minimum)
        return;
    const bool active =
      bar.state.testFlag(QStyle::State_MouseOver) || bar.state.testFlag(QStyle::State_Sunken);
    const QRectF handle = QRectF(slider).adjusted(2, 2, -2, -2);
    drawRounded(painter, handle,
                {.fill = mixed(colors.window, colors.text, active ? 0.45 : 0.25),
                 .radius = qMin(handle.width(), handle.height()) / 2});
}

/// A scroll bar without arrows: the whole of it is the groove.
QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const QRect all = bar.rect;
    const bool upright = bar.orientation == Qt::Vertical;
    const int length = upright ? all.height() : all.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int handle = length;
    if (range > 0)
        handle =
          qBound(qMin(28, length), int(qint64(bar.pageStep) * length / (range + bar.pageStep)), length);
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - handle, bar.upsideDown);
    const auto stretch = [&](int from, int size) {
        return upright ? QRect(all.x(), all.y() + from, all.width(), size)
                       : QRect(all.x() + from, all.y(), size, all.height());
    };
    switch (part) {
        case QStyle::SC_ScrollBarGroove:
            return all;
        case QStyle::SC_ScrollBarSlider:
            return stretch(start, handle);
        case QStyle::SC_ScrollBarSubPage:
            return stretch(0, start);
        case QStyle::SC_ScrollBarAddPage:
            return stretch(start + handle, length - start - handle);
        default:
            return {};
    }
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion"))) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
        case PE_PanelButtonCommand:
        case PE_PanelButtonTool:
            return drawButtonPanel(*option, *painter);
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck:
            return drawCheckBox(*option, *painter);
        case PE_IndicatorRadioButton:
            return drawRadioButton(*option, *painter);
        case PE_PanelLineEdit:
            if (widget && qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()))
                return; // the box around it has the panel
            return drawFieldPanel(*option, *painter);
        case PE_Frame:
            if (qobject_cast<const QPlainTextEdit *>(widget))
                return drawFieldPanel(*option, *painter);
            break;
        case PE_FrameLineEdit:
        case PE_FrameTabBarBase:
        case PE_FrameDefaultButton:
        case PE_PanelMenuBar:
        case PE_FrameStatusBarItem:
            return;
        case PE_FrameFocusRect:
            if (!qobject_cast<const QAbstractItemView *>(widget) &&
                option->state.testFlag(State_KeyboardFocusChange))
                drawRounded(*painter, option->rect,
                            {.fill = Qt::transparent, .line = colorsFor(option->palette).accent});
            return;
        default:
            break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
        case CE_Splitter:
            painter->fillRect(option->rect, colorsFor(option->palette).line);
            return;
        case CE_HeaderSection:
        case CE_HeaderEmptyArea:
            return drawHeaderSection(*option, *painter);
        case CE_MenuBarEmptyArea:
            painter->fillRect(option->rect, colorsFor(option->palette).window);
            return;
        case CE_MenuBarItem:
            if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
                return drawMenuBarItem(*item, *painter);
            break;
        case CE_TabBarTabShape:
            return drawTab(*option, *painter);
        case CE_TabBarTabLabel:
            if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
                return drawTabLabel(*tab, *painter);
            break;
        case CE_PushButtonLabel:
            if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
                button && button->features.testFlag(QStyleOptionButton::DefaultButton) &&
                button->state.testFlag(State_Enabled)) {
                QStyleOptionButton primary(*button);
                primary.palette.setColor(QPalette::ButtonText, colorsFor(option->palette).onAccent);
                return QProxyStyle::drawControl(element, &primary, painter, widget);
            }
            break;
        default:
            break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return drawScrollBar(*bar, subControlRect(control, option, SC_ScrollBarSlider, widget), *painter);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return visualRect(bar->direction, bar->rect, scrollBarPart(*bar, subControl));
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    // A field that is part of another control has the padding of that.
    const bool stands = !widget || !qobject_cast<const QAbstractSpinBox *>(widget->parentWidget());
    return element == SE_LineEditContents && stands ? rect.adjusted(6, 0, -4, 0) : rect;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
        case PM_ScrollBarExtent:
            return 12;
        case PM_HeaderMargin:
            return 6;
        case PM_MenuBarPanelWidth:
            return 0;
        case PM_MenuBarItemSpacing:
            return 2;
        case PM_MenuBarHMargin:
            return 4;
        case PM_MenuBarVMargin:
            return 1;
        case PM_TabBarBaseOverlap:
        case PM_TabBarTabShiftVertical:
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical:
            return 0;
        case PM_TabBarTabHSpace:
            return 28;
        case PM_TabBarTabVSpace:
            return 10;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
        case SH_UnderlineShortcut:
        case SH_EtchDisabledText:
        case SH_DitherDisabledText:
            return 0;
        case SH_ScrollBar_ContextMenu:
            return 0;
        default:
            return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize needed = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton || type == CT_LineEdit || type == CT_ComboBox)
        needed.setHeight(qMax(needed.height(), option->fontMetrics.height() + 14));
    if (type == CT_PushButton)
        needed.rwidth() += 12;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (button && button->features.testFlag(QStyleOptionButton::HasMenu))
        needed.rwidth() += 8;
    if (type == CT_MenuBarItem)
        needed += QSize(2, 4);
    return needed;
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    if (icon == SP_ToolBarHorizontalExtensionButton)
        return QIcon(new ChevronIcon);
    return QProxyStyle::standardIcon(icon, option, widget);
}

} // namespace ui
