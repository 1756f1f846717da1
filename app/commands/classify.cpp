// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "core/store/prospectstore.h"
#include "core/store/settingsstore.h"
#include "core/store/touchstore.h"
#include "core/transfer/classifiedmail.h"

#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QJsonObject mailJson(const core::ClassifiedMail &mail)
{
    const core::MailJudgement &judgement = mail.judgement;
    const auto until = judgement.until ? QJsonValue(judgement.until->toString(Qt::ISODate)) : QJsonValue();
    const bool isBounce = judgement.kind == core::TouchKind::Bounce;
    return {{u"path"_s, mail.path},
            {u"kind"_s, toId(judgement.kind)},
            {u"reason"_s, judgement.reason},
            {u"from"_s, textOrNull(mail.from)},
            {u"to"_s, QJsonArray::fromStringList(mail.to)},
            {u"subject"_s, mail.subject},
            {u"message_id"_s, textOrNull(mail.messageId)},
            {u"at"_s, toJson(mail.at, QTimeZone::utc())},
            {u"until"_s, until},
            {u"failed_address"_s, textOrNull(judgement.failedAddresses.value(0))},
            {u"failed_addresses"_s, QJsonArray::fromStringList(judgement.failedAddresses)},
            {u"permanent"_s, isBounce ? QJsonValue(judgement.permanent) : QJsonValue()},
            {u"left"_s, judgement.left},
            {u"text"_s, mail.text}};
}

void lookUpIn(const core::Database &database, core::KnownMail &known)
{
    known.isContactAddress = [&database](const QString &address) {
        const auto contacts = core::ProspectStore(database).contactsByAddress(address);
        return contacts && !contacts->isEmpty();
    };
    known.isMessageId = [&database](const QString &messageId) {
        const auto touches = core::TouchStore(database).byMessageId(messageId);
        return touches && !touches->isEmpty();
    };
}

} // namespace

Outcome<Exit> runClassify(Command &command)
{
    if (const auto parsed = command.parse(1, 10'000); !parsed)
        return tl::unexpected(parsed.error());
    const SessionOptions &options = command.options();
    const QString storePath = options.storePath.isEmpty() ? core::defaultStorePath() : options.storePath;
    QStringList own;
    for (const QString &address : options.ownAddresses)
        own.append(address.trimmed().toLower());
    core::KnownMail known;
    if (QFileInfo::exists(storePath)) { // what is known helps; a store is not needed
        const auto session = command.session();
        if (!session)
            return tl::unexpected(session.error());
        const core::Database &database = (*session)->desk().database;
        const auto remembered = core::SettingsStore(database).ownAddresses();
        if (!remembered)
            return refuse(remembered.error());
        own += *remembered;
        lookUpIn(database, known);
    }
    known.isOwnAddress = [own](const QString &address) { return own.contains(address.toLower()); };
    QJsonArray json;
    QStringList text;
    Exit exit = Exit::Done;
    for (const QString &path : command.positional()) {
        const auto mails = core::classifyMailFile(path, known);
        if (!mails) {
            std::fprintf(stderr, "unghost: %s\n", qUtf8Printable(refuse(mails.error()).value().sentence));
            exit = Exit::BadInput;
            continue;
        }
        for (const core::ClassifiedMail &mail : *mails) {
            json.append(mailJson(mail));
            text.append(
              u"%1: %2 (%3) %4"_s.arg(path, toId(mail.judgement.kind), mail.judgement.reason, mail.subject));
        }
    }
    command.print(json, text.join(u'\n'));
    return exit;
}

} // namespace app
