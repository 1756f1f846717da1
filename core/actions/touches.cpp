// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/touches.h"

#include "core/actions/attempt.h"
#include "core/actions/judgement.h"
#include "core/domain/senderjudgement.h"
#include "core/store/touchstore.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

TouchKind usualKind(Channel channel, Direction direction)
{
    if (channel == Channel::Note)
        return TouchKind::Note;
    if (channel == Channel::Meeting)
        return TouchKind::Held;
    return direction == Direction::In ? TouchKind::Reply : TouchKind::Sent;
}

} // namespace

Result<TouchId> logTouch(Desk &desk, const NewTouch &touch)
{
    auto action = ProspectAction::begin(desk, touch.prospect, u"log_touch"_s);
    if (!action)
        return failure(action.error());
    const bool isOurs = touch.direction == Direction::Out && touch.channel != Channel::Note;
    if (isOurs) {
        if (const auto allowed = action->mayContact(); !allowed)
            return failure(allowed.error());
    }
    Touch stored;
    stored.mark.at = touch.at.value_or(desk.now());
    stored.mark.channel = touch.channel;
    stored.mark.direction = touch.direction;
    stored.mark.kind = touch.kind.value_or(usualKind(touch.channel, touch.direction));
    stored.mark.step = touch.step;
    stored.subject = touch.subject;
    stored.text = touch.text;
    stored.kindReason = kJudgedByRep;
    stored.kindByRep = true;
    const auto id = recordTouch(*action, stored);
    if (!id)
        return id;
    if (const auto finished = action->finish(); !finished)
        return failure(finished.error());
    return id;
}

Result<void> reclassify(Desk &desk, TouchId id, TouchKind kind)
{
    const auto touch = TouchStore(desk.database).touch(id);
    if (!touch)
        return failure(touch.error());
    auto action = ProspectAction::begin(desk, touch->prospect, u"reclassify"_s);
    if (!action)
        return failure(action.error());
    Touch changed = *touch;
    changed.mark.kind = kind;
    changed.kindReason = kJudgedByRep;
    changed.kindByRep = true;
    changed.readKind.reset();
    changed.readReason.clear();
    if (const auto stored = storeJudged(*action, {changed}); !stored)
        return stored;
    if (const auto finished = action->finish(); !finished)
        return failure(finished.error());
    return {};
}

} // namespace core
