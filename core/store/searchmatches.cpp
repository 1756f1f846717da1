// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/searchmatches.h"

#include "core/store/cursor.h"
#include "core/store/searchwords.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Where one word is looked for: as the start of one in names, and in texts unless that would find them all.
struct Wanted {
    QString inNames;
    QString inTexts; ///< empty: not there
};

Result<void> collect(const Database &database, const QString &sql, const QString &match,
                     QSet<ProspectId> &found)
{
    Cursor rows(database, sql);
    rows.restart({}, match);
    while (rows.next())
        found.insert(ProspectId(rows.integer(0)));
    return rows.status();
}

Result<QSet<ProspectId>> prospectsWithWord(const Database &database, const Wanted &word)
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
         }) {
        if (auto done = collect(database, sql, word.inNames, found); !done)
            return failure(done.error());
    }
    if (word.inTexts.isEmpty())
        return found;
    auto done = collect(database, uR"sql(
SELECT prospect_id
FROM touch_words(?1) AS w
CROSS JOIN touches AS t ON t.id = w.rowid
    )sql"_s,
                        word.inTexts, found);
    return done.map([&found] { return std::move(found); });
}

// One or two letters begin a word in nearly every text. Not so beyond Latin, Greek and Cyrillic, where a sign
// can be a word and the index may cut a word into single signs.
bool isTooShortForTexts(const QString &start)
{
    constexpr char16_t kFirstBeyondAlphabets = 0x0590;
    return start.size() < 3 && start.front() < QChar(kFirstBeyondAlphabets);
}

} // namespace

Result<QSet<ProspectId>> prospectsWith(const Database &database, const QString &text)
{
    const QStringList words = search::wordsOf(text);
    Q_ASSERT_X(!words.isEmpty(), "prospectsWith", "nothing to search for");
    const QString start = search::phraseStart(words.last());
    auto found = prospectsWithWord(
      database, {.inNames = start, .inTexts = isTooShortForTexts(words.last()) ? QString() : start});
    for (qsizetype i = 0; found && !found->isEmpty() && i + 1 < words.size(); ++i) {
        const QString whole = search::wholeWord(words[i]);
        const auto more = prospectsWithWord(database, {.inNames = whole, .inTexts = whole});
        if (!more)
            return more;
        found->intersect(*more);
    }
    return found;
}

} // namespace core
