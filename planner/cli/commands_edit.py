"""Commands that change the plan: they build the same edits as the mouse and tell what moved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from planner.cli import fields
from planner.cli.naming import task_named
from planner.edits import Edit, LogWork, MoveTasks, ResizeTask, SetDone
from planner.edits.labels import moved_tasks
from planner.errors import Refused
from planner.model import Plan, Task
from planner.schedule.bars import Bar, bar_of
from planner.schedule.network import prepare

if TYPE_CHECKING:
    from planner.cli.desk import Desk

LEAST_LOGGED = 0.02
"""Hours; a little more than a minute."""
MOST_LOGGED = 24
"""Hours."""


class Moved(NamedTuple):
    """One task that stands elsewhere after an edit.

    Attributes:
        task: The task as it is now.
        before: Its bar before.
        after: Its bar now.
        because: The task that pushed it, or None for the one that was edited.
    """

    task: Task
    before: Bar
    after: Bar
    because: Task | None


def move(desk: Desk) -> int:
    """Move a task; linked tasks are pushed."""
    to = fields.day(desk.parsed.needed("date"), "DATE")
    return _edit(desk, lambda task: MoveTasks(tasks=(task.id,), to=to))


def resize(desk: Desk) -> int:
    """Give a task a new last day."""
    end = fields.day(desk.parsed.needed("end"), "END")
    return _edit(desk, lambda task: ResizeTask(task=task.id, end=end))


def log(desk: Desk) -> int:
    """Note time spent on a task."""
    on = desk.parsed.text("on")
    day = fields.day(on, "--on") if on else desk.today
    minutes = fields.hours(desk.parsed.needed("hours"), "HOURS", LEAST_LOGGED, MOST_LOGGED)
    return _edit(desk, lambda task: LogWork(task=task.id, day=day, minutes=minutes))


def done(desk: Desk) -> int:
    """Mark a task as done."""
    return _edit(desk, lambda task: SetDone(tasks=(task.id,), day=desk.today))


def _edit(desk: Desk, make: Callable[[Task], Edit]) -> int:
    """Carry out one edit of the task that was named; print every task that moved, and why."""
    with desk.session() as session:
        old = session.document.plan
        if old is None:
            raise Refused("error.no_plan")
        change = session.apply(make(task_named(old, desk.parsed.needed("task"))))
        new = session.document.plan or old
    label = change.label if change else None
    moves = _moves(old, new)
    if desk.as_json:
        moved = [_as_json(entry) for entry in moves]
        desk.put_json({"changed": change is not None, "label": label, "moved": moved})
        return 0
    desk.line(label or desk.wording.say("cli.nothing_changed"))
    for entry in moves:
        desk.line(f"  {entry.task.id}  {entry.task.title}: {_sentence(desk, entry)}")
    return 0


def _moves(old: Plan, new: Plan) -> list[Moved]:
    moves: list[Moved] = []
    network = prepare(new)
    known: dict[str, Task] = {}
    for task_id in moved_tasks(old, new):
        task = new.task(task_id)
        before, after = bar_of(old, old.task(task_id)), bar_of(new, task)
        if before is None or after is None:
            continue
        number = network.index[task_id]
        pusher = network.pushed_by(network.starts, network.spans, number)
        moves.append(Moved(task, before, after, known.get(pusher)))
        known[task_id] = task
    return moves


def _sentence(desk: Desk, moved: Moved) -> str:
    days: dict[str, object] = {
        "old": moved.before.start, "new": moved.after.start, "end": moved.after.end
    }
    if moved.because is None:
        return desk.wording.say("cli.moved", **days)
    return desk.wording.say("cli.moved_because", because=moved.because.title, **days)


def _as_json(moved: Moved) -> dict[str, object]:
    return {
        "task": moved.task.id,
        "old_start": moved.before.start.isoformat(),
        "old_end": moved.before.end.isoformat(),
        "start": moved.after.start.isoformat(),
        "end": moved.after.end.isoformat(),
        "because_of": moved.because.id if moved.because else None,
    }
