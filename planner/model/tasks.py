"""A task: what there is to do, when, how much of it is done and what waits for it."""

from __future__ import annotations

from enum import StrEnum

from planner.values import Day, Days, Id, Level, Many, Minutes, Note, Percent, Title, Url, Value

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
    links: Many[Id] = ()
    gains: Many[Gain] = ()
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
        deadline: Day it should be done by, or None; it may be late and then says so.
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
    deadline: Day | None = None
    links: Many[Link] = ()
    steps: Many[Step] = ()
    gains: Many[Gain] = ()
    resources: Many[Id] = ()
    note: Note = ""
    urls: Many[Url] = ()
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
