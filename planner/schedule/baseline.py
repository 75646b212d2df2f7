"""What a plan promised: its bars as they were when it was made or last replanned."""

from __future__ import annotations

from planner.model import BaselineBar, Plan
from planner.schedule.bars import task_bars


def with_baseline(plan: Plan) -> Plan:
    """Return the plan with its present bars kept as the baseline."""
    bars = task_bars(plan)
    baseline = tuple(
        BaselineBar(
            task=task.id, start=bars[task.id].start, end=bars[task.id].end, minutes=task.minutes
        )
        for task in plan.tasks
        if task.id in bars
    )
    return plan.with_(baseline=baseline)
