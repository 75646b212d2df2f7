"""The link rule prepared for one set of tasks under the hand.

While a bar is dragged, only the tasks that wait for it (directly or not) can change. They are
found once, when the gesture starts; each step then touches nothing else, and its result is that of
``Network.ripple`` over the whole plan.
"""

from __future__ import annotations

from collections.abc import Mapping

from planner.schedule.network import Network


class Following:
    """Who follows when some tasks move or change their length.

    Args:
        network: The plan as arrays.
        tasks: Indices of the tasks under the hand.

    Attributes:
        followers: Indices of all that wait for them and may be pushed, predecessors first.
    """

    def __init__(self, network: Network, tasks: frozenset[int]) -> None:
        self._network = network
        self._settled = network.ripple({})
        reached = _downstream(network, tasks)
        self.followers = [
            task for task in network.order if task in reached and not network.fixed[task]
        ]
        skipped = reached | tasks
        self._unsettled = {
            task: start
            for task, start in enumerate(self._settled)
            if start != network.starts[task] and task not in skipped
        }

    def after(self, changed: Mapping[int, tuple[int, int]]) -> dict[int, int]:
        """Return the new start positions of all tasks that start elsewhere.

        Args:
            changed: New (start position, length in study days) of the tasks under the hand.
        """
        network, settled = self._network, self._settled
        starts = dict(self._unsettled)
        ends = {task: start + span for task, (start, span) in changed.items()}
        for task, (start, _) in changed.items():
            if start != network.starts[task]:
                starts[task] = start
        for task in self.followers:
            old = start = network.starts[task]
            for pred, lag in network.preds[task]:
                end = ends.get(pred)
                need = (settled[pred] + network.spans[pred] if end is None else end) + lag
                start = max(start, need)
            ends[task] = start + network.spans[task]
            if start != old:
                starts[task] = start
        return starts


def _downstream(network: Network, tasks: frozenset[int]) -> set[int]:
    """Return all tasks that wait for some tasks, directly or not, without themselves."""
    reached: set[int] = set()
    waiting = list(tasks)
    while waiting:
        for succ, _ in network.succs[waiting.pop()]:
            if succ not in reached and succ not in tasks:
                reached.add(succ)
                waiting.append(succ)
    return reached
