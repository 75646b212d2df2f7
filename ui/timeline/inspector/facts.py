"""What the inspector shows of one task, looked up once; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from planner import catalog
from planner.content import Resource, Roadmap, RoadmapTask
from planner.errors import Refused
from planner.model import FULL, Kind, Plan, Task
from planner.schedule.bars import Bar, bar_of
from planner.schedule.calendar import StudyCalendar, calendar_for
from ui.timeline.rows import PORTFOLIO_COLOUR

_COLOURS = 4


@dataclass(frozen=True)
class Raised:
    """A skill a task raises, levels in tenths."""

    name: str
    before: int
    after: int


@dataclass(frozen=True)
class Facts:
    """One task with everything around it.

    Attributes:
        plan: The plan.
        task: A task of it, not a milestone.
        today: The day it is.
    """

    plan: Plan
    task: Task
    today: date

    @cached_property
    def calendar(self) -> StudyCalendar:
        """Study days of the plan."""
        return calendar_for(self.plan)

    @cached_property
    def bar(self) -> Bar | None:
        """First and last day, or None while not on the timeline."""
        return bar_of(self.plan, self.task)

    @cached_property
    def colour(self) -> int:
        """Number of the colour of its group, 0 to 4."""
        return colour_of(self.plan, self.task)

    @property
    def phase_name(self) -> str:
        """Name of its phase, or an empty string."""
        return next((one.name for one in self.plan.phases if one.id == self.task.phase), "")

    @cached_property
    def week_minutes(self) -> int:
        """Effort in a whole week of its bar, minutes; 0 while not on the timeline."""
        if self.bar is None:
            return 0
        first = self.calendar.position(self.bar.start)
        last = self.calendar.positions_until(self.bar.end) - 1
        return self.task.minutes // max(1, len(set(self.calendar.weeks[first : last + 1])))

    @property
    def days_late(self) -> int:
        """Days its bar ends after its deadline, 0 or more."""
        if self.bar is None or self.task.deadline is None:
            return 0
        return max(0, (self.bar.end - self.task.deadline).days)

    @property
    def steps_done(self) -> int:
        """How many of its steps are done."""
        return sum(step.done for step in self.task.steps)

    @property
    def state(self) -> str:
        """``"todo"``, ``"doing"`` or ``"done"``."""
        if self.task.progress == FULL:
            return "done"
        return "doing" if self.task.progress else "todo"

    @cached_property
    def followers(self) -> tuple[Task, ...]:
        """Tasks that wait for it; milestones follow by themselves and are left out."""
        return tuple(
            other
            for other in self.plan.tasks
            if not other.milestone and any(link.pred == self.task.id for link in other.links)
        )

    # What the catalogue says; a plan may outlive its content.

    @cached_property
    def _roadmap(self) -> Roadmap | None:
        try:
            return catalog.roadmap_of(self.plan.role)
        except Refused:
            return None

    @cached_property
    def content(self) -> RoadmapTask | None:
        """The task as shipped, or None for own tasks and unknown content."""
        if self._roadmap is None or self.task.content_id is None:
            return None
        return self._roadmap.by_id.get(self.task.content_id)

    @cached_property
    def key_learning(self) -> str:
        """What its phase teaches above all, or an empty string."""
        phases = self._roadmap.phases if self._roadmap else ()
        return next((one.key_learning for one in phases if one.id == self.task.phase), "")

    @cached_property
    def raises(self) -> tuple[Raised, ...]:
        """The skills it raises, by their short names."""
        names = {axis.id: axis.short for axis in catalog.axes()}
        return tuple(
            Raised(names.get(gain.axis, gain.axis), gain.from_level, gain.to_level)
            for gain in self.task.gains
        )

    @cached_property
    def resources(self) -> tuple[Resource, ...]:
        """Its resources that the catalogue knows."""
        known = catalog.resources()
        return tuple(known[name] for name in self.task.resources if name in known)

    def done_when(self, step_id: str) -> str:
        """Return how to tell that a step is done, or an empty string."""
        steps = self.content.steps if self.content else ()
        return next((step.done_when for step in steps if step.id == step_id), "")


def colour_of(plan: Plan, task: Task) -> int:
    """Return the number of the colour a task has on the timeline, 0 to 4."""
    if task.kind is Kind.PORTFOLIO or task.skipped or task.start is None:
        return PORTFOLIO_COLOUR
    ids = [phase.id for phase in plan.phases]
    return ids.index(task.phase) % _COLOURS if task.phase in ids else PORTFOLIO_COLOUR


def facts_of(plan: Plan | None, task_id: str, today: date) -> Facts | None:
    """Return the facts about a task, or None for milestones and where there is no such task."""
    if plan is None or task_id not in plan.index or plan.task(task_id).milestone:
        return None
    return Facts(plan, plan.task(task_id), today)
