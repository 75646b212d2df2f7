"""Dated times with their own hours a week: in order, and weeks with extra hours among them."""

from __future__ import annotations

from collections.abc import Iterable

from planner.errors import EditRefused
from planner.model import Break, Plan


def ordered(breaks: Iterable[Break]) -> tuple[Break, ...]:
    """Return breaks in order of their first day."""
    return tuple(sorted(breaks, key=lambda each: (each.start, each.end)))


def with_break(plan: Plan, pause: Break) -> tuple[Break, ...]:
    """Return the breaks of a plan with one more.

    Raises:
        EditRefused: The same days are off already.
    """
    days = (pause.start, pause.end, pause.extra)
    if any((old.start, old.end, old.extra) == days for old in plan.breaks):
        raise EditRefused("error.break_exists", first=pause.start, last=pause.end)
    return ordered((*plan.breaks, pause))


def without_break(plan: Plan, number: int) -> tuple[Break, ...]:
    """Return the breaks of a plan without one of them.

    Raises:
        EditRefused: There is no such break.
    """
    if number >= len(plan.breaks):
        raise EditRefused("error.unknown_break", number=number + 1)
    return (*plan.breaks[:number], *plan.breaks[number + 1 :])


def changed_breaks(plan: Plan, pause: Break, number: int | None) -> tuple[Break, ...]:
    """Return the breaks of a plan with one replaced, or with one more.

    Raises:
        EditRefused: There is no such break, or the same days are off already.
    """
    if number is None:
        return with_break(plan, pause)
    return ordered((*without_break(plan, number), pause))


def with_extra(breaks: Iterable[Break], extra: Iterable[Break]) -> tuple[Break, ...]:
    """Return breaks with more weeks of extra hours; of the same days the most hours stay."""
    kept = list(breaks)
    for more in extra:
        same = [old for old in kept if old.extra and (old.start, old.end) == (more.start, more.end)]
        if any(old.minutes_per_week >= more.minutes_per_week for old in same):
            continue
        kept = [old for old in kept if old not in same]
        kept.append(more)
    return ordered(kept)
