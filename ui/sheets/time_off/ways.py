"""The two things that can happen with the work of time off, worked out side by side; no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from planner.edits import AddBreak, ChangeBreak, PlanEdit, apply, spread_with
from planner.errors import PlannerError
from planner.model import Break, Document, Plan
from planner.replan import CATCH_UP_LIMIT, Spread, spread
from planner.schedule.bars import plan_end
from planner.schedule.load import WeekLoad, fuller_weeks
from planner.wording import Wording
from ui.sheets.time_off.effect import end_words
from ui.words import tr

MOST_WEEK = 60 * 60
"""Where more than half again is allowed: most minutes of a week with extra hours."""


class Ways(NamedTuple):
    """Time off with its work coming later, and with its work spread before and after it.

    Attributes:
        plan: The plan as it is.
        today: The day it is.
        pause: The time off.
        number: Position of the break that it replaces, or None for one more.
        later: The plan with its work later, or why that cannot be.
        spread: Its work spread, or why it cannot be.
    """

    plan: Plan
    today: date
    pause: Break
    number: int | None
    later: Plan | PlannerError
    spread: Spread | PlannerError

    def edit(self, *, spread_it: bool) -> PlanEdit:
        """Return the edit of one of the two; where the work cannot be spread it comes later."""
        if spread_it and isinstance(self.spread, Spread):
            return spread_with(self.spread)
        return later_edit(self.pause, self.number)

    @property
    def short(self) -> bool:
        """Whether spreading falls short of the end that was to be kept."""
        return isinstance(self.spread, Spread) and self.spread.days_short > 0


def later_edit(pause: Break, number: int | None) -> AddBreak | ChangeBreak:
    """Return the edit that adds or changes time off and lets its work come later."""
    if number is None:
        return AddBreak(pause=pause)
    return ChangeBreak(number=number, pause=pause)


def ways_for(
    document: Document, pause: Break, number: int | None, today: date, *, more: bool
) -> Ways | None:
    """Return both ways, or None where no work is displaced from today on.

    Args:
        document: What is open.
        pause: The time off as typed.
        number: Position of the break that it replaces, or None for one more.
        today: The day it is.
        more: Whether more than half again a week is allowed.
    """
    plan = document.plan
    if plan is None or pause.extra or pause.end < today:
        return None
    later: Plan | PlannerError
    try:
        later = apply(document, later_edit(pause, number)).plan or plan
    except PlannerError as refusal:
        later = refusal
    week = max(1, plan.availability.week_minutes)
    limit = max(CATCH_UP_LIMIT, MOST_WEEK / week - 1) if more else CATCH_UP_LIMIT
    found: Spread | PlannerError
    try:
        found = spread(plan, pause, today, number, limit=limit)
    except PlannerError as refusal:
        found = refusal
    return Ways(plan, today, pause, number, later, found)


def later_text(ways: Ways, wording: Wording) -> str:
    """Return what letting the work come later does to end and weeks."""
    if not isinstance(ways.later, Plan):
        return wording.error(ways.later)
    return _joined([_end(ways.plan, ways.later, wording), _full(ways, ways.later, wording)])


def spread_text(ways: Ways, wording: Wording) -> str:
    """Return what spreading the work does to the end, and the hours a week it takes."""
    found = ways.spread
    if not isinstance(found, Spread):
        return wording.error(found)
    if not found.bars and not found.extra:
        full = tr("the weeks around it hold no more")
        why = full if found.days_short else tr("no task has to move for it")
        return _joined([_end(ways.plan, found.plan, wording), why])
    fullest = tr("fullest week {hours}", hours=wording.hours(found.peak)) if found.extra else ""
    parts = [
        _end(ways.plan, found.plan, wording),
        _extra(found.extra, wording),
        fullest,
        _short(found, wording),
        _full(ways, found.plan, wording),
    ]
    return _joined(parts)


def _joined(parts: Sequence[str]) -> str:
    return "; ".join(part for part in parts if part) + "."


def _end(before: Plan, after: Plan, wording: Wording) -> str:
    end, was = plan_end(after), plan_end(before)
    if end is None or was is None:
        return tr("Nothing is scheduled yet")
    return end_words(end, (end - was).days, wording)


def _extra(extra: Sequence[Break], wording: Wording) -> str:
    if not extra:
        return tr("no extra hours")
    hours = wording.hours(extra[0].minutes_per_week)
    spans = [wording.span(each.start, each.end) for each in extra]
    if len(spans) == 1:
        return tr("{hours} a week {span}", hours=hours, span=spans[0])
    return tr("{hours} a week {span} and {other}", hours=hours, span=spans[0], other=spans[1])


def _short(found: Spread, wording: Wording) -> str:
    if not found.days_short or found.kept_end is None:
        return ""
    hours, day = wording.hours(found.minutes_short), wording.long_day(found.kept_end)
    return tr("{hours} of work are left after {day}", hours=hours, day=day)


def _full(ways: Ways, after: Plan, wording: Wording) -> str:
    over: tuple[WeekLoad, ...] = fuller_weeks(ways.plan, after, ways.today)
    if not over:
        return ""
    hours = wording.hours(max(load.planned for load in over))
    if len(over) == 1:
        return tr("one week gets more than its hours, {hours}", hours=hours)
    return tr("{n} weeks get more than their hours, up to {hours}", n=len(over), hours=hours)
