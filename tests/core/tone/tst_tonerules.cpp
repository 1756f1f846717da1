// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonecheck.h"
#include "core/tone/tonerulefile.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QString rulesOf(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &finding : findings)
        ids.append(finding.rule);
    return ids.join(u' ');
}

QList<Finding> check(const ToneExample &example, const ToneLanguages &languages, const QString &language)
{
    Step step;
    step.id = example.step;
    step.endsOn = example.endsOn.value_or(EndsOn::Nothing);
    ToneContext context;
    context.channel = example.channel;
    context.language = language;
    if (example.endsOn)
        context.step = &step;
    return checkTone(example.text, languages, context);
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestToneRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_shipped = loadToneRules({}).languages; }
    void shippedRulesAreSound();
    void examplesHold_data();
    void examplesHold();
    void brokenFileNamesItsPlace_data();
    void brokenFileNamesItsPlace();
    void ownFileAddsChangesAndSwitchesOff();
    void brokenOwnFileLeavesTheOthers();

private:
    ToneLanguages m_shipped;
};

void TestToneRules::shippedRulesAreSound()
{
    const ToneRulesLoaded loaded = loadToneRules({});
    QVERIFY2(loaded.problems.isEmpty(),
             loaded.problems.isEmpty() ? "" : testsupport::describe(loaded.problems.first()).constData());
    QCOMPARE(loaded.languages.all.size(), 3);
    for (const ToneRules &rules : loaded.languages.all) {
        QVERIFY2(rules.rules.size() >= 17, qPrintable(rules.language));
        for (const ToneRule &rule : rules.rules) {
            QVERIFY2(!rule.message.isEmpty() && rule.message.endsWith(u'.'), qPrintable(rule.id));
            QVERIFY2(!rule.source.isEmpty(), qPrintable(rule.id));
        }
    }
}

void TestToneRules::examplesHold_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("hits");
    for (const ToneRules &rules : std::as_const(m_shipped.all)) {
        for (const ToneRule &rule : rules.rules) {
            const auto row = [&](const char *what, int place) -> QTestData & {
                return QTest::addRow("%s %s %s line %d", qPrintable(rules.language), qPrintable(rule.id),
                                     what, place)
                       << rules.language << rule.id;
            };
            for (int i = 0; i < rule.hit.size(); ++i)
                row("hit", rule.hit.at(i).place) << i << true;
            for (int i = 0; i < rule.miss.size(); ++i)
                row("miss", rule.miss.at(i).place) << i << false;
        }
    }
}

void TestToneRules::examplesHold()
{
    QFETCH(QString, language);
    QFETCH(QString, rule);
    QFETCH(int, index);
    QFETCH(bool, hits);
    const ToneRule *found = m_shipped.rulesOf(language)->rule(rule);
    QVERIFY(found);
    const ToneExample example = hits ? found->hit.at(index) : found->miss.at(index);
    const QList<Finding> findings = check(example, m_shipped, language);
    const bool hit =
      std::any_of(findings.cbegin(), findings.cend(), [&](const Finding &f) { return f.rule == rule; });
    QVERIFY2(hit == hits, qPrintable(example.text + u" -> "_s + rulesOf(findings)));
}

void TestToneRules::brokenFileNamesItsPlace_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("place");
    QTest::newRow("no TOML") << QByteArray("[[rule]\nid = 3") << u"line 1, column 8"_s;
    QTest::newRow("unknown key") << QByteArray("[[rule]]\nid = \"a\"\nmessage = \"b\"\nsay = \"c\"")
                                 << u"line 4, column 1"_s;
    QTest::newRow("no id") << QByteArray("[[rule]]\nmessage = \"b\"") << u"line 1, column 1"_s;
    QTest::newRow("severity") << QByteArray("[[rule]]\nid = \"a\"\nmessage = \"b\"\nseverity = \"fatal\"")
                              << u"line 4, column 12"_s;
    QTest::newRow("unknown list")
      << QByteArray("[[rule]]\nid = \"a\"\nmessage = \"b\"\nwhen = [{ say = [\"x <we>\"] }]")
      << u"line 4, column 21"_s;
    QTest::newRow("open bracket") << QByteArray(
                                       "[[rule]]\nid = \"a\"\nmessage = \"b\"\nwhen = [{ say = [\"(x|y\"] }]")
                                  << u"line 4, column 19"_s;
    QTest::newRow("list that uses a later one")
      << QByteArray("[words]\na = [\"<b>\"]\nb = [\"c\"]") << u"line 2, column 7"_s;
}

void TestToneRules::brokenFileNamesItsPlace()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, place);
    const auto rules = parseToneRules(toml, u"mine.toml"_s);
    QVERIFY(!rules);
    QCOMPARE(rules.error().code, Error::Code::ToneRulesBroken);
    QCOMPARE(rules.error().subject, u"mine.toml"_s);
    QCOMPARE(rules.error().place, place);
    QVERIFY(!rules.error().detail.isEmpty());
}

void TestToneRules::ownFileAddsChangesAndSwitchesOff()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"mine.toml"_s), R"toml(
[[rule]]
id = "needy"
off = true
[[rule]]
id = "fluff-opening"
severity = "warning"
[[rule]]
id = "no-synergy"
message = "Say it plainly."
[[rule.when]]
say = ["~leverage ..2 (synergy|synergies)"]
)toml");
    const ToneRulesLoaded loaded = loadToneRules(folder.path());
    QVERIFY(loaded.problems.isEmpty());
    QCOMPARE(rulesOf(checkTone(u"I'd love to show you how we leverage our synergies.\n\nWhich one?"_s,
                               loaded.languages.all.first(), {})),
             u"no-synergy"_s);
    const QList<Finding> opening =
      checkTone(u"Just checking in on the quote."_s, loaded.languages.all.first(), {});
    QCOMPARE(rulesOf(opening), u"fluff-opening"_s);
    QCOMPARE(opening.first().severity, Severity::Warning);
}

void TestToneRules::brokenOwnFileLeavesTheOthers()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"a.toml"_s), "[[rule]]\nid = 1\n");
    writeFile(folder.filePath(u"b.toml"_s), "[[rule]]\nid = \"flattery\"\noff = true\n");
    const ToneRulesLoaded loaded = loadToneRules(folder.path());
    QCOMPARE(loaded.problems.size(), 1);
    QVERIFY(loaded.problems.first().subject.endsWith(u"a.toml"_s));
    QVERIFY(checkTone(u"I am a huge fan."_s, loaded.languages.all.first(), {}).isEmpty());
    QVERIFY(!checkTone(u"Just touching base."_s, loaded.languages.all.first(), {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestToneRules)
#include "tst_tonerules.moc"
