"""The next milestone, how much of its work is done, and when the present pace reaches it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.forecast import pace_day
from planner.model import Plan, Task
from planner.schedule.bars import bar_of
from planner.schedule.network import members_of


class Ahead(NamedTuple):
    """The next milestone.

    Attributes:
        task: Its id.
        title: Its title.
        day: Its date.
        days: Days until then; negative when it is over.
        colour: Position of its phase in the plan, from 0.
        done: Minutes of its work that are done.
        whole: Minutes of its work.
        at_pace: Day on which its work and what stands before it is done at the pace of the last
            weeks, or None without logged time.
    """

    task: str
    title: str
    day: date
    days: int
    colour: int
    done: int
    whole: int
    at_pace: date | None


def ahead_of(plan: Plan, today: date, velocity: float) -> Ahead | None:
    """Return the first milestone whose work is not done, or None when all of it is.

    Args:
        plan: The plan.
        today: The day it is.
        velocity: Minutes a study week.
    """
    open_ones = [
        (task.start, task)
        for task in plan.tasks
        if task.milestone and task.start is not None and not _reached(plan, task)
    ]
    if not open_ones:
        return None
    day, milestone = min(open_ones, key=lambda pair: pair[0])
    order = [phase.id for phase in plan.phases]
    members = [task for task in members_of(plan, milestone) if not task.skipped]
    before = [task for task in plan.tasks if _comes_before(plan, task, day)]
    return Ahead(
        task=milestone.id,
        title=milestone.title,
        day=day,
        days=(day - today).days,
        colour=order.index(milestone.phase) if milestone.phase in order else 0,
        done=sum(task.minutes - task.remaining_minutes for task in members),
        whole=sum(task.minutes for task in members),
        at_pace=pace_day(plan, [*before, *members], today, velocity),
    )


def _reached(plan: Plan, milestone: Task) -> bool:
    members = [task for task in members_of(plan, milestone) if not task.skipped]
    return milestone.done or all(task.done for task in members)


def _comes_before(plan: Plan, task: Task, day: date) -> bool:
    bar = bar_of(plan, task)
    return bar is not None and not task.milestone and bar.end <= day
