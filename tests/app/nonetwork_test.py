# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""nonetwork_test.py UNGHOST: nothing leaves. The program links nothing that could open a connection, its daily
flow does the same with the network taken away, and no mail makes it open what a mail names."""

import json
import os
import re
import subprocess
import unittest

import commandcase
from commandcase import Case

MAIL = """From: Rep <rep@ours.example>
To: Sally Brandt <sally@northlight.example>
Date: Mon, 02 Feb 2026 10:00:00 +0000
Message-ID: <1@ours.example>
Subject: The roof

The plan of the roof is attached.
"""

ANSWER = """From: Sally Brandt <sally@northlight.example>
To: Rep <rep@ours.example>
Date: Mon, 02 Feb 2026 12:00:00 +0000
Message-ID: <2@northlight.example>
In-Reply-To: <1@ours.example>
Subject: Re: The roof
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<html><head><link rel=stylesheet href="http://127.0.0.1:9/a.css">
<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/"></head><body>
<p>Thank you, we are thinking.</p>
<img src="file://{fifo}"><img src="{fifo}"><img src="http://127.0.0.1:9/pixel.gif"><img src="cid:part1">
<iframe src="file://{fifo}"></iframe><object data="file://{fifo}"></object>
<style>@import url("file://{fifo}"); p {{ background: url("file://{fifo}") }}</style>
</body></html>
"""


def flow(case, prefix, store):
    """What a rep does in a day, with what it printed."""
    printed = []
    for words in (["--me", "rep@ours.example", "import", str(case.path / "mail")], ["today"], ["prospects"],
                  ["show", "Sally"], ["suggest", "Sally"], ["settings"], ["doctor"],
                  ["log", "Sally", "--channel", "email", "--direction", "out", "--text", "The plan is here."],
                  ["handoff", "Sally", "--via", "mailto", "--text-file", str(case.path / "text"), "--print"],
                  ["undo"]):
        done = subprocess.run([*prefix, commandcase.UNGHOST, "--db", str(case.path / store), "--now", case.now,
                               "--json", *words], capture_output=True, text=True, check=False, timeout=60)
        out = re.sub(r'"seconds": [0-9.e-]+', "", done.stdout).replace(store, "STORE")
        printed.append((words[0], done.returncode, out))
    return printed


class NoNetwork(Case):
    def setUp(self):
        super().setUp()
        (self.path / "mail").mkdir()
        fifo = self.path / "fifo"
        os.mkfifo(fifo)  # whoever opens it waits for ever
        (self.path / "text").write_text("The plan is here.\n\nDoes Tuesday work?\n")
        (self.path / "mail" / "1.eml").write_text(MAIL)
        (self.path / "mail" / "2.eml").write_text(ANSWER.format(fifo=fifo))

    def test_the_day_is_the_same_without_a_network(self):
        alone = ["unshare", "--map-root-user", "--net"]
        if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode != 0:
            self.skipTest("this system gives nobody a network namespace")
        with_network = flow(self, [], "with.db")
        without = flow(self, alone, "without.db")
        self.assertEqual(with_network, without)
        self.assertEqual({status for _, status, _ in with_network}, {0})
        read = json.loads(re.sub(r',\s*(?=\s*\})', "", with_network[0][2]))["files"][0]
        self.assertEqual((read["read"], read["added"]), (2, 2))

    def test_a_mail_opens_nothing_that_it_names(self):
        self.run_json("--me", "rep@ours.example", "import", str(self.path / "mail"))
        words = [touch["text"] for touch in self.run_json("show", "Sally")["timeline"]]
        self.assertIn("Thank you, we are thinking.", words[1])
        told = self.run_json("classify", str(self.path / "mail" / "2.eml"))[0]
        self.assertEqual(told["text"].strip(), "Thank you, we are thinking.")

    def test_the_program_links_nothing_that_connects(self):
        needed = subprocess.run(["readelf", "--dynamic", commandcase.UNGHOST], capture_output=True, text=True,
                                check=True).stdout
        libraries = re.findall(r"NEEDED.*\[(.*)\]", needed)
        self.assertTrue(libraries)
        for library in libraries:
            self.assertNotRegex(library, r"(?i)network|curl|ssl|soup|webengine|nghttp")
        symbols = subprocess.run(["readelf", "--dyn-syms", "--wide", commandcase.UNGHOST], capture_output=True,
                                 text=True, check=True).stdout
        asked = set(re.findall(r"UND (\w+)", symbols))
        self.assertIn("open64" if "open64" in asked else "memcpy", asked)
        self.assertFalse(asked & {"socket", "connect", "getaddrinfo", "gethostbyname", "sendto", "sendmsg"})


if __name__ == "__main__":
    unittest.main()
