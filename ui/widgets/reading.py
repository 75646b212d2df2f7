"""What people type into fields, as numbers, times and days; no Qt widgets here."""

from __future__ import annotations

import calendar
import re
from datetime import date

from planner.wording import MINUTES_PER_HOUR, Wording
from ui.words import tr

FIRST_YEAR, LAST_YEAR = 2000, 2100
_NUMBER = re.compile(r"[-−]?[0-9]{1,15}(\.[0-9]{1,6})?")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_SPOKEN = re.compile(r"([0-9]{1,2})\.? +([^\W\d_]{3,})\.?(?:,? +([0-9]{4}))?")
_TIME = re.compile(r"(?:(\d{1,3}(?:[.,]\d{1,2})?)\s*h[a-z]*)?\s*(?:(\d{1,4})\s*(?:m[a-z]*)?)?$")
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)$")
_PLAIN = re.compile(r"\d{1,4}(?:[.,]\d{1,2})?")
_LETTERS = 3
"""How much of a month's name must be typed."""


class NotADay(ValueError):
    """The text is not a day; the message is the sentence for the person."""


def read_number(text: str, prefix: str = "") -> float | None:
    """Return a number as typed ("88,000", "$88,000", "3.5"), or None when it is none."""
    plain = text.replace(prefix, "") if prefix else text
    plain = re.sub(r"[,\s’']", "", plain)
    if not _NUMBER.fullmatch(plain):
        return None
    return float(plain.replace("−", "-"))


def read_time(text: str, *, hours: bool = False) -> int | None:
    """Return minutes of "1h 30m", "1:30", "45m", "1.5h", or None when it is no time.

    Args:
        text: What was typed.
        hours: Whether a number without a unit means hours; else minutes.

    Example:
        >>> read_time("1h 30m")
        90
    """
    text = " ".join(text.casefold().split())
    if hours and _PLAIN.fullmatch(text):
        text += "h"
    if clock := _CLOCK.match(text):
        return int(clock[1]) * MINUTES_PER_HOUR + int(clock[2])
    found = _TIME.match(text)
    if found is None or not text:
        return None
    whole = float((found[1] or "0").replace(",", ".")) * MINUTES_PER_HOUR
    return round(whole) + int(found[2] or 0)


def read_day(text: str, wording: Wording, near: date | None) -> date:
    """Return a day as typed.

    Args:
        text: "15 Feb 2027", "15 February 2027", "15 feb" or "2027-02-15".
        wording: Gives the names of the months.
        near: Gives the year where none is typed.

    Raises:
        NotADay: With the sentence that names the fix.
    """
    text = text.strip()
    example = wording.long_day(near or date(FIRST_YEAR + 27, 2, 15))
    iso, spoken = _ISO.fullmatch(text), _SPOKEN.fullmatch(text)
    if iso is not None:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]), wording)
    if spoken is not None:
        month = _month(spoken[2], wording)
        year = int(spoken[3]) if spoken[3] else (near.year if near else 0)
        if month and year:
            return _day(year, month, int(spoken[1]), wording)
    raise NotADay(tr("Enter a day like {example}.", example=example))


def _month(word: str, wording: Wording) -> int:
    word = word.lower()
    for number in range(1, 13):
        if len(word) >= _LETTERS and wording.month(number).lower().startswith(word):
            return number
        if word == wording.short_month(number).lower():
            return number
    return 0


def _day(year: int, month: int, day: int, wording: Wording) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotADay(tr("Years go from {first} to {last}.", first=FIRST_YEAR, last=LAST_YEAR))
    if not 1 <= month <= 12:
        raise NotADay(tr("There is no month {month}. Months go from 1 to 12.", month=month))
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise NotADay(
            tr(
                "{day} {month} does not exist. Try {fix}.",
                day=day,
                month=wording.month(month),
                fix=wording.day(date(year, month, min(max(day, 1), last))),
            )
        )
    return date(year, month, day)
