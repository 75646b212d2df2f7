"""The first gap on the timeline that a task fits into, around everything that stands there."""

from __future__ import annotations

from datetime import date

from planner.model import Plan, Task
from planner.schedule.board import Place, Taken
from planner.schedule.calendar import StudyCalendar, calendar_for
from planner.schedule.placement import Item, place_items


def taken_by(task: Task, calendar: StudyCalendar) -> Taken | None:
    """Return what a task on the timeline takes from its weeks; None while done or off it."""
    if task.start is None or not task.scheduled or task.milestone or not task.remaining_minutes:
        return None
    place = Place(calendar.position(task.start), max(1, task.span_days))
    return Taken(place, task.remaining_minutes)


def first_gap(plan: Plan, task: Task, not_before: date, *, sharing: bool = False) -> Place:
    """Return the earliest place of a task behind what it waits for, within the hours left.

    Args:
        plan: Everything that stands on the timeline.
        task: The task to place; where it stands now does not count.
        not_before: First day that may be used.
        sharing: Whether hours count that others use already: it stands as if it were alone.

    Raises:
        Refused: The calendar ends before the task fits.
    """
    calendar = calendar_for(plan)
    standing = [other for other in plan.tasks if other.id != task.id]
    taken = [] if sharing else [bar for t in standing if (bar := taken_by(t, calendar))]
    earliest = calendar.position(not_before)
    for link in task.links:
        pred = plan.task(link.pred)
        if link.broken or pred.start is None or not pred.scheduled:
            continue
        end = calendar.position(pred.start) + max(1, pred.span_days) - 1
        earliest = max(earliest, end + 1 + link.lag_days)
    item = Item(task.id, task.minutes)
    return place_items([item], calendar, earliest, taken=taken)[task.id]
