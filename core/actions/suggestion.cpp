// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/suggestion.h"

#include "core/store/prospectstore.h"

namespace core {

namespace {

Result<Draft> draftOf(const Desk &desk, const Suggestion &suggestion, Channel channel)
{
    const Step *step = desk.playbooks().step(suggestion.move.step);
    return draftFor({.record = suggestion.record,
                     .standing = suggestion.standing,
                     .step = *step,
                     .channel = channel,
                     .writer = desk.writer,
                     .now = desk.now()});
}

/// The first channel of the move on which the prospect can be reached, else its first.
Result<Draft> firstDraft(const Desk &desk, const Suggestion &suggestion)
{
    std::optional<Result<Draft>> first;
    for (Channel channel : suggestion.move.channels) {
        auto draft = draftOf(desk, suggestion, channel);
        if (draft && !draft->to.isEmpty())
            return draft;
        if (!first)
            first = std::move(draft);
    }
    if (first)
        return *first;
    return failure({.code = Error::Code::RuleForbids, .subject = suggestion.move.step});
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
    suggestion.move = nextMove(suggestion.record, desk.moveRules(), request.move, desk.now());
    if (!suggestion.move.hasStep() || !suggestion.move.missing.isEmpty())
        return suggestion;
    const auto draft =
      request.channel ? draftOf(desk, suggestion, *request.channel) : firstDraft(desk, suggestion);
    if (draft)
        suggestion.draft = *draft;
    else
        suggestion.draftError = draft.error();
    return suggestion;
}

} // namespace core
