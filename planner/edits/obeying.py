"""Links obeyed after any change: pushed where it may, refused where something stands fast."""

from __future__ import annotations

from planner.edits.bars import link_holds
from planner.errors import EditRefused
from planner.model import Plan, Task
from planner.schedule.bars import bar_of
from planner.schedule.network import frozen, members_of
from planner.schedule.ripple import rippled


def obeyed(plan: Plan) -> Plan:
    """Return the plan with open tasks pushed behind what they wait for.

    Raises:
        EditRefused: A pinned task or milestone is in the way, or the links form a loop.
    """
    pushed = rippled(plan)
    for task in pushed.tasks:
        if task.pinned and task.start is not None:
            _check_pin(pushed, task)
    return pushed


def reopened(old: Plan, new: Plan) -> Plan:
    """Return a plan in which work that is open again obeys its links again.

    While work is begun or done its start is a fact that links cannot move.

    Raises:
        EditRefused: A pinned task or milestone is in the way.
    """
    freed = any(
        frozen(old, old.task(task.id)) and not frozen(new, task)
        for task in new.tasks
        if task is not old.task(task.id)
    )
    return obeyed(new) if freed else new


def _check_pin(plan: Plan, task: Task) -> None:
    late = _late_member(plan, task) if task.milestone else _late_pred(plan, task)
    if late is not None:
        raise EditRefused(
            "error.pin_in_the_way", task=late.title, by=task.title, day=task.start or plan.start
        )


def _late_pred(plan: Plan, task: Task) -> Task | None:
    if task.skipped or task.progress:
        return None
    for link in task.links:
        if not link.broken and not link_holds(plan, task, link):
            return plan.task(link.pred)
    return None


def _late_member(plan: Plan, milestone: Task) -> Task | None:
    for member in members_of(plan, milestone):
        bar = bar_of(plan, member)
        if bar and milestone.start and bar.end > milestone.start and not member.progress:
            return member
    return None
