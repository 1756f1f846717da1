# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""kinds_test.py UNGHOST: what the program takes the labelled mails of tests/kinds for. Prints the confusion table.
No machine's mail may count as an answer, and no person's as a machine's."""

import collections
import csv
import pathlib
import unittest

from commandcase import Case

KINDS = pathlib.Path(__file__).resolve().parent.parent / "kinds"
TOLD = ("reply", "other", "auto_reply", "bounce", "receipt", "list")


def labels():
    with open(KINDS / "labels.tsv", encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def fits(wanted, told):
    """`-`: not looked at; a|b: either; a+b: several, and the first of those named is one of them."""
    return wanted == "-" or told in wanted.split("|") or ("+" in wanted and told in wanted.split("+"))


class Kinds(Case):
    def setUp(self):
        super().setUp()
        told = self.run_json("--me", "rep@ours.example", "classify", str(KINDS / "mails.mbox"))
        wanted = labels()
        self.assertEqual(len(told), len(wanted))
        self.mails = list(zip(wanted, told))

    def test_a_machine_is_no_person_and_a_person_no_machine(self):
        table = collections.Counter()
        wrong = []
        for wanted, told in self.mails:
            kinds = wanted["kind"].split("|")
            table[kinds[0], told["kind"]] += 1
            if told["kind"] not in kinds and not ("person" in kinds and told["kind"] in ("reply", "other")):
                wrong.append(f"{wanted['mail']}: {wanted['kind']}, told {told['kind']} ({told['reason']})")
        print("%-11s" % "", *("%11s" % kind for kind in TOLD))
        for kind in ("person", *TOLD[1:]):
            print("%-11s" % kind, *("%11d" % table[kind, told] for told in TOLD))
        self.assertEqual(wrong, [])

    def test_absences_and_bounces_are_read(self):
        wrong = []
        for wanted, told in self.mails:
            if told["kind"] not in ("auto_reply", "bounce"):
                continue
            for key, value in (("until", told.get("until") or ""), ("left", "true" if told.get("left") else ""),
                               ("failed_address", told.get("failed_address") or "")):
                if not fits(wanted[key], value):
                    wrong.append(f"{wanted['mail']}: {key} {wanted[key]!r}, told {value!r}")
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    unittest.main()
