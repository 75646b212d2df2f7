"""Which work goes when the end and the load have to stay: the least level for an hour first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from planner.errors import Refused
from planner.model import Kind, Plan
from planner.replan.rest import Rest, placed_rest
from planner.schedule.calendar import calendar_for
from planner.schedule.network import frozen
from planner.schedule.new_bars import is_open
from planner.skills import marginal_gains
from planner.values import ROUNDING

KEPT_KINDS = frozenset({Kind.PORTFOLIO, Kind.MINI_PROJECT})
"""Projects are what employers see: they go only when the person ticked them (decision 17)."""
DROPS = 50
"""Of more candidates than this, one in so many is dropped before the rest is weighed again."""
LEAST_SHARE = 0.5
"""A task is shortened to half of its effort at most; below that it is dropped."""


def open_projects(plan: Plan) -> frozenset[str]:
    """Return the ids of projects that could be left out: open, not pinned and not begun."""
    return frozenset(
        task.id
        for task in plan.tasks
        if task.kind in KEPT_KINDS and is_open(task) and not (task.pinned or frozen(plan, task))
    )


def trimmed(
    rest: Rest, levels: Mapping[str, int], end: date, also: frozenset[str] = frozenset()
) -> Rest:
    """Return a rest that ends in time, with as little dropped or shortened as possible.

    Args:
        rest: What is to be placed.
        levels: Level by axis today, tenths.
        end: Last day that may be used.
        also: Projects that may go as well.

    Raises:
        Refused: Even without everything that may go the end cannot be kept.
    """
    last = ""
    while not ends_by(rest, end):
        worst = _least_worth(rest, levels, also)
        if not worst:
            raise Refused("error.nothing_to_trim", day=end)
        rest = replace(rest, dropped=rest.dropped.union(worst))
        last = worst[-1]
    return _given_back(rest, last, end) if last else rest


def ends_by(rest: Rest, end: date) -> bool:
    """Tell whether the rest ends on or before a day; sums are asked before anything is placed."""
    calendar = calendar_for(rest.plan)
    room = calendar.capacity_between(rest.today, end)
    if sum(task.remaining_minutes for task in rest.open_tasks()) > room:
        return False
    bars = placed_rest(rest)
    return all(calendar.end(bar.start, bar.span_days) <= end for bar in bars)


def _least_worth(rest: Rest, levels: Mapping[str, int], also: frozenset[str]) -> tuple[str, ...]:
    """Return the tasks to drop next, the least worth first, or nothing when none may go.

    One at a time, since each drop changes what the others are worth; of very many candidates a
    small share at once.
    """
    kept = [task for task in rest.plan.tasks if task.id not in rest.dropped]
    gains = marginal_gains(levels, kept)
    needed = {link.pred for task in kept if is_open(task) for link in task.links}
    candidates = [
        task
        for task in kept
        if is_open(task)
        and task.id not in needed
        and (task.kind not in KEPT_KINDS or task.id in also)
        and task.minutes
        and not task.pinned
        and not frozen(rest.plan, task)
    ]
    index = rest.plan.index
    candidates.sort(key=lambda t: (gains.get(t.id, 0.0) / t.minutes, -index[t.id]))
    at_once = max(1, len(candidates) // DROPS)
    return tuple(task.id for task in candidates[:at_once])


def _given_back(rest: Rest, task_id: str, end: date) -> Rest:
    """Return the rest with the task dropped last taken in again, shortened, if that fits."""
    task = rest.plan.task(task_id)
    kept = rest.dropped - {task_id}
    for share in (0.75, LEAST_SHARE):
        minutes = int(task.minutes * share / ROUNDING) * ROUNDING
        shorter = replace(rest, dropped=kept, minutes={**rest.minutes, task_id: minutes})
        if minutes and ends_by(shorter, end):
            return shorter
    return rest
