// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/mailboxfixture.h"

#include "core/store/prospectstore.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace testsupport {

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
    core::NoProgress progress;
    const core::MailImport import{
      .path = write(bytes), .ownAddresses = {u"rep@us.example"_s, u"rep@gmail.com"_s}, .now = {}};
    return *TestStore::require(core::importMailFile(m_store.database(), import, progress));
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
