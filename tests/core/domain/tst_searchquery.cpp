// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/searchquery.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone &zone()
{
    static const QTimeZone berlin("Europe/Berlin");
    return berlin;
}

/// "price" a whole word, "pri*" one that may go on, "the+plan" a phrase.
QString told(const SearchTerm &term)
{
    return term.words.join(u'+') + (term.isStart ? u"*"_s : QString());
}

QString told(const char *name, const std::optional<Instant> &at)
{
    if (!at)
        return {};
    return QString::fromLatin1(name) + at->in(zone()).toString(u"yyyy-MM-ddTHH:mm"_s);
}

/// A query as one line that can be read.
QString told(const SearchQuery &query)
{
    QStringList parts;
    for (const SearchTerm &term : query.terms)
        parts.append(told(term));
    for (const SearchSender &sender : query.from)
        parts.append(u"from="_s + told(sender.term) +
                     (sender.address.isEmpty() ? QString() : u'<' + sender.address + u'>'));
    if (query.states) {
        QStringList ids;
        for (const State state : *query.states)
            ids.append(toId(state));
        parts.append(u"state="_s + ids.join(u','));
    }
    parts << told("since=", query.since) << told("before=", query.before);
    for (const SearchHint &hint : query.hints)
        parts.append((hint.code == SearchHint::Code::NoDay ? u"noday="_s : u"nostate="_s) + hint.value);
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace

/// What a rep types, read as what they look for.
class TestSearchQuery final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isReadAs_data();
    void isReadAs();
    void daysAreTheRepsOwn();
    void everybodyIsFoundByNothing_data();
    void everybodyIsFoundByNothing();
    void oneTouchIsAskedForBySendersAndDays_data();
    void oneTouchIsAskedForBySendersAndDays();
    void shortStartIsAWholeWordInTouches_data();
    void shortStartIsAWholeWordInTouches();
};

void TestSearchQuery::isReadAs_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *name, const QString &typed, const QString &read) {
        QTest::newRow(name) << typed << read;
    };
    row("nothing", u""_s, u""_s);
    row("only signs", u" - … "_s, u""_s);
    row("a word may go on", u"Price"_s, u"price*"_s);
    row("only the last word may go on", u"the new price"_s, u"the new price*"_s);
    row("signs part words", u"no-show"_s, u"no show*"_s);
    row("accents go", u"José"_s, u"jose*"_s);
    row("accents of their own go", u"Jose\u0301"_s, u"jose*"_s);
    row("a script of many marks", u"हिन्दी"_s, u"ह न द*"_s);
    row("a zero", u"invoice"_s + QChar(0), u"invoice*"_s);

    row("a phrase", u"\"The plan\""_s, u"the+plan"_s);
    row("a phrase of one word is the whole word", u"\"plan\""_s, u"plan"_s);
    row("a phrase between words", u"new \"the plan\" pri"_s, u"new the+plan pri*"_s);
    row("a word before a phrase may go on", u"pri \"the plan\""_s, u"pri* the+plan"_s);
    row("an unclosed phrase is the phrase so far", u"\"the pla"_s, u"the+pla*"_s);
    row("an opening quote alone", u"price \""_s, u"price*"_s);
    row("an empty phrase", u"price \"\""_s, u"price*"_s);
    row("a phrase of signs", u"\" - \""_s, u""_s);
    row("English quotes", u"“the plan” a"_s, u"the+plan a*"_s);
    row("German quotes", u"„der Plan“ a"_s, u"der+plan a*"_s);
    row("French quotes", u"« le plan » a"_s, u"le+plan a*"_s);
    row("a quote behind a word", u"say\"the plan\""_s, u"say* the+plan"_s);
    row("operators in a phrase are words", u"\"from:sally\""_s, u"from+sally"_s);

    row("from a name", u"from:Sally"_s, u"from=sally*"_s);
    row("from a quoted name", u"from:\"Sally Brandt\""_s, u"from=sally+brandt*"_s);
    row("from a name in typographic quotes", u"from:“Sally Brandt” x"_s, u"x* from=sally+brandt*"_s);
    row("from a name whose quote is open", u"from:\"Sally Br"_s, u"from=sally+br*"_s);
    row("from an address", u"from:Sally@Northlight.example"_s,
        u"from=sally+northlight+example*<sally@northlight.example>"_s);
    row("from a domain", u"from:@northlight"_s, u"from=northlight*<@northlight>"_s);
    row("from several", u"from:sally from:tom"_s, u"from=sally* from=tom*"_s);
    row("from nobody yet", u"from:"_s, u""_s);
    row("from a sign", u"from:@"_s, u""_s);
    row("from a blank", u"from: sally"_s, u"sally*"_s);
    row("from with words", u"price from:sally list"_s, u"price list* from=sally*"_s);
    row("operators may be capitals", u"FROM:sally State:new BEFORE:2026"_s,
        u"from=sally* state=new before=2026-01-01T00:00"_s);

    row("a state", u"state:silent"_s, u"state=silent"_s);
    row("a state in capitals", u"state:SILENT"_s, u"state=silent"_s);
    row("the start of a state", u"state:sil"_s, u"state=silent"_s);
    row("the start of two states", u"state:s"_s, u"state=scheduled,silent"_s);
    row("a state of two words", u"state:your-turn"_s, u"state=your_turn"_s);
    row("a quoted state", u"state:\"on hold\""_s, u"state=on_hold"_s);
    row("several states", u"state:silent state:new state:silent"_s, u"state=new,silent"_s);
    row("no state", u"state:angry"_s, u"state= nostate=angry"_s);
    row("one state and none", u"state:angry state:new"_s, u"state=new nostate=angry"_s);
    row("no state yet", u"state:"_s, u""_s);

    row("before a day", u"before:2026-03-02"_s, u"before=2026-03-02T00:00"_s);
    row("before a month", u"before:2026-03"_s, u"before=2026-03-01T00:00"_s);
    row("before a year", u"before:2026"_s, u"before=2026-01-01T00:00"_s);
    row("after a day", u"after:2026-03-31"_s, u"since=2026-04-01T00:00"_s);
    row("after a month", u"after:2026-12"_s, u"since=2027-01-01T00:00"_s);
    row("after a year", u"after:2025"_s, u"since=2026-01-01T00:00"_s);
    row("between", u"after:2025 before:2026-03"_s, u"since=2026-01-01T00:00 before=2026-03-01T00:00"_s);
    row("several days all hold", u"before:2026 before:2025-06 after:2023 after:2024"_s,
        u"since=2025-01-01T00:00 before=2025-06-01T00:00"_s);
    row("a day that is being typed", u"before:2026-0"_s, u"noday=2026-0"_s);
    row("a year that is being typed", u"price before:20"_s, u"price* noday=20"_s);
    row("a day that never was", u"before:2026-02-30"_s, u"noday=2026-02-30"_s);
    row("a day in words", u"after:yesterday"_s, u"noday=yesterday"_s);
    row("no day yet", u"before:"_s, u""_s);

    row("an address of the web", u"http://northlight.example"_s, u"http northlight example*"_s);
    row("a colon of a subject", u"re: price"_s, u"re price*"_s);
    row("an operator's name inside a word", u"therefrom:sally"_s, u"therefrom sally*"_s);
    row("all at once", u"from:anna state:silent \"the plan\" pri before:2026-03-01"_s,
        u"the+plan pri* from=anna* state=silent before=2026-03-01T00:00"_s);
}

void TestSearchQuery::isReadAs()
{
    QFETCH(QString, typed);
    QFETCH(QString, read);
    QCOMPARE(told(searchQuery(typed, zone())), read);
}

void TestSearchQuery::daysAreTheRepsOwn()
{
    const auto midnight = [](const QByteArray &where) {
        return searchQuery(u"before:2026-03-02"_s, QTimeZone(where)).before->in(QTimeZone::utc());
    };
    QCOMPARE(midnight("Europe/Berlin").toString(u"yyyy-MM-dd HH:mm"_s), u"2026-03-01 23:00"_s);
    QCOMPARE(midnight("America/New_York").toString(u"yyyy-MM-dd HH:mm"_s), u"2026-03-02 05:00"_s);
}

void TestSearchQuery::everybodyIsFoundByNothing_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("empty");
    QTest::newRow("nothing") << u" "_s << true;
    QTest::newRow("operators without values") << u"from: state: before: after:"_s << true;
    QTest::newRow("no day") << u"before:soon"_s << true;
    QTest::newRow("a word") << u"a"_s << false;
    QTest::newRow("a phrase") << u"\"a"_s << false;
    QTest::newRow("a sender") << u"from:a"_s << false;
    QTest::newRow("no state") << u"state:angry"_s << false;
    QTest::newRow("a day") << u"after:2026"_s << false;
}

void TestSearchQuery::everybodyIsFoundByNothing()
{
    QFETCH(QString, typed);
    QTEST(searchQuery(typed, zone()).isEmpty(), "empty");
}

void TestSearchQuery::oneTouchIsAskedForBySendersAndDays_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("one");
    QTest::newRow("words") << u"new price"_s << false;
    QTest::newRow("a state") << u"price state:silent"_s << false;
    QTest::newRow("a sender") << u"price from:sally"_s << true;
    QTest::newRow("an end") << u"price before:2026"_s << true;
    QTest::newRow("a begin") << u"price after:2026"_s << true;
    QTest::newRow("no day") << u"price after:soon"_s << false;
}

void TestSearchQuery::oneTouchIsAskedForBySendersAndDays()
{
    QFETCH(QString, typed);
    QTEST(searchQuery(typed, zone()).asksForOneTouch(), "one");
}

void TestSearchQuery::shortStartIsAWholeWordInTouches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("term");
    QTest::newRow("two letters") << u"in"_s << u"in"_s;
    QTest::newRow("three letters") << u"inv"_s << u"inv*"_s;
    QTest::newRow("one sign that is a word") << u"価"_s << u"価*"_s;
    QTest::newRow("the end of a phrase") << u"\"the p"_s << u"the+p"_s;
}

void TestSearchQuery::shortStartIsAWholeWordInTouches()
{
    QFETCH(QString, typed);
    QTEST(told(searchQuery(typed, zone()).termsInTouches().constFirst()), "term");
}

QTEST_GUILESS_MAIN(TestSearchQuery)
#include "tst_searchquery.moc"
