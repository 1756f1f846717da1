// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/prospectstore.h"
#include "tests/support/smallpipeline.h"
#include "tests/support/verifyresult.h"
#include "ui/firststart/importflow.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;
using testsupport::SmallPipeline;

namespace {

constexpr auto kList =
  "Name,Email,Company\nAda Byron,ada@engine.example,Engine Works\n,,\nNo Mail,nonsense,Nowhere\n";
constexpr auto kMail = "From - Mon Nov 16 09:00:00 2026\n"
                       "From: Me <me@home.example>\nTo: Ada <ada@engine.example>\nSubject: Plan\n"
                       "Date: Mon, 16 Nov 2026 09:00:00 +0000\nMessage-ID: <1@home.example>\n\nHello Ada\n";
constexpr auto kCards = "BEGIN:VCARD\nFN:Ada Byron\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\n";

} // namespace

class TestImportFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void listIsShownBeforeAnythingIsStored();
    void mailAsksWhichAddressesAreOurs();
    void cardsAreReadAtOnce();
    void fileThatCannotBeReadIsListed();

private:
    QString file(const QString &name, const char *content);
    [[nodiscard]] int prospects();
    template <class T>
    T *child(const char *name) const
    {
        return m_flow->findChild<T *>(QString::fromLatin1(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmallPipeline> m_pipeline;
    std::unique_ptr<ImportFlow> m_flow;
};

void TestImportFlow::init()
{
    m_flow.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_pipeline = std::make_unique<SmallPipeline>(SmallPipeline::Start::Empty);
    m_flow = std::make_unique<ImportFlow>(m_pipeline->desk());
    m_flow->show();
}

QString TestImportFlow::file(const QString &name, const char *content)
{
    QFile made(m_folder->filePath(name));
    if (!made.open(QIODevice::WriteOnly) || made.write(content) < 0)
        qFatal("cannot write the test's file");
    return made.fileName();
}

int TestImportFlow::prospects()
{
    const auto count = core::ProspectStore(m_pipeline->desk().database).count();
    return count.value_or(-1);
}

void TestImportFlow::listIsShownBeforeAnythingIsStored()
{
    m_flow->start({file(QStringLiteral("list.csv"), kList)});
    QVERIFY(child<QTableWidget>("previewTable")->isVisible());
    QCOMPARE(child<QTableWidget>("previewTable")->item(0, 0)->text(), QStringLiteral("Ada Byron"));
    QCOMPARE(prospects(), 0);
    QSignalSpy stored(m_flow.get(), &ImportFlow::stored);
    child<QPushButton>("storeListButton")->click();
    QTRY_COMPARE(stored.count(), 1);
    QVERIFY(prospects() >= 1);
    QVERIFY(child<QLabel>("importSummary")->text().startsWith(QStringLiteral("list.csv: ")));
    QVERIFY(child<QListView>("problemsView")->model()->rowCount() >= 1);
}

void TestImportFlow::mailAsksWhichAddressesAreOurs()
{
    m_flow->start({file(QStringLiteral("mail"), kMail)});
    auto *read = child<QPushButton>("readTheMailButton");
    QVERIFY(read->isVisible());
    for (QCheckBox *guess : m_flow->findChildren<QCheckBox *>())
        guess->setChecked(false);
    QVERIFY(!read->isEnabled());
    child<QLineEdit>("otherAddressesLineEdit")->setText(QStringLiteral("Me@Home.example"));
    QSignalSpy stored(m_flow.get(), &ImportFlow::stored);
    read->click();
    QTRY_COMPARE(stored.count(), 1);
    QCOMPARE(prospects(), 1);
    m_flow->start({file(QStringLiteral("mail"), kMail)}); // known now: not asked again
    QTRY_COMPARE(stored.count(), 2);
    QCOMPARE(prospects(), 1);
}

void TestImportFlow::cardsAreReadAtOnce()
{
    QSignalSpy stored(m_flow.get(), &ImportFlow::stored);
    m_flow->start({file(QStringLiteral("contacts.vcf"), kCards)});
    QTRY_COMPARE(stored.count(), 1);
    QCOMPARE(prospects(), 1);
    QVERIFY(child<QLabel>("importSummary")->text().startsWith(QStringLiteral("contacts.vcf: ")));
    QCOMPARE(child<QListView>("problemsView")->model()->rowCount(), 1);
}

void TestImportFlow::fileThatCannotBeReadIsListed()
{
    QSignalSpy stored(m_flow.get(), &ImportFlow::stored);
    m_flow->start({m_folder->filePath(QStringLiteral("missing.mbox"))});
    QTRY_COMPARE(stored.count(), 1);
    const auto *problems = child<QListView>("problemsView")->model();
    QCOMPARE(problems->rowCount(), 1);
    QVERIFY(problems->index(0, 0).data().toString().contains(QStringLiteral("missing.mbox")));
}

QTEST_MAIN(TestImportFlow)
#include "tst_importflow.moc"
