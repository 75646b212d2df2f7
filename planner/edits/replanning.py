"""A computed way out as an edit, and that edit applied: one step, one undo."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from planner.edits.kinds_time import Replan
from planner.errors import EditRefused
from planner.model import Plan
from planner.schedule.baseline import with_baseline
from planner.schedule.network import frozen
from planner.schedule.new_bars import with_bars
from planner.schedule.ripple import rippled

if TYPE_CHECKING:  # a way out is a value to read here; computing one is not a part of editing
    from planner.replan.values import WayOut


def replan_with(way: WayOut, today: date) -> Replan:
    """Return the edit that applies a way out."""
    return Replan(
        how=way.how,
        day=today,
        bars=way.bars,
        dropped=way.dropped,
        availability=None if way.extra else way.availability,
        extra=(way.extra,) if way.extra else (),
    )


def replan(plan: Plan, edit: Replan) -> Plan:
    """Return the plan with a way out applied and a new baseline.

    Raises:
        EditRefused: It speaks of a task that is unknown, done or pinned, moves the start of a
            begun one, or leaves a link unobeyed: the plan has changed since it was computed.
    """
    for task_id in (*(bar.task for bar in edit.bars), *edit.dropped):
        if task_id not in plan.index or plan.task(task_id).done or plan.task(task_id).pinned:
            raise EditRefused("error.replan_outdated")
    for bar in edit.bars:
        task = plan.task(bar.task)
        if frozen(plan, task) and bar.start != task.start:
            raise EditRefused("error.replan_outdated")
    if not all(each.extra for each in edit.extra):
        raise EditRefused("error.replan_outdated")
    changed = with_bars(plan, edit.bars, edit.dropped, edit.availability, edit.extra)
    if rippled(changed) != changed:
        raise EditRefused("error.replan_outdated")
    return with_baseline(changed)
