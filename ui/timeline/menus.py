"""The context menu of rows and bars, and the menu of what the chart shows besides bars."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from planner.model import Task
from ui.timeline.commands import Commands
from ui.timeline.desk import Desk
from ui.timeline.editing import Editing
from ui.timeline.hand import Hand
from ui.timeline.modes import Modes
from ui.timeline.quick import Quick
from ui.widgets.menu import rounded_menu
from ui.words import tr


def _add(menu: QMenu, text: str, keys: str, action: Callable[[], object]) -> QAction:
    row = menu.addAction(text.replace("&", "&&"))
    if keys:
        row.setShortcut(QKeySequence(keys))
        row.setShortcutVisibleInContextMenu(True)
    row.triggered.connect(_without_state(action))
    return row


def _without_state(action: Callable[[], object]) -> Callable[..., None]:
    def call(*_state: object) -> None:
        action()

    return call


def task_menu(
    parent: QWidget,
    tasks: tuple[Task, ...],
    commands: Commands,
    editing: Editing,
    modes: Modes,
    quick: Quick,
) -> QMenu:
    """Return the menu of the selected tasks, the same wherever it is asked for."""
    menu = rounded_menu(parent)
    looking = [
        _add(menu, tr("Show details"), "Return", commands.open),
        _add(menu, tr("Open its resource…"), "O", commands.open_resource),
    ]
    if tasks[0].start is not None:
        looking.append(_add(menu, tr("Why is it here?"), "", commands.why))
    menu.addSeparator()
    _add_places(menu, tasks, commands, editing, modes)
    menu.addSeparator()
    _add_values(menu, tasks, quick)
    menu.addSeparator()
    _add(menu, tr("Rename"), "F2", editing.rename)
    _add(menu, tr("Duplicate"), "Ctrl+D", editing.duplicate)
    _add(menu, tr("New task"), "N", editing.new_task)
    menu.addSeparator()
    _add(menu, tr("Delete"), "Del", editing.delete)
    if editing.locked:
        _lock(menu, looking)
    return menu


def _lock(menu: QMenu, looking: Sequence[QAction]) -> None:
    """Leave only those rows alive that change nothing."""
    for row in menu.actions():
        row.setEnabled(row in looking)


def _add_places(
    menu: QMenu, tasks: tuple[Task, ...], commands: Commands, editing: Editing, modes: Modes
) -> None:
    """Add what is done to bars."""
    done = all(task.done for task in tasks)
    _add(menu, tr("Open again") if done else tr("Mark as done"), "Space", commands.toggle_done)
    if tasks[0].start is None:
        _add(menu, tr("Put into the first gap"), "S", editing.schedule)
        return
    _add(menu, tr("Move…"), "M", modes.start_moving)
    _add(menu, tr("Link…"), "L", modes.start_linking)
    pinned = all(task.pinned for task in tasks)
    _add(menu, tr("Unpin") if pinned else tr("Pin to its date"), "", commands.toggle_pin)
    _add(menu, tr("Take off the timeline"), "U", editing.unschedule)


def _add_values(menu: QMenu, tasks: tuple[Task, ...], quick: Quick) -> None:
    """Add what is set in a small field."""
    if all(task.milestone for task in tasks):
        return
    _add(menu, tr("Log time…"), "T", quick.log_time)
    _add(menu, tr("Set hours…"), "", quick.set_hours)
    if any(task.deadline for task in tasks):
        _add(menu, tr("Clear the deadline"), "", quick.clear_deadline)
    else:
        _add(menu, tr("Set a deadline…"), "", quick.set_deadline)
    skipped = all(task.skipped for task in tasks)
    _add(menu, tr("Take in again") if skipped else tr("Skip, known already"), "", quick.skip)


def ground_menu(
    parent: QWidget,
    desk: Desk,
    hand: Hand,
    editing: Editing,
    modes: Modes,
    spread: Callable[[int], object],
    pause: int | None = None,
) -> QMenu:
    """Return the menu of a place without a task; ``pause`` is the time off under the pointer."""
    menu = rounded_menu(parent)
    if pause is not None:
        _add(menu, tr("Move…"), "M", modes.start_moving)
        _add(menu, tr("Rename time off…"), "", partial(hand.clicks.name_time_off, pause))
        _add(menu, tr("Spread its work…"), "", partial(spread, pause))
        _add(menu, tr("Remove time off"), "Del", partial(editing.remove_time_off, pause))
        menu.addSeparator()
    _add(menu, tr("New task"), "N", editing.new_task)
    _add(menu, tr("Add time off"), "", partial(setattr, hand, "adding_time_off", True))  # noqa: FBT003
    if editing.locked:
        _lock(menu, ())
    menu.addSeparator()
    add_view_rows(menu, desk)
    return menu


def add_view_rows(menu: QMenu, desk: Desk) -> None:
    """Add what can be shown besides bars."""
    links = menu.addAction(tr("All links"))
    links.setCheckable(True)
    links.setChecked(desk.all_links)
    links.triggered.connect(desk.set_all_links)
    critical = menu.addAction(tr("What sets the end"))
    critical.setCheckable(True)
    critical.setChecked(desk.critical)
    critical.triggered.connect(desk.set_critical)
    baseline = menu.addAction(tr("First dates"))
    baseline.setCheckable(True)
    baseline.setChecked(desk.baseline)
    baseline.triggered.connect(desk.set_baseline)
