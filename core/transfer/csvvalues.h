// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/vocabulary.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

/// What programs write into the cells of a list, turned into our values. Nothing is returned for a word that
/// means nothing to us.
namespace core::csv {

/// Without what spreadsheets put around a value, and empty for "n/a", "-" and the like.
[[nodiscard]] QString cleaned(const QString &cell);

/// The addresses of a cell, lower case: several are joined by ":::", a semicolon, a comma or a line break. A
/// piece that is no address is returned in `broken`.
struct Addresses {
    QStringList good;
    QStringList broken;
};
[[nodiscard]] Addresses addressesOf(const QString &cell);

/// The numbers of a cell, as written. What a spreadsheet made of a number ("4.9E+11") is `broken`.
struct Numbers {
    QStringList good;
    QStringList broken;
};
[[nodiscard]] Numbers phonesOf(const QString &cell);

[[nodiscard]] std::optional<Segment> segmentOf(const QString &word);
[[nodiscard]] std::optional<Situation> situationOf(const QString &word);
[[nodiscard]] std::optional<ContactRole> roleOf(const QString &word);
/// IANA id; takes HubSpot's "europe_slash_berlin" and Windows' "W. Europe Standard Time" too.
[[nodiscard]] std::optional<QByteArray> timezoneOf(const QString &word);

} // namespace core::csv
