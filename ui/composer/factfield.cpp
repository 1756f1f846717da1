// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/factfield.h"

#include "ui/composer/composertext.h"
#include "ui/look/painting.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace ui {

FactField::FactField(QWidget *parent)
  : QWidget(parent), m_question(new TextLabel({.size = TextSize::Small, .weight = TextWeight::Strong}, this)),
    m_edit(new QLineEdit(this))
{
    m_question->setWordWrap(true);
    m_edit->setObjectName(QStringLiteral("factLineEdit"));
    m_edit->setPlaceholderText(tr("Their words, as they said them"));
    auto *keep = new QPushButton(tr("Keep"), this);
    keep->setObjectName(QStringLiteral("keepFactButton"));
    keep->setToolTip(tr("Put this on the record"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(keep);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(11, 9, 11, 10);
    lines->setSpacing(6);
    lines->addWidget(m_question);
    lines->addLayout(row);
    connect(keep, &QPushButton::clicked, this, &FactField::tell);
    connect(m_edit, &QLineEdit::returnPressed, this, &FactField::tell);
}

void FactField::ask(core::FactKind kind)
{
    m_kind = kind;
    m_question->setText(factQuestion(kind));
    m_edit->setAccessibleName(m_question->text());
    m_edit->clear();
}

void FactField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    drawRounded(painter, rect(), {.fill = colors.window, .line = colors.silent, .radius = kCardRadius});
}

void FactField::tell()
{
    const QString text = m_edit->text().trimmed();
    if (!text.isEmpty())
        Q_EMIT told(m_kind, text);
}

} // namespace ui
