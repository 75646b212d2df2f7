"""Time off with its work spread around it, as an edit: one step, one undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.edits.kinds_time import SpreadBreak
from planner.errors import EditRefused
from planner.model import Plan
from planner.schedule.calendar import calendar_for
from planner.schedule.network import frozen
from planner.schedule.new_bars import NewBar, is_open
from planner.schedule.periods import changed_breaks, with_extra
from planner.schedule.refitting import spread_over

if TYPE_CHECKING:  # a value to read here; computing one is not a part of editing
    from planner.replan.spreading import Spread


def spread_with(found: Spread) -> SpreadBreak:
    """Return the edit that makes time off with its work spread around it."""
    return SpreadBreak(pause=found.pause, number=found.number, extra=found.extra, bars=found.bars)


def spread_instead(found: Spread, later: Plan) -> SpreadBreak | None:
    """Return the edit that spreads the work after all where it has just been moved later.

    Args:
        found: The spread as worked out before the time off was made.
        later: The plan with the time off, its work later; None is returned where nothing differs.
    """
    places = [(task, later.task(task.id)) for task in found.plan.tasks if is_open(task)]
    bars = tuple(
        NewBar(task=new.id, start=new.start, span_days=new.span_days, minutes=new.minutes)
        for new, old in places
        if new.start is not None
        and (new.start, new.span_days) != (old.start, old.span_days)
        and not new.pinned
    )
    if not bars and not found.extra:
        return None
    number = later.breaks.index(found.pause)
    return SpreadBreak(pause=found.pause, number=number, extra=found.extra, bars=bars)


def spread_break(plan: Plan, edit: SpreadBreak) -> Plan:
    """Return the plan with time off, weeks of extra hours around it, and tasks at new places.

    Raises:
        EditRefused: There is no such break, the same days are off already, a pinned task is in the
            way, or a task is unknown, done, pinned, of another effort, begun elsewhere or pushed on
            by a link: the plan has changed since the edit was computed.
        Refused: No study time is left on any day.
    """
    if any(not _may_take(plan, bar) for bar in edit.bars):
        raise EditRefused("error.replan_outdated")
    if edit.pause.extra or not all(each.extra for each in edit.extra):
        raise EditRefused("error.replan_outdated")
    breaks = with_extra(changed_breaks(plan, edit.pause, edit.number), edit.extra)
    changed = spread_over(plan, breaks, edit.bars)
    if not all(_stands(changed, bar) for bar in edit.bars):
        raise EditRefused("error.replan_outdated")
    return changed


def _stands(plan: Plan, bar: NewBar) -> bool:
    """Tell whether a task stands where it was put, on a study day unless it had begun."""
    task = plan.task(bar.task)
    on_time = frozen(plan, task) or calendar_for(plan).is_study_day(bar.start)
    return task.start == bar.start and on_time


def _may_take(plan: Plan, bar: NewBar) -> bool:
    """Tell whether a task may take a place worked out for it."""
    if bar.task not in plan.index:
        return False
    task = plan.task(bar.task)
    moves = is_open(task) and not task.pinned and task.minutes == bar.minutes
    return moves and not (frozen(plan, task) and task.start != bar.start)
