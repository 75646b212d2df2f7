"""The files of named skills, of tools, and of how many job ads name each."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from planner.catalog.gate import FileConfidence, Form, Head, confidence, faulty
from planner.content import Demand, NamedSkill, Tool
from planner.values import Id, Label, Note, Title

Naming = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,40} [0-9]{1,7}$")]
"""A skill and the number of ads that name it: ``python 1807``."""


class NamedForm(Form):
    """One ``[[skills]]``."""

    id: Id
    name: Title
    axis: Id
    kind: Literal["skill", "tool"] = "skill"
    from_article: bool = False
    about: Note = ""


class NamedFileForm(Form):
    """The file of named skills."""

    head: Head
    skills: list[NamedForm]


class ToolForm(Form):
    """One ``[[tools]]``."""

    id: Id
    name: Title
    axis: Id
    second: Id | None = None
    purpose: Note
    status: Literal["active", "limited", "retired"]
    checked: date
    replacements: list[Id] = Field(default_factory=list)
    article: list[Label] = Field(default_factory=list)
    note: Note = ""
    source: Id


class ToolsForm(Form):
    """The file of tools."""

    head: Head
    tools: list[ToolForm]


class SurveyForm(Form):
    """The table ``[survey]``: where the ads come from."""

    source: Id
    first: Label
    last: Label
    confidence: FileConfidence


class AdsForm(Form):
    """One ``[ads.ROLE]``: ads looked at, and how many name what, most named first."""

    n: Annotated[int, Field(ge=1)]
    named: list[Naming]


class DemandForm(Form):
    """The file of job ads."""

    head: Head
    survey: SurveyForm
    ads: dict[Id, AdsForm]


def named_of(form: NamedForm) -> NamedSkill:
    """Return one named skill."""
    return NamedSkill(
        id=form.id,
        name=form.name,
        axis=form.axis,
        kind=form.kind,
        from_article=form.from_article,
        about=form.about,
    )


def tool_of(form: ToolForm) -> Tool:
    """Return one tool."""
    return Tool(
        id=form.id,
        name=form.name,
        axis=form.axis,
        second=form.second,
        purpose=form.purpose,
        status=form.status,
        checked=form.checked.isoformat(),
        replacements=tuple(form.replacements),
        article=tuple(form.article),
        note=form.note,
        source=form.source,
    )


def tool_as_skill(tool: Tool) -> NamedSkill:
    """Return a tool as a named skill on its axis."""
    return NamedSkill(
        id=tool.id,
        name=tool.name,
        axis=tool.axis,
        kind="tool",
        from_article=bool(tool.article),
        about=tool.purpose,
    )


def demand_of(form: DemandForm, role: str, file: str) -> tuple[Demand, ...]:
    """Return how many ads for a role name each skill, in the order of the file.

    Raises:
        ContentError: More ads name a skill than were looked at.
    """
    ads, survey = form.ads[role], form.survey
    counts = {skill: int(count) for skill, count in (one.split() for one in ads.named)}
    for skill, naming in counts.items():
        if naming > ads.n:
            raise faulty(file, f"ads.{role}.named.{skill}", "large")
    return tuple(
        Demand(
            role=role,
            skill=skill,
            ads=ads.n,
            naming=naming,
            source=survey.source,
            day=f"{survey.first} – {survey.last}",
            confidence=confidence(survey.confidence),
        )
        for skill, naming in counts.items()
    )
