"""Time off as typed on the command line: one more, or one that is there with something changed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from planner.cli import fields
from planner.errors import Refused
from planner.model import Break, Plan
from planner.values import DAYS_PER_WEEK

if TYPE_CHECKING:
    from planner.cli.desk import Desk

MOST_HOURS_A_WEEK = DAYS_PER_WEEK * 24
_LONGEST_LABEL = 120


class Wanted(NamedTuple):
    """Time off as it shall be.

    Attributes:
        pause: The time off.
        number: Position of the break that it replaces, or None for one more.
    """

    pause: Break
    number: int | None = None


def wanted(desk: Desk, plan: Plan) -> Wanted:
    """Return what ``time-off add`` or ``time-off change`` asks for.

    Raises:
        Refused: A day or the hours are wrong, the days are not in order, or there is no such break.
    """
    if desk.parsed.needed("action") == "add":
        first = fields.day(desk.parsed.needed("first"), "FROM")
        last = fields.day(desk.parsed.needed("last"), "TO")
        _check_order(first, last, "TO")
        label = _label(desk, desk.wording.say("break.own"))
        left = _minutes(desk, 0)
        return Wanted(Break(start=first, end=last, label=label, minutes_per_week=left))
    number = number_of(plan, desk.parsed.needed("which"))
    return Wanted(_changed(desk, plan.breaks[number]), number)


def number_of(plan: Plan, text: str) -> int:
    """Return the position of a break, from 0, by its number in the list or by a day of it.

    Raises:
        Refused: There is none, or the day lies in several.
    """
    if text.isascii() and text.isdigit() and len(text) < 6:
        number = int(text)
        if 1 <= number <= len(plan.breaks):
            return number - 1
        raise Refused("error.time_off_number", text=text)
    if "-" not in text:
        raise Refused("error.time_off_which", text=text)
    day = fields.day(text, "NUMBER")
    found = [n for n, each in enumerate(plan.breaks) if each.start <= day <= each.end]
    if len(found) != 1:
        key = "error.time_off_many" if found else "error.time_off_day"
        raise Refused(key, day=day, numbers=", ".join(str(number + 1) for number in found))
    return found[0]


def _changed(desk: Desk, old: Break) -> Break:
    """Return a break with what was typed changed."""
    names = ("start", "end", "hours", "label")
    given = [name for name in names if desk.parsed.text(name) is not None]
    if not given and not desk.parsed.flag("spread"):
        raise Refused("error.time_off_nothing")
    start, end = desk.parsed.text("start"), desk.parsed.text("end")
    first = old.start if start is None else fields.day(start, "--from")
    last = old.end if end is None else fields.day(end, "--to")
    _check_order(first, last, "--from" if end is None else "--to")
    left = _minutes(desk, old.minutes_per_week)
    if old.extra and not left:
        raise Refused("error.time_off_extra")
    label = _label(desk, old.label)
    return old.with_(start=first, end=last, label=label, minutes_per_week=left)


def _check_order(first: date, last: date, field: str) -> None:
    if last < first:
        raise Refused("error.time_off_order", field=field, first=first, last=last)


def _minutes(desk: Desk, default: int) -> int:
    text = desk.parsed.text("hours")
    return fields.hours(text, "--hours", 0, MOST_HOURS_A_WEEK) if text is not None else default


def _label(desk: Desk, default: str) -> str:
    typed = desk.parsed.text("label") or default
    return "".join(letter for letter in typed if letter.isprintable()).strip()[:_LONGEST_LABEL]
