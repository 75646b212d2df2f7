"""Words typed on a command line as values, each refused with one sentence that names the fix."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from planner.errors import Refused
from planner.model import Break
from planner.values import FIRST_DAY, LAST_DAY, Seniority, nearest

_DATE = re.compile(r"^([0-9]{4})-([0-9]{2})-([0-9]{2})$")
_CURRENCY = re.compile(r"^[A-Z]{3}$")
_MOST_PAY = 10**11
TENTHS = 10
CENTS = 100
MINUTES_PER_HOUR = 60


def day(text: str, field: str) -> date:
    """Return an ISO date (YYYY-MM-DD) from 2000 to 2100.

    Raises:
        Refused: It is not written like one, does not exist or is out of range.
    """
    match = _DATE.match(text)
    if not match:
        raise Refused("error.date_form", field=field, text=text)
    year, month, number = (int(part) for part in match.groups())
    if not (FIRST_DAY.year <= year <= LAST_DAY.year and 1 <= month <= 12):
        raise Refused("error.date_range", field=field, text=text)
    last = monthrange(year, month)[1]
    if not 1 <= number <= last:
        fix = date(year, month, last).isoformat()
        raise Refused("error.date_missing", field=field, text=text, fix=fix)
    return date(year, month, number)


def file(text: str, field: str) -> Path:
    """Return a file name as a path.

    Raises:
        Refused: It is empty or holds a zero byte, which no system allows.
    """
    if not text.strip() or "\0" in text:
        raise Refused("error.file_name", field=field)
    return Path(text)


def hours(text: str, field: str, least: float, most: float) -> int:
    """Return hours as minutes.

    Raises:
        Refused: It is not a number or outside the range.
    """
    number = _number(text, field)
    if not least <= number <= most:
        limits = {"least": f"{least:g}", "most": f"{most:g}"}
        raise Refused("error.number_range", field=field, text=text, **limits)
    return round(number * MINUTES_PER_HOUR)


def _number(text: str, field: str) -> float:
    if not re.match(r"^-?[0-9]{1,12}(\.[0-9]{1,6})?$", text):
        raise Refused("error.number_form", field=field, text=text)
    return float(text)


def money(text: str, field: str) -> int:
    """Return an amount in whole units as minor units.

    Raises:
        Refused: It is not a number or out of range.
    """
    number = _number(text.replace(",", ""), field)
    if not 0 <= number <= _MOST_PAY:
        raise Refused("error.number_range", field=field, text=text, least=0, most=f"{_MOST_PAY:,}")
    return round(number * CENTS)


def currency(text: str) -> str:
    """Return an ISO currency code in capitals.

    Raises:
        Refused: It is not three letters.
    """
    code = text.upper()
    if not _CURRENCY.match(code):
        raise Refused("error.currency", text=text)
    return code


def seniority(text: str) -> Seniority:
    """Return a career level.

    Raises:
        Refused: It is none of entry, mid and senior.
    """
    try:
        return Seniority(text.lower())
    except ValueError:
        raise Refused("error.seniority", text=text) from None


def rating(text: str, axes: Mapping[str, str]) -> tuple[str, int]:
    """Return ``axis=level`` as the axis and a level in tenths, half levels allowed.

    Args:
        text: As typed; the axis by id or by its short name, in any case.
        axes: Short name of each axis by id.

    Raises:
        Refused: The axis is unknown or the level is not 0 to 5 in half steps.
    """
    axis, equals, level = text.partition("=")
    typed = axis.replace("-", "_").casefold()
    named = {short.casefold(): axis_id for axis_id, short in axes.items()}
    axis = named.get(typed, typed)
    if not equals or axis not in axes:
        near = nearest(axis, (*axes, *named)) if equals else ""
        key = "error.rating_axis_like" if near else "error.rating_axis"
        raise Refused(key, text=text, near=named.get(near, near), known=", ".join(axes))
    number = _number(level, "--rate")
    if not 0 <= number <= 5 or number * 2 % 1:
        raise Refused("error.rating_level", text=text)
    return axis, round(number * TENTHS)


def time_off(text: str, label: str) -> Break:
    """Return ``FROM..TO`` as a break, both days included.

    Raises:
        Refused: It is not two dates in order.
    """
    first, dots, last = text.partition("..")
    if not dots:
        raise Refused("error.break_form", text=text)
    start, end = day(first, "--break"), day(last, "--break")
    if end < start:
        raise Refused("error.break_order", text=text)
    return Break(start=start, end=end, label=label)
