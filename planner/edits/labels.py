"""What an edit is called in the undo menu and the toast: a wording key with its values."""

from __future__ import annotations

from typing import NamedTuple, assert_never

from planner.edits.kinds import (
    AdoptPlan,
    ClearRating,
    Edit,
    LogWork,
    MoveTasks,
    PinTasks,
    RateSkills,
    ResizeTask,
    SetAssumptions,
    SetDone,
    SetProgress,
    SetTarget,
    TickStep,
)
from planner.model import Document, Plan, Task


class Words(NamedTuple):
    """A sentence by wording key and values."""

    key: str
    values: dict[str, object]


def describe(edit: Edit, before: Document, after: Document) -> Words:
    """Return the name of an edit that turned ``before`` into ``after``."""
    match edit:
        case AdoptPlan():
            return Words("edit.adopt", {"title": edit.plan.title})
        case RateSkills():
            return Words("edit.rate", {"n": len(edit.ratings)})
        case ClearRating():
            return Words("edit.unrate", {})
        case SetAssumptions():
            return Words("edit.assume", {})
        case SetTarget():
            return Words(f"edit.target_{edit.target.value}", {})
        case _:
            old, new = before.plan, after.plan
            if old is None or new is None:
                raise AssertionError("a plan edit has a plan before and after")
            return _describe(edit, old, new)


def _describe(
    edit: MoveTasks | ResizeTask | SetProgress | SetDone | TickStep | LogWork | PinTasks,
    old: Plan,
    new: Plan,
) -> Words:
    match edit:
        case MoveTasks():
            return _moved(edit, old, new)
        case ResizeTask():
            return _with_followers("edit.resize", new.task(edit.task), {edit.task}, old, new)
        case SetProgress():
            values = {"task": new.task(edit.task).title, "percent": edit.percent}
            return Words("edit.progress", values)
        case SetDone():
            key = "edit.done" if edit.done else "edit.reopen"
            return _several(key, edit.tasks, new)
        case TickStep():
            return Words("edit.step", {"task": new.task(edit.task).title})
        case LogWork():
            values = {"task": new.task(edit.task).title, "day": edit.day}
            return Words("edit.log", values)
        case PinTasks():
            return _several("edit.pin" if edit.pinned else "edit.unpin", edit.tasks, new)
        case _:
            assert_never(edit)


def _moved(edit: MoveTasks, old: Plan, new: Plan) -> Words:
    if len(edit.tasks) > 1:
        return Words("edit.move_several", {"n": len(edit.tasks)})
    return _with_followers("edit.move", new.task(edit.tasks[0]), set(edit.tasks), old, new)


def _with_followers(key: str, task: Task, own: set[str], old: Plan, new: Plan) -> Words:
    followers = len([task_id for task_id in moved_tasks(old, new) if task_id not in own])
    values: dict[str, object] = {"task": task.title, "day": task.start or new.start}
    if followers:
        return Words(f"{key}_linked", {**values, "n": followers})
    return Words(key, values)


def _several(key: str, tasks: tuple[str, ...], plan: Plan) -> Words:
    if len(tasks) == 1:
        return Words(key, {"task": plan.task(tasks[0]).title})
    return Words(f"{key}_several", {"n": len(tasks)})


def moved_tasks(old: Plan, new: Plan) -> tuple[str, ...]:
    """Return the ids of tasks that start on another day or have another length; no milestones."""
    return tuple(
        task.id
        for task in new.tasks
        if not task.milestone
        and task.id in old.index
        and (task.start, task.span_days)
        != (old.task(task.id).start, old.task(task.id).span_days)
    )
