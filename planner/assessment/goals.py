"""Aims and limits: what was answered to the eight goal questions, checked and kept as short texts.

An answer is kept like every other one, by question, as a text that is an id: minutes a week, weeks,
a path, ``6200000-USD`` (minor units and currency), a place, a job, a date, or ``skipped``. What the
answers do to a plan and to pay is worked out in ``planner.prospect``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Literal

from planner.content import Goal, Place
from planner.errors import Refused
from planner.values import (
    FIRST_DAY,
    LAST_DAY,
    Currency,
    Day,
    Id,
    Minutes,
    Money,
    Value,
    fold_id,
)

Job = Literal["keep", "reduce_hours", "stop"]
"""What becomes of the present job while studying."""
SKIPPED = "skipped"
"""Kept for a question that was passed over, so that it is not asked again."""
BEGINNER = "beginner"
OTHER = "other"
"""Start of those who come from something else; they take the path of beginners."""
_HOUR, _HALF_HOURS, _CENTS = 60, 2, 100
_NEAR = 3
"""Most places named that are like the one typed."""
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DIGITS = re.compile(r"[0-9]{1,9}")
_MONEY = re.compile(r"([0-9]{1,13})-([A-Z]{3})")


class Goals(Value):
    """What was answered; None where nothing was.

    Attributes:
        week_minutes: Study time of an ordinary week.
        weeks_off: Weeks a year without any study, 0 to 20.
        path: Entry path; ``beginner`` for those who come from something else.
        pay: Gross pay a year today, minor units; it stays on this computer.
        currency: Of pay and budget.
        place: Where to work.
        job: What becomes of the present job while studying.
        budget: Most to be spent on books, courses and cloud in total, minor units.
        apply_by: Day by which to apply for jobs.
    """

    week_minutes: Minutes | None = None
    weeks_off: int | None = None
    path: Id | None = None
    pay: Money | None = None
    currency: Currency = "USD"
    place: Id | None = None
    job: Job | None = None
    budget: Money | None = None
    apply_by: Day | None = None


def answer_text(
    goal: Goal, given: object, places: Mapping[str, Place], currency: str = "USD"
) -> str:
    """Return an answer as it is kept.

    Args:
        goal: The question.
        given: A number, a word, or an ISO date as text, as a person types it into a file.
        places: The places pay is known for.
        currency: Of an amount.

    Raises:
        Refused: It is no answer to the question; the reason follows the name of a field.
    """
    readers: dict[str, Callable[[], str]] = {
        "number": lambda: _number(goal, given, currency),
        "choice": lambda: _choice(goal, given),
        "place": lambda: _place(given, places),
        "date": lambda: _date(given),
    }
    return readers[goal.kind]()


def _number(goal: Goal, given: object, currency: str) -> str:
    least, most = goal.least or 0, goal.most if goal.most is not None else 10**9
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise Refused("error.content.goal_number", least=least, most=f"{most:,}")
    if not least <= given <= most:
        raise Refused("error.content.goal_range", least=least, most=f"{most:,}")
    if goal.unit == "hours":
        if given * _HALF_HOURS % 1:
            raise Refused("error.content.goal_half_hours")
        return str(round(given * _HOUR))
    if goal.unit == "money":
        return f"{round(given * _CENTS)}-{currency}"
    if given % 1:
        raise Refused("error.content.goal_whole")
    return str(round(given))


def _choice(goal: Goal, given: object) -> str:
    known = {fold_id(option.id): option.id for option in goal.options}
    found = known.get(fold_id(given)) if isinstance(given, str) else None
    if found is None:
        raise Refused("error.content.goal_choice", known=", ".join(known.values()))
    return found


def _place(given: object, places: Mapping[str, Place]) -> str:
    text = given if isinstance(given, str) else ""
    named = {place.name.casefold(): place for place in places.values()}
    by_id = {fold_id(place.id): place for place in places.values()}
    found = named.get(text.casefold()) or by_id.get(fold_id(text))
    if found is not None:
        return found.id
    near = get_close_matches(text.casefold(), list(named), n=_NEAR, cutoff=0.5)
    like = "; ".join(named[name].name for name in near)
    raise Refused(
        "error.content.goal_place_like" if like else "error.content.goal_place", near=like
    )


def _date(given: object) -> str:
    try:
        if isinstance(given, str) and _ISO.fullmatch(given):
            day = date.fromisoformat(given)
            if FIRST_DAY <= day <= LAST_DAY:
                return given
    except ValueError:
        pass  # e.g. 30 February: the same sentence
    raise Refused("error.content.goal_date")


def goals_of(goals: Iterable[Goal], kept: Mapping[str, str]) -> Goals:
    """Return the answers kept by question as one value; what is no answer any more is left out."""
    found: dict[str, object] = {}
    for goal in goals:
        text = kept.get(goal.id, SKIPPED)
        if text != SKIPPED:
            found |= _read(goal, text)
    return Goals.model_validate(found)


def _read(goal: Goal, text: str) -> dict[str, object]:
    """Return the fields that a kept text sets, none where it is no answer."""
    if goal.kind == "date":
        return {goal.field: date.fromisoformat(text)} if _is_date(text) else {}
    if goal.unit == "money":
        amount = _MONEY.fullmatch(text)
        return {goal.field: int(amount[1]), "currency": amount[2]} if amount else {}
    if goal.kind == "number":
        name, scale = ("week_minutes", _HOUR) if goal.unit == "hours" else (goal.field, 1)
        number = int(text) if _DIGITS.fullmatch(text) else -1
        fits = scale * (goal.least or 0) <= number <= scale * (goal.most or 0)
        return {name: number} if fits else {}
    if goal.kind == "choice" and text not in {option.id for option in goal.options}:
        return {}
    return {goal.field: BEGINNER if text == OTHER else text}


def counts(goal: Goal, text: str) -> bool:
    """Tell whether a kept text is an answer to a question, or says that it was passed over."""
    return text == SKIPPED or bool(_read(goal, text))


def _is_date(text: str) -> bool:
    try:
        return _date(text) == text
    except Refused:
        return False


def open_goals(goals: Iterable[Goal], kept: Mapping[str, str]) -> tuple[Goal, ...]:
    """Return the questions that are neither answered nor passed over, without optional ones."""
    return tuple(goal for goal in goals if not goal.optional and goal.id not in kept)
