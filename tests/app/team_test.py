# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""team_test.py UNGHOST: a made-up team of twelve reps, exported and reviewed as a manager's script would do it."""

import csv
import hashlib
import html
import json
import os
import pathlib
import re
import resource
import subprocess
import tempfile
import unittest

import jsonschema

import madeupteam
from commandcase import UNGHOST, Case

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "resources" / "team" / "export-1.schema.json"
EXPORT = {"prospects", "touches", "level", "encrypted"}
REP = {"rep", "prospects", "silent", "overdue", "your_turn", "median_silent_days", "attempts", "answers",
       "answer_rate", "answer_rate_low", "answer_rate_high", "tone_errors", "pacing_overrides"}


class Team(Case):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.team = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.team.cleanup)
        cls.files = madeupteam.make(UNGHOST, cls.team.name)

    def setUp(self):
        super().setUp()
        self.now = madeupteam.NOW.isoformat()

    def review(self, *words, status=0):
        done = subprocess.run([UNGHOST, "--json", "--now", self.now, "review", *words], capture_output=True, text=True,
                              check=False)
        self.assertEqual(done.returncode, status, done.stderr)
        return json.loads(done.stdout)

    def lines(self, file):
        return [json.loads(line) for line in pathlib.Path(file).read_text().splitlines()]

    def test_the_figures_are_those_of_the_files(self):
        review = self.review(*self.files)
        self.assertEqual(len(review["reps"]), 12)
        self.assertEqual(review["problems"], [])
        told = {rep["rep"]: rep for rep in review["reps"]}
        for number, file in enumerate(self.files):
            rep = told[f"Rep {number + 1}"]
            self.has(REP, rep)
            prospects = [line for line in self.lines(file) if line.get("line") == "prospect"]
            attempts = [attempt for prospect in prospects for attempt in prospect.get("attempts", [])]
            answered = [attempt for attempt in attempts if "answered" in attempt]
            self.assertEqual(rep["prospects"], len(prospects))
            self.assertEqual(rep["silent"], sum(p["state"] == "silent" for p in prospects))
            self.assertEqual(rep["your_turn"], sum(p["state"] == "your_turn" for p in prospects))
            self.assertEqual(rep["attempts"], len(attempts))
            self.assertEqual(rep["answers"], len(answered))
            self.assertEqual(rep["tone_errors"], sum(attempt.get("tone_errors", 0) for attempt in attempts))
            self.assertEqual(rep["pacing_overrides"], sum(attempt.get("overridden", False) for attempt in attempts))
            self.assertLessEqual(rep["answer_rate_low"], rep["answer_rate"])
            self.assertGreaterEqual(rep["answer_rate_high"], rep["answer_rate"])
        self.assertGreater(sum(rep["tone_errors"] for rep in review["reps"]), 0)
        self.assertGreater(review["team"]["yes"], 0)
        self.assertGreater(review["team"]["no"], 0)
        self.assertEqual(review["team"]["attempts"], sum(rep["attempts"] for rep in review["reps"]))
        for groups in ("steps", "playbooks", "segments"):
            self.assertEqual(sum(group["attempts"] for group in review[groups]), review["team"]["attempts"])

    def test_one_contact_of_two_reps_is_found_by_its_hash(self):
        duplicates = self.review(*self.files)["duplicates"]
        self.assertEqual([shared["reps"] for shared in duplicates], [["Rep 1", "Rep 2"]])
        self.assertEqual(duplicates[0]["by"], "hash")
        self.assertIsNone(duplicates[0]["prospects"][0]["name"])  # rep 1 gave figures alone

    def test_a_level_tells_no_more_than_it_says(self):
        texts = {level: "".join(pathlib.Path(file).read_text() for file in self.files[number::3])
                 for number, level in enumerate(madeupteam.LEVELS)}
        for level, text in texts.items():
            self.assertEqual('"name"' in text, level != "figures", level)
            self.assertEqual("counting takes" in text, level == "full", level)
            self.assertEqual("@" in text, level == "full", level)
            self.assertNotIn("us.example", text)
            self.assertNotIn(str(self.team.name), text)

    def test_every_line_is_as_the_schema_says(self):
        schema = json.loads(SCHEMA.read_text())
        check = jsonschema.Draft202012Validator(schema)
        for file in self.files:
            for line in self.lines(file):
                self.assertEqual([error.message for error in check.iter_errors(line)], [], line)
        self.assertTrue(list(check.iter_errors({"line": "end"})))

    def test_a_file_that_is_not_whole_is_named_and_the_others_count(self):
        good = pathlib.Path(self.files[1]).read_bytes()
        bad = {"changed": good.replace(b'"silent"', b'"new"', 1), "cut": good[:-20], "foreign": b"name,email\n",
               "empty": b"", "behind": good + b"{}\n", "nothing": None}
        paths = []
        for name, content in bad.items():
            paths.append(self.path / name)
            if content is not None:
                paths[-1].write_bytes(content)
        review = self.review(self.files[0], *paths, status=3)
        self.assertEqual([rep["rep"] for rep in review["reps"]], ["Rep 1"])
        self.assertEqual([problem["path"] for problem in review["problems"]], [str(path) for path in paths])
        for problem in review["problems"]:
            self.assertTrue(problem["what"].startswith(problem["path"] + " "), problem)

    def test_a_file_that_asks_for_a_terabyte_of_memory_is_refused(self):
        sealed = self.path / "sealed"
        (self.path / "word").write_text("correct horse\n")
        self.run_json("export-team", str(sealed), "--rep", "Ann", "--passphrase-file", str(self.path / "word"))
        content = bytearray(sealed.read_bytes())
        content[16:24] = (10 ** 12).to_bytes(8, "little")
        sealed.write_bytes(content)
        self.assertEqual(self.review(sealed, "--passphrase-file", self.path / "word", status=3)["reps"], [])

    def test_a_line_of_a_gigabyte_is_refused_in_bounded_memory(self):
        large = self.path / "large"
        with large.open("wb") as out:
            out.write(pathlib.Path(self.files[0]).read_bytes().split(b"\n")[0] + b"\n")
            out.truncate(2 ** 30)

        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (700 * 2 ** 20, 700 * 2 ** 20))

        done = subprocess.run([UNGHOST, "--now", self.now, "review", large], capture_output=True, text=True,
                              check=False, preexec_fn=None if "asan" in UNGHOST else limit)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("larger than any team export", done.stderr)

    def test_a_passphrase_seals_and_opens(self):
        self.add_sally()
        (self.path / "right").write_text("correct horse\nnot this line\n")
        (self.path / "wrong").write_text("mule\n")
        (self.path / "none").write_text("\n")
        sealed = str(self.path / "sealed")
        made = self.run_json("export-team", sealed, "--rep", "Ann", "--level", "full", "--passphrase-file",
                             str(self.path / "right"))
        self.has(EXPORT, made)
        self.assertEqual((made["prospects"], made["level"], made["encrypted"]), (1, "full", True))
        self.assertNotIn(b"Sally", pathlib.Path(sealed).read_bytes())
        self.assertEqual(self.review(sealed, "--passphrase-file", self.path / "right")["reps"][0]["rep"], "Ann")
        self.assertEqual(self.review(sealed, "--passphrase-file", self.path / "wrong", status=3)["reps"], [])
        self.assertEqual(self.review(sealed, status=3)["reps"], [])
        self.refused(2, "review", sealed, "--passphrase-file", str(self.path / "none"))

    def test_a_newer_export_takes_the_place_of_the_older_in_a_store(self):
        store = self.path / "team.db"
        self.add_sally()
        old, new = str(self.path / "old"), str(self.path / "new")
        self.run_json("export-team", old, "--rep", "Ann")
        self.run_json("add", "--name", "Omar Reyes", "--email", "omar@reyes.example")
        self.now = "2026-03-21T10:00:00+00:00"
        self.run_json("export-team", new, "--rep", "Ann")
        self.assertEqual(self.review("--store", store, new)["reps"][0]["prospects"], 2)
        self.assertEqual(self.review("--store", store, old)["reps"][0]["prospects"], 2)
        self.assertEqual(self.review("--store", store)["reps"][0]["prospects"], 2)
        self.refused(2, "review")
        self.refused(2, "review", old, "--report", str(self.path / "out.doc"))
        self.refused(2, "review", old, "--store", "postgresql://team@localhost/unghost")
        self.refused(3, "review", old, "--report", str(self.path / "no" / "where.html"))
        self.refused(4, "review", old, "--store", str(self.path / "store.db"))  # the rep's own

    def test_no_store_of_a_rep_is_touched_by_a_review(self):
        before = {file: hashlib.sha256(file.read_bytes()).hexdigest() for file in pathlib.Path(self.team.name).iterdir()}
        home = self.path / "home"
        subprocess.run([UNGHOST, "review", *self.files], check=True, capture_output=True,
                       env={**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home / "data")})
        after = {file: hashlib.sha256(file.read_bytes()).hexdigest() for file in pathlib.Path(self.team.name).iterdir()}
        self.assertEqual(before, after)
        self.assertFalse((home / "data" / "unghost").exists())

    def test_every_report_tells_the_same_figures(self):
        tables = {"csv": self.csv_cells, "html": self.html_cells, "xlsx": self.xlsx_cells, "pdf": self.pdf_text}
        told = {}
        for form, read in tables.items():
            out = self.path / f"out.{form}"
            out.write_text("what was there before")
            self.review(*self.files, "--report", out)
            told[form] = read(out)
        self.assertGreater(len(told["csv"]), 300)
        self.assertEqual(told["html"], told["csv"])
        self.assertEqual(told["xlsx"], told["csv"])
        lines = [line.split() for line in told["pdf"].splitlines()]
        for row in csv.reader((self.path / "out.csv").read_text(encoding="utf-8-sig").splitlines()[2:]):
            self.assertIn(" ".join(self.normal(row)).split(), lines)
        self.assertRegex(told["pdf"], r"Page 1 of \d")

    def normal(self, cells):
        """Numbers as every form can tell them: shares in tenths of a percent."""
        return [f"{float(cell) * 100:.1f}%" if "." in cell and cell.replace(".", "").isdigit() and len(cell.split(".")[1]) == 3
                else cell for cell in cells if cell != ""]

    def csv_cells(self, file):
        rows = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
        return self.normal([cell for row in rows[2:] for cell in row])

    def html_cells(self, file):
        text = file.read_text()
        for forbidden in ("<script", "src=", "href=", "http:", "https:", "url("):
            self.assertNotIn(forbidden, text)
        return self.normal([html.unescape(cell) for cell in re.findall(r"<(?:h2|th|td)(?: [^>]*)?>(.*?)</", text)])

    def xlsx_cells(self, file):
        done = subprocess.run(["xlsx2csv", "-a", file], capture_output=True, text=True, check=True)
        cells = []
        for row in csv.reader(done.stdout.splitlines()):
            sheet = re.fullmatch(r"-------- \d+ - (.*)", ",".join(row))
            cells += [sheet.group(1)] if sheet else row
        return self.normal(cells)

    def pdf_text(self, file):
        return subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout

    def test_a_cell_that_would_be_a_formula_is_disarmed(self):
        self.run_json("add", "--name", "=cmd|' /C calc'!A0", "--email", "a@evil.example", "--situation",
                      "missed_appointment")
        self.run_json("log", "1", "--channel", "email", "--direction", "out", "--at", "2026-01-05T10:00:00Z", "--text",
                      "Where should we go from here?")
        export, out = str(self.path / "a"), self.path / "out.csv"
        self.run_json("export-team", export, "--rep", "@SUM(A1)")
        self.assertEqual(self.review(export, "--report", out)["reps"][0]["silent"], 1)
        cells = [cell for row in csv.reader(out.read_text(encoding="utf-8-sig").splitlines()) for cell in row]
        self.assertIn("'@SUM(A1)", cells)
        self.assertIn("'=cmd|' /C calc'!A0", cells)
        self.assertFalse([cell for cell in cells if cell.startswith(("=", "+", "-", "@"))])

    def test_nothing_of_ones_own_is_written_over(self):
        self.add_sally()
        (self.path / "word").write_text("correct horse\n")
        key, export, store = str(self.path / "key"), str(self.path / "a.csv"), str(self.path / "team.csv")
        self.run_json("team-key", key)
        self.run_json("export-team", export, "--rep", "Ann")
        self.run_json("review", export, "--store", store)
        kept = {path: path.read_bytes() for path in map(pathlib.Path, (key, export, self.path / "word"))}
        os.symlink(self.path / "store.db", self.path / "link")
        os.mkfifo(self.path / "fifo")
        for target in ("store.db", "link", "fifo", "team.csv", "."):
            self.refused(3, "export-team", str(self.path / target), "--rep", "Ann")
        self.refused(3, "export-team", key, "--rep", "Ann", "--team-key", key)
        self.refused(3, "export-team", str(self.path / "word"), "--rep", "Ann", "--passphrase-file",
                     str(self.path / "word"))
        self.refused(3, "review", export, "--report", export)
        self.refused(3, "review", export, "--store", store, "--report", store)
        self.assertEqual({path: path.read_bytes() for path in kept}, kept)
        self.assertEqual(len(self.run_json("prospects")), 1)
        self.assertEqual(len(self.review("--store", store)["reps"]), 1)

    def test_a_report_of_nothing_leaves_the_former_one(self):
        (self.path / "bad").write_text("nothing of ours\n")
        out = self.path / "out.csv"
        out.write_text("the report of last week")
        self.review(self.path / "bad", "--report", out, status=3)
        self.assertEqual(out.read_text(), "the report of last week")

    def test_wrong_words_and_missing_things_are_told(self):
        self.refused(2, "export-team", str(self.path / "out"))
        self.refused(2, "export-team", str(self.path / "out"), "--rep", "Ann", "--level", "everything")
        self.refused(3, "export-team", str(self.path / "no" / "where"), "--rep", "Ann")
        self.refused(3, "export-team", str(self.path / "out"), "--rep", "Ann", "--team-key", str(self.path / "none"))
        self.refused(3, "team-key", self.files[0])  # never over a file that is there
        self.assertFalse((self.path / "out").exists())


if __name__ == "__main__":
    unittest.main()
