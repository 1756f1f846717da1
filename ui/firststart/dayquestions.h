// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transfer/csvcolumns.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

/// Asks, a line for each column that leaves it open, which of two days "03/04/2026" is.
class DayQuestions final : public QWidget
{
    Q_OBJECT
public:
    explicit DayQuestions(QWidget *parent = nullptr);

    void ask(const QList<core::CsvColumn> &columns);

Q_SIGNALS:
    void answered(qsizetype column, core::DateOrder order);

private:
    void addQuestion(const QList<core::CsvColumn> &columns, qsizetype column);

    QVBoxLayout *m_lines;
    QList<core::CsvColumn> m_asked; ///< what the lines show
};

} // namespace ui
