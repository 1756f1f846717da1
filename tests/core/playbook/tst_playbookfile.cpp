// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/playbookfile.h"

#include "core/playbook/template.h"

#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestPlaybookFile final : public QObject
{
    Q_OBJECT

    static QByteArray sound()
    {
        return R"toml(id = "own"
title = "Own"
[[step]]
id = "one"
title = "One"
channels = ["email"]
ends_on = "question"
wait = { consumer = "1d", small_business = "2bd", company = "2-3bd", enterprise = "4-5bd" }
[[step.wording]]
channel = "email"
subject = "About {{topic}}"
body = "{{greeting}} what now?"
)toml";
    }

    static QByteArray with(const char *before, const char *after)
    {
        QByteArray toml = sound();
        Q_ASSERT(toml.contains(before));
        return toml.replace(before, after);
    }

private Q_SLOTS:
    void readsWaitsPerSegment()
    {
        const auto playbook = parsePlaybook(sound(), u"own.toml"_s);
        VERIFY_RESULT(playbook);
        const auto &wait = playbook->steps.first().timing.wait;
        QCOMPARE(wait[size_t(Segment::Consumer)], (WaitSpan{1, 1, WaitUnit::CalendarDays}));
        QCOMPARE(wait[size_t(Segment::Company)], (WaitSpan{2, 3, WaitUnit::BusinessDays}));
        QCOMPARE(wait[size_t(Segment::Enterprise)], (WaitSpan{4, 5, WaitUnit::BusinessDays}));
    }

    void faultsNameTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QString>("place");
        QTest::newRow("no TOML") << with("id = \"own\"", "id = = 3") << u"line 1, column 6"_s;
        QTest::newRow("unknown key") << with("title = \"Own\"", "titel = \"Own\"") << u"line 1, column 1"_s;
        QTest::newRow("unknown channel") << with("[\"email\"]", "[\"fax\"]") << u"line 6, column 12"_s;
        QTest::newRow("negative wait") << with("\"1d\"", "\"-1d\"") << u"line 8, column 21"_s;
        QTest::newRow("wait that ends before it begins")
          << with("\"2-3bd\"", "\"3-2bd\"") << u"line 8, column 61"_s;
        QTest::newRow("wait of ten years") << with("\"1d\"", "\"3650d\"") << u"line 8, column 21"_s;
        QTest::newRow("unknown slot") << with("{{greeting}}", "{{hello}}") << u"line 12, column 8"_s;
        QTest::newRow("slot left open") << with("{{greeting}}", "{{greeting") << u"line 12, column 8"_s;
        QTest::newRow("unknown end") << with("\"question\"", "\"please\"") << u"line 7, column 11"_s;
        QTest::newRow("number where a text belongs") << with("\"One\"", "1") << u"line 5, column 9"_s;
        QTest::newRow("invalid UTF-8") << with("\"One\"", "\"\xff\xfe\"") << u"line 5, column 9"_s;
    }

    void faultsNameTheirPlace()
    {
        QFETCH(QByteArray, toml);
        const auto playbook = parsePlaybook(toml, u"own.toml"_s);
        QVERIFY(!playbook);
        QCOMPARE(playbook.error().code, Error::Code::PlaybookBroken);
        QCOMPARE(playbook.error().subject, u"own.toml"_s);
        QTEST(playbook.error().place, "place");
    }

    void ownFileReplacesTheShippedOne()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"mine.toml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(with("id = \"own\"", "id = \"where-from-here\""));
        file.close();
        const auto loaded = loadPlaybooks(folder.path());
        QVERIFY(loaded.problems.isEmpty());
        QCOMPARE(loaded.playbooks.playbook(u"where-from-here"_s)->steps.size(), 1);
    }

    void shippedOneServesWhereTheOwnIsBroken()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"where-from-here.toml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id = \"where-from-here\"\nsteps = 3\n");
        file.close();
        const auto loaded = loadPlaybooks(folder.path());
        QCOMPARE(loaded.problems.size(), 1);
        QCOMPARE(loaded.playbooks.playbook(u"where-from-here"_s)->steps.size(), 5);
        QCOMPARE(loaded.playbooks.plans().defaultPlaybook, u"where-from-here"_s);
    }

    void templatesFillOrRefuse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("filled");
        QTest::newRow("a slot") << u"Hey {{name}},"_s << u"Hey Sally,"_s;
        QTest::newRow("shown where it is filled")
          << u"I am{{#name}} {{name}}{{/name}}."_s << u"I am Sally."_s;
        QTest::newRow("left out where it is empty") << u"Call{{#phone}} {{phone}}{{/phone}}."_s << u"Call."_s;
        QTest::newRow("otherwise") << u"{{^phone}}No number{{/phone}}"_s << u"No number"_s;
        QTest::newRow("nested") << u"{{#name}}a{{#phone}}b{{/phone}}c{{/name}}"_s << u"ac"_s;
        QTest::newRow("braces of the values stay words") << u"{{odd}}"_s << u"{{name}}"_s;
        QTest::newRow("an empty slot") << u"Hey {{phone}},"_s << u"missing phone"_s;
    }

    void templatesFillOrRefuse()
    {
        QFETCH(QString, text);
        const Slots slots{{u"name"_s, u"Sally"_s}, {u"phone"_s, {}}, {u"odd"_s, u"{{name}}"_s}};
        const auto filled = fillTemplate(text, slots);
        const QString told = filled ? *filled : u"missing "_s + filled.error().subject;
        QTEST(told, "filled");
    }
};

QTEST_GUILESS_MAIN(TestPlaybookFile)
#include "tst_playbookfile.moc"
