// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/whycard.h"

#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/look/painting.h"

#include <QPainter>
#include <QTextDocument>
#include <QWheelEvent>

namespace ui {

namespace {

constexpr int kPadding = 8;

} // namespace

WhyCard::WhyCard(QWidget *parent) : QTextEdit(parent)
{
    setObjectName(QStringLiteral("whyText"));
    setAccessibleName(QStringLiteral("Why"));
    setReadOnly(true);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFont(fontOf(font(), TextSize::Small));
    document()->setDocumentMargin(kPadding);
    viewport()->setAutoFillBackground(false);
}

void WhyCard::tell(const QString &lead, const QString &reason)
{
    clear();
    QTextCursor cursor(document());
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    cursor.insertText(lead, strong);
    cursor.insertText(QStringLiteral(" ") + reason, QTextCharFormat());
    setAccessibleDescription(toPlainText());
    fitHeight();
}

QSize WhyCard::sizeHint() const
{
    return {200, int(document()->size().height()) + 2};
}

QSize WhyCard::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void WhyCard::paintEvent(QPaintEvent *event)
{
    const Colors &colors = colorsFor(palette());
    {
        QPainter painter(viewport());
        drawRounded(painter, viewport()->rect(),
                    {.fill = colors.window, .line = colors.line, .radius = kCardRadius});
    }
    QTextEdit::paintEvent(event);
}

void WhyCard::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

void WhyCard::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the pane around it scrolls
}

void WhyCard::fitHeight()
{
    document()->setTextWidth(viewport()->width());
    if (height() != sizeHint().height())
        setFixedHeight(sizeHint().height());
}

} // namespace ui
