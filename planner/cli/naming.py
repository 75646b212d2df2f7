"""Ids as people type them."""

from __future__ import annotations

from planner.errors import Refused
from planner.model import Plan, Task
from planner.values import fold_id, nearest


def task_named(plan: Plan, text: str) -> Task:
    """Return the task of an id as typed; hyphens and underscores are the same.

    Raises:
        Refused: The plan has no such task; the sentence names the nearest id.
    """
    wanted = fold_id(text)
    for task in plan.tasks:
        if fold_id(task.id) == wanted:
            return task
    near = nearest(text, plan.index)
    raise Refused("error.unknown_task_like" if near else "error.unknown_task", task=text, near=near)
