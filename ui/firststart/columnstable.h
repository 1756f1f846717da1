// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transfer/csvpreview.h"

#include <QTableWidget>

class QComboBox;

namespace ui {

/// The columns of a list, a row each: what it is called, what stands in it, and a choice of what it is taken
/// for. Those that are used come first.
class ColumnsTable final : public QTableWidget
{
    Q_OBJECT
public:
    explicit ColumnsTable(QWidget *parent = nullptr);

    /// Another list. Its columns keep their places while the rep changes them.
    void show(const core::CsvPreview &preview);

Q_SIGNALS:
    void fieldChosen(qsizetype column, core::CsvField field);

private:
    [[nodiscard]] QComboBox *newChoice(qsizetype column, core::CsvField field, const QString &name);
};

} // namespace ui
