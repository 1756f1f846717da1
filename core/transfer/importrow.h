// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/vocabulary.h"
#include "core/transfer/importreport.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace core {

/// One row of a list, or one card, as it will be stored.
struct ImportRow {
    qint64 line = 1;
    QString name; ///< of the person; the organisation's or the address's where there is none
    QString organisation;
    QStringList emails; ///< lower case
    QStringList phones; ///< as written
    Segment segment = Segment::Company;
    Situation situation = Situation::NeverEngaged;
    ContactRole role = ContactRole::Unknown;
    QByteArray timezone;      ///< IANA id; empty: the rep's
    QString language;         ///< "en"; empty: the rep's
    bool isPerson = true;     ///< `name` is what a person is called
    QList<QDate> metOn{};     ///< days of meetings that were held
    QList<QDate> writtenOn{}; ///< days on which we wrote an e-mail
    bool operator==(const ImportRow &) const = default;
};

/// What came of one record of the file.
struct ImportRowResult {
    std::optional<ImportRow> row; ///< nothing: the record is refused, or no row at all (a total)
    QList<ImportProblem> problems;
};

} // namespace core
