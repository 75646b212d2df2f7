"""Push what starts too early, after something else than a drag changed the plan.

The arithmetic is ``Network.ripple``, the same that a drag previews with; here its result is
written back to a whole plan, milestones included.
"""

from __future__ import annotations

from planner.model import Plan
from planner.schedule.calendar import calendar_for
from planner.schedule.milestones import follow_milestones
from planner.schedule.network import Network, prepare


def rippled(plan: Plan, changed: dict[int, tuple[int, int]] | None = None) -> Plan:
    """Return the plan with every link obeyed: pushed by the least shift, never pulled.

    Args:
        plan: The plan; fixed tasks stay where they are even if a link asks for more.
        changed: New (start position, span) of tasks by index in the network of this plan.

    Raises:
        EditRefused: The links form a loop.
    """
    network = prepare(plan)
    if not changed and network.ripple({}) == network.starts:
        return plan
    return placed(plan, network, changed or {})


def placed(plan: Plan, network: Network, changed: dict[int, tuple[int, int]]) -> Plan:
    """Return the plan with some tasks at a new (start position, span) and the rest rippled."""
    calendar = calendar_for(plan)
    starts = network.ripple(dict(changed))
    tasks = list(plan.tasks)
    for number, task_id in enumerate(network.ids):
        span = changed[number][1] if number in changed else network.spans[number]
        if starts[number] == network.starts[number] and span == network.spans[number]:
            continue
        at = plan.index[task_id]
        tasks[at] = tasks[at].with_(start=calendar.day_at(starts[number]), span_days=span)
    return follow_milestones(plan.with_(tasks=tuple(tasks)))
