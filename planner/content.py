"""What we ship, as types only: roles, roadmaps, skills, resources, salary bands, sources.

``planner.catalog`` reads these values from resources/*.toml; rules get them as arguments and read
no files. Hours, levels and dates that the source article does not name are our own estimates and
carry the source ``own``.
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from planner.model import Gain, Kind
from planner.values import (
    Confidence,
    Currency,
    Id,
    Label,
    Level,
    Minutes,
    Money,
    Note,
    Seniority,
    Title,
    Url,
    Value,
)


class Source(Value):
    """Where a fact comes from.

    Attributes:
        id: Short name used by facts, e.g. ``seed`` (the article) or ``own`` (our judgement).
        what: What it is, in words.
        use: What it is used for, may be empty.
        url: Address, or None.
        licence: Licence of the data, may be empty.
        retrieved: ISO date it was read, may be empty.
        trust: How much it can be trusted.
        note: What to know about it.
    """

    id: Id
    what: Note
    use: Note = ""
    url: Url | None = None
    licence: Label = ""
    retrieved: Label = ""
    trust: Confidence = Confidence.LOW
    note: Note = ""


class Question(Value):
    """One behaviour question of an axis; ``level`` is the whole level (1 to 5) it evidences."""

    id: Id
    level: Annotated[int, Field(ge=1, le=5)]
    text: Note


class Axis(Value):
    """One skill axis of the radar, in fixed order.

    Attributes:
        id: e.g. ``containers``.
        name: Full name.
        short: Name on the radar.
        covers: Named skills and tools it covers.
        rubric: Observable behaviour of the levels 0 to 5 (six sentences).
        questions: Questions in order of level.
    """

    id: Id
    name: Title
    short: Title
    covers: tuple[Id, ...] = ()
    rubric: Annotated[tuple[Note, ...], Field(min_length=6, max_length=6)]
    questions: tuple[Question, ...] = ()


class Resource(Value):
    """A book, course, documentation or community.

    Attributes:
        vouch: How the address was checked: registry, seen, known or unverified.
        url: Address, or None: shown as "no address known" with the replacement if there is one.
        also: Second address, e.g. of the code that goes with a book, or None.
        pages: Pages to read where known.
        minutes: Length where known, minutes.
        replacement: Id of the resource to use instead, or None.
    """

    id: Id
    title: Title
    by: Label = ""
    type: Id
    cost: Literal["free", "paid"]
    url: Url | None = None
    also: Url | None = None
    chapters: Label = ""
    pages: Annotated[int, Field(ge=1)] | None = None
    minutes: Minutes | None = None
    vouch: Literal["registry", "seen", "known", "unverified"]
    from_article: bool = False
    replacement: Id | None = None
    note: Note = ""


class RoadmapStep(Value):
    """One step of a project, with its effort (0 where only the order is known)."""

    id: Id
    title: Title
    minutes: Minutes = 0
    done_when: Note = ""


class RoadmapTask(Value):
    """A task as shipped, for somebody who starts at the ``from_level`` of all its gains.

    Attributes:
        about: What the title is too short for; may be empty.
        phase: Phase id, or None for extra tasks of an entry path (they go to the first phase).
        learn_minutes: Reading and watching.
        do_minutes: Exercises and building.
        prereqs: Ids of tasks that have to end first.
        gains: What it teaches.
        min_factor: Least share of the effort even for somebody who knows it all, 0 to 1.
        resources: Resource ids.
        deliverable: What exists at the end.
        done_when: How to tell that it is done.
        steps: Checklist of projects.
        cautions: Warnings.
        why_added: Reason where the article does not name it; empty otherwise.
        impresses_because: Why employers care, for portfolio projects.
        first_week: Whether it belongs into the first week.
    """

    id: Id
    phase: Id | None = None
    kind: Kind = Kind.STUDY
    title: Title
    about: Note = ""
    learn_minutes: Minutes = 0
    do_minutes: Minutes = 0
    prereqs: tuple[Id, ...] = ()
    gains: tuple[Gain, ...] = ()
    min_factor: Annotated[float, Field(ge=0.0, le=1.0)] = 0.0
    resources: tuple[Id, ...] = ()
    deliverable: Note = ""
    done_when: tuple[Note, ...] = ()
    steps: tuple[RoadmapStep, ...] = ()
    cautions: tuple[Note, ...] = ()
    why_added: Note = ""
    impresses_because: Note = ""
    first_week: bool = False

    @property
    def minutes(self) -> int:
        """Whole effort, minutes."""
        return self.learn_minutes + self.do_minutes


class RoadmapPhase(Value):
    """A phase as shipped, with the milestone that ends it.

    Attributes:
        months: First and last month in the article's plan, or None.
    """

    id: Id
    name: Title
    subtitle: Label = ""
    months: tuple[int, int] | None = None
    goal: Note
    key_learning: Note
    milestone: Title


class StartLevel(Value):
    """Level of somebody of an entry path on one axis before any study, tenths."""

    axis: Id
    level: Level


class EntryPath(Value):
    """Where somebody starts from.

    Attributes:
        article_months: Shortest and longest usual length, months: the article's where ``source``
            is ``seed``, else our own estimate.
        source: Where those months come from.
        levels: Level on each axis at the start.
        extra_tasks: Ids of roadmap extra tasks this path needs.
        first_level: Level of the first job this path usually leads to.
        no_offer_chance: Chance that no offer comes within the search, 0 to 1 (source "own").
        start_quantile: Where in the band the first offer lies, 0 to 1 (source "own").
        note: Why it is as long as it is.
    """

    id: Id
    name: Title
    article_months: tuple[int, int]
    levels: tuple[StartLevel, ...]
    extra_tasks: tuple[Id, ...] = ()
    source: Id = "own"
    first_level: Seniority = Seniority.ENTRY
    no_offer_chance: Annotated[float, Field(ge=0.0, le=1.0)] = 0.25
    start_quantile: Annotated[float, Field(gt=0.0, lt=1.0)] = 0.35
    note: Note = ""

    @cached_property
    def by_axis(self) -> dict[str, int]:
        """Start level by axis, tenths."""
        return {start.axis: start.level for start in self.levels}


class StartApplying(Value):
    """The milestone from which applications make sense: when these tasks have ended."""

    title: Title
    phase: Id
    after: tuple[Id, ...]


class NotTaught(Value):
    """A level that a role asks for and no task of its roadmap reaches, and why that is so."""

    seniority: Seniority
    axis: Id
    reason: Note


class Roadmap(Value):
    """Tasks in teaching order with phases, paths and extras; ``version`` grows with each change.

    Attributes:
        source: Where hours and levels come from.
        not_taught: Gaps at mid and senior level that are known and explained.
    """

    id: Id
    role: Id
    version: int
    source: Id
    phases: tuple[RoadmapPhase, ...]
    tasks: tuple[RoadmapTask, ...]
    extra_tasks: tuple[RoadmapTask, ...] = ()
    paths: tuple[EntryPath, ...]
    start_applying: StartApplying | None = None
    not_taught: tuple[NotTaught, ...] = ()

    def path(self, path_id: str) -> EntryPath:
        """Return one entry path.

        Raises:
            KeyError: The roadmap has no such path.
        """
        found = {path.id: path for path in self.paths}
        return found[path_id]

    @cached_property
    def by_id(self) -> dict[str, RoadmapTask]:
        """All tasks, extras included, by id."""
        return {task.id: task for task in (*self.tasks, *self.extra_tasks)}


class Requirement(Value):
    """Level a role asks for on one axis at one career level, tenths."""

    axis: Id
    seniority: Seniority
    level: Level


class Reason(Value):
    """Why the requirements of a role are what they are; axis None speaks for all."""

    axis: Id | None = None
    text: Note
    sources: tuple[Id, ...]
    confidence: Confidence


class Background(Value):
    """Typical background of somebody at one career level."""

    seniority: Seniority
    text: Note


class SalaryBand(Value):
    """Yearly pay of a role at one career level, minor units; low = P25, high = P75.

    Attributes:
        mu: Mean of the natural logarithm of pay in whole currency units, or None.
        sigma: Standard deviation of that logarithm, or None.
        n: Number of observations behind it; 0 for a claim without a survey.
        open_top: The source gives no upper end; never drawn as a cap.
        day: ISO date or period of the data.
    """

    role: Id
    seniority: Seniority
    low: Money
    median: Money
    high: Money
    p10: Money | None = None
    p90: Money | None = None
    mu: float | None = None
    sigma: float | None = None
    n: Annotated[int, Field(ge=0)] = 0
    currency: Currency = "USD"
    region: Label = "US"
    open_top: bool = False
    sources: tuple[Id, ...]
    day: Label
    confidence: Confidence


class Role(Value):
    """A career: what it asks for, why, and which roadmap leads there."""

    id: Id
    name: Title
    family: Id
    summary: Note
    asks: Note
    salary_role: Id
    background: tuple[Background, ...] = ()
    requirements: tuple[Requirement, ...]
    reasons: tuple[Reason, ...] = ()
    roadmap: Id

    def required(self, seniority: Seniority) -> dict[str, int]:
        """Return the required level by axis, tenths, at one career level."""
        return {r.axis: r.level for r in self.requirements if r.seniority is seniority}
