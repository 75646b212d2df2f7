"""Where a task that is about to be made would stand."""

from __future__ import annotations

from datetime import date

from planner.errors import Refused
from planner.model import Kind, Plan, Task
from planner.schedule.calendar import calendar_for
from planner.schedule.gaps import first_gap
from ui.timeline.scene import Span


def free_place(plan: Plan, minutes: int, not_before: date) -> Span | None:
    """Return the first gap on the timeline that holds an effort, or None where none does.

    Args:
        plan: What stands on the timeline already.
        minutes: The effort.
        not_before: First day that may be used; never before the plan starts.
    """
    task = Task(id="new", phase=plan.phases[0].id, kind=Kind.OWN, title="new", minutes=minutes)
    try:
        place = first_gap(plan, task, max(not_before, plan.start))
    except Refused:
        return None
    calendar = calendar_for(plan)
    days = (calendar.day_at(place.start), calendar.day_at(place.start + place.span - 1))
    return Span(*(day.toordinal() for day in days))
