// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/returndate.h"

#include "core/mail/datewords.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype kLongestText = 4000; // an out-of-office says it at the top
constexpr qsizetype kReach = 9;          // tokens between a cue and its date
constexpr int kFarthest = 730;           // days; nobody is away for longer

using V = QStringView;

constexpr auto kUntil =
  std::to_array<V>({u"until", u"till", u"til", u"through", u"thru", u"bis", u"jusqu", u"jusque", u"hasta",
                    u"até", u"fino", u"including", u"between", u"zwischen"});
constexpr auto kBack = std::to_array<V>({
  u"back",      u"return",    u"returning", u"returns", u"resume",     u"again",     u"wieder",
  u"zurück",    u"zurueck",   u"retour",    u"reviens", u"reviendrai", u"revenir",   u"rentre",
  u"rentrerai", u"nouveau",   u"vuelvo",    u"vuelta",  u"regreso",    u"regresaré", u"volveré",
  u"nuevo",     u"volto",     u"voltarei",  u"retorno", u"regresso",   u"volta",     u"novamente",
  u"rientro",   u"rientrerò", u"torno",     u"tornerò", u"ritorno",    u"nuovo",
});
constexpr auto kFrom =
  std::to_array<V>({u"from", u"since", u"starting", u"beginning", u"vom", u"von", u"ab", u"seit", u"partir",
                    u"dès", u"depuis", u"desde", u"dal", u"du", u"del"});
constexpr auto kAfter = std::to_array<V>({u"after", u"nach", u"après", u"después", u"após", u"dopo"});
constexpr auto kNot = std::to_array<V>({u"not", u"t", u"nicht", u"pas", u"no", u"não", u"non"});
constexpr auto kAway = std::to_array<V>({
  u"out",      u"away",        u"vacation", u"holiday",    u"holidays", u"leave",   u"off",
  u"abwesend", u"abwesenheit", u"urlaub",   u"außer",      u"absent",   u"absence", u"absente",
  u"congé",    u"congés",      u"vacances", u"vacaciones", u"fuera",    u"ausente", u"férias",
  u"ausência", u"ferie",       u"assente",  u"assenza",    u"fuori",
});
// Only right before a date do these end a range.
constexpr auto kLinks = std::to_array<V>({u"to", u"au", u"al", u"a", u"ao", u"-", u"–", u"—", u"bis"});

template <size_t N>
bool isOneOf(const std::array<V, N> &words, const QString &word)
{
    return std::any_of(words.begin(), words.end(), [&](V known) { return word == known; });
}

enum class Cue { None, Until, Back };

class AwayReader final
{
public:
    explicit AwayReader(const AwayText &away)
      : m_tokens(dateTokens(away.text, kLongestText)), m_reading{away.written, away.monthFirst}
    {}
    std::optional<QDate> read();

private:
    [[nodiscard]] bool isBreak(qsizetype at) const;
    [[nodiscard]] Cue cueBefore(qsizetype first, qsizetype end, bool rangeEnd) const;
    [[nodiscard]] Cue cueOf(qsizetype at, qsizetype end) const;
    template <size_t N>
    [[nodiscard]] bool near(const std::array<V, N> &words, qsizetype from, int step, qsizetype reach) const;
    [[nodiscard]] bool numberNear(qsizetype from) const;
    void note(Cue cue, const QDate &date);
    void readDates();
    void readWeekdays();

    QList<DateToken> m_tokens;
    DateReading m_reading;
    std::optional<QDate> m_until;
    std::optional<QDate> m_back;
};

/// Whether a sentence ends here. The dot of "15. Juni" ends none.
bool AwayReader::isBreak(qsizetype at) const
{
    const QString &text = m_tokens[at].text;
    return text == u"!"_s || text == u"?"_s || text == u"\n"_s || text == u";"_s ||
           (text == u"."_s && at > 0 && !m_tokens[at - 1].isNumber());
}

template <size_t N>
bool AwayReader::near(const std::array<V, N> &words, qsizetype from, int step, qsizetype reach) const
{
    for (qsizetype i = from, n = 0; i >= 0 && i < m_tokens.size() && n < reach && !isBreak(i);
         i += step, ++n) {
        if (isOneOf(words, m_tokens[i].text))
            return true;
    }
    return false;
}

/// Whether the start of a range, "1" or "1er", stands right before.
bool AwayReader::numberNear(qsizetype from) const
{
    for (qsizetype i = from, n = 0; i >= 0 && n < 4 && !isBreak(i); --i, ++n) {
        if (m_tokens[i].isNumber())
            return true;
    }
    return false;
}

/// What the cue word at `at` says of the date that ends before `end`.
Cue AwayReader::cueOf(qsizetype at, qsizetype end) const
{
    const QString &word = m_tokens[at].text;
    if (isOneOf(kUntil, word)) {
        const bool notBack = near(kBack, at - 1, -1, 6) && near(kNot, at - 1, -1, 8);
        return notBack ? Cue::Back : Cue::Until;
    }
    if (isOneOf(kAfter, word))
        return Cue::Until;
    if (isOneOf(kBack, word))
        return Cue::Back;
    const bool backNear = near(kBack, at - 1, -1, kReach) || near(kBack, end, 1, kReach);
    return isOneOf(kFrom, word) && backNear ? Cue::Back : Cue::None;
}

Cue AwayReader::cueBefore(qsizetype first, qsizetype end, bool rangeEnd) const
{
    qsizetype before = first - 1;
    while (before >= 0 && (weekdayOf(m_tokens[before].text) > 0 || m_tokens[before].text == u","_s))
        --before;
    const bool linked = before > 0 && isOneOf(kLinks, m_tokens[before].text);
    if (rangeEnd || (linked && (near(kFrom, before - 1, -1, 7) || numberNear(before - 1))))
        return Cue::Until;
    for (qsizetype i = first - 1, n = 0; i >= 0 && n < kReach && !isBreak(i); --i, ++n) {
        const QString &word = m_tokens[i].text;
        if (isOneOf(kUntil, word) || isOneOf(kAfter, word) || isOneOf(kBack, word) || isOneOf(kFrom, word))
            return cueOf(i, end);
    }
    if (near(kBack, end, 1, kReach))
        return Cue::Back;
    return near(kAway, first - 1, -1, 15) || near(kAway, end, 1, kReach) ? Cue::Until : Cue::None;
}

void AwayReader::note(Cue cue, const QDate &date)
{
    const QDate lastAway = cue == Cue::Back ? date.addDays(-1) : date;
    if (cue == Cue::None || date < m_reading.written || date > m_reading.written.addDays(kFarthest))
        return;
    std::optional<QDate> &known = cue == Cue::Back ? m_back : m_until;
    known = known ? std::max(*known, lastAway) : lastAway;
}

void AwayReader::readDates()
{
    for (qsizetype at = 0; at < m_tokens.size();) {
        const std::optional<FoundDate> found = dateAt(m_tokens, at, m_reading);
        if (!found) {
            ++at;
            continue;
        }
        note(cueBefore(found->first, found->end, found->rangeEnd), found->date);
        at = found->end;
    }
}

/// "back on Monday", "until Friday", "back tomorrow": the next such day after the one it was written on.
void AwayReader::readWeekdays()
{
    static const QStringList kTomorrow{u"tomorrow"_s, u"morgen"_s, u"demain"_s,
                                       u"mañana"_s,   u"amanhã"_s, u"domani"_s};
    for (qsizetype at = 0; at < m_tokens.size(); ++at) {
        const int weekday = weekdayOf(m_tokens[at].text);
        const bool tomorrow = kTomorrow.contains(m_tokens[at].text);
        if (weekday == 0 && !tomorrow)
            continue;
        Cue cue = Cue::None;
        for (qsizetype i = at - 1, n = 0; i >= 0 && n < 5 && cue == Cue::None && !isBreak(i); --i, ++n)
            cue = cueOf(i, at + 1);
        const int days = tomorrow ? 1 : (weekday - m_reading.written.dayOfWeek() + 6) % 7 + 1;
        note(cue, m_reading.written.addDays(days));
    }
}

std::optional<QDate> AwayReader::read()
{
    if (!m_reading.written.isValid())
        return std::nullopt;
    readDates();
    if (!m_until && !m_back)
        readWeekdays();
    if (m_until && m_back)
        return std::min(*m_until, *m_back);
    return m_until ? m_until : m_back;
}

constexpr auto kLeft = std::to_array<V>({
  u"no longer work",
  u"no longer with",
  u"no longer employed",
  u"no longer at ",
  u"no longer part of",
  u"has left the company",
  u"have left the company",
  u"has left the organi",
  u"have left the organi",
  u"left the firm",
  u"no longer monitored",
  u"no longer in use",
  u"no longer used",
  u"no longer being monitored",
  u"no longer active",
  u"no longer valid",
  u"not monitored anymore",
  u"retired from",
  u"nicht mehr im unternehmen",
  u"nicht mehr für ",
  u"nicht mehr bei ",
  u"unternehmen verlassen",
  u"nicht mehr verwendet",
  u"nicht mehr aktiv",
  u"nicht mehr gelesen",
  u"nicht mehr genutzt",
  u"ne travaille plus",
  u"ne fais plus partie",
  u"ne fait plus partie",
  u"a quitté",
  u"ai quitté",
  u"n'est plus utilisée",
  u"n'est plus active",
  u"ya no trabaj",
  u"ya no forma parte",
  u"ya no está en uso",
  u"não trabalh",
  u"já não faz parte",
  u"não faz mais parte",
  u"não lavora più",
  u"non lavor",
  u"non è più attiv",
  u"ha lasciato l",
  u"non è più in uso",
});

} // namespace

std::optional<QDate> lastDayAway(const AwayText &away)
{
    return AwayReader(away).read();
}

bool saysLeft(const QString &text)
{
    const QString simple = text.left(kLongestText).simplified().toLower().replace(u'’', u'\'');
    return std::any_of(kLeft.begin(), kLeft.end(), [&](V phrase) { return simple.contains(phrase); });
}

} // namespace core
