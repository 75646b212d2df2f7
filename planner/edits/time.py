"""Hours, time off and the start: the calendar moves ends, effort and study days stay."""

from __future__ import annotations

from planner.edits.kinds_time import (
    AddBreak,
    ChangeBreak,
    RemoveBreak,
    SetAvailability,
    SetStart,
)
from planner.model import Plan, Task
from planner.schedule.calendar import calendar_for
from planner.schedule.milestones import follow_milestones
from planner.schedule.network import frozen
from planner.schedule.obeying import obeyed
from planner.schedule.periods import changed_breaks, with_break, without_break
from planner.schedule.refitting import reflowed


def add_break(plan: Plan, edit: AddBreak) -> Plan:
    """Return the plan with one more break, breaks in order of their first day.

    Raises:
        EditRefused: The same days are off already, or a pinned task is in the way.
        Refused: No study time is left on any day.
    """
    return reflowed(plan, plan.with_(breaks=with_break(plan, edit.pause)))


def change_break(plan: Plan, edit: ChangeBreak) -> Plan:
    """Return the plan with one break replaced.

    Raises:
        EditRefused: There is no such break, or a pinned task is in the way.
    """
    breaks = changed_breaks(plan, edit.pause, edit.number)
    return reflowed(plan, plan.with_(breaks=breaks))


def remove_break(plan: Plan, edit: RemoveBreak) -> Plan:
    """Return the plan without one break; what was pushed by it is not pulled back.

    Raises:
        EditRefused: There is no such break.
    """
    return reflowed(plan, plan.with_(breaks=without_break(plan, edit.number)))


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
