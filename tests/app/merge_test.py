# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""merge_test.py UNGHOST: who is perhaps whom, from the command line: pairs, merge, apart, and undo."""

import unittest

from commandcase import Case


class Merging(Case):
    def setUp(self):
        super().setUp()
        self.sally = self.add_sally()
        self.same = str(self.run_json("add", "--name", "Brandt, Sally", "--organisation", "Northlight Solar Inc.",
                                      "--email", "sally.brandt@gmail.com")["id"])

    def test_pairs_say_who_and_why(self):
        self.run_json("add", "--name", "Omar Reyes", "--organisation", "Acme")
        pairs = self.run_json("pairs")
        self.assertEqual(len(pairs), 1)
        self.has({"first", "second", "reason", "shared", "text"}, pairs[0])
        self.assertEqual(pairs[0]["first"], {"id": int(self.sally), "name": "Sally Brandt", "organisation": None})
        self.assertEqual(pairs[0]["reason"], "same_person_private_address")
        self.assertIn("Sally Brandt", pairs[0]["text"])
        self.assertIn("Sally Brandt", self.run_plain("pairs"))

    def test_a_merge_unites_and_undo_parts(self):
        before = self.run_json("show", self.same)
        merged = self.run_json("merge", self.same, "--into", self.sally)
        self.assertEqual(merged, {"id": int(self.sally), "state": "your_turn"})
        shown = self.run_json("show", self.sally)
        self.assertEqual(shown["prospect"]["name"], "Sally Brandt")
        self.assertEqual(shown["prospect"]["organisation"], "Northlight Solar Inc.")
        self.assertEqual(len(shown["contacts"]), 1)
        self.assertEqual(self.run_json("pairs"), [])
        self.refused(3, "show", self.same)
        self.run_plain("undo")
        self.assertEqual(self.run_json("show", self.same), before)
        self.assertEqual(len(self.run_json("pairs")), 1)

    def test_the_merged_ones_name_can_stand(self):
        self.run_json("merge", self.same, "--into", self.sally, "--keep", "merged")
        self.assertEqual(self.run_json("show", self.sally)["prospect"]["name"], "Brandt, Sally")

    def test_two_are_told_apart_for_good(self):
        self.run_json("apart", self.sally, "--from", self.same)
        self.assertEqual(self.run_json("pairs"), [])
        self.run_plain("undo")
        self.assertEqual(len(self.run_json("pairs")), 1)

    def test_wrong_words_and_wrong_things(self):
        self.refused(2, "merge", self.same)
        self.refused(2, "merge", self.same, "--into", self.sally, "--keep", "both")
        self.refused(2, "apart", self.same)
        self.refused(3, "merge", self.same, "--into", self.same)
        self.refused(3, "merge", self.same, "--into", "nobody")
        self.refused(3, "apart", "nobody", "--from", self.same)


unittest.main()
