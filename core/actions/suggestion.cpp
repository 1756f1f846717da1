// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/suggestion.h"

#include "core/actions/callslots.h"
#include "core/actions/messagecheck.h"
#include "core/store/prospectstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool namesTimes(const Step &step)
{
    return std::any_of(step.wordings.cbegin(), step.wordings.cend(),
                       [](const Wording &wording) { return wording.body.contains("{{times_"_L1); });
}

Result<Draft> draftOf(const Desk &desk, const Suggestion &suggestion, const Step &step, Channel channel)
{
    return draftFor({.record = suggestion.record,
                     .standing = suggestion.standing,
                     .step = step,
                     .channel = channel,
                     .writer = desk.writer,
                     .now = desk.now(),
                     .freeSlots = suggestion.callTimes});
}

/// The first channel of the move on which the prospect can be reached, else its first.
Result<Draft> firstDraft(const Desk &desk, const Suggestion &suggestion, const Step &step)
{
    std::optional<Result<Draft>> first;
    for (Channel channel : suggestion.move.channels) {
        auto draft = draftOf(desk, suggestion, step, channel);
        if (draft && !draft->to.isEmpty())
            return draft;
        if (!first)
            first = std::move(draft);
    }
    if (first)
        return *first;
    return failure({.code = Error::Code::RuleForbids, .subject = suggestion.move.step});
}

/// An attempt that would have been marked as it was written.
bool hasToneError(const Desk &desk, const Suggestion &suggestion, const Touch &touch)
{
    if (touch.text.trimmed().isEmpty())
        return false;
    const QList<Finding> findings =
      checkMessage(
        desk, suggestion.record, suggestion.standing, suggestion.ignored,
        {.text = touch.text, .channel = touch.mark.channel, .step = touch.mark.step, .claims = false})
        .findings;
    return std::any_of(findings.cbegin(), findings.cend(),
                       [](const Finding &finding) { return finding.severity == Severity::Error; });
}

void addCallNote(const Desk &desk, Suggestion &suggestion)
{
    const Channel channel = suggestion.draft ? suggestion.draft->channel : Channel::Email;
    const bool isCall = channel == Channel::Call || suggestion.move.channels.contains(Channel::Call);
    const Step *note = isCall ? desk.playbooks().callNote() : nullptr;
    if (!note || note->id == suggestion.move.step)
        return;
    if (const auto draft = draftOf(desk, suggestion, *note, Channel::Call))
        suggestion.callNote = draft->body;
}

} // namespace

Result<Suggestion> suggestionFor(const Desk &desk, ProspectId prospect, const SuggestionRequest &request)
{
    auto record = ProspectStore(desk.database).record(prospect);
    if (!record)
        return failure(record.error());
    Suggestion suggestion;
    suggestion.record = std::move(*record);
    suggestion.standing = standingOf(suggestion.record, desk.rules(), desk.writer.zone, desk.now());
    auto ignored = ignoredFor(desk, prospect);
    if (!ignored)
        return failure(ignored.error());
    suggestion.ignored = *std::move(ignored);
    MoveRules rules = desk.moveRules();
    rules.isPushy = [&](const Touch &touch) { return hasToneError(desk, suggestion, touch); };
    suggestion.move = nextMove(suggestion.record, suggestion.standing, rules, request.move, desk.now());
    suggestion.todos = todosOf(suggestion.record, suggestion.standing);
    const Step *step = desk.playbooks().step(suggestion.move.step);
    if (!request.withDraft || !step || step->advice || !suggestion.move.missing.isEmpty())
        return suggestion;
    if (namesTimes(*step)) {
        auto times = callSlots(desk, suggestion.record);
        if (!times)
            return failure(times.error());
        suggestion.callTimes = *std::move(times);
    }
    const auto draft = request.channel ? draftOf(desk, suggestion, *step, *request.channel)
                                       : firstDraft(desk, suggestion, *step);
    if (draft)
        suggestion.draft = *draft;
    else
        suggestion.draftError = draft.error();
    addCallNote(desk, suggestion);
    return suggestion;
}

} // namespace core
