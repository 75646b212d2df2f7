"""The files of learning resources and of evidence."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from planner.catalog.gate import FileConfidence, FileHours, Form, Head, confidence, minutes
from planner.content import Resource, Source
from planner.values import Id, Label, Note, Title, Url


class ResourceForm(Form):
    """One ``[[resources]]``."""

    id: Id
    title: Title
    by: Label = ""
    type: Id
    cost: Literal["free", "paid"]
    url: Url | None = None
    also: Url | None = None
    chapters: Label = ""
    pages: Annotated[int, Field(ge=1)] | None = None
    hours: FileHours | None = None
    vouch: Literal["registry", "seen", "known", "unverified"]
    from_article: bool = False
    replacement: Id | None = None
    note: Note = ""


class ResourcesForm(Form):
    """The file of learning resources."""

    head: Head
    resources: list[ResourceForm]


class SourceForm(Form):
    """One ``[[sources]]``."""

    id: Id
    name: Title
    what: Note
    use: Note = ""
    url: Url | None = None
    licence: Label = ""
    retrieved: date | None = None
    trust: FileConfidence
    note: Note = ""


class SourcesForm(Form):
    """The file of evidence."""

    head: Head
    sources: list[SourceForm]


def resource_of(form: ResourceForm) -> Resource:
    """Return one learning resource."""
    return Resource(
        id=form.id,
        title=form.title,
        by=form.by,
        type=form.type,
        cost=form.cost,
        url=form.url,
        also=form.also,
        chapters=form.chapters,
        pages=form.pages,
        minutes=None if form.hours is None else minutes(form.hours),
        vouch=form.vouch,
        from_article=form.from_article,
        replacement=form.replacement,
        note=form.note,
    )


def source_of(form: SourceForm) -> Source:
    """Return one piece of evidence."""
    return Source(
        id=form.id,
        name=form.name,
        what=form.what,
        use=form.use,
        url=form.url,
        licence=form.licence,
        retrieved=form.retrieved.isoformat() if form.retrieved else "",
        trust=confidence(form.trust),
        note=form.note,
    )
