// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/firststart/dayquestions.h"

#include "ui/widgets/textlabel.h"
#include "words/listtext.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QRadioButton>

#include <algorithm>

namespace ui {

namespace {

QString dayText(const QString &cell, core::DateOrder order)
{
    const auto day = core::dateOf(cell, order);
    return day ? QLocale().toString(*day, QLocale::LongFormat) : QString();
}

} // namespace

DayQuestions::DayQuestions(QWidget *parent) : QWidget(parent), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins({});
    hide();
}

void DayQuestions::ask(const QList<core::CsvColumn> &columns)
{
    // What is asked already stays as it is: its buttons may have the focus.
    const auto isSame = [](const core::CsvColumn &a, const core::CsvColumn &b) {
        return a.question == b.question && a.header == b.header;
    };
    if (std::equal(columns.begin(), columns.end(), m_asked.begin(), m_asked.end(), isSame))
        return;
    m_asked = columns;
    while (QLayoutItem *line = m_lines->takeAt(0)) {
        delete line->widget();
        delete line;
    }
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (!columns[i].question.isEmpty())
            addQuestion(columns, i);
    }
    setVisible(m_lines->count() > 0);
}

void DayQuestions::addQuestion(const QList<core::CsvColumn> &columns, qsizetype column)
{
    const core::CsvColumn &asked = columns[column];
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    auto *label = new TextLabel({.color = &Colors::yourTurn}, line);
    const QString name = words::csvColumnName(columns, column);
    //: a date of a list that can be two days, and its column
    label->setText(tr("Which day is “%1” in “%2”?").arg(asked.question, name));
    label->setWordWrap(true);
    row->addWidget(label, 1);
    for (const core::DateOrder order : {core::DateOrder::DayFirst, core::DateOrder::MonthFirst}) {
        auto *choice = new QRadioButton(dayText(asked.question, order), line);
        choice->setObjectName(QStringLiteral("%1%2RadioButton").arg(core::toId(order)).arg(column));
        choice->setAccessibleName(label->text() + QLatin1Char(' ') + choice->text());
        choice->setChecked(asked.order == order);
        row->addWidget(choice);
        connect(choice, &QRadioButton::clicked, this,
                [this, column, order] { Q_EMIT answered(column, order); });
    }
    m_lines->addWidget(line);
}

} // namespace ui
