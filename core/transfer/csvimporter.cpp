// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/csvimporter.h"

#include "core/store/settingsstore.h"
#include "core/store/transaction.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Nothing is kept while the columns are what their names say, unless something else was said before.
Result<void> rememberColumns(Transaction &transaction, const QList<CsvColumn> &columns)
{
    const QString layout = csvLayoutOf(columns);
    if (layout.isEmpty())
        return {};
    SettingsStore settings(transaction.database());
    const auto before = settings.value(layout);
    if (!before)
        return failure(before.error());
    QStringList header;
    for (const CsvColumn &column : columns)
        header.append(column.header);
    const QString usual = before->isEmpty() ? csvMatchText(columnsOfHeader(header)) : *before;
    // The list's own proof won for the list; it says nothing of the next, for which the rep's word stands.
    const QString match = csvMatchText(columns, *before);
    return match == usual ? Result<void>() : settings.set(transaction, layout, match);
}

Result<ImportReport> storeRows(Transaction &transaction, CsvReader &reader, const ListImport &list,
                               Progress &progress)
{
    const CsvMapping &mapping = list.mapping;
    auto storer = RowStorer::open(transaction, list.day);
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
    if (const auto remembered = rememberColumns(transaction, mapping.columns); !remembered)
        return failure(remembered.error());
    return storer->report(mapping.path, u"csv"_s);
}

} // namespace

Result<ImportReport> importCsv(Database &database, const ListImport &list, Progress &progress)
{
    auto reader = CsvReader::open(list.mapping.path, list.mapping.form);
    if (!reader)
        return failure(reader.error());
    auto transaction = Transaction::begin(database, u"import"_s);
    if (!transaction)
        return failure(transaction.error());
    const auto report = storeRows(*transaction, *reader, list, progress);
    if (!report)
        return failure(report.error());
    const auto committed = transaction->commit();
    if (!committed)
        return failure(committed.error());
    return report;
}

} // namespace core
