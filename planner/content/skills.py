"""The ten axes, the named skills and tools on them, and the questions of the assessment."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from planner.content.goals import Goal
from planner.values import Id, Label, Note, Title, Value


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


class NamedSkill(Value):
    """A skill or tool by name, on the axis it belongs to."""

    id: Id
    name: Title
    axis: Id
    kind: Literal["skill", "tool"]
    from_article: bool = False
    about: Note = ""


class Tool(Value):
    """A tool: what it is for, whether it is still looked after, and what to use instead.

    Attributes:
        axis: Main axis.
        second: Second axis, or None.
        purpose: What it is for.
        status: active; limited (no new versions or fixes); retired.
        checked: ISO date on which the status was looked up.
        replacements: Named skills or tools to use instead.
        article: Sections of the article that name it; empty where we added it.
        source: Source of the status.
    """

    id: Id
    name: Title
    axis: Id
    second: Id | None = None
    purpose: Note
    status: Literal["active", "limited", "retired"]
    checked: Label
    replacements: tuple[Id, ...] = ()
    article: tuple[Label, ...] = ()
    note: Note = ""
    source: Id


class AnswerChoice(Value):
    """One possible answer to a behaviour question; ``value`` is its worth from 0 to 1."""

    id: Id
    value: Annotated[float, Field(ge=0.0, le=1.0)]
    label: Title


class Weight(Value):
    """How much agreeing with a statement speaks for a role; negative speaks against it."""

    role: Id
    weight: Annotated[int, Field(ge=-3, le=3)]


class Interest(Value):
    """A statement that is answered from 1 (not me) to 5 (very much me)."""

    id: Id
    text: Note
    weights: tuple[Weight, ...]


class Questionnaire(Value):
    """Everything the assessment asks besides the questions of the axes."""

    answers: tuple[AnswerChoice, ...]
    interests: tuple[Interest, ...]
    goals: tuple[Goal, ...]
