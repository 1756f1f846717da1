# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""Other programs' windows as the accessibility bus shows them: found by role and name, waited for."""

import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import GLib
import pyatspi

PATIENCE_S = 90


def wait(condition, what):
    """The first true value of condition(), asked again whenever the bus has news and 20 times a second."""
    context = GLib.MainContext.default()
    tick = GLib.timeout_add(50, lambda: True)
    end = time.monotonic() + PATIENCE_S
    try:
        while time.monotonic() < end:
            try:
                value = condition()
            except GLib.Error:  # a window that went away while it was looked at
                value = None
            if value:
                return value
            context.iteration(True)
    finally:
        GLib.source_remove(tick)
    raise AssertionError(f"waited {PATIENCE_S} s in vain for {what}\n{tree()}")


def children(node):
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield child


def walk(node):
    yield node
    for child in children(node):
        yield from walk(child)


def find(node, name, *roles):
    """The first part of a window with that accessible name, of one of the roles if any are given."""
    for part in walk(node):
        if part.name == name and (not roles or part.getRoleName() in roles):
            return part
    return None


def application(name):
    """The running program of that name."""
    desktop = pyatspi.Registry.getDesktop(0)
    return wait(lambda: next((a for a in children(desktop) if a.name.lower() == name), None), name)


def text_of(node):
    return node.queryText().getText(0, -1)


def press(node):
    """The main action of a button or menu item."""
    node.queryAction().doAction(0)


def tree():
    """What is on the desktop: for the message of a test that failed."""
    lines = []

    def add(node, depth):
        try:
            if node.name or depth < 3:
                lines.append("  " * depth + f"{node.getRoleName()} {node.name!r}")
            for child in children(node):
                add(child, depth + 1)
        except GLib.Error:
            lines.append("  " * depth + "(gone)")

    add(pyatspi.Registry.getDesktop(0), 0)
    return "\n".join(lines[:400])
