// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/csvpreview.h"
#include "core/transfer/csvreader.h"
#include "core/transfer/csvrow.h"
#include "tests/fuzz/bytesfile.h"

// A list: what the preview makes of it, and every row.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static fuzz::BytesFile file;
    const QString path = file.holding({reinterpret_cast<const char *>(data), qsizetype(size)});
    const auto preview = core::previewCsv(path);
    if (!preview)
        return 0;
    auto reader = core::CsvReader::open(path, preview->mapping.form);
    fuzz::require(reader.has_value());
    qint64 line = 0;
    while (const auto record = reader->next()) {
        fuzz::require(record->line > line);
        line = record->line;
        const core::ImportRowResult row = core::rowOfRecord(*record, preview->mapping.columns);
        fuzz::require(!row.row || !row.row->name.isEmpty());
    }
    return 0;
}
