// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transfer/importreport.h"
#include "tests/support/deskfixture.h"
#include "tests/support/mailboxfixture.h"

namespace testsupport {

/// A desk on 10 June 2026 whose rep, rep@us.example, reads one mailbox that grows.
class MailDesk final
{
public:
    MailDesk();

    core::Desk &desk() { return m_desk.desk(); }
    core::Database &database() { return m_desk.desk().database; }
    /// As the rep imports it, or as the window looks by itself; standings are brought up to date.
    core::ImportReport read(const Mailbox &mailbox);
    core::ImportReport follow(const Mailbox &mailbox);
    core::Record record(const QString &word);
    core::State state(const QString &word);
    /// The kinds of a prospect's mails, oldest first: "sent reply* list+", * by hand, + by their sender.
    QString kinds(const QString &word);
    void undo();

private:
    core::ImportReport readAs(const Mailbox &mailbox, bool isFollowing);

    DeskFixture m_desk{QStringLiteral("06-10 10:00")};
};

} // namespace testsupport
