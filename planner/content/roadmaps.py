"""Roadmaps: phases, tasks in teaching order, entry paths, and the advice that goes with them."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import Field

from planner.model import Gain, Kind
from planner.values import Id, Label, Level, Minutes, Note, Seniority, Title, Value


class RoadmapStep(Value):
    """One step of a project, with its effort (0 where only the order is known)."""

    id: Id
    title: Title
    minutes: Minutes = 0
    done_when: Note = ""


class Sketch(Value):
    """A few lines that show the calls; always marked as a sketch, never as a program.

    Attributes:
        language: e.g. ``python`` or ``yaml``.
        code: The lines.
        missing: What is missing to run them.
    """

    language: Id
    code: Note
    missing: Annotated[tuple[Note, ...], Field(min_length=1)]


class RoadmapTask(Value):
    """A task as shipped, for somebody who starts at the ``from_level`` of all its gains.

    Attributes:
        about: What the title is too short for; may be empty.
        phase: Phase id, or None for extra tasks of an entry path (they go to the first phase).
        learn_minutes: Reading and watching.
        do_minutes: Exercises and building.
        prereqs: Ids of tasks that have to end first.
        gains: What it teaches, as levels on axes.
        teaches: Named skills and tools it teaches.
        min_factor: Least share of the effort even for somebody who knows it all, 0 to 1.
        resources: Resource ids.
        deliverable: What exists at the end.
        done_when: How to tell that it is done.
        steps: Checklist of projects.
        cautions: Warnings.
        why_added: Reason where the article does not name it; empty otherwise.
        impresses_because: Why employers care, for portfolio projects.
        first_week: Whether it belongs into the first week.
        sketch: A few lines to start from, or None.
        base_title: Its title in the roadmap it comes from, where it has other words here; else "".
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
    teaches: tuple[Id, ...] = ()
    min_factor: Annotated[float, Field(ge=0.0, le=1.0)] = 0.0
    resources: tuple[Id, ...] = ()
    deliverable: Note = ""
    done_when: tuple[Note, ...] = ()
    steps: tuple[RoadmapStep, ...] = ()
    cautions: tuple[Note, ...] = ()
    why_added: Note = ""
    impresses_because: Note = ""
    first_week: bool = False
    sketch: Sketch | None = None
    base_title: Label = ""

    @property
    def minutes(self) -> int:
        """Whole effort, minutes."""
        return self.learn_minutes + self.do_minutes

    @cached_property
    def without_phase(self) -> RoadmapTask:
        """The same task for a roadmap that has other phases."""
        return self.with_(phase=None)

    @cached_property
    def as_work(self) -> RoadmapTask:
        """The same task without the words that a career may put in its own way."""
        title = self.base_title or self.title
        return self.with_(
            phase=None, title=title, base_title="", deliverable="", done_when=(), resources=()
        )


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


class Idea(Value):
    """A thought worth keeping, in our words."""

    id: Id
    title: Title
    text: Note


class Challenge(Value):
    """A worry, an answer, and the tasks of the roadmap that live up to it."""

    id: Id
    problem: Title
    answer: Note
    tasks: tuple[Id, ...]


class FirstStep(Value):
    """Something for the first week, with its task and, where it may cost money, a warning."""

    id: Id
    text: Note
    task: Id
    caution: Note = ""
    sources: tuple[Id, ...] = ()


class InPassing(Value):
    """A skill or tool that job ads name and the roadmap does not teach: what to know of it."""

    id: Id
    skill: Id
    text: Note
    sources: tuple[Id, ...]


class Guide(Value):
    """The advice that goes with a roadmap.

    Attributes:
        sources: Where ideas and answers come from; ``own`` is our own judgement.
        in_passing: What to know of tools that the roadmap leaves out.
    """

    sources: tuple[Id, ...]
    ideas: tuple[Idea, ...] = ()
    challenges: tuple[Challenge, ...] = ()
    first_week: tuple[FirstStep, ...] = ()
    in_passing: tuple[InPassing, ...] = ()
