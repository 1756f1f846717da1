# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""commandline_test.py UNGHOST: the command line as scripts see it. Every verb's keys, the exit statuses, and one
prospect's way through each playbook with the clock moved along."""

import json
import subprocess
import unittest

from commandcase import UNGHOST, Case

SUGGEST = {"prospect", "playbook", "step", "source", "channels", "earliest", "latest", "reason", "missing", "draft",
           "alternatives"}
DRAFT = {"channel", "to", "subject", "body"}
ALTERNATIVE = {"playbook", "step", "open", "from", "reason"}
TODAY = {"prospect", "name", "state", "since", "days", "move", "due", "latest", "reason"}
PROSPECT = {"id", "name", "organisation", "segment", "situation", "state", "since", "last_touch", "next_due", "flags"}
TOUCH = {"id", "at", "direction", "channel", "kind", "subject", "text", "step", "counts_as"}
FILE = {"path", "type", "read", "added", "updated", "skipped", "failed", "problems"}
FINDING = {"rule", "severity", "line", "column", "length", "message", "source", "replacement"}


class Contract(Case):
    def test_every_verb_has_a_help_text(self):
        verbs = "today prospects show suggest settings log add appointment fact hold close import classify lint handoff " \
                "sent demo backup restore doctor contact reclassify reopen nurture run invite leave-out".split()
        for verb in verbs:
            done = self.run_raw(verb, "--help")
            self.assertEqual(done.returncode, 0, verb)
            self.assertIn(verb, done.stdout)

    def test_keys_of_the_demo_day(self):
        self.assertGreaterEqual(self.run_json("demo")["prospects"], 30)
        for row in self.run_json("today"):
            self.has(TODAY, row)
        states = set()
        for row in self.run_json("prospects"):
            self.has(PROSPECT, row)
            states.add(row["state"])
        self.assertEqual(states, {"new", "your_turn", "scheduled", "waiting", "silent", "on_hold", "unreachable", "done"})
        for row in self.run_json("prospects", "--state", "silent"):
            self.assertEqual(row["state"], "silent")
            suggestion = self.run_json("suggest", str(row["id"]))
            self.has(SUGGEST, suggestion)
            for alternative in suggestion["alternatives"]:
                self.has(ALTERNATIVE, alternative)
            shown = self.run_json("show", str(row["id"]))
            self.has({"prospect", "contacts", "facts", "timeline"}, shown)
            for touch in shown["timeline"]:
                self.has(TOUCH, touch)
        self.assertTrue(self.run_json("doctor")["ok"])

    def test_search_takes_operators(self):
        self.run_json("demo")

        def found(search):
            return [row["name"] for row in self.run_json("prospects", "--search", search)]

        self.assertEqual(found('from:priya state:your "second plan"'), ["Priya Raman"])
        self.assertEqual(found('from:priya state:silent "second plan"'), [])
        self.assertEqual(found('from:sally "second plan"'), [])
        self.assertEqual(found("second plan before:2026-03-01"), [])
        self.assertEqual(found("second plan before:2026-04"), ["Priya Raman"])
        unread = self.run_raw("prospects", "--search", "second plan before:soon")
        self.assertEqual(unread.returncode, 0)
        self.assertIn("Priya Raman", unread.stdout)
        self.assertEqual(unread.stderr.count("\n"), 1)
        self.assertIn("soon", unread.stderr)

    def test_a_prospects_way_by_hand(self):
        sally = self.add_sally()
        self.has({"id"}, self.run_json("log", sally, "--channel", "call", "--direction", "in", "--kind", "held"))
        self.has({"id"}, self.run_json("fact", sally, "--kind", "problem", "--text", "empty trailers"))
        self.has({"id"}, self.run_json("appointment", sally, "--at", "2026-03-05T10:00:00-05:00"))
        self.assertEqual(self.run_json("prospects")[0]["state"], "scheduled")
        self.assertEqual(self.run_json("hold", sally, "--until", "2026-03-09", "--reason", "away")["state"], "on_hold")
        self.assertEqual(self.run_json("close", sally, "--as", "no_contact", "--reason", "asked")["state"], "done")
        self.refused(3, "handoff", sally, "--via", "clipboard")
        self.assertIsNone(self.run_json("suggest", sally)["draft"])
        self.run_json("reopen", sally, "--reason", "they called")

    def test_files_and_their_problems(self):
        good = self.path / "mail.mbox"
        good.write_text("From - Mon Mar 02 10:00:00 2026\nFrom: robin@rep.example\nTo: sally@northlight.example\n"
                        "Date: Mon, 02 Mar 2026 10:00:00 +0000\nMessage-ID: <1@rep.example>\nSubject: Hi\n\nHello.\n\n")
        (self.path / "empty.csv").write_text("")
        report = self.run_json("--me", "robin@rep.example", "import", str(good), str(self.path / "empty.csv"), status=3)
        for file in report["files"]:
            self.has(FILE, file)
        self.assertEqual(report["files"][0]["added"], 1)
        self.assertEqual(len(report["files"][1]["problems"]), 1)
        kinds = self.run_json("--me", "robin@rep.example", "classify", str(good))
        self.has({"path", "kind", "reason", "from", "to", "subject", "message_id", "at", "until", "failed_address",
                  "permanent", "text"}, kinds[0])

    def test_days_of_a_list_are_never_guessed(self):
        days = self.path / "list.csv"
        days.write_text("Name,Met On\nSally Brandt,03/04/2025\n")
        self.refused(2, "import", str(days), "--dates", "sideways")
        open_days = self.run_json("import", str(days))["files"][0]
        self.assertEqual((open_days["added"], len(open_days["problems"])), (1, 1))
        self.assertEqual(self.run_json("show", "Sally Brandt")["timeline"], [])
        answered = self.run_json("import", str(days), "--dates", "month_first")["files"][0]
        self.assertEqual((answered["updated"], answered["problems"]), (1, []))
        touch = self.run_json("show", "Sally Brandt")["timeline"][0]
        self.assertEqual((touch["at"][:10], touch["kind"]), ("2025-03-04", "held"))

    def test_the_order_of_days_that_is_said_outranks_a_cell(self):
        days = self.path / "list.csv"
        # The second row seems to prove that the day comes first.
        days.write_text("Name,Met On\nSally Brandt,03/04/2025\nOmar Reyes,25/04/2025\n")
        said = self.run_json("import", str(days), "--dates", "month_first")["files"][0]
        self.assertEqual([(problem["place"], problem["what"].count("25/04/2025")) for problem in said["problems"]],
                         [("line 3", 1)])
        timeline = self.run_json("show", "Sally Brandt")["timeline"]
        self.assertEqual([touch["at"][:10] for touch in timeline], ["2025-03-04"])
        self.assertEqual(self.run_json("show", "Omar Reyes")["timeline"], [])

    def test_accounts_of_a_profile(self):
        profile = self.path / "profile"
        mail = ("From - Mon Mar 02 10:00:00 2026\nFrom: robin@rep.example\nTo: {0}@northlight.example\n"
                "Date: Mon, 02 Mar 2026 10:00:00 +0000\nMessage-ID: <{0}@rep.example>\n\nHello.\n\n")
        for folder, name in (("work.example", "sally"), ("Local Folders", "omar")):
            (profile / "Mail" / folder).mkdir(parents=True)
            (profile / "Mail" / folder / "Old").write_text(mail.format(name))
        prefs = {"mail.accountmanager.accounts": "account1", "mail.account.account1.server": "server1",
                 "mail.account.account1.identities": "id1", "mail.identity.id1.useremail": "robin@rep.example",
                 "mail.server.server1.directory-rel": "[ProfD]Mail/work.example", "mail.server.server1.name": "Work"}
        (profile / "prefs.js").write_text("".join(f"user_pref({json.dumps(key)}, {json.dumps(value)});\n"
                                                  for key, value in prefs.items()))
        self.refused(3, "import", str(profile), "--account", "nobody@rep.example")
        self.assertEqual(self.run_json("prospects"), [])
        only = self.run_json("import", str(profile), "--account", "Robin@rep.example")["files"][0]
        self.assertEqual((only["type"], only["read"]), ("thunderbird", 1))
        self.assertEqual([(account["name"], account["read"]) for account in only["accounts"]],
                         [("Work", True), ("Local Folders", False)])
        self.assertEqual(self.run_json("import", str(profile))["files"][0]["read"], 1)
        both = self.run_json("import", str(profile), "--account", "work", "--account", "local folders")["files"][0]
        self.assertEqual((both["read"], both["added"]), (2, 1))
        self.refused(3, "import", str(profile / "Mail" / "work.example" / "Old"), "--account", "Work")

    def test_contacts_of_an_address_book(self):
        cards = self.path / "contacts"
        cards.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Sally Brandt\nORG:Northlight;Buying\n"
                         "EMAIL:sally@northlight.example\nEND:VCARD\nBEGIN:VCARD\nFN:Omar\n")
        file = self.run_json("import", str(cards))["files"][0]
        self.assertEqual((file["type"], file["read"], file["added"], file["failed"]), ("vcard", 2, 1, 1))
        self.assertEqual([problem["place"] for problem in file["problems"]], ["line 7"])
        self.assertEqual(self.run_json("prospects")[0]["organisation"], "Northlight")
        self.assertEqual(self.run_json("import", str(cards))["files"][0]["added"], 0)
        self.refused(3, "classify", str(cards))

    def test_who_is_left_out_stays_out(self):
        mail = self.path / "mail"
        mail.write_text("".join(
            f"From - Mon Nov 02 10:00:00 2026\nFrom: {who}\nTo: {to}\nDate: {day} Feb 2026 10:00:00 +0000\n"
            f"Message-ID: <{day}@x.example>\nSubject: The plan\n\nHello.\n\n"
            for day, (who, to) in enumerate([("rep@us.example", "Ada <ada@engine.example>"),
                                             ("Ada <ada@engine.example>", "rep@us.example"),
                                             ("rep@us.example", "Bo <bo@gmail.com>")], 1)))
        people = lambda: sorted(row["name"] for row in self.run_json("prospects"))
        read = lambda: self.run_json("--me", "rep@us.example", "import", str(mail))
        read()
        ada = self.run_json("show", "Ada")["timeline"][1]["id"]
        self.assertEqual(self.run_json("reclassify", str(ada), "--sender", "--kind", "list"),
                         {"sender": "ada@engine.example", "kind": "list", "mails": 1})
        self.assertEqual(self.run_json("reclassify", "ada@engine.example", "--sender", "--clear"),
                         {"sender": "ada@engine.example", "kind": None, "mails": 1})
        self.refused(3, "reclassify", "ada@engine.example", "--sender", "--clear")
        self.refused(3, "reclassify", "rep@us.example", "--sender", "--kind", "reply")
        self.refused(2, "reclassify", str(ada), "--sender")
        self.refused(2, "reclassify", str(ada), "--clear", "--kind", "list")
        self.refused(3, "leave-out", "Bo", "--domain")
        self.refused(2, "leave-out", "Bo", "--list")
        self.assertEqual(self.run_json("leave-out", "Ada", "--domain")["domain"], "engine.example")
        self.assertEqual(people(), ["Bo"])
        self.assertEqual(len(self.run_json("leave-out", "Bo")["left_out"]), 1)
        read()
        self.assertEqual(people(), [])
        listed = self.run_json("leave-out", "--list")
        self.assertEqual([(row["address"], row["domain"]) for row in listed],
                         [("bo@gmail.com", None), (None, "engine.example")])
        self.run_json("leave-out", "engine.example", "--back")
        self.refused(3, "leave-out", "engine.example", "--back")
        read()
        self.assertEqual(people(), ["Ada"])

    def test_lint_tells_by_its_status(self):
        found = self.run_json("lint", "-", status=1, text="Hey Sally,\n\nJust checking in. Any news?\n")
        self.assertEqual(found["findings"][0]["rule"], "fluff-opening")
        self.has(FINDING, found["findings"][0])
        self.assertEqual(self.run_json("lint", "-", text="Hey Sally,\n\nWhere should we go from here?\n")["findings"], [])

    def test_wrong_words_and_wrong_things(self):
        sally = self.add_sally()
        for words in (["frobnicate"], ["show"], ["log", sally, "--channel", "fax", "--direction", "out"],
                      ["suggest", sally, "--step", "nothing-like-it"], ["today", "--frob"], ["settings", "no.such", "x"]):
            self.refused(2, *words)
        for words in (["show", "nobody"], ["restore", str(self.path / "none.db")],
                      ["run", sally, "--playbook", "are-you-ok"], ["settings", "holidays", str(self.path / "none.ics")]):
            self.refused(3, *words)
        self.assertEqual(self.run_raw("import", str(self.path)).returncode, 3)
        (self.path / "text.db").write_text("no store " * 1000)
        done = subprocess.run([UNGHOST, "--db", str(self.path / "text.db"), "today"], capture_output=True, check=False)
        self.assertEqual(done.returncode, 4)

    def test_invitation_is_read_back_as_an_appointment(self):
        sally = self.add_sally()
        file = self.run_json("--me", "robin@rep.example", "invite", sally, "--at", "2026-03-10T14:00:00-04:00", "--topic",
                             "The new rates")["file"]
        self.assertEqual(self.run_json("prospects")[0]["state"], "your_turn")  # nothing is agreed yet
        self.assertEqual(self.run_json("import", file)["files"][0]["added"], 1)
        self.assertEqual(self.run_json("prospects")[0]["state"], "scheduled")
        self.refused(3, "invite", sally, "--at", "2026-03-01T14:00:00-04:00")

    def test_backup_and_back(self):
        self.add_sally()
        backup = self.run_json("backup", str(self.path / "backup.db"))["file"]
        self.run_json("add", "--name", "Omar")
        self.assertEqual(len(self.run_json("prospects")), 2)
        self.run_json("restore", backup)
        self.assertEqual(len(self.run_json("prospects")), 1)


class Playbooks(Case):
    def test_where_from_here(self):
        sally = self.add_sally()
        self.run_json("log", sally, "--channel", "email", "--direction", "out", "--subject", "The rates", "--text", "Hi")
        steps = [("2026-03-04T10:00:00-05:00", "tried-to-reach"), ("2026-03-06T10:00:00-05:00", "where-from-here"),
                 ("2026-03-12T10:00:00-04:00", "last-attempt"), ("2026-04-02T10:00:00-04:00", "give-up-question")]
        for at, step in steps:
            suggestion = self.suggest(sally, at)
            self.assertEqual((suggestion["playbook"], suggestion["step"]), ("where-from-here", step))
            if step == "give-up-question":
                self.assertEqual(suggestion["missing"], ["problem", "outcome"])
                self.assertIsNone(suggestion["draft"])
                self.refused(3, "handoff", sally, "--via", "clipboard")
                break
            self.has(DRAFT, suggestion["draft"])
            self.run_json("handoff", sally, "--via", "clipboard")
            self.run_json("sent", sally)

    def test_are_you_ok_is_asked_once_and_leaves_two_days_of_quiet(self):
        sally = self.add_sally()
        for at in ("2026-03-03", "2026-03-05", "2026-03-10"):
            self.now = f"{at}T10:00:00-05:00"
            self.run_json("log", sally, "--channel", "email", "--direction", "out", "--text", "The numbers are attached.")
        self.assertIsNone(self.suggest(sally, "2026-03-20T10:00:00-04:00", "--step", "are-you-ok")["draft"])
        asked = self.suggest(sally, "2026-03-24T10:00:00-04:00", "--step", "are-you-ok")
        self.assertEqual(asked["channels"], ["voicemail", "text"])
        self.assertIn("\n\nAre you OK?\n\n", asked["draft"]["body"])
        self.log(sally, "are-you-ok", "voicemail")
        self.assertIsNone(self.suggest(sally, "2026-03-26T09:30:00-04:00")["step"])
        again = self.suggest(sally, "2026-03-27T10:00:00-04:00", "--step", "are-you-ok")
        self.assertIsNone(again["step"])

    def test_hold_to_an_answer(self):
        sally = self.add_sally()
        self.run_json("fact", sally, "--kind", "best_time", "--text", "Tue 14:00-16:00; Fri 9:00-10:00")
        self.run_json("appointment", sally, "--at", "2026-03-10T14:00:00-04:00", "--topic", "the rates")
        self.run_json("run", sally, "--playbook", "hold-to-an-answer")
        self.now = "2026-03-10T14:20:00-04:00"
        self.run_json("appointment", sally, "--at", "2026-03-10T14:00:00-04:00", "--status", "missed")
        for at, step, channel in (("2026-03-10T14:30:00-04:00", "missed-you", "email"),
                                  ("2026-03-13T09:30:00-04:00", "best-time-calls", "call"),
                                  ("2026-03-17T14:30:00-04:00", "did-you-get-it", "email"),
                                  ("2026-03-31T14:30:00-04:00", "stay-or-go", "email")):
            suggestion = self.suggest(sally, at)
            self.assertEqual(suggestion["step"], step, suggestion["reason"])
            self.assertEqual(suggestion["draft"]["channel"], channel)
            self.log(sally, step, channel)
        self.now = "2026-04-15T10:00:00-04:00"
        self.assertEqual(self.run_json("prospects")[0]["state"], "done")

    def test_benefit_of_the_doubt(self):
        sally = self.add_sally()
        self.run_json("appointment", sally, "--at", "2026-03-10T14:00:00-04:00")
        self.run_json("run", sally, "--playbook", "benefit-of-the-doubt")
        self.now = "2026-03-10T14:20:00-04:00"
        self.run_json("appointment", sally, "--at", "2026-03-10T14:00:00-04:00", "--status", "missed")
        times = self.suggest(sally, "2026-03-10T15:00:00-04:00")
        self.assertEqual(times["step"], "missed-you-times")
        self.assertEqual(times["draft"]["body"].count("\n- "), 3)
        self.log(sally, "missed-you-times")
        self.run_json("hold", sally, "--until", "2026-03-27", "--reason", "family matter")
        self.run_json("fact", sally, "--kind", "reason", "--text", "my father is in hospital")
        self.assertIsNone(self.suggest(sally, "2026-03-20T10:00:00-04:00")["step"])
        note = self.suggest(sally, "2026-03-30T10:00:00-04:00")
        self.assertEqual(note["step"], "personal-note")
        self.assertIn("my father is in hospital", note["draft"]["body"])

    def test_next_step(self):
        sally = self.add_sally()
        self.run_json("log", sally, "--channel", "call", "--direction", "in", "--kind", "held")
        proposal = self.suggest(sally, "2026-03-02T15:00:00-05:00")
        self.assertEqual((proposal["step"], proposal["source"]), ("propose-next-call", "004"))
        self.assertEqual(proposal["draft"]["body"].count("\n- "), 2)
        self.log(sally, "propose-next-call")
        self.run_json("contact", sally, "--name", "Jerry Moss", "--email", "jerry@northlight.example", "--confirm")
        heads_up = self.suggest(sally, "2026-03-05T10:00:00-05:00", "--step", "heads-up")
        self.assertIn("Jerry", heads_up["draft"]["body"])
        advice = self.suggest(sally, "2026-03-05T10:00:00-05:00", "--step", "best-time")
        self.assertEqual((advice["step"], advice["channels"], advice["draft"]), ("best-time", [], None))
        self.run_json("close", sally, "--as", "moved_on", "--reason", "nothing came")
        self.run_json("nurture", sally)
        self.run_json("settings", "nurture.useful", "Seven questions to ask a carrier.")
        self.assertIsNone(self.suggest(sally, "2026-04-10T10:00:00-04:00")["step"])
        self.assertIn("Seven questions", self.suggest(sally, "2026-04-14T10:00:00-04:00")["draft"]["body"])


unittest.main()
