"""The file of skill axes: rubric, questions and what each axis covers."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from planner.catalog.gate import Form, Head
from planner.content import Axis, Question
from planner.values import Id, Note, Title


class QuestionForm(Form):
    """One ``[[axes.questions]]``; ``level`` is the level it evidences."""

    id: Id
    level: Annotated[int, Field(ge=1, le=5)]
    text: Note


class AxisForm(Form):
    """One ``[[axes]]``; ``rubric`` are the sentences of the levels 0 to 5."""

    id: Id
    name: Title
    short: Title
    covers: list[Id]
    rubric: Annotated[list[Note], Field(min_length=6, max_length=6)]
    questions: Annotated[list[QuestionForm], Field(min_length=1)]


class AxesForm(Form):
    """The file of axes."""

    head: Head
    axes: Annotated[list[AxisForm], Field(min_length=1)]


def axes_of(form: AxesForm) -> tuple[Axis, ...]:
    """Return the axes in their fixed order."""
    return tuple(_axis(axis) for axis in form.axes)


def _axis(form: AxisForm) -> Axis:
    return Axis(
        id=form.id,
        name=form.name,
        short=form.short,
        covers=tuple(form.covers),
        rubric=tuple(form.rubric),
        questions=tuple(
            Question(id=question.id, level=question.level, text=question.text)
            for question in form.questions
        ),
    )
