"""What stands in the time header at each zoom: months above, weeks or days below."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from math import ceil, floor
from typing import NamedTuple

from planner.values import DAYS_PER_WEEK
from ui.timeline.scale import TimeScale, monday_before, to_date

WEEKS_FROM = 1.6
"""Below this zoom the week row is empty, pixels a day."""
DATES_FROM, LETTERS_FROM = 5.0, 18.0
"""From here on weeks say "15 Feb", from there on every day has its letter, pixels a day."""
DAY_NUMBER_WIDTH = 15.0
"""Room a two-digit day needs at least; where weeks are narrower every second one is labelled."""
LONG_MONTH_FROM = 4.0
"""From here on months are written in full, pixels a day."""


class Density(StrEnum):
    """What the lower row of the header shows."""

    NONE = "none"
    MONDAYS = "mondays"
    DATES = "dates"
    DAYS = "days"


class MonthTick(NamedTuple):
    """A month in the upper row.

    Attributes:
        day: Its first day, or the first day of the range.
        x: Where it begins, pixels.
        width: Pixels to the next month.
        year: Whether the year is said.
        long: Whether the month is written in full.
    """

    day: date
    x: float
    width: float
    year: bool
    long: bool


class DayTick(NamedTuple):
    """A week or a day in the lower row.

    Attributes:
        day: Its date; the Monday of a week.
        x: Where it begins, pixels.
        width: Pixels to the next one.
        said: Whether it is labelled.
    """

    day: date
    x: float
    width: float
    said: bool


def density(per_day: float, text: float = 1.0) -> Density:
    """Return what the lower row shows at a zoom.

    Args:
        per_day: Pixels a day.
        text: Factor of the text size: days need more room for larger numbers.
    """
    if per_day < WEEKS_FROM:
        return Density.NONE
    if per_day < DATES_FROM:
        return Density.MONDAYS
    days_from = max(LETTERS_FROM, DAY_NUMBER_WIDTH * text)
    return Density.DATES if per_day < days_from else Density.DAYS


def months(scale: TimeScale, width: float) -> list[MonthTick]:
    """Return the months that touch a chart of so many pixels."""
    first = max(scale.origin, floor(scale.at(0)))
    last = floor(scale.at(width))
    found: list[MonthTick] = []
    day = to_date(first)
    while day.toordinal() <= last:
        after = _next_month(day)
        start = scale.x(day.toordinal())
        length = scale.x(after.toordinal()) - start
        year = not found or day.month == 1
        found.append(MonthTick(day, start, length, year, scale.per_day >= LONG_MONTH_FROM))
        if after <= day:
            break
        day = after
    return found


def _next_month(day: date) -> date:
    after = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return to_date(after.toordinal())


def month_starts(scale: TimeScale, width: float) -> list[float]:
    """Return where months begin on the chart, the range's own beginning left out."""
    return [tick.x for tick in months(scale, width) if tick.day.day == 1]


def weeks(scale: TimeScale, width: float, label: float = DAY_NUMBER_WIDTH) -> list[DayTick]:
    """Return the weeks that touch the chart; where labels have no room only some have one.

    Args:
        scale: Where days are.
        width: Pixels of the chart.
        label: Room a label needs, pixels.
    """
    first = monday_before(max(scale.origin, floor(scale.at(0))))
    step = DAYS_PER_WEEK * scale.per_day
    every = max(1, ceil(label / step))
    return [
        DayTick(
            to_date(day), scale.x(day), step, said=(day // DAYS_PER_WEEK) % every == 0
        )
        for day in range(first, floor(scale.at(width)) + 1, DAYS_PER_WEEK)
    ]


def days(scale: TimeScale, width: float) -> list[DayTick]:
    """Return the days that touch the chart."""
    first = max(scale.origin, floor(scale.at(0)))
    return [
        DayTick(to_date(day), scale.x(day), scale.per_day, said=True)
        for day in range(first, floor(scale.at(width)) + 1)
    ]
