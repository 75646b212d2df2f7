"""Hours a week: spread over weekdays, and the default that makes a path last its usual length."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date

from planner.content import EntryPath
from planner.errors import Refused
from planner.model import Availability
from planner.values import DAYS_PER_WEEK, MINUTES_PER_DAY

DEFAULT_DAYS = (0, 1, 2, 3, 5)
"""Weekdays of "N hours a week": Monday to Thursday and Saturday (0 = Monday)."""
LEAST_WEEK, MOST_WEEK = 30, 60 * 60
"""Study time a week that is accepted, minutes: half an hour to 60 hours."""
STEP = 30
"""Default hours are multiples of half an hour, minutes."""
MONTHS_PER_YEAR = 12


def evenly(week_minutes: int, days: Iterable[int] = DEFAULT_DAYS) -> Availability:
    """Return hours a week spread evenly over some weekdays (0 = Monday).

    Minutes that do not divide go to the first days, so that the week adds up exactly.

    Raises:
        Refused: No weekday, a week that is too short or too long, or days of over 24 hours.
    """
    chosen = sorted(set(days))
    if not chosen:
        raise Refused("error.no_study_days")
    if not LEAST_WEEK <= week_minutes <= MOST_WEEK:
        raise Refused("error.hours_per_week", hours=f"{week_minutes / 60:g}")
    share, rest = divmod(week_minutes, len(chosen))
    if share + (1 if rest else 0) > MINUTES_PER_DAY:
        raise Refused("error.hours_per_day", hours=f"{week_minutes / 60:g}", n=len(chosen))
    minutes = [0] * DAYS_PER_WEEK
    for number, day in enumerate(chosen):
        minutes[day] = share + (1 if number < rest else 0)
    return Availability(weekday_minutes=tuple(minutes))


def default_week_minutes(
    path: EntryPath, end_with: Callable[[int], date], start: date, effort: int
) -> int:
    """Return the least half-hour step with which a path ends in its usual time, minutes a week.

    The usual time is the article's longest figure for the path, at most twelve months.

    Args:
        path: The entry path.
        end_with: Gives the end of the plan for minutes a week.
        start: First day of the plan.
        effort: Effort of the whole plan, minutes; gives the first guess.
    """
    months = min(MONTHS_PER_YEAR, path.article_months[1])
    latest = add_months(start, months)
    least = max(LEAST_WEEK, effort * 12 // (months * 52))
    minutes = least // STEP * STEP
    while minutes < MOST_WEEK and end_with(minutes) >= latest:
        minutes += STEP
    return minutes


def add_months(day: date, months: int) -> date:
    """Return the same day so many months later, the last of the month where it is missing."""
    year, month = divmod(day.year * MONTHS_PER_YEAR + day.month - 1 + months, MONTHS_PER_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
