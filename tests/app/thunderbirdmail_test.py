# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""thunderbirdmail_test.py UNGHOST: reads a profile of the real Thunderbird into the window, one account of it,
and sees what comes after that: a mail that Thunderbird sends, an answer that is delivered, and what is left after
a compaction. Ends with 77 (skipped) where Thunderbird is not installed. With PICTURES set, pictures of the window
are put into that folder."""

import email.utils
import json
import os
import pathlib
import shutil
import socketserver
import subprocess
import sys
import threading
import time

from thunderbirdprogram import Thunderbird, make_profile

NAME = "Ingrid Solberg"
INGRID = "ingrid@fjord.example"
SECONDS = 30  # after which mail that came must be on its timeline


class Smtp(socketserver.StreamRequestHandler):
    """Takes every mail and keeps none."""

    def handle(self):
        self.say("220 here")
        for line in self.rfile:
            word = line[:4].upper().strip()
            if word == b"DATA":
                self.say("354 go on")
                while self.rfile.readline().rstrip(b"\r\n") != b".":
                    pass
                self.say("250 taken")
            elif word == b"QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 fine")

    def say(self, text):
        self.wfile.write(text.encode() + b"\r\n")


def mail(number, sender, subject, text):
    """As Thunderbird writes one into an mbox, of that many seconds from now."""
    date = email.utils.formatdate(time.time() + number)
    return (f"From - Tue Mar 03 10:00:00 2026\nX-Mozilla-Status: 0001\nX-Mozilla-Status2: 00000000\n"
            f"From: {sender}\nTo: Robin Vale <robin@rep.example>\nDate: {date}\n"
            f"Message-ID: <{number}@fjord.example>\nSubject: {subject}\n\n{text}\n\n")


def send(profile, subject):
    """By the real Thunderbird, which keeps a copy in its mailbox "Sent"."""
    import desktop

    sent = profile / "Mail" / "localhost" / "Sent"
    compose = f"to='{NAME} <{INGRID}>',subject='{subject}',body='Is a call on Tuesday of use?'"
    with Thunderbird(profile, "-compose", compose):
        thunderbird = desktop.application("thunderbird")
        window = desktop.wait(lambda: next((w for w in desktop.children(thunderbird)
                                            if w.name.startswith("Write") and subject in w.name), None),
                              "the compose window")
        button = desktop.wait(lambda: desktop.find(window, "Send", "push button"), "its button")
        desktop.wait(lambda: sensitive(button), "its button to be enabled")
        desktop.press(button)
        desktop.wait(lambda: sent.is_file() and subject in sent.read_text(errors="replace"), "the copy in Sent")
        desktop.wait(lambda: "mail.accountmanager" in (profile / "prefs.js").read_text(errors="replace"),
                     "Thunderbird's preferences")


def sensitive(part):
    import pyatspi

    return part.getState().contains(pyatspi.STATE_SENSITIVE)


class Window:
    """Unghost's window, and what the command line says of the same store."""

    def __init__(self, unghost, home):
        import desktop

        self.desktop = desktop
        self.command = [unghost, "--db", str(home / "store.db")]
        self.process = subprocess.Popen(self.command)
        application = desktop.application("unghost")
        self.frame = desktop.wait(
            lambda: next((w for w in desktop.children(application) if w.getRoleName() == "frame"), None), "the window")

    def press(self, name, *roles):
        part = self.desktop.wait(lambda: self.desktop.find(self.frame, name, *roles), f"{name!r} in the window")
        self.desktop.wait(lambda: sensitive(part), f"{name!r} to be enabled")
        self.desktop.press(part)

    def subjects(self):
        done = subprocess.run([*self.command, "--json", "show", INGRID], capture_output=True, check=False)
        return [touch["subject"] for touch in json.loads(done.stdout)["timeline"]] if done.returncode == 0 else []

    def await_subjects(self, wanted):
        start = time.monotonic()
        self.desktop.wait(lambda: self.subjects() == wanted, f"the timeline {wanted}, not {self.subjects()}")
        took = time.monotonic() - start
        print(f"{wanted[-1]!r} after {took:.1f} s", flush=True)
        assert took < SECONDS, took

    def show(self, name):
        """A picture, for whoever wants to see it."""
        if "PICTURES" in os.environ:
            subprocess.run(["import", "-window", "root", os.path.join(os.environ["PICTURES"], name)], check=False)


def import_profile(window):
    """All but "Local Folders", as a rep does who keeps private mail there."""
    window.press("Read my mail in Thunderbird", "push button")
    window.press("Local Folders", "check box")
    window.show("accounts.png")
    window.press("Continue", "push button")
    window.press("Read the mail", "push button")
    window.press("Go to the prospects", "push button")


def follow(window, profile):
    inbox = profile / "Mail" / "localhost" / "Inbox"
    window.await_subjects(["The offer"])
    assert json.loads(subprocess.run([*window.command, "--json", "prospects"], check=True,
                                     capture_output=True).stdout)[0]["name"] == NAME
    window.show("before.png")

    send(profile, "The second offer")
    window.await_subjects(["The offer", "The second offer"])

    answer = mail(2, f"{NAME} <{INGRID}>", "Yes, gladly", "Tuesday is fine.")
    with open(inbox, "a", encoding="utf-8") as grown:
        grown.write(answer)
    window.await_subjects(["The offer", "The second offer", "Yes, gladly"])
    window.show("after.png")

    # Compacted: the first mail is gone, the file is a new one under the old name; then one more comes.
    compacted = inbox.with_name("nstmp")
    compacted.write_text(answer, encoding="utf-8")
    compacted.rename(inbox)
    with open(inbox, "a", encoding="utf-8") as grown:
        grown.write(mail(3, f"{NAME} <{INGRID}>", "One question", "At ten or at eleven?"))
    window.await_subjects(["The offer", "The second offer", "Yes, gladly", "One question"])
    window.show("compacted.png")


def main():
    if shutil.which("thunderbird") is None:
        print("Thunderbird is not installed.")
        return 77
    home = pathlib.Path(os.environ["HOME"])
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Smtp)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    profile = make_profile(home / ".thunderbird" / "real.default", **{
        "network__online": True, "offline__startup_state": 2, "mail__identity__id1__fcc": True,
        "mail__identity__id1__fcc_folder": "mailbox://robin@localhost/Sent",
        "mail__smtpserver__smtp1__hostname": "127.0.0.1", "mail__smtpserver__smtp1__port": server.server_address[1],
        "mail__smtpserver__smtp1__authMethod": 1, "mail__smtpserver__smtp1__try_ssl": 0})
    (home / ".thunderbird" / "profiles.ini").write_text(
        "[General]\nVersion=2\n\n[Profile0]\nName=real\nIsRelative=1\nPath=real.default\n", encoding="utf-8")
    for folder in ("localhost", "Local Folders"):
        (profile / "Mail" / folder).mkdir(parents=True)
    news = mail(1, "News <news@paper.example>", "The news", "Rain.")
    (profile / "Mail" / "localhost" / "Inbox").write_text(news, encoding="utf-8")
    (profile / "Mail" / "Local Folders" / "Private").write_text(
        mail(4, f"{NAME} <{INGRID}>", "Private", "Not for the office."), encoding="utf-8")
    send(profile, "The offer")
    window = Window(sys.argv[1], home)
    try:
        import_profile(window)
        follow(window, profile)
    finally:
        window.process.terminate()
        window.process.wait()
        server.shutdown()
    return 0


sys.exit(main())
