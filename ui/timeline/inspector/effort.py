"""Efforts and shares as people type them: "24 h", "1 h 30 m", "90 m", "45 %"; no Qt."""

from __future__ import annotations

import re

from planner.model import FULL

LEAST, MOST = 15, 600_000
"""Effort that is accepted, minutes."""
_BOTH = re.compile(r"([0-9]{1,5}) ?h(?:ours?)? ?([0-9]{1,2}) ?m?(?:in)?")
_HOURS = re.compile(r"([0-9]{1,5}(?:[.,][0-9]{1,2})?) ?(?:h(?:ours?)?)?")
_MINUTES = re.compile(r"([0-9]{1,6}) ?m(?:in(?:utes?)?)?")
_SHARE = re.compile(r"([0-9]{1,3})(?:[.,][0-9]{1,2})? ?%?")


def read_minutes(text: str) -> int | None:
    """Return an effort in minutes, or None when the text is none or out of bounds.

    Example:
        >>> read_minutes("1.5 h")
        90
    """
    plain = " ".join(text.lower().split()).replace("’", "")
    both, hours = _BOTH.fullmatch(plain), _HOURS.fullmatch(plain)
    minutes = _MINUTES.fullmatch(plain)
    if both is not None:
        found = int(both[1]) * 60 + int(both[2])
    elif hours is not None:
        found = round(float(hours[1].replace(",", ".")) * 60)
    elif minutes is not None:
        found = int(minutes[1])
    else:
        return None
    return found if LEAST <= found <= MOST else None


def read_share(text: str) -> int | None:
    """Return whole percent, 0 to 100, or None when the text is no share."""
    found = _SHARE.fullmatch(" ".join(text.split()))
    if found is None or int(found[1]) > FULL:
        return None
    return int(found[1])
