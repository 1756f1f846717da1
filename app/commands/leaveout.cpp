// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "core/actions/leftout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString whomOf(const core::LeftOut &leftOut)
{
    return leftOut.domain.isEmpty() ? leftOut.address : leftOut.domain;
}

Outcome<Exit> list(Command &command)
{
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    const core::Desk &desk = (*session)->desk();
    const auto all = core::allLeftOut(desk);
    if (!all)
        return refuse(all.error());
    QJsonArray json;
    QStringList lines;
    for (const core::LeftOut &leftOut : *all) {
        json.append(QJsonObject{{u"id"_s, leftOut.id.value()},
                                {u"address"_s, textOrNull(leftOut.address)},
                                {u"domain"_s, textOrNull(leftOut.domain)},
                                {u"name"_s, textOrNull(leftOut.name)},
                                {u"at"_s, toJson(leftOut.at, desk.writer.zone)}});
        lines.append(whomOf(leftOut));
    }
    command.print(json, lines.isEmpty() ? u"Nobody is left out."_s : lines.join(u'\n'));
    return Exit::Done;
}

Outcome<Exit> takeBack(Command &command)
{
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    core::Desk &desk = (*session)->desk();
    const auto all = core::allLeftOut(desk);
    if (!all)
        return refuse(all.error());
    const QString whom = command.positional().first().trimmed().toLower();
    const auto found = std::find_if(
      all->cbegin(), all->cend(), [&whom](const core::LeftOut &leftOut) { return whomOf(leftOut) == whom; });
    if (found == all->cend())
        return refuse({.code = core::Error::Code::NotFound, .subject = whom, .detail = u"left-out"_s});
    if (const auto back = core::takeIn(desk, found->id); !back)
        return refuse(back.error());
    command.print(QJsonObject{{u"id"_s, found->id.value()}},
                  u"%1 may be a prospect again. Import the mail once more to find them."_s.arg(whom));
    return Exit::Done;
}

} // namespace

Outcome<Exit> runLeaveOut(Command &command)
{
    command.parser().addOptions(
      {QCommandLineOption(u"domain"_s), QCommandLineOption(u"back"_s), QCommandLineOption(u"list"_s)});
    if (const auto parsed = command.parse(0, 1); !parsed)
        return tl::unexpected(parsed.error());
    const bool isNamed = !command.positional().isEmpty();
    const bool lists = command.isSet(u"list"_s);
    const bool isBack = command.isSet(u"back"_s);
    const bool isDomain = command.isSet(u"domain"_s);
    if (isNamed == lists || (isDomain && (lists || isBack)) || (isBack && lists))
        return usage(u"leave-out wants a prospect, an address with --back, or --list."_s);
    if (lists)
        return list(command);
    if (isBack)
        return takeBack(command);
    const auto prospect = command.prospect();
    if (!prospect)
        return tl::unexpected(prospect.error());
    const auto what = isDomain ? core::LeaveOut::Organisation : core::LeaveOut::Addresses;
    const auto outcome = core::leaveOut((*command.session())->desk(), *prospect, what);
    if (!outcome)
        return refuse(outcome.error());
    QJsonArray gone;
    for (const core::ProspectId id : outcome->prospects)
        gone.append(id.value());
    QString told = u"Left out; “unghost undo” takes it back."_s;
    if (!outcome->forgotten.isEmpty()) {
        told +=
          u"\nA list that has %1 brings them back: no address is known by which to leave them out."_s.arg(
            outcome->forgotten.join(u", "_s));
    }
    command.print(QJsonObject{{u"left_out"_s, gone},
                              {u"domain"_s, textOrNull(outcome->domain)},
                              {u"forgotten"_s, QJsonArray::fromStringList(outcome->forgotten)}},
                  told);
    return Exit::Done;
}

} // namespace app
