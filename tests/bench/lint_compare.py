#!/usr/bin/env python3
# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""How long `unghost lint` takes for 10,000 messages in one process, beside write-good and proselint.

    lint_compare.py UNGHOST [--messages N] [--write-good FOLDER]

FOLDER is where `npm install write-good` was called. proselint is asked through its Python library
(`apt install python3-proselint`), in one process as well. What is not installed is left out. The messages are
the English follow-ups of tests/tone, over and over, each with a number of its own. Every tool reads the same
files, proselint a fiftieth of them; its time is that of the whole process, start included, the best of two runs.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib

WRITE_GOOD = """
const fs = require('fs');
const check = require(process.argv[2] + '/node_modules/write-good');
let found = 0;
for (const name of fs.readdirSync(process.argv[3]))
  found += check(fs.readFileSync(process.argv[3] + '/' + name, 'utf8')).length;
console.log(found);
"""

PROSELINT = """
import pathlib, sys
from proselint.tools import lint
found = 0
for path in sorted(pathlib.Path(sys.argv[1]).iterdir())[:int(sys.argv[2])]:
    found += len(lint(path.read_text(encoding="utf-8")))
print(found)
"""


def messages():
    data = pathlib.Path(__file__).resolve().parent.parent / "tone"
    texts = []
    for path in sorted(data.glob("*/*.toml")):
        if path.parent.name not in ("german", "spanish", "everyday", "ninth"):
            with open(path, "rb") as file:
                texts += [message["text"] for message in tomllib.load(file)["messages"]]
    return texts


def best_of(command, folder, runs=2):
    best = None
    for _ in range(runs):
        # A home of its own: proselint keeps what it has found before.
        home = {**os.environ, "HOME": tempfile.mkdtemp(dir=folder)}
        started = time.monotonic()
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=home)
        seconds = time.monotonic() - started
        if done.returncode not in (0, 1):
            sys.exit(f"{command[0]} failed: {done.stderr[-400:]}")
        best = seconds if best is None else min(best, seconds)
    return best


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("unghost")
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--write-good")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        texts = messages()
        folder = pathlib.Path(folder)
        mail = folder / "mail"
        mail.mkdir()
        for i in range(options.messages):
            (mail / f"{i:05}.txt").write_text(f"{texts[i % len(texts)]}\n\n-- \nNo {i}\n", encoding="utf-8")
        (folder / "good.js").write_text(WRITE_GOOD)
        (folder / "prose.py").write_text(PROSELINT)
        paths = sorted(str(path) for path in mail.iterdir())
        rivals = {}
        if options.write_good and shutil.which("node"):
            rivals["write-good"] = (["node", str(folder / "good.js"), options.write_good, str(mail)],
                                    options.messages)
        # The distribution's library belongs to the distribution's Python.
        python = "/usr/bin/python3"
        if subprocess.run([python, "-c", "import proselint"], stderr=subprocess.DEVNULL).returncode == 0:
            few = max(options.messages // 50, 1)
            rivals["proselint"] = ([python, str(folder / "prose.py"), str(mail), str(few)], few)
        ours = best_of([options.unghost, "--db", str(folder / "store.db"), "lint", *paths], folder)
        print(f"{'unghost lint':14} {ours:8.2f} s for {len(paths)} messages")
        for name, (command, count) in rivals.items():
            theirs = best_of(command, folder)
            ratio = (theirs / count) / (ours / options.messages)
            print(f"{name:14} {theirs:8.2f} s for {count} messages, {ratio:.1f} times as long for each")


if __name__ == "__main__":
    main()
