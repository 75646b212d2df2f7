"""Ways to fit the work around time off, tried with more and more extra hours.

As few tasks as can be are placed anew while everything else stands: those within the time off, then
those near it, then all that start from then on. No week gets more than its hours by what is placed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from planner.errors import Refused
from planner.generate.hours import STEP
from planner.model import Break, Plan, Task
from planner.replan.rest import Rest, placed_rest
from planner.schedule.bars import plan_end
from planner.schedule.calendar import calendar_for, monday_of
from planner.schedule.load import planned_minutes
from planner.schedule.milestones import follow_milestones
from planner.schedule.new_bars import NewBar
from planner.schedule.obeying import obeyed
from planner.schedule.periods import with_extra
from planner.schedule.refitting import put, refitted
from planner.values import DAYS_PER_WEEK

_SUNDAY = timedelta(days=DAYS_PER_WEEK - 1)
_WIDE = (1, 2)
"""With extra hours every task near may move: the weeks that hold them are full of others."""


class Side(NamedTuple):
    """The weeks before or after time off that may carry extra hours: first and last day."""

    first: date
    last: date


class Attempt(NamedTuple):
    """One arrangement in which every link holds.

    Attributes:
        plan: The plan as it would be.
        bars: Tasks that get another place.
        extra: Weeks with extra hours.
        end: Last day of work.
        circle: Which tasks were placed anew, a position in ``Case.circles``.
    """

    plan: Plan
    bars: tuple[NewBar, ...]
    extra: tuple[Break, ...]
    end: date
    circle: int


@dataclass(frozen=True)
class Case:
    """What is to be spread, and what may move for it.

    Attributes:
        plan: The plan as it is.
        breaks: Its breaks with the time off.
        today: First day that may be used.
        since: First day that placed tasks may take.
        kept_end: The end to keep.
        sides: Weeks that may carry extra hours.
        circles: Tasks within the time off, those near it as well, all that may move.
        early: Those of them that may also move to an earlier day.
    """

    plan: Plan
    breaks: tuple[Break, ...]
    today: date
    since: date
    kept_end: date
    sides: tuple[Side, ...]
    circles: tuple[frozenset[str], frozenset[str], frozenset[str]]
    early: frozenset[str]


@dataclass
class Search:
    """The arrangements of one case, each worked out once.

    Attributes:
        case: What is to be spread.
        most_steps: Most half hours of extra time a week.
    """

    case: Case
    most_steps: int
    _known: dict[tuple[int, int], Attempt | None] = field(default_factory=dict)

    def best(self) -> Attempt | None:
        """Return the arrangement with the least extra hours that keeps the end, or comes nearest.

        None where nothing can be placed without moving what stands fast.
        """
        for circle in range(len(self.case.circles)):
            if self._keeps(0, circle):
                return self._at(0, circle)
        for circle in _WIDE:
            if self._keeps(self.most_steps, circle):
                return self._at(self._least(circle), circle)
        tried = [self._at(steps, circle) for steps in (0, self.most_steps) for circle in _WIDE]
        return min((each for each in tried if each), key=lambda each: each.end, default=None)

    def _least(self, circle: int) -> int:
        """Return the least half hours that keep the end, by halving."""
        low, high = 1, self.most_steps
        while low < high:
            middle = (low + high) // 2
            if self._keeps(middle, circle):
                high = middle
            else:
                low = middle + 1
        return high

    def _keeps(self, steps: int, circle: int) -> bool:
        attempt = self._at(steps, circle)
        return attempt is not None and attempt.end <= self.case.kept_end

    def _at(self, steps: int, circle: int) -> Attempt | None:
        if (steps, circle) not in self._known:
            week = self.case.plan.availability.week_minutes + steps * STEP
            sides = self.case.sides if steps else ()
            self._known[steps, circle] = attempted(self.case, week, sides, circle)
        return self._known[steps, circle]


def attempted(
    case: Case, week_minutes: int, sides: tuple[Side, ...], circle: int
) -> Attempt | None:
    """Return an arrangement with so many minutes a week on some sides, or None where none holds."""
    extra = tuple(
        Break(start=side.first, end=side.last, minutes_per_week=week_minutes, extra=True)
        for side in sides
    )
    breaks = with_extra(case.breaks, extra)
    fitted = refitted(case.plan, case.plan.with_(breaks=breaks))
    only = case.circles[circle]
    rest = Rest(fitted, case.today, pull=False, only=only, early=case.early, since=case.since)
    try:
        bars = tuple(bar for bar in placed_rest(rest) if _moves(fitted.task(bar.task), bar))
        asked = put(fitted, bars)
        plan = obeyed(follow_milestones(asked))
    except Refused:
        return None
    end = plan_end(plan)
    if end is None or not _as_asked(asked, plan):
        return None
    return Attempt(plan, bars, extra, end, circle)


def _moves(task: Task, bar: NewBar) -> bool:
    return (task.start, task.span_days) != (bar.start, bar.span_days)


def _as_asked(asked: Plan, plan: Plan) -> bool:
    pairs = zip(asked.tasks, plan.tasks, strict=True)
    return all(old.start == new.start for old, new in pairs if not old.milestone)


def narrowed(case: Case, attempt: Attempt) -> Attempt:
    """Return an arrangement without the extra hours of weeks that do not need them."""
    if not attempt.extra:
        return attempt
    ordinary = calendar_for(case.plan.with_(breaks=case.breaks))
    planned = planned_minutes(attempt.plan, case.today)
    full = [
        week
        for week, minutes in planned.items()
        if minutes > ordinary.capacity_between(max(week, case.today), week + _SUNDAY)
    ]
    sides = tuple(
        Side(max(each.start, min(weeks)), min(each.end, max(weeks) + _SUNDAY))
        for each in attempt.extra
        if (weeks := [week for week in full if monday_of(each.start) <= week <= each.end])
    )
    week_minutes = attempt.extra[0].minutes_per_week
    less = attempted(case, week_minutes, sides, attempt.circle)
    fine = less is not None and less.end <= max(attempt.end, case.kept_end)
    return less if less is not None and fine else attempt
