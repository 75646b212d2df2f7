"""Puts one week together from the rules."""

from __future__ import annotations

from datetime import date, timedelta

from planner.model import Break, Plan
from planner.schedule.bars import bar_of, plan_end
from planner.schedule.behind import behind_minutes, matters, week_progress
from planner.schedule.calendar import calendar_for, monday_of
from planner.this_week.ahead import ahead_of
from planner.this_week.lately import lately_of
from planner.this_week.rows import Section, sections_of
from planner.this_week.view import DayCell, WeekView
from planner.values import DAYS_PER_WEEK

_DAY = timedelta(days=1)
_WEEK = timedelta(days=DAYS_PER_WEEK)


def week_view(plan: Plan, today: date, day: date | None = None) -> WeekView:
    """Return the ISO week that holds a day, seen from today.

    Args:
        plan: The plan.
        today: The day it is.
        day: Any day of the week; without it, the week of today.

    Raises:
        Refused: The week is outside the years a plan can use.
    """
    monday = monday_of(day or today)
    sections = sections_of(plan, today, monday)
    lately = lately_of(plan, today)
    number, weeks = _numbered(plan, monday)
    late = behind_minutes(plan, today)
    title, when = _next(plan, max(today, monday))
    return WeekView(
        today=today,
        days=tuple(_days(plan, monday, sections)),
        number=number,
        weeks=weeks,
        progress=week_progress(plan, monday)._replace(day=today.isoweekday()),
        sections=sections,
        lately=lately,
        ahead=ahead_of(plan, today, lately.velocity),
        behind=late if matters(plan, late) else 0,
        rest=_rest(plan, max(today, monday), monday + _WEEK - _DAY),
        next_title=title,
        next_day=when,
        starts=plan.start,
        finished=bool(plan.tasks) and all(t.done or t.skipped or t.milestone for t in plan.tasks),
    )


def _days(plan: Plan, monday: date, sections: tuple[Section, ...]) -> list[DayCell]:
    planned: dict[date, int] = {}
    for section in sections:
        for row in section.rows:
            if not row.carried:
                planned[row.day] = planned.get(row.day, 0) + row.minutes
    logged: dict[date, int] = {}
    for entry in plan.log:
        logged[entry.day] = logged.get(entry.day, 0) + entry.minutes
    days = [monday + number * _DAY for number in range(DAYS_PER_WEEK)]
    return [
        DayCell(day, planned.get(day, 0), logged.get(day, 0), _off(plan, day) is not None)
        for day in days
    ]


def _off(plan: Plan, day: date) -> Break | None:
    """Return the time off that holds a day; reduced weeks are none."""
    found = (
        pause
        for pause in plan.breaks
        if pause.start <= day <= pause.end and not pause.minutes_per_week
    )
    return max(found, key=lambda pause: pause.end, default=None)


def _rest(plan: Plan, first: date, last: date) -> Break | None:
    """Return the time off that takes what is left of a week, or None."""
    if last < first or calendar_for(plan).capacity_between(first, last):
        return None
    days = ((first + number * _DAY) for number in range((last - first).days + 1))
    found = (_off(plan, day) for day in days)
    return next((pause for pause in found if pause is not None), None)


def _numbered(plan: Plan, monday: date) -> tuple[int, int]:
    """Return which study week of the plan a week is, and how many there are."""
    calendar = calendar_for(plan)
    first, last = monday_of(plan.start), monday_of(plan_end(plan) or plan.start)
    weeks = [first + number * _WEEK for number in range((last - first) // _WEEK + 1)]
    studied = [week for week in weeks if calendar.capacity_between(week, week + _WEEK - _DAY)]
    return (studied.index(monday) + 1 if monday in studied else 0), len(studied)


def _next(plan: Plan, first: date) -> tuple[str, date | None]:
    """Return the open task that is next from a day on, and its first day from then."""
    found: list[tuple[date, date, str]] = []
    for task in plan.tasks:
        bar = bar_of(plan, task)
        if bar is not None and not (task.done or task.milestone):
            day = calendar_for(plan).normalise(max(bar.start, first))
            found.append((day, bar.end, task.title))
    if not found:
        return "", None
    day, _, title = min(found)
    return title, day
