"""The small vocabulary of every other module: frozen values, ids, levels, minutes, dates, money.

Everything a plan is made of derives from ``Value``: immutable, strictly validated, without unknown
fields. A changed copy goes through the constructor again, because pydantic's own copy does not
validate.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, FailFast, Field, StringConstraints

# No package that happens to be installed beside us takes part in checking values; looking for one
# would read the metadata of every package there is.
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"

FIRST_DAY = date(2000, 1, 1)
LAST_DAY = date(2100, 12, 31)
DAYS_PER_WEEK = 7
MINUTES_PER_DAY = 24 * 60
TOP_LEVEL = 50
_LEAST_BEGINNING = 3
_LONGEST_ID = 60
_LIKE = 0.6
"""How like a known id a mistyped one is, 0 to 1, to be taken for it."""
_FORBIDDEN_CATEGORIES = frozenset({"Cc", "Cs"})
_BIDI_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


Item = TypeVar("Item")
Many = Annotated[tuple[Item, ...], FailFast()]
"""Some values in order; a bad one ends the check: a million would be a million complaints."""


class Value(BaseModel):
    """Base of all values: frozen, strict, no unknown fields, no NaN or infinity."""

    # Validators are built when a type is first used: a start uses few of them, and building all
    # of them costs more than everything else between start and first paint.
    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", allow_inf_nan=False, defer_build=True
    )

    def with_(self, **changes: object) -> Self:
        """Return a copy with some fields changed, validated like a new value.

        Raises:
            pydantic.ValidationError: A changed field is not valid.
        """
        kept = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self)(**{**kept, **changes})


def _plain(text: str, allowed: str = "") -> str:
    if text.isprintable():  # nearly always, and 30 times faster than looking at each character
        return text
    bare = text
    for char in allowed:
        bare = bare.replace(char, "")
    if bare.isprintable():  # several lines of plain words, or of code
        return text
    for char in text:
        if char in allowed:
            continue
        if unicodedata.category(char) in _FORBIDDEN_CATEGORIES or char in _BIDI_OVERRIDES:
            raise ValueError("control_character")
    return text


def _plain_note(text: str) -> str:
    return _plain(text, allowed="\n\t")


def _https(url: str) -> str:
    if not url.startswith("https://") or any(char.isspace() for char in url):
        raise ValueError("not_https")
    return url


Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,40}$")]
"""An identifier; never re-used. On the command line hyphen and underscore are the same."""
Title = Annotated[str, StringConstraints(min_length=1, max_length=200), AfterValidator(_plain)]
"""One line of user text, 1 to 200 characters, no control or bidi override characters."""
Label = Annotated[str, StringConstraints(max_length=200), AfterValidator(_plain)]
"""One line of user text that may be empty."""
Note = Annotated[str, StringConstraints(max_length=10_000), AfterValidator(_plain_note)]
"""Free text of several lines, at most 10,000 characters."""
Url = Annotated[str, StringConstraints(max_length=2_000), AfterValidator(_https)]
"""An https address."""
ROUNDING = 15
"""Efforts that rules work out are multiples of this, minutes."""
Minutes = Annotated[int, Field(ge=0, le=600_000)]
"""Effort or time, whole minutes, at most 10,000 hours."""
DayMinutes = Annotated[int, Field(ge=0, le=MINUTES_PER_DAY)]
"""Study time of one day, minutes."""
MOST_DAYS = 3_660
"""Longest bar, study days: ten years and more."""
Days = Annotated[int, Field(ge=0, le=MOST_DAYS)]
"""A number of days, at most ten years."""
Percent = Annotated[int, Field(ge=0, le=100)]
"""Whole percent."""
Level = Annotated[int, Field(ge=0, le=TOP_LEVEL)]
"""A skill level in tenths: 0 = not yet, 50 = leads others (scale of content/skills)."""
Money = Annotated[int, Field(ge=0, le=10**13)]
"""An amount in minor currency units (cents)."""
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""An ISO 4217 code."""
Day = Annotated[date, Field(ge=FIRST_DAY, le=LAST_DAY)]
"""A calendar date from 2000 to 2100; plans know no clock times."""


class Seniority(StrEnum):
    """The career level somebody aims at; ``Level`` always means a skill level 0 to 5."""

    ENTRY = "entry"
    MID = "mid"
    SENIOR = "senior"


class Confidence(StrEnum):
    """How much a figure can be trusted: high = two independent sources or a large sample."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


def fold_id(text: str) -> str:
    """Return the form in which two ids are compared: hyphen and underscore are the same."""
    return text.replace("-", "_").lower()


def nearest(text: str, known: Iterable[str]) -> str:
    """Return the known id that a mistyped one most likely means, or "" where none is near.

    The beginning of exactly one id stands for it from three letters on.
    """
    from difflib import get_close_matches  # only after a slip

    folded = {fold_id(name): name for name in known}
    wanted = fold_id(text.strip())[:_LONGEST_ID]
    begun = [form for form in folded if form.startswith(wanted)]
    if len(wanted) >= _LEAST_BEGINNING and len(begun) == 1:
        return folded[begun[0]]
    close = get_close_matches(wanted, list(folded), n=1, cutoff=_LIKE)
    return folded[close[0]] if close else ""
