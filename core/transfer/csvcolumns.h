// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transfer/csvdates.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace core {

/// What a column of a list is taken for.
enum class CsvField {
    Ignored,
    Name,
    FirstName,
    LastName,
    Organisation,
    Email, ///< several columns may be: all are taken
    Phone, ///< likewise
    Segment,
    Situation,
    Role,
    Timezone,
    MetOn,     ///< the day of a meeting that was held; several columns may be
    WrittenOn, ///< the day of an e-mail of ours; likewise
};

/// A contract like the ids of the vocabulary: "ignored", "name", "first_name", ...
[[nodiscard]] QString toId(CsvField field);
[[nodiscard]] std::optional<CsvField> csvFieldOfId(const QString &id);
/// Every field, Ignored first.
[[nodiscard]] const QList<CsvField> &csvFields();

/// Whether the cells of such a column are days.
[[nodiscard]] inline bool isDate(CsvField field)
{
    return field == CsvField::MetOn || field == CsvField::WrittenOn;
}

struct CsvColumn {
    QString header; ///< as written; empty in a list without a header
    CsvField field = CsvField::Ignored;
    DateOrder order = DateOrder::Undecided; ///< of a column of days
    QString question{};                     ///< one of its days that can be two, where only the rep knows
    bool operator==(const CsvColumn &) const = default;
};

/// What a header means in the exports of HubSpot, Salesforce, Pipedrive, Google Contacts and Outlook, and in
/// lists made by hand. Whole headers only: "Contact owner" and "Owner Email" are our own staff, "Title" is Mr
/// or Ms, and no part of theirs is taken for a name.
[[nodiscard]] CsvField fieldOfHeader(const QString &header);

[[nodiscard]] QList<CsvColumn> columnsOfHeader(const QStringList &header);

/// Whether rows of these columns can name somebody.
[[nodiscard]] bool canNamePeople(const QList<CsvColumn> &columns);

} // namespace core
