"""Milestones follow the work they stand for until somebody pins them."""

from __future__ import annotations

from datetime import date

from planner.model import Plan, Task
from planner.schedule.calendar import calendar_for
from planner.schedule.network import members_of


def milestone_day(plan: Plan, milestone: Task) -> date | None:
    """Return the day of a milestone: its own when pinned, else the last end of what it follows."""
    if milestone.pinned:
        return milestone.start
    places = [
        (task.start, task.span_days, task.milestone)
        for task in members_of(plan, milestone)
        if task.start is not None and not task.skipped
    ]
    end = calendar_for(plan).last_end((day, span) for day, span, point in places if not point)
    days = [day for day, _, point in places if point]
    return max((*days, end) if end else days, default=None)


def follow_milestones(plan: Plan) -> Plan:
    """Return the plan with every unpinned milestone on the last end of what it follows."""
    moved = {
        task.id: day
        for task in plan.milestones
        if (day := milestone_day(plan, task)) != task.start
    }
    if not moved:
        return plan
    tasks = tuple(
        task.with_(start=moved[task.id]) if task.id in moved else task for task in plan.tasks
    )
    return plan.with_(tasks=tasks)
