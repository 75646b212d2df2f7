"""Why a task stands where it stands, followed back along the links that hold it."""

from __future__ import annotations

from planner.model import Plan, Task
from planner.schedule.bars import task_bars
from planner.schedule.explain import Cause, why
from planner.schedule.network import members_of


def causes_chain(plan: Plan, task: Task) -> list[tuple[str, Cause]]:
    """Return (task, cause) pairs from a task back along the links that hold it, each task once."""
    chain: list[tuple[str, Cause]] = []
    seen: set[str] = set()
    waiting = [task.id]
    while waiting:
        task_id = waiting.pop(0)
        if task_id in seen:
            continue
        seen.add(task_id)
        for cause in why(plan, task_id):
            chain.append((task_id, cause))
            if cause.kind == "link":
                waiting.append(cause.task)
    return chain


def last_member(plan: Plan, milestone: Task) -> Task:
    """Return the task a milestone follows: the one that ends last; itself when there is none."""
    bars = task_bars(plan)
    members = [member for member in members_of(plan, milestone) if member.id in bars]
    return max(members, key=lambda member: bars[member.id].end, default=milestone)
