"""The files about the article: its claims with verdicts, and where everything it names is kept."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from planner.catalog.gate import FileConfidence, Form, Head, confidence
from planner.content import ArticleItem, Claim
from planner.values import Id, Label, Note


class ClaimForm(Form):
    """One ``[[claims]]``."""

    id: Id
    text: Note
    from_article: bool = True
    verdict: Literal[
        "supported", "plausible", "too_high", "contradicted", "untestable", "no_source"
    ]
    finding: Note
    sources: Annotated[list[Id], Field(min_length=1)]
    n: Annotated[int, Field(ge=0)]
    day: Label
    confidence: FileConfidence


class ClaimsForm(Form):
    """The file of claims."""

    head: Head
    claims: list[ClaimForm]


class ItemForm(Form):
    """One ``[[items]]``."""

    number: Annotated[int, Field(ge=1)]
    kind: Label
    item: Label
    refs: Annotated[list[Label], Field(min_length=1)]


class ItemsForm(Form):
    """The file of everything the article names."""

    head: Head
    items: list[ItemForm]


def claim_of(form: ClaimForm) -> Claim:
    """Return one claim."""
    return Claim(
        id=form.id,
        text=form.text,
        from_article=form.from_article,
        verdict=form.verdict,
        finding=form.finding,
        sources=tuple(form.sources),
        n=form.n,
        day=form.day,
        confidence=confidence(form.confidence),
    )


def item_of(form: ItemForm) -> ArticleItem:
    """Return one item."""
    return ArticleItem(number=form.number, kind=form.kind, item=form.item, refs=tuple(form.refs))
