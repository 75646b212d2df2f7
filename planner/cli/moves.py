"""What moved with an edit, in words and as JSON, and the weeks that hold too much since."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planner.cli.plan_json import hours
from planner.edits.labels import moved_tasks
from planner.model import Plan, Task
from planner.schedule.bars import Bar, bar_of
from planner.schedule.load import WeekLoad
from planner.schedule.network import prepare

if TYPE_CHECKING:
    from planner.wording import Wording


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


def moves_between(old: Plan, new: Plan) -> list[Moved]:
    """Return every task on the timeline that stands elsewhere, and what pushed it."""
    moves: list[Moved] = []
    network = prepare(new)
    known: dict[str, Task] = {}
    for task_id in moved_tasks(old, new):
        task = new.task(task_id)
        before, after = bar_of(old, old.task(task_id)), bar_of(new, task)
        if before is None or after is None or task_id not in network.index:
            continue
        number = network.index[task_id]
        pusher = network.pushed_by(network.starts, network.spans, number)
        moves.append(Moved(task, before, after, known.get(pusher)))
        known[task_id] = task
    return moves


def full_json(load: WeekLoad) -> dict[str, object]:
    """Return a week that holds too much with stable keys."""
    return {
        "week": load.week.isoformat(),
        "planned": hours(load.planned),
        "capacity": hours(load.capacity),
    }


def told_move(wording: Wording, moved: Moved) -> str:
    """Return from where to where a task moved, and because of what."""
    said = moved_words(wording, moved.before, moved.after)
    if moved.because is None:
        return said
    return wording.say("cli.moved_because", moved=said, because=moved.because.title)


def moved_words(wording: Wording, before: Bar, after: Bar) -> str:
    """Return both starts and the end of a bar that moved, or both ends where the start stays."""
    if before.start == after.start:
        return wording.say("cli.moved_end", old=before.end, new=after.end)
    return wording.say("cli.moved", old=before.start, new=after.start, end=after.end)


def move_json(moved: Moved) -> dict[str, object]:
    """Return a move with stable keys; dates as ISO text."""
    return {
        "task": moved.task.id,
        "old_start": moved.before.start.isoformat(),
        "old_end": moved.before.end.isoformat(),
        "start": moved.after.start.isoformat(),
        "end": moved.after.end.isoformat(),
        "because_of": moved.because.id if moved.because else None,
    }
