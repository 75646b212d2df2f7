"""The command that scores the answers of the assessment and says which careers fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from planner import catalog
from planner.assessment import AxisResult, RoleFit, next_question, role_fits, score_axis
from planner.catalog.gate import FileLevel, Form, checked, faulty, tenths
from planner.cli import fields
from planner.content import Question
from planner.store.gate import FOREIGN, read_bytes
from planner.store.json_text import loads
from planner.values import Id

if TYPE_CHECKING:
    from planner.cli.desk import Desk

TENTHS = 10
PERCENT = 100


class AnswersForm(Form):
    """A file of answers.

    Attributes:
        answers: Answer by question: never, tutorial, alone or work.
        interests: Agreement from 1 to 5 by statement.
        overrides: Level from 0 to 5 by axis that replaces what the answers say.
    """

    answers: dict[Id, Literal["never", "tutorial", "alone", "work"]] = Field(default_factory=dict)
    interests: dict[Id, Annotated[int, Field(ge=1, le=5)]] = Field(default_factory=dict)
    overrides: dict[Id, FileLevel] = Field(default_factory=dict)


def assess(desk: Desk) -> int:
    """Score a file of answers: levels by axis, fit by role, and what to ask next."""
    form = _read(desk)
    choices = catalog.questionnaire().answers
    results = [score_axis(axis, form.answers, choices) for axis in catalog.axes()]
    overrides = {axis: tenths(level) for axis, level in form.overrides.items()}
    levels = {result.axis: overrides.get(result.axis, result.planning) for result in results}
    roles = [catalog.role(role_id) for role_id in catalog.role_ids()]
    fits = role_fits(roles, catalog.questionnaire(), levels, form.interests)
    if desk.as_json:
        desk.put_json(_as_json(results, overrides, fits, _next(form)))
        return 0
    desk.table(_axis_rows(desk, results, overrides), right=(1, 2))
    desk.line()
    desk.table(_role_rows(desk, fits), right=(1, 2, 3))
    question = _next(form)
    desk.line()
    if question is None:
        desk.say("cli.assess.complete")
    else:
        desk.say("cli.assess.next", id=question.id, text=question.text)
    return 0


def _read(desk: Desk) -> AnswersForm:
    path = fields.file(desk.parsed.needed("answers"), "--answers")
    text = read_bytes(path, FOREIGN).decode("utf-8", errors="replace")
    raw = loads(text, path.name, FOREIGN.items)
    form = checked(AnswersForm, raw, path.name)
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
    return form


def _next(form: AnswersForm) -> Question | None:
    choices = catalog.questionnaire().answers
    asked = (
        next_question(axis, form.answers, choices)
        for axis in catalog.axes()
        if axis.id not in form.overrides
    )
    return next((question for question in asked if question is not None), None)


def _axis_rows(
    desk: Desk, results: list[AxisResult], overrides: dict[str, int]
) -> list[tuple[str, ...]]:
    say, level = desk.wording.say, desk.wording.level
    names = {axis.id: axis.name for axis in catalog.axes()}
    rows = [tuple(say(f"cli.column.{head}") for head in ("skill", "level", "planned", "remark"))]
    for result in results:
        remark = "overridden" if result.axis in overrides else "relied_on"
        shown = result.axis in overrides or result.relied_on
        rows.append(
            (
                names[result.axis],
                level(overrides.get(result.axis, result.score)),
                level(overrides.get(result.axis, result.planning)),
                say(f"cli.assess.{remark}") if shown else "",
            )
        )
    return rows


def _role_rows(desk: Desk, fits: tuple[RoleFit, ...]) -> list[tuple[str, ...]]:
    say = desk.wording.say
    short = {axis.id: axis.short for axis in catalog.axes()}
    heads = ("role", "fit", "skills", "interests", "missing")
    rows = [tuple(say(f"cli.column.{head}") for head in heads)]
    rows += [
        (
            catalog.role(fit.role).name,
            *(f"{round(part * PERCENT)} %" for part in (fit.fit, fit.skill, fit.interest)),
            ", ".join(short[axis] for axis in fit.short),
        )
        for fit in fits
    ]
    return rows


def _as_json(
    results: list[AxisResult],
    overrides: dict[str, int],
    fits: tuple[RoleFit, ...],
    question: Question | None,
) -> dict[str, object]:
    return {
        "axes": [
            {
                "axis": one.axis,
                "score": one.score / TENTHS,
                "planning": overrides.get(one.axis, one.planning) / TENTHS,
                "asked": one.asked,
                "relied_on": one.relied_on,
                "overridden": one.axis in overrides,
            }
            for one in results
        ],
        "roles": [fit._asdict() for fit in fits],
        "next": question.id if question else None,
    }
