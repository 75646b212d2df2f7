"""Catching up: more hours a week, as few as suffice, and only until the plan is met again.

A few busy weeks first: within four, eight or sixteen weeks, whichever is the first in which at most
half again a week suffices to keep the end. Only where none does, the rest of the plan is busier.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from planner.errors import Refused
from planner.generate.hours import STEP
from planner.model import Break, Plan
from planner.replan.rest import Rest, placed_rest
from planner.replan.values import CATCH_UP_LIMIT
from planner.schedule.calendar import calendar_for, monday_of
from planner.schedule.new_bars import NewBar, is_open
from planner.schedule.periods import with_extra
from planner.values import DAYS_PER_WEEK

MOST_WEEK_MINUTES = 60 * 60
"""Catching up is not computed beyond this many minutes a week."""
WINDOWS = (4, 8, 16)
"""Weeks within which catching up is tried before the whole rest is made busier."""
_WEEK = timedelta(days=DAYS_PER_WEEK)
_DAY = timedelta(days=1)


class CaughtUp(NamedTuple):
    """How the end is kept.

    Attributes:
        extra: The busy weeks, or None where the hours of an ordinary week suffice.
        bars: New places of the open tasks.
    """

    extra: Break | None
    bars: tuple[NewBar, ...]

    @property
    def week_minutes(self) -> int:
        """Minutes of a busy week, 0 without any."""
        return self.extra.minutes_per_week if self.extra else 0


@dataclass
class _Chase:
    plan: Plan
    today: date
    end: date
    _known: dict[tuple[int, int], CaughtUp | None] = field(default_factory=dict)

    def keeps(self, week_minutes: int, weeks: int) -> CaughtUp | None:
        """Return how so many minutes a week, for so many weeks, keep the end; None if not."""
        if (week_minutes, weeks) not in self._known:
            self._known[week_minutes, weeks] = self._tried(week_minutes, weeks)
        return self._known[week_minutes, weeks]

    def _tried(self, week_minutes: int, weeks: int) -> CaughtUp | None:
        ordinary = self.plan.availability.week_minutes
        last = min(self.end, monday_of(self.today) + weeks * _WEEK - _DAY)
        more = max(0, week_minutes - ordinary) if last >= self.today else 0
        calendar = calendar_for(self.plan)
        room = calendar.capacity_between(self.today, self.end)
        if self._rest > room + calendar.capacity_between(self.today, last) * more / ordinary:
            return None  # sums are asked before anything is placed
        extra, busier = None, self.plan
        if more:
            extra = Break(start=self.today, end=last, minutes_per_week=week_minutes, extra=True)
            busier = self.plan.with_(breaks=with_extra(self.plan.breaks, (extra,)))
        bars = placed_rest(Rest(busier, self.today, pull=True))
        return CaughtUp(extra, bars) if _end_of(busier, bars) <= self.end else None

    @cached_property
    def _rest(self) -> int:
        """What is left to place, minutes."""
        tasks = (task for task in self.plan.tasks if is_open(task) and not task.pinned)
        return sum(task.remaining_minutes for task in tasks)

    @property
    def weeks_left(self) -> int:
        """Weeks from this one to that of the end, 1 or more."""
        return max(1, (monday_of(self.end) - monday_of(self.today)).days // DAYS_PER_WEEK + 1)


def caught_up(plan: Plan, today: date, end: date) -> CaughtUp:
    """Return the least extra hours a week that keep an end, and for no longer than needed.

    Args:
        plan: The plan.
        today: First day that may be used.
        end: The end to keep.

    Raises:
        Refused: No number of hours up to 60 a week makes it.
    """
    chase = _Chase(plan, today, end)
    week = plan.availability.week_minutes
    found = chase.keeps(week, 0)
    if found is not None:
        return found
    most = int(week * CATCH_UP_LIMIT) // STEP
    for weeks in (weeks for weeks in WINDOWS if weeks < chase.weeks_left):
        if most and chase.keeps(week + most * STEP, weeks) is not None:
            return _shortened(chase, _least_within(chase, most, weeks), weeks)
    return _shortened(chase, _least_of_all(chase), chase.weeks_left)


def _least(low: int, high: int, suffices: Callable[[int], bool]) -> int:
    """Return the least number that suffices, by halving; the highest one is known to."""
    while low < high:
        middle = (low + high) // 2
        if suffices(middle):
            high = middle
        else:
            low = middle + 1
    return high


def _least_within(chase: _Chase, most: int, weeks: int) -> int:
    """Return the least minutes a week that suffice within some weeks."""
    week = chase.plan.availability.week_minutes
    steps = _least(1, most, lambda tried: chase.keeps(week + tried * STEP, weeks) is not None)
    return week + steps * STEP


def _least_of_all(chase: _Chase) -> int:
    """Return the least minutes a week that suffice when the whole rest is busier.

    Raises:
        Refused: No number of hours up to 60 a week makes it.
    """
    week = _by_sum(chase)
    while week <= MOST_WEEK_MINUTES:
        if chase.keeps(week, chase.weeks_left) is not None:
            return week
        week = (max(week, chase.plan.availability.week_minutes) // STEP + 1) * STEP
    raise Refused("error.no_hours_suffice", day=chase.end, hours=MOST_WEEK_MINUTES // 60)


def _by_sum(chase: _Chase) -> int:
    """Return the least minutes a week by sums alone, a first guess that is never too high."""
    rest = sum(task.remaining_minutes for task in chase.plan.tasks if is_open(task))
    room = calendar_for(chase.plan).capacity_between(chase.today, chase.end)
    week = chase.plan.availability.week_minutes
    if room <= 0:
        return MOST_WEEK_MINUTES + 1
    needed = -(-week * rest // room)
    return week if needed <= week else needed // STEP * STEP


def _shortened(chase: _Chase, week_minutes: int, weeks: int) -> CaughtUp:
    """Return the fewest busy weeks that suffice."""
    fewest = _least(1, weeks, lambda tried: chase.keeps(week_minutes, tried) is not None)
    found = chase.keeps(week_minutes, fewest)
    if found is None:
        raise Refused("error.no_hours_suffice", day=chase.end, hours=MOST_WEEK_MINUTES // 60)
    return found


def _end_of(plan: Plan, bars: tuple[NewBar, ...]) -> date:
    calendar = calendar_for(plan)
    return max((calendar.end(bar.start, bar.span_days) for bar in bars), default=date.min)
