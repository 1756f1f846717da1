// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "core/actions/prospects.h"
#include "core/actions/senders.h"
#include "core/actions/touches.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QJsonObject idJson(qint64 id)
{
    return {{u"id"_s, id}};
}

/// The prospect and the session of a verb whose first word is PROSPECT.
struct Opened {
    core::Desk &desk;
    core::ProspectId prospect;
};

Outcome<Opened> open(Command &command)
{
    if (const auto parsed = command.parse(1, 1); !parsed)
        return tl::unexpected(parsed.error());
    const auto prospect = command.prospect();
    if (!prospect)
        return tl::unexpected(prospect.error());
    return Opened{(*command.session())->desk(), *prospect};
}

Outcome<Exit> printState(Command &command, const core::Result<core::State> &state)
{
    if (!state)
        return refuse(state.error());
    command.print(QJsonObject{{u"state"_s, toId(*state)}}, toId(*state));
    return Exit::Done;
}

} // namespace

Outcome<Exit> runLog(Command &command)
{
    command.parser().addOptions({{u"channel"_s, {}, u"C"_s},
                                 {u"direction"_s, {}, u"D"_s},
                                 {u"at"_s, {}, u"T"_s},
                                 {u"kind"_s, {}, u"K"_s},
                                 {u"step"_s, {}, u"S"_s},
                                 {u"subject"_s, {}, u"S"_s},
                                 {u"text"_s, {}, u"T"_s}});
    if (const auto parsed = command.parse(1, 1); !parsed)
        return tl::unexpected(parsed.error());
    const auto channel = command.choice<core::Channel>(u"channel"_s);
    const auto direction = command.choice<core::Direction>(u"direction"_s);
    const auto kind = command.choice<core::TouchKind>(u"kind"_s);
    const auto at = command.instant(u"at"_s);
    if (!channel || !direction || !kind || !at) {
        return tl::unexpected(!channel     ? channel.error()
                              : !direction ? direction.error()
                              : !kind      ? kind.error()
                                           : at.error());
    }
    if (!*channel || !*direction)
        return usage(u"log wants --channel and --direction."_s);
    const auto opened = open(command);
    if (!opened)
        return tl::unexpected(opened.error());
    const QString step = command.value(u"step"_s);
    if (!step.isEmpty() && !opened->desk.playbooks().step(step))
        return usage(u"There is no step “%1”."_s.arg(step));
    const auto id = core::logTouch(opened->desk, {.prospect = opened->prospect,
                                                  .channel = **channel,
                                                  .direction = **direction,
                                                  .at = *at,
                                                  .kind = *kind,
                                                  .step = step,
                                                  .subject = command.value(u"subject"_s),
                                                  .text = command.value(u"text"_s)});
    if (!id)
        return refuse(id.error());
    command.print(idJson(id->value()), u"Logged as touch %1."_s.arg(id->value()));
    return Exit::Done;
}

namespace {

/// reclassify TOUCH|ADDRESS --sender: of all mail from there.
Outcome<Exit> reclassifySender(Command &command, std::optional<core::TouchKind> kind)
{
    const bool clears = command.isSet(u"clear"_s);
    bool isTouch = false;
    const QString word = command.positional().first();
    const core::TouchId touch(word.toLongLong(&isTouch));
    if (clears == kind.has_value() || (clears && isTouch))
        return usage(u"reclassify --sender wants --kind, or an address and --clear."_s);
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    core::Desk &desk = (*session)->desk();
    const auto outcome = clears    ? core::judgeEachByItself(desk, word)
                         : isTouch ? core::judgeSenderOf(desk, touch, *kind)
                                   : core::judgeSender(desk, word, *kind);
    if (!outcome)
        return refuse(outcome.error());
    command.print(
      QJsonObject{{u"sender"_s, outcome->address},
                  {u"kind"_s, kind ? QJsonValue(toId(*kind)) : QJsonValue()},
                  {u"mails"_s, outcome->mails}},
      u"Of the mails from %1, %2 are of another kind now."_s.arg(outcome->address).arg(outcome->mails));
    return Exit::Done;
}

} // namespace

Outcome<Exit> runReclassify(Command &command)
{
    command.parser().addOptions(
      {{u"kind"_s, {}, u"K"_s}, QCommandLineOption(u"sender"_s), QCommandLineOption(u"clear"_s)});
    if (const auto parsed = command.parse(1, 1); !parsed)
        return tl::unexpected(parsed.error());
    const auto kind = command.choice<core::TouchKind>(u"kind"_s);
    if (!kind)
        return tl::unexpected(kind.error());
    if (command.isSet(u"sender"_s))
        return reclassifySender(command, *kind);
    bool isNumber = false;
    const qint64 id = command.positional().first().toLongLong(&isNumber);
    if (!*kind || !isNumber || command.isSet(u"clear"_s))
        return usage(u"reclassify wants a touch's id and --kind."_s);
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    if (const auto done = core::reclassify((*session)->desk(), core::TouchId(id), **kind); !done)
        return refuse(done.error());
    command.print(idJson(id), u"Touch %1 is now %2."_s.arg(id).arg(toId(**kind)));
    return Exit::Done;
}

Outcome<Exit> runAdd(Command &command)
{
    command.parser().addOptions({{u"name"_s, {}, u"N"_s},
                                 {u"email"_s, {}, u"A"_s},
                                 {u"phone"_s, {}, u"P"_s},
                                 {u"organisation"_s, {}, u"O"_s},
                                 {u"segment"_s, {}, u"S"_s},
                                 {u"situation"_s, {}, u"S"_s},
                                 {u"timezone"_s, {}, u"Z"_s},
                                 {u"language"_s, {}, u"L"_s}});
    if (const auto parsed = command.parse(0, 0); !parsed)
        return tl::unexpected(parsed.error());
    const auto segment = command.choice<core::Segment>(u"segment"_s);
    const auto situation = command.choice<core::Situation>(u"situation"_s);
    if (!segment || !situation)
        return tl::unexpected(!segment ? segment.error() : situation.error());
    if (!command.isSet(u"name"_s))
        return usage(u"add wants --name."_s);
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    const auto id = core::addProspect((*session)->desk(), {.name = command.value(u"name"_s),
                                                           .organisation = command.value(u"organisation"_s),
                                                           .emails = command.values(u"email"_s),
                                                           .phones = command.values(u"phone"_s),
                                                           .segment = *segment,
                                                           .situation = *situation,
                                                           .timezone = command.value(u"timezone"_s).toUtf8(),
                                                           .language = command.value(u"language"_s)});
    if (!id)
        return refuse(id.error());
    command.print(idJson(id->value()), u"Added as prospect %1."_s.arg(id->value()));
    return Exit::Done;
}

Outcome<Exit> runContact(Command &command)
{
    command.parser().addOptions({{u"name"_s, {}, u"N"_s},
                                 {u"email"_s, {}, u"A"_s},
                                 {u"phone"_s, {}, u"P"_s},
                                 {u"role"_s, {}, u"R"_s},
                                 {u"language"_s, {}, u"L"_s},
                                 QCommandLineOption(u"confirm"_s)});
    const auto opened = open(command);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto role = command.choice<core::ContactRole>(u"role"_s);
    if (!role)
        return tl::unexpected(role.error());
    core::ContactChange change;
    change.prospect = opened->prospect;
    change.name = command.value(u"name"_s);
    change.emails = command.values(u"email"_s);
    change.phones = command.values(u"phone"_s);
    change.role = *role;
    change.language = command.value(u"language"_s);
    change.confirm = command.isSet(u"confirm"_s);
    const auto id = core::changeContact(opened->desk, change);
    if (!id)
        return refuse(id.error());
    command.print(idJson(id->value()), u"Contact %1."_s.arg(id->value()));
    return Exit::Done;
}

Outcome<Exit> runFact(Command &command)
{
    command.parser().addOptions(
      {{u"kind"_s, {}, u"K"_s}, {u"text"_s, {}, u"T"_s}, {u"touch"_s, {}, u"ID"_s}});
    const auto opened = open(command);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto kind = command.choice<core::FactKind>(u"kind"_s);
    if (!kind)
        return tl::unexpected(kind.error());
    bool isNumber = true;
    const qint64 touch = command.isSet(u"touch"_s) ? command.value(u"touch"_s).toLongLong(&isNumber) : 0;
    if (!*kind || command.value(u"text"_s).trimmed().isEmpty() || !isNumber)
        return usage(u"fact wants --kind and --text; --touch takes a touch's id."_s);
    core::NewFact fact{opened->prospect, **kind, command.value(u"text"_s), {}};
    if (command.isSet(u"touch"_s))
        fact.source = core::TouchId(touch);
    const auto id = core::addFact(opened->desk, fact);
    if (!id)
        return refuse(id.error());
    command.print(idJson(id->value()), u"Kept as fact %1."_s.arg(id->value()));
    return Exit::Done;
}

Outcome<Exit> runHold(Command &command)
{
    command.parser().addOptions({{u"until"_s, {}, u"DATE"_s}, {u"reason"_s, {}, u"T"_s}});
    const auto opened = open(command);
    if (!opened)
        return tl::unexpected(opened.error());
    const QDate until = QDate::fromString(command.value(u"until"_s), Qt::ISODate);
    if (!until.isValid())
        return usage(u"hold wants --until with a day like 2026-03-02."_s);
    return printState(command,
                      core::holdUntil(opened->desk, opened->prospect, until, command.value(u"reason"_s)));
}

Outcome<Exit> runClose(Command &command)
{
    command.parser().addOptions({{u"as"_s, {}, u"K"_s}, {u"reason"_s, {}, u"T"_s}});
    const auto opened = open(command);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto as = command.choice<core::DoneAs>(u"as"_s);
    if (!as)
        return tl::unexpected(as.error());
    if (!*as)
        return usage(u"close wants --as won, lost, moved_on or no_contact."_s);
    return printState(command,
                      core::closeAs(opened->desk, opened->prospect, **as, command.value(u"reason"_s)));
}

Outcome<Exit> runReopen(Command &command)
{
    command.parser().addOption({u"reason"_s, {}, u"T"_s});
    const auto opened = open(command);
    if (!opened)
        return tl::unexpected(opened.error());
    if (command.value(u"reason"_s).trimmed().isEmpty())
        return usage(u"reopen wants --reason."_s);
    return printState(command, core::reopen(opened->desk, opened->prospect, command.value(u"reason"_s)));
}

Outcome<Exit> runNurture(Command &command)
{
    command.parser().addOption(QCommandLineOption(u"off"_s));
    const auto opened = open(command);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto nurture = command.isSet(u"off"_s) ? core::Nurture::Off : core::Nurture::On;
    if (const auto done = core::setNurture(opened->desk, opened->prospect, nurture); !done)
        return refuse(done.error());
    command.print(QJsonObject{{u"nurture"_s, nurture == core::Nurture::On}}, u"Done."_s);
    return Exit::Done;
}

Outcome<Exit> runRun(Command &command)
{
    command.parser().addOption({u"playbook"_s, {}, u"P"_s});
    const auto opened = open(command);
    if (!opened)
        return tl::unexpected(opened.error());
    const QString playbook = command.value(u"playbook"_s);
    if (!opened->desk.playbooks().playbook(playbook))
        return usage(u"There is no playbook “%1”."_s.arg(playbook));
    if (const auto started = core::startRun(opened->desk, opened->prospect, playbook); !started)
        return refuse(started.error());
    command.print(QJsonObject{{u"playbook"_s, playbook}}, u"“%1” is on."_s.arg(playbook));
    return Exit::Done;
}

} // namespace app
