"""Everything the timeline shows of a plan, derived once for each change of the plan.

Days are ordinals here: painting and hit tests ask for them thousands of times.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from planner.model import Plan, Task
from planner.schedule.bars import task_bars
from planner.schedule.calendar import StudyCalendar, calendar_for
from planner.schedule.load import WeekLoad, week_loads
from planner.schedule.network import members_of
from ui.timeline.critical import critical_links
from ui.timeline.rows import Group, groups_of
from ui.timeline.scale import TAIL_DAYS, monday_before, to_date
from ui.timeline.weeks import over


class Span(NamedTuple):
    """First and last day of a bar as ordinals, both included."""

    first: int
    last: int


@dataclass(frozen=True)
class Scene:
    """A plan on a day, ready to be laid out.

    Attributes:
        plan: The plan.
        today: The day it is looked at.
        groups: Rows before collapsing and filtering.
        bars: Bars of scheduled tasks and milestones by id.
        late: Projected last day of open tasks that should have ended before today.
    """

    plan: Plan
    today: int
    groups: tuple[Group, ...]
    bars: dict[str, Span]
    late: dict[str, int]

    @property
    def identity(self) -> tuple[str, str, str, int, int]:
        """What no edit of a plan changes: a plan made anew takes the id of the one it replaces."""
        plan = self.plan
        return plan.id, plan.role, plan.path, plan.start.toordinal(), plan.made_on.toordinal()

    @cached_property
    def calendar(self) -> StudyCalendar:
        """Study days of the plan."""
        return calendar_for(self.plan)

    @cached_property
    def loads(self) -> tuple[WeekLoad, ...]:
        """Hours of each week."""
        return week_loads(self.plan, date.fromordinal(self.today))

    @cached_property
    def hulls(self) -> dict[str, Span]:
        """Bands by the key of their group; groups without scheduled tasks are missing."""
        return hulls_of(self.groups, self.bars)

    @cached_property
    def broken(self) -> tuple[tuple[str, str], ...]:
        """Ignored links, by predecessor and dependant: always shown, so that none is lost."""
        return tuple(
            (link.pred, task.id)
            for task in self.plan.tasks
            for link in task.links
            if link.broken and not task.milestone
        )

    @cached_property
    def critical(self) -> tuple[tuple[str, str], ...]:
        """The links that set the end of the plan: from its last task back without any slack."""
        return critical_links(self.plan)

    @cached_property
    def weeks_over(self) -> int:
        """How many weeks from the current one on are over capacity."""
        this_week = to_date(monday_before(self.today))
        return sum(1 for load in self.loads if over(load) and load.week >= this_week)

    @cached_property
    def baseline(self) -> dict[str, Span]:
        """Where bars stood when the plan was made or last replanned."""
        return {
            bar.task: Span(bar.start.toordinal(), bar.end.toordinal()) for bar in self.plan.baseline
        }

    @cached_property
    def reached(self) -> frozenset[str]:
        """Ids of milestones whose work is all done."""
        return frozenset(
            mark.id for mark in self.plan.tasks if mark.milestone and _reached(self.plan, mark)
        )

    @cached_property
    def extent(self) -> Span:
        """First and last day of all bars; the start of the plan when there are none."""
        first = self.plan.start.toordinal()
        known = self.bars.values()
        return Span(
            min((bar.first for bar in known), default=first),
            max((bar.last for bar in known), default=first),
        )

    @cached_property
    def extent_of_work(self) -> Span:
        """First and last day of all tasks, milestones left out."""
        work = [self.bars[t.id] for t in self.plan.tasks if not t.milestone and t.id in self.bars]
        if not work:
            return self.extent
        return Span(min(bar.first for bar in work), max(bar.last for bar in work))

    @cached_property
    def range(self) -> Span:
        """The days the chart covers: whole weeks from the start to three weeks after the end."""
        first = min(self.extent.first, self.plan.start.toordinal())
        return Span(monday_before(first), self.extent.last + TAIL_DAYS)

    @cached_property
    def successors(self) -> dict[str, tuple[str, ...]]:
        """Ids of the tasks that wait for a task, milestones left out."""
        found: dict[str, list[str]] = {}
        for task in self.plan.tasks:
            if not task.milestone:
                for link in task.links:
                    found.setdefault(link.pred, []).append(task.id)
        return {pred: tuple(succs) for pred, succs in found.items()}


def _reached(plan: Plan, milestone: Task) -> bool:
    members = [task for task in members_of(plan, milestone) if not task.skipped]
    return bool(members) and all(task.done for task in members)


def spanned(group: Group) -> tuple[Task, ...]:
    """Return the tasks a group's band runs over: those that are shown in it."""
    return group.tasks if group.banded else ()


def hulls_of(groups: Iterable[Group], bars: Mapping[str, Span]) -> dict[str, Span]:
    """Return bands by the key of their group; groups without scheduled tasks are missing."""
    found = {}
    for group in groups:
        known = [bars[task.id] for task in spanned(group) if task.id in bars]
        if known:
            found[group.key] = Span(min(b.first for b in known), max(b.last for b in known))
    return found


def scene_of(plan: Plan, today: date) -> Scene:
    """Return the scene of a plan on a day."""
    bars = {
        task_id: Span(bar.start.toordinal(), bar.end.toordinal())
        for task_id, bar in task_bars(plan).items()
    }
    late = {
        task.id: projected
        for task in plan.tasks
        if task.id in bars and (projected := _projected(plan, task, bars[task.id], today))
    }
    return Scene(plan, today.toordinal(), groups_of(plan), bars, late)


def _projected(plan: Plan, task: Task, bar: Span, today: date) -> int:
    """Return the day a late task ends when all study time from today on is spent on it, or 0."""
    if task.milestone or task.done or bar.last >= today.toordinal():
        return 0
    calendar = calendar_for(plan)
    start = calendar.position(today)
    span = calendar.span_for(start, task.remaining_minutes)
    return calendar.day_at(start + span - 1).toordinal()
