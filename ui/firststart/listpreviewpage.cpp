// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/firststart/listpreviewpage.h"

#include "ui/firststart/pagelayout.h"
#include "ui/widgets/textlabel.h"
#include "words/importtext.h"
#include "words/sentences.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

QString fieldName(core::CsvField field)
{
    switch (field) {
        case core::CsvField::Ignored:
            return ListPreviewPage::tr("not used");
        case core::CsvField::Name:
            return ListPreviewPage::tr("name");
        case core::CsvField::FirstName:
            return ListPreviewPage::tr("first name");
        case core::CsvField::LastName:
            return ListPreviewPage::tr("last name");
        case core::CsvField::Organisation:
            return ListPreviewPage::tr("organisation");
        case core::CsvField::Email:
            return ListPreviewPage::tr("e-mail");
        case core::CsvField::Phone:
            return ListPreviewPage::tr("phone");
        case core::CsvField::Segment:
            return ListPreviewPage::tr("segment");
        case core::CsvField::Situation:
            return ListPreviewPage::tr("situation");
        case core::CsvField::Role:
            return ListPreviewPage::tr("role");
        case core::CsvField::Timezone:
            return ListPreviewPage::tr("time zone");
    }
    return {};
}

QString columnsText(const QList<core::CsvColumn> &columns)
{
    QStringList used;
    QStringList unused;
    for (const core::CsvColumn &column : columns) {
        if (column.field == core::CsvField::Ignored)
            unused.append(column.header);
        else
            //: a column's header, and what it is taken for
            used.append(ListPreviewPage::tr("“%1” is the %2").arg(column.header, fieldName(column.field)));
    }
    QString text = used.join(QLatin1Char('\n'));
    if (!unused.isEmpty())
        text +=
          QLatin1Char('\n') + ListPreviewPage::tr("Not used: %1").arg(unused.join(ListPreviewPage::tr(", ")));
    return text;
}

QString problemsText(const QList<core::ImportProblem> &problems)
{
    QStringList lines;
    for (const core::ImportProblem &problem : problems)
        //: a place in a file, and what is wrong there
        lines.append(ListPreviewPage::tr("%1: %2").arg(problem.place, words::problemText(problem)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

ListPreviewPage::ListPreviewPage(QWidget *parent)
  : QWidget(parent), m_columns(new TextLabel({}, this)), m_rows(new QTableWidget(this)),
    m_problems(new TextLabel({.size = TextSize::Small, .color = &Colors::missed}, this))
{
    setObjectName(QStringLiteral("listPreviewPage"));
    QVBoxLayout *column = newPageColumn(*this, tr("Is this how you meant it?"), tr("Nothing is stored yet."));
    m_columns->setWordWrap(true);
    m_problems->setWordWrap(true);
    m_rows->setObjectName(QStringLiteral("previewTable"));
    m_rows->setAccessibleName(tr("First rows"));
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setTabKeyNavigation(false);
    m_rows->setColumnCount(5);
    m_rows->setHorizontalHeaderLabels(
      {tr("Name"), tr("Organisation"), tr("E-mail"), tr("Phone"), tr("Segment")});
    m_rows->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_rows->verticalHeader()->hide();
    column->addWidget(m_columns);
    column->addWidget(m_rows, 1);
    column->addWidget(m_problems);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *accept = new QPushButton(tr("Store these prospects"), this);
    accept->setObjectName(QStringLiteral("storeListButton"));
    accept->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &ListPreviewPage::canceled);
    connect(accept, &QPushButton::clicked, this, &ListPreviewPage::accepted);
}

void ListPreviewPage::show(const core::CsvPreview &preview)
{
    m_columns->setText(columnsText(preview.mapping.columns));
    m_rows->setRowCount(int(preview.rows.size()));
    for (int i = 0; i < preview.rows.size(); ++i) {
        const core::ImportRow &row = preview.rows.at(i);
        const QStringList cells{row.name, row.organisation, row.emails.join(tr(", ")),
                                row.phones.join(tr(", ")), words::segmentName(row.segment)};
        for (int cell = 0; cell < cells.size(); ++cell)
            m_rows->setItem(i, cell, new QTableWidgetItem(cells.at(cell)));
    }
    m_problems->setText(problemsText(preview.problems));
    m_problems->setVisible(!preview.problems.isEmpty());
}

} // namespace ui
