"""What is odd about a plan and still allowed: the plan check behind the view menu and the tray.

Nothing here is an error. Broken links are the person's own wish, deadlines are soft, and a week may
be fuller than its hours; the check only says so, in one place and in one order.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from planner.model import Plan
from planner.schedule.bars import task_bars
from planner.schedule.load import week_loads

FindingKind = Literal["broken_link", "past_deadline", "late", "over_capacity", "not_scheduled"]
"""What can be odd."""


class Finding(NamedTuple):
    """One odd thing.

    Attributes:
        kind: ``broken_link`` (``task`` no longer waits for ``other``), ``past_deadline`` (``task``
            ends ``amount`` days after its deadline ``day``), ``late`` (``task`` was to end on
            ``day``), ``over_capacity`` (the week of ``day`` has ``amount`` minutes too much),
            ``not_scheduled`` (``task`` has no date).
        task: Id of the task, or an empty string.
        day: The day it is about, or None.
        amount: Days or minutes, 0 where there is none.
        other: Id of another task, or an empty string.
    """

    kind: FindingKind
    task: str = ""
    day: date | None = None
    amount: int = 0
    other: str = ""


def findings(plan: Plan, today: date) -> tuple[Finding, ...]:
    """Return everything odd about a plan, in the order of its tasks, weeks last."""
    bars = task_bars(plan)
    found: list[Finding] = []
    for task in plan.tasks:
        bar = bars.get(task.id)
        found += [
            Finding("broken_link", task.id, task.start, other=link.pred)
            for link in task.links
            if link.broken and task.scheduled
        ]
        if task.done or task.milestone or task.skipped:
            continue
        if bar is None:
            found.append(Finding("not_scheduled", task.id))
            continue
        end = max(bar.end, today)
        if task.deadline is not None and end > task.deadline:
            days = (end - task.deadline).days
            found.append(Finding("past_deadline", task.id, task.deadline, days))
        if bar.end < today:
            found.append(Finding("late", task.id, bar.end, (today - bar.end).days))
    weeks = (load for load in week_loads(plan, today) if load.over)
    return (*found, *(Finding("over_capacity", "", load.week, load.over) for load in weeks))
