// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/storyline.h"
#include "ui/merging/sidetext.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using testsupport::at;
using testsupport::storyOf;

namespace {

words::Telling telling()
{
    words::Telling made;
    made.zone = testsupport::berlin();
    made.now = at(u"03-12 10:00"_s);
    return made;
}

MergeSides sidesOf(const QString &first, const QString &second)
{
    return {.first = storyOf(first), .second = storyOf(second)};
}

ui::SideRow rowOf(const MergeSides &sides, const QString &label)
{
    const auto rows = ui::sideRows(sides, telling());
    const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const ui::SideRow &row) { return row.label == label; });
    return found == rows.end() ? ui::SideRow() : *found;
}

} // namespace

class TestSideText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreCompared()
    {
        MergeSides sides = sidesOf(u"company"_s, u"company"_s);
        sides.first.prospect.name = sides.second.prospect.name = u"Sally Brandt"_s;
        QCOMPARE(rowOf(sides, u"Name"_s).likeness, ui::SideRow::Likeness::Same);
        sides.second.prospect.name = u"S. Brandt"_s;
        QCOMPARE(rowOf(sides, u"Name"_s).likeness, ui::SideRow::Likeness::Different);
        sides.first.prospect.organisation = u"Northlight"_s;
        sides.second.prospect.organisation.clear();
        QCOMPARE(rowOf(sides, u"Organisation"_s).likeness, ui::SideRow::Likeness::OneSided);
        sides.first.prospect.organisation.clear();
        QVERIFY2(rowOf(sides, u"Organisation"_s).label.isEmpty(), "what nobody knows is no row");
    }

    void whatWasExchangedIsCounted()
    {
        const MergeSides sides =
          sidesOf(u"03-02 14:00 out email;03-03 09:00 in email"_s, u"03-09 10:00 out email"_s);
        QCOMPARE(rowOf(sides, u"Exchanged"_s).first, u"2 touches"_s);
        QCOMPARE(rowOf(sides, u"Exchanged"_s).second, u"1 touch"_s);
        QCOMPARE(rowOf(sides, u"Exchanged"_s).likeness, ui::SideRow::Likeness::NotCompared);
        QCOMPARE(rowOf(sides, u"Last touch"_s).first, u"Tue 3 Mar"_s);
    }

    void anAddressThatIsDeadIsSaidToBe()
    {
        MergeSides sides = sidesOf(u"company"_s, u"company"_s);
        sides.first.contacts.first().addresses = {{u"a@x.example"_s, true, u"bounced"_s},
                                                  {u"b@x.example"_s, false, {}}};
        QCOMPARE(rowOf(sides, u"E-mail"_s).first, u"a@x.example (no longer used)\nb@x.example"_s);
    }

    void onlyANewEndForOneOfThemIsWarnedOf()
    {
        const QString closed = u"03-02 09:00 closed no_contact"_s;
        QVERIFY(ui::mergeWarning(sidesOf(u"company"_s, u"03-02 09:00 closed lost"_s)).isEmpty());
        QVERIFY(!ui::mergeWarning(sidesOf(closed, u"company"_s)).isEmpty());
        QVERIFY(!ui::mergeWarning(sidesOf(u"company"_s, closed)).isEmpty());
        QVERIFY(ui::mergeWarning(sidesOf(closed, closed)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSideText)
#include "tst_sidetext.moc"
