"""Dates and pixels: where a day is on the screen, at any zoom, and which day the pointer means.

Days are ordinals (``date.toordinal``), fractions included, so that zooming is continuous. A value
holds no size of the widget: scrolling and zooming give new values.

Example:
    >>> scale = TimeScale(origin=date(2026, 9, 7).toordinal(), per_day=2.0, left=8.0)
    >>> scale.x(date(2026, 9, 14).toordinal())
    22.0
    >>> scale.day_at(22.0)
    datetime.date(2026, 9, 14)
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from math import floor

from planner.values import DAYS_PER_WEEK, FIRST_DAY, LAST_DAY

LEAST_PER_DAY, MOST_PER_DAY = 0.8, 40.0
"""Zoom from two years in a small window to a week across a large one, pixels a day."""
PAD = 8
"""Free pixels left of the first day and right of the last one."""
TAIL_DAYS = 21
"""Days shown after the end of the plan."""
WEEKS_BELOW = 5.0
"""Below this zoom bars are drawn lower and a free zoom snaps to weeks, pixels a day."""
WIDEST_FIT = 4.8
"""Fitting a short plan goes no closer than this, pixels a day."""
QUARTER_DAYS, MONTH_DAYS = 98, 35
"""Days in view at the zooms Quarter and Month."""
MAGNET = 6.0
"""A date this near, pixels, attracts the bar under the hand."""
_MONDAY = 1
"""Ordinal of a Monday: 1 January of the year 1."""


class Unit(StrEnum):
    """What a drag snaps to."""

    DAY = "day"
    WEEK = "week"

    @property
    def other(self) -> Unit:
        """The unit that Shift asks for."""
        return Unit.DAY if self is Unit.WEEK else Unit.WEEK


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A straight line from days to pixels.

    Attributes:
        origin: Ordinal of the first day of the range.
        per_day: Pixels a day, ``LEAST_PER_DAY`` to ``MOST_PER_DAY``.
        left: Where ``origin`` is, pixels from the left edge of the chart.
        snaps: What a drag snaps to while a named zoom is on: Quarter means days on a small screen
            too. None leaves it to ``per_day``.
    """

    origin: int
    per_day: float
    left: float = PAD
    snaps: Unit | None = None

    def x(self, day: float) -> float:
        """Return where a day begins, pixels."""
        return self.left + (day - self.origin) * self.per_day

    def at(self, x: float) -> float:
        """Return the day at a pixel, with its fraction."""
        return self.origin + (x - self.left) / self.per_day

    def day_at(self, x: float) -> date:
        """Return the date under a pixel, kept inside the years a plan can use."""
        return to_date(floor(self.at(x)))

    def scrolled(self, pixels: float) -> TimeScale:
        """Return the scale with everything moved to the left by some pixels."""
        return replace(self, left=self.left - pixels)

    def zoomed(self, factor: float, around: float) -> TimeScale:
        """Return the scale zoomed so that the day under ``around`` stays there; a free zoom."""
        per_day = min(MOST_PER_DAY, max(LEAST_PER_DAY, self.per_day * factor))
        day = self.at(around)
        return TimeScale(self.origin, per_day, around - (day - self.origin) * per_day)

    @property
    def unit(self) -> Unit:
        """What a drag snaps to at this zoom."""
        if self.snaps is not None:
            return self.snaps
        return Unit.WEEK if self.per_day < WEEKS_BELOW else Unit.DAY


def fitting(first: int, last: int, width: float) -> TimeScale:
    """Return the scale that shows the days first to last, both included, in a width of pixels.

    Long plans are never squeezed below ``LEAST_PER_DAY``: they scroll. Short ones are not drawn so
    wide that the header would name days: a fitted plan is looked at, and moved, by weeks.
    """
    per_day = (width - 2 * PAD) / max(1, last - first + 1)
    per_day = min(WIDEST_FIT, max(LEAST_PER_DAY, per_day))
    return TimeScale(first, per_day, snaps=Unit.WEEK)


def to_date(day: int) -> date:
    """Return the date of an ordinal, kept inside the years a plan can use."""
    return date.fromordinal(min(LAST_DAY.toordinal(), max(FIRST_DAY.toordinal(), day)))


def monday_before(day: int) -> int:
    """Return the ordinal of the Monday on or before a day."""
    return day - (day - _MONDAY) % DAYS_PER_WEEK


def snapped(day: float, unit: Unit) -> int:
    """Return the nearest beginning of a day or of a week (Monday), as an ordinal."""
    if unit is Unit.DAY:
        return floor(day + 0.5)
    return monday_before(floor(day + DAYS_PER_WEEK / 2))


def attracted(day: float, unit: Unit, magnets: tuple[int, ...], per_day: float) -> int:
    """Return the nearest magnet within ``MAGNET`` pixels unless the nearest unit is nearer."""
    usual = snapped(day, unit)
    near = min(magnets, key=lambda magnet: abs(magnet - day), default=usual)
    away = abs(near - day)
    return near if away * per_day <= MAGNET and away <= abs(usual - day) else usual
