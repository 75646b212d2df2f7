"""The four ways out, each computed from the same rest of the plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from planner.errors import Refused
from planner.model import Availability, Plan
from planner.replan.catching_up import caught_up
from planner.replan.making import way_out
from planner.replan.rest import Rest, placed_rest
from planner.replan.trimming import trimmed
from planner.replan.values import CATCH_UP_LIMIT, WayOut
from planner.schedule.bars import plan_end


def scaled(availability: Availability, week_minutes: int) -> Availability:
    """Return another week of the same shape: each weekday in proportion, sums exact."""
    old = availability.week_minutes
    minutes, done, before = [], 0, 0
    for day in availability.weekday_minutes:
        done += day
        upto = (2 * week_minutes * done + old) // (2 * old)
        minutes.append(upto - before)
        before = upto
    return Availability(weekday_minutes=tuple(minutes))


def shift(plan: Plan, levels: dict[str, int], today: date) -> WayOut:
    """Return the plan with the same load, later; nothing moves earlier.

    Args:
        plan: The plan.
        levels: Level by axis today, tenths.
        today: First day that may be used.

    Raises:
        Refused: The calendar ends before the work does.
    """
    bars = placed_rest(Rest(plan, today, pull=False))
    return way_out("shift", plan, levels, today, bars)


def change_hours(plan: Plan, levels: dict[str, int], today: date, week_minutes: int) -> WayOut:
    """Return the plan with other hours a week from today on; fewer or as many pull nothing.

    Raises:
        Refused: The calendar ends before the work does, or there is no study time.
    """
    availability = scaled(plan.availability, week_minutes)
    more = week_minutes > plan.availability.week_minutes
    rest = Rest(plan.with_(availability=availability), today, pull=more)
    return way_out("hours", plan, levels, today, placed_rest(rest), hours=availability)


def catch_up(plan: Plan, levels: dict[str, int], today: date, by: date | None = None) -> WayOut:
    """Return the plan with the same end (or another), and more hours a week until it is met.

    The least half-hour step that works; ``over_limit`` says when it is beyond the limit.

    Raises:
        Refused: No number of hours up to 60 a week makes it.
    """
    found = caught_up(plan, today, by or planned_end(plan) or today)
    week = max(found.week_minutes, plan.availability.week_minutes)
    way = way_out("catch_up", plan, levels, today, found.bars, hours=found.extra)
    limit = plan.availability.week_minutes * (1 + CATCH_UP_LIMIT)
    busy = scaled(plan.availability, week) if found.extra else plan.availability
    return replace(way, availability=busy, over_limit=week > limit)


def planned_end(plan: Plan) -> date | None:
    """Return the end that was promised: the baseline's, or else the plan's own."""
    milestones = {task.id for task in plan.tasks if task.milestone}
    ends = [bar.end for bar in plan.baseline if bar.task not in milestones]
    return max(ends) if ends else plan_end(plan)


def trim(
    plan: Plan,
    levels: dict[str, int],
    today: date,
    by: date | None = None,
    also: frozenset[str] = frozenset(),
) -> WayOut:
    """Return the plan with the same end and load, and less scope.

    What gives the least level for an hour goes first, never what a later task needs, and
    projects only when the person ticked them.

    Args:
        plan: The plan.
        levels: Level by axis today, tenths.
        today: First day that may be used.
        by: Another end, or None for the promised one.
        also: Portfolio and mini-projects that may go as well.

    Raises:
        Refused: Even without everything that may go the end cannot be kept.
    """
    end = by or planned_end(plan) or today
    rest = trimmed(Rest(plan, today, pull=True), levels, end, also)
    bars = placed_rest(rest)
    return way_out("trim", plan, levels, today, bars, dropped=tuple(sorted(rest.dropped)))


def ways_out(
    plan: Plan, levels: dict[str, int], today: date, by: date | None = None
) -> tuple[WayOut | Refused, ...]:
    """Return shift, catch up and trim side by side; one that cannot be had says why.

    With ``by`` they are what to do when a wish does not fit: longer, more hours, less scope.
    """
    return (
        _tried(partial(shift, plan, levels, today)),
        _tried(partial(catch_up, plan, levels, today, by)),
        _tried(partial(trim, plan, levels, today, by)),
    )


def _tried(attempt: Callable[[], WayOut]) -> WayOut | Refused:
    try:
        return attempt()
    except Refused as refusal:
        return refusal


__all__ = ["catch_up", "change_hours", "planned_end", "scaled", "shift", "trim", "ways_out"]
