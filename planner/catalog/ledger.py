"""The files about the article: its claims with verdicts, and where everything it names is kept."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from planner.catalog.gate import FileConfidence, Form, Head, confidence
from planner.content import ArticleItem, Claim
from planner.values import Id, Label, Note

Number = Annotated[str, Field(pattern=r"^[1-9][0-9]{0,3}$")]
"""Number of an item, as the key it is in a file."""


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


class ItemsForm(Form):
    """The file of everything the article names: kind, name, and where it is, by number."""

    head: Head
    items: dict[Number, Annotated[list[Label], Field(min_length=3)]]


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


def items_of(form: ItemsForm) -> tuple[ArticleItem, ...]:
    """Return all items in the order of the file."""
    return tuple(
        ArticleItem(number=int(number), kind=kind, item=item, refs=tuple(refs))
        for number, (kind, item, *refs) in form.items.items()
    )
