# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""window_test.py UNGHOST: drives the window over the accessibility bus alone, as another program does: the
demo, a prospect, its draft, an answer, undo; and compares with what the command line says of the store."""

import json
import os
import pathlib
import subprocess
import sys

import desktop

# A contract: other programs find the controls by these names.
NAMES = ["Prospects", "Search", "Timeline", "Why", "Message", "Subject", "Copy", "Open in mail", "Snooze",
         "Log answer", "Log touch", "Mark sent", "Not sent", "Alternatives", "Import", "Export for team",
         "Team review", "Undo"]
BUTTON = "push button"


def main(unghost):
    store = str(pathlib.Path(os.environ["HOME"]) / "store.db")
    at = ["--db", store, "--now", "2026-11-19T10:00:00+00:00"]

    def state_of(name):
        words = [unghost, *at, "--json", "prospects", "--search", name]
        return json.loads(subprocess.run(words, check=True, capture_output=True).stdout)[0]["state"]

    program = subprocess.Popen([unghost, *at])
    try:
        app = desktop.application("unghost")
        desktop.press(desktop.wait(lambda: desktop.find(app, "Look at the demo", BUTTON), "the first start"))
        prospects = desktop.wait(lambda: desktop.find(app, "Prospects", "list"), "the list")
        row = desktop.wait(lambda: next((r for r in desktop.children(prospects)
                                         if r.name.startswith("Sally Brandt")), None), "Sally's line")
        for name in NAMES:
            assert desktop.find(app, name), f"no control is called {name}"

        desktop.press(row)
        message = desktop.find(app, "Message", "text")
        draft = desktop.wait(lambda: desktop.text_of(message), "a draft")
        assert "Sally" in draft, draft
        assert desktop.text_of(desktop.find(app, "Why", "text")).startswith("Why")
        timeline = desktop.find(app, "Timeline", "list")
        assert any("Missed the appointment" in entry.name for entry in desktop.children(timeline))

        assert state_of("Sally Brandt") == "silent"
        desktop.press(desktop.find(app, "Log answer", BUTTON))
        desktop.wait(lambda: state_of("Sally Brandt") == "your_turn", "the answer")
        desktop.press(desktop.wait(lambda: desktop.find(app, "Undo", BUTTON), "the way back"))
        desktop.wait(lambda: state_of("Sally Brandt") == "silent", "the state before")
    finally:
        program.terminate()
        program.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
