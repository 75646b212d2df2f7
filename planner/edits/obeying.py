"""Work that is open again obeys its links again."""

from __future__ import annotations

from planner.model import Plan
from planner.schedule.network import frozen
from planner.schedule.obeying import obeyed


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
