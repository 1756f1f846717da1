// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/tomlfile.h"
#include "core/tone/tonecheck.h"
#include "core/tone/tonerulefile.h"
#include "tests/support/verifyresult.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
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

/// The error rules that a message breaks, as the check has it.
QSet<QString> errorsIn(const Labelled &message, const ToneLanguages &rules)
{
    QSet<QString> broken;
    for (const Finding &finding : checkTone(message.text, rules, {})) {
        if (finding.severity == Severity::Error)
            broken.insert(finding.rule);
    }
    return broken;
}

/// As tone.md counts: a message is rightly flagged only if the rule that applies is among those that fire.
void countMessage(const Labelled &message, const QSet<QString> &broken, Tally &tally)
{
    const bool right = broken.contains(message.rule);
    ++tally.all;
    tally.right += right ? 1 : 0;
    tally.missed += !right && !message.rule.isEmpty() ? 1 : 0;
    tally.wrong += !right && !broken.isEmpty() ? 1 : 0;
}

/// The same seen from each rule: it fires where it applies, where another one does, or nowhere.
void countRules(const Labelled &message, const QSet<QString> &broken, QMap<QString, Tally> &byRule)
{
    if (!message.rule.isEmpty()) {
        Tally &tally = byRule[message.rule];
        ++tally.all;
        ++(broken.contains(message.rule) ? tally.right : tally.missed);
    }
    for (const QString &rule : broken) {
        if (rule != message.rule)
            ++byRule[rule].wrong;
    }
}

void print(const QMap<QString, Tally> &tallies)
{
    for (auto it = tallies.cbegin(); it != tallies.cend(); ++it) {
        if (it->right + it->missed == 0) { // nothing to find here
            qInfo("%-16s %3d messages, wrong %2d", qPrintable(it.key()), it->all, it->wrong);
            continue;
        }
        qInfo("%-16s %3d messages, right %3d, missed %2d, wrong %2d, precision %.3f, recall %.3f",
              qPrintable(it.key()), it->all, it->right, it->missed, it->wrong, it->precision(), it->recall());
    }
}

/// Sentences and lines, bare of marks and case.
QStringList sentencesOf(const QString &text)
{
    static const QRegularExpression ends(u"(?<=[.!?])\\s+|\\n+"_s);
    static const QRegularExpression marks(u"[^a-z0-9 ]"_s);
    QStringList sentences;
    for (const QString &sentence : text.split(ends))
        sentences.append(sentence.toLower().remove(marks).simplified());
    return sentences;
}

} // namespace

/// How well the shipped rules judge messages by hand (the folders beside this file). Prints the figures.
class TestToneQuality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesLabelledMessages_data();
    void judgesLabelledMessages();
    void leavesEverydayMailAlone();
    void noLabelledSentenceStandsAmongTheExamples();
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
    QTest::newRow("ninth") << 0.88 << 0.95;
    QTest::newRow("german") << 0.93 << 0.73;
    QTest::newRow("spanish") << 0.90 << 0.66;
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
      QStringLiteral(UNGHOST_TONE_MESSAGES "/") + QString::fromUtf8(QTest::currentDataTag());
    QDirIterator files(folder, {u"*.toml"_s}, QDir::Files);
    while (files.hasNext()) {
        for (const Labelled &message : labelledIn(files.next())) {
            const QSet<QString> broken = errorsIn(message, rules);
            countMessage(message, broken, byGroup[message.group]);
            countMessage(message, broken, total);
            countRules(message, broken, byRule);
        }
    }
    QVERIFY(total.all >= 70);
    print(byGroup);
    print(byRule);
    qInfo("precision %.3f, recall %.3f", total.precision(), total.recall());
    QVERIFY(total.precision() >= precision);
    QVERIFY(total.recall() >= recall);
}

/// Whole mails of about a hundred words: a rep whose ordinary mail is nagged switches the check off.
void TestToneQuality::leavesEverydayMailAlone()
{
    const ToneLanguages rules = loadToneRules({}).languages;
    const QList<Labelled> mails = labelledIn(QStringLiteral(UNGHOST_TONE_MESSAGES "/everyday/clean.toml"));
    const auto flagged = std::count_if(mails.begin(), mails.end(), [&rules](const Labelled &mail) {
        return !errorsIn(mail, rules).isEmpty();
    });
    qInfo("%d mails, wrong %d", int(mails.size()), int(flagged));
    QCOMPARE(mails.size(), 150);
    QVERIFY(flagged <= 3); // 2 in 100
}

/// What the scorer has learned by heart says nothing of what it knows.
void TestToneQuality::noLabelledSentenceStandsAmongTheExamples()
{
    QSet<QString> learned;
    QDirIterator files(QStringLiteral(UNGHOST_TONE_EXAMPLES), {u"*.tsv"_s}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            for (const QString &sentence : sentencesOf(line.section(u'\t', 2)))
                learned.insert(sentence);
        }
    }
    QVERIFY(learned.size() > 10'000);
    int faulty = 0;
    for (const char *part : {"fourth", "fifth", "sixth", "seventh", "eighth", "ninth"}) {
        const QString path =
          QStringLiteral(UNGHOST_TONE_MESSAGES "/%1/paraphrase.toml").arg(QLatin1String(part));
        for (const Labelled &message : labelledIn(path)) {
            ++faulty;
            for (const QString &sentence : sentencesOf(message.text))
                QVERIFY2(sentence.count(u' ') < 4 || !learned.contains(sentence), qPrintable(sentence));
        }
    }
    QVERIFY(faulty > 300);
    for (const Labelled &mail : labelledIn(QStringLiteral(UNGHOST_TONE_MESSAGES "/everyday/clean.toml"))) {
        for (const QString &sentence : sentencesOf(mail.text))
            QVERIFY2(sentence.count(u' ') < 4 || !learned.contains(sentence), qPrintable(sentence));
    }
}

QTEST_GUILESS_MAIN(TestToneQuality)
#include "tst_tonequality.moc"
