"""The command that scores the answers of the assessment and says which careers fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner import catalog
from planner.assessment import AxisResult, RoleFit, next_question, role_fits, score_axis
from planner.catalog.gate import tenths
from planner.cli import fields
from planner.cli.answers_file import AnswersFile, AnswersForm, example, read_answers
from planner.cli.assess_goals import goals_found, goals_json, say_goals
from planner.content import Question

if TYPE_CHECKING:
    from planner.cli.desk import Desk

TENTHS = 10
PERCENT = 100


def assess(desk: Desk) -> int:
    """Score a file of answers: levels by axis, fit by role, what the goals come to, what is open.

    Without a file it prints what can be answered: an example, the questions, or the places.
    """
    if desk.parsed.flag("example"):
        desk.put_json(example())
    elif desk.parsed.flag("questions"):
        _list_questions(desk)
    elif desk.parsed.flag("places"):
        _list_places(desk)
    else:
        _score(desk, read_answers(fields.file(desk.parsed.needed("answers"), "--answers")))
    return 0


def _score(desk: Desk, file: AnswersFile) -> None:
    form = file.form
    choices = catalog.questionnaire().answers
    results = [score_axis(axis, form.answers, choices) for axis in catalog.axes()]
    overrides = {axis: tenths(level) for axis, level in form.overrides.items()}
    levels = {result.axis: overrides.get(result.axis, result.planning) for result in results}
    roles = [catalog.role(role_id) for role_id in catalog.role_ids()]
    fits = role_fits(roles, catalog.questionnaire(), levels, form.interests)
    rated = {one.axis: levels[one.axis] for one in results if one.asked or one.axis in overrides}
    goals = goals_found(desk, file, fits[0].role, rated) if file.kept else None
    question = _next(form)
    if desk.as_json:
        found = _as_json(results, overrides, fits, question)
        desk.put_json({**found, "goals": goals_json(goals) if goals else None})
        return
    desk.table(_axis_rows(desk, results, overrides), right=(1, 2))
    desk.line()
    desk.table(_role_rows(desk, fits), right=(1, 2, 3))
    if goals is not None:
        say_goals(desk, goals)
    desk.line()
    _say_next(desk, question)


def _say_next(desk: Desk, question: Question | None) -> None:
    if question is None:
        desk.say("cli.assess.complete")
    else:
        desk.say("cli.assess.next", id=question.id, text=question.text)


def _list_questions(desk: Desk) -> None:
    asked = catalog.questionnaire()
    tables: dict[str, dict[str, str]] = {
        "answers": {one.id: one.text for axis in catalog.axes() for one in axis.questions},
        "interests": {one.id: one.text for one in asked.interests},
        "goals": {goal.field: goal.text for goal in asked.goals},
    }
    if desk.as_json:
        desk.put_json(tables)
        return
    head = tuple(desk.wording.say(f"cli.column.{name}") for name in ("id", "question"))
    choices = ", ".join(f"{one.id} ({one.label})" for one in asked.answers)
    for number, (table, rows) in enumerate(tables.items()):
        if number:
            desk.line()
        desk.say(f"cli.assess.table_{table}", choices=choices)
        desk.table([head, *rows.items()])


def _list_places(desk: Desk) -> None:
    places = catalog.places().values()
    if desk.as_json:
        desk.put_json([place.model_dump(mode="json") for place in places])
        return
    heads = ("id", "place", "pay", "basis", "n", "source", "date", "confidence")
    head = tuple(desk.wording.say(f"cli.column.{name}") for name in heads)
    rows = [
        (
            place.id,
            place.name,
            f"{round(place.factor * PERCENT)} %",
            place.basis,
            f"{place.n:,}",
            place.source,
            place.day,
            place.confidence.value,
        )
        for place in places
    ]
    desk.table([head, *rows], right=(2, 4))


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
