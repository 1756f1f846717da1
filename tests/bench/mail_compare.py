#!/usr/bin/env python3
# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""How long `unghost import` takes for a large mailbox, beside `notmuch new` and `mu index`.

    mail_compare.py UNGHOST MBOX --me ADDRESS [--me ADDRESS]... [--mails N] [--parse BENCH_MAILBOX] [--words W,W]

The mailbox is written over and over, each time with Message-IDs of its own, until it has N mails (100,000):
once as an mbox and once as a Maildir. Each tool reads it once, with a home of its own; its time is that of the
whole process. Then ten new mails are added to the mbox and it is read on. Words are looked for afterwards, by
`unghost prospects --search` and `notmuch search`, the best of five. What is not installed is left out.
"""
import argparse
import os
import pathlib
import re
import resource
import shutil
import subprocess
import tempfile
import time

NOW = "2026-11-22T12:00:00Z"
IDS = re.compile(rb"(?im)^((?:message-id|in-reply-to|references):.*?)<")


def timed(command, home):
    started = time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "HOME": home})
    seconds = time.monotonic() - started
    if done.returncode not in (0, 3):
        raise SystemExit(f"{command[0]} failed: {done.stderr.decode(errors='replace')[-400:]}")
    return seconds


def multiplied(mails, count):
    """`count` mails, each with its separator line; no two with one Message-ID."""
    for i in range(count):
        yield IDS.sub(rb"\1<%d." % (i // len(mails)), mails[i % len(mails)])


def write(source, folder, count):
    mails = re.split(rb"(?m)^(?=From )", source)[1:]
    maildir = folder / "mail"
    for name in ("cur", "new", "tmp"):
        (maildir / name).mkdir(parents=True)
    with open(folder / "all.mbox", "wb") as mbox:
        for i, mail in enumerate(multiplied(mails, count)):
            mbox.write(mail)
            (maildir / "cur" / f"{i:07}.host:2,S").write_bytes(mail.split(b"\n", 1)[1])
    return [IDS.sub(rb"\1<new.", mail) for mail in mails[-10:]]


def read_with_others(folder):
    maildir, home = folder / "mail", folder / "others"
    home.mkdir()
    if shutil.which("notmuch"):
        (home / ".notmuch-config").write_text(f"[database]\npath={maildir}\n[user]\nname=Me\nprimary_email=me@us.example\n"
                                              "[new]\ntags=new\n[search]\n[maildir]\nsynchronize_flags=false\n")
        yield "notmuch new", timed(["notmuch", "new", "--quiet"], str(home))
    if shutil.which("mu"):
        timed(["mu", "init", f"--maildir={maildir}", "--quiet"], str(home))
        yield "mu index", timed(["mu", "index", "--quiet"], str(home))


def best(command, home, runs=5):
    return min(timed(command, home) for _ in range(runs))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("unghost")
    parser.add_argument("mbox")
    parser.add_argument("--me", action="append", required=True)
    parser.add_argument("--mails", type=int, default=100_000)
    parser.add_argument("--parse", help="tests/bench/bench_mailbox: a bare parse loop over the same mbox")
    parser.add_argument("--words", default="contract,meeting,risk,th")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        fresh = write(pathlib.Path(options.mbox).read_bytes(), folder, options.mails)
        own = [word for address in options.me for word in ("--me", address)]

        def unghost(store, *arguments):
            return [options.unghost, "--db", str(folder / store), *own, "--now", NOW, *arguments]

        mbox = folder / "all.mbox"
        ours = timed(unghost("maildir.db", "import", str(folder / "mail")), name)
        print(f"{options.mails} mails, Maildir: unghost import {ours:.1f} s")
        print(f"  mbox of {mbox.stat().st_size / 1e6:.0f} MB: {timed(unghost('mbox.db', 'import', str(mbox)), name):.1f} s; "
              f"memory never above {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")
        for tool, seconds in read_with_others(folder):
            print(f"  {tool} {seconds:.1f} s, {seconds / ours:.1f} times as long")
        if options.parse:
            print(subprocess.run([options.parse, str(mbox)], stdout=subprocess.PIPE, text=True).stdout.strip())
        with open(mbox, "ab") as file:
            file.writelines(fresh)
        print(f"ten new mails at its end: {timed(unghost('mbox.db', 'import', str(mbox)), name) * 1000:.0f} ms, start of the "
              f"program and all; nothing new {best(unghost('mbox.db', 'import', str(mbox)), name) * 1000:.0f} ms")
        for word in options.words.split(","):
            line = f"search for {word}: unghost {best(unghost('maildir.db', 'prospects', '--search', word), name) * 1000:.0f} ms"
            if shutil.which("notmuch"):
                seconds = best(["notmuch", "search", "--output=threads", word], str(folder / "others"))
                line += f", notmuch search {seconds * 1000:.0f} ms"
            print(line)


if __name__ == "__main__":
    main()
