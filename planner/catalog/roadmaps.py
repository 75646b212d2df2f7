"""Roadmap files: phases, tasks in teaching order, entry paths and when to start applying.

A roadmap may build on another one: it names tasks of that base, which come with all their
prerequisites, and its entry paths start at the levels of the paths of the same name there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from planner.catalog.gate import (
    FileHours,
    FileLevel,
    FileSeniority,
    Form,
    Head,
    faulty,
    minutes,
    seniority,
    tenths,
)
from planner.content import (
    EntryPath,
    NotTaught,
    Roadmap,
    RoadmapPhase,
    RoadmapStep,
    RoadmapTask,
    Sketch,
    StartApplying,
    StartLevel,
)
from planner.model import Gain, Kind
from planner.values import Id, Label, Note, Title

Pair = Annotated[list[FileLevel], Field(min_length=2, max_length=2)]
"""From which level to which a task lifts an axis."""
Months = Annotated[list[Annotated[int, Field(ge=1, le=120)]], Field(min_length=2, max_length=2)]
"""Least and most, or first and last, months."""
Share = Annotated[float, Field(ge=0, le=1)]


class RoadmapTable(Form):
    """The table ``[roadmap]``.

    Attributes:
        source: Where hours and levels come from.
        base: Roadmap this one builds on, or None.
        include: Tasks of the base that are part of this roadmap.
    """

    id: Id
    role: Id
    version: Annotated[int, Field(ge=1)]
    source: Id
    base: Id | None = None
    include: list[Id] = Field(default_factory=list)


class PhaseForm(Form):
    """One ``[[phases]]``."""

    id: Id
    name: Title
    subtitle: Label = ""
    months: Months | None = None
    goal: Note
    key_learning: Note
    milestone: Title


class StepForm(Form):
    """One ``[[tasks.steps]]``."""

    id: Id
    title: Title
    hours: FileHours = 0
    done_when: Note = ""


class SketchForm(Form):
    """The table ``[tasks.sketch]``."""

    language: Id
    missing: Annotated[list[Note], Field(min_length=1)]
    code: Note


class TaskForm(Form):
    """One ``[[tasks]]`` or ``[[extra_tasks]]``."""

    id: Id
    phase: Id | None = None
    kind: Literal["study", "mini_project", "portfolio", "career"] = "study"
    title: Title
    about: Note = ""
    learn: FileHours
    do: FileHours
    prereqs: list[Id] = Field(default_factory=list)
    gains: dict[Id, Pair]
    teaches: list[Id] = Field(default_factory=list)
    min_factor: Share = 0
    resources: list[Id] = Field(default_factory=list)
    deliverable: Note = ""
    done_when: Annotated[list[Note], Field(min_length=1)]
    steps: list[StepForm] = Field(default_factory=list)
    cautions: list[Note] = Field(default_factory=list)
    why_added: Note = ""
    impresses_because: Note = ""
    first_week: bool = False
    sketch: SketchForm | None = None


class AdaptedForm(Form):
    """One ``[[adapted]]``: what a task of the base is called and asks for in this career.

    Id, hours, gains and prerequisites stay those of the base; what is left out stays as well.
    """

    id: Id
    title: Title | None = None
    resources: Annotated[list[Id] | None, Field(min_length=1)] = None
    deliverable: Annotated[Note | None, Field(min_length=1)] = None
    done_when: Annotated[list[Note] | None, Field(min_length=1)] = None


class PathForm(Form):
    """One ``[[paths]]``; chance and place in the band are our own estimates.

    Name and levels may be left out where the base has a path of the same id.
    """

    id: Id
    name: Title | None = None
    months: Months
    source: Id = "own"
    levels: dict[Id, FileLevel] | None = None
    extra_tasks: list[Id] = Field(default_factory=list)
    first_level: FileSeniority
    no_offer_chance: Share
    start_quantile: Annotated[float, Field(gt=0, lt=1)]
    note: Note = ""


class StartApplyingForm(Form):
    """The table ``[start_applying]``."""

    title: Title
    phase: Id
    after: Annotated[list[Id], Field(min_length=1)]


class NotTaughtForm(Form):
    """One ``[[not_taught]]``: axes whose level is asked for and not reached by study."""

    level: Literal["mid", "senior"]
    axes: Annotated[list[Id], Field(min_length=1)]
    reason: Note


class RoadmapForm(Form):
    """A roadmap file."""

    head: Head
    roadmap: RoadmapTable
    phases: Annotated[list[PhaseForm], Field(min_length=1)]
    start_applying: StartApplyingForm | None = None
    tasks: Annotated[list[TaskForm], Field(min_length=1)]
    extra_tasks: list[TaskForm] = Field(default_factory=list)
    adapted: list[AdaptedForm] = Field(default_factory=list)
    not_taught: list[NotTaughtForm] = Field(default_factory=list)
    paths: Annotated[list[PathForm], Field(min_length=1)]


def roadmap_of_form(form: RoadmapForm, base: Roadmap | None, file: str) -> Roadmap:
    """Return the roadmap a file describes.

    Args:
        form: The file.
        base: The roadmap it builds on, or None.
        file: Name of the file, for complaints.

    Raises:
        ContentError: It names a task the base does not have, or a path without levels.
    """
    return Roadmap(
        id=form.roadmap.id,
        role=form.roadmap.role,
        version=form.roadmap.version,
        source=form.roadmap.source,
        phases=tuple(_phase(phase) for phase in form.phases),
        tasks=(*_included(form, base, file), *(task_of(task) for task in form.tasks)),
        extra_tasks=tuple(task_of(task) for task in form.extra_tasks),
        paths=tuple(_path(path, base, file) for path in form.paths),
        start_applying=_start_applying(form.start_applying),
        not_taught=tuple(
            NotTaught(seniority=seniority(gap.level), axis=axis, reason=gap.reason)
            for gap in form.not_taught
            for axis in gap.axes
        ),
    )


def _included(form: RoadmapForm, base: Roadmap | None, file: str) -> Iterator[RoadmapTask]:
    """Yield tasks of the base with all their prerequisites, in its order, for the first phase."""
    known = {task.id: task for task in base.tasks} if base else {}
    own = {task.id for task in form.tasks}
    needed: set[str] = set()
    waiting = [(name, "roadmap.include") for name in form.roadmap.include]
    for task in form.tasks:
        place = f"tasks[{task.id}].prereqs"
        waiting += [(name, place) for name in task.prereqs if name not in own]
    while waiting:
        name, place = waiting.pop()
        if name in needed:
            continue
        if name not in known:
            raise faulty(file, place, "unknown_id", id=name)
        needed.add(name)
        waiting += [(pred, place) for pred in known[name].prereqs]
    adapted = {one.id: one for one in form.adapted}
    for name in adapted:
        if name not in known:
            raise faulty(file, f"adapted[{name}].id", "unknown_id", id=name)
    return (
        _adapted(task.without_phase, adapted.get(task.id))
        for task in known.values()
        if task.id in needed
    )


def _adapted(task: RoadmapTask, form: AdaptedForm | None) -> RoadmapTask:
    """Return a task of the base in the words of this career."""
    if form is None:
        return task
    words = {
        "title": form.title,
        "base_title": task.title,
        "deliverable": form.deliverable,
        "resources": None if form.resources is None else tuple(form.resources),
        "done_when": None if form.done_when is None else tuple(form.done_when),
    }
    return task.with_(**{name: word for name, word in words.items() if word is not None})


def _start_applying(form: StartApplyingForm | None) -> StartApplying | None:
    if form is None:
        return None
    return StartApplying(title=form.title, phase=form.phase, after=tuple(form.after))


def _phase(form: PhaseForm) -> RoadmapPhase:
    return RoadmapPhase(
        id=form.id,
        name=form.name,
        subtitle=form.subtitle,
        months=(form.months[0], form.months[1]) if form.months else None,
        goal=form.goal,
        key_learning=form.key_learning,
        milestone=form.milestone,
    )


def task_of(form: TaskForm) -> RoadmapTask:
    """Return one task of a roadmap file."""
    return RoadmapTask(
        id=form.id,
        phase=form.phase,
        kind=Kind(form.kind),
        title=form.title,
        about=form.about,
        learn_minutes=minutes(form.learn),
        do_minutes=minutes(form.do),
        prereqs=tuple(form.prereqs),
        gains=tuple(
            Gain(axis=axis, from_level=tenths(pair[0]), to_level=tenths(pair[1]))
            for axis, pair in form.gains.items()
        ),
        teaches=tuple(form.teaches),
        min_factor=form.min_factor,
        resources=tuple(form.resources),
        deliverable=form.deliverable,
        done_when=tuple(form.done_when),
        steps=tuple(_step(step) for step in form.steps),
        cautions=tuple(form.cautions),
        why_added=form.why_added,
        impresses_because=form.impresses_because,
        first_week=form.first_week,
        sketch=_sketch(form.sketch),
    )


def _sketch(form: SketchForm | None) -> Sketch | None:
    if form is None:
        return None
    return Sketch(language=form.language, code=form.code, missing=tuple(form.missing))


def _step(form: StepForm) -> RoadmapStep:
    return RoadmapStep(
        id=form.id, title=form.title, minutes=minutes(form.hours), done_when=form.done_when
    )


def _path(form: PathForm, base: Roadmap | None, file: str) -> EntryPath:
    same = next((path for path in base.paths if path.id == form.id), None) if base else None
    name = form.name or (same.name if same else None)
    levels = _levels(form) or (same.levels if same else ())
    if name is None or not levels:
        missing = "name" if name is None else "levels"
        raise faulty(file, f"paths[{form.id}].{missing}", "missing")
    return EntryPath(
        id=form.id,
        name=name,
        article_months=(form.months[0], form.months[1]),
        source=form.source,
        levels=levels,
        extra_tasks=tuple(form.extra_tasks),
        first_level=seniority(form.first_level),
        no_offer_chance=form.no_offer_chance,
        start_quantile=form.start_quantile,
        note=form.note,
    )


def _levels(form: PathForm) -> tuple[StartLevel, ...]:
    levels = form.levels or {}
    return tuple(StartLevel(axis=axis, level=tenths(level)) for axis, level in levels.items())
