// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/action.h"
#include "core/actions/prospects.h"
#include "core/domain/besttimes.h"
#include "core/store/eventstore.h"
#include "core/store/prospectstore.h"
#include "core/store/touchstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

Result<State> finishWithState(ProspectAction &action)
{
    const auto standing = action.finish();
    if (!standing)
        return failure(standing.error());
    return standing->state;
}

Result<void> liftHolds(ProspectAction &action)
{
    for (Hold hold : action.record().holds) {
        if (hold.liftedAt)
            continue;
        hold.liftedAt = action.desk().now();
        if (const auto lifted = HoldStore(action.desk().database).update(action.transaction(), hold); !lifted)
            return lifted;
    }
    return {};
}

/// A role or a best time is also kept with the primary, where the rules read it.
Result<void> learnAboutPrimary(ProspectAction &action, const NewFact &fact)
{
    const Contact *primary = action.record().primary();
    if (!primary)
        return {};
    Contact contact = *primary;
    if (fact.kind == FactKind::BestTime && parseBestTimes(fact.text))
        contact.bestTimes = fact.text.simplified();
    else if (const auto role = fromId<ContactRole>(fact.text.trimmed()); fact.kind == FactKind::Role && role)
        contact.role = *role;
    else
        return {};
    return ProspectStore(action.desk().database).updateContact(action.transaction(), contact);
}

} // namespace

Result<State> holdUntil(Desk &desk, ProspectId prospect, QDate until, const QString &reason)
{
    auto action = ProspectAction::begin(desk, prospect, u"hold"_s);
    if (!action)
        return failure(action.error());
    if (until < desk.now().dateIn(zoneOf(action->record(), desk.writer.zone))) {
        return failure({.code = Error::Code::RuleForbids,
                        .subject = until.toString(Qt::ISODate),
                        .detail = u"until-in-the-past"_s});
    }
    if (const auto lifted = liftHolds(*action); !lifted) // the newest word counts
        return failure(lifted.error());
    Hold hold;
    hold.prospect = prospect;
    hold.from = desk.now();
    hold.until = until;
    hold.reason = reason;
    if (const auto inserted = HoldStore(desk.database).insert(action->transaction(), hold); !inserted)
        return failure(inserted.error());
    return finishWithState(*action);
}

Result<State> closeAs(Desk &desk, ProspectId prospect, DoneAs as, const QString &reason)
{
    auto action = ProspectAction::begin(desk, prospect, u"close"_s);
    if (!action)
        return failure(action.error());
    if (const auto allowed = action->mayContact(); !allowed && as != DoneAs::NoContact)
        return failure(allowed.error()); // no_contact is final until it is lifted with a reason
    Prospect closed = action->record().prospect;
    closed.closing = Closing{as, desk.now(), reason};
    if (const auto updated = action->update(closed); !updated)
        return failure(updated.error());
    if (const auto ended = action->endRun(u"closed"_s, desk.now()); !ended)
        return failure(ended.error());
    return finishWithState(*action);
}

Result<State> reopen(Desk &desk, ProspectId prospect, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return failure({.code = Error::Code::InvalidValue, .subject = reason, .detail = u"reason"_s});
    auto action = ProspectAction::begin(desk, prospect, u"reopen"_s);
    if (!action)
        return failure(action.error());
    const Standing before = action->standingAt(desk.now());
    Prospect open = action->record().prospect;
    open.closing.reset();
    if (const auto updated = action->update(open); !updated)
        return failure(updated.error());
    if (const auto lifted = liftHolds(*action); !lifted)
        return failure(lifted.error());
    if (before.reason.code == StandingReason::Code::RunFinished) {
        if (const auto started = action->startRun(before.playbook, desk.now()); !started)
            return failure(started.error());
    }
    Touch note; // the reason stays on the timeline
    note.prospect = prospect;
    note.mark.at = desk.now();
    note.mark.channel = Channel::Note;
    note.mark.kind = TouchKind::Note;
    note.text = reason;
    note.kindReason = u"rep"_s;
    if (const auto noted = TouchStore(desk.database).insert(action->transaction(), note); !noted)
        return failure(noted.error());
    return finishWithState(*action);
}

Result<void> setNurture(Desk &desk, ProspectId prospect, Nurture nurture)
{
    auto action = ProspectAction::begin(desk, prospect, u"nurture"_s);
    if (!action)
        return failure(action.error());
    Prospect changed = action->record().prospect;
    changed.nurture = nurture == Nurture::On;
    if (const auto updated = action->update(changed); !updated)
        return updated;
    return action->finish().map([](const Standing &) {});
}

Result<void> startRun(Desk &desk, ProspectId prospect, const QString &playbook)
{
    if (const Playbook *beside = desk.playbooks().playbook(playbook); beside && beside->isBeside)
        return failure({.code = Error::Code::RuleForbids, .subject = playbook, .detail = u"beside-a-run"_s});
    if (!desk.playbooks().plans().plan(playbook))
        return failure({.code = Error::Code::NotFound, .subject = playbook, .detail = u"playbook"_s});
    auto action = ProspectAction::begin(desk, prospect, u"start_run"_s);
    if (!action)
        return failure(action.error());
    if (const auto allowed = action->mayContact(); !allowed)
        return allowed;
    if (const auto started = action->startRun(playbook, desk.now()); !started)
        return started;
    return action->finish().map([](const Standing &) {});
}

Result<FactId> addFact(Desk &desk, const NewFact &given)
{
    if (given.text.trimmed().isEmpty())
        return failure({.code = Error::Code::InvalidValue, .subject = given.text, .detail = u"text"_s});
    auto action = ProspectAction::begin(desk, given.prospect, u"add_fact"_s);
    if (!action)
        return failure(action.error());
    const QList<Touch> &touches = action->record().touches;
    const bool sourceIsTheirs =
      !given.source || std::any_of(touches.cbegin(), touches.cend(),
                                   [&](const Touch &touch) { return touch.mark.id == *given.source; });
    if (!sourceIsTheirs) {
        return failure({.code = Error::Code::NotFound,
                        .subject = QString::number(given.source->value()),
                        .detail = u"touch"_s});
    }
    Fact fact;
    fact.prospect = given.prospect;
    fact.kind = given.kind;
    fact.text = given.text.trimmed();
    fact.source = given.source;
    fact.recordedAt = desk.now();
    const auto id = FactStore(desk.database).insert(action->transaction(), fact);
    if (!id)
        return id;
    if (const auto learned = learnAboutPrimary(*action, given); !learned)
        return failure(learned.error());
    if (const auto finished = action->finish(); !finished)
        return failure(finished.error());
    return id;
}

} // namespace core
