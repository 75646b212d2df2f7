"""From a plan to rows: phases with their tasks, the portfolio, what is not scheduled, or known.

Portfolio tasks belong to their phase in the plan; the timeline shows them as a group of their own,
the proof for interviews. Milestones are no rows: they stand on the band of their group.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from planner.model import Kind, Phase, Plan, Task

PHASE_HEIGHT, TASK_HEIGHT = 34, 30
"""Pixels of a group row and of a task row."""
PORTFOLIO, TRAY, KNOWN = "portfolio", "tray", "known"
"""Keys of the groups that are no phases."""
PORTFOLIO_COLOUR = 4
"""Colour number of the portfolio; phases take 0 to 3 in turn."""
_COLOURS = 4


def grown(length: float, zoom: float) -> int:
    """Return a length of the design, pixels at 100 %, for a factor of the text size."""
    return round(length * zoom)


class GroupKind(StrEnum):
    """What a group of rows is."""

    PHASE = "phase"
    PORTFOLIO = "portfolio"
    TRAY = "tray"
    KNOWN = "known"


@dataclass(frozen=True)
class Group:
    """A head row and the tasks under it.

    Attributes:
        key: Key of the head row: the phase id with a prefix, or the name of a special group.
        kind: What it is.
        colour: Number of its colour, 0 to 4.
        tasks: Tasks in display order.
        milestones: Milestones on its band.
        phase: The phase, for phases.
    """

    key: str
    kind: GroupKind
    colour: int
    tasks: tuple[Task, ...]
    milestones: tuple[Task, ...] = ()
    phase: Phase | None = None

    @cached_property
    def minutes(self) -> int:
        """Effort of its tasks, minutes."""
        return sum(task.minutes for task in self.tasks)

    @cached_property
    def done_minutes(self) -> int:
        """Effort done of its tasks, minutes."""
        return sum(task.minutes - task.remaining_minutes for task in self.tasks)

    def with_task(self, task: Task) -> Group:
        """Return the group with another state of one of its tasks."""
        if all(other.id != task.id for other in self.tasks):
            return self
        tasks = (task if other.id == task.id else other for other in self.tasks)
        return replace(self, tasks=tuple(tasks))

    @property
    def done(self) -> bool:
        """Whether nothing is left to do in it."""
        return bool(self.tasks) and all(task.done for task in self.tasks)

    @property
    def banded(self) -> bool:
        """Whether it has a band on the chart."""
        return self.kind in (GroupKind.PHASE, GroupKind.PORTFOLIO)


def phase_key(phase_id: str) -> str:
    """Return the key of a phase's head row; never equal to a task id."""
    return f"phase:{phase_id}"


def groups_of(plan: Plan) -> tuple[Group, ...]:
    """Return the groups of a plan in display order; special groups only where they hold tasks."""
    numbers = {phase.id: number for number, phase in enumerate(plan.phases)}
    members: dict[str, list[Task]] = {phase.id: [] for phase in plan.phases}
    special: dict[str, list[Task]] = {PORTFOLIO: [], TRAY: [], KNOWN: []}
    for task in plan.tasks:
        if not task.milestone:
            key = _special(task)
            (special[key] if key else members[task.phase]).append(task)
    marks = _milestones(plan, portfolio=bool(special[PORTFOLIO]))
    found = [
        Group(
            phase_key(phase.id),
            GroupKind.PHASE,
            numbers[phase.id] % _COLOURS,
            tuple(members[phase.id]),
            tuple(marks.get(phase.id, ())),
            phase,
        )
        for phase in plan.phases
        if members[phase.id] or marks.get(phase.id) or _untouched(plan, phase.id)
    ]
    found += [
        Group(key, GroupKind(key), PORTFOLIO_COLOUR, tuple(tasks), tuple(marks.get(key, ())))
        for key, tasks in special.items()
        if tasks
    ]
    return tuple(found)


def _special(task: Task) -> str:
    if task.skipped:
        return KNOWN
    if task.start is None:
        return TRAY
    return PORTFOLIO if task.kind is Kind.PORTFOLIO else ""


def _untouched(plan: Plan, phase_id: str) -> bool:
    """Tell whether a phase has no tasks at all: it stays visible, so that one can be added."""
    return all(task.phase != phase_id for task in plan.tasks)


def _milestones(plan: Plan, *, portfolio: bool) -> dict[str, list[Task]]:
    """Return milestones by phase id; those that wait for named tasks stand with the portfolio."""
    found: dict[str, list[Task]] = {}
    for task in plan.tasks:
        if task.milestone and task.start is not None:
            key = PORTFOLIO if portfolio and task.links else task.phase
            found.setdefault(key, []).append(task)
    return found


class Row(NamedTuple):
    """One visible row.

    Attributes:
        key: Task id, or key of the group.
        group: Its group.
        task: The task, or None for a head row.
        top: Upper edge, pixels from the first row.
        height: Pixels.
    """

    key: str
    group: Group
    task: Task | None
    top: int
    height: int


class RowTable:
    """The visible rows from top to bottom.

    Attributes:
        rows: All visible rows.
        height: Pixels of all rows together.
        zoom: Factor of the text size, 0.9 to 1.5; everything of the timeline grows with it.
    """

    def __init__(
        self, groups: Sequence[Group], collapsed: AbstractSet[str], zoom: float = 1.0
    ) -> None:
        """Lay rows out.

        Args:
            groups: Groups in display order.
            collapsed: Keys of groups whose tasks are hidden.
            zoom: Factor of the text size, 0.9 to 1.5.
        """
        self.zoom = zoom
        head, task = grown(PHASE_HEIGHT, zoom), grown(TASK_HEIGHT, zoom)
        self.rows: list[Row] = []
        top = 0
        for group in groups:
            self.rows.append(Row(group.key, group, None, top, head))
            top += head
            if group.key in collapsed:
                continue
            for each in group.tasks:
                self.rows.append(Row(each.id, group, each, top, task))
                top += task
        self.height = top
        self._tops = [row.top for row in self.rows]

    @cached_property
    def by_key(self) -> dict[str, Row]:
        """Visible rows by key."""
        return {row.key: row for row in self.rows}

    def at(self, y: float) -> Row | None:
        """Return the row at a height, pixels from the first row."""
        if not 0 <= y < self.height:
            return None
        return self.rows[bisect_right(self._tops, y) - 1]

    def between(self, top: float, bottom: float) -> list[Row]:
        """Return the rows that touch the heights top to bottom."""
        first = max(0, bisect_right(self._tops, top) - 1)
        after = bisect_right(self._tops, bottom)
        return self.rows[first:after]


def collapsed_at_first(groups: Iterable[Group]) -> frozenset[str]:
    """Return the keys of groups that start collapsed: finished phases and what is known."""
    return frozenset(g.key for g in groups if g.done or g.kind is GroupKind.KNOWN)


def matching(groups: Sequence[Group], text: str) -> tuple[Group, ...]:
    """Return the groups with only those tasks whose title holds a text, in any case."""
    wanted = text.casefold().strip()
    if not wanted:
        return tuple(groups)
    return tuple(
        Group(group.key, group.kind, group.colour, tasks, group.milestones, group.phase)
        for group in groups
        if (tasks := tuple(t for t in group.tasks if wanted in t.title.casefold()))
    )
