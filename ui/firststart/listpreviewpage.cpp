// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/firststart/listpreviewpage.h"

#include "ui/firststart/columnstable.h"
#include "ui/firststart/dayquestions.h"
#include "ui/firststart/pagelayout.h"
#include "ui/widgets/textlabel.h"
#include "words/importtext.h"
#include "words/listtext.h"
#include "words/sentences.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kWidest = 1240;
constexpr qsizetype kMostProblems = 4;

enum Column { Name, Organisation, Email, Phone, Segment, Met, Wrote, ColumnCount };

QString problemsText(const QList<core::ImportProblem> &problems)
{
    QStringList lines;
    for (const core::ImportProblem &problem : problems.first(std::min(problems.size(), kMostProblems)))
        //: a place in a file, and what is wrong there
        lines.append(ListPreviewPage::tr("%1: %2").arg(problem.place, words::problemText(problem)));
    if (problems.size() > kMostProblems)
        lines.append(ListPreviewPage::tr("And %n more; all are listed when the list is stored.", nullptr,
                                         int(problems.size() - kMostProblems)));
    return lines.join(QLatin1Char('\n'));
}

QString daysText(const QList<QDate> &days)
{
    QStringList texts;
    for (const QDate day : days)
        texts.append(QLocale().toString(day, QLocale::ShortFormat));
    return texts.join(ListPreviewPage::tr(", "));
}

QTableWidget *newRowsTable(QWidget *parent)
{
    auto *table = new QTableWidget(parent);
    table->setObjectName(QStringLiteral("previewTable"));
    table->setAccessibleName(ListPreviewPage::tr("First rows"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setShowGrid(false);
    table->setColumnCount(ColumnCount);
    table->setHorizontalHeaderLabels({ListPreviewPage::tr("Name"), ListPreviewPage::tr("Organisation"),
                                      ListPreviewPage::tr("E-mail"), ListPreviewPage::tr("Phone"),
                                      ListPreviewPage::tr("Segment"), ListPreviewPage::tr("Met"),
                                      ListPreviewPage::tr("Wrote")});
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (const Column narrow : {Segment, Met, Wrote})
        table->horizontalHeader()->setSectionResizeMode(narrow, QHeaderView::ResizeToContents);
    table->verticalHeader()->hide();
    return table;
}

} // namespace

ListPreviewPage::ListPreviewPage(QWidget *parent)
  : QWidget(parent), m_file(new TextLabel({.weight = TextWeight::Strong}, this)),
    m_columns(new ColumnsTable(this)), m_days(new DayQuestions(this)), m_rows(newRowsTable(this)),
    m_problems(new TextLabel({.size = TextSize::Small, .color = &Colors::missed}, this)),
    m_question(new TextLabel({.color = &Colors::yourTurn}, this)),
    m_accept(new QPushButton(tr("Store these prospects"), this))
{
    setObjectName(QStringLiteral("listPreviewPage"));
    QVBoxLayout *column =
      newPageColumn(*this, tr("Is this how you meant it?"), tr("Nothing is stored yet."), kWidest);
    m_problems->setWordWrap(true);
    m_question->setObjectName(QStringLiteral("listQuestion"));
    auto *tables = new QHBoxLayout;
    tables->setSpacing(12);
    tables->addWidget(m_columns, 5);
    tables->addWidget(m_rows, 7);
    column->addWidget(m_file);
    column->addLayout(tables, 1);
    column->addWidget(m_days);
    column->addWidget(m_problems);
    addButtons(*column);
    connect(m_columns, &ColumnsTable::fieldChosen, this, &ListPreviewPage::setField);
    connect(m_days, &DayQuestions::answered, this, &ListPreviewPage::setOrder);
}

void ListPreviewPage::addButtons(QVBoxLayout &column)
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_accept->setObjectName(QStringLiteral("storeListButton"));
    m_accept->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_question, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    column.addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &ListPreviewPage::canceled);
    connect(m_accept, &QPushButton::clicked, this, &ListPreviewPage::accepted);
}

void ListPreviewPage::show(const core::CsvPreview &preview)
{
    //: a file, and the first rows of it that are shown
    m_file->setText(tr("%1, as it would be stored").arg(QFileInfo(preview.mapping.path).fileName()));
    m_columns->show(preview);
    m_columns->setVisible(true);
    update(preview);
}

void ListPreviewPage::show(const core::VCardPreview &preview)
{
    m_file->setText(tr("%1, as it would be stored").arg(QFileInfo(preview.path).fileName()));
    m_columns->setVisible(false);
    m_days->ask({});
    m_question->clear();
    m_accept->setEnabled(true);
    showRows(preview.rows, preview.problems);
}

void ListPreviewPage::update(const core::CsvPreview &preview)
{
    m_shown = preview.mapping.columns;
    m_days->ask(m_shown);
    m_question->setText(words::csvQuestionText(m_shown));
    m_accept->setEnabled(m_question->text().isEmpty());
    showRows(preview.rows, preview.problems);
}

void ListPreviewPage::change(const QList<core::CsvColumn> &columns)
{
    m_shown = columns;
    m_accept->setEnabled(false);
    Q_EMIT columnsChanged(columns);
}

void ListPreviewPage::setField(qsizetype column, core::CsvField field)
{
    QList<core::CsvColumn> columns = m_shown;
    columns[column].field = field;
    columns[column].order = core::DateOrder::Undecided;
    change(columns);
}

void ListPreviewPage::setOrder(qsizetype column, core::DateOrder order)
{
    QList<core::CsvColumn> columns = m_shown;
    columns[column].order = order;
    change(columns);
}

void ListPreviewPage::showRows(const QList<core::ImportRow> &rows, const QList<core::ImportProblem> &problems)
{
    m_rows->setRowCount(int(rows.size()));
    for (int i = 0; i < rows.size(); ++i) {
        const core::ImportRow &row = rows.at(i);
        const QStringList cells{row.name,
                                row.organisation,
                                row.emails.join(tr(", ")),
                                row.phones.join(tr(", ")),
                                words::segmentName(row.segment),
                                daysText(row.metOn),
                                daysText(row.writtenOn)};
        for (int cell = 0; cell < cells.size(); ++cell) {
            auto *item = new QTableWidgetItem(cells.at(cell));
            item->setToolTip(cells.at(cell));
            m_rows->setItem(i, cell, item);
        }
    }
    const auto isShown = [this](core::CsvField field) {
        return std::any_of(m_shown.begin(), m_shown.end(),
                           [field](const core::CsvColumn &column) { return column.field == field; });
    };
    m_rows->setColumnHidden(Met, !isShown(core::CsvField::MetOn));
    m_rows->setColumnHidden(Wrote, !isShown(core::CsvField::WrittenOn));
    // Days that are asked about are no problem yet.
    QList<core::ImportProblem> shown = problems;
    shown.removeIf(
      [](const core::ImportProblem &problem) { return problem.trouble == core::ImportTrouble::TwoDays; });
    m_problems->setText(problemsText(shown));
    m_problems->setVisible(!shown.isEmpty());
}

} // namespace ui
