"""Reading a new task from one line: "Istio intro 6h" is a title and an effort."""

from __future__ import annotations

import re
from typing import NamedTuple

LEAST, MOST = 15, 600_000
"""Effort that is accepted, minutes."""
DEFAULT = 60
"""Effort of a task typed without one, minutes."""
_HOURS = re.compile(r"(?:,|\s)\s*(\d{1,4}(?:[.,]\d{1,2})?)\s*h(?:ours?)?\s*$", re.IGNORECASE)
_MINUTES = re.compile(r"(?:,|\s)\s*(\d{1,4})\s*m(?:in(?:utes?)?)?\s*$", re.IGNORECASE)
_BOTH = re.compile(r"(?:,|\s)\s*(\d{1,4})\s*h\s*(\d{1,2})\s*m?\s*$", re.IGNORECASE)


class TypedTask(NamedTuple):
    """What somebody typed.

    Attributes:
        title: The title, without the effort.
        minutes: The effort.
    """

    title: str
    minutes: int


def parse_task(text: str) -> TypedTask | None:
    """Return title and effort of a typed line, or None without a title.

    Example:
        >>> parse_task("Istio intro 6h")
        TypedTask(title='Istio intro', minutes=360)
    """
    text = " ".join(text.split())
    for pattern in (_BOTH, _HOURS, _MINUTES):
        found = pattern.search(text)
        title = text[: found.start()].rstrip(" ,") if found else ""
        if found and title:
            return TypedTask(title, _kept(_minutes(pattern, found)))
    return TypedTask(text, DEFAULT) if text else None


def _minutes(pattern: re.Pattern[str], found: re.Match[str]) -> float:
    if pattern is _BOTH:
        return int(found[1]) * 60 + int(found[2])
    value = float(found[1].replace(",", "."))
    return value * 60 if pattern is _HOURS else value


def _kept(minutes: float) -> int:
    return min(MOST, max(LEAST, round(minutes / LEAST) * LEAST))
