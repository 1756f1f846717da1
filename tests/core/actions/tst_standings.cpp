// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/standings.h"
#include "tests/support/deskfixture.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QTest>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

/// The rows of the list follow the rules that are in force.
class TestStandings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreMadeAnewUnderOtherPlaybooks()
    {
        DeskFixture fixture(u"03-02 12:00"_s);
        fixture.addSally();
        NoProgress progress;
        VERIFY_RESULT(refreshStandings(fixture.desk(), progress));
        QCOMPARE(refreshStandings(fixture.desk(), progress)->size(), 0);

        QFile shipped(u":/playbooks/where-from-here.toml"_s);
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QVERIFY(QDir().mkpath(fixture.desk().shelf.ownFolder()));
        QFile own(fixture.desk().shelf.ownFolder() + u"/own.toml"_s);
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write(shipped.readAll().replace("company = \"2-3bd\"", "company = \"9bd\""));
        own.close();
        QVERIFY(fixture.desk().shelf.reload());
        QCOMPARE(refreshStandings(fixture.desk(), progress)->size(), 1);
        QCOMPARE(refreshStandings(fixture.desk(), progress)->size(), 0);
    }

    void plansWithOtherWaitsHaveAnotherDigest()
    {
        DeskFixture fixture(u"03-02 12:00"_s);
        RunPlans plans = fixture.desk().playbooks().plans();
        const QString before = plans.digest();
        QCOMPARE(plans.digest(), before);
        plans.byPlaybook[plans.defaultPlaybook].steps[1].wait[0].latest += 1;
        QVERIFY(plans.digest() != before);
    }
};

QTEST_GUILESS_MAIN(TestStandings)
#include "tst_standings.moc"
