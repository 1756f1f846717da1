# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""lint_test.py UNGHOST: the tone check as a tool: its output, its languages, own rules, and what is no message."""

import json
import unittest

from commandcase import Case


class Lint(Case):
    def test_lint_writes_as_compilers_do(self):
        path = self.path / "draft.txt"
        path.write_text("Hi Ann,\n\nThe pump runs. I hope this finds you well.\n")
        done = self.run_plain("lint", str(path), status=1)
        self.assertRegex(done, rf"^{path}:3:16: error: [^\[]+\. \[fluff-opening\]\n$")

    def test_lint_takes_several_files(self):
        texts = {"a.txt": "Just checking in.\n", "b.txt": "The pump runs.\n", "c.txt": "Just touching base.\n"}
        for name, text in texts.items():
            (self.path / name).write_text(text)
        paths = [str(self.path / name) for name in texts]
        files = self.run_json("lint", *paths, status=1)["files"]
        self.assertEqual([file["path"] for file in files], paths)
        self.assertEqual([len(file["findings"]) for file in files], [1, 0, 1])
        self.run_plain("lint", paths[0], str(self.path / "missing.txt"), status=3)

    def test_lint_reads_each_language_by_its_own_rules(self):
        german = "Hallo Frau Kern,\n\ndie Pumpe läuft seit Montag.\n\nPasst Ihnen der Dienstag?\n\n" \
                 "Ich freue mich auf Ihre Rückmeldung.\n"
        found = self.run_json("lint", "-", status=1, text=german)["findings"]
        self.assertEqual([finding["rule"] for finding in found], ["fluff-signoff"])
        self.assertEqual(found[0]["line"], 7)
        spanish = "Hola, Ana:\n\nLa bomba funciona desde el lunes.\n\n¿Le va bien el martes?\n\n" \
                  "Quedo a la espera de su respuesta.\n"
        found = self.run_json("lint", "-", status=1, text=spanish)["findings"]
        self.assertEqual([finding["rule"] for finding in found], ["fluff-signoff"])
        french = "Bonjour Marie,\n\nla pompe est dans la salle et nous avons les prix.\n\nQuel jour ?\n"
        self.run_json("lint", "-", text=french)

    def test_lint_survives_what_is_no_message(self):
        fine = "The pump runs.\n"
        for name, content in {
            "nothing": b"",
            "no UTF-8": b"\xff\xfe\x80 hello \xc3",
            "zeros": b"\0" * 5000,
            "one word without end": b"a" * 2_000_000,
            "a million quotation marks": b'"' * 1_000_000,
            "a million single ones": b"\'" * 1_000_000,
            "brackets": b"[" * 500_000 + b"{" * 500_000,
            "dots": b"." * 1_000_000,
            "lines": b"\n" * 1_000_000,
            "marks of history": b">" * 1_000_000,
        }.items():
            with self.subTest(name):
                path = self.path / "bad.txt"
                path.write_bytes(content)
                done = self.run_raw("--json", "lint", str(path))
                self.assertIn(done.returncode, (0, 1))
                json.loads(done.stdout)
        ten_megabytes = "We measured both halls on Monday, and the second is shorter.\n\n" * 160_000
        long = self.run_json("lint", "-", status=1, text=ten_megabytes + "Just checking in.\n")
        self.assertIn("fluff-opening", [finding["rule"] for finding in long["findings"]])
        right_to_left = "\u202eShalom\u202c \u05e9\u05dc\u05d5\u05dd, the pump\u200b runs\u2066 on\u2069 Monday.\n"
        self.run_json("lint", "-", text=right_to_left + fine)
        hidden = self.run_json("lint", "-", status=1, text="Just check\u200bing in on you.\n")
        self.assertEqual(hidden["findings"][0]["rule"], "fluff-opening")

    def test_a_rule_that_is_wrong_names_its_place(self):
        (self.path / "tone").mkdir()
        own = self.path / "tone" / "own.toml"
        for toml, place in {
            "[[rule]]\nid = \"a\"\nmessage = \"B.\"\n[[rule.when]]\nsay = [\"(x|\"]\n": "line 5, column ",
            "[[rule]]\nid = \"a\"\nmessage = \"B.\"\n[[rule.when]]\nsay = [\"<no-such-list> x\"]\n":
                "line 5, column ",
            "[[rule]]\nid = \"a\"\nmessage = \"B.\"\n[[rule.when]]\nsay = [\"" + "x " * 80 + "\"]\n":
                "line 5, column ",
            "language = \"xx\"\n": "line 1, column ",
            "[[rule]]\nid = 3\n": "line 2, column ",
        }.items():
            with self.subTest(toml[:60]):
                own.write_text(toml)
                done = self.run_raw("lint", "-", text="Just checking in.\n")
                self.assertEqual(done.returncode, 1, done.stderr)  # the shipped rules serve
                self.assertIn(str(own), done.stderr)
                self.assertIn(place, done.stderr)
        own.write_text("[[rule]]\nid = \"a\"\nmessage = \"B.\"\n[[rule.when]]\nsay = [\"$ x ^\"]\n")
        self.run_json("lint", "-", status=1, text="Just checking in.\n")  # matches nothing, and that is all

    def test_drafts_follow_the_language_of_the_contact(self):
        sally = self.add_sally()
        self.run_json("log", sally, "--channel", "email", "--direction", "out", "--at", "2026-02-24T10:00:00+01:00")
        english = self.run_json("suggest", sally, "--step", "where-from-here")["draft"]["body"]
        self.run_json("contact", sally, "--language", "de")
        german = self.run_json("suggest", sally, "--step", "where-from-here")["draft"]["body"]
        self.run_json("contact", sally, "--language", "es-MX")
        spanish = self.run_json("suggest", sally, "--step", "where-from-here")["draft"]["body"]
        self.assertTrue(english.startswith("Hey Sally,"), english)
        self.assertTrue(german.startswith("Hallo Sally,"), german)
        self.assertTrue(spanish.startswith("Hola"), spanish)
        for draft in (english, german, spanish):
            self.run_json("lint", "-", "--prospect", sally, "--step", "where-from-here", text=draft)
        self.refused(2, "contact", sally, "--language", "nonsense")


if __name__ == "__main__":
    unittest.main()
