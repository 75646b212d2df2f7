"""Links as integer arrays: what a gesture prepares once and then asks on every mouse move.

``ripple`` is the link rule: successors are pushed by the smallest study-day shift, slack is used
up first, nothing is ever pulled, and fixed tasks (done, begun or pinned) stop the push. ``apply``
and the live preview call the same functions, so what is seen while dragging is what is saved.
"""

from __future__ import annotations

from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from planner.errors import EditRefused
from planner.model import Plan, Task
from planner.schedule.calendar import StudyCalendar, calendar_for

FAR = 10**9
"""A position no calendar reaches: no limit."""
_SHOWN_IN_LOOP = 6


class Edge(NamedTuple):
    """One end of a link: index of the other task and the lag in study days."""

    other: int
    lag: int


class Stop(NamedTuple):
    """Why a bar cannot go further: the task that stops it."""

    task: str
    by: str


@dataclass(frozen=True)
class Network:
    """Scheduled tasks of a plan by index, with positions instead of dates.

    Attributes:
        ids: Task ids; milestones, skipped and unscheduled tasks are left out.
        index: Index by id.
        starts: Start position of each task.
        spans: Length of each task, study days.
        fixed: Whether a task may not be pushed.
        preds: Links each task waits for; broken links are left out.
        succs: Links of those who wait for it.
        order: Indices so that predecessors come first.
        latest_end: Last end position each task can take without pushing a fixed one.
        stopper: Id of the task or milestone that sets ``latest_end``, or an empty string.
        first: Position of the plan's first study day: nothing is moved before it.
    """

    ids: tuple[str, ...]
    index: dict[str, int]
    starts: list[int]
    spans: list[int]
    fixed: list[bool]
    preds: list[list[Edge]]
    succs: list[list[Edge]]
    order: list[int]
    latest_end: list[int]
    stopper: list[str]
    first: int

    def earliest_start(self, task: int, together: frozenset[int] = frozenset()) -> tuple[int, str]:
        """Return the first position links allow and the id of the predecessor that sets it.

        Args:
            task: Index of the task.
            together: Tasks that move along; links among them do not hold anything back.
        """
        best, by = 0, ""
        for pred, lag in self.preds[task]:
            need = self.starts[pred] + self.spans[pred] + lag
            if pred not in together and need > best:
                best, by = need, self.ids[pred]
        return best, by

    def shift_limits(self, tasks: frozenset[int]) -> tuple[int, int]:
        """Return how many study days tasks can move together: (most earlier <= 0, most later)."""
        low, high = self.shift_to_first(tasks), FAR
        for task in tasks:
            earliest, _ = self.earliest_start(task, tasks)
            low = max(low, min(0, earliest - self.starts[task]))
            end = self.starts[task] + self.spans[task] - 1
            high = min(high, max(0, self.latest_end[task] - end))
        return low, high

    def shift_to_first(self, tasks: frozenset[int]) -> int:
        """Return how many study days (<= 0) tasks can move until one reaches the plan's start."""
        return max((min(0, self.first - self.starts[task]) for task in tasks), default=-FAR)

    def ripple(self, changed: dict[int, tuple[int, int]]) -> list[int]:
        """Return all start positions after some tasks took a new (start, span)."""
        starts, spans = self.starts.copy(), self.spans
        if changed:
            spans = spans.copy()
            for task, (start, span) in changed.items():
                starts[task], spans[task] = start, span
        for task in self.order:
            if self.fixed[task] or task in changed:
                continue
            start = starts[task]
            for pred, lag in self.preds[task]:
                need = starts[pred] + spans[pred] + lag
                start = max(start, need)
            starts[task] = start
        return starts

    def pushed_by(self, starts: list[int], spans: list[int], task: int) -> str:
        """Return the id of the predecessor that sets the new start of a pushed task."""
        for pred, lag in self.preds[task]:
            if starts[pred] + spans[pred] + lag == starts[task]:
                return self.ids[pred]
        return ""


def frozen(plan: Plan, task: Task) -> bool:
    """Tell whether the start of a task is a fact: done, begun or with logged time."""
    return task.progress > 0 or plan.logged_minutes(task.id) > 0


@dataclass
class _Kept:
    """The network prepared last, with its plan: what a drag prepared serves its release too."""

    plan: Plan | None = None
    network: Network | None = None


_kept = _Kept()


def prepare(plan: Plan) -> Network:
    """Return the network of a plan; nobody changes it, so the one prepared last is kept.

    Raises:
        EditRefused: The links form a loop.
    """
    if _kept.plan is plan and _kept.network is not None:
        return _kept.network
    network = _prepared(plan)
    _kept.plan, _kept.network = plan, network
    return network


def _prepared(plan: Plan) -> Network:
    calendar = calendar_for(plan)
    tasks = [task for task in plan.tasks if task.scheduled and not task.milestone]
    index = {task.id: number for number, task in enumerate(tasks)}
    preds = [_edges(task, index) for task in tasks]
    succs: list[list[Edge]] = [[] for _ in tasks]
    for number, edges in enumerate(preds):
        for pred, lag in edges:
            succs[pred].append(Edge(number, lag))
    network = Network(
        ids=tuple(index),
        index=index,
        starts=[calendar.position(task.start) for task in tasks if task.start is not None],
        spans=[max(1, task.span_days) for task in tasks],
        fixed=[task.pinned or frozen(plan, task) for task in tasks],
        preds=preds,
        succs=succs,
        order=_order(preds, tuple(index)),
        latest_end=[FAR] * len(tasks),
        stopper=[""] * len(tasks),
        first=calendar.position(plan.start),
    )
    _limit_by_milestones(network, plan, calendar)
    _limit_by_fixed(network)
    return network


def _edges(task: Task, index: dict[str, int]) -> list[Edge]:
    links = (link for link in task.links if not link.broken and link.pred in index)
    return [Edge(index[link.pred], link.lag_days) for link in links]


def _order(preds: list[list[Edge]], ids: tuple[str, ...]) -> list[int]:
    """Return a stable topological order (by index among the ready ones of each round)."""
    sorter = TopologicalSorter({task: [p for p, _ in edges] for task, edges in enumerate(preds)})
    try:
        return list(sorter.static_order())
    except CycleError as error:
        loop = [ids[number] for number in error.args[1]]
        shown = " → ".join(reversed(loop[:_SHOWN_IN_LOOP]))
        raise EditRefused("error.loop", tasks=shown) from None


def members_of(plan: Plan, milestone: Task) -> list[Task]:
    """Return the tasks a milestone follows: its links, or else its whole phase."""
    if milestone.links:
        return [plan.task(link.pred) for link in milestone.links]
    return [task for task in plan.tasks if task.phase == milestone.phase and not task.milestone]


def _limit_by_milestones(network: Network, plan: Plan, calendar: StudyCalendar) -> None:
    for milestone in plan.tasks:
        if not (milestone.milestone and milestone.pinned and milestone.start):
            continue
        last = calendar.positions_until(milestone.start) - 1
        for member in members_of(plan, milestone):
            number = network.index.get(member.id)
            if number is not None and last < network.latest_end[number]:
                network.latest_end[number] = last
                network.stopper[number] = milestone.id


def _limit_by_fixed(network: Network) -> None:
    """Carry the places of fixed successors backwards; links violated already do not count."""
    for number in reversed(network.order):
        end = network.starts[number] + network.spans[number] - 1
        for succ, lag in network.succs[number]:
            if network.fixed[succ]:
                limit, by = network.starts[succ] - lag - 1, network.ids[succ]
            else:
                latest_start = network.latest_end[succ] - network.spans[succ] + 1
                limit, by = latest_start - lag - 1, network.stopper[succ]
            if end <= limit < network.latest_end[number]:
                network.latest_end[number] = limit
                network.stopper[number] = by
