"""The files of named skills and of tools."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from planner.catalog.gate import Form, Head
from planner.content import NamedSkill, Tool
from planner.values import Id, Label, Note, Title


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
