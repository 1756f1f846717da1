// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

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
};

/// A contract like the ids of the vocabulary: "ignored", "name", "first_name", ...
[[nodiscard]] QString toId(CsvField field);

struct CsvColumn {
    QString header; ///< as written
    CsvField field = CsvField::Ignored;
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
