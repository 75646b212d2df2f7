"""Slack: how far each task can slip before the plan ends later, and the chain without any.

Total float of the critical-path method, in study days, along finish-to-start links only; weekly
capacity is not part of it.
"""

from __future__ import annotations

from planner.model import Plan
from planner.schedule.network import prepare


def slack_days(plan: Plan) -> dict[str, int]:
    """Return the slack of each task on the timeline, study days, 0 or more, by id.

    Done tasks have none to speak of and are left out.

    Raises:
        EditRefused: The links form a loop.
    """
    network = prepare(plan)
    if not network.ids:
        return {}
    ends = [start + span - 1 for start, span in zip(network.starts, network.spans, strict=True)]
    latest = [max(ends)] * len(ends)
    for task in reversed(network.order):
        for succ, lag in network.succs[task]:
            start = latest[succ] - network.spans[succ] + 1
            latest[task] = min(latest[task], start - lag - 1)
    return {
        task_id: max(0, latest[number] - ends[number])
        for number, task_id in enumerate(network.ids)
        if not plan.task(task_id).done
    }


def critical_chain(plan: Plan) -> tuple[str, ...]:
    """Return the ids of tasks without slack, by start: if one slips, the plan ends later."""
    slack = slack_days(plan)
    critical = [task_id for task_id, days in slack.items() if days == 0]
    return tuple(sorted(critical, key=lambda task_id: plan.task(task_id).start or plan.start))
