"""Commands that change the plan: they build the same edits as the mouse and tell what moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from planner.cli import fields
from planner.cli.moves import full_json, move_json, moves_between, told_move
from planner.cli.naming import task_named
from planner.edits import Edit, LogWork, MoveTasks, ResizeTask, SetDone
from planner.errors import Refused
from planner.model import Plan, Task
from planner.schedule.load import WeekLoad, fuller_weeks

if TYPE_CHECKING:
    from planner.cli.desk import Desk

LEAST_LOGGED = 0.02
"""Hours; a little more than a minute."""
MOST_LOGGED = 24
"""Hours."""


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
    if day > desk.today:
        raise Refused("error.log_later", day=day)
    minutes = fields.hours(desk.parsed.needed("hours"), "HOURS", LEAST_LOGGED, MOST_LOGGED)
    return _edit(desk, lambda task: LogWork(task=task.id, day=day, minutes=minutes), _told_log)


def done(desk: Desk) -> int:
    """Mark a task as done."""
    return _edit(desk, lambda task: SetDone(tasks=(task.id,), day=desk.today))


def _told_log(desk: Desk, plan: Plan) -> str:
    """Return the time logged last and what it comes to."""
    entry, hours_of = plan.log[-1], desk.wording.decimal_hours
    task = plan.task(entry.task)
    return desk.wording.say(
        "cli.log.done",
        hours=hours_of(entry.minutes),
        task=task.title,
        day=entry.day,
        logged=hours_of(plan.logged_minutes(task.id)),
        whole=hours_of(task.minutes),
    )


def _edit(
    desk: Desk,
    make: Callable[[Task], Edit],
    told: Callable[[Desk, Plan], str] | None = None,
) -> int:
    """Carry out one edit of the task that was named; print every task that moved, and why.

    Args:
        desk: The command.
        make: Makes the edit from the task.
        told: What was done, from the new plan, where what an edit tells is not all.
    """
    with desk.session() as session:
        old = session.document.plan
        if old is None:
            raise Refused("error.no_plan")
        change = session.apply(make(task_named(old, desk.parsed.needed("task"))))
        new = session.document.plan or old
    label = change.label if change else None
    moves, full = moves_between(old, new), fuller_weeks(old, new, desk.today)
    if desk.as_json:
        moved = [move_json(entry) for entry in moves]
        overfull = [full_json(load) for load in full]
        desk.put_json(
            {"changed": change is not None, "label": label, "moved": moved, "overfull": overfull}
        )
        return 0
    if change is None:
        desk.say("cli.nothing_changed")
    else:
        desk.line(told(desk, new) if told else change.told)
    for entry in moves:
        desk.line(f"  {entry.task.id}  {entry.task.title}: {told_move(desk.wording, entry)}")
    if full:
        _print_full(desk, full)
    return 0


def _print_full(desk: Desk, full: Sequence[WeekLoad]) -> None:
    desk.say(
        "cli.full.weeks",
        n=len(full),
        week=full[0].week,
        planned=desk.wording.about_hours(full[0].planned),
        capacity=desk.wording.about_hours(full[0].capacity),
    )
