// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/prospectstore.h"
#include "tests/support/heldfile.h"
#include "tests/ui/shell/windowfixture.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using testsupport::HeldFile;

/// The window while files are looked at and read.
class TestWindowImport final : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void theWindowAnswersDuringTheFirstLook();
    void aSecondDropDuringTheFirstLookIsNotLost();
    void closingDuringTheFirstLookIsClean();

private:
    /// Whether the window took it.
    [[nodiscard]] bool drop(const QString &path) const;
    [[nodiscard]] QString list() const;
    [[nodiscard]] bool isShown(const char *button) const
    {
        return child<QPushButton>(button) && child<QPushButton>(button)->isVisible();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWindowImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    openWindow();
}

bool TestWindowImport::drop(const QString &path) const
{
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    enter.setAccepted(false);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent dropped(QPointF(9, 9), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &dropped);
    return true;
}

QString TestWindowImport::list() const
{
    QFile file(m_folder->filePath(u"list.csv"_s));
    const QByteArray rows = "Name,Email\nAda Byron,ada@engine.example\n";
    if (!file.open(QIODevice::WriteOnly) || file.write(rows) != rows.size())
        qFatal("cannot write the test's file");
    return file.fileName();
}

void TestWindowImport::theWindowAnswersDuringTheFirstLook()
{
    const HeldFile slow(m_folder->filePath(u"slow"_s));
    QVERIFY(drop(slow.path()));
    QCOMPARE(child<QLabel>("importTitle")->text(), u"Looking at your files"_s);
    QVERIFY(isShown("cancelImportButton"));
    QVERIFY(!action("Settings")->isEnabled());
    QVERIFY(action("Import")->isEnabled());
    QTRY_COMPARE(child<ui::ElidedLabel>("importWhat")->text(), slow.path());
    QTest::mouseClick(child<QPushButton>("cancelImportButton"), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&slow] { return slow.release(); }));
    QTRY_VERIFY(!isShown("cancelImportButton"));
    QVERIFY(action("Settings")->isEnabled());
}

void TestWindowImport::aSecondDropDuringTheFirstLookIsNotLost()
{
    const HeldFile slow(m_folder->filePath(u"slow"_s));
    QVERIFY(drop(slow.path()));
    QVERIFY(drop(list()));
    QVERIFY(QTest::qWaitFor([&slow] { return slow.release(); }));
    QTRY_VERIFY(isShown("storeListButton"));
    QTest::mouseClick(child<QPushButton>("storeListButton"), Qt::LeftButton);
    QTRY_VERIFY(isShown("closeImportButton"));
    QVERIFY(core::ProspectStore(m_pipeline->desk().database).find(u"ada@engine.example"_s));
    QVERIFY(child<QLabel>("importSummary")->text().startsWith(u"list.csv: "_s));
}

void TestWindowImport::closingDuringTheFirstLookIsClean()
{
    const HeldFile slow(m_folder->filePath(u"slow"_s));
    QVERIFY(drop(slow.path()));
    QVERIFY(drop(list()));
    QTRY_COMPARE(child<ui::ElidedLabel>("importWhat")->text(), slow.path());
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    QVERIFY(QTest::qWaitFor([&slow] { return slow.release(); }));
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(!core::ProspectStore(m_pipeline->desk().database).find(u"ada@engine.example"_s));
}

QTEST_MAIN(TestWindowImport)
#include "tst_windowimport.moc"
