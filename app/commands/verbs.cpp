// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/verbs.h"

using namespace Qt::StringLiterals;

namespace app {

const QList<Verb> &verbs()
{
    static const QList<Verb> all{
      {u"today"_s, u""_s, u"What to do today, first things first."_s, runToday},
      {u"prospects"_s, u"[--state S] [--search TEXT]"_s, u"The list of prospects and where each stands."_s,
       runProspects},
      {u"show"_s, u"PROSPECT"_s, u"The timeline of a prospect, oldest first, with contacts and facts."_s,
       runShow},
      {u"suggest"_s, u"PROSPECT [--channel C] [--playbook P] [--step S]"_s,
       u"The next move with its reason and its draft, and the other moves."_s, runSuggest},
      {u"log"_s,
       u"PROSPECT --channel C --direction in|out [--at T] [--kind K] [--step S] [--subject S] [--text T]"_s,
       u"Adds a touch: a mail, call, voicemail, text, meeting or note."_s, runLog},
      {u"reclassify"_s, u"TOUCH --kind K | TOUCH|ADDRESS --sender --kind K | ADDRESS --sender --clear"_s,
       u"Corrects what a message is, or every mail from its sender; the state follows."_s, runReclassify},
      {u"add"_s,
       u"--name N [--email A]... [--phone P]... [--organisation O] [--segment S] [--situation S] [--timezone "
       u"Z] "
       "[--language L]"_s,
       u"Adds a prospect."_s, runAdd},
      {u"contact"_s,
       u"PROSPECT [--name N] [--email A]... [--phone P]... [--role R] [--language L] [--confirm]"_s,
       u"Adds or changes a contact of a prospect; without --name the primary."_s, runContact},
      {u"appointment"_s,
       u"PROSPECT [--at T] [--id N] [--minutes N] [--platform P] [--topic T] "
       "[--status scheduled|held|missed|cancelled] [--by them|us] [--waited MINUTES]"_s,
       u"Adds an appointment, or changes the one with that id or at that time."_s, runAppointment},
      {u"invite"_s, u"PROSPECT --at T [--minutes N] [--topic T] [--platform P]"_s,
       u"Writes an invitation to a call as an .ics file."_s, runInvite},
      {u"fact"_s, u"PROSPECT --kind problem|outcome|reason|best_time|promise|role --text T [--touch ID]"_s,
       u"Keeps what they said, in their words."_s, runFact},
      {u"hold"_s, u"PROSPECT --until DATE --reason T"_s, u"Pauses a prospect through that day."_s, runHold},
      {u"close"_s, u"PROSPECT --as won|lost|moved_on|no_contact [--reason T]"_s, u"Ends a prospect."_s,
       runClose},
      {u"reopen"_s, u"PROSPECT --reason T"_s, u"Lifts an end, no_contact, or a hold."_s, runReopen},
      {u"leave-out"_s, u"PROSPECT [--domain] | ADDRESS|DOMAIN --back | --list"_s,
       u"Says that somebody, or a whole company, is not a prospect: it goes, and no import brings it again."_s,
       runLeaveOut},
      {u"nurture"_s, u"PROSPECT [--off]"_s, u"Puts a prospect on the nurture list, or takes it off."_s,
       runNurture},
      {u"run"_s, u"PROSPECT --playbook P"_s, u"Chooses the playbook; the one that was on ends."_s, runRun},
      {u"pairs"_s, u""_s, u"Prospects that are perhaps one, and why, the most certain first."_s, runPairs},
      {u"merge"_s, u"PROSPECT --into OTHER [--keep into|merged]"_s,
       u"Makes two prospects one: OTHER stays, with all of both; --keep says whose name stands."_s, runMerge},
      {u"apart"_s, u"PROSPECT --from OTHER"_s, u"Says that two prospects are two, for good."_s, runApart},
      {u"import"_s, u"PATH... [--account ADDRESS]... [--dates day_first|month_first]"_s,
       u"Reads mailboxes, single mails and lists, told apart by content; --account is for a "
       "Thunderbird profile of which only some are read, --dates is for lists that leave "
       "03/04/2026 open."_s,
       runImport},
      {u"classify"_s, u"FILE..."_s, u"What a mail is, and why, without storing it."_s, runClassify},
      {u"lint"_s, u"[FILE|-]... [--channel C] [--step S] [--prospect P] [--language L]"_s,
       u"The tone check of any text; exit 1 if it finds something."_s, runLint},
      {u"handoff"_s,
       u"PROSPECT --via mailto|eml|gmail|outlook|sms|tel|clipboard [--channel C] [--playbook P] [--step S] "
       "[--subject S] [--text-file F] [--print]"_s,
       u"Hands the draft off; --print only says what it would open. Nothing is ever sent."_s, runHandoff},
      {u"sent"_s, u"PROSPECT [--at T] | --not"_s, u"Says that the last handoff was sent, or was not."_s,
       runSent},
      {u"settings"_s, u"[KEY [VALUE]] | KEY --clear"_s, u"Shows or sets what Unghost knows of you."_s,
       runSettings},
      {u"undo"_s, u""_s, u"Takes the last change back."_s, runUndo},
      {u"export-team"_s,
       u"FILE --rep NAME [--level figures|names|full] [--passphrase-file F] [--team-key F]"_s,
       u"Writes what your manager gets: one file, and nothing but what the level says."_s, runExportTeam},
      {u"review"_s, u"FILE... [--store FILE] [--report OUT.pdf|.html|.xlsx|.csv] [--passphrase-file F]"_s,
       u"What a team's exports show; a file that is not whole is named and left out."_s, runReview},
      {u"team-key"_s, u"FILE"_s,
       u"Makes a team's key, once: with it the same contact of two reps shows, and no address does."_s,
       runTeamKey},
      {u"demo"_s, u""_s, u"Fills an empty store with invented prospects in every state."_s, runDemo},
      {u"backup"_s, u"[FILE]"_s, u"Copies the whole store to a new file."_s, runBackup},
      {u"restore"_s, u"FILE"_s, u"Puts a backup in the place of the store, and saves the store first."_s,
       runRestore},
      {u"doctor"_s, u""_s, u"Checks the store."_s, runDoctor},
    };
    return all;
}

} // namespace app
