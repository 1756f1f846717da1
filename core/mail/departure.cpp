// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/departure.h"

#include "core/mail/address.h"
#include "core/mail/datewords.h"
#include "core/mail/departurephrases.h"
#include "core/mail/departurewords.h"
#include "core/mail/returndate.h"
#include "core/mail/wordlist.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using V = QStringView;

constexpr qsizetype kLongestText = 4000; // an out-of-office says it at the top
constexpr int kLookBack = 120;           // days; who left is told of longer than an absence is
constexpr qsizetype kLongestName = 40;   // of the parts of a sender's name

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'-';
}

QStringList wordsOf(V text)
{
    QStringList words;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && isWordPart(text[end]))
            ++end;
        if (end > at)
            words << text.sliced(at, end - at).toString();
        at = end + 1;
    }
    return words;
}

template <size_t N>
bool holdsOneOf(const std::array<V, N> &list, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return isListed(list, word); });
}

/// Where the digits that end before `at` begin.
qsizetype digitsBefore(V text, qsizetype at)
{
    qsizetype from = at;
    while (from > 0 && at - from < 5 && text[from - 1].isDigit())
        --from;
    return from;
}

/// Whether the dot at `at` ends a sentence: "GmbH. Bitte" does, "Mr. Weber", "31. März" and "Inc. and" do
/// not.
bool isEnd(V text, qsizetype at)
{
    static const QStringList kShort{u"mr"_s,   u"mrs"_s, u"ms"_s,  u"dr"_s, u"hr"_s,   u"fr"_s,
                                    u"prof"_s, u"sr"_s,  u"sra"_s, u"st"_s, u"frau"_s, u"m"_s};
    if (V(u"!?;。！？").contains(text[at]))
        return true;
    if (text[at] == u'\n')
        return at + 1 < text.size() && text[at + 1] == u'\n';
    if (text[at] != u'.')
        return false;
    qsizetype from = at;
    while (from > 0 && text[from - 1].isLetter())
        --from;
    const V before = text.sliced(from, at - from);
    qsizetype next = at + 1;
    while (next < text.size() && text[next].isSpace())
        ++next;
    const bool starts = next > at + 1 && next < text.size() && !text[next].isLower();
    const bool numbered = at - digitsBefore(text, at) < 3 && digitsBefore(text, at) < at;
    return next == text.size() || (starts && !numbered && !kShort.contains(before.toString().toLower()));
}

QStringList sentencesOf(const QString &text)
{
    QStringList sentences;
    qsizetype from = 0;
    const QString head = text.left(kLongestText).normalized(QString::NormalizationForm_C);
    for (qsizetype at = 0; at <= head.size(); ++at) {
        if (at < head.size() && !isEnd(head, at))
            continue;
        const QString sentence = head.mid(from, at - from).simplified().toLower().replace(u'’', u'\'');
        if (!sentence.isEmpty())
            sentences << sentence;
        from = at + 1;
    }
    return sentences;
}

/// Where a phrase stands in a sentence; from -1 if it does not.
struct Place {
    qsizetype from = -1;
    qsizetype end = -1;
};

Place placeOf(const QString &sentence, V pieces)
{
    Place place;
    qsizetype at = 0;
    for (const V piece : pieces.tokenize(u'*')) {
        qsizetype found = sentence.indexOf(piece, at);
        while (found > 0 && sentence[found - 1].isLetter() && piece.front().script() < QChar::Script_Hangul &&
               piece.front().isLetter())
            found = sentence.indexOf(piece, found + 1);
        if (found < 0)
            return {};
        if (place.from < 0)
            place.from = found;
        at = place.end = found + piece.size();
    }
    return place;
}

enum class DepartureOf { Self, Person, Employer, Mailbox, LastDay };

enum class Verdict { No, Unless, Yes }; ///< Unless: unless the writer is only away

class DepartureReader final
{
public:
    explicit DepartureReader(const DepartureText &departure) : m_departure(departure)
    {
        const QString named = departure.senderName.left(kLongestName) + u' ' +
                              localPart(departure.senderAddress).left(kLongestName);
        for (const QString &word : wordsOf(QString(named).replace(u'-', u' ').toLower())) {
            if (word.size() > 2)
                m_names << word;
        }
        m_domain = wordsOf(mailDomain(departure.senderAddress).section(u'.', 0, -2).replace(u'-', u' '));
        m_domain.removeIf([](const QString &word) { return word.size() < 4; });
    }
    [[nodiscard]] Verdict verdictOf(const QString &sentence) const;

private:
    [[nodiscard]] Verdict verdictOf(const QString &sentence, V pieces, DepartureOf of) const;
    [[nodiscard]] Verdict personVerdict(const QString &before) const;
    [[nodiscard]] Verdict mailboxVerdict(const QString &before) const;
    [[nodiscard]] bool isEmployer(const QStringList &words) const;
    [[nodiscard]] bool isAnnounced(const QString &sentence) const;
    [[nodiscard]] bool isOver(const QString &sentence) const;
    [[nodiscard]] QList<QDate> datesIn(const QString &sentence) const;

    const DepartureText &m_departure;
    QStringList m_names;
    QStringList m_domain;
};

QList<QDate> DepartureReader::datesIn(const QString &sentence) const
{
    QList<QDate> dates;
    if (!m_departure.written.isValid())
        return dates;
    const QList<DateToken> tokens = dateTokens(sentence, sentence.size());
    for (qsizetype at = 0; at < tokens.size();) {
        const auto found = dateAt(tokens, at, {.written = m_departure.written.addDays(-kLookBack)});
        if (found)
            dates << found->date;
        at = found ? found->end : at + 1;
    }
    return dates;
}

/// "I leave on 30 June" has not happened yet.
bool DepartureReader::isAnnounced(const QString &sentence) const
{
    const QList<QDate> dates = datesIn(sentence);
    return std::any_of(dates.begin(), dates.end(),
                       [&](const QDate &date) { return date > m_departure.written; });
}

bool DepartureReader::isOver(const QString &sentence) const
{
    return !datesIn(sentence).isEmpty() || holdsOneOf(kWas, wordsOf(sentence));
}

bool DepartureReader::isEmployer(const QStringList &words) const
{
    return holdsOneOf(kEmployers, words) || std::any_of(words.begin(), words.end(), [&](const QString &word) {
               return m_domain.contains(word);
           });
}

/// Of whom the words before the phrase tell.
Verdict DepartureReader::personVerdict(const QString &before) const
{
    const QStringList words = wordsOf(before);
    const auto isName = [&](const QString &word) { return m_names.contains(word); };
    if (std::any_of(words.begin(), words.end(), isName))
        return Verdict::Yes;
    if (holdsOneOf(kColleagues, words))
        return Verdict::No;
    // "I would like to inform you that Peter Smith ..."
    qsizetype clause = 0;
    for (const V link :
         {V(u","), V(u":"), V(u" that "), V(u" dass "), V(u" que "), V(u" che "), V(u" dat ")}) {
        const qsizetype at = before.lastIndexOf(link);
        clause = std::max(clause, at < 0 ? 0 : at + link.size());
    }
    const QStringList told = wordsOf(V(before).sliced(clause));
    if (holdsOneOf(kCompanyItself, told.first(std::min<qsizetype>(1, told.size()))))
        return Verdict::No;
    return holdsOneOf(kFirstPerson, told) ? Verdict::Yes : Verdict::Unless;
}

Verdict DepartureReader::mailboxVerdict(const QString &before) const
{
    if (before.contains(u'@'))
        return !m_departure.senderAddress.isEmpty() && before.contains(m_departure.senderAddress)
                 ? Verdict::Unless
                 : Verdict::No;
    const qsizetype clause = std::max(before.lastIndexOf(u','), before.lastIndexOf(u':')) + 1;
    const QStringList words = wordsOf(V(before).sliced(clause));
    return holdsOneOf(kMailboxes, words) && !holdsOneOf(kOtherThings, words) ? Verdict::Unless : Verdict::No;
}

Verdict DepartureReader::verdictOf(const QString &sentence, V pieces, DepartureOf of) const
{
    const Place place = placeOf(sentence, pieces);
    if (place.from < 0 || isAnnounced(sentence))
        return Verdict::No;
    const QString before = sentence.left(place.from);
    if (of == DepartureOf::Mailbox)
        return mailboxVerdict(before);
    QString behind = sentence.mid(place.from);
    behind.truncate(
      std::max(behind.indexOf(u','), place.end - place.from + (behind.contains(u',') ? 0 : 60)));
    const QStringList words = wordsOf(behind);
    if (of == DepartureOf::LastDay)
        return isOver(sentence) && !saysAway(sentence) ? personVerdict(before + u" i ") : Verdict::No;
    if (holdsOneOf(kNoEnd, words))
        return Verdict::No;
    if (of == DepartureOf::Employer && !isEmployer(words))
        return Verdict::No;
    return of == DepartureOf::Self ? Verdict::Yes : personVerdict(before + behind.left(6));
}

Verdict DepartureReader::verdictOf(const QString &sentence) const
{
    Verdict verdict = Verdict::No;
    const auto hear = [&](const auto &phrases, DepartureOf of) {
        for (const V pieces : phrases)
            verdict = std::max(verdict, verdictOf(sentence, pieces, of));
    };
    hear(kOwnDepartures, DepartureOf::Self);
    hear(kDepartures, DepartureOf::Person);
    hear(kEmployerDepartures, DepartureOf::Employer);
    hear(kClosedMailboxes, DepartureOf::Mailbox);
    hear(kLastDays, DepartureOf::LastDay);
    return verdict;
}

} // namespace

bool saysLeft(const DepartureText &departure)
{
    const DepartureReader reader(departure);
    bool perhaps = false;
    QString others;
    for (const QString &sentence : sentencesOf(departure.text)) {
        const Verdict verdict = reader.verdictOf(sentence);
        if (verdict == Verdict::Yes)
            return true;
        perhaps = perhaps || verdict == Verdict::Unless;
        // "This is an out of office reply" tells of no absence.
        if (!sentence.contains(u"reply"_s) && !sentence.contains(u"automat"_s))
            others += sentence + u"\n\n"_s;
    }
    return perhaps && !saysAway(others);
}

} // namespace core
