"""The file of answers, interests and goals of the assessment."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from planner.catalog.gate import Form, Head, faulty
from planner.content import AnswerChoice, Goal, Interest, Questionnaire, Weight
from planner.content.goals import GoalField, GoalOption, GoalUnit
from planner.values import Id, Note, Title


class AnswerForm(Form):
    """One ``[[answers]]``."""

    id: Id
    value: Annotated[float, Field(ge=0, le=1)]
    label: Title


class InterestForm(Form):
    """One ``[[interests]]``; weights by role."""

    id: Id
    text: Note
    weights: dict[Id, Annotated[int, Field(ge=-3, le=3)]]


class GoalForm(Form):
    """One ``[[goals]]``; ``labels`` are the words of ``options``, in the same order."""

    id: Id
    field: GoalField
    kind: Literal["number", "choice", "place", "date"]
    text: Note
    unit: GoalUnit = "none"
    least: int | None = None
    most: int | None = None
    options: list[Id] = Field(default_factory=list)
    labels: list[Title] = Field(default_factory=list)
    default: int | None = None
    optional: bool = False
    use: Note


class QuestionsForm(Form):
    """The file of answers, interests and goals."""

    head: Head
    answers: Annotated[list[AnswerForm], Field(min_length=2)]
    interests: list[InterestForm]
    goals: list[GoalForm]


FILE = "skills/interests.toml"


def questionnaire_of(form: QuestionsForm) -> Questionnaire:
    """Return everything the assessment asks besides the questions of the axes.

    Raises:
        ContentError: Two goals set the same field, or options and their labels do not pair.
    """
    return Questionnaire(
        answers=tuple(
            AnswerChoice(id=answer.id, value=answer.value, label=answer.label)
            for answer in form.answers
        ),
        interests=tuple(
            Interest(
                id=one.id,
                text=one.text,
                weights=tuple(Weight(role=role, weight=n) for role, n in one.weights.items()),
            )
            for one in form.interests
        ),
        goals=_goals(form),
    )


def _goals(form: QuestionsForm) -> tuple[Goal, ...]:
    seen: set[str] = set()
    for goal in form.goals:
        if goal.field in seen:
            raise faulty(FILE, f"goals[{goal.id}].field", "used_twice", id=goal.field)
        seen.add(goal.field)
        if len(goal.options) != len(goal.labels):
            raise faulty(FILE, f"goals[{goal.id}].labels", "pairs")
    return tuple(_goal(goal) for goal in form.goals)


def _goal(form: GoalForm) -> Goal:
    return Goal(
        id=form.id,
        field=form.field,
        kind=form.kind,
        text=form.text,
        unit=form.unit,
        least=form.least,
        most=form.most,
        options=tuple(
            GoalOption(id=option, label=label)
            for option, label in zip(form.options, form.labels, strict=True)
        ),
        default=form.default,
        optional=form.optional,
        use=form.use,
    )
