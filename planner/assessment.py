"""The fifteen-minute assessment: which question next, what the answers say, which careers fit.

Questions of an axis stand in order of the rubric level they evidence. Level L is worth the mean
value v(L) of its answers; a level counts only if the one below it is worth at least ``GATE``, so
that nobody skips a step. Levels below the first question asked are taken as reached when that
level is: the rubric builds up. The score is the sum of what counts, 0 to 5, kept in tenths.
Self-assessment over- and under-states skill: an override replaces a score and is marked as one,
and "other people relied on it" is kept apart from the score. All of it is deterministic.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from planner.content import AnswerChoice, Axis, Interest, Question, Questionnaire, Role
from planner.model import Rating
from planner.values import TOP_LEVEL, Seniority

GATE = 0.5
"""A level counts only if the one below is worth so much."""
LEVELS = (1, 2, 3, 4, 5)
FIRST_LEVEL = 2
"""The first question of an axis is the first one of this level."""
STOP_AFTER = 2
"""An axis ends after so many answers in a row that are worth nothing."""
ROUND_UP = 0.25
"""Planning uses the whole level floor(score + this), so that 2.8 plans as 3."""
SKILL_SHARE = 0.6
"""Weight of the skills in the fit; the rest are interests."""
NEUTRAL, MOST_AGREE = 3, 5
"""An interest is answered from 1 (not me) to 5 (very much me)."""
RELIED_ON = "work"
"""Answer that says that other people relied on it."""
REASONS = 3
"""Most reasons given for or against a role."""


class AxisResult(NamedTuple):
    """What the answers say about one axis.

    Attributes:
        axis: Axis id.
        score: Score in tenths, 0 to 50, as shown on the radar.
        planning: Whole level in tenths that the plan is made for.
        asked: Questions answered.
        relied_on: Other people relied on something that was answered with yes.
    """

    axis: str
    score: int
    planning: int
    asked: int
    relied_on: bool


class RoleFit(NamedTuple):
    """How well a role fits; shown with both parts, never the sum alone.

    Attributes:
        role: Role id.
        skill: 1 - shortfall to entry level / what entry level asks for, 0 to 1.
        interest: Agreement with the statements that speak for or against the role, 0 to 1.
        fit: Weighted mean of both.
        interests_for: Statements that speak for it, strongest first.
        interests_against: Statements that speak against it, strongest first.
        reached: Axes that reach what entry level asks for, most demanding first.
        short: Axes that do not, largest shortfall first.
    """

    role: str
    skill: float
    interest: float
    fit: float
    interests_for: tuple[str, ...]
    interests_against: tuple[str, ...]
    reached: tuple[str, ...]
    short: tuple[str, ...]


def next_question(
    axis: Axis, answers: Mapping[str, str], choices: Sequence[AnswerChoice]
) -> Question | None:
    """Return the question of an axis to ask next, or None when enough is known.

    The first is the first question of level 2. An answer worth nothing leads down, any other up;
    the axis ends after two worthless answers in a row or where no question is left that way.

    Args:
        axis: The axis with its questions in order of level.
        answers: Answer id by question id, for all axes.
        choices: What each answer is worth.
    """
    worth = {choice.id: choice.value for choice in choices}
    open_ones = list(range(len(axis.questions)))
    at = _first(axis)
    nothing_in_a_row = 0
    while at is not None:
        question = axis.questions[at]
        if question.id not in answers:
            return question
        open_ones.remove(at)
        value = worth.get(answers[question.id], 0.0)
        nothing_in_a_row = 0 if value else nothing_in_a_row + 1
        if nothing_in_a_row == STOP_AFTER:
            return None
        below = [other for other in open_ones if other < at]
        above = [other for other in open_ones if other > at]
        at = (above[0] if above else None) if value else (below[-1] if below else None)
    return None


def _first(axis: Axis) -> int | None:
    levels = [question.level for question in axis.questions]
    if not levels:
        return None
    return levels.index(FIRST_LEVEL) if FIRST_LEVEL in levels else 0


def score_axis(
    axis: Axis, answers: Mapping[str, str], choices: Sequence[AnswerChoice]
) -> AxisResult:
    """Return what the answers say about one axis; answers to other axes are left out."""
    worth = {choice.id: choice.value for choice in choices}
    given = [question for question in axis.questions if question.id in answers]
    by_level: dict[int, list[float]] = {level: [] for level in LEVELS}
    for question in given:
        by_level[question.level].append(worth.get(answers[question.id], 0.0))
    score = 0.0
    for value in _values(by_level):
        score += value
        if value < GATE:
            break
    return AxisResult(
        axis=axis.id,
        score=round(score * 10),
        planning=min(TOP_LEVEL, int(score + ROUND_UP) * 10),
        asked=len(given),
        relied_on=any(answers[question.id] == RELIED_ON for question in given),
    )


def _values(by_level: Mapping[int, Sequence[float]]) -> list[float]:
    """Return v(1) to v(5); levels below the lowest one asked count in full if that one passes."""
    means = {level: sum(found) / len(found) for level, found in by_level.items() if found}
    if not means:
        return [0.0] * len(LEVELS)
    lowest = min(means)
    implied = 1.0 if means[lowest] >= GATE else 0.0
    return [means.get(level, implied if level < lowest else 0.0) for level in LEVELS]


def ratings(
    results: Iterable[AxisResult], overrides: Mapping[str, int], day: date
) -> tuple[Rating, ...]:
    """Return ratings from results; an override (tenths by axis) wins and is marked as one.

    Axes of which nothing was asked and nothing overridden stay without a rating.
    """
    found: list[Rating] = []
    for result in results:
        if result.axis in overrides:
            level = overrides[result.axis]
            found.append(Rating(axis=result.axis, level=level, rated_on=day, overridden=True))
        elif result.asked:
            found.append(Rating(axis=result.axis, level=result.score, rated_on=day))
    return tuple(found)


def role_fits(
    roles: Iterable[Role],
    questionnaire: Questionnaire,
    levels: Mapping[str, int],
    interests: Mapping[str, int],
) -> tuple[RoleFit, ...]:
    """Return how well each role fits, best first; equal ones keep their order.

    Args:
        roles: The careers.
        questionnaire: Statements with their weights by role.
        levels: Level by axis, tenths; missing axes are at 0.
        interests: Answer from 1 to 5 by statement; missing ones are neutral.
    """
    fits = (_fit(role, questionnaire.interests, levels, interests) for role in roles)
    return tuple(sorted(fits, key=lambda fit: -fit.fit))


def _fit(
    role: Role,
    statements: Sequence[Interest],
    levels: Mapping[str, int],
    answers: Mapping[str, int],
) -> RoleFit:
    asked = role.required(Seniority.ENTRY)
    short = {axis: asked[axis] - levels.get(axis, 0) for axis in asked}
    total = sum(asked.values())
    skill = 1 - sum(max(0, gap) for gap in short.values()) / total if total else 1.0
    speaks = _agreement(role.id, statements, answers)
    interest = _interest_fit(role.id, statements, speaks)
    ordered = sorted(speaks, key=lambda name: -abs(speaks[name]))
    return RoleFit(
        role=role.id,
        skill=skill,
        interest=interest,
        fit=SKILL_SHARE * skill + (1 - SKILL_SHARE) * interest,
        interests_for=tuple(name for name in ordered if speaks[name] > 0)[:REASONS],
        interests_against=tuple(name for name in ordered if speaks[name] < 0)[:REASONS],
        reached=tuple(
            axis for axis in sorted(asked, key=lambda axis: -asked[axis]) if short[axis] <= 0
        )[:REASONS],
        short=tuple(
            axis for axis in sorted(asked, key=lambda axis: -short[axis]) if short[axis] > 0
        )[:REASONS],
    )


def _weight(role: str, statement: Interest) -> int:
    return sum(weight.weight for weight in statement.weights if weight.role == role)


def _agreement(
    role: str, statements: Iterable[Interest], answers: Mapping[str, int]
) -> dict[str, int]:
    """Return what each statement contributes: (answer - neutral) x weight."""
    return {
        statement.id: (answers.get(statement.id, NEUTRAL) - NEUTRAL) * _weight(role, statement)
        for statement in statements
    }


def _interest_fit(role: str, statements: Iterable[Interest], speaks: Mapping[str, int]) -> float:
    most = (MOST_AGREE - NEUTRAL) * sum(abs(_weight(role, one)) for one in statements)
    return (sum(speaks.values()) / most + 1) / 2 if most else 0.5
