"""Hours, time off and the start: the calendar moves ends, effort and study days stay."""

from __future__ import annotations

from planner.edits.kinds_time import (
    AddBreak,
    ChangeBreak,
    RemoveBreak,
    SetAvailability,
    SetStart,
)
from planner.edits.obeying import obeyed
from planner.errors import EditRefused
from planner.model import Plan, Task
from planner.schedule.bars import bar_of
from planner.schedule.calendar import calendar_for
from planner.schedule.milestones import follow_milestones
from planner.schedule.network import frozen


def add_break(plan: Plan, edit: AddBreak) -> Plan:
    """Return the plan with one more break, breaks in order of their first day.

    Raises:
        EditRefused: The same days are off already, or a pinned task is in the way.
        Refused: No study time is left on any day.
    """
    pause = edit.pause
    if any((old.start, old.end) == (pause.start, pause.end) for old in plan.breaks):
        raise EditRefused("error.break_exists", first=pause.start, last=pause.end)
    breaks = sorted((*plan.breaks, pause), key=lambda each: (each.start, each.end))
    return reflowed(plan, plan.with_(breaks=tuple(breaks)))


def _break(plan: Plan, number: int) -> None:
    if number >= len(plan.breaks):
        raise EditRefused("error.unknown_break", number=number + 1)


def change_break(plan: Plan, edit: ChangeBreak) -> Plan:
    """Return the plan with one break replaced.

    Raises:
        EditRefused: There is no such break, or a pinned task is in the way.
    """
    _break(plan, edit.number)
    rest = (*plan.breaks[: edit.number], *plan.breaks[edit.number + 1 :])
    breaks = sorted((*rest, edit.pause), key=lambda each: (each.start, each.end))
    return reflowed(plan, plan.with_(breaks=tuple(breaks)))


def remove_break(plan: Plan, edit: RemoveBreak) -> Plan:
    """Return the plan without one break; what was pushed by it is not pulled back.

    Raises:
        EditRefused: There is no such break.
    """
    _break(plan, edit.number)
    breaks = (*plan.breaks[: edit.number], *plan.breaks[edit.number + 1 :])
    return reflowed(plan, plan.with_(breaks=breaks))


def set_availability(plan: Plan, edit: SetAvailability) -> Plan:
    """Return the plan with other hours on an ordinary week; spans stay.

    Raises:
        EditRefused: A pinned task is in the way.
        Refused: There is no study time on any day.
    """
    return reflowed(plan, plan.with_(availability=edit.availability))


def set_start(plan: Plan, edit: SetStart) -> Plan:
    """Return the plan with another first day; open tasks move by the same study days.

    Raises:
        EditRefused: A pinned task is in the way.
        Refused: The calendar ends before the work does.
    """
    calendar = calendar_for(plan)
    shift = calendar.position(edit.start) - calendar.position(plan.start)
    tasks = tuple(
        task.with_(start=calendar.shift(task.start, shift))
        if task.start is not None and _open(plan, task)
        else task
        for task in plan.tasks
    )
    return obeyed(follow_milestones(plan.with_(start=edit.start, tasks=tasks)))


def _open(plan: Plan, task: Task) -> bool:
    return not (task.pinned or task.milestone or task.skipped or frozen(plan, task))


def reflowed(old: Plan, new: Plan) -> Plan:
    """Return a plan whose calendar changed with its bars fitted to it.

    Done work keeps its days, open work keeps its study days and starts on one; links push.

    Raises:
        EditRefused: A pinned task or milestone is in the way.
        Refused: There is no study time on any day.
    """
    calendar_for(new)
    tasks = tuple(_refitted(old, new, task) for task in new.tasks)
    return obeyed(follow_milestones(new.with_(tasks=tasks)))


def _refitted(old: Plan, new: Plan, task: Task) -> Task:
    if task.start is None or task.milestone:
        return task
    calendar = calendar_for(new)
    if task.done:
        bar = bar_of(old, task)
        span = calendar.span(bar.start, bar.end) if bar else 1
        return task.with_(span_days=max(1, span))
    if task.pinned or frozen(new, task):
        return task
    return task.with_(start=calendar.normalise(task.start))
