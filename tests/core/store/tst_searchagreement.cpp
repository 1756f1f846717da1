// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/foldedwords.h"
#include "core/store/standingstore.h"
#include "core/store/statement.h"
#include "core/store/touchstore.h"
#include "tests/support/teststore.h"
#include "tests/support/verifyresult.h"

#include <QMap>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::StringLiterals;
using testsupport::TestStore;

namespace {

constexpr char32_t kPastLast = 0x110000;

/// What UTF-8 can say.
bool isText(char32_t character)
{
    return character != 0 && !QChar::isSurrogate(character);
}

void append(QString &text, char32_t character)
{
    if (QChar::requiresSurrogates(character))
        text += QChar(QChar::highSurrogate(character));
    text += QChar::requiresSurrogates(character) ? QChar(QChar::lowSurrogate(character))
                                                 : QChar(char16_t(character));
}

} // namespace

/// The index and FoldedWords cut texts into the same words: what the list finds, the timeline marks.
class TestSearchAgreement final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store = std::make_unique<TestStore>(); }
    void allTablesAreCutAlike();
    void everyCharacterIsCutAlike();
    void randomTextsAreCutAlike();
    void aWordIsFoundBesideASign_data();
    void aWordIsFoundBesideASign();

private:
    [[nodiscard]] QStringList tokenizers();
    /// By the index as the store has it, word by word of each text.
    [[nodiscard]] QList<QStringList> cutByTheIndex(const QStringList &texts);
    void compare(const QStringList &texts);

    std::unique_ptr<TestStore> m_store;
};

QStringList TestSearchAgreement::tokenizers()
{
    Statement tables(m_store->database(), uR"sql(
SELECT sql
FROM sqlite_schema
WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'
    )sql"_s);
    const auto all = readAll(tables, [](Statement &row) { return row.read<QString>(); });
    static const QRegularExpression tokenizer(u"tokenize = .*$"_s,
                                              QRegularExpression::MultilineOption |
                                                QRegularExpression::UseUnicodePropertiesOption);
    QStringList found;
    for (const QString &sql : *TestStore::require(all))
        found.append(tokenizer.match(sql).captured());
    return found;
}

QList<QStringList> TestSearchAgreement::cutByTheIndex(const QStringList &texts)
{
    for (const QString &sql :
         {QString(u"DROP TABLE IF EXISTS temp.cut"_s),
          QString(u"CREATE VIRTUAL TABLE temp.cut USING fts5(text, "_s + tokenizers().constFirst() + u')'),
          QString(u"CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(temp, cut, instance)"_s)})
        TestStore::require(execute(m_store->database(), sql));
    TestStore::require(execute(m_store->database(), u"BEGIN"_s));
    for (qsizetype i = 0; i < texts.size(); ++i) {
        Statement add(m_store->database(), u"INSERT INTO temp.cut (rowid, text) VALUES (:id, :text)"_s);
        TestStore::require(add.bind(u":id"_s, qint64(i)).bind(u":text"_s, texts[i]).exec());
    }
    TestStore::require(execute(m_store->database(), u"COMMIT"_s));
    QList<QMap<int, QString>> words(texts.size());
    Statement found(m_store->database(), u"SELECT doc, offset, term FROM temp.words"_s);
    TestStore::require(found.exec());
    while (found.next()) {
        const qint64 text = found.read<qint64>();
        const int place = found.read<int>();
        words[text].insert(place, found.read<QString>());
    }
    QList<QStringList> inOrder;
    for (const QMap<int, QString> &ofText : std::as_const(words))
        inOrder.append(ofText.values());
    return inOrder;
}

void TestSearchAgreement::compare(const QStringList &texts)
{
    const QList<QStringList> cut = cutByTheIndex(texts);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QStringList ours = FoldedWords(texts[i]).all();
        if (ours == cut[i])
            continue;
        QStringList codes;
        for (const uint character : texts[i].toUcs4())
            codes.append(QString::number(character, 16));
        QFAIL(qPrintable(u"text %1: the index has [%2], FoldedWords [%3]"_s.arg(
          codes.join(u' '), cut[i].join(u'|'), ours.join(u'|'))));
    }
}

void TestSearchAgreement::allTablesAreCutAlike()
{
    QStringList all = tokenizers();
    QCOMPARE(all.size(), 4);
    all.removeDuplicates();
    QCOMPARE(all.size(), 1);
    QVERIFY(!all.first().isEmpty());
}

void TestSearchAgreement::everyCharacterIsCutAlike()
{
    constexpr char32_t kInAText = 64;
    QStringList texts;
    for (char32_t first = 0; first < kPastLast; first += kInAText) {
        QString text;
        for (char32_t character = first; character < first + kInAText; ++character) {
            if (!isText(character))
                continue;
            text += u" a"_s;
            append(text, character);
            text += u"b "_s;
            append(text, character);
        }
        texts.append(text);
    }
    compare(texts);
}

void TestSearchAgreement::randomTextsAreCutAlike()
{
    // The characters of mail, what is beside them in Unicode, and anything.
    constexpr std::pair<char32_t, char32_t> kRanges[]{
      {1, 0x80},          {0x80, 0x250},      {0x250, 0x600},     {0x600, 0x1100},    {0x1ab0, 0x2100},
      {0x2100, 0x2c00},   {0x2e00, 0x3400},   {0xa640, 0xac00},   {0xf900, 0x10000},  {0x10000, 0x11000},
      {0x1f000, 0x1fc00}, {0x1f300, 0x1f700}, {0x20000, 0x30000}, {0xe0000, 0xe0200}, {1, kPastLast}};
    QRandomGenerator random(20260302);
    QStringList texts;
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (int length = random.bounded(1, 40); length > 0; --length) {
            const auto &[begin, end] = kRanges[random.bounded(int(std::size(kRanges)))];
            const char32_t character = random.bounded(quint32(begin), quint32(end));
            if (isText(character))
                append(text, random.bounded(3) == 0 ? U'a' : character);
        }
        texts.append(text);
    }
    compare(texts);
}

void TestSearchAgreement::aWordIsFoundBesideASign_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("search");
    QTest::newRow("an emoji of 2010") << u"Danke😀 sehr"_s << u"danke"_s;
    QTest::newRow("an emoji of 2017") << u"Danke🤩 sehr"_s << u"danke"_s;
    QTest::newRow("an emoji of 2022") << u"Danke\U0001FAE8 sehr"_s << u"danke"_s;
    QTest::newRow("an emoji of a year to come") << u"Danke\U0001FAFF sehr"_s << u"danke"_s;
    QTest::newRow("an emoji before it") << u"Also🤩danke sehr"_s << u"danke"_s;
    QTest::newRow("an emoji with a shade of skin") << u"Danke👍🏽 sehr"_s << u"danke"_s;
    QTest::newRow("lira") << u"so 5000₺ then"_s << u"5000"_s;
    QTest::newRow("rubles") << u"so 5000₽ then"_s << u"5000"_s;
    QTest::newRow("an isolated name") << u"from \u2068Sally\u2069 then"_s << u"sally"_s;
    QTest::newRow("an overline") << u"price\u0305 list"_s << u"price"_s;
}

void TestSearchAgreement::aWordIsFoundBesideASign()
{
    QFETCH(QString, text);
    QFETCH(QString, search);
    Database &database = m_store->database();
    const ProspectId omar = m_store->addProspect(u"Omar Reyes"_s);
    m_store->commit(
      [&](Transaction &t) { return TouchStore(database).insert(t, {.prospect = omar, .text = text}); });
    m_store->commit(
      [&](Transaction &t) { return StandingStore(database).save(t, {.id = omar}, Instant{0}); });
    // Two words: the first of them must be whole.
    const ListQuery query{.search = searchQuery(search + u" omar"_s, QTimeZone::utc())};
    QCOMPARE(*TestStore::require(StandingStore(database).ids(query)), QList<ProspectId>{omar});
    const auto first = StandingStore(database).firstIds(query, std::chrono::hours(1));
    QCOMPARE(*TestStore::require(first), QList<ProspectId>{omar});
}

QTEST_GUILESS_MAIN(TestSearchAgreement)
#include "tst_searchagreement.moc"
