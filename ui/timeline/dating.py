"""Reading a day from a few typed letters: "15 mar", "+3d", "in 2 weeks"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from planner.values import DAYS_PER_WEEK, FIRST_DAY, LAST_DAY
from planner.wording import Wording

MOST_LETTERS = 24
"""A day is never longer than this."""
_MONTHS = 12
_CENTURY = 2000
_LEAST_NAME = 3
"""Letters of a month that are enough."""
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_DOTTED = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.?\s*(\d{2}|\d{4})?$")
_NAMED = re.compile(r"(\d{1,2})\.?\s*([^\W\d]{3,})\.?,?\s*(\d{2}|\d{4})?$")
_NAME_FIRST = re.compile(r"([^\W\d]{3,})\.?\s*(\d{1,2})(?:,?\s*(\d{4}))?$")
_ONLY_DAY = re.compile(r"(\d{1,2})\.?$")
_AWAY = re.compile(r"(?:in\s+)?([+−-])?\s*(\d{1,3})\s*(d|days?|w|weeks?|months?)$")


def month_names(wording: Wording) -> tuple[str, ...]:
    """Return the names of the twelve months."""
    return tuple(wording.month(number) for number in range(1, _MONTHS + 1))


def parse_day(text: str, near: date, months: Sequence[str]) -> date | None:
    """Return the day somebody typed, or None while it is none.

    Args:
        text: "15 mar", "mar 15", "15 mar 2027", "15.3.", "2027-03-15", "15", "+3d", "2 weeks",
            "in 2 months".
        near: Days without a year are the nearest to it; distances count from it.
        months: Names of the months in the language of the window; three letters are enough.

    Example:
        >>> parse_day("+3d", date(2027, 2, 2), ["January"])
        datetime.date(2027, 2, 5)
    """
    text = " ".join(text.casefold().split())
    if not text or len(text) > MOST_LETTERS:
        return None
    for pattern, read in _readers(near, months):
        found = pattern.match(text)
        if found is not None:
            return _kept(read(found))
    return None


_Reader = Callable[[re.Match[str]], date | None]


def _readers(near: date, months: Sequence[str]) -> tuple[tuple[re.Pattern[str], _Reader], ...]:
    return (
        (_ISO, lambda m: _exact(int(m[1]), int(m[2]), int(m[3]))),
        (_AWAY, lambda m: _away(near, m)),
        (_DOTTED, lambda m: _in_year(near, m[3], int(m[2]), int(m[1]))),
        (_NAMED, lambda m: _in_year(near, m[3], _month(m[2], months), int(m[1]))),
        (_NAME_FIRST, lambda m: _in_year(near, m[3], _month(m[1], months), int(m[2]))),
        (_ONLY_DAY, lambda m: _in_month(near, int(m[1]))),
    )


def _month(name: str, months: Sequence[str]) -> int:
    """Return the number of a month, 0 for none; the first one of several wins."""
    names = (month.casefold() for month in months)
    fits = (number for number, month in enumerate(names, 1) if month.startswith(name))
    return next(fits, 0)


def _exact(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _in_year(near: date, year: str | None, month: int, day: int) -> date | None:
    if year:
        number = int(year)
        return _exact(number if number >= _CENTURY else _CENTURY + number, month, day)
    around = (_exact(near.year + step, month, day) for step in (0, 1, -1))
    return _nearest(near, [found for found in around if found])


def _in_month(near: date, day: int) -> date | None:
    around = (_month_on(near.replace(day=1), step, day) for step in (0, 1, -1))
    return _nearest(near, [found for found in around if found])


def _nearest(near: date, days: Sequence[date]) -> date | None:
    return min(days, key=lambda day: (abs(day - near), -day.toordinal()), default=None)


def _month_on(day: date, months: int, number: int) -> date | None:
    years, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
    return _exact(years, month + 1, number)


def _away(near: date, found: re.Match[str]) -> date | None:
    count = int(found[2]) * (-1 if found[1] in ("-", "−") else 1)
    if found[3].startswith("m"):
        first = _month_on(near.replace(day=1), count, 1)
        if first is None:
            return None
        return first.replace(day=min(near.day, monthrange(first.year, first.month)[1]))
    days = timedelta(days=count * (DAYS_PER_WEEK if found[3].startswith("w") else 1))
    whole = near.toordinal() + days.days
    return date.fromordinal(whole) if whole >= FIRST_DAY.toordinal() else None


def _kept(day: date | None) -> date | None:
    return day if day is not None and FIRST_DAY <= day <= LAST_DAY else None
