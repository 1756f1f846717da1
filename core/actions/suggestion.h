// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/domain/record.h"
#include "core/domain/todo.h"
#include "core/playbook/nextmove.h"
#include "core/tone/ignoredfinding.h"

#include <optional>

namespace core {

/// Everything that the window shows of one prospect: the record, where it stands, the move and its draft.
struct Suggestion {
    Record record;
    Standing standing;
    Move move;
    std::optional<Draft> draft; ///< for the channel asked, else the first of the move that can be written
    std::optional<Error> draftError; ///< why there is none although there is a move
    QList<Instant> callTimes;        ///< that the draft proposes for a call; empty when it names none
    QList<IgnoredFinding> ignored;   ///< of the tone check, that concern this prospect
    QString callNote;                ///< what to read before the call that the move is, or holds
    QList<Todo> todos;               ///< what is worth knowing before a silence (source 002)
};

struct SuggestionRequest {
    MoveRequest move;
    std::optional<Channel> channel;
    bool withDraft = true; ///< false: the move alone, for lists
};

[[nodiscard]] Result<Suggestion> suggestionFor(const Desk &desk, ProspectId prospect,
                                               const SuggestionRequest &request = {});

} // namespace core
