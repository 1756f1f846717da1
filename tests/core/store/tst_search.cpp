// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/prospectstore.h"
#include "core/store/standingstore.h"
#include "core/store/touchstore.h"
#include "core/store/undolog.h"
#include "tests/support/teststore.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::StringLiterals;
using testsupport::TestStore;

namespace {

class CanceledProgress final : public Progress
{
public:
    void report(const QString &, qint64, qint64) override {}
    [[nodiscard]] bool isCanceled() const override { return true; }
};

SearchQuery asked(const QString &typed)
{
    return searchQuery(typed, QTimeZone::utc());
}

} // namespace

/// The list narrowed by what is typed: names, addresses and every word exchanged.
class TestSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void searchFinds_data();
    void searchFinds();
    void firstRowsAreABeginningOfTheList();
    void searchForgetsWhatWasUndone();
    void canceledSearchFindsNothing();

private:
    Database &database() { return m_store->database(); }
    QStringList names(const ListQuery &query);

    std::unique_ptr<TestStore> m_store;
};

void TestSearch::init()
{
    m_store = std::make_unique<TestStore>();
}

/// Every prospect has a row: a change drops it.
QStringList TestSearch::names(const ListQuery &query)
{
    StandingStore standings(database());
    const auto stale = *TestStore::require(standings.staleAt(Instant{0}));
    m_store->commit([&](Transaction &t) -> Result<void> {
        for (const ProspectId id : stale) {
            if (auto saved = standings.save(t, {.id = id}, Instant{0}); !saved)
                return saved;
        }
        return {};
    });
    const auto rows = standings.rows(query);
    QStringList found;
    for (const ListRow &row : *TestStore::require(rows))
        found.append(row.name);
    return found;
}

void TestSearch::searchFinds_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("found");
    const QStringList sally{u"Sally Brandt"_s};
    const QStringList jose{u"José García"_s};
    QTest::newRow("nothing asked") << u""_s << QStringList{u"Sally Brandt"_s, u"José García"_s};
    QTest::newRow("only signs") << u" - "_s << QStringList{u"Sally Brandt"_s, u"José García"_s};
    QTest::newRow("name") << u"brandt"_s << sally;
    QTest::newRow("start of a name") << u"bra"_s << sally;
    QTest::newRow("no accents") << u"garcia jose"_s << jose;
    QTest::newRow("organisation") << u"NORTHLIGHT"_s << sally;
    QTest::newRow("contact") << u"omar"_s << jose;
    QTest::newRow("address") << u"omar@bluefern.example"_s << jose;
    QTest::newRow("word of a touch") << u"invoice"_s << sally;
    QTest::newRow("start of a word of a touch") << u"inv"_s << sally;
    QTest::newRow("two letters begin a name") << u"br"_s << sally;
    QTest::newRow("two letters are a whole word of a touch") << u"ai"_s << jose;
    QTest::newRow("two letters begin no word of a touch") << u"in"_s << QStringList();
    QTest::newRow("two letters are a word of a touch") << u"no invoice"_s << sally;
    QTest::newRow("subject") << u"proposal"_s << jose;
    QTest::newRow("words in different places") << u"northlight no-show invoi"_s << sally;
    QTest::newRow("only the last word may be a start") << u"north invoice"_s << QStringList();
    QTest::newRow("words of two prospects") << u"brandt garcia"_s << QStringList();
    QTest::newRow("a word that is none") << u"xyzzy"_s << QStringList();
    QTest::newRow("quotes") << u"\"invoice\" OR \"a"_s << QStringList();
    QTest::newRow("a column's name") << u"body:invoice"_s << QStringList();
    QTest::newRow("a picture") << u"🦊 invoice"_s << sally;
    QTest::newRow("a zero") << u"invoice"_s + QChar(0) << sally;
    QTest::newRow("script of many marks") << u"हिन्दी"_s << sally;
}

void TestSearch::searchFinds()
{
    QFETCH(QString, search);
    QFETCH(QStringList, found);
    const ProspectId sally = m_store->addProspect(u"Sally Brandt"_s, u"Northlight Solar"_s);
    const ProspectId jose = m_store->addProspect(u"José García"_s, u"Blue Fern"_s);
    m_store->commit([&](Transaction &t) -> Result<void> {
        const Contact omar{
          .prospect = jose, .name = u"Omar"_s, .addresses = {{u"omar@bluefern.example"_s, false, u""_s}}};
        const auto contact = ProspectStore(database()).insertContact(t, omar);
        const auto first =
          TouchStore(database())
            .insert(t, {.prospect = sally, .subject = u"A no-show"_s, .text = u"The INVOICE, हिन्दी"_s});
        const auto second =
          TouchStore(database()).insert(t, {.prospect = jose, .subject = u"Proposal on AI"_s});
        return contact && first && second ? Result<void>() : failure(first.error());
    });
    QCOMPARE(names({.search = asked(search)}), found);
    if (asked(search).terms.isEmpty())
        return;
    const StandingStore standings(database());
    const auto all = standings.ids({.search = asked(search)});
    const auto first = standings.firstIds({.search = asked(search)}, std::chrono::hours(1));
    QCOMPARE(*TestStore::require(first), *TestStore::require(all));
}

void TestSearch::searchForgetsWhatWasUndone()
{
    const ProspectId sally = m_store->addProspect(u"Sally"_s);
    const auto writeTouch = [&](const QString &text) {
        m_store->commit([&](Transaction &t) {
            return TouchStore(database()).insert(t, {.prospect = sally, .text = text}).map([](TouchId) {});
        });
    };
    writeTouch(u"apples"_s);
    writeTouch(u"pears"_s);
    VERIFY_RESULT(UndoLog(database()).undo());
    QCOMPARE(names({.search = asked(u"apples"_s)}), QStringList{u"Sally"_s});
    QCOMPARE(names({.search = asked(u"pears"_s)}), QStringList());
}

void TestSearch::firstRowsAreABeginningOfTheList()
{
    for (int i = 0; i < 40; ++i) {
        const ProspectId id = m_store->addProspect(u"Prospect %1"_s.arg(i));
        m_store->commit([&](Transaction &t) {
            return TouchStore(database())
              .insert(t, {.prospect = id, .text = i % 3 == 0 ? u"the invoice"_s : u"nothing"_s})
              .map([](TouchId) {});
        });
    }
    (void)names({}); // rows for all of them
    const StandingStore standings(database());
    const ListQuery query{.search = asked(u"prospect invoi"_s)};
    const auto all = standings.ids(query);
    QCOMPARE(TestStore::require(all)->size(), 14);
    const auto whole = standings.firstIds(query, std::chrono::hours(1));
    QCOMPARE(*TestStore::require(whole), *all);
    const auto some = standings.firstIds({.search = query.search, .limit = 5}, std::chrono::hours(1));
    QCOMPARE(*TestStore::require(some), all->first(5));
    const auto none = standings.firstIds(query, std::chrono::milliseconds(0));
    QCOMPARE(*TestStore::require(none), QList<ProspectId>());
}

void TestSearch::canceledSearchFindsNothing()
{
    m_store->addProspect(u"Sally Brandt"_s);
    const auto found = StandingStore(database()).ids({.search = asked(u"sally"_s)}, CanceledProgress());
    QVERIFY(!found);
    QCOMPARE(found.error().code, Error::Code::Canceled);
    (void)names({}); // a row for her
    const auto first = StandingStore(database())
                         .firstIds({.search = asked(u"sally"_s)}, std::chrono::hours(1), CanceledProgress());
    QVERIFY(!first);
    QCOMPARE(first.error().code, Error::Code::Canceled);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
