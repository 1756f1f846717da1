// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/csvimporter.h"

#include "core/store/transaction.h"
#include "core/transfer/rowstorer.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Result<ImportReport> storeRows(Transaction &transaction, CsvReader &reader, const CsvMapping &mapping,
                               Progress &progress)
{
    auto storer = RowStorer::open(transaction);
    if (!storer)
        return failure(storer.error());
    while (const auto record = reader.next()) {
        if (progress.isCanceled())
            return failure({Error::Code::Canceled, mapping.path});
        progress.report(mapping.path, reader.bytesRead(), reader.size());
        if (record->line <= mapping.headerLine)
            continue;
        if (const auto taken = storer->take(rowOfRecord(*record, mapping.columns)); !taken)
            return failure(taken.error());
    }
    return storer->report(mapping.path, u"csv"_s);
}

} // namespace

Result<ImportReport> importCsv(Database &database, const CsvMapping &mapping, Progress &progress)
{
    auto reader = CsvReader::open(mapping.path, mapping.form);
    if (!reader)
        return failure(reader.error());
    auto transaction = Transaction::begin(database, u"import"_s);
    if (!transaction)
        return failure(transaction.error());
    const auto report = storeRows(*transaction, *reader, mapping, progress);
    if (!report)
        return failure(report.error());
    const auto committed = transaction->commit();
    if (!committed)
        return failure(committed.error());
    return report;
}

} // namespace core
