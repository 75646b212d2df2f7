"""Where a figure comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from planner.values import Confidence


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a figure comes from and how far it can be trusted.

    Attributes:
        sources: Ids of sources, at least one.
        n: Observations behind it; 0 without any, None where the word has no meaning.
        day: Date or period of the data; may be empty.
        confidence: How far it can be trusted, or None where the source alone says.
    """

    sources: tuple[str, ...]
    n: int | None = None
    day: str = ""
    confidence: Confidence | None = None

    def __post_init__(self) -> None:
        """Refuse a figure that comes from nowhere.

        Raises:
            ValueError: There is no source.
        """
        if not self.sources or not all(self.sources):
            raise ValueError("a figure needs a source")


def proofs(value: object) -> Iterator[Proof]:
    """Return every proof inside a value made of dataclasses and tuples, in order."""
    if isinstance(value, Proof):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from proofs(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from proofs(getattr(value, field.name))
