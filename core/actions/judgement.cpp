// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/judgement.h"

#include "core/actions/attempt.h"
#include "core/store/eventstore.h"
#include "core/store/prospectstore.h"
#include "core/store/touchstore.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// They hung on a judgement that was wrong.
Result<void> liftHolds(ProspectAction &action, const TouchMark &mark)
{
    if (mark.kind == TouchKind::AutoReply)
        return {};
    for (Hold hold : action.record().holds) {
        if (hold.source != mark.id || hold.liftedAt)
            continue;
        hold.liftedAt = action.desk().now();
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

} // namespace

Result<void> storeJudged(ProspectAction &action, const Touch &touch)
{
    TouchStore store(action.desk().database);
    const auto before = store.touch(touch.mark.id);
    if (!before)
        return failure(before.error());
    return store.update(action.transaction(), touch)
      .and_then([&] { return liftHolds(action, touch.mark); })
      .and_then([&] { return reviveAddresses(action, touch, before->mark.kind); })
      .and_then([&] { return followTouch(action, touch.mark); });
}

} // namespace core
