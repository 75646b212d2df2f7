"""Milestones follow the work they stand for until somebody pins them."""

from __future__ import annotations

from datetime import date

from planner.model import Plan, Task
from planner.schedule.bars import bars_of, hull
from planner.schedule.network import members_of


def milestone_day(plan: Plan, milestone: Task) -> date | None:
    """Return the day of a milestone: its own when pinned, else the last end of what it follows."""
    if milestone.pinned:
        return milestone.start
    bar = hull(bars_of(plan, members_of(plan, milestone)))
    return bar.end if bar else None


def follow_milestones(plan: Plan) -> Plan:
    """Return the plan with every unpinned milestone on the last end of what it follows."""
    if not any(task.milestone for task in plan.tasks):
        return plan
    moved = {
        task.id: day
        for task in plan.tasks
        if task.milestone and (day := milestone_day(plan, task)) != task.start
    }
    if not moved:
        return plan
    tasks = tuple(
        task.with_(start=moved[task.id]) if task.id in moved else task for task in plan.tasks
    )
    return plan.with_(tasks=tasks)
