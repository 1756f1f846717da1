// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "words/errortext.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QJsonArray alternativesJson(const core::Move &move, const words::Telling &telling)
{
    QJsonArray array;
    for (const core::Alternative &alternative : move.alternatives) {
        array.append(QJsonObject{{u"playbook"_s, alternative.playbook},
                                 {u"step"_s, alternative.step},
                                 {u"open"_s, alternative.open},
                                 {u"from"_s, toJson(alternative.from, telling.zone)},
                                 {u"reason"_s, words::moveText(alternative.reason, telling)}});
    }
    return array;
}

QJsonArray todoJson(const QList<core::Todo> &todos)
{
    QJsonArray array;
    for (const core::Todo todo : todos)
        array.append(toId(todo));
    return array;
}

QJsonObject suggestionJson(const core::Suggestion &suggestion, const words::Telling &telling)
{
    const core::Move &move = suggestion.move;
    std::optional<core::Instant> earliest;
    std::optional<core::Instant> latest;
    if (move.opening) {
        earliest = move.opening->earliest;
        latest = move.opening->latest;
    }
    return {{u"prospect"_s, suggestion.record.prospect.id.value()},
            {u"name"_s, suggestion.record.prospect.name},
            {u"state"_s, toId(suggestion.standing.state)},
            {u"playbook"_s, textOrNull(move.playbook)},
            {u"step"_s, textOrNull(move.step)},
            {u"source"_s, textOrNull(move.source)},
            {u"channels"_s, toJson(move.channels)},
            {u"earliest"_s, toJson(earliest, telling.zone)},
            {u"latest"_s, toJson(latest, telling.zone)},
            {u"reason"_s, words::moveText(move.reason, telling)},
            {u"missing"_s, toJson(move.missing)},
            {u"draft"_s, toJson(suggestion.draft)},
            {u"note"_s, textOrNull(suggestion.callNote)},
            {u"todo"_s, todoJson(suggestion.todos)},
            {u"alternatives"_s, alternativesJson(move, telling)}};
}

QString suggestionText(const core::Suggestion &suggestion, const words::Telling &telling)
{
    const core::Move &move = suggestion.move;
    QString text = suggestion.record.prospect.name + u": "_s +
                   (move.hasStep() ? move.playbook + u" / "_s + move.step : u"no move now"_s) + u'\n' +
                   words::moveText(move.reason, telling);
    if (suggestion.draft) {
        text += u"\n\n"_s + toId(suggestion.draft->channel) + u" to "_s +
                (suggestion.draft->to.isEmpty() ? u"(nobody known)"_s : suggestion.draft->to);
        if (!suggestion.draft->subject.isEmpty())
            text += u"\nSubject: "_s + suggestion.draft->subject;
        text += u"\n\n"_s + suggestion.draft->body;
    }
    if (!suggestion.callNote.isEmpty())
        text += u"\n\nBefore the call\n"_s + suggestion.callNote;
    if (!suggestion.draft && suggestion.draftError)
        text += u'\n' + words::errorText(*suggestion.draftError);
    return text;
}

Outcome<core::MoveRequest> moveRequest(const Command &command, const core::Desk &desk)
{
    const core::MoveRequest request{command.value(u"playbook"_s), command.value(u"step"_s)};
    if (!request.playbook.isEmpty() && !desk.playbooks().playbook(request.playbook))
        return usage(u"There is no playbook “%1”."_s.arg(request.playbook));
    if (!request.step.isEmpty() && !desk.playbooks().step(request.step))
        return usage(u"There is no step “%1”."_s.arg(request.step));
    return request;
}

} // namespace

Outcome<core::SuggestionRequest> suggestionRequest(Command &command)
{
    const auto channel = command.choice<core::Channel>(u"channel"_s);
    if (!channel)
        return tl::unexpected(channel.error());
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    const auto move = moveRequest(command, (*session)->desk());
    if (!move)
        return tl::unexpected(move.error());
    return core::SuggestionRequest{*move, *channel};
}

Outcome<Exit> runSuggest(Command &command)
{
    command.parser().addOptions(
      {{u"channel"_s, {}, u"C"_s}, {u"playbook"_s, {}, u"P"_s}, {u"step"_s, {}, u"S"_s}});
    if (const auto parsed = command.parse(1, 1); !parsed)
        return tl::unexpected(parsed.error());
    const auto prospect = command.prospect();
    if (!prospect)
        return tl::unexpected(prospect.error());
    const auto request = suggestionRequest(command);
    if (!request)
        return tl::unexpected(request.error());
    const auto suggestion = core::suggestionFor((*command.session())->desk(), *prospect, *request);
    if (!suggestion)
        return refuse(suggestion.error());
    const words::Telling telling = command.telling();
    command.print(suggestionJson(*suggestion, telling), suggestionText(*suggestion, telling));
    return Exit::Done;
}

} // namespace app
