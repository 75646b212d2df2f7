"""The chain of tasks that sets the end of the plan."""

from __future__ import annotations

from planner.model import Plan
from planner.schedule.network import Network, prepare


def critical_links(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Return the links without slack that lead to the last task, as (predecessor, dependant)."""
    network = prepare(plan)
    if not network.ids:
        return ()
    ends = [start + span for start, span in zip(network.starts, network.spans, strict=True)]
    last = max(ends)
    waiting = [number for number, end in enumerate(ends) if end == last]
    seen = set(waiting)
    found = []
    while waiting:
        task = waiting.pop()
        for pred in _tight(network, ends, task):
            found.append((network.ids[pred], network.ids[task]))
            if pred not in seen:
                seen.add(pred)
                waiting.append(pred)
    return tuple(found)


def _tight(network: Network, ends: list[int], task: int) -> list[int]:
    """Return the predecessors after which a task starts at once."""
    start = network.starts[task]
    return [pred for pred, lag in network.preds[task] if ends[pred] + lag == start]
