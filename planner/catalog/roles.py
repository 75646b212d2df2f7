"""Role files: what a career asks for at three levels, why, and who usually comes to it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from planner.catalog.gate import (
    FileConfidence,
    FileLevel,
    FileSeniority,
    Form,
    Head,
    confidence,
    seniority,
    tenths,
)
from planner.content import Asked, Background, Reason, Requirement, Role
from planner.values import Id, Note, Title


class RoleTable(Form):
    """The table ``[role]``."""

    id: Id
    name: Title
    family: Id
    summary: Note
    asks: Note
    salary_role: Id
    roadmap: Id


class ReasonForm(Form):
    """One ``[[reasons]]``; without an axis it speaks for all."""

    axis: Id | None = None
    text: Note
    sources: Annotated[list[Id], Field(min_length=1)]
    confidence: FileConfidence


class RoleForm(Form):
    """A role file."""

    head: Head
    role: RoleTable
    background: dict[FileSeniority, Note]
    asked: dict[FileSeniority, list[Id]] = Field(default_factory=dict)
    requirements: dict[FileSeniority, dict[Id, FileLevel]]
    reasons: Annotated[list[ReasonForm], Field(min_length=1)]


def role_of(form: RoleForm) -> Role:
    """Return the role a file describes."""
    table = form.role
    return Role(
        id=table.id,
        name=table.name,
        family=table.family,
        summary=table.summary,
        asks=table.asks,
        salary_role=table.salary_role,
        roadmap=table.roadmap,
        background=tuple(
            Background(seniority=seniority(level), text=text)
            for level, text in form.background.items()
        ),
        asked=tuple(
            Asked(seniority=seniority(level), skill=skill)
            for level, skills in form.asked.items()
            for skill in skills
        ),
        requirements=tuple(
            Requirement(axis=axis, seniority=seniority(level), level=tenths(asked))
            for level, axes in form.requirements.items()
            for axis, asked in axes.items()
        ),
        reasons=tuple(_reason(reason) for reason in form.reasons),
    )


def _reason(form: ReasonForm) -> Reason:
    return Reason(
        axis=form.axis,
        text=form.text,
        sources=tuple(form.sources),
        confidence=confidence(form.confidence),
    )
