// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/mailboxfixture.h"

#include "core/store/prospectstore.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace testsupport {

namespace {

const QStringList kOurs{u"rep@us.example"_s, u"rep@gmail.com"_s};

} // namespace

Mailbox &Mailbox::mail(const QByteArray &from, const QByteArray &to, const QByteArray &more,
                       const QByteArray &body)
{
    ++m_count;
    const QByteArray day = QByteArray::number(m_count);
    return raw("From: " + from + "\nTo: " + to + "\nDate: " + day +
               " Jun 2026 10:00:00 +0000\nMessage-ID: <" + day + "@test.example>\n" + more + "\n" + body);
}

Mailbox &Mailbox::raw(const QByteArray &bytes)
{
    m_bytes += "From - Mon Jun 01 10:00:00 2026\n" + bytes + "\n";
    return *this;
}

QString MailboxFixture::write(const QByteArray &bytes)
{
    QFile file(m_store.pathOf(u"mail"_s));
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size()
             ? file.fileName()
             : QString();
}

core::ImportReport MailboxFixture::read(const QByteArray &bytes)
{
    return readAt(write(bytes));
}

core::Result<core::ImportReport> MailboxFixture::readAt(const QString &path, core::Progress &progress)
{
    const auto collection = core::mailCollectionAt(path);
    if (!collection)
        return core::failure(collection.error());
    return core::importMail(m_store.database(),
                            {.collections = {*collection}, .ownAddresses = kOurs, .now = {}}, progress)
      .map([](const QList<core::ImportReport> &reports) { return reports.first(); });
}

core::ImportReport MailboxFixture::readAt(const QString &path)
{
    core::NoProgress progress;
    return *TestStore::require(readAt(path, progress));
}

core::ImportReport MailboxFixture::follow(const QString &path, std::chrono::seconds later)
{
    const qint64 written = QFileInfo(path).lastModified().toMSecsSinceEpoch();
    core::NoProgress progress;
    const core::MailImport import{.collections = {*TestStore::require(core::mailCollectionAt(path))},
                                  .ownAddresses = kOurs,
                                  .now = {written + std::chrono::milliseconds(later).count()},
                                  .isFollowing = true};
    return TestStore::require(core::importMail(m_store.database(), import, progress))->first();
}

core::Record MailboxFixture::record(const QString &word)
{
    const core::ProspectStore store(m_store.database());
    return store.record(*TestStore::require(store.find(word))).value();
}

int MailboxFixture::prospects()
{
    return core::ProspectStore(m_store.database()).count().value();
}

} // namespace testsupport
