// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/judgement.h"

#include "core/actions/attempt.h"
#include "core/store/eventstore.h"
#include "core/store/prospectstore.h"
#include "core/store/touchstore.h"

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
    for (Contact contact : action.record().contacts) {
        bool isRevived = false;
        for (ContactAddress &way : contact.addresses) {
            if (contact.id != *touch.contact || !way.dead || way.deadReason != reason)
                continue;
            way = {.address = way.address};
            isRevived = true;
        }
        if (!isRevived)
            continue;
        ProspectStore store(action.desk().database);
        if (const auto updated = store.updateContact(action.transaction(), contact); !updated)
            return updated;
    }
    return {};
}

/// What is no answer any more ended no run.
Result<void> takeAnswerBack(ProspectAction &action, const TouchMark &now, const TouchMark &before)
{
    const bool wasAnswer = countsAs(before) == CountsAs::Answer;
    return wasAnswer && countsAs(now) != CountsAs::Answer ? action.resumeRun(u"answered"_s, before.at)
                                                          : Result<void>();
}

} // namespace

Result<void> storeJudged(ProspectAction &action, const Touch &touch)
{
    TouchStore store(action.desk().database);
    const auto before = store.touch(touch.mark.id);
    if (!before)
        return failure(before.error());
    return store.update(action.transaction(), touch)
      .and_then([&] { return followHolds(action, touch.mark, before->mark.kind); })
      .and_then([&] { return reviveAddresses(action, touch, before->mark.kind); })
      .and_then([&] { return takeAnswerBack(action, touch.mark, before->mark); })
      .and_then([&] { return followTouch(action, touch.mark); });
}

} // namespace core
