// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/maildesk.h"

#include "core/actions/settings.h"
#include "core/actions/standings.h"
#include "core/domain/senderjudgement.h"
#include "core/store/prospectstore.h"
#include "core/store/undolog.h"
#include "core/transfer/mailboximporter.h"
#include "tests/support/teststore.h"

#include <QFile>

using namespace core;
using namespace Qt::StringLiterals;

namespace testsupport {

MailDesk::MailDesk()
{
    TestStore::require(rememberOwnAddresses(database(), {u"rep@us.example"_s}));
}

ImportReport MailDesk::read(const Mailbox &mailbox)
{
    return readAs(mailbox, false);
}

ImportReport MailDesk::follow(const Mailbox &mailbox)
{
    return readAs(mailbox, true);
}

ImportReport MailDesk::readAs(const Mailbox &mailbox, bool isFollowing)
{
    QFile file(m_desk.folder() + u"/mail"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
        file.write(mailbox.bytes()) != mailbox.bytes().size())
        qFatal("the mailbox cannot be written");
    file.close();
    NoProgress progress;
    const MailImport import{.collections = {*TestStore::require(mailCollectionAt(file.fileName()))},
                            .ownAddresses = {u"rep@us.example"_s},
                            .now = desk().now(),
                            .isFollowing = isFollowing};
    const auto reports = importMail(database(), import, progress);
    TestStore::require(refreshStandings(desk(), progress));
    return TestStore::require(reports)->first();
}

Record MailDesk::record(const QString &word)
{
    return m_desk.record(*TestStore::require(ProspectStore(database()).find(word)));
}

State MailDesk::state(const QString &word)
{
    return m_desk.standing(*TestStore::require(ProspectStore(database()).find(word))).state;
}

QString MailDesk::kinds(const QString &word)
{
    QStringList kinds;
    const Record all = record(word);
    for (const Touch &touch : all.touches) {
        const QString mark = touch.kindByRep                          ? u"*"_s
                             : touch.kindReason == kSenderJudgedByRep ? u"+"_s
                                                                      : QString();
        kinds.append(toId(touch.mark.kind) + mark);
    }
    return kinds.join(u' ');
}

void MailDesk::undo()
{
    TestStore::require(UndoLog(database()).undo());
    NoProgress progress;
    TestStore::require(refreshStandings(desk(), progress));
}

} // namespace testsupport
