"""Links obeyed after any change: pushed where it may, refused where something stands fast."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from planner.errors import EditRefused
from planner.model import Link, Plan, Task
from planner.schedule.bars import bar_of
from planner.schedule.calendar import StudyCalendar, calendar_for
from planner.schedule.network import members_of
from planner.schedule.ripple import rippled

EndOf = Callable[[Task], date | None]
"""The last day of a task; None while it is not on the timeline."""


def obeyed(plan: Plan) -> Plan:
    """Return the plan with open tasks pushed behind what they wait for.

    Raises:
        EditRefused: A pinned task or milestone is in the way, or the links form a loop.
    """
    pushed = rippled(plan)
    if any(task.pinned for task in pushed.tasks):
        check_pins(pushed, calendar_for(pushed), lambda task: _end(pushed, task))
    return pushed


def _end(plan: Plan, task: Task) -> date | None:
    bar = bar_of(plan, task)
    return bar.end if bar else None


def link_holds(plan: Plan, task: Task, link: Link) -> bool:
    """Tell whether a task starts late enough after what it waits for."""
    end = _end(plan, plan.task(link.pred))
    return _holds(calendar_for(plan), task, link, end)


def _holds(calendar: StudyCalendar, task: Task, link: Link, end: date | None) -> bool:
    if end is None or task.start is None or not task.scheduled:
        return True
    return calendar.position(task.start) > calendar.position(end) + link.lag_days


def check_pins(plan: Plan, calendar: StudyCalendar, end_of: EndOf) -> None:
    """See whether everything pinned can stay when bars end elsewhere.

    Args:
        plan: Says what is pinned, and what waits for what.
        calendar: The study days.
        end_of: The last day of each task; None while it is not on the timeline.

    Raises:
        EditRefused: A pinned task or milestone is in the way.
    """
    for task in plan.tasks:
        if not task.pinned or task.start is None:
            continue
        if task.milestone:
            late = _late_member(plan, task, task.start, end_of)
        else:
            late = _late_pred(plan, calendar, task, end_of)
        if late is not None:
            raise EditRefused(
                "error.pin_in_the_way", task=late.title, by=task.title, day=task.start
            )


def _late_pred(plan: Plan, calendar: StudyCalendar, task: Task, end_of: EndOf) -> Task | None:
    if task.skipped or task.progress:
        return None
    for link in task.links:
        pred = plan.task(link.pred)
        if not link.broken and not _holds(calendar, task, link, end_of(pred)):
            return pred
    return None


def _late_member(plan: Plan, milestone: Task, day: date, end_of: EndOf) -> Task | None:
    for member in members_of(plan, milestone):
        end = end_of(member)
        if end and end > day and not member.progress:
            return member
    return None
