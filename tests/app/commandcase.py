# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""What the tests of the command line share: the program, a store of its own for each test, and a clock."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

UNGHOST = sys.argv.pop(1)


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name)
        self.now = "2026-03-02T10:00:00-05:00"

    def run_raw(self, *words, text=None):
        command = [UNGHOST, "--db", str(self.path / "store.db"), "--now", self.now, *words]
        return subprocess.run(command, input=text, capture_output=True, text=True, check=False)

    def run_plain(self, *words, status=0, text=None):
        done = self.run_raw(*words, text=text)
        self.assertEqual(done.returncode, status, done.stderr)
        return done.stdout

    def run_json(self, *words, status=0, text=None):
        done = self.run_raw("--json", *words, text=text)
        self.assertEqual(done.returncode, status, done.stderr)
        return json.loads(done.stdout)

    def refused(self, status, *words):
        done = self.run_raw(*words)
        self.assertEqual(done.returncode, status, f"{words}: {done.stdout}{done.stderr}")
        self.assertEqual(done.stdout, "")
        self.assertTrue(done.stderr.startswith("unghost: "), done.stderr)

    def has(self, keys, value):
        self.assertLessEqual(keys, value.keys())

    def add_sally(self):
        self.run_json("settings", "rep.timezone", "America/New_York")
        self.run_json("settings", "rep.name", "Robin Vale")
        return str(self.run_json("add", "--name", "Sally Brandt", "--email", "sally@northlight.example", "--phone",
                                 "+1 555 0199", "--segment", "company", "--situation", "after_conversation",
                                 "--timezone", "America/New_York")["id"])

    def suggest(self, who, at, *words):
        self.now = at
        return self.run_json("suggest", who, *words)

    def log(self, who, step, channel="email"):
        self.run_json("log", who, "--channel", channel, "--direction", "out", "--step", step, "--text", step)
