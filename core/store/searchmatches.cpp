// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/searchmatches.h"

#include "core/store/cursor.h"
#include "core/store/searchwords.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Result<QSet<ProspectId>> prospectsWithWord(const Database &database, const QString &match)
{
    QSet<ProspectId> found;
    for (const QString &sql : {
           uR"sql(
SELECT rowid
FROM prospect_words(?1)
           )sql"_s,
           uR"sql(
SELECT prospect_id
FROM contact_words(?1) AS w
CROSS JOIN contacts AS c ON c.id = w.rowid
           )sql"_s,
           uR"sql(
SELECT prospect_id
FROM address_words(?1) AS w
CROSS JOIN contact_addresses AS a ON a.id = w.rowid
CROSS JOIN contacts AS c ON c.id = a.contact_id
           )sql"_s,
           uR"sql(
SELECT prospect_id
FROM touch_words(?1) AS w
CROSS JOIN touches AS t ON t.id = w.rowid
           )sql"_s,
         }) {
        Cursor rows(database, sql);
        rows.restart(match);
        while (rows.next())
            found.insert(ProspectId(rows.integer(0)));
        if (auto status = rows.status(); !status)
            return failure(status.error());
    }
    return found;
}

} // namespace

Result<QSet<ProspectId>> prospectsWith(const Database &database, const QString &text)
{
    const QStringList words = search::wordsOf(text);
    Q_ASSERT_X(!words.isEmpty(), "prospectsWith", "nothing to search for");
    auto found = prospectsWithWord(database, search::phraseStart(words.last()));
    for (qsizetype i = 0; found && !found->isEmpty() && i + 1 < words.size(); ++i) {
        const auto more = prospectsWithWord(database, search::wholeWord(words[i]));
        if (!more)
            return more;
        found->intersect(*more);
    }
    return found;
}

} // namespace core
