"""The file of answers for ``assess``: reading it, and a complete example of one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from planner import catalog
from planner.assessment import Goals, answer_text, goals_of
from planner.catalog.gate import FileLevel, Form, checked, faulty
from planner.content import Goal
from planner.errors import ContentError, Refused, Unreadable
from planner.store.failures import short_name
from planner.store.gate import FOREIGN, read_bytes
from planner.store.json_text import loads
from planner.store.migrations import RawTables
from planner.values import Id

CURRENCY = "currency"
"""Name of the currency of pay and budget among the goals; USD without it."""
_OF_ANSWERS = {
    "error.not_json": "error.answers_not_json",
    "error.foreign": "error.answers_foreign",
}
"""What is said of a file of answers instead of a plan."""
_CODE = re.compile(r"[A-Z]{3}")
_EXAMPLE_LEVEL, _EXAMPLE_INTEREST = 2, 4
_EXAMPLE_GOALS: dict[str, object] = {
    "hours": 7.5,
    "weeks_off": 4,
    "path": "software_engineer",
    "pay": 62_000,
    CURRENCY: "USD",
    "place": "country-germany",
    "job": "keep",
    "budget": 300,
    "apply_by": "2028-03-01",
}


class AnswersForm(Form):
    """A file of answers.

    Attributes:
        answers: Answer by question: never, tutorial, alone or work.
        interests: Agreement from 1 to 5 by statement.
        overrides: Level from 0 to 5 by axis that replaces what the answers say.
        goals: Answer by goal, named by what it sets or by its id, and the currency of money.
    """

    answers: dict[Id, Literal["never", "tutorial", "alone", "work"]] = Field(default_factory=dict)
    interests: dict[Id, Annotated[int, Field(ge=1, le=5)]] = Field(default_factory=dict)
    overrides: dict[Id, FileLevel] = Field(default_factory=dict)
    goals: dict[Id, str | int | float | bool | None] = Field(default_factory=dict)


class AnswersFile(NamedTuple):
    """What a file holds.

    Attributes:
        form: Its tables.
        kept: Answer to each goal as it is kept, by question; empty without any.
        goals: The same as one value.
    """

    form: AnswersForm
    kept: dict[str, str]
    goals: Goals


def read_answers(path: Path) -> AnswersFile:
    """Return what a file of answers holds.

    Raises:
        Unreadable: It is missing, not an ordinary file, or not JSON.
        ContentError: A field is unknown or not as it should be; the sentence names it and the fix.
    """
    text = read_bytes(path, FOREIGN).decode("utf-8", errors="replace")
    form = checked(AnswersForm, _values(text, path), path.name)
    axes = catalog.axes()
    known = {
        "answers": {question.id for axis in axes for question in axis.questions},
        "interests": {one.id for one in catalog.questionnaire().interests},
        "overrides": {axis.id for axis in axes},
    }
    for table, names in known.items():
        for name in getattr(form, table):
            if name not in names:
                raise faulty(path.name, f"{table}.{name}", "unknown_id", id=name)
    kept = _kept(form, path.name)
    return AnswersFile(form, kept, goals_of(catalog.questionnaire().goals, kept))


def _values(text: str, path: Path) -> RawTables:
    """Return the object a text holds; what is no plan here is no file of answers."""
    try:
        return loads(text, short_name(path), FOREIGN.items)
    except Unreadable as error:
        key = _OF_ANSWERS.get(error.key, error.key)
        raise Unreadable(key, **error.values) from None


def _kept(form: AnswersForm, file: str) -> dict[str, str]:
    """Return the goals of a file as they are kept in a profile."""
    by_name: dict[str, Goal] = {}
    for goal in catalog.questionnaire().goals:
        by_name |= {goal.field: goal, goal.id: goal}
    currency = form.goals.get(CURRENCY) or "USD"
    if not isinstance(currency, str) or not _CODE.fullmatch(currency):
        raise faulty(file, f"goals.{CURRENCY}", "goal_currency")
    kept: dict[str, str] = {}
    for name, given in form.goals.items():
        if name == CURRENCY:
            continue
        if name not in by_name:
            known = ", ".join((*(goal.field for goal in catalog.questionnaire().goals), CURRENCY))
            raise faulty(file, f"goals.{name}", "goal_unknown", known=known)
        goal = by_name[name]
        if goal.id in kept:
            raise faulty(file, f"goals.{name}", "goal_twice")
        if given is not None or not goal.optional:
            kept[goal.id] = _text(goal, given, currency, file, name)
    return kept


def _text(goal: Goal, given: object, currency: str, file: str, name: str) -> str:
    try:
        return answer_text(goal, given, catalog.places(), currency)
    except Refused as reason:
        field = f"goals.{name}"
        raise ContentError("error.content.field", file=file, field=field, reason=reason) from None


def example() -> dict[str, object]:
    """Return a complete file of answers that is valid as it is."""
    questions = [question for axis in catalog.axes() for question in axis.questions]
    return {
        "answers": {
            one.id: "alone" if one.level <= _EXAMPLE_LEVEL else "never" for one in questions
        },
        "interests": {one.id: _EXAMPLE_INTEREST for one in catalog.questionnaire().interests},
        "overrides": {"collaboration": 2.5},
        "goals": _EXAMPLE_GOALS,
    }
