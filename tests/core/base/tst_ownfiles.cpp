// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/ownfiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

/// Whether anything has to be read again.
class TestOwnFiles final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QByteArray digest() const { return ownFilesDigest(m_folder->path()); }
    void write(const QString &name, const QByteArray &words) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(words) == words.size());
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatComesChangesOrGoesIsSeen()
    {
        const QByteArray none = digest();
        write(u"mine.toml"_s, "a = 1");
        const QByteArray first = digest();
        QVERIFY(first != none);
        QCOMPARE(digest(), first);
        write(u"mine.toml"_s, "a = 2");
        QVERIFY(digest() != first);
        QVERIFY(QFile::remove(m_folder->filePath(u"mine.toml"_s)));
        QCOMPARE(digest(), none);
        write(u"mine.toml"_s, "");
        QVERIFY(digest() != none);
    }

    void otherFilesAreNothing()
    {
        const QByteArray none = digest();
        write(u"unghost.db-wal"_s, "a = 1");
        QCOMPARE(digest(), none);
        QVERIFY(ownFilesIn(m_folder->path()).isEmpty());
        QCOMPARE(ownFilesDigest(m_folder->filePath(u"nowhere"_s)), none);
        QCOMPARE(ownFilesDigest(QString()), none);
    }

    void wordsThatMoveToAnotherFileAreSeen()
    {
        write(u"a.toml"_s, "one");
        write(u"b.toml"_s, "two");
        const QByteArray before = digest();
        write(u"a.toml"_s, "");
        write(u"b.toml"_s, "onetwo");
        QVERIFY(digest() != before);
    }
};

QTEST_GUILESS_MAIN(TestOwnFiles)
#include "tst_ownfiles.moc"
