// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/invitation.h"

#include "core/actions/draftfile.h"
#include "core/playbook/draft.h"
#include "core/store/prospectstore.h"
#include "core/store/settingsstore.h"
#include "core/transfer/icsinvitation.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString topicOf(const Record &record, const QString &given)
{
    if (!given.trimmed().isEmpty())
        return given;
    for (auto it = record.appointments.crbegin(); it != record.appointments.crend(); ++it) {
        if (!it->topic.isEmpty())
            return it->topic;
    }
    return record.prospect.organisation.isEmpty() ? record.prospect.name : record.prospect.organisation;
}

} // namespace

Result<QString> writeInvitation(Desk &desk, const InvitationRequest &request)
{
    const auto record = ProspectStore(desk.database).record(request.prospect);
    if (!record)
        return failure(record.error());
    const auto &closing = record->prospect.closing;
    if (closing && closing->as == DoneAs::NoContact)
        return failure({.code = Error::Code::NoContactAsked, .subject = record->prospect.name});
    if (request.at <= desk.now())
        return failure(
          {.code = Error::Code::RuleForbids, .subject = {}, .detail = u"invitation-in-the-past"_s});
    const auto own = SettingsStore(desk.database).ownAddresses();
    if (!own)
        return failure(own.error());
    const Invitation invitation{.uid = QUuid::createUuid().toString(QUuid::WithoutBraces) + u"@unghost"_s,
                                .stamp = desk.now(),
                                .start = request.at,
                                .minutes = request.minutes,
                                .summary = topicOf(*record, request.topic),
                                .location = request.platform,
                                .organizer = own->value(0),
                                .attendee = addressFor(*record, Channel::Email)};
    return writeDraftFile(
      invitationFile(invitation),
      {.folder = {}, .storePath = desk.database.path(), .now = desk.now(), .suffix = u"ics"_s});
}

} // namespace core
