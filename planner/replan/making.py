"""From new bars to a way out: the diff with reasons, load, skills and what is lost."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from planner.model import Availability, Break, Plan, Task
from planner.replan.values import Cut, Moved, Reason, WayOut
from planner.schedule.bars import Bar, bar_of, plan_end
from planner.schedule.calendar import calendar_for, monday_of
from planner.schedule.load import week_loads
from planner.schedule.network import frozen
from planner.schedule.new_bars import How, NewBar, conflicts, is_open, with_bars
from planner.skills import projected_levels


def way_out(
    how: How,
    plan: Plan,
    levels: Mapping[str, int],
    today: date,
    bars: tuple[NewBar, ...],
    *,
    hours: Availability | Break | None = None,
    dropped: tuple[str, ...] = (),
) -> WayOut:
    """Return the way out that puts these bars on the timeline.

    Args:
        how: Which way out it is.
        plan: The plan as it is.
        levels: Level by axis today, tenths.
        today: First day that may be used.
        bars: New places of open tasks.
        hours: Other hours: those of an ordinary week, or extra hours in some weeks.
        dropped: Tasks that leave the timeline.
    """
    extra = hours if isinstance(hours, Break) else None
    week = hours if isinstance(hours, Availability) else None
    new = with_bars(plan, bars, dropped, week, (extra,) if extra else ())
    finish, old_finish = plan_end(new), plan_end(plan)
    moved = _moved(plan, new, today, _room(hours))
    still_open = sum(is_open(task) for task in new.tasks)
    return WayOut(
        how=how,
        plan=new,
        finish=finish,
        old_finish=old_finish,
        availability=new.availability,
        extra=extra,
        loads=tuple(load for load in week_loads(new, today) if load.week >= monday_of(today)),
        levels=projected_levels(levels, new.tasks),
        first_pay_days=(finish - old_finish).days if finish and old_finish else 0,
        moved=moved,
        stays=still_open - len(moved),
        cut=_cuts(plan, new, levels),
        conflicts=_broken_by(plan, new),
        over_limit=False,
        bars=bars,
        dropped=dropped,
    )


def _broken_by(old: Plan, new: Plan) -> tuple[tuple[str, str], ...]:
    """Return the links that were whole before and are marked broken now."""
    found = []
    for task in new.tasks:
        whole = {link.pred for link in old.task(task.id).links if not link.broken}
        found += [(task.id, link.pred) for link in task.links if link.broken and link.pred in whole]
    return tuple(found) or conflicts(new)


def _room(hours: Availability | Break | None) -> Reason:
    """Return why a task moves that nothing else moves."""
    if hours is None:
        return Reason("full")
    return Reason("extra" if isinstance(hours, Break) else "hours")


def _moved(old: Plan, new: Plan, today: date, room: Reason) -> tuple[Moved, ...]:
    moved = []
    for task in new.tasks:
        before, after = bar_of(old, old.task(task.id)), bar_of(new, task)
        if task.milestone or before is None or after is None or before == after:
            continue
        reason = _reason(old, new, task, before, today) or room
        moved.append(Moved(task.id, before, after, reason))
    return tuple(sorted(moved, key=lambda move: move.new))


def _reason(old: Plan, new: Plan, task: Task, before: Bar, today: date) -> Reason | None:
    """Return what about the task itself moves it, or None."""
    if frozen(old, task):
        return Reason("begun")
    pred = _waits_for(new, task)
    if pred:
        return Reason("waits", pred)
    if before.start < today:
        return Reason("late")
    return None


def _waits_for(plan: Plan, task: Task) -> str:
    """Return the task whose end is the day before a task's start, or an empty string."""
    calendar = calendar_for(plan)
    if task.start is None:
        return ""
    start = calendar.position(task.start)
    for link in task.links:
        pred = plan.task(link.pred)
        if link.broken or pred.start is None or not pred.scheduled or pred.milestone:
            continue
        end = calendar.position(pred.start) + max(1, pred.span_days) - 1
        if end + 1 + link.lag_days == start:
            return pred.id
    return ""


def _cuts(old: Plan, new: Plan, levels: Mapping[str, int]) -> tuple[Cut, ...]:
    after = projected_levels(levels, new.tasks)
    cuts = []
    for task in old.tasks:
        now = new.task(task.id)
        left = 0 if task.scheduled and not now.scheduled else now.minutes
        if left < task.minutes and task.scheduled:
            lost = {
                gain.axis: before - after.get(gain.axis, 0)
                for gain in task.gains
                if (before := projected_levels(levels, old.tasks)[gain.axis])
                > after.get(gain.axis, 0)
            }
            cuts.append(Cut(task.id, task.minutes - left, left, lost))
    return tuple(cuts)
