# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""thunderbird_test.py UNGHOST: opens a handoff's mailto link, its .eml draft and an invitation in the real
Thunderbird and reads its windows. Ends with 77 (skipped) where Thunderbird is not installed."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

from thunderbirdprogram import Thunderbird, make_profile

SUBJECTS = {"mailto": "Café + tea & 100% 😀", "eml": "Jules’ draft: 100% & 😀"}
TEXT = """Hi Ingrid,

Café + tea & cake: 100% sure? 😀 "Quoted" = 'same' #1?

Is a short call on Tuesday of use?
"""
TO = "ingrid@fjord.example"
TOPIC = "The rates, é & 😀"

def handoffs(unghost, home):
    """What the mail client is asked to open, each with the look at what it then shows."""
    text = home / "text.txt"
    text.write_text(TEXT, encoding="utf-8")

    def run(*words):
        command = [unghost, "--db", str(home / "store.db"), "--json", *words]
        return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)

    prospect = run("add", "--name", "Ingrid Solberg", "--email", TO)["id"]
    run("log", str(prospect), "--channel", "email", "--direction", "in", "--text", "Tell me more.")

    def hand_off(via, *words):
        return run("handoff", str(prospect), "--via", via, "--channel", "email", "--subject", SUBJECTS[via],
                   "--text-file", str(text), *words)

    invitation = run("invite", str(prospect), "--at", "2099-03-10T14:00:00Z", "--topic", TOPIC)["file"]
    return [(hand_off("mailto", "--print")["uri"], lambda: look_at_compose_window(SUBJECTS["mailto"])),
            (hand_off("eml")["file"], lambda: look_at_compose_window(SUBJECTS["eml"])),
            (invitation, look_at_invitation)]


def compose_window(desktop, thunderbird):
    """(subject, text) of the compose window, None before both are there: it makes its parts anew on the way."""
    window = next((w for w in desktop.children(thunderbird) if w.name.startswith("Write")), None)
    fields = window and [desktop.find(window, "Subject", "entry"),
                         desktop.find(window, "Message body", "document web"),
                         desktop.find(window, TO, "label")]
    if not fields or not all(fields):
        return None
    # The bus counts an emoji as two characters and hands out a mark for the second.
    subject, text = (desktop.text_of(field).replace("\ufeff", "") for field in fields[:2])
    return (subject, text) if subject and text.strip() else None


def look_at_compose_window(wanted):
    import desktop  # only now: it wants the accessibility bus of this session

    thunderbird = desktop.application("thunderbird")
    subject, text = desktop.wait(lambda: compose_window(desktop, thunderbird), "a compose window to " + TO)
    assert subject == wanted, f"subject: {subject!r}"
    # Thunderbird ends every text with an empty line of its own.
    assert text.rstrip("\n") == TEXT.rstrip("\n"), f"text: {text!r}"


def look_at_invitation():
    import desktop

    thunderbird = desktop.application("thunderbird")
    cell = desktop.wait(lambda: desktop.find(thunderbird, TOPIC, "table cell"), "the event among those to import")
    assert cell.name == TOPIC, cell.name


def main():
    if shutil.which("thunderbird") is None:
        print("Thunderbird is not installed.")
        return 77
    home = pathlib.Path(os.environ["HOME"])
    for number, (target, look) in enumerate(handoffs(sys.argv[1], home)):
        print("Opening", target, flush=True)
        with Thunderbird(make_profile(home / f"thunderbird{number}"), target):
            look()
    return 0


sys.exit(main())
