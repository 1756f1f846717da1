// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/handoffs.h"

#include "core/actions/attempt.h"
#include "core/actions/draftfile.h"
#include "core/actions/messagecheck.h"
#include "core/actions/suggestion.h"
#include "core/mail/handoff.h"
#include "core/store/eventstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

Result<Draft> textToHandOff(const Desk &desk, const Suggestion &suggestion, const HandoffRequest &request)
{
    const Step *step = desk.playbooks().step(suggestion.move.step);
    if (suggestion.draft || request.text) {
        Draft draft = suggestion.draft.value_or(Draft{});
        draft.channel = request.channel.value_or(draft.channel);
        draft.subject = request.subject.value_or(draft.subject);
        draft.body = request.text.value_or(draft.body);
        if (!suggestion.draft || draft.channel != suggestion.draft->channel)
            draft.to = step ? addressFor(suggestion.record, *step, draft.channel)
                            : addressFor(suggestion.record, draft.channel);
        return draft;
    }
    if (!suggestion.move.missing.isEmpty())
        return failure({.code = Error::Code::FactMissing, .subject = toId(suggestion.move.missing.first())});
    if (suggestion.draftError)
        return failure(*suggestion.draftError);
    return failure({.code = Error::Code::NoMove, .subject = suggestion.record.prospect.name});
}

Result<void> makeMail(HandoffReady &ready, const HandoffRequest &request, const Desk &desk)
{
    const OutgoingMail mail{.to = {ready.draft.to}, .subject = ready.draft.subject, .body = ready.draft.body};
    if (ready.draft.to.isEmpty())
        return failure({.code = Error::Code::NotFound, .subject = u"email"_s, .detail = u"address"_s});
    if (request.via == HandoffVia::Gmail || request.via == HandoffVia::Outlook) {
        return (request.via == HandoffVia::Gmail ? gmailUri(mail) : outlookUri(mail))
          .map([&](const QString &uri) { ready.uri = uri; });
    }
    if (request.via == HandoffVia::Mailto) {
        const auto uri = mailtoUri(mail);
        if (!uri)
            return failure(uri.error());
        if (fitsMailto(*uri)) {
            ready.uri = *uri;
            return {};
        }
        ready.note = u"too-long-for-mailto"_s;
    }
    const auto eml = emlDraft(mail);
    if (!eml)
        return failure(eml.error());
    ready.eml = *eml;
    if (request.printOnly)
        return {};
    return writeDraftFile(ready.eml, {request.emlFolder, desk.database.path(), desk.now()})
      .map([&](const QString &path) { ready.file = path; });
}

Result<void> make(HandoffReady &ready, const HandoffRequest &request, const Desk &desk)
{
    switch (request.via) {
        case HandoffVia::Mailto:
        case HandoffVia::Eml:
        case HandoffVia::Gmail:
        case HandoffVia::Outlook:
            return makeMail(ready, request, desk);
        case HandoffVia::Sms:
            return smsUri(ready.draft.to, ready.draft.body).map([&](const QString &uri) { ready.uri = uri; });
        case HandoffVia::Tel:
            return telUri(ready.draft.to).map([&](const QString &uri) { ready.uri = uri; });
        case HandoffVia::Clipboard:
            ready.text = clipboardText(ready.draft.body);
            return {};
    }
    return {};
}

/// What a channel is handed off by decides what is drafted where none is named.
std::optional<Channel> channelFor(const HandoffRequest &request)
{
    if (request.channel)
        return request.channel;
    switch (request.via) {
        case HandoffVia::Mailto:
        case HandoffVia::Eml:
        case HandoffVia::Gmail:
        case HandoffVia::Outlook:
            return Channel::Email;
        case HandoffVia::Sms:
            return Channel::Text;
        case HandoffVia::Tel:
            return Channel::Voicemail;
        case HandoffVia::Clipboard:
            return std::nullopt;
    }
    return std::nullopt;
}

QList<Finding> errorsIn(const Desk &desk, const Suggestion &suggestion, const Draft &draft)
{
    QList<Finding> findings =
      checkMessage(desk, suggestion.record, suggestion.standing, suggestion.ignored,
                   {.text = draft.body, .channel = draft.channel, .step = suggestion.move.step})
        .findings;
    findings.removeIf([](const Finding &finding) { return finding.severity != Severity::Error; });
    return findings;
}

/// Who has this address or number; the primary where nobody has it.
const Contact *recipient(const Record &record, const QString &to)
{
    for (const Contact &contact : record.contacts) {
        const bool hasAddress = std::any_of(contact.addresses.cbegin(), contact.addresses.cend(),
                                            [&to](const ContactAddress &own) { return own.address == to; });
        if (hasAddress || contact.phones.contains(to))
            return &contact;
    }
    return record.primary();
}

Result<HandoffId> remember(ProspectAction &action, const HandoffRequest &request, const HandoffReady &ready,
                           const Move &move)
{
    Handoff handoff;
    handoff.prospect = request.prospect;
    if (const Contact *contact = recipient(action.record(), ready.draft.to))
        handoff.contact = contact->id;
    handoff.at = action.desk().now();
    handoff.via = request.via;
    handoff.channel = ready.draft.channel;
    handoff.playbook = move.playbook;
    handoff.step = move.step;
    handoff.to = ready.draft.to;
    handoff.subject = ready.draft.subject;
    handoff.text = ready.draft.body;
    handoff.overridden = move.early;
    return HandoffStore(action.desk().database).insert(action.transaction(), handoff);
}

Result<ProspectAction> beginWithOpenHandoff(Desk &desk, ProspectId prospect, const QString &name)
{
    auto action = ProspectAction::begin(desk, prospect, name);
    if (action && !action->record().openHandoff()) {
        return failure(
          {.code = Error::Code::NotFound, .subject = action->record().prospect.name, .detail = u"handoff"_s});
    }
    return action;
}

} // namespace

Result<HandoffReady> handOff(Desk &desk, const HandoffRequest &request)
{
    auto suggestion = suggestionFor(desk, request.prospect, {request.move, channelFor(request)});
    if (!suggestion)
        return failure(suggestion.error());
    const auto &closing = suggestion->record.prospect.closing;
    if (closing && closing->as == DoneAs::NoContact)
        return failure({.code = Error::Code::NoContactAsked, .subject = suggestion->record.prospect.name});
    HandoffRequest resolved = request;
    resolved.channel = channelFor(request);
    const auto draft = textToHandOff(desk, *suggestion, resolved);
    if (!draft)
        return failure(draft.error());
    HandoffReady ready;
    ready.draft = *draft;
    ready.findings = errorsIn(desk, *suggestion, *draft);
    if (const auto made = make(ready, resolved, desk); !made)
        return failure(made.error());
    if (request.printOnly)
        return ready;
    auto action = ProspectAction::begin(desk, request.prospect, u"hand_off"_s);
    if (!action)
        return failure(action.error());
    const auto id = remember(*action, resolved, ready, suggestion->move);
    if (!id)
        return failure(id.error());
    ready.id = *id;
    if (const auto finished = action->finish(); !finished)
        return failure(finished.error());
    return ready;
}

Result<SentAnswer> markSent(Desk &desk, ProspectId prospect, std::optional<Instant> at)
{
    auto action = beginWithOpenHandoff(desk, prospect, u"mark_sent"_s);
    if (!action)
        return failure(action.error());
    Handoff handoff = *action->record().openHandoff();
    Touch touch;
    touch.contact = handoff.contact;
    touch.mark.at = at.value_or(desk.now());
    touch.mark.channel = handoff.channel;
    touch.mark.step = handoff.step;
    touch.subject = handoff.subject;
    touch.text = handoff.text;
    touch.kindReason = u"handoff"_s;
    touch.overridden = handoff.overridden;
    const auto id = recordTouch(*action, touch);
    if (!id)
        return failure(id.error());
    handoff.status = HandoffStatus::Confirmed;
    handoff.touch = *id;
    if (const auto updated = HandoffStore(desk.database).update(action->transaction(), handoff); !updated)
        return failure(updated.error());
    const auto standing = action->finish();
    if (!standing)
        return failure(standing.error());
    return SentAnswer{standing->state, *id};
}

Result<SentAnswer> markNotSent(Desk &desk, ProspectId prospect)
{
    auto action = beginWithOpenHandoff(desk, prospect, u"mark_not_sent"_s);
    if (!action)
        return failure(action.error());
    Handoff handoff = *action->record().openHandoff();
    handoff.status = HandoffStatus::NotSent;
    if (const auto updated = HandoffStore(desk.database).update(action->transaction(), handoff); !updated)
        return failure(updated.error());
    const auto standing = action->finish();
    if (!standing)
        return failure(standing.error());
    return SentAnswer{standing->state, std::nullopt};
}

} // namespace core
