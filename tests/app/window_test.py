# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""window_test.py UNGHOST: from the first start to the demo's day and one prospect of it, as a rep does, through
the window's accessible names alone; checks with the command line that the store says the same."""

import json
import os
import subprocess
import sys

import desktop
import pyatspi

# A contract: other programs find the controls by these names.
NAMES = ["Prospects", "Search", "Timeline", "Why", "Message", "Subject", "Copy", "Open in mail", "Snooze",
         "Log answer", "Log touch", "Mark sent", "Not sent", "Alternatives", "Import", "Export for team",
         "Team review", "Undo"]
# A Tuesday morning; the demo's dates count from it.
NOW = "2026-03-03T10:00:00-05:00"
SILENT = "Sally Brandt"


class Program:
    """The program under test on a new store: its window, and the same store from the command line."""

    def __init__(self, unghost):
        self.command = [unghost, "--now", NOW, "--db", os.path.join(os.environ["HOME"], "store.db")]
        self.process = subprocess.Popen(self.command)
        application = desktop.application("unghost")
        self.window = desktop.wait(
            lambda: next((w for w in desktop.children(application) if w.getRoleName() == "frame"), None),
            "the main window")

    def part(self, name, *roles):
        return desktop.wait(lambda: desktop.find(self.window, name, *roles), f"{name!r} in the window")

    def text(self, name):
        return desktop.text_of(self.part(name, "text"))

    def press(self, name, *roles):
        button = self.part(name, *roles)
        desktop.wait(lambda: button.getState().contains(pyatspi.STATE_ENABLED), f"{name!r} to be enabled")
        desktop.press(button)

    def row(self, name):
        """A prospect's row in the list, None if it is not there; the list is made anew on changes."""
        rows = desktop.find(self.window, "Prospects", "list")
        return next((row for row in desktop.children(rows) if row.name.startswith(name)), None) if rows else None

    def choose(self, name):
        desktop.press(desktop.wait(lambda: self.row(name), f"{name!r} in the list"))

    def told(self, *words):
        """What the command line says of the same store."""
        return json.loads(subprocess.run([*self.command, "--json", *words], check=True,
                                         capture_output=True).stdout)

    def state_of(self, name):
        return self.told("prospects", "--search", name)[0]["state"]

    def row_says(self, name, word):
        desktop.wait(lambda: (row := self.row(name)) and row.name.startswith(f"{name}, {word}"),
                     f"the row of {name!r} to say {word!r}")


def clear_one_prospect(program):
    program.press("Look at the demo", "push button")
    desktop.wait(lambda: program.row(SILENT), "the demo's prospects")
    for name in NAMES:
        program.part(name)

    program.choose(SILENT)
    suggested = program.told("suggest", SILENT)
    desktop.wait(lambda: suggested["reason"] in program.text("Why"), f"the reason: {suggested['reason']}")
    desktop.wait(lambda: program.text("Message") == suggested["draft"]["body"], "the draft that suggest tells")
    assert program.text("Subject") == suggested["draft"]["subject"], program.text("Subject")
    timeline = program.part("Timeline", "list")
    assert any("Missed the appointment" in entry.name for entry in desktop.children(timeline)), desktop.tree()

    told_of_findings(program, suggested["draft"]["body"])
    program.press("Copy", "push button")
    desktop.wait(lambda: program.part("Mark sent", "push button").getState().contains(pyatspi.STATE_SHOWING),
                 "the question whether it was sent")

    assert program.state_of(SILENT) == "silent"
    program.press("Log answer", "push button")
    program.row_says(SILENT, "Your turn")
    assert program.state_of(SILENT) == "your_turn"

    program.press("Undo", "menu item")
    program.row_says(SILENT, "Silent")
    assert program.state_of(SILENT) == "silent"


def told_of_findings(program, draft):
    """A screen reader hears how many findings there are, reads each, and can have one ignored."""
    heard = []
    pyatspi.Registry.registerEventListener(lambda event: heard.append((event.source.name, event.source.description)),
                                           "object:property-change:accessible-description")
    message = program.part("Message", "text").queryEditableText()
    program.part("\u2713 Nothing to fix, every claim is on the record", "label")
    message.setTextContents(draft.replace("\n\nWhere", "\n\nI am free all week for you.\n\nWhere"))
    program.part("1 thing to look at", "label")
    desktop.wait(lambda: ("Message", "1 thing to look at") in heard, f"the findings to be told, not {heard}")
    error = desktop.wait(lambda: next((part for part in desktop.walk(program.window)
                                       if part.name.startswith("Error: ")), None), "the finding as an error")
    ignore = program.part("Ignore", "push button")
    assert ignore.description and error.name.endswith(ignore.description), (error.name, ignore.description)
    message.setTextContents(draft)
    program.part("\u2713 Nothing to fix, every claim is on the record", "label")


def main():
    program = Program(sys.argv[1])
    try:
        clear_one_prospect(program)
    finally:
        program.process.terminate()
        program.process.wait()
    return 0


sys.exit(main())
