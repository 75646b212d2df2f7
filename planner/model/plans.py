"""A plan: tasks on a calendar of study days and time off, with what was really done."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import Field, model_validator

from planner.model.tasks import Task
from planner.values import (
    DAYS_PER_WEEK,
    Day,
    DayMinutes,
    Id,
    Label,
    Many,
    Minutes,
    Seniority,
    Title,
    Value,
)


class Phase(Value):
    """A stretch of the plan with a goal, as adopted from the catalogue.

    Attributes:
        id: ``P1`` to ``P4`` for the MLOps roadmap, ``core`` elsewhere.
        name: Short name, e.g. "Foundation".
        subtitle: What it is about, e.g. "Python & cloud basics"; may be empty.
        goal: What one can do at its end.
        key_learning: The idea to take away.
    """

    id: Id
    name: Title
    subtitle: Label = ""
    goal: Label = ""
    key_learning: Label = ""


class Availability(Value):
    """Study time on an ordinary week, minutes per weekday, Monday first."""

    weekday_minutes: Annotated[Many[DayMinutes], Field(min_length=7, max_length=7)]

    @property
    def week_minutes(self) -> int:
        """Study time of an ordinary week, minutes."""
        return sum(self.weekday_minutes)


class Break(Value):
    """Dated time with its own hours a week, both days included.

    Attributes:
        start: First day.
        end: Last day.
        label: What it is for; may be empty.
        minutes_per_week: Study time of a whole week of it, minutes; 0 is time off.
        extra: It makes up for time lost: study time is raised to ``minutes_per_week`` and never
            lowered. Otherwise it is lowered to that and never raised.
    """

    start: Day
    end: Day
    label: Label = ""
    minutes_per_week: Annotated[int, Field(ge=0, le=DAYS_PER_WEEK * 24 * 60)] = 0
    extra: bool = False

    @model_validator(mode="after")
    def _ordered(self) -> Break:
        if self.end < self.start:
            raise ValueError("break_ends_before_start")
        if self.extra and not self.minutes_per_week:
            raise ValueError("extra_without_hours")
        return self


class LogEntry(Value):
    """Time really spent on a task on one day; never changes progress."""

    task: Id
    day: Day
    minutes: Minutes
    note: Label = ""


class BaselineBar(Value):
    """Where a task stood when the plan was made or last replanned."""

    task: Id
    start: Day
    end: Day
    minutes: Minutes


class PlanHead(Value):
    """What a plan says besides its tasks, its log and its baseline (those are tables of the store).

    Attributes:
        id: Unique in the document.
        title: Shown in the sidebar and on paper, e.g. "MLOps Engineer".
        role: Catalogue id of the role.
        path: Catalogue id of the entry path.
        target: Career level aimed at; changes radar, gaps and ready date, never the tasks.
        start: First day of the plan.
        availability: Study time on an ordinary week.
        breaks: Time off, reduced weeks and weeks with extra hours.
        phases: In order.
        made_on: Day the plan was generated.
        content_version: Version of the roadmap it was made from.
        next_own: Number of the next own task; never decreases.
        origin: Plan this one is a scenario of.
    """

    id: Id
    title: Title
    role: Id
    path: Id
    target: Seniority = Seniority.ENTRY
    start: Day
    availability: Availability
    breaks: Many[Break] = ()
    phases: Many[Phase]
    made_on: Day
    content_version: int = 1
    next_own: Annotated[int, Field(ge=1)] = 1
    origin: Id | None = None


class Plan(PlanHead):
    """One way from here to a role.

    Attributes:
        tasks: In display order, milestones included.
        log: Time really spent.
        baseline: Bars at generation or at the last replan.
    """

    tasks: Many[Task]
    log: Many[LogEntry] = ()
    baseline: Many[BaselineBar] = ()

    @cached_property
    def index(self) -> dict[str, int]:
        """Position of each task by id."""
        return {task.id: position for position, task in enumerate(self.tasks)}

    def with_places(self, tasks: tuple[Task, ...]) -> Plan:
        """Return the plan with its tasks at other places, the same ones in the same order."""
        moved = self.with_(tasks=tasks)
        moved.__dict__["index"] = self.index  # as when it is first asked for
        return moved

    @cached_property
    def milestones(self) -> tuple[Task, ...]:
        """The milestones, in display order."""
        return tuple(task for task in self.tasks if task.milestone)

    @cached_property
    def by_phase(self) -> dict[str, list[Task]]:
        """Tasks by the id of their phase, milestones left out."""
        found: dict[str, list[Task]] = {}
        for task in self.tasks:
            if not task.milestone:
                found.setdefault(task.phase, []).append(task)
        return found

    def task(self, task_id: str) -> Task:
        """Return one task.

        Raises:
            KeyError: The plan has no task of this id.
        """
        return self.tasks[self.index[task_id]]

    def logged_minutes(self, task_id: str) -> int:
        """Return the time really spent on one task, minutes."""
        return self._logged.get(task_id, 0)

    @cached_property
    def _logged(self) -> dict[str, int]:
        sums: dict[str, int] = {}
        for entry in self.log:
            sums[entry.task] = sums.get(entry.task, 0) + entry.minutes
        return sums
