"""The four ways out of one plan on one day, and what an hour a week costs; no Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import NamedTuple

from planner import catalog
from planner.errors import PlannerError
from planner.forecast import Forecast
from planner.model import Document, Plan, Task
from planner.outlook import HourPrice, price_of_hours
from planner.readiness import as_learned, levels_of, ready_of, required_of
from planner.replan import How, WayOut, catch_up, change_hours, shift, trim
from planner.replan.trimming import KEPT_KINDS
from planner.salary import Study, salary_input
from planner.schedule.bars import plan_end, scheduled_minutes
from planner.schedule.network import frozen
from planner.schedule.new_bars import is_open

WAYS: tuple[How, ...] = ("shift", "catch_up", "trim", "hours")
"""In the order in which they are offered; the first one is the usual one."""
PRICED = (360, 480, 600, 720, 900)
"""Hours a week whose price is shown, minutes."""
Answer = WayOut | PlannerError
"""A way out, or why it cannot be had."""


class ShortSkill(NamedTuple):
    """A skill that is below what the target asks for at the end of the plan, tenths."""

    name: str
    tenths: int


class Prices(NamedTuple):
    """What other hours a week would do.

    Attributes:
        points: One for each setting, by hours.
        ready: Whether the days are ready dates; else the days on which the work ends.
        currency: Of the pay.
        late: Day by which all skills are there in 8 of 10 futures at the present hours, or None.
    """

    points: tuple[HourPrice, ...]
    ready: bool
    currency: str
    late: date | None


@dataclass
class Ways:
    """The ways out, each computed when it is first asked for and kept.

    Attributes:
        document: What is open.
        plan: Its plan.
        today: First day that may be used.
    """

    document: Document
    plan: Plan
    today: date

    def __post_init__(self) -> None:
        self._kept: dict[tuple[How, int, frozenset[str]], Answer] = {}
        self._levels = self._known_levels()
        self._learned = as_learned(self.document, self.plan)
        self._required = self._known_required()

    def _known_levels(self) -> dict[str, int]:
        try:
            return levels_of(self.document, self.plan)
        except PlannerError:  # a role or path this version does not ship
            return dict(self.document.profile.levels)

    def _known_required(self) -> Mapping[str, int]:
        try:
            return required_of(self.plan)
        except PlannerError:
            return {}

    @property
    def open_tasks(self) -> int:
        """Number of tasks that are to be placed again."""
        return sum(is_open(task) for task in self.plan.tasks)

    def knows(self, how: How, minutes: int = 0, also: frozenset[str] = frozenset()) -> bool:
        """Tell whether an answer is there without working it out."""
        return (how, minutes, also) in self._kept

    def answer(self, how: How, minutes: int = 0, also: frozenset[str] = frozenset()) -> Answer:
        """Return a way out, or why it cannot be had.

        Args:
            how: Which one.
            minutes: Hours a week for ``hours``, minutes.
            also: Projects that may go as well, for ``trim``.
        """
        key = (how, minutes, also)
        if key not in self._kept:
            self._kept[key] = self._tried(self._attempt(how, minutes, also))
        return self._kept[key]

    def _attempt(self, how: How, minutes: int, also: frozenset[str]) -> Callable[[], WayOut]:
        plan, levels, today = self._learned, self._levels, self.today
        attempts: dict[How, Callable[[], WayOut]] = {
            "shift": partial(shift, plan, levels, today),
            "catch_up": partial(catch_up, plan, levels, today),
            "trim": partial(trim, plan, levels, today, also=also),
            "hours": partial(change_hours, plan, levels, today, minutes),
        }
        return attempts[how]

    @staticmethod
    def _tried(attempt: Callable[[], WayOut]) -> Answer:
        try:
            return attempt()
        except PlannerError as refusal:
            return refusal

    def short(self, levels: Mapping[str, int]) -> tuple[ShortSkill, ...]:
        """Return the skills that are below the target at some levels, in the order of the axes."""
        return tuple(
            ShortSkill(axis.short, self._required[axis.id] - levels.get(axis.id, 0))
            for axis in catalog.axes()
            if self._required.get(axis.id, 0) > levels.get(axis.id, 0)
        )

    @property
    def asked(self) -> int:
        """Number of skills the target asks for."""
        return len(self._required)

    def projects(self) -> tuple[Task, ...]:
        """Return the projects that trim keeps unless the person lets them go."""
        return tuple(
            task
            for task in self.plan.tasks
            if task.kind in KEPT_KINDS
            and is_open(task)
            and task.minutes
            and not task.pinned
            and not frozen(self.plan, task)
        )

    def prices(self) -> Prices | None:
        """Return what other hours a week would do, or None when nothing is left to do."""
        found = self._forecast()
        ready = found.p50 if found is not None else None
        end = ready or self._end()
        if end is None or end < self.today:
            return None
        gain, currency = self._monthly_gain()
        settings = sorted({*PRICED, self.plan.availability.week_minutes})
        points = price_of_hours(self.plan, end, self.today, settings, gain)
        return Prices(points, ready is not None, currency, found.p80 if found else None)

    def _end(self) -> date | None:
        way = self.answer("shift")
        return way.finish if isinstance(way, WayOut) else plan_end(self.plan)

    def _forecast(self) -> Forecast | None:
        try:
            return ready_of(self.document, self.plan, self.today)
        except PlannerError:
            return None

    def _monthly_gain(self) -> tuple[int | None, str]:
        """Return what the first job pays above the present one a month, minor units."""
        plan, assumptions = self.plan, self.document.profile.assumptions
        end = plan_end(plan) or plan.start
        study = Study.between(plan.start, end, scheduled_minutes(plan))
        try:
            role = catalog.role(plan.role)
            path = catalog.path(catalog.roadmap_of(plan.role), plan.path)
            given = salary_input(
                assumptions, catalog.salary_bands(), role, path, study, catalog.places()
            )
        except PlannerError:
            return None, assumptions.currency
        if given.current_pay is None:
            return None, given.currency
        first = given.band(given.first_level).pay(given.start_quantile)
        return round((first - given.current_pay) / 12), given.currency
