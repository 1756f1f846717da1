// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/tomlfile.h"
#include "core/tone/tonecheck.h"
#include "core/tone/tonerulefile.h"
#include "tests/support/verifyresult.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// A message and the rule that truly applies; none where nothing is wrong.
struct Labelled {
    QString group;
    QString rule;
    QString text;
};

/// Rightly flagged, wrongly flagged, missed. A flag counts as right only by the rule that applies.
struct Tally {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    int all = 0;

    [[nodiscard]] double precision() const
    {
        return right + wrong == 0 ? 1 : double(right) / (right + wrong);
    }
    [[nodiscard]] double recall() const { return right + missed == 0 ? 1 : double(right) / (right + missed); }
};

QList<Labelled> labelledIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto toml = TomlFile::parse(file.readAll(), path, Error::Code::DamagedFile);
    if (!toml)
        return {};
    QList<Labelled> messages;
    for (const TomlTable &table : toml->root().tables(u"messages"_s))
        messages.append({toml->root().text(u"group"_s), table.text(u"rule"_s), table.text(u"text"_s)});
    return messages;
}

void count(const Labelled &message, const ToneLanguages &rules, Tally &tally)
{
    const QList<Finding> findings = checkTone(message.text, rules, {});
    const auto isError = [](const Finding &f) { return f.severity == Severity::Error; };
    const bool flagged = std::any_of(findings.cbegin(), findings.cend(), isError);
    const bool applies = !message.rule.isEmpty() &&
                         std::any_of(findings.cbegin(), findings.cend(),
                                     [&](const Finding &f) { return isError(f) && f.rule == message.rule; });
    ++tally.all;
    tally.right += applies ? 1 : 0;
    tally.missed += !applies && !message.rule.isEmpty() ? 1 : 0;
    tally.wrong += flagged && !applies ? 1 : 0;
}

} // namespace

/// How well the shipped rules judge messages by hand (tests/data/tone). Prints the figures.
class TestToneQuality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesLabelledMessages_data();
    void judgesLabelledMessages();
};

void TestToneQuality::judgesLabelledMessages_data()
{
    QTest::addColumn<double>("precision");
    QTest::addColumn<double>("recall");
    QTest::newRow("first") << 0.97 << 0.95;
    QTest::newRow("second") << 0.95 << 0.90;
    QTest::newRow("third") << 0.85 << 0.80;
    QTest::newRow("fourth") << 0.88 << 0.78;
    QTest::newRow("fifth") << 0.92 << 0.83;
    QTest::newRow("sixth") << 0.94 << 0.83;
    QTest::newRow("seventh") << 0.96 << 0.88;
    QTest::newRow("eighth") << 0.95 << 0.93;
    QTest::newRow("german") << 0.50 << 0.40;
    QTest::newRow("spanish") << 0.50 << 0.40;
}

void TestToneQuality::judgesLabelledMessages()
{
    QFETCH(double, precision);
    QFETCH(double, recall);
    static const ToneLanguages rules = loadToneRules({}).languages;
    QMap<QString, Tally> byGroup;
    QMap<QString, Tally> byRule;
    Tally total;
    const QString folder =
      QStringLiteral(UNGHOST_TEST_DATA "/tone/") + QString::fromUtf8(QTest::currentDataTag());
    QDirIterator files(folder, {u"*.toml"_s}, QDir::Files);
    while (files.hasNext()) {
        for (const Labelled &message : labelledIn(files.next())) {
            count(message, rules, byGroup[message.group]);
            count(message, rules, byRule[message.rule.isEmpty() ? u"(nothing)"_s : message.rule]);
            count(message, rules, total);
        }
    }
    QVERIFY(total.all >= 70);
    for (const auto &table : {byGroup, byRule}) {
        for (auto it = table.cbegin(); it != table.cend(); ++it)
            qInfo("%-16s %3d messages, right %3d, missed %2d, wrong %2d", qPrintable(it.key()), it->all,
                  it->right, it->missed, it->wrong);
    }
    qInfo("precision %.3f, recall %.3f", total.precision(), total.recall());
    QVERIFY(total.precision() >= precision);
    QVERIFY(total.recall() >= recall);
}

QTEST_GUILESS_MAIN(TestToneQuality)
#include "tst_tonequality.moc"
