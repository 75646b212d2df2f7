"""Guide files: ideas, challenges and the first week that go with a roadmap."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from planner.catalog.gate import Form, Head
from planner.content import Challenge, FirstStep, Guide, Idea
from planner.values import Id, Note, Title


class IdeaForm(Form):
    """One ``[[ideas]]``."""

    id: Id
    title: Title
    text: Note


class ChallengeForm(Form):
    """One ``[[challenges]]``."""

    id: Id
    problem: Title
    answer: Note
    tasks: Annotated[list[Id], Field(min_length=1)]


class FirstStepForm(Form):
    """One ``[[first_week]]``."""

    id: Id
    text: Note
    task: Id
    caution: Note = ""
    sources: list[Id] = Field(default_factory=list)


class GuideForm(Form):
    """A guide file."""

    head: Head
    ideas: list[IdeaForm]
    challenges: list[ChallengeForm]
    first_week: list[FirstStepForm]


def guide_of(form: GuideForm) -> Guide:
    """Return the guide a file describes."""
    return Guide(
        ideas=tuple(Idea(id=idea.id, title=idea.title, text=idea.text) for idea in form.ideas),
        challenges=tuple(
            Challenge(id=one.id, problem=one.problem, answer=one.answer, tasks=tuple(one.tasks))
            for one in form.challenges
        ),
        first_week=tuple(
            FirstStep(
                id=step.id,
                text=step.text,
                task=step.task,
                caution=step.caution,
                sources=tuple(step.sources),
            )
            for step in form.first_week
        ),
    )
