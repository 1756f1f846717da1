// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/firststart/columnstable.h"

#include "words/listtext.h"

#include <QComboBox>
#include <QHeaderView>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

enum Column { Header, Sample, Field, ColumnCount };

QList<qsizetype> usedFirst(const QList<core::CsvColumn> &columns)
{
    QList<qsizetype> order(columns.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_partition(order.begin(), order.end(), [&columns](qsizetype column) {
        return columns[column].field != core::CsvField::Ignored;
    });
    return order;
}

QTableWidgetItem *newText(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(text);
    item->setFlags(Qt::ItemIsEnabled);
    return item;
}

} // namespace

ColumnsTable::ColumnsTable(QWidget *parent) : QTableWidget(parent)
{
    setObjectName(QStringLiteral("columnsTable"));
    setAccessibleName(tr("Columns of the list"));
    setColumnCount(ColumnCount);
    setHorizontalHeaderLabels({tr("Column"), tr("In it"), tr("Is the")});
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::NoFocus); // its choices take the keys
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(Field, QHeaderView::ResizeToContents);
}

void ColumnsTable::show(const core::CsvPreview &preview)
{
    const QList<core::CsvColumn> &columns = preview.mapping.columns;
    setRowCount(0);
    setRowCount(int(columns.size()));
    int row = 0;
    for (const qsizetype column : usedFirst(columns)) {
        const QString name = words::csvColumnName(columns, column);
        setItem(row, Header, newText(name));
        setItem(row, Sample, newText(preview.samples.value(column)));
        setCellWidget(row, Field, newChoice(column, columns[column].field, name));
        ++row;
    }
    verticalHeader()->setDefaultSectionSize(QComboBox().sizeHint().height() + 4);
    resizeColumnToContents(Field);
    scrollToTop();
}

QComboBox *ColumnsTable::newChoice(qsizetype column, core::CsvField field, const QString &name)
{
    auto *choice = new QComboBox(this);
    for (const core::CsvField known : core::csvFields())
        choice->addItem(words::csvFieldName(known), int(known));
    choice->setCurrentIndex(choice->findData(int(field)));
    choice->setObjectName(QStringLiteral("column%1ComboBox").arg(column));
    //: of a column of a list
    choice->setAccessibleName(tr("What “%1” is").arg(name));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(choice, &QComboBox::currentIndexChanged, this, [this, choice, column] {
        Q_EMIT fieldChosen(column, core::CsvField(choice->currentData().toInt()));
    });
    return choice;
}

} // namespace ui
