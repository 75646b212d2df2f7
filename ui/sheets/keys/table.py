"""Every key of the program with its words; a test compares the table with what is bound."""

from __future__ import annotations

from typing import NamedTuple

from ui.actions import commands
from ui.words import tr

_VIEWS = ("week", "plan", "skills", "salary", "careers", "sidebar", "theme")
"""Commands that change what is shown; all others change or keep something."""


class KeyRow(NamedTuple):
    """One row of the sheet.

    Attributes:
        words: What the keys do.
        keys: In Qt's portable form; "G, T" are two keys, one after the other.
        typed: What is typed where no single key does it.
    """

    words: str
    keys: tuple[str, ...] = ()
    typed: str = ""


class KeyGroup(NamedTuple):
    """Keys that count in one place.

    Attributes:
        name: Stable name, used in tests.
        title: Where they count.
        rows: The keys.
    """

    name: str
    title: str
    rows: tuple[KeyRow, ...]


def key_groups() -> tuple[KeyGroup, ...]:
    """Return all keys, in the language of the window."""
    return (
        KeyGroup("everywhere", tr("Everywhere"), _everywhere()),
        KeyGroup("views", tr("Views and panes"), _views()),
        KeyGroup("select", tr("Timeline: select"), _select()),
        KeyGroup("change", tr("Timeline: move and change"), _change()),
        KeyGroup("time", tr("Timeline: look around"), _time()),
        KeyGroup("move", tr("Move mode, after M"), _move_mode()),
        KeyGroup("link", tr("Link mode, after L"), _link_mode()),
        KeyGroup("pause", tr("Time off, when selected"), _pause_mode()),
        KeyGroup("week", tr("This week"), _week()),
        KeyGroup("skills", tr("Skills: list and chart"), _skills()),
        KeyGroup("salary", tr("Salary: chart"), _salary()),
        KeyGroup("careers", tr("Careers"), _careers()),
        KeyGroup("assess", tr("Assessment"), _assess()),
    )


def _commands(*, views: bool) -> tuple[KeyRow, ...]:
    """Return the commands that have a key, in the words of the menu."""
    return tuple(
        KeyRow(command.text.removesuffix("…"), command.keys)
        for command in commands()
        if command.keys and (command.name in _VIEWS) is views
    )


def _everywhere() -> tuple[KeyRow, ...]:
    ways_out = KeyRow(tr("Close or give up what is open"), ("Esc",))
    return (*_commands(views=False), ways_out)


def _views() -> tuple[KeyRow, ...]:
    panes = KeyRow(tr("Next pane, pane before"), ("F6", "Shift+F6"))
    return (*_commands(views=True), panes)


def _select() -> tuple[KeyRow, ...]:
    return (
        KeyRow(tr("Row above, below"), ("Up", "Down")),
        KeyRow(tr("First row, last row"), ("Home", "End")),
        KeyRow(tr("A page up, down"), ("PgUp", "PgDown")),
        KeyRow(tr("Select more"), ("Shift+Up", "Shift+Down")),
        KeyRow(tr("Walk and leave the selection"), ("Ctrl+Up", "Ctrl+Down")),
        KeyRow(tr("Add to the selection, or take out"), ("Ctrl+Space",)),
        KeyRow(tr("All tasks of the phase; again: all"), ("Ctrl+A",)),
        KeyRow(tr("Fold or unfold the phase"), ("Left", "Right")),
        KeyRow(tr("Show details"), ("Return",)),
        KeyRow(tr("Filter"), ("/", "Ctrl+F")),
        KeyRow(tr("Close details, then select nothing"), ("Esc",)),
    )


def _change() -> tuple[KeyRow, ...]:
    return (
        KeyRow(tr("New task"), ("N",)),
        KeyRow(tr("Done, or open again"), ("Space",)),
        KeyRow(tr("Progress 10 % more, less"), ("+", "-")),
        KeyRow(tr("Log time"), ("T",)),
        KeyRow(tr("A step earlier, later"), ("Alt+Left", "Alt+Right")),
        KeyRow(tr("A finer step, or a longer one"), ("Alt+Shift+Left", "Alt+Shift+Right")),
        KeyRow(tr("Move mode"), ("M",)),
        KeyRow(tr("Link mode"), ("L",)),
        KeyRow(tr("Put into the first gap"), ("S",)),
        KeyRow(tr("Take off the timeline"), ("U",)),
        KeyRow(tr("Open its resource"), ("O",)),
        KeyRow(tr("Rename"), ("F2",)),
        KeyRow(tr("Duplicate"), ("Ctrl+D",)),
        KeyRow(tr("Delete"), ("Del",)),
        KeyRow(tr("Replan"), ("R",)),
    )


def _time() -> tuple[KeyRow, ...]:
    return (
        KeyRow(tr("Go to today"), ("G, T",)),
        KeyRow(tr("Go to a day"), ("G, D",)),
        KeyRow(tr("The whole plan"), ("Ctrl+0",)),
        KeyRow(tr("Nearer, farther"), ("Ctrl+=", "Ctrl+-")),
        KeyRow(tr("Table instead of the chart"), ("Ctrl+Shift+T",)),
        KeyRow(tr("Weekly load: week before, next week"), ("Left", "Right")),
    )


def _ways_out() -> tuple[KeyRow, ...]:
    return (KeyRow(tr("Keep"), ("Return",)), KeyRow(tr("Cancel"), ("Esc",)))


def _move_mode() -> tuple[KeyRow, ...]:
    return (
        KeyRow(tr("Earlier, later"), ("Left", "Right")),
        KeyRow(tr("Four weeks earlier, later"), ("PgUp", "PgDown")),
        KeyRow(tr("As early, as late as links let it"), ("Home", "End")),
        KeyRow(tr("To a day"), typed=tr("15 mar, +3d")),
        KeyRow(tr("Change the end"), ("Shift+Left", "Shift+Right")),
        KeyRow(tr("Change the start"), ("Ctrl+Left", "Ctrl+Right")),
        KeyRow(tr("Leave linked tasks"), ("Alt+Left", "Alt+Right")),
        *_ways_out(),
    )


def _link_mode() -> tuple[KeyRow, ...]:
    return (
        KeyRow(tr("Choose the task that waits"), ("Up", "Down")),
        KeyRow(tr("Link"), ("Return",)),
        KeyRow(tr("Cancel"), ("Esc",)),
    )


def _pause_mode() -> tuple[KeyRow, ...]:
    return (
        KeyRow(tr("Earlier, later"), ("Left", "Right")),
        KeyRow(tr("Four weeks earlier, later"), ("PgUp", "PgDown")),
        KeyRow(tr("To a day"), typed=tr("15 mar, +3d")),
        KeyRow(tr("Change the end"), ("Shift+Left", "Shift+Right")),
        KeyRow(tr("Change the start"), ("Ctrl+Left", "Ctrl+Right")),
        KeyRow(tr("Remove, before it is moved"), ("Del",)),
        *_ways_out(),
    )


def _week() -> tuple[KeyRow, ...]:
    return (
        KeyRow(tr("Session above, below"), ("Up", "Down")),
        KeyRow(tr("First session, last session"), ("Home", "End")),
        KeyRow(tr("Open or fold the session"), ("Return",)),
        KeyRow(tr("Done, or open again"), ("Space",)),
        KeyRow(tr("Log time"), ("T",)),
        KeyRow(tr("Open its resource"), ("O",)),
        KeyRow(tr("Replan"), ("R",)),
    )


def _skills() -> tuple[KeyRow, ...]:
    return (
        KeyRow(tr("Set the level"), typed=tr("0–5")),
        KeyRow(tr("Half a level more, or back"), (".",)),
        KeyRow(tr("Half a level less, more"), ("Left", "Right")),
        KeyRow(tr("Take the level back"), ("Del",)),
        KeyRow(tr("Show what a level means"), ("Return",)),
        KeyRow(tr("Chart: skill before, next skill"), ("Up", "Down")),
    )


def _salary() -> tuple[KeyRow, ...]:
    return (
        KeyRow(tr("A month earlier, later"), ("Left", "Right")),
        KeyRow(tr("A year earlier, later"), ("PgUp", "PgDown")),
        KeyRow(tr("A year earlier, later"), ("Shift+Left", "Shift+Right")),
        KeyRow(tr("First month, last month"), ("Home", "End")),
        KeyRow(tr("Read no month"), ("Esc",)),
    )


def _careers() -> tuple[KeyRow, ...]:
    return (
        KeyRow(tr("Career above, below"), ("Up", "Down")),
        KeyRow(tr("A page up, down"), ("PgUp", "PgDown")),
        KeyRow(tr("Top, bottom of the page"), ("Home", "End")),
    )


def _assess() -> tuple[KeyRow, ...]:
    return (
        KeyRow(tr("Answer"), typed=tr("1–9")),
        KeyRow(tr("Question before"), ("Left",)),
        KeyRow(tr("Next question"), ("Right",)),
    )
