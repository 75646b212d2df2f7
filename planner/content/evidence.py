"""Where facts come from, what there is to learn from, and what the article claims."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from planner.values import Confidence, Id, Label, Minutes, Note, Title, Url, Value


class Source(Value):
    """Where a fact comes from.

    Attributes:
        id: Short name used by facts, e.g. ``seed`` (the article) or ``own`` (our judgement).
        name: What it is, in a few words, as shown beside a figure.
        what: What it is exactly.
        use: What it is used for, may be empty.
        url: Address, or None.
        licence: Licence of the data, may be empty.
        retrieved: ISO date it was read, may be empty.
        trust: How much it can be trusted.
        note: What to know about it.
    """

    id: Id
    name: Title
    what: Note
    use: Note = ""
    url: Url | None = None
    licence: Label = ""
    retrieved: Label = ""
    trust: Confidence = Confidence.LOW
    note: Note = ""


class Resource(Value):
    """A book, course, documentation or community.

    Attributes:
        vouch: How the address was checked: registry, seen, known or unverified.
        url: Address, or None: shown as "no address known" with the replacement if there is one.
        also: Second address, e.g. of the code that goes with a book, or None.
        pages: Pages to read where known.
        minutes: Length where known, minutes.
        replacement: Id of the resource to use instead, or None.
    """

    id: Id
    title: Title
    by: Label = ""
    type: Id
    cost: Literal["free", "paid"]
    url: Url | None = None
    also: Url | None = None
    chapters: Label = ""
    pages: Annotated[int, Field(ge=1)] | None = None
    minutes: Minutes | None = None
    vouch: Literal["registry", "seen", "known", "unverified"]
    from_article: bool = False
    replacement: Id | None = None
    note: Note = ""


class Claim(Value):
    """Something the article says as a fact, and what is known about it.

    Attributes:
        text: The claim, in our words.
        verdict: supported, plausible, too_high, contradicted, untestable or no_source.
        finding: What the evidence says.
        from_article: Whether the article says it; else it is missing there and matters.
        n: Number of observations behind the finding; 0 without any.
        day: Date or period of the evidence.
    """

    id: Id
    text: Note
    verdict: Literal[
        "supported", "plausible", "too_high", "contradicted", "untestable", "no_source"
    ]
    finding: Note
    from_article: bool = True
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]
    n: Annotated[int, Field(ge=0)] = 0
    day: Label
    confidence: Confidence

    @property
    def printable(self) -> bool:
        """Whether it may be printed as a fact."""
        return self.verdict == "supported"


class ArticleItem(Value):
    """Something the article names, and where the catalogue has it.

    Attributes:
        number: Number in the list of everything the article names.
        kind: What it is there.
        item: Its name.
        refs: Where it is, e.g. ``tool:docker``; all of them.
    """

    number: Annotated[int, Field(ge=1)]
    kind: Label
    item: Label
    refs: Annotated[tuple[Label, ...], Field(min_length=1)]
