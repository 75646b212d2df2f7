"""Links obeyed after any change: pushed where it may, refused where something stands fast."""

from __future__ import annotations

from planner.errors import EditRefused
from planner.model import Link, Plan, Task
from planner.schedule.bars import bar_of
from planner.schedule.calendar import calendar_for
from planner.schedule.network import members_of
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


def link_holds(plan: Plan, task: Task, link: Link) -> bool:
    """Tell whether a task starts late enough after what it waits for."""
    pred = bar_of(plan, plan.task(link.pred))
    if pred is None or task.start is None or not task.scheduled:
        return True
    calendar = calendar_for(plan)
    return calendar.position(task.start) > calendar.position(pred.end) + link.lag_days


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
