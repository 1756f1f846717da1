# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""badmail_test.py UNGHOST: mail that is broken on purpose: it is listed or read, and what stands beside it is read
all the same."""

import os
import resource
import signal
import subprocess
import time
import unittest

import commandcase
from commandcase import Case

SEPARATOR = b"From - Mon Feb 02 10:00:00 2026\n"


def mail(number, body=b"Hello.\n", more=b"", sender=b"rep@ours.example", to=b"sally@northlight.example"):
    return (SEPARATOR + b"From: " + sender + b"\nTo: " + to + b"\nDate: Mon, 02 Feb 2026 10:00:00 +0000\n"
            b"Message-ID: <" + str(number).encode() + b"@x.example>\nSubject: The roof\n" + more + b"\n" + body + b"\n")


def nested(depth):
    return b"".join(b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (i, i + 1) for i in range(depth))


BAD = {
    "a header of 10 MB": mail(7, more=b"X-Long: " + b"x" * 10_000_000 + b"\n"),
    "a header of a million lines": mail(7, more=b"X-A: b\n" * 1_000_000),
    "10,000 nested parts": mail(7, nested(10_000), b"Content-Type: multipart/mixed; boundary=b0\n"),
    "1,000,000 recipients": mail(7, to=b",\n ".join(b"p%d@x%d.example" % (i, i % 1000) for i in range(1_000_000))),
    "a base64 bomb": mail(7, b"AAAA" * 4_000_000 + b"\n",
                          b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n"),
    "NUL bytes": mail(7, b"He\0llo\0\0\n" * 1000, b"X-Nul: a\0b\n"),
    "a loop of references": mail(7, more=b"In-Reply-To: <7@x.example>\nReferences: "
                                 + b" ".join([b"<7@x.example>", b"<8@x.example>"] * 50_000) + b"\n"),
    "no header at all": SEPARATOR + b"no header at all\n\n",
    "a million separators": SEPARATOR * 1_000_000,
    "a million quoted lines": mail(7, b">" * 1_000_000 + b"\n> a" * 500_000),
    "HTML without an end": mail(7, b"<div><table>" * 500_000, b"Content-Type: text/html\n"),
    "a character set that is none": mail(7, b"\xff\xfe\x00\n", b"Content-Type: text/plain; charset=\"x-\xff\"\n"),
    "encoded words without an end": mail(7, more=b"X-S: " + b"=?utf-8?q?" * 500_000 + b"\n"),
}


class BadMail(Case):
    def imports(self, content, seconds=240):
        path = self.path / "bad.mbox"
        path.write_bytes(content)
        began = time.monotonic()
        report = self.run_json("--me", "rep@ours.example", "import", str(path))["files"][0]
        self.assertLess(time.monotonic() - began, seconds)
        self.assertEqual(report["read"], report["added"] + report["updated"] + report["skipped"] + report["failed"])
        for problem in report["problems"]:
            self.assertTrue(problem["what"].endswith("."), problem)
            self.assertRegex(problem["place"], r"^message \d+, byte \d+$")
        return report

    def test_the_mails_beside_a_bad_one_are_read(self):
        for name, bad in BAD.items():
            with self.subTest(name):
                (self.path / "store.db").unlink(missing_ok=True)
                self.imports(mail(1) + bad + mail(2, sender=b"sally@northlight.example", to=b"rep@ours.example"))
                texts = self.run_json("show", "sally@northlight.example")["timeline"]
                self.assertEqual([texts[0]["direction"], texts[-1]["direction"]], ["out", "in"])
                self.assertEqual(self.run_json("doctor")["problems"], [])

    def test_a_cut_mailbox_gives_what_is_whole(self):
        whole = mail(1) + mail(2, b"--b\nContent-Type: text/plain\n\nHello.\n--b--\n",
                               b"Content-Type: multipart/mixed; boundary=b\n")
        for cut in range(len(mail(1)), len(whole), 7):
            with self.subTest(cut):
                (self.path / "store.db").unlink(missing_ok=True)
                self.assertGreaterEqual(self.imports(whole[:cut])["added"], 1)

    def test_a_kill_in_the_middle_stores_nothing_and_breaks_nothing(self):
        path = self.path / "many.mbox"
        path.write_bytes(b"".join(mail(i) for i in range(60_000)))
        command = [commandcase.UNGHOST, "--db", str(self.path / "store.db"), "--me", "rep@ours.example", "import",
                   str(path)]
        self.run_json("settings")
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
            wal = self.path / "store.db-wal"
            while running.poll() is None and not (wal.exists() and wal.stat().st_size > 4_000_000):
                os.sched_yield()
            running.send_signal(signal.SIGKILL)
        self.assertEqual(running.returncode, -signal.SIGKILL, "it was done before it could be killed")
        self.assertEqual(self.run_json("prospects"), [])
        self.assertEqual(self.run_json("doctor")["problems"], [])
        self.assertEqual(self.run_json("import", str(path))["files"][0]["added"], 60_000)

    def test_a_full_disk_is_told_and_nothing_is_stored(self):
        path = self.path / "many.mbox"
        path.write_bytes(b"".join(mail(i, b"x" * 2000) for i in range(5_000)))
        self.run_json("settings")

        def little_room():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))

        done = subprocess.run([commandcase.UNGHOST, "--db", str(self.path / "store.db"), "--me", "rep@ours.example",
                               "import", str(path)], capture_output=True, text=True, check=False,
                              preexec_fn=little_room)
        self.assertEqual(done.returncode, 4, done.stderr)
        self.assertTrue(done.stderr.startswith("unghost: "), done.stderr)
        self.assertEqual(self.run_json("prospects"), [])
        self.assertEqual(self.run_json("doctor")["problems"], [])

    def test_two_programs_at_once_store_each_mail_once(self):
        path = self.path / "many.mbox"
        path.write_bytes(b"".join(mail(i) for i in range(3_000)))
        self.run_json("settings")
        command = [commandcase.UNGHOST, "--db", str(self.path / "store.db"), "--me", "rep@ours.example", "import",
                   str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as one, \
                subprocess.Popen(command, stdout=subprocess.PIPE) as other:
            one.communicate()
            other.communicate()
        self.assertEqual((one.returncode, other.returncode), (0, 0))
        self.assertEqual(len(self.run_json("show", "sally@northlight.example")["timeline"]), 3_000)


if __name__ == "__main__":
    unittest.main()
