// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"
#include "core/transfer/mailboximporter.h"
#include "tests/support/teststore.h"

#include <QByteArray>

#include <chrono>

namespace testsupport {

/// A mailbox told in a few words per mail.
class Mailbox final
{
public:
    /// One a day from 1 June 2026, with a Message-ID; `more` are whole lines of the header.
    Mailbox &mail(const QByteArray &from, const QByteArray &to, const QByteArray &more = {},
                  const QByteArray &body = "Hello.\n");
    Mailbox &raw(const QByteArray &bytes);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    int m_count = 0;
};

inline const QByteArray kUs = "Rep <rep@us.example>";
inline const QByteArray kSally = "Sally Brandt <sally@northlight-solar.example>";

/// A store into which mailboxes are read.
class MailboxFixture final
{
public:
    [[nodiscard]] TestStore &store() { return m_store; }
    /// The path of a file with these bytes; the next one takes its place.
    QString write(const QByteArray &bytes);
    /// Reads them as rep@us.example, who is rep@gmail.com too.
    core::ImportReport read(const QByteArray &bytes);
    /// Reads what lies there, as the same; refused with the error when it is no mail.
    core::Result<core::ImportReport> readAt(const QString &path, core::Progress &progress);
    core::ImportReport readAt(const QString &path);
    /// Looks once more, as the window does by itself, so long after the file was written.
    core::ImportReport follow(const QString &path, std::chrono::seconds later = {});
    core::Record record(const QString &word);
    int prospects();

private:
    TestStore m_store;
};

} // namespace testsupport
