# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""madeupteam.py UNGHOST FOLDER [REPS]: a team that does not exist. Each rep has a mailbox of conversations, a store
made of it, and an export; every figure follows from the number of the rep, so that two runs tell the same.

The first rep's first prospect is also the second rep's: they work one contact without knowing."""

import datetime
import pathlib
import random
import subprocess
import sys

NOW = datetime.datetime(2026, 3, 20, 10, tzinfo=datetime.timezone.utc)
LEVELS = ("figures", "names", "full")
SENT = ("You said the counting takes two days a month.\n\nWhere should we go from here?",
        "I left you a message about the rates.\n\nWhat would help you decide?",
        "I would love to work with you, so I am just checking in.")
ANSWERS = ("Next week suits us.", "Please ask again in May.", "We have chosen somebody else, thank you.")


def mail(sender, recipient, at, subject, text, number):
    stamp = at.strftime("%a, %d %b %Y %H:%M:%S +0000")
    return (f"From {sender} {at.strftime('%a %b %d %H:%M:%S %Y')}\nFrom: {sender}\nTo: {recipient}\nDate: {stamp}\n"
            f"Subject: {subject}\nMessage-ID: <{number}@made-up.example>\n\n{text}\n\n")


def mailbox(rep, me):
    """Prospects of one rep: some answer, some fall silent after their first answer."""
    chance = random.Random(rep)
    mails = []
    for prospect in range(6 + rep % 5):
        them = "jo@shared.example" if prospect == 0 and rep in (0, 1) else f"p{prospect}@firm{rep}-{prospect}.example"
        at = NOW - datetime.timedelta(days=chance.randint(40, 70))
        for turn in range(chance.randint(2, 7)):
            number = f"{rep}-{prospect}-{turn}"
            theirs = turn == 1 or (turn > 1 and chance.random() < 0.25)
            text = chance.choice(ANSWERS if theirs else SENT)
            mails.append((at, mail(them, me, at, "Re: The rates", text, number) if theirs
                          else mail(me, them, at, "The rates", text, number)))
            at += datetime.timedelta(days=chance.randint(1, 8), hours=chance.randint(0, 5))
    return "".join(text for at, text in sorted(mails) if at < NOW)


def follow_up(common, rep):
    """What the rep logged by hand: steps of a playbook over several channels, and how some of it ended."""
    for prospect, step, channel, end in (("2", "where-from-here", "email", "won"), ("3", "last-attempt", "voicemail", "lost"),
                                         ("4", "tried-to-reach", "call", None)):
        if rep % 4 == 3 and end:
            continue
        at = (NOW - datetime.timedelta(hours=30 + rep)).isoformat()
        subprocess.run([*common, "log", prospect, "--channel", channel, "--direction", "out", "--step", step, "--at", at,
                        "--text", "Where should we go from here?"], check=True, capture_output=True)
        if end and rep % 3:
            at = (NOW - datetime.timedelta(hours=5)).isoformat()
            subprocess.run([*common, "log", prospect, "--channel", "call", "--direction", "in", "--at", at], check=True,
                           capture_output=True)
            subprocess.run([*common, "close", prospect, "--as", end, "--reason", "They told us."], check=True,
                           capture_output=True)


def make(unghost, folder, reps=12):
    """The exports, one a rep."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    key = folder / "team.key"
    subprocess.run([unghost, "team-key", key], check=True, capture_output=True)
    for rep in range(reps):
        me = f"rep{rep}@us.example"
        box = folder / f"rep{rep}.mbox"
        box.write_text(mailbox(rep, me))
        common = [unghost, "--db", folder / f"rep{rep}.db", "--me", me, "--now", NOW.isoformat()]
        files.append(folder / f"rep{rep}.unghost-team")
        subprocess.run([*common, "import", box], check=True, capture_output=True)
        follow_up(common, rep)
        subprocess.run([*common, "export-team", files[-1], "--rep", f"Rep {rep + 1}", "--team-key", key, "--level",
                        LEVELS[rep % 3]], check=True, capture_output=True)
    return files


if __name__ == "__main__":
    for made in make(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 12):
        print(made)
