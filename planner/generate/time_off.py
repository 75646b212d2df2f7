"""Breaks a plan starts with, until the person says otherwise."""

from __future__ import annotations

from datetime import date, timedelta

from planner.model import Break
from planner.schedule.calendar import monday_of
from planner.values import LAST_DAY

_TWO_WEEKS = timedelta(days=13)


def default_breaks(start: date, years: int = 3, *, summer: str, year_end: str) -> tuple[Break, ...]:
    """Return two weeks at year-end and two in summer for each year from a start on.

    They make the 48 study weeks a year that the roadmap's hours are meant for. Each runs from a
    Monday to a Sunday: the weeks of 21 July, and of 25 December, with the week after.

    Args:
        start: First day of the plan; breaks that are over by then are left out.
        years: Years to cover after that of the start.
        summer: Label of the summer breaks.
        year_end: Label of the breaks at year-end.
    """
    breaks = [_fortnight(date(start.year - 1, 12, 25), year_end)]
    last = min(start.year + years, LAST_DAY.year - 1)  # the end of the calendar needs no breaks
    for year in range(start.year, last + 1):
        breaks.append(_fortnight(date(year, 7, 21), summer))
        breaks.append(_fortnight(date(year, 12, 25), year_end))
    return tuple(pause for pause in breaks if pause.end >= start)


def _fortnight(day: date, label: str) -> Break:
    monday = monday_of(day)
    return Break(start=monday, end=monday + _TWO_WEEKS, label=label)
