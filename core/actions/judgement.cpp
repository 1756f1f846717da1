// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/judgement.h"

#include "core/actions/attempt.h"
#include "core/store/eventstore.h"
#include "core/store/prospectstore.h"
#include "core/store/touchstore.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Those that hang on this mail: lifted when it turns out to be no absence, in force again when it is one
/// after all.
Result<void> followHolds(ProspectAction &action, const TouchMark &mark, TouchKind before)
{
    const bool isAbsence = mark.kind == TouchKind::AutoReply;
    if (isAbsence == (before == TouchKind::AutoReply))
        return {};
    for (Hold hold : action.record().holds) {
        if (hold.source != mark.id || hold.liftedAt.has_value() != isAbsence)
            continue;
        hold.liftedAt = isAbsence ? std::nullopt : std::optional(action.desk().now());
        if (const auto lifted = HoldStore(action.desk().database).update(action.transaction(), hold); !lifted)
            return lifted;
    }
    return {};
}

/// Why an address is dead when a touch of this kind said so.
QString deathBy(TouchKind kind)
{
    return kind == TouchKind::Bounce ? u"bounced"_s : kind == TouchKind::AutoReply ? u"left"_s : QString();
}

/// `change` tells whether it changed an address.
template <class Change>
Result<void> changeAddresses(ProspectAction &action, ContactId id, Change change)
{
    ProspectStore store(action.desk().database);
    const auto contacts = store.contacts(action.record().prospect.id); // the action may have changed them
    if (!contacts)
        return failure(contacts.error());
    for (Contact contact : *contacts) {
        if (contact.id != id)
            continue;
        bool isChanged = false;
        for (ContactAddress &way : contact.addresses)
            isChanged |= change(way);
        return isChanged ? store.updateContact(action.transaction(), contact) : Result<void>();
    }
    return {};
}

/// `touch` no longer says that its contact cannot be reached; another one still may.
Result<void> reviveAddresses(ProspectAction &action, const Touch &touch, TouchKind before)
{
    const QString reason = deathBy(before);
    if (reason.isEmpty() || before == touch.mark.kind || !touch.contact)
        return {};
    const auto other = TouchStore(action.desk().database).newest(*touch.contact, before);
    if (!other)
        return failure(other.error());
    if (*other)
        return {};
    return changeAddresses(action, *touch.contact, [&reason](ContactAddress &way) {
        if (!way.dead || way.deadReason != reason)
            return false;
        way.dead = false; // the reason stays, for when it is a failure after all
        return true;
    });
}

/// `touch` says after all that its contact cannot be reached; who wrote since can.
Result<void> killAddresses(ProspectAction &action, const Touch &touch, TouchKind before)
{
    const QString reason = deathBy(touch.mark.kind);
    if (reason.isEmpty() || before == touch.mark.kind || !touch.contact)
        return {};
    const auto heard = TouchStore(action.desk().database).newest(*touch.contact, TouchKind::Reply);
    if (!heard)
        return failure(heard.error());
    if (*heard && **heard > touch.mark.at)
        return {};
    return changeAddresses(action, *touch.contact, [&reason](ContactAddress &way) {
        if (way.dead || way.deadReason != reason)
            return false;
        way.dead = true;
        return true;
    });
}

/// What is no answer any more ended no run.
Result<void> takeAnswerBack(ProspectAction &action, const TouchMark &now, const TouchMark &before)
{
    const bool wasAnswer = countsAs(before) == CountsAs::Answer;
    return wasAnswer && countsAs(now) != CountsAs::Answer ? action.resumeRun(u"answered"_s, before.at)
                                                          : Result<void>();
}

Result<void> storeOne(ProspectAction &action, const Touch &touch, const TouchMark &before)
{
    return TouchStore(action.desk().database)
      .update(action.transaction(), touch)
      .and_then([&] { return followHolds(action, touch.mark, before.kind); })
      .and_then([&] { return reviveAddresses(action, touch, before.kind); })
      .and_then([&] { return killAddresses(action, touch, before.kind); })
      .and_then([&] { return takeAnswerBack(action, touch.mark, before); })
      .and_then([&] { return followTouch(action, touch.mark); });
}

/// Without an answer there was no conversation, unless somebody said so.
Result<void> takeConversationBack(ProspectAction &action)
{
    Prospect prospect = action.record().prospect;
    if (!prospect.situationByAnswer || prospect.situation != Situation::AfterConversation)
        return {};
    const auto touches = TouchStore(action.desk().database).touches(prospect.id);
    if (!touches)
        return failure(touches.error());
    const bool isAnswered = std::any_of(touches->cbegin(), touches->cend(), [](const Touch &touch) {
        return countsAs(touch.mark) == CountsAs::Answer;
    });
    if (isAnswered)
        return {};
    prospect.situation = Situation::NeverEngaged;
    prospect.situationByAnswer = false;
    return action.update(prospect);
}

} // namespace

Result<void> storeJudged(ProspectAction &action, const QList<Touch> &touches)
{
    bool wasAnswer = false;
    for (const Touch &touch : touches) {
        const auto before = TouchStore(action.desk().database).touch(touch.mark.id);
        if (!before)
            return failure(before.error());
        if (const auto stored = storeOne(action, touch, before->mark); !stored)
            return stored;
        wasAnswer |= countsAs(before->mark) == CountsAs::Answer;
    }
    return wasAnswer ? takeConversationBack(action) : Result<void>();
}

} // namespace core
