"""What an edit is called in the undo menu and the toast: a wording key with its values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple, assert_never

from planner.edits import kinds, kinds_tasks, kinds_time
from planner.edits.placing import movable_in_phase
from planner.model import Document, Plan, Task
from planner.schedule.bars import bar_of


class Words(NamedTuple):
    """A sentence by wording key and values."""

    key: str
    values: Mapping[str, object]


def describe(edit: kinds.Edit, before: Document, after: Document) -> Words:
    """Return the name of an edit that turned ``before`` into ``after``."""
    if isinstance(edit, kinds.AdoptPlan):
        return Words("edit.adopt", {"title": edit.plan.title})
    if isinstance(edit, kinds.ProfileEdit):
        return _profile(edit)
    old, new = before.plan, after.plan
    if old is None or new is None:
        raise AssertionError("a plan edit has a plan before and after")
    if isinstance(edit, kinds_tasks.TaskEdit):
        return _task(edit, old, new)
    if isinstance(edit, kinds_time.TimeEdit):
        return _time(edit, old)
    return _bar(edit, old, new)


def _profile(edit: kinds.ProfileEdit) -> Words:
    match edit:
        case kinds.RateSkills():
            return Words("edit.rate", {"n": len(edit.ratings)})
        case kinds.ClearRating():
            return Words("edit.unrate", {})
        case kinds.RecordAnswers():
            return Words("edit.answer", {})
        case kinds.AddEvidence():
            return Words("edit.evidence", {})
        case kinds.SetAssumptions():
            return Words("edit.assume", {})
        case _:
            assert_never(edit)


def _bar(edit: kinds.BarEdit, old: Plan, new: Plan) -> Words:
    match edit:
        case kinds.MoveTasks():
            return _moved(edit, old, new)
        case kinds.ResizeTask():
            return _resized(edit, old, new)
        case kinds.SetProgress():
            values = {"task": new.task(edit.task).title, "percent": edit.percent}
            return Words("edit.progress", values)
        case kinds.SetDone():
            return _several("edit.done" if edit.done else "edit.reopen", edit.tasks, new)
        case kinds.TickStep():
            return Words("edit.step", {"task": new.task(edit.task).title})
        case kinds.LogWork():
            return Words("edit.log", {"task": new.task(edit.task).title, "day": edit.day})
        case kinds.PinTasks():
            return _several("edit.pin" if edit.pinned else "edit.unpin", edit.tasks, new)
        case kinds.SetTarget():
            return Words(f"edit.target_{edit.target.value}", {})
        case _:
            assert_never(edit)


def _added(edit: kinds_tasks.AddTask, day: date, old: Plan, new: Plan) -> Words:
    """Return where a task was put, and whether the milestone of its phase follows it."""
    values = {"task": edit.title, "day": day}
    for goal in new.milestones:
        if goal.phase == edit.phase and goal.start not in (None, old.task(goal.id).start):
            return Words(
                "edit.add_moving", {**values, "milestone": goal.title, "moved": goal.start}
            )
    return Words("edit.add_on", values)


def _task(  # noqa: C901, PLR0911, PLR0912 - one row an edit
    edit: kinds_tasks.TaskEdit, old: Plan, new: Plan
) -> Words:
    match edit:
        case kinds_tasks.AddTask() if (day := new.task(edit.id).start) is not None:
            return _added(edit, day, old, new)
        case kinds_tasks.AddTask() | kinds_tasks.DuplicateTask():
            return Words(f"edit.{edit.kind}", {"task": edit.title})
        case kinds_tasks.RenameTask():
            return Words("edit.rename", {"task": old.task(edit.task).title, "title": edit.title})
        case kinds_tasks.DeleteTasks() | kinds_tasks.UnscheduleTasks():
            return _several(f"edit.{edit.kind}", edit.tasks, old)
        case kinds_tasks.SkipTasks():
            return _several("edit.skip" if edit.skipped else "edit.unskip", edit.tasks, old)
        case kinds_tasks.SetDeadline():
            return _several("edit.deadline" if edit.day else "edit.no_deadline", edit.tasks, old)
        case kinds_tasks.SetHours():
            task = new.task(edit.task)
            return Words("edit.hours", {"task": task.title, "hours": f"{edit.minutes / 60:.4g}"})
        case kinds_tasks.SetNote():
            return Words("edit.note", {"task": new.task(edit.task).title})
        case kinds_tasks.AddLink() | kinds_tasks.RemoveLink():
            names = {"task": new.task(edit.task).title, "pred": new.task(edit.pred).title}
            return Words(f"edit.{edit.kind}", names)
        case kinds_tasks.PullLinked():
            return Words("edit.pull", {"n": len(moved_tasks(old, new))})
        case kinds_tasks.ScheduleTask():
            return _with_followers("edit.move", new.task(edit.task), {edit.task}, old, new)
        case kinds_tasks.MovePhase():
            values = {"phase": _phase_name(new, edit.phase), "day": edit.to}
            own = {task.id for task in movable_in_phase(old, edit.phase)}
            return _linked("edit.move_phase", values, own, old, new)
        case kinds_tasks.MoveMilestone():
            return Words("edit.move", {"task": new.task(edit.task).title, "day": edit.to})
        case _:
            assert_never(edit)


def _phase_name(plan: Plan, phase_id: str) -> str:
    return next((phase.name for phase in plan.phases if phase.id == phase_id), phase_id)


def _time(edit: kinds_time.TimeEdit, old: Plan) -> Words:
    match edit:
        case kinds_time.ChangeBreak() if (words := _on_same_days(edit, old)) is not None:
            return words
        case kinds_time.AddBreak() | kinds_time.ChangeBreak():
            days = {"first": edit.pause.start, "last": edit.pause.end}
            extra = "extra" if edit.pause.extra else "break"
            return Words(f"edit.{edit.kind.removesuffix('break')}{extra}", days)
        case kinds_time.SpreadBreak():
            days = {"first": edit.pause.start, "last": edit.pause.end}
            return Words("edit.spread_break", days)
        case kinds_time.RemoveBreak():
            pause = old.breaks[edit.number]
            days = {"first": pause.start, "last": pause.end}
            return Words("edit.remove_extra" if pause.extra else "edit.remove_break", days)
        case kinds_time.SetAvailability():
            hours = f"{edit.availability.week_minutes / 60:.4g}"
            return Words("edit.availability", {"hours": hours})
        case kinds_time.SetStart():
            return Words("edit.start", {"day": edit.start})
        case kinds_time.Replan():
            return Words("edit.replan", {"day": edit.day})
        case _:
            assert_never(edit)


def _on_same_days(edit: kinds_time.ChangeBreak, old: Plan) -> Words | None:
    """Name other hours or another name of time off; None when its days change as well."""
    before, after = old.breaks[edit.number], edit.pause
    if (before.start, before.end) != (after.start, after.end):
        return None
    if before.minutes_per_week == after.minutes_per_week and after.label:
        return Words("edit.rename_break", {"label": after.label})
    return Words("edit.hours_break", {"first": after.start, "last": after.end})


def _moved(edit: kinds.MoveTasks, old: Plan, new: Plan) -> Words:
    if len(edit.tasks) > 1:
        values = {"tasks": len(edit.tasks)}
        return _linked("edit.move_several", values, set(edit.tasks), old, new)
    return _with_followers("edit.move", new.task(edit.tasks[0]), set(edit.tasks), old, new)


def _resized(edit: kinds.ResizeTask, old: Plan, new: Plan) -> Words:
    """Name the end of a bar that was pulled, which may push others; a start pushes none.

    A day on which nobody studies was moved to one: the bar says which.
    """
    task = new.task(edit.task)
    start, end = bar_of(new, task) or (edit.start, edit.end)
    if edit.end is None:
        return Words("edit.resize_start", {"task": task.title, "day": start})
    values = {"task": task.title, "day": end}
    return _linked("edit.resize", values, {edit.task}, old, new)


def _with_followers(key: str, task: Task, own: set[str], old: Plan, new: Plan) -> Words:
    return _linked(key, {"task": task.title, "day": task.start or new.start}, own, old, new)


def _linked(
    key: str, values: Mapping[str, object], own: set[str], old: Plan, new: Plan
) -> Words:
    """Name an edit with the number of tasks that had to follow, where any had."""
    followers = len([task_id for task_id in moved_tasks(old, new) if task_id not in own])
    if followers:
        return Words(f"{key}_linked", {**values, "n": followers})
    return Words(key, values)


def _several(key: str, tasks: tuple[str, ...], plan: Plan) -> Words:
    if len(tasks) == 1:
        return Words(key, {"task": plan.task(tasks[0]).title})
    return Words(f"{key}_several", {"n": len(tasks)})


def moved_tasks(old: Plan, new: Plan) -> tuple[str, ...]:
    """Return the ids of tasks that start on another day or have another length; no milestones."""
    same = {id(task) for task in old.tasks}  # most are the same object; to look is enough
    return tuple(
        task.id
        for task in new.tasks
        if id(task) not in same
        and not task.milestone
        and task.id in old.index
        and (task.start, task.span_days) != (old.task(task.id).start, old.task(task.id).span_days)
    )
