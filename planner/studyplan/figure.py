"""A figure never stands alone: it says in which words it is printed and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass

OUR_ESTIMATE = "own"
"""Source of what we judged ourselves: hours, levels and dates the article does not name."""
PERSON = "you"
"""Source of what the person entered or changed."""
COMPUTED = "computed"
"""Source of what follows from the plan: dates, sums and shares."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Words with a figure in them.

    Attributes:
        text: As printed.
        source: ``own``, ``you``, ``computed`` or the id of a source of the content.
    """

    text: str
    source: str


def figure_text(figure: Figure) -> str:
    """Return a figure with its source, e.g. "96 h [own]"; nothing for an empty figure."""
    return f"{figure.text} [{figure.source}]" if figure.text else ""
