# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""team_compare.py UNGHOST [REPS [PROSPECTS [TOUCHES]]]: taking a team's exports in, beside sqlite3 that loads the same
rows from CSV without checking anything; then every figure of the overview, from the store. The target: at least a
third as fast, the overview below 300 ms, memory below 300 MB."""

import hashlib
import json
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

NOW = 1_773_997_200_000
DAY = 86_400_000
STEPS = ("tried-to-reach", "where-from-here", "last-attempt", "give-up-question")
STATES = ("silent", "silent", "waiting", "your_turn", "done", "new")


def export(rep, prospects, touches):
    """The lines of one rep's export, with its digest."""
    lines = [json.dumps({"format": "unghost-team-export", "version": 1, "store": f"{rep:032x}", "rep": f"Rep {rep}",
                         "made": NOW, "zone": "Europe/Berlin", "level": "names"})]
    for number in range(1, prospects + 1):
        begun = NOW - (rep * 7 + number) % 300 * DAY - 40 * DAY
        attempts = [{"at": begun + turn * DAY, "channels": ["email"], "playbook": "where-from-here",
                     "step": STEPS[(number + turn) % 4], **({"answered": begun + turn * DAY + 1, "meaning": "neutral"}
                                                            if (number + turn) % 5 == 0 else {})}
                    for turn in range(0, touches, 2)]
        lines.append(json.dumps({"line": "prospect", "id": number, "name": f"Person {number}",
                                 "organisation": f"Organisation {rep}-{number}", "segment": "company",
                                 "situation": "after_conversation", "state": STATES[number % 6], "since": begun,
                                 "latest": begun + 9 * DAY, "attempts": attempts}))
        lines += [f'{{"line":"touch","prospect":{number},"at":{begun + turn * DAY},"channel":"email",'
                  f'"direction":"{"in" if turn % 2 else "out"}","kind":"{"reply" if turn % 2 else "sent"}",'
                  f'"step":"{STEPS[turn % 4]}"}}' for turn in range(touches)]
    body = ("\n".join(lines) + "\n").encode()
    end = {"line": "end", "prospects": prospects, "touches": prospects * touches,
           "sha256": hashlib.sha256(body).hexdigest()}
    return body + json.dumps(end).encode() + b"\n"


def rows(rep, prospects, touches):
    """The same touches as rows of a table."""
    return "".join(f"{rep},{number},{turn + 1},{NOW - (rep * 7 + number) % 300 * DAY - 40 * DAY + turn * DAY},email,"
                   f"{'in' if turn % 2 else 'out'},{'reply' if turn % 2 else 'sent'},{STEPS[turn % 4]},0,,\n"
                   for number in range(1, prospects + 1) for turn in range(touches))


def timed(command, **options):
    started = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)
    return time.monotonic() - started


def main():
    unghost = sys.argv[1]
    reps, prospects, touches = (int(word) for word in (sys.argv[2:] + ["50", "2000", "20"][len(sys.argv) - 2:]))
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        files = []
        with (folder / "rows.csv").open("w") as table:
            for rep in range(1, reps + 1):
                files.append(folder / f"{rep}.unghost-team")
                files[-1].write_bytes(export(rep, prospects, touches))
                table.write(rows(rep, prospects, touches))
        script = ("CREATE TABLE touches (rep_id INTEGER, prospect_id INTEGER, number INTEGER, at INTEGER, channel TEXT, "
                  "direction TEXT, kind TEXT, step TEXT, overridden INTEGER, subject TEXT, body TEXT, "
                  "PRIMARY KEY (rep_id, prospect_id, number)) WITHOUT ROWID;\n"
                  f".mode csv\n.import {folder / 'rows.csv'} touches\n")
        loaded = timed(["sqlite3", folder / "plain.db"], input=script, text=True)
        store = folder / "team.db"
        taken = timed([unghost, "--now", "2026-03-20T10:00:00Z", "review", *files, "--store", store])
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        overview = min(timed([unghost, "--json", "--now", "2026-03-20T10:00:00Z", "review", "--store", store])
                       for _ in range(5))
        count = reps * prospects * touches
        print(f"{reps} reps, {count:,} touches: sqlite3 {loaded:.1f} s, checked and taken in {taken:.1f} s "
              f"({loaded / taken:.2f} as fast), {memory} MB at most, overview with the program's start "
              f"{overview * 1000:.0f} ms")


if __name__ == "__main__":
    main()
