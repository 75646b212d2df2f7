"""How tasks are grouped on the command line: as in the window and on paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from planner.model import Kind, Phase, Plan, Task
from planner.schedule.bars import Bar, hull

PORTFOLIO = "P"
"""Id of the group of all portfolio tasks, which belong to phases of their own."""


class Group(NamedTuple):
    """A phase without its portfolio tasks, or all portfolio tasks together.

    Attributes:
        id: Id of the phase, or ``P``.
        phase: The phase, or None for the portfolio.
        tasks: Its tasks in plan order.
    """

    id: str
    phase: Phase | None
    tasks: tuple[Task, ...]

    @property
    def minutes(self) -> int:
        """Effort of its tasks that are not skipped, minutes."""
        return sum(task.minutes for task in self.tasks if not task.skipped)

    def bar(self, bars: Mapping[str, Bar]) -> Bar | None:
        """Return the hull of its tasks, milestones left out."""
        return hull(bars.get(task.id) for task in self.tasks if not task.milestone)


def groups_of(plan: Plan) -> tuple[Group, ...]:
    """Return the phases in order and, last and only where there is one, the portfolio."""
    phases = tuple(
        Group(phase.id, phase, tuple(t for t in plan.tasks if _in(t) == phase.id))
        for phase in plan.phases
    )
    portfolio = tuple(task for task in plan.tasks if task.kind is Kind.PORTFOLIO)
    return (*phases, Group(PORTFOLIO, None, portfolio)) if portfolio else phases


def _in(task: Task) -> str:
    return PORTFOLIO if task.kind is Kind.PORTFOLIO else task.phase
