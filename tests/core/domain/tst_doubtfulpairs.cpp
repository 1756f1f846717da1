// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/doubtfulpairs.h"

#include "core/domain/freemail.h"

#include <QElapsedTimer>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// "Sally Brandt; Northlight Solar; sally@northlight.example, s@gmail.com"; several people are parted by "+".
PairSource sourceOf(int id, const QString &text)
{
    PairSource source{.prospect = ProspectId(id)};
    const QStringList parts = text.split(u';');
    for (const QString &name : parts.value(0).split(u'+', Qt::SkipEmptyParts))
        source.people << name.trimmed();
    source.organisation = parts.value(1).trimmed();
    for (const QString &address : parts.value(2).split(u',', Qt::SkipEmptyParts)) {
        source.addresses << address.trimmed();
        if (!isFreeMail(address.trimmed()))
            source.companyDomains << address.section(u'@', 1).trimmed();
    }
    return source;
}

QList<PairSource> sourcesOf(const QStringList &texts)
{
    QList<PairSource> sources;
    for (const QString &text : texts)
        sources << sourceOf(int(sources.size()) + 1, text);
    return sources;
}

/// "1-2 same_address sally@x.example", one pair a line.
QString told(const QList<DoubtfulPair> &pairs)
{
    QStringList lines;
    for (const DoubtfulPair &pair : pairs) {
        lines << QString::number(pair.first.value()) + u'-' + QString::number(pair.second.value()) + u' ' +
                   toId(pair.reason) + u' ' + pair.shared;
    }
    return lines.join(u'\n');
}

} // namespace

class TestDoubtfulPairs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoProspects_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("pair"); ///< empty: must not pair
        const auto row = [](const char *name, const QString &one, const QString &other, const QString &pair) {
            QTest::newRow(name) << one << other << pair;
        };
        row("one address", u"Sally;;s@a.example"_s, u"Brandt;;s@a.example"_s, u"same_address s@a.example"_s);
        row("the same person, a legal form more", u"Sally Brandt;Northlight;"_s,
            u"Brandt, Sally;Northlight GmbH;s@n.example"_s, u"same_person_same_company Sally Brandt"_s);
        row("the same person, organisation mistyped", u"Sally Brandt;Northlight;"_s,
            u"Sally Brandt;Northligth;"_s, u"same_person_same_company Sally Brandt"_s);
        row("the same person at one company's domain", u"Sally Brandt;;s@n.example"_s,
            u"Sally M. Brandt;;sally@n.example"_s, u"same_person_same_company Sally Brandt"_s);
        row("a list without an address", u"Sally Brandt;Northlight;s@n.example"_s, u"SALLY BRANDT;;"_s,
            u"same_person_no_address Sally Brandt"_s);
        row("a private address", u"Sally Brandt;Northlight;s@n.example"_s,
            u"Sally Brandt;;sally.brandt@gmail.com"_s, u"same_person_private_address Sally Brandt"_s);
        row("two private addresses", u"Sally Brandt;;sb@gmx.net"_s, u"Sally Brandt;;sally.brandt@gmail.com"_s,
            u"same_person_private_address Sally Brandt"_s);
        row("another person of it", u"Sally Brandt + Omar Reyes;Northlight;"_s, u"Omar Reyes;;"_s,
            u"same_person_no_address Omar Reyes"_s);
        row("another domain", u"Sally Brandt;Northlight;s@n.example"_s, u"Sally Brandt;;s@other.example"_s,
            u"same_person_other_domain Sally Brandt"_s);
        row("another company", u"Sally Brandt;Northlight;s@n.example"_s,
            u"Sally Brandt;Acme;s@acme.example"_s, u"same_person_other_company Sally Brandt"_s);
        row("another company, no address", u"Sally Brandt;Northlight;"_s, u"Sally Brandt;Acme;"_s,
            u"same_person_other_company Sally Brandt"_s);
        row("two people of one organisation", u"Sally Brandt;Acme GmbH;"_s, u"Omar Reyes;ACME;"_s,
            u"same_organisation Acme GmbH"_s);
        row("and, the sign for it, and The", u"Ann Lee;The Bell & Howard Co.;"_s,
            u"Omar Reyes;Bell and Howard;"_s, u"same_organisation The Bell & Howard Co."_s);
        row("an organisation without a person", u";Northwind Traders Inc.;"_s,
            u"Ann Lee;Northwind Traders;"_s, u"same_organisation Northwind Traders Inc."_s);
        row("blanks and hyphens in it", u"Ann Lee;North-Wind Traders;"_s, u"Omar Reyes;NorthWind Traders;"_s,
            u"same_organisation North-Wind Traders"_s);
        row("one company's domain", u"Ann Lee;;a@acme.example"_s, u"Omar Reyes;Acme;o@acme.example"_s,
            u"shared_domain acme.example"_s);
        row("one typo in a long name", u"Ann Lee;Northwind Traders;"_s, u"Omar Reyes;Northwnd Traders;"_s,
            u"similar_organisation Northwind Traders"_s);
        row("one organisation, two domains", u"Ann Lee;Delta GmbH;a@delta.example"_s,
            u"Omar Reyes;Delta;o@delta-air.example"_s, u"same_organisation_other_domain Delta GmbH"_s);

        row("nothing in common", u"Ann Lee;Acme;a@acme.example"_s, u"Omar Reyes;Delta;o@delta.example"_s, {});
        row("one free mail provider", u"Ann Lee;;a@gmail.com"_s, u"Omar Reyes;;o@gmail.com"_s, {});
        row("a first name alone", u"Sally;;s@n.example"_s, u"Sally;;s@acme.example"_s, {});
        row("a last name alone", u"Sally Brandt;;s@n.example"_s, u"Ann Brandt;;a@acme.example"_s, {});
        row("names turned round without a comma", u"Thomas Martin;;t@a.example"_s,
            u"Martin Thomas;;m@b.example"_s, {});
        row("father and son", u"John Smith Jr.;;j@a.example"_s, u"John Smith;;j@b.example"_s, {});
        row("a typo in a short name", u"Ann Lee;Bremer;"_s, u"Omar Reyes;Bremen;"_s, {});
        row("a typo, two companies' domains", u"Ann Lee;Northwind;a@northwind.example"_s,
            u"Omar Reyes;Northwend;o@northwend.example"_s, {});
        row("another number", u"Ann Lee;Kraftwerk1;"_s, u"Omar Reyes;Kraftwerk2;"_s, {});
        row("no organisation said so", u"Ann Lee;n/a;"_s, u"Omar Reyes;N/A;"_s, {});
        row("both self-employed", u"Ann Lee;Self-employed;"_s, u"Omar Reyes;self employed;"_s, {});
        row("only a legal form in common", u"Ann Lee;Acme Inc;"_s, u"Omar Reyes;Delta Inc;"_s, {});
        row("nothing known", u";;"_s, u";;"_s, {});
    }

    void twoProspects()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(QString, pair);
        const QString wanted = pair.isEmpty() ? pair : QString(u"1-2 "_s + pair);
        QCOMPARE(told(doubtfulPairs(sourcesOf({one, other}), {})), wanted);
    }

    void theMostCertainComeFirstAndEachPairOnce()
    {
        const auto sources = sourcesOf({
          u"Ann Lee;Acme;a@acme.example"_s,
          u"Sally Brandt;Northlight;s@n.example"_s,
          u"Omar Reyes;ACME Inc.;o@acme.example"_s,
          u"Sally Brandt;;"_s,
          u"Ann Lee;Acme;a@acme.example"_s,
        });
        QCOMPARE(told(doubtfulPairs(sources, {})), u"1-5 same_address a@acme.example\n"
                                                   "2-4 same_person_no_address Sally Brandt\n"
                                                   "1-3 same_organisation Acme"_s);
    }

    void whatTheRepToldApartIsNotOffered()
    {
        const auto sources = sourcesOf({u"Ann Lee;Acme;"_s, u"Ann Lee;Acme AG;"_s, u"Ann Lee;;"_s});
        QCOMPARE(doubtfulPairs(sources, {}).size(), 3);
        const auto left = doubtfulPairs(sources, {pairOf(ProspectId(2), ProspectId(1))});
        QCOMPARE(left.size(), 2);
        QVERIFY(left.first().second == ProspectId(3));
    }

    void aCommonNameIsOfferedAtOneCompanyAlone()
    {
        QStringList texts;
        for (const QString &company : {u"acme"_s, u"bell"_s, u"delta"_s, u"echo"_s})
            texts << u"John Smith;"_s + company + u";j@"_s + company + u".example"_s;
        texts << u"John Smith;;"_s << u"John Smith;;js@gmail.com"_s;
        QCOMPARE(told(doubtfulPairs(sourcesOf(texts), {})), QString());
        texts << u"Smith, John;Acme Inc.;"_s;
        QCOMPARE(told(doubtfulPairs(sourcesOf(texts), {})), u"1-7 same_person_same_company John Smith"_s);
    }

    void threeAtThreeCompaniesAreThreePeople()
    {
        const auto sources =
          sourcesOf({u"John Smith;Acme;"_s, u"John Smith;Bell;"_s, u"John Smith;Delta;"_s});
        QCOMPARE(told(doubtfulPairs(sources, {})), QString());
    }

    void ofManyAtOneCompanyEachIsOfferedWithTheOldest()
    {
        QStringList texts;
        for (const QString &name : {u"Ann Lee"_s, u"Bo Chan"_s, u"Cy Dunn"_s, u"Di Eyre"_s})
            texts << name + u";Acme;"_s;
        const auto pairs = doubtfulPairs(sourcesOf(texts), {});
        QCOMPARE(pairs.size(), 3);
        for (const DoubtfulPair &pair : pairs)
            QCOMPARE(pair.first, ProspectId(1));
    }

    void aHouseWithManyConversationsIsLeftAlone()
    {
        QStringList texts;
        for (int i = 0; i <= kMostOfOneCompany; ++i) {
            const QString name(3, QChar(u'a' + char16_t(i)));
            texts << name + u" Lee;Acme;"_s + name + u"@acme.example"_s;
        }
        QCOMPARE(told(doubtfulPairs(sourcesOf(texts), {})), QString());
        texts << u"aaa Lee;ACME AG;"_s;
        QCOMPARE(told(doubtfulPairs(sourcesOf(texts), {})), u"1-10 same_person_same_company aaa Lee"_s);
    }

    /// Twice as many take about twice as long; a rule that asked every one about every other would take an
    /// hour here.
    void aHundredThousandAreComparedInAShortTime()
    {
        QList<PairSource> sources;
        constexpr int kMany = 100'000;
        sources.reserve(kMany);
        for (int i = 0; i < kMany; ++i) {
            const QString number = QString::number(i, 26);
            sources << sourceOf(i + 1, u"John Smith + Ann "_s + number + u"x;Company of "_s + number +
                                         u" Traders Inc.;ann@c"_s + number + u".example"_s);
        }
        sources << sourceOf(kMany + 1, u"Ann 1xyzx;;"_s);
        QElapsedTimer clock;
        clock.start();
        const auto pairs = doubtfulPairs(sources, {});
        QVERIFY2(clock.elapsed() < 60'000, "it is quadratic");
        QVERIFY(pairs.size() < 1000);
    }
};

QTEST_GUILESS_MAIN(TestDoubtfulPairs)
#include "tst_doubtfulpairs.moc"
