"""Which question next, and what the answers say about each axis.

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

from planner.content import AnswerChoice, Axis, Question
from planner.model import Rating
from planner.values import TOP_LEVEL

GATE = 0.5
"""A level counts only if the one below is worth so much."""
LEVELS = (1, 2, 3, 4, 5)
FIRST_LEVEL = 2
"""The first question of an axis is the first one of this level."""
STOP_AFTER = 2
"""An axis ends after so many answers in a row that are worth nothing."""
ROUND_UP = 0.25
"""Planning uses the whole level floor(score + this), so that 2.8 plans as 3."""
RELIED_ON = "work"
"""Answer that says that other people relied on it."""


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
