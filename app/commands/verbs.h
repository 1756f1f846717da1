// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/commands/command.h"
#include "core/actions/suggestion.h"

/// One function per verb of the command line, each in its own file or beside its kin.
namespace app {

[[nodiscard]] Outcome<Exit> runToday(Command &command);
[[nodiscard]] Outcome<Exit> runProspects(Command &command);
[[nodiscard]] Outcome<Exit> runShow(Command &command);
[[nodiscard]] Outcome<Exit> runSuggest(Command &command);
/// --channel, --playbook and --step as suggest and handoff take them.
[[nodiscard]] Outcome<core::SuggestionRequest> suggestionRequest(Command &command);

[[nodiscard]] Outcome<Exit> runLog(Command &command);
[[nodiscard]] Outcome<Exit> runReclassify(Command &command);
[[nodiscard]] Outcome<Exit> runAdd(Command &command);
[[nodiscard]] Outcome<Exit> runContact(Command &command);
[[nodiscard]] Outcome<Exit> runAppointment(Command &command);
[[nodiscard]] Outcome<Exit> runFact(Command &command);
[[nodiscard]] Outcome<Exit> runHold(Command &command);
[[nodiscard]] Outcome<Exit> runClose(Command &command);
[[nodiscard]] Outcome<Exit> runReopen(Command &command);
[[nodiscard]] Outcome<Exit> runLeaveOut(Command &command);
[[nodiscard]] Outcome<Exit> runNurture(Command &command);
[[nodiscard]] Outcome<Exit> runRun(Command &command);
[[nodiscard]] Outcome<Exit> runPairs(Command &command);
[[nodiscard]] Outcome<Exit> runMerge(Command &command);
[[nodiscard]] Outcome<Exit> runApart(Command &command);
[[nodiscard]] Outcome<Exit> runImport(Command &command);
[[nodiscard]] Outcome<Exit> runClassify(Command &command);
[[nodiscard]] Outcome<Exit> runLint(Command &command);
[[nodiscard]] Outcome<Exit> runHandoff(Command &command);
[[nodiscard]] Outcome<Exit> runSent(Command &command);
[[nodiscard]] Outcome<Exit> runSettings(Command &command);
[[nodiscard]] Outcome<Exit> runDemo(Command &command);
[[nodiscard]] Outcome<Exit> runInvite(Command &command);
[[nodiscard]] Outcome<Exit> runBackup(Command &command);
[[nodiscard]] Outcome<Exit> runRestore(Command &command);
[[nodiscard]] Outcome<Exit> runDoctor(Command &command);
[[nodiscard]] Outcome<Exit> runUndo(Command &command);

[[nodiscard]] Outcome<Exit> runExportTeam(Command &command);
[[nodiscard]] Outcome<Exit> runReview(Command &command);
[[nodiscard]] Outcome<Exit> runTeamKey(Command &command);

} // namespace app
