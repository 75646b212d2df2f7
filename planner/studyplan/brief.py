"""What the pages of a study plan are made from, looked up once and handed from page to page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from planner.content import Axis, Place, Resource, Roadmap, Role, SalaryBand, Source
from planner.model import Plan, Profile, Task
from planner.schedule.bars import Bar, plan_end, task_bars
from planner.schedule.calendar import StudyCalendar, calendar_for, monday_of
from planner.studyplan.figure import OUR_ESTIMATE, PERSON, Figure
from planner.values import DAYS_PER_WEEK
from planner.wording import Wording

WEEK = timedelta(days=DAYS_PER_WEEK)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Reference:
    """What the catalogue knows about a plan; a plan may outlive its content.

    Attributes:
        role: The career, or None if it is not in the catalogue.
        roadmap: Where the plan came from, or None.
        axes: Skill axes in their fixed order.
        resources: Resources by id.
        sources: Sources by id.
        bands: All pay bands.
        places: Places by id.
    """

    role: Role | None = None
    roadmap: Roadmap | None = None
    axes: tuple[Axis, ...] = ()
    resources: Mapping[str, Resource] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    bands: tuple[SalaryBand, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True)
class Brief:
    """A plan together with everything its pages have to look up.

    Attributes:
        plan: The plan to print.
        profile: Ratings and assumptions of the person.
        reference: What the catalogue knows.
        today: The date it is printed for.
        wording: The language.
    """

    plan: Plan
    profile: Profile
    reference: Reference
    today: date
    wording: Wording

    def say(self, key: str, **values: object) -> str:
        """Return a sentence of the study plan by its key below ``pdf.``."""
        return self.wording.say(f"pdf.{key}", **values)

    @cached_property
    def calendar(self) -> StudyCalendar:
        """Study days and capacity of the plan."""
        return calendar_for(self.plan)

    @cached_property
    def bars(self) -> dict[str, Bar]:
        """Bars of scheduled tasks and milestones by task id."""
        return task_bars(self.plan)

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """Scheduled tasks without milestones, in display order."""
        return tuple(
            task for task in self.plan.tasks if task.id in self.bars and not task.milestone
        )

    @cached_property
    def first(self) -> date:
        """First day of the printed plan: the plan's start, or earlier if a bar starts earlier."""
        starts = [bar.start for bar in self.bars.values()]
        return min([self.plan.start, *starts])

    @cached_property
    def last(self) -> date:
        """Last day of the printed plan; the first one while nothing is scheduled."""
        return max(self.first, plan_end(self.plan) or self.first)

    @cached_property
    def mondays(self) -> tuple[date, ...]:
        """Mondays of all ISO weeks the plan touches."""
        first, last = monday_of(self.first), monday_of(self.last)
        return tuple(first + number * WEEK for number in range((last - first) // WEEK + 1))

    @cached_property
    def study_weeks(self) -> dict[date, int]:
        """Number of each week with study time, counted from 1, by its Monday."""
        studied = [monday for monday in self.mondays if self.capacity(monday)]
        return {monday: number for number, monday in enumerate(studied, start=1)}

    @cached_property
    def studied_days(self) -> frozenset[date]:
        """Days with logged time."""
        return frozenset(entry.day for entry in self.plan.log if entry.minutes)

    def capacity(self, monday: date) -> int:
        """Return the study time of one week within the plan, minutes."""
        first, last = max(monday, self.first), min(monday + WEEK - DAY, self.last)
        return self.calendar.capacity_between(first, last)

    def effort(self, task: Task, text: str) -> Figure:
        """Return words about a task's effort with who says so."""
        return Figure(text, self.effort_source(task))

    def effort_source(self, task: Task) -> str:
        """Return the person for own and changed efforts, else our estimate."""
        if task.content_id is None:
            return PERSON
        generated = self._generated_minutes.get(task.id, task.minutes)
        return OUR_ESTIMATE if generated == task.minutes else PERSON

    @cached_property
    def _generated_minutes(self) -> dict[str, int]:
        return {bar.task: bar.minutes for bar in self.plan.baseline}


def done_minutes(tasks: tuple[Task, ...]) -> int:
    """Return the effort already done, minutes."""
    return sum(task.minutes - task.remaining_minutes for task in tasks)


def percent_done(tasks: tuple[Task, ...]) -> int:
    """Return the share of effort done, whole percent; 100 only when every task is done."""
    if tasks and all(task.done for task in tasks):
        return 100
    whole = sum(task.minutes for task in tasks)
    return min(99, done_minutes(tasks) * 100 // whole) if whole else 0
