// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transfer/csvpreview.h"
#include "core/transfer/vcardimporter.h"

#include <QWidget>

class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace ui {

class ColumnsTable;
class DayQuestions;
class TextLabel;

/// Shows what a list or a file of contacts would bring, before anything is stored: what each column is taken
/// for, which the rep can change, and the first rows as they will be kept.
class ListPreviewPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ListPreviewPage(QWidget *parent = nullptr);

    /// Another list.
    void show(const core::CsvPreview &preview);
    void show(const core::VCardPreview &preview);
    /// The same list after columnsChanged.
    void update(const core::CsvPreview &preview);

Q_SIGNALS:
    /// The rep said what a column is. The list cannot be stored before update().
    void columnsChanged(const QList<core::CsvColumn> &columns);
    void accepted();
    void canceled();

private:
    void addButtons(QVBoxLayout &column);
    void change(const QList<core::CsvColumn> &columns);
    void setField(qsizetype column, core::CsvField field);
    void setOrder(qsizetype column, core::DateOrder order);
    void showRows(const QList<core::ImportRow> &rows, const QList<core::ImportProblem> &problems);

    QList<core::CsvColumn> m_shown;
    TextLabel *m_file;
    ColumnsTable *m_columns;
    DayQuestions *m_days;
    QTableWidget *m_rows;
    TextLabel *m_problems;
    TextLabel *m_question;
    QPushButton *m_accept;
};

} // namespace ui
