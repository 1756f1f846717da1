// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/searchmatches.h"

#include "core/store/cursor.h"
#include "core/store/searchwords.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int kRowsBetweenLooks = 1024; // at whether the search was canceled

/// What one word is looked for as: the start of one in names, and in texts unless that would find them all.
struct Wanted {
    QString inNames;
    QString inTexts; ///< empty: not there
};

class WordSearch final
{
public:
    WordSearch(const Database &database, const Progress &watched) : m_database(database), m_watched(watched)
    {}

    Result<ProspectSet> prospectsWith(const Wanted &word);

private:
    Result<void> collect(const QString &sql, const QString &match, ProspectSet &found);

    const Database &m_database;
    const Progress &m_watched;
};

Result<void> WordSearch::collect(const QString &sql, const QString &match, ProspectSet &found)
{
    Cursor rows(m_database, sql);
    rows.restart({}, match);
    for (int row = 0; rows.next(); ++row) {
        if (row % kRowsBetweenLooks == 0 && m_watched.isCanceled())
            return failure({.code = Error::Code::Canceled, .subject = match});
        found.insert(ProspectId(rows.integer(0)));
    }
    return rows.status();
}

Result<ProspectSet> WordSearch::prospectsWith(const Wanted &word)
{
    ProspectSet found;
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
        if (auto done = collect(sql, word.inNames, found); !done)
            return failure(done.error());
    }
    if (word.inTexts.isEmpty())
        return found;
    auto done = collect(uR"sql(
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

Result<ProspectSet> prospectsWith(const Database &database, const QString &text, SearchIn in,
                                  const Progress &watched)
{
    const QStringList words = search::wordsOf(text);
    Q_ASSERT_X(!words.isEmpty(), "prospectsWith", "nothing to search for");
    WordSearch search(database, watched);
    const auto wanted = [in](const QString &inNames, const QString &inTexts) {
        return Wanted{inNames, in == SearchIn::Everything ? inTexts : QString()};
    };
    const QString start = search::phraseStart(words.last());
    const QString whole = search::wholeWord(words.last());
    auto found = search.prospectsWith(wanted(start, isTooShortForTexts(words.last()) ? whole : start));
    for (qsizetype i = 0; found && !found->isEmpty() && i + 1 < words.size(); ++i) {
        const QString before = search::wholeWord(words[i]);
        const auto more = search.prospectsWith(wanted(before, before));
        if (!more)
            return more;
        found->intersect(*more);
    }
    return found;
}

} // namespace core
