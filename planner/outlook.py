"""The price of an hour: what more or fewer hours a week do to the ready date, and that to pay.

The study time between today and the ready date of the present setting is what the plan needs; with
other hours a week the same study time is reached sooner or later. That is monotone by construction
and gives exactly the plan's own date at the present setting.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from planner.errors import Refused
from planner.model import Availability, Plan
from planner.replan.ways import scaled
from planner.schedule.calendar import calendar_for, study_calendar

DAYS_PER_MONTH = 365.2425 / 12


class HourPrice(NamedTuple):
    """One point of the curve.

    Attributes:
        week_minutes: Study time a week.
        ready: Day the work is done with it, or None when it never is.
        days: Calendar days sooner (negative) or later than at the present setting.
        pay: Pay gained (or lost) by then being ready sooner (later), minor units; None without pay.
    """

    week_minutes: int
    ready: date | None
    days: int
    pay: int | None


def price_of_hours(
    plan: Plan,
    ready: date,
    today: date,
    week_minutes: Iterable[int],
    monthly_gain: int | None = None,
) -> tuple[HourPrice, ...]:
    """Return the curve hours a week -> ready date -> pay.

    Args:
        plan: The plan; its own hours are the present setting.
        ready: Ready date at the present setting.
        today: First day with other hours.
        week_minutes: Settings to show, minutes a week.
        monthly_gain: What the first job pays above the present one, minor units a month.
    """
    needed = calendar_for(plan).capacity_between(today, ready)
    points = []
    for minutes in week_minutes:
        day = _reached(plan, minutes, today, ready, needed)
        days = (day - ready).days if day else 0
        pay = None if monthly_gain is None else round(-days / DAYS_PER_MONTH * monthly_gain)
        points.append(HourPrice(minutes, day, days, pay if day else None))
    return tuple(points)


def _reached(plan: Plan, minutes: int, today: date, ready: date, needed: int) -> date | None:
    if minutes == plan.availability.week_minutes or needed <= 0:
        return ready
    try:
        week: Availability = scaled(plan.availability, minutes)
        calendar = study_calendar(week, plan.breaks)
    except Refused:
        return None
    first = calendar.position(today)
    position = bisect_left(calendar.totals, calendar.totals[first] + needed) - 1
    return calendar.day_at(position) if position < len(calendar.days) else None
