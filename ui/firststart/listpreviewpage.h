// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transfer/csvpreview.h"

#include <QWidget>

class QTableWidget;

namespace ui {

class TextLabel;

/// Shows what a list would bring, before anything is stored: which column was taken for what, and the first
/// rows as they will be kept.
class ListPreviewPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ListPreviewPage(QWidget *parent = nullptr);

    void show(const core::CsvPreview &preview);

Q_SIGNALS:
    void accepted();
    void canceled();

private:
    TextLabel *m_columns;
    QTableWidget *m_rows;
    TextLabel *m_problems;
};

} // namespace ui
