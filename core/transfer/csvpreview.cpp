// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/csvpreview.h"

#include "core/transfer/csvvalues.h"

#include <QMap>

#include <algorithm>

namespace core {

namespace {

constexpr int kRecordsBeforeHeader = 30;
constexpr qsizetype kRowsShown = 20;
/// Of a list in which no row can be taken.
constexpr int kRecordsTried = 200;
/// So many days that agree are proof enough; one that does not is listed when the list is stored.
constexpr int kDaysWeighed = 200'000;

qsizetype knownColumns(const QList<CsvColumn> &columns)
{
    return std::count_if(columns.begin(), columns.end(),
                         [](const CsvColumn &column) { return column.field != CsvField::Ignored; });
}

QList<CsvRecord> firstRecords(CsvReader &reader)
{
    QList<CsvRecord> records;
    while (records.size() < kRecordsBeforeHeader) {
        auto record = reader.next();
        if (!record)
            break;
        records.append(*std::move(record));
    }
    return records;
}

/// A header that the rep said something about; else the first record with the most columns known by name:
/// reports write their title and date above it. Leaves `mapping` without columns if there is none.
void findHeader(const QList<CsvRecord> &records, const CsvLayouts &layouts, CsvMapping &mapping)
{
    qsizetype best = 0;
    for (const CsvRecord &record : records) {
        if (record.trouble)
            continue;
        const QList<CsvColumn> columns = columnsOfHeader(record.fields);
        const auto remembered = matchedColumns(columns, layouts.value(csvLayoutOf(columns)));
        if (remembered && canNamePeople(*remembered)) {
            mapping.columns = *remembered;
            mapping.headerLine = record.line;
            return;
        }
        if (!canNamePeople(columns) || knownColumns(columns) <= best)
            continue;
        best = knownColumns(columns);
        mapping.columns = columns;
        mapping.headerLine = record.line;
    }
}

bool hasAddress(const QStringList &fields)
{
    return std::any_of(fields.begin(), fields.end(),
                       [](const QString &field) { return !csv::addressesOf(field).good.isEmpty(); });
}

qsizetype usualWidth(const QList<CsvRecord> &records)
{
    QMap<qsizetype, int> widths;
    for (const CsvRecord &record : records)
        ++widths[record.fields.size()];
    const auto most = std::max_element(widths.cbegin(), widths.cend());
    return most == widths.cend() ? 0 : most.key();
}

/// Takes columns for addresses in which nothing else stands.
void findAddresses(const QList<CsvRecord> &records, CsvMapping &mapping)
{
    for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
        bool hasAny = false;
        bool hasOther = false;
        for (const CsvRecord &record : records) {
            const QString cell = csv::cleaned(record.fields.value(i));
            if (record.line <= mapping.headerLine || cell.isEmpty())
                continue;
            const csv::Addresses addresses = csv::addressesOf(cell);
            hasAny |= !addresses.good.isEmpty();
            hasOther |= addresses.good.isEmpty();
        }
        if (hasAny && !hasOther)
            mapping.columns[i].field = CsvField::Email;
    }
}

/// What the days of each column prove about their order; the whole list is read for it.
Result<void> settleDates(CsvMapping &mapping, Progress &progress)
{
    QMap<qsizetype, DateOrderProof> proofs;
    for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
        mapping.columns[i].question.clear();
        if (isDate(mapping.columns[i].field))
            proofs.insert(i, {});
    }
    if (proofs.isEmpty())
        return {};
    auto reader = CsvReader::open(mapping.path, mapping.form);
    if (!reader)
        return failure(reader.error());
    for (int i = 0; i < kDaysWeighed; ++i) {
        if (progress.isCanceled())
            return failure({.code = Error::Code::Canceled, .subject = mapping.path});
        const auto record = reader->next();
        if (!record)
            break;
        if (record->line <= mapping.headerLine)
            continue;
        for (auto proof = proofs.begin(); proof != proofs.end(); ++proof)
            proof->take(record->fields.value(proof.key()));
    }
    for (auto proof = proofs.cbegin(); proof != proofs.cend(); ++proof) {
        CsvColumn &column = mapping.columns[proof.key()];
        column.question = proof->question();
        if (column.question.isEmpty())
            column.order = proof->order();
    }
    return {};
}

void takeSamples(const CsvRecord &record, QStringList &samples)
{
    for (qsizetype i = 0; i < samples.size(); ++i) {
        if (samples[i].isEmpty())
            samples[i] = record.fields.value(i).simplified();
    }
}

void readFirstRows(CsvReader &reader, CsvPreview &preview)
{
    preview.samples.resize(preview.mapping.columns.size());
    for (int i = 0; i < kRecordsTried && preview.rows.size() < kRowsShown; ++i) {
        const auto record = reader.next();
        if (!record)
            return;
        if (record->line <= preview.mapping.headerLine)
            continue;
        takeSamples(*record, preview.samples);
        const ImportRowResult result = rowOfRecord(*record, preview.mapping.columns);
        preview.problems += result.problems;
        if (result.row)
            preview.rows.append(*result.row);
    }
}

} // namespace

Result<CsvPreview> previewCsv(const QString &path, const CsvLayouts &layouts)
{
    NoProgress unwatched;
    return previewCsv(path, layouts, unwatched);
}

Result<CsvPreview> previewCsv(const QString &path, const CsvLayouts &layouts, Progress &progress)
{
    auto reader = CsvReader::open(path);
    if (!reader)
        return failure(reader.error());
    CsvMapping mapping{.path = path, .form = reader->form(), .columns = {}};
    findHeader(firstRecords(*reader), layouts, mapping);
    if (mapping.columns.isEmpty())
        return failure({Error::Code::UnknownFormat, path});
    return previewAs(mapping, progress);
}

Result<CsvPreview> previewUnknownCsv(const QString &path)
{
    auto reader = CsvReader::open(path);
    if (!reader)
        return failure(reader.error());
    const QList<CsvRecord> records = firstRecords(*reader);
    const qsizetype width = usualWidth(records);
    const auto first = std::find_if(records.begin(), records.end(), [width](const CsvRecord &record) {
        return !record.trouble && record.fields.size() == width;
    });
    if (first == records.end() || width < 2)
        return failure({Error::Code::UnknownFormat, path});
    CsvMapping mapping{.path = path, .form = reader->form(), .columns = {}};
    const bool isHeader = !hasAddress(first->fields);
    mapping.headerLine = isHeader ? first->line : first->line - 1;
    for (const QString &field : first->fields)
        mapping.columns.append({isHeader ? field.simplified() : QString()});
    findAddresses(records, mapping);
    return previewAs(mapping);
}

Result<CsvPreview> previewAs(const CsvMapping &mapping)
{
    NoProgress unwatched;
    return previewAs(mapping, unwatched);
}

Result<CsvPreview> previewAs(const CsvMapping &mapping, Progress &progress)
{
    CsvPreview preview;
    preview.mapping = mapping;
    if (const auto settled = settleDates(preview.mapping, progress); !settled)
        return failure(settled.error());
    auto reader = CsvReader::open(mapping.path, mapping.form);
    if (!reader)
        return failure(reader.error());
    readFirstRows(*reader, preview);
    return preview;
}

bool isSettled(const QList<CsvColumn> &columns)
{
    return canNamePeople(columns) && std::all_of(columns.begin(), columns.end(), [](const CsvColumn &column) {
               return column.question.isEmpty() || column.order != DateOrder::Undecided;
           });
}

} // namespace core
