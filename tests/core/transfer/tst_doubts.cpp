// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/doubts.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestDoubts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsDoubtful_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("written");
        QTest::addColumn<int>("answered");
        QTest::addColumn<QList<Doubt>>("doubts");
        const auto row = [](const char *name, const QString &address, int written, int answered,
                            const QList<Doubt> &doubts) {
            QTest::newRow(name) << address << written << answered << doubts;
        };
        row("a talk with a company", u"sally@northlight.example"_s, 2, 1, {});
        row("family", u"mum@gmail.com"_s, 40, 60, {Doubt::PrivateAddress});
        row("a free provider of a country", u"mum@yahoo.co.uk"_s, 2, 2, {Doubt::PrivateAddress});
        row("a function", u"INFO@northlight.example"_s, 2, 2, {Doubt::SharedAddress});
        row("a function at a free provider", u"office@gmail.com"_s, 2, 2,
            {Doubt::PrivateAddress, Doubt::SharedAddress});
        row("a name that begins like a function", u"salesman@northlight.example"_s, 2, 2, {});
        row("one mail each way", u"sally@northlight.example"_s, 1, 1, {Doubt::OnceOnly});
        row("one mail of ours, two of theirs", u"sally@northlight.example"_s, 1, 2, {});
        row("never answered", u"sally@northlight.example"_s, 5, 0, {Doubt::NeverAnswered});
        row("one mail, never answered", u"sally@northlight.example"_s, 1, 0,
            {Doubt::NeverAnswered, Doubt::OnceOnly});
        row("no address", {}, 2, 2, {});
    }

    void whoIsDoubtful()
    {
        QFETCH(QString, address);
        QFETCH(int, written);
        QFETCH(int, answered);
        QTEST(doubtsOf({.address = address, .written = written, .answered = answered}), "doubts");
    }

    void theMostDoubtfulComesFirst()
    {
        const QList<Candidate> given{
          {.name = u"Sure"_s, .address = u"a@x.example"_s, .written = 4, .answered = 4},
          {.name = u"Once"_s, .address = u"b@x.example"_s, .written = 1, .answered = 1},
          {.name = u"never"_s, .address = u"c@x.example"_s, .written = 3},
          {.name = u"Never"_s, .address = u"d@x.example"_s, .written = 3},
          {.name = u"Cold"_s, .address = u"e@x.example"_s, .written = 1},
          {.name = u"Mum"_s, .address = u"f@gmail.com"_s, .written = 40, .answered = 40},
          {.name = u"Uncle"_s, .address = u"g@gmail.com"_s, .written = 1, .answered = 0},
          {.name = u"Rare"_s, .address = u"h@x.example"_s, .written = 2, .answered = 1},
        };
        QStringList names;
        for (const Candidate &candidate : doubtfulFirst(given))
            names.append(candidate.name);
        QCOMPARE(names.join(u' '), u"Uncle Mum Cold never Never Once Rare Sure"_s);
    }
};

QTEST_GUILESS_MAIN(TestDoubts)
#include "tst_doubts.moc"
