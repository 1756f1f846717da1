// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/record.h"
#include "core/domain/searchhits.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QString marked(const QString &text, const QList<WordSpan> &hits)
{
    QString told;
    qsizetype at = 0;
    for (const WordSpan &hit : hits) {
        told += text.mid(at, hit.start - at) + u'[' + text.mid(hit.start, hit.length) + u']';
        at = hit.start + hit.length;
    }
    return told + text.mid(at);
}

Instant onDay(int day)
{
    return instantAt(QDate(2026, 3, day), QTime(12, 0), QTimeZone::utc());
}

/// Of Sally, the primary, and Tom; one touch a day from the 1st on, whose number is its id.
Record sallysRecord()
{
    Record record;
    record.contacts = {
      {.id = ContactId(1),
       .name = u"Sally Brandt"_s,
       .primary = true,
       .addresses = {{u"sally@northlight.example"_s, false, u""_s}}},
      {.id = ContactId(2), .name = u"Tom Ash"_s, .addresses = {{u"tom@roof.example"_s, false, u""_s}}}};
    const auto add = [&record](Direction direction, int contact, const QString &subject,
                               const QString &text) {
        const int day = int(record.touches.size()) + 1;
        Touch touch{.mark = {.id = TouchId(day), .at = onDay(day), .direction = direction},
                    .prospect = ProspectId(1),
                    .subject = subject,
                    .text = text};
        if (contact > 0)
            touch.contact = ContactId(contact);
        record.touches.append(touch);
    };
    add(Direction::Out, 1, u"The price"_s, u"Here is the new plan, Sally."_s);
    add(Direction::In, 1, u"Re: The price"_s, u"The plan is fine, the price is not."_s);
    add(Direction::In, 2, u""_s, u"Which price?"_s);
    add(Direction::In, 0, u""_s, u"A call about nothing."_s);
    return record;
}

} // namespace

/// Which touches a search is about, and where its words stand in them.
class TestSearchHits final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsAreMarked_data();
    void wordsAreMarked();
    void touchesMatch_data();
    void touchesMatch();
};

void TestSearchHits::wordsAreMarked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("marked");
    QTest::newRow("a word, whatever its case") << u"\"plan\""_s << u"The [PLAN] and the plans"_s;
    QTest::newRow("the start of a word marks all of it") << u"pla"_s << u"A [plan], two [plans]; explain"_s;
    QTest::newRow("two letters are a whole word") << u"pl"_s << u"A plan, [PL]"_s;
    QTest::newRow("several words") << u"price plan"_s << u"The [price] of the [plan]"_s;
    QTest::newRow("a phrase") << u"\"the plan\""_s << u"[The plan]. A plan, [the, plan]"_s;
    QTest::newRow("a phrase over a line's end") << u"\"the plan\""_s << u"[the\nplan]"_s;
    QTest::newRow("a phrase that begins twice") << u"\"a a b\""_s << u"a [a a b]"_s;
    QTest::newRow("phrases that overlap are one") << u"\"a b\" \"b c\""_s << u"[a b c]"_s;
    QTest::newRow("phrases side by side are two") << u"\"a b\""_s << u"[a b] [a b]"_s;
    QTest::newRow("no accents typed") << u"garcia"_s << u"[García]"_s;
    QTest::newRow("accents typed") << u"garcía"_s << u"[Garcia]"_s;
    QTest::newRow("accents of their own") << u"\"jose\""_s << u"[Jose\u0301]!"_s;
    QTest::newRow("several accents on a letter") << u"\"nguyen\""_s << u"[Nguyễn]"_s;
    QTest::newRow("Cyrillic letters keep theirs") << u"\"мой\""_s << u"мои [Мой]"_s;
    QTest::newRow("Hangul is not taken apart") << u"\"가\""_s << u"각 [가]"_s;
    QTest::newRow("beyond the first plane") << u"\"plan\""_s << u"🦊 [plan] 🦊"_s;
    QTest::newRow("senders are no words") << u"from:sally plan"_s << u"Sally's [plan]"_s;
    QTest::newRow("nothing") << u"xyzzy"_s << u"The plan"_s;
}

void TestSearchHits::wordsAreMarked()
{
    QFETCH(QString, typed);
    QFETCH(QString, marked);
    const QString text = QString(marked).remove(u'[').remove(u']');
    const SearchQuery query = searchQuery(typed, QTimeZone::utc());
    QCOMPARE(::marked(text, hitsIn(text, query.termsInTouches())), marked);
}

void TestSearchHits::touchesMatch_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("touches");
    const auto row = [](const char *name, const QString &typed, const QList<int> &touches) {
        QTest::newRow(name) << typed << touches;
    };
    row("nothing is asked", u""_s, {});
    row("a state is no matter of touches", u"state:silent"_s, {});
    row("a word", u"price"_s, {1, 2, 3});
    row("words: where most of them are", u"price plan"_s, {1, 2});
    row("words of which one is in no touch", u"brandt which"_s, {3});
    row("words that are in different touches", u"which nothing"_s, {3, 4});
    row("a word that is in none", u"xyzzy"_s, {});
    row("a phrase", u"\"the plan\""_s, {2});
    row("a phrase is not parted by subject and text", u"\"price here\""_s, {});
    row("from a name", u"from:sal"_s, {2, 4});
    row("from a full name", u"from:\"sally brandt\""_s, {2, 4});
    row("from an address", u"from:tom@roof.example"_s, {3});
    row("from the start of an address", u"from:tom@"_s, {3});
    row("from a domain", u"from:@northlight.example"_s, {2, 4});
    row("from the end of a domain", u"from:@example"_s, {});
    row("from either", u"from:tom from:sally"_s, {2, 3, 4});
    row("from nobody we know", u"from:priya"_s, {});
    row("one touch holds all", u"from:sally price plan"_s, {2});
    row("no touch holds all", u"from:tom price plan"_s, {});
    row("before a day", u"before:2026-03-03"_s, {1, 2});
    row("after a day", u"after:2026-03-03"_s, {4});
    row("between days", u"after:2026-03-01 before:2026-03-04"_s, {2, 3});
    row("a word before a day", u"plan before:2026-03-02"_s, {1});
    row("all at once", u"from:sally \"the plan\" pri before:2026-03-04"_s, {2});
}

void TestSearchHits::touchesMatch()
{
    QFETCH(QString, typed);
    QFETCH(QList<int>, touches);
    QList<int> found;
    for (const TouchId id : matchingTouches(sallysRecord(), searchQuery(typed, QTimeZone::utc())))
        found.append(int(id.value()));
    QCOMPARE(found, touches);
}

QTEST_GUILESS_MAIN(TestSearchHits)
#include "tst_searchhits.moc"
