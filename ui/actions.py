"""Every command of the window in one table: name, words, keys, icon.

Menus, shortcuts and, later, the palette are made from these rows, so that a command has one name
and one key everywhere.
"""

from __future__ import annotations

from typing import NamedTuple

from ui.words import tr


class Command(NamedTuple):
    """One row of the table.

    Attributes:
        name: Stable name, used in code.
        text: Words of the menu entry.
        keys: Shortcuts in Qt's portable form; the first one is shown.
        icon: Name of the icon, or an empty string.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""


def commands() -> tuple[Command, ...]:
    """Return all commands in menu order, in the language of the window."""
    return (
        Command("new_plan", tr("New plan…"), ("Ctrl+N",), "plus"),
        Command("open", tr("Open a plan…"), ("Ctrl+O",), "folder-open"),
        Command("save_copy", tr("Save a copy…"), ("Ctrl+Shift+S",), "save"),
        Command("export", tr("Export study plan…"), ("Ctrl+E",), "file-down"),
        Command("replan", tr("Replan…"), ("Ctrl+R",), "wand-sparkles"),
        Command("time_off", tr("Hours and time off…"), ("Ctrl+Shift+H",), "calendar-x"),
        Command("undo", tr("Undo"), ("Ctrl+Z",), "undo-2"),
        Command("redo", tr("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
        Command("week", tr("This week"), ("Ctrl+1",), "calendar-check"),
        Command("plan", tr("Plan"), ("Ctrl+2",), "chart-gantt"),
        Command("skills", tr("Skills"), ("Ctrl+3",), "radar"),
        Command("salary", tr("Salary"), ("Ctrl+4",), "chart-line"),
        Command("careers", tr("Careers"), ("Ctrl+5",), "briefcase"),
        Command("assess", tr("Take the 15-minute assessment…"), (), "graduation-cap"),
        Command("sidebar", tr("Narrow sidebar"), ("Ctrl+\\",), "panel-left"),
        Command("theme", tr("Light or dark"), ("Ctrl+Shift+L",), "moon"),
        Command("keys", tr("Keys…"), ("?",), "circle-question-mark"),
        Command("quit", tr("Quit"), ("Ctrl+Q",), "x"),
    )
