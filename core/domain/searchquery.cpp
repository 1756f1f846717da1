// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/searchquery.h"

#include "core/domain/foldedwords.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

enum class Operator { From, State, Before, After };

bool isQuote(QChar character)
{
    return u"\"“”„‟«»＂"_s.contains(character);
}

std::optional<Operator> operatorNamed(QStringView name)
{
    constexpr std::pair<QLatin1StringView, Operator> kOperators[]{{"from"_L1, Operator::From},
                                                                  {"state"_L1, Operator::State},
                                                                  {"before"_L1, Operator::Before},
                                                                  {"after"_L1, Operator::After}};
    for (const auto &[known, which] : kOperators) {
        if (name.compare(known, Qt::CaseInsensitive) == 0)
            return which;
    }
    return std::nullopt;
}

/// The days of a day, a month or a year.
struct Days {
    QDate first;
    QDate next; ///< the first that follows
};

std::optional<Days> daysOf(const QString &value)
{
    static const QRegularExpression pattern(u"^(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?$"_s);
    const QRegularExpressionMatch match = pattern.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    const bool hasMonth = match.hasCaptured(2);
    const bool hasDay = match.hasCaptured(3);
    const QDate first(match.capturedView(1).toInt(), hasMonth ? match.capturedView(2).toInt() : 1,
                      hasDay ? match.capturedView(3).toInt() : 1);
    if (!first.isValid())
        return std::nullopt;
    return Days{first, hasDay ? first.addDays(1) : hasMonth ? first.addMonths(1) : first.addYears(1)};
}

class QueryReader final
{
public:
    QueryReader(const QString &typed, const QTimeZone &zone)
      : m_typed(typed.normalized(QString::NormalizationForm_C)), m_zone(zone)
    {}

    SearchQuery read();

private:
    struct Quoted {
        QString text;
        bool isClosed = false;
    };
    [[nodiscard]] QString readBare();
    [[nodiscard]] Quoted readQuoted();
    [[nodiscard]] bool isAtQuote() const { return m_at < m_typed.size() && isQuote(m_typed.at(m_at)); }
    void addPhrase();
    void addBare(const QString &bare);
    void apply(Operator which, const QString &value);
    void addSender(const QString &value);
    void addStates(const QString &value);

    const QString m_typed;
    const QTimeZone &m_zone;
    qsizetype m_at = 0;
    std::optional<qsizetype> m_lastWord; ///< index into terms
    SearchQuery m_query;
};

SearchQuery QueryReader::read()
{
    while (m_at < m_typed.size()) {
        if (m_typed.at(m_at).isSpace())
            ++m_at;
        else if (isAtQuote())
            addPhrase();
        else
            addBare(readBare());
    }
    if (m_lastWord)
        m_query.terms[*m_lastWord].isStart = true;
    return m_query;
}

QString QueryReader::readBare()
{
    const qsizetype start = m_at;
    while (m_at < m_typed.size() && !m_typed.at(m_at).isSpace() && !isAtQuote())
        ++m_at;
    return m_typed.mid(start, m_at - start);
}

QueryReader::Quoted QueryReader::readQuoted()
{
    const qsizetype start = ++m_at;
    while (m_at < m_typed.size() && !isAtQuote())
        ++m_at;
    const bool isClosed = isAtQuote();
    const QString text = m_typed.mid(start, m_at - start);
    m_at += isClosed ? 1 : 0;
    return {text, isClosed};
}

void QueryReader::addPhrase()
{
    const Quoted quoted = readQuoted();
    const QStringList words = FoldedWords(quoted.text).all();
    if (!words.isEmpty())
        m_query.terms.append({.words = words, .isStart = !quoted.isClosed});
}

void QueryReader::addBare(const QString &bare)
{
    const qsizetype colon = bare.indexOf(u':');
    const auto which = colon < 0 ? std::nullopt : operatorNamed(QStringView(bare).left(colon));
    if (which) {
        const QString value = bare.mid(colon + 1);
        return apply(*which, value.isEmpty() && isAtQuote() ? readQuoted().text : value);
    }
    const FoldedWords words(bare);
    for (qsizetype i = 0; i < words.size(); ++i) {
        m_lastWord = m_query.terms.size();
        m_query.terms.append({.words = {words.at(i).toString()}});
    }
}

void QueryReader::apply(Operator which, const QString &value)
{
    const QString bare = value.trimmed();
    if (bare.isEmpty())
        return;
    if (which == Operator::From)
        return addSender(bare);
    if (which == Operator::State)
        return addStates(bare);
    const auto days = daysOf(bare);
    if (!days) {
        m_query.hints.append({SearchHint::Code::NoDay, bare});
    } else if (which == Operator::Before) {
        const Instant end = instantAt(days->first, QTime(0, 0), m_zone);
        m_query.before = std::min(m_query.before.value_or(end), end);
    } else {
        const Instant begin = instantAt(days->next, QTime(0, 0), m_zone);
        m_query.since = std::max(m_query.since.value_or(begin), begin);
    }
}

void QueryReader::addSender(const QString &value)
{
    const QStringList words = FoldedWords(value).all();
    if (!words.isEmpty())
        m_query.from.append({.term = {.words = words, .isStart = true},
                             .address = value.contains(u'@') ? value.toLower() : QString()});
}

void QueryReader::addStates(const QString &value)
{
    QString start = value.toLower();
    start.replace(u'-', u'_').replace(u' ', u'_');
    QList<State> wanted = m_query.states.value_or(QList<State>());
    bool isKnown = false;
    for (const QString &id : allIds<State>()) {
        const auto state = fromId<State>(id);
        if (!state || !id.startsWith(start))
            continue;
        isKnown = true;
        if (!wanted.contains(*state))
            wanted.append(*state);
    }
    std::sort(wanted.begin(), wanted.end());
    m_query.states = wanted;
    if (!isKnown)
        m_query.hints.append({SearchHint::Code::NoState, value});
}

// Beyond Latin, Greek and Cyrillic a sign can be a word, and the index may cut a word into single signs.
bool isTooShortForTouches(const QString &start)
{
    constexpr char16_t kFirstBeyondAlphabets = 0x0590;
    return start.size() < 3 && start.front() < QChar(kFirstBeyondAlphabets);
}

} // namespace

bool SearchSender::fits(QStringView whole) const
{
    return address.startsWith(u'@') ? whole.contains(address) : whole.startsWith(address);
}

QList<SearchTerm> SearchQuery::termsInTouches() const
{
    QList<SearchTerm> found = terms;
    for (SearchTerm &term : found)
        term.isStart = term.isStart && !isTooShortForTouches(term.words.constLast());
    return found;
}

SearchQuery searchQuery(const QString &typed, const QTimeZone &repZone)
{
    return QueryReader(typed, repZone).read();
}

} // namespace core
