"""Where bars stand: derived ends of tasks, phases and the plan.

A task stores its start and its span in study days; everything a view or a page needs to know about
its place is derived here, in one way for all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from planner.model import Plan, Task
from planner.schedule.calendar import StudyCalendar, calendar_for


class Bar(NamedTuple):
    """First and last day of a bar, both included."""

    start: date
    end: date


def bar_of(plan: Plan, task: Task) -> Bar | None:
    """Return the bar of a task, or None while it is not scheduled or skipped.

    A milestone is a bar of one day.
    """
    return _bar(task, calendar_for(plan))


def _bar(task: Task, calendar: StudyCalendar) -> Bar | None:
    if task.start is None or task.skipped:
        return None
    if task.milestone:
        return Bar(task.start, task.start)
    return Bar(task.start, calendar.end(task.start, task.span_days))


def bars_of(plan: Plan, tasks: Iterable[Task]) -> Iterator[Bar | None]:
    """Return the bars of some tasks in their order; the calendar is looked up once."""
    calendar = calendar_for(plan)
    return (_bar(task, calendar) for task in tasks)


def hull(bars: Iterable[Bar | None]) -> Bar | None:
    """Return the bar from the first start to the last end, or None without any bar."""
    known = [bar for bar in bars if bar is not None]
    if not known:
        return None
    return Bar(min(bar.start for bar in known), max(bar.end for bar in known))


def task_bars(plan: Plan) -> dict[str, Bar]:
    """Return the bars of all scheduled tasks and milestones by task id."""
    bars = zip(plan.tasks, bars_of(plan, plan.tasks), strict=True)
    return {task.id: bar for task, bar in bars if bar is not None}


def plan_bar(plan: Plan) -> Bar | None:
    """Return the hull of all tasks, milestones left out."""
    return hull(bars_of(plan, (task for task in plan.tasks if not task.milestone)))


def plan_end(plan: Plan) -> date | None:
    """Return the last end of all tasks, or None when nothing is scheduled."""
    bar = plan_bar(plan)
    return bar.end if bar else None


def total_minutes(plan: Plan) -> int:
    """Return the effort of all tasks that are not skipped, minutes."""
    return sum(task.minutes for task in plan.tasks if not task.skipped)


def scheduled_minutes(plan: Plan) -> int:
    """Return the effort of all tasks on the timeline, minutes; the tray does not count."""
    return sum(task.minutes for task in plan.tasks if task.scheduled)


def done_minutes(plan: Plan) -> int:
    """Return the effort already done (effort x progress), minutes."""
    active = (task for task in plan.tasks if not task.skipped)
    return sum(task.minutes - task.remaining_minutes for task in active)
