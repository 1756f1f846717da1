// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "core/actions/merging.h"
#include "core/store/prospectstore.h"
#include "words/pairtext.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// PROSPECT, and the one that an option names.
struct Two {
    core::Desk &desk;
    core::ProspectId first;
    core::ProspectId second;
};

Outcome<Two> two(Command &command, const QString &option)
{
    if (const auto parsed = command.parse(1, 1); !parsed)
        return tl::unexpected(parsed.error());
    if (!command.isSet(option))
        return usage(u"A second prospect is missing: --%1."_s.arg(option));
    const auto first = command.prospect();
    if (!first)
        return tl::unexpected(first.error());
    core::Desk &desk = (*command.session())->desk();
    const auto second = core::ProspectStore(desk.database).find(command.value(option));
    if (!second)
        return refuse(second.error());
    return Two{desk, *first, *second};
}

QString whoText(const core::Prospect &prospect)
{
    const QString who = QString::number(prospect.id.value()) + u"  "_s + prospect.name;
    return prospect.organisation.isEmpty() ? who : who + u", "_s + prospect.organisation;
}

QJsonObject whoJson(const core::Prospect &prospect)
{
    return {{u"id"_s, prospect.id.value()},
            {u"name"_s, prospect.name},
            {u"organisation"_s, textOrNull(prospect.organisation)}};
}

} // namespace

Outcome<Exit> runPairs(Command &command)
{
    if (const auto parsed = command.parse(0, 0); !parsed)
        return tl::unexpected(parsed.error());
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    const core::Database &database = (*session)->desk().database;
    core::NoProgress progress;
    const auto pairs = core::findDoubtfulPairs(database, progress);
    if (!pairs)
        return refuse(pairs.error());
    const core::ProspectStore prospects(database);
    QJsonArray json;
    QStringList lines;
    for (const core::DoubtfulPair &pair : *pairs) {
        const auto first = prospects.prospect(pair.first);
        const auto second = prospects.prospect(pair.second);
        if (!first || !second)
            return refuse(first ? second.error() : first.error());
        json << QJsonObject{{u"first"_s, whoJson(*first)},
                            {u"second"_s, whoJson(*second)},
                            {u"reason"_s, toId(pair.reason)},
                            {u"shared"_s, pair.shared},
                            {u"text"_s, words::pairText(pair)}};
        lines << whoText(*first) + u"  |  "_s + whoText(*second) + u"  |  "_s + words::pairText(pair);
    }
    command.print(json, lines.isEmpty() ? u"Nobody is there twice."_s : lines.join(u'\n'));
    return Exit::Done;
}

Outcome<Exit> runMerge(Command &command)
{
    command.parser().addOptions({{u"into"_s, {}, u"OTHER"_s}, {u"keep"_s, {}, u"SIDE"_s}});
    const auto chosen = two(command, u"into"_s);
    if (!chosen)
        return tl::unexpected(chosen.error());
    const QString keep = command.isSet(u"keep"_s) ? command.value(u"keep"_s) : u"into"_s;
    if (keep != u"into"_s && keep != u"merged"_s)
        return usage(u"--keep is one of into, merged, not “%1”."_s.arg(keep));
    const auto side = keep == u"into"_s ? core::MergeSide::Into : core::MergeSide::Merged;
    const auto state =
      core::merge(chosen->desk, {.merged = chosen->first,
                                 .into = chosen->second,
                                 .choice = {.name = side, .organisation = side, .segment = side}});
    if (!state)
        return refuse(state.error());
    command.print(QJsonObject{{u"id"_s, chosen->second.value()}, {u"state"_s, toId(*state)}},
                  u"Merged into prospect %1, now %2."_s.arg(chosen->second.value()).arg(toId(*state)));
    return Exit::Done;
}

Outcome<Exit> runApart(Command &command)
{
    command.parser().addOption({u"from"_s, {}, u"OTHER"_s});
    const auto chosen = two(command, u"from"_s);
    if (!chosen)
        return tl::unexpected(chosen.error());
    if (const auto told = core::tellApart(chosen->desk, chosen->first, chosen->second); !told)
        return refuse(told.error());
    command.print(QJsonObject{{u"first"_s, chosen->first.value()}, {u"second"_s, chosen->second.value()}},
                  u"Remembered: these are two."_s);
    return Exit::Done;
}

} // namespace app
