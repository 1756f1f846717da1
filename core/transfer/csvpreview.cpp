// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/csvpreview.h"

#include <algorithm>

namespace core {

namespace {

constexpr int kRecordsBeforeHeader = 30;
constexpr qsizetype kRowsShown = 20;

qsizetype knownColumns(const QList<CsvColumn> &columns)
{
    return std::count_if(columns.begin(), columns.end(),
                         [](const CsvColumn &column) { return column.field != CsvField::Ignored; });
}

/// The header is the first record with the most columns known by name: reports write their title and date
/// above it. Leaves `mapping` without columns if there is none.
void findHeader(CsvReader &reader, CsvMapping &mapping)
{
    qsizetype best = 0;
    for (int i = 0; i < kRecordsBeforeHeader; ++i) {
        const auto record = reader.next();
        if (!record)
            return;
        const QList<CsvColumn> columns = columnsOfHeader(record->fields);
        if (record->trouble || !canNamePeople(columns) || knownColumns(columns) <= best)
            continue;
        best = knownColumns(columns);
        mapping.columns = columns;
        mapping.headerLine = record->line;
    }
}

void readFirstRows(CsvReader &reader, CsvPreview &preview)
{
    while (preview.rows.size() < kRowsShown) {
        const auto record = reader.next();
        if (!record)
            return;
        if (record->line <= preview.mapping.headerLine)
            continue;
        const ImportRowResult result = rowOfRecord(*record, preview.mapping.columns);
        preview.problems += result.problems;
        if (result.row)
            preview.rows.append(*result.row);
    }
}

} // namespace

Result<CsvPreview> previewCsv(const QString &path)
{
    auto reader = CsvReader::open(path);
    if (!reader)
        return failure(reader.error());
    CsvPreview preview;
    preview.mapping.path = path;
    preview.mapping.form = reader->form();
    findHeader(*reader, preview.mapping);
    if (preview.mapping.columns.isEmpty())
        return failure({Error::Code::UnknownFormat, path});

    auto again = CsvReader::open(path, preview.mapping.form);
    if (!again)
        return failure(again.error());
    readFirstRows(*again, preview);
    return preview;
}

} // namespace core
