// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/steps.h"

#include <QStringList>

#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

// The index took signs that are younger than SQLite's table of characters for letters: "Danke🤩" was one
// word. It is told of them, and made anew. The triggers of 0002_search stay: they name the tables alone.
namespace core::migration {

namespace {

/// As FoldedWords parts them; without those of which SQLite knows.
QString youngSigns()
{
    constexpr std::pair<char32_t, char32_t> kSigns[]{
      {0x058d, 0x058e}, {0x061c, 0x061c}, {0x1885, 0x1886}, {0x2066, 0x2069}, {0x20ba, 0x20cf},
      {0x218a, 0x218b}, {0x23f4, 0x23ff}, {0x2700, 0x2700}, {0x2b4d, 0x2bff}, {0x2e3c, 0x2e7f},
      {0x32ff, 0x32ff}, {0xfd40, 0xfd4f}, {0xfdcf, 0xfdcf}, {0xfdfe, 0xfdff}, {0x1f000, 0x1faff}};
    QString signs;
    // SQLite sorts them in; from the last to the first that costs it nothing.
    for (auto range = std::rbegin(kSigns); range != std::rend(kSigns); ++range) {
        for (char32_t sign = range->second; sign >= range->first; --sign)
            signs += QString::fromUcs4(&sign, 1);
    }
    return signs;
}

/// %1 stands for the signs: a table cannot be made with values that are bound.
QStringList newTables()
{
    return {
      uR"sql(
CREATE VIRTUAL TABLE touch_words USING fts5 (
    subject, body,
    content = 'touch_texts', content_rowid = 'touch_id',
    detail = 'none', columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 2 separators ''%1'''
)
      )sql"_s,
      uR"sql(
CREATE VIRTUAL TABLE prospect_words USING fts5 (
    name, organisation,
    content = 'prospects', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2 separators ''%1'''
)
      )sql"_s,
      uR"sql(
CREATE VIRTUAL TABLE contact_words USING fts5 (
    name,
    content = 'contacts', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2 separators ''%1'''
)
      )sql"_s,
      uR"sql(
CREATE VIRTUAL TABLE address_words USING fts5 (
    address,
    content = 'contact_addresses', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2 separators ''%1'''
)
      )sql"_s,
    };
}

} // namespace

Result<void> partSearchAtYoungSigns(const Database &database)
{
    QStringList tables = newTables();
    for (QString &sql : tables)
        sql.replace(u"%1"_s, youngSigns());
    return executeAll(database, {{
                                   u"DROP TABLE touch_words"_s,
                                   u"DROP TABLE prospect_words"_s,
                                   u"DROP TABLE contact_words"_s,
                                   u"DROP TABLE address_words"_s,
                                 },
                                 tables,
                                 {
                                   u"INSERT INTO touch_words (touch_words) VALUES ('rebuild')"_s,
                                   u"INSERT INTO prospect_words (prospect_words) VALUES ('rebuild')"_s,
                                   u"INSERT INTO contact_words (contact_words) VALUES ('rebuild')"_s,
                                   u"INSERT INTO address_words (address_words) VALUES ('rebuild')"_s,
                                 }});
}

} // namespace core::migration
