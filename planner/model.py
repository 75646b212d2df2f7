"""What the user owns: one document with a profile and plans made of phases, tasks and links.

A plan is a value. A bar stores its start, its span in study days and its effort; the end and the
hours a week are derived (``planner.schedule``), so that toggling a holiday moves ends and never
changes how much work there is. One store file holds one ``Document``.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, model_validator

from planner.values import (
    DAYS_PER_WEEK,
    Currency,
    Day,
    DayMinutes,
    Days,
    Id,
    Label,
    Level,
    Minutes,
    Money,
    Note,
    Percent,
    Seniority,
    Title,
    Url,
    Value,
)

SCHEMA: Literal[1] = 1
"""Version of the stored document; newer files are refused, older ones migrated."""
FULL = 100
"""Progress of a finished task, percent."""


class Kind(StrEnum):
    """What a task is; portfolio tasks are shown as a display group of their own."""

    STUDY = "study"
    MINI_PROJECT = "mini_project"
    PORTFOLIO = "portfolio"
    CAREER = "career"
    OWN = "own"
    MILESTONE = "milestone"


class Link(Value):
    """Finish-to-start: the task that holds this link waits for ``pred``.

    Attributes:
        pred: Id of the task that has to end first.
        lag_days: Study days between the end of ``pred`` and the start, 0 or more.
        broken: The person chose to ignore this link (Alt while dragging); it no longer pushes.
    """

    pred: Id
    lag_days: Days = 0
    broken: bool = False


class Gain(Value):
    """What a task teaches on one axis, levels in tenths (0 to 50)."""

    axis: Id
    from_level: Level
    to_level: Level


class Step(Value):
    """One item of a task's checklist; ``minutes`` is its weight in the task's progress."""

    id: Id
    title: Title
    minutes: Minutes = 0
    done: bool = False


class Shipped(Value):
    """What the catalogue said at adoption: the base of a later three-way merge.

    Attributes:
        title: Title as shipped.
        minutes: Effort as shipped, before tailoring to the person.
        links: Ids of the prerequisites as shipped.
        gains: Gains as shipped.
        version: Version of the content file.
    """

    title: Title
    minutes: Minutes
    links: tuple[Id, ...] = ()
    gains: tuple[Gain, ...] = ()
    version: int = 1


class Task(Value):
    """One bar of the plan, or a milestone.

    Attributes:
        id: Unique in the plan; own tasks are ``u-<n>``.
        content_id: Id in the catalogue, or None for own tasks.
        phase: Id of the phase it belongs to.
        kind: What it is.
        title: One line.
        start: First study day, or None while not scheduled.
        span_days: Length in study days; 0 for milestones.
        minutes: Effort; never changed by the calendar.
        progress: Whole percent; 100 means done.
        done_on: Day it was finished.
        skipped: Known already; takes no time and is not scheduled.
        pinned: Stays on its date; links cannot push it.
        links: What it waits for.
        steps: Checklist; while there are steps they set the progress.
        gains: What it teaches.
        resources: Ids of catalogue resources.
        note: Own text.
        urls: Own links.
        shipped: What the catalogue said at adoption.
    """

    id: Id
    content_id: Id | None = None
    phase: Id
    kind: Kind = Kind.STUDY
    title: Title
    start: Day | None = None
    span_days: Days = 1
    minutes: Minutes = 0
    progress: Percent = 0
    done_on: Day | None = None
    skipped: bool = False
    pinned: bool = False
    links: tuple[Link, ...] = ()
    steps: tuple[Step, ...] = ()
    gains: tuple[Gain, ...] = ()
    resources: tuple[Id, ...] = ()
    note: Note = ""
    urls: tuple[Url, ...] = ()
    shipped: Shipped | None = None

    @property
    def done(self) -> bool:
        """Whether nothing is left to do."""
        return self.progress == FULL

    @property
    def scheduled(self) -> bool:
        """Whether it stands on the timeline."""
        return self.start is not None and not self.skipped

    @property
    def milestone(self) -> bool:
        """Whether it is a point in time without effort."""
        return self.kind is Kind.MILESTONE

    @property
    def remaining_minutes(self) -> int:
        """Effort still to do: effort x (1 - progress), minutes, rounded half up."""
        return (self.minutes * (FULL - self.progress) + FULL // 2) // FULL


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

    weekday_minutes: Annotated[tuple[DayMinutes, ...], Field(min_length=7, max_length=7)]

    @property
    def week_minutes(self) -> int:
        """Study time of an ordinary week, minutes."""
        return sum(self.weekday_minutes)


class Break(Value):
    """Dated time off, both days included; a reduced week where some minutes are left."""

    start: Day
    end: Day
    label: Label = ""
    minutes_per_week: Annotated[int, Field(ge=0, le=DAYS_PER_WEEK * 24 * 60)] = 0

    @model_validator(mode="after")
    def _ordered(self) -> Break:
        if self.end < self.start:
            raise ValueError("break_ends_before_start")
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
        breaks: Time off and reduced weeks.
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
    breaks: tuple[Break, ...] = ()
    phases: tuple[Phase, ...]
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

    tasks: tuple[Task, ...]
    log: tuple[LogEntry, ...] = ()
    baseline: tuple[BaselineBar, ...] = ()

    @cached_property
    def index(self) -> dict[str, int]:
        """Position of each task by id."""
        return {task.id: position for position, task in enumerate(self.tasks)}

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


class Rating(Value):
    """Where the person stands on one axis, level in tenths."""

    axis: Id
    level: Level
    rated_on: Day
    overridden: bool = False


class Evidence(Value):
    """Proof of a level: a note, a link, or a file by name and SHA-256 (never opened)."""

    axis: Id
    level: Level
    day: Day
    note: Note = ""
    url: Url | None = None
    file_name: Label = ""
    sha256: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] = ""
    relied_on: bool = False


class Answer(Value):
    """One answer of the questionnaire, by catalogue ids."""

    question: Id
    answer: Id


class OwnBand(Value):
    """A pay band the person entered: low = 25th, high = 75th percentile, minor units a year."""

    seniority: Seniority
    low: Money
    high: Money
    source: Label = ""
    region: Label = ""
    day: Day | None = None


class Assumptions(Value):
    """What the salary projection takes for granted; None means the documented default.

    Attributes:
        current_pay: Gross pay a year in minor units; without it only bands are shown.
        currency: Currency of pay and costs.
        bands: Which salary bands to use.
        own_bands: Bands of the person's own, for ``bands = "own"``.
        first_level: Level of the first job.
        stay_raise: Yearly raise in the present job, fraction (0.034 = 3.4 %).
        inflation: Yearly inflation, fraction.
        search_months: Median length of the job search, months.
        entry_to_mid_years: Most likely years from entry to mid level.
        mid_to_senior_years: Most likely years from mid to senior level.
        cost_once: Books and exams, minor units.
        cost_per_month: Cloud and subscriptions while studying, minor units a month.
        months_without_pay: Months of study without pay.
    """

    current_pay: Money | None = None
    currency: Currency = "USD"
    bands: Literal["open-data", "article", "own"] = "open-data"
    own_bands: tuple[OwnBand, ...] = ()
    first_level: Seniority | None = None
    stay_raise: Annotated[float, Field(ge=-0.5, le=1.0)] | None = None
    inflation: Annotated[float, Field(ge=-0.5, le=1.0)] | None = None
    search_months: Annotated[float, Field(ge=0.0, le=60.0)] | None = None
    entry_to_mid_years: Annotated[float, Field(ge=0.0, le=30.0)] | None = None
    mid_to_senior_years: Annotated[float, Field(ge=0.0, le=30.0)] | None = None
    cost_once: Money | None = None
    cost_per_month: Money | None = None
    months_without_pay: Annotated[int, Field(ge=0, le=60)] = 0


class Profile(Value):
    """What is known of the person, shared by all plans of the document."""

    ratings: tuple[Rating, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    answers: tuple[Answer, ...] = ()
    assumptions: Assumptions = Assumptions()

    @cached_property
    def levels(self) -> dict[str, int]:
        """Rated level by axis, tenths; axes not rated are missing."""
        return {rating.axis: rating.level for rating in self.ratings}


class Document(Value):
    """Everything in one store file: what is saved, undone and handed over.

    Attributes:
        schema_version: Version of this shape, ``SCHEMA``.
        profile: What is known of the person.
        plans: All plans; may be empty.
        active: Id of the plan on screen, or None without plans.
    """

    schema_version: Literal[1] = SCHEMA
    profile: Profile = Profile()
    plans: tuple[Plan, ...] = ()
    active: Id | None = None

    @model_validator(mode="after")
    def _active_exists(self) -> Document:
        if self.active is not None and all(plan.id != self.active for plan in self.plans):
            raise ValueError("active_plan_missing")
        return self

    @property
    def plan(self) -> Plan | None:
        """The plan on screen, or None while there is none."""
        return next((plan for plan in self.plans if plan.id == self.active), None)

    def with_plan(self, plan: Plan) -> Document:
        """Return the document with one plan replaced, or added and made active."""
        if any(old.id == plan.id for old in self.plans):
            plans = tuple(plan if old.id == plan.id else old for old in self.plans)
            return self.with_(plans=plans)
        return self.with_(plans=(*self.plans, plan), active=plan.id)
