"""Breaks a plan starts with, until the person says otherwise."""

from __future__ import annotations

from datetime import date, timedelta

from planner.model import Break
from planner.schedule.calendar import monday_of
from planner.values import DAYS_PER_WEEK, LAST_DAY

USUAL_WEEKS_OFF = 4
"""Weeks off a year that leave the 48 study weeks the roadmap's hours are meant for."""
MOST_WEEKS_OFF = 20
"""Weeks off a year that can be asked for; both breaks together then last 20 weeks."""


def default_breaks(
    start: date, years: int = 3, *, summer: str, year_end: str, weeks: int = USUAL_WEEKS_OFF
) -> tuple[Break, ...]:
    """Return breaks in summer and at year-end for each year from a start on.

    Two weeks each make the 48 study weeks a year that the roadmap's hours are meant for. Nobody
    says when other weeks off are, so they make these two longer, half each, the odd one at
    year-end. Each runs from a Monday to a Sunday, from the weeks of 21 July and of 25 December on.

    Args:
        start: First day of the plan; breaks that are over by then are left out.
        years: Years to cover after that of the start.
        summer: Label of the summer breaks.
        year_end: Label of the breaks at year-end.
        weeks: Weeks off a year, 0 to ``MOST_WEEKS_OFF``.
    """
    in_summer, at_end = weeks // 2, weeks - weeks // 2
    breaks = _weeks_off(date(start.year - 1, 12, 25), at_end, year_end)
    last = min(start.year + years, LAST_DAY.year - 1)  # the end of the calendar needs no breaks
    for year in range(start.year, last + 1):
        breaks += _weeks_off(date(year, 7, 21), in_summer, summer)
        breaks += _weeks_off(date(year, 12, 25), at_end, year_end)
    return tuple(pause for pause in breaks if pause.end >= start)


def _weeks_off(day: date, weeks: int, label: str) -> list[Break]:
    if not weeks:
        return []
    monday = monday_of(day)
    end = min(LAST_DAY, monday + timedelta(days=DAYS_PER_WEEK * weeks - 1))
    return [Break(start=monday, end=end, label=label)]
