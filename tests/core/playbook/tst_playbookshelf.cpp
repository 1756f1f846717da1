// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/playbookshelf.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

/// Own playbooks, changed while the program runs.
class TestPlaybookShelf final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PlaybookShelf> m_shelf;

    static QByteArray shipped()
    {
        QFile file(u":/playbooks/where-from-here.toml"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray titled(const char *title)
    {
        const QByteArray line = QByteArray("\ntitle = \"") + title + "\"\nsource";
        return shipped().replace("\ntitle = \"Where should we go from here?\"\nsource", line);
    }
    void write(const QByteArray &toml)
    {
        QVERIFY(QDir().mkpath(m_shelf->ownFolder()));
        QFile file(m_shelf->ownFolder() + u"/mine.toml"_s);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(toml);
    }
    [[nodiscard]] QString title() const { return m_shelf->playbooks().playbook(u"where-from-here"_s)->title; }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_shelf = std::make_unique<PlaybookShelf>(m_folder->filePath(u"playbooks"_s));
        QVERIFY(titled("Mine") != shipped());
        QVERIFY(m_shelf->problems().isEmpty()); // read for the first time
    }

    void ownFileIsReadWhenItComesAndForgottenWhenItGoes()
    {
        const QString before = title();
        const Playbooks &held = m_shelf->playbooks();
        write(titled("Mine"));
        QVERIFY(m_shelf->reload());
        QCOMPARE(title(), u"Mine"_s);
        QCOMPARE(held.playbook(u"where-from-here"_s)->title, before); // who reads it still, may
        QVERIFY(QFile::remove(m_shelf->ownFolder() + u"/mine.toml"_s));
        QVERIFY(m_shelf->reload());
        QCOMPARE(title(), before);
    }

    void brokenFileIsToldWithItsPlaceAndTheLastGoodOneServes()
    {
        write(titled("Mine"));
        QVERIFY(m_shelf->reload());
        write(titled("Mine").replace("[[step]]", "[[stop]]"));
        QVERIFY(m_shelf->reload());
        QCOMPARE(title(), u"Mine"_s);
        QCOMPARE(m_shelf->problems().size(), 1);
        QVERIFY2(m_shelf->problems().first().place.contains(u"line "_s),
                 qPrintable(m_shelf->problems().first().place));
        write(titled("Mended"));
        QVERIFY(m_shelf->reload());
        QCOMPARE(title(), u"Mended"_s);
        QCOMPARE(m_shelf->problems().size(), 0);
    }

    void nothingNewIsNothingToTell()
    {
        QVERIFY(!m_shelf->reload());
        write(titled("Mine"));
        QVERIFY(m_shelf->reload());
        QVERIFY(!m_shelf->reload());
    }

    void ownCopyIsTheShippedFileUntilItIsChanged()
    {
        const auto path = m_shelf->ownCopyOf(*m_shelf->playbooks().playbook(u"where-from-here"_s));
        VERIFY_RESULT(path);
        QFile copy(*path);
        QVERIFY(copy.open(QIODevice::ReadWrite));
        QCOMPARE(copy.readAll(), shipped());
        copy.write("# mine\n");
        copy.close();
        QVERIFY(m_shelf->reload());
        const Playbook *own = m_shelf->playbooks().playbook(u"where-from-here"_s);
        QCOMPARE(own->file, *path);
        QCOMPARE(m_shelf->ownCopyOf(*own), *path);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QVERIFY(copy.readAll().endsWith("# mine\n")); // never overwritten
    }

    void copyThatCannotBeWrittenSaysSo()
    {
        QFile blocks(m_shelf->ownFolder()); // a file where the folder should be
        QVERIFY(blocks.open(QIODevice::WriteOnly));
        const auto path = m_shelf->ownCopyOf(*m_shelf->playbooks().playbook(u"where-from-here"_s));
        QVERIFY(!path);
        QCOMPARE(path.error().code, Error::Code::CannotWrite);
    }
};

QTEST_GUILESS_MAIN(TestPlaybookShelf)
#include "tst_playbookshelf.moc"
