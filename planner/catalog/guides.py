"""Guide files: ideas, challenges, the first week and tools in passing that go with a roadmap."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from planner.catalog.gate import Form, Head
from planner.content import Challenge, FirstStep, Guide, Idea, InPassing
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


class InPassingForm(Form):
    """One ``[[in_passing]]``."""

    id: Id
    skill: Id
    text: Note
    sources: Annotated[list[Id], Field(min_length=1)]


class GuideForm(Form):
    """A guide file; its head says where ideas and answers come from."""

    head: Head
    ideas: list[IdeaForm]
    challenges: list[ChallengeForm]
    first_week: list[FirstStepForm]
    in_passing: list[InPassingForm] = Field(default_factory=list)


def guide_of(form: GuideForm) -> Guide:
    """Return the guide a file describes."""
    return Guide(
        sources=tuple(form.head.source),
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
        in_passing=tuple(
            InPassing(id=one.id, skill=one.skill, text=one.text, sources=tuple(one.sources))
            for one in form.in_passing
        ),
    )
