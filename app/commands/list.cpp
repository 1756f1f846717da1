// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "core/actions/standings.h"
#include "words/searchtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

Outcome<QList<core::ListRow>> freshRows(Session &session, const core::ListQuery &query)
{
    core::NoProgress progress;
    if (const auto refreshed = core::refreshStandings(session.desk(), progress); !refreshed)
        return refuse(refreshed.error());
    const auto rows = core::StandingStore(session.desk().database).rows(query);
    if (!rows)
        return refuse(rows.error());
    return *rows;
}

/// Something to do on the day of `now`: an answer owed, a move that opens today or has opened, an outcome to
/// tell.
bool isForToday(const core::ListRow &row, core::Instant now, const QTimeZone &zone)
{
    const bool dueToday = row.nextDue && row.nextDue->dateIn(zone) <= now.dateIn(zone);
    switch (row.state) {
        case core::State::YourTurn:
            return true;
        case core::State::Silent:
        case core::State::Waiting:
            return (dueToday && !row.nextStep.isEmpty()) ||
                   row.flags.testFlag(core::StandingFlag::OutcomeUnknown);
        case core::State::New:
        case core::State::Scheduled:
        case core::State::OnHold:
        case core::State::Unreachable:
            return row.flags & (core::StandingFlag::OutcomeUnknown | core::StandingFlag::OwesAnswer);
        case core::State::Done:
            return false;
    }
    return false;
}

QString rowText(const core::ListRow &row, const QTimeZone &zone)
{
    const QString since = row.since ? row.since->dateIn(zone).toString(Qt::ISODate) : u"-"_s;
    const QString due = row.nextDue ? row.nextDue->in(zone).toString(u"yyyy-MM-dd HH:mm"_s) : QString();
    QString who = row.name;
    if (!row.organisation.isEmpty() && row.organisation != row.name)
        who += u", "_s + row.organisation;
    return u"%1  %2  %3  %4  %5"_s.arg(row.id.value(), 5)
      .arg(toId(row.state), -11)
      .arg(since, -10)
      .arg(due, -16)
      .arg(who);
}

QJsonObject todayJson(const core::ListRow &row, const core::Suggestion &suggestion, const QString &reason,
                      const words::Telling &telling)
{
    const auto days = row.since
                        ? QJsonValue(row.since->dateIn(telling.zone).daysTo(telling.now.dateIn(telling.zone)))
                        : QJsonValue();
    const QString step = suggestion.move.hasStep() ? suggestion.move.step : row.nextStep;
    return {{u"prospect"_s, row.id.value()},
            {u"name"_s, row.name},
            {u"organisation"_s, textOrNull(row.organisation)},
            {u"state"_s, toId(row.state)},
            {u"since"_s, toJson(row.since, telling.zone)},
            {u"days"_s, days},
            {u"move"_s, textOrNull(step)},
            {u"due"_s, toJson(row.nextDue, telling.zone)},
            {u"latest"_s, toJson(row.latest, telling.zone)},
            {u"flags"_s, QJsonArray::fromStringList(toIds(row.flags))},
            {u"reason"_s, reason}};
}

} // namespace

Outcome<Exit> runProspects(Command &command)
{
    command.parser().addOptions({{u"state"_s, {}, u"S"_s}, {u"search"_s, {}, u"TEXT"_s}});
    if (const auto parsed = command.parse(0, 0); !parsed)
        return tl::unexpected(parsed.error());
    const auto state = command.choice<core::State>(u"state"_s);
    if (!state)
        return tl::unexpected(state.error());
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    const QTimeZone zone = (*session)->desk().writer.zone;
    const core::SearchQuery search = core::searchQuery(command.value(u"search"_s), zone);
    for (const core::SearchHint &hint : search.hints)
        command.hint(words::searchHintText(hint));
    const auto rows = freshRows(**session, {.state = *state, .search = search});
    if (!rows)
        return tl::unexpected(rows.error());
    QJsonArray json;
    QStringList text;
    for (const core::ListRow &row : *rows) {
        if (command.wantsJson())
            json.append(toJson(row, zone));
        else
            text.append(rowText(row, zone));
    }
    command.print(json, text.isEmpty() ? u"No prospects."_s : text.join(u'\n'));
    return Exit::Done;
}

Outcome<Exit> runToday(Command &command)
{
    if (const auto parsed = command.parse(0, 0); !parsed)
        return tl::unexpected(parsed.error());
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    const auto rows = freshRows(**session, {});
    if (!rows)
        return tl::unexpected(rows.error());
    const words::Telling telling = command.telling();
    QJsonArray json;
    QStringList text;
    for (const core::ListRow &row : *rows) {
        if (!isForToday(row, telling.now, telling.zone))
            continue;
        const auto suggestion =
          core::suggestionFor((*session)->desk(), row.id, {.move = {}, .channel = {}, .withDraft = false});
        if (!suggestion)
            return refuse(suggestion.error());
        const bool closedToday = row.state == core::State::Silent && !suggestion->move.hasStep() &&
                                 row.flags == 0 && suggestion->move.opening &&
                                 suggestion->move.opening->earliest > telling.now;
        if (closedToday) // a weekend, a holiday, or the rep is away
            continue;
        const QString reason = suggestion->move.hasStep()
                                 ? words::moveText(suggestion->move.reason, telling)
                                 : words::standingText(suggestion->standing.reason, telling);
        json.append(todayJson(row, *suggestion, reason, telling));
        text.append(rowText(row, telling.zone) + u"\n       "_s +
                    (suggestion->move.hasStep() ? suggestion->move.step + u": "_s : QString()) + reason);
    }
    command.print(json, text.isEmpty() ? u"Nothing to do today."_s : text.join(u'\n'));
    return Exit::Done;
}

} // namespace app
