"""The last twelve weeks: what was planned, what was done, and how many in a row had study in them.

Weeks without study time are time off: they neither count nor end a row of weeks.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from planner.forecast import velocity
from planner.model import Plan
from planner.schedule.calendar import calendar_for, monday_of
from planner.schedule.load import planned_minutes
from planner.values import DAYS_PER_WEEK, FIRST_DAY

SHOWN = 12
"""Weeks in the picture, this one included."""
_WEEK = timedelta(days=DAYS_PER_WEEK)


class PastWeek(NamedTuple):
    """One week, minutes.

    Attributes:
        monday: Its first day.
        planned: Effort of bars in it.
        logged: Time really spent.
        off: Whether there was no study time in it.
    """

    monday: date
    planned: int
    logged: int
    off: bool


class Lately(NamedTuple):
    """The last weeks.

    Attributes:
        weeks: Oldest first; this week is the last one.
        velocity: Minutes logged a study week over the whole weeks among them, 0 without any.
        in_a_row: Study weeks with logged time in a row up to now.
    """

    weeks: tuple[PastWeek, ...]
    velocity: float
    in_a_row: int


def lately_of(plan: Plan, today: date) -> Lately:
    """Return the last weeks up to the one that holds today."""
    planned = planned_minutes(plan)
    logged = _logged(plan)
    this = monday_of(today)
    earliest = max(monday_of(plan.start), monday_of(FIRST_DAY) + _WEEK)
    first = min(this, max(earliest, this - (SHOWN - 1) * _WEEK))
    weeks = []
    while first <= this:
        week = PastWeek(first, planned.get(first, 0), logged.get(first, 0), _off(plan, first))
        weeks.append(week)
        first += _WEEK
    return Lately(tuple(weeks), velocity(plan, today, SHOWN), _in_a_row(plan, logged, this))


def _logged(plan: Plan) -> dict[date, int]:
    logged: dict[date, int] = {}
    for entry in plan.log:
        monday = monday_of(entry.day)
        logged[monday] = logged.get(monday, 0) + entry.minutes
    return logged


def _off(plan: Plan, monday: date) -> bool:
    last = monday + timedelta(days=DAYS_PER_WEEK - 1)
    return not calendar_for(plan).capacity_between(monday, last)


def _in_a_row(plan: Plan, logged: dict[date, int], this: date) -> int:
    """Count weeks with study back from this one, which has not failed while it lasts."""
    if not logged:
        return 0
    count = 1 if this in logged else 0
    week, first = this - _WEEK, min(logged)
    while week >= first and (week in logged or _off(plan, week)):
        count += week in logged
        week -= _WEEK
    return count
