"""Push what starts too early, after something else than a drag changed the plan.

The arithmetic is ``Network.ripple``, the same that a drag previews with; here its result is
written back to a whole plan, milestones included.
"""

from __future__ import annotations

from planner.model import Plan, Task
from planner.schedule.calendar import calendar_for
from planner.schedule.milestones import follow_milestones
from planner.schedule.network import Network, keep, prepare


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
    """Return the plan with some tasks at a new (start position, span) and the rest rippled.

    Its network follows from the one given, so that the next move need not prepare it.
    """
    calendar = calendar_for(plan)
    starts, spans = network.ripple(dict(changed)), network.spans.copy()
    for number, (_, span) in changed.items():
        spans[number] = span
    tasks = list(plan.tasks)
    places = enumerate(zip(starts, spans, network.starts, network.spans, strict=True))
    for number, (start, span, old_start, old_span) in places:
        if start != old_start or span != old_span:
            at = plan.index[network.ids[number]]
            tasks[at] = tasks[at].with_(start=calendar.day_at(start), span_days=span)
    if None in network.marks.values():
        after = follow_milestones(plan.with_(tasks=tuple(tasks)))
    else:
        _follow(plan, network, tasks, [a + b for a, b in zip(starts, spans, strict=True)])
        after = plan.with_places(tuple(tasks))
    keep(after, network.placed(starts, spans))
    return after


def _follow(plan: Plan, network: Network, tasks: list[Task], afters: list[int]) -> None:
    """Put milestones on the last end of what they follow, as ``follow_milestones`` does.

    Args:
        plan: Says which position a milestone has among the tasks.
        network: Says what it follows.
        tasks: The tasks of the plan at their new places; milestones are put right here.
        afters: The position after each bar, by task index.
    """
    calendar = calendar_for(plan)
    for mark, numbers in network.marks.items():
        at = plan.index[mark]
        if tasks[at].pinned:
            continue
        last = max((afters[number] for number in numbers or ()), default=0)
        day = calendar.day_at(last - 1) if last else None
        if day != tasks[at].start:
            tasks[at] = tasks[at].with_(start=day)
