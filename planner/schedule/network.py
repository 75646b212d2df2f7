"""Links as integer arrays: what a gesture prepares once and then asks on every mouse move.

``ripple`` is the link rule: successors are pushed by the smallest study-day shift, slack is used
up first, nothing is ever pulled, and fixed tasks (done, begun or pinned) stop the push. ``apply``
and the live preview call the same functions, so what is seen while dragging is what is saved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
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


class Deadline(NamedTuple):
    """A pinned milestone that a task ends before."""

    task: int
    last: int
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
        deadlines: Last end positions that pinned milestones set, by task index.
        broken: Whether some links are broken.
        marks: Indices of the tasks that each milestone follows, by its id; None for one that
            follows another milestone.
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
    deadlines: tuple[Deadline, ...]
    broken: bool
    marks: dict[str, list[int] | None]
    first: int

    @property
    def latest_end(self) -> list[int]:
        """Last end position each task can take without pushing a fixed one."""
        return self._limits[0]

    @property
    def stopper(self) -> list[str]:
        """Id of the task or milestone that sets ``latest_end``, or an empty string."""
        return self._limits[1]

    @cached_property
    def _limits(self) -> tuple[list[int], list[str]]:
        """Limits of milestones, and the places of fixed tasks carried backwards.

        Links violated already do not count.
        """
        latest, stopper = [FAR] * len(self.ids), [""] * len(self.ids)
        for task, last, by in self.deadlines:
            if last < latest[task]:
                latest[task], stopper[task] = last, by
        for task in self._bounded:
            end = self.starts[task] + self.spans[task] - 1
            for succ, lag in self.succs[task]:
                if self.fixed[succ]:
                    limit, by = self.starts[succ] - lag - 1, self.ids[succ]
                else:
                    limit, by = latest[succ] - self.spans[succ] - lag, stopper[succ]
                if end <= limit < latest[task]:
                    latest[task], stopper[task] = limit, by
        return latest, stopper

    @property
    def _bounded(self) -> list[int]:
        """Tasks that something fixed waits for, directly or not, successors first.

        Few, as a rule: what is done or begun comes before what is open.
        """
        waiting = [task for task, fixed in enumerate(self.fixed) if fixed]
        waiting += [deadline.task for deadline in self.deadlines]
        found: set[int] = set()
        while waiting:
            for pred, _ in self.preds[waiting.pop()]:
                if pred not in found:
                    found.add(pred)
                    waiting.append(pred)
        return [task for task in reversed(self.order) if task in found]

    def placed(self, starts: list[int], spans: list[int]) -> Network:
        """Return the network with all tasks at other places; links and what is fixed stay."""
        return replace(self, starts=starts, spans=spans)

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
                if need > start:
                    starts[task] = start = need
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
    old = _kept.network if _kept.plan is not None and _same_links(_kept.plan, plan) else None
    network = _prepared(plan, _links_of(plan) if old is None else old)
    keep(plan, network)
    return network


def _same_links(old: Plan, new: Plan) -> bool:
    """Tell whether only places changed, as with other days off."""
    return len(old.tasks) == len(new.tasks) and all(
        before is after
        or (
            before.links == after.links
            and before.id == after.id
            and before.scheduled == after.scheduled
            and before.kind == after.kind
            and before.phase == after.phase
        )
        for before, after in zip(old.tasks, new.tasks, strict=True)
    )


def keep(plan: Plan, network: Network) -> None:
    """Remember the network of a plan, so that nobody prepares it again."""
    _kept.plan, _kept.network = plan, network


def _placeable(plan: Plan) -> list[Task]:
    return [task for task in plan.tasks if task.scheduled and not task.milestone]


@dataclass(frozen=True)
class _Links:
    """What a network knows of links alone; as its attributes."""

    ids: tuple[str, ...]
    index: dict[str, int]
    preds: list[list[Edge]]
    succs: list[list[Edge]]
    order: list[int]
    broken: bool
    marks: dict[str, list[int] | None]


def _links_of(plan: Plan) -> _Links:
    tasks = _placeable(plan)
    index = {task.id: number for number, task in enumerate(tasks)}
    preds = [_edges(task, index) for task in tasks]
    succs: list[list[Edge]] = [[] for _ in tasks]
    for number, edges in enumerate(preds):
        for pred, lag in edges:
            succs[pred].append(Edge(number, lag))
    broken = any(link.broken for task in plan.tasks for link in task.links)
    marks = {mark.id: _followed(plan, mark, index) for mark in plan.milestones}
    order = _order(preds, tuple(index))
    return _Links(tuple(index), index, preds, succs, order, broken, marks)


def _followed(plan: Plan, milestone: Task, index: dict[str, int]) -> list[int] | None:
    members = members_of(plan, milestone)
    if any(task.milestone for task in members):
        return None
    return [index[task.id] for task in members if task.id in index]


def _prepared(plan: Plan, links: _Links | Network) -> Network:
    calendar, tasks = calendar_for(plan), _placeable(plan)
    return Network(
        ids=links.ids,
        index=links.index,
        starts=[calendar.position(task.start) for task in tasks if task.start is not None],
        spans=[max(1, task.span_days) for task in tasks],
        fixed=[task.pinned or frozen(plan, task) for task in tasks],
        preds=links.preds,
        succs=links.succs,
        order=links.order,
        deadlines=tuple(_deadlines(plan, calendar, links.index)),
        broken=links.broken,
        marks=links.marks,
        first=calendar.position(plan.start),
    )


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


def members_of(plan: Plan, milestone: Task) -> Sequence[Task]:
    """Return the tasks a milestone follows: its links, or else its whole phase."""
    if milestone.links:
        return [plan.task(link.pred) for link in milestone.links]
    return plan.by_phase.get(milestone.phase, [])


def _deadlines(plan: Plan, calendar: StudyCalendar, index: dict[str, int]) -> Iterator[Deadline]:
    for milestone in plan.milestones:
        if not (milestone.pinned and milestone.start):
            continue
        last = calendar.positions_until(milestone.start) - 1
        for member in members_of(plan, milestone):
            number = index.get(member.id)
            if number is not None:
                yield Deadline(number, last, milestone.id)
