"""The assessment: which questions it asks, what answers are worth, which careers fit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import catalog
from planner.assessment import next_question, progress_of, ratings, role_fits, score_axis
from planner.content import Axis, Role
from planner.values import Seniority

AXES = catalog.axes()
QUESTIONS = catalog.questionnaire()
CHOICES = QUESTIONS.answers
ROLES = tuple(catalog.role(role_id) for role_id in catalog.role_ids())
CLOUD = next(axis for axis in AXES if axis.id == "cloud")


def interviewed(axis: Axis, answer: Callable[[int], str]) -> dict[str, str]:
    """Return the answers of somebody who answers by the level of a question."""
    given: dict[str, str] = {}
    while (question := next_question(axis, given, CHOICES)) is not None:
        given[question.id] = answer(question.level)
    return given


def knows(level: int) -> Callable[[int], str]:
    return lambda asked: "alone" if asked <= level else "never"


def test_the_assessment_is_begun_by_one_answer_and_done_by_the_last() -> None:
    kept: dict[str, str] = {}
    for axis in AXES:
        kept |= interviewed(axis, knows(2))
    kept |= {one.id: "4" for one in QUESTIONS.interests}
    seen = [progress_of(AXES, QUESTIONS, {})]
    first = next(iter(kept))
    seen.append(progress_of(AXES, QUESTIONS, {first: kept[first]}))
    seen.append(progress_of(AXES, QUESTIONS, kept))
    last = QUESTIONS.interests[-1].id
    seen.append(progress_of(AXES, QUESTIONS, {one: kept[one] for one in kept if one != last}))
    assert ["none", "begun", "done", "begun"] == seen


def test_the_first_question_is_the_first_one_of_level_two() -> None:
    for axis in AXES:
        first = next_question(axis, {}, CHOICES)
        assert first is not None
        assert first == next(question for question in axis.questions if question.level == 2)


@pytest.mark.parametrize("level", range(6))
def test_somebody_of_a_level_is_found_at_that_level(level: int) -> None:
    for axis in AXES:
        result = score_axis(axis, interviewed(axis, knows(level)), CHOICES)
        assert (level * 10, level * 10) == (result.score, result.planning)


def test_it_ends_after_two_noes_in_a_row() -> None:
    for axis in AXES:
        assert list(interviewed(axis, knows(0)).values()) == ["never", "never"]


@pytest.mark.parametrize(("level", "most"), [(0, 20), (1, 35), (2, 60)])
def test_a_newcomer_needs_a_quarter_of_an_hour(level: int, most: int) -> None:
    assert sum(len(interviewed(axis, knows(level))) for axis in AXES) <= most


@pytest.mark.parametrize(
    ("answers", "score", "planning"),
    [
        ({}, 0, 0),
        ({"cloud-1": "tutorial"}, 4, 0),
        ({"cloud-1": "alone"}, 10, 10),
        ({"cloud-1": "never", "cloud-2": "alone", "cloud-3": "alone"}, 0, 0),
        ({"cloud-2": "alone"}, 20, 20),
        ({"cloud-1": "alone", "cloud-2": "alone", "cloud-3": "never"}, 15, 10),
        ({"cloud-1": "alone", "cloud-2": "tutorial", "cloud-5": "alone"}, 14, 10),
        ({"cloud-2": "alone", "cloud-5": "alone", "cloud-6": "tutorial"}, 27, 20),
        ({"cloud-2": "alone", "cloud-5": "alone", "cloud-7": "tutorial"}, 34, 30),
        ({"cloud-9": "alone"}, 50, 50),
        ({"cloud-9": "never"}, 0, 0),
    ],
)
def test_no_level_counts_above_one_that_is_missing(
    answers: Mapping[str, str], score: int, planning: int
) -> None:
    result = score_axis(CLOUD, answers, CHOICES)
    assert (score, planning) == (result.score, result.planning)


def test_work_counts_like_alone_and_is_remembered_apart() -> None:
    alone = score_axis(CLOUD, {"cloud-2": "alone"}, CHOICES)
    work = score_axis(CLOUD, {"cloud-2": "work"}, CHOICES)
    assert alone.score == work.score
    assert (False, True) == (alone.relied_on, work.relied_on)


def test_an_override_wins_and_shows_and_silence_is_no_rating() -> None:
    answers = {"cloud-2": "alone", "ml-2": "alone"}
    results = [score_axis(axis, answers, CHOICES) for axis in AXES]
    found = {one.axis: one for one in ratings(results, {"ml": 35, "data": 10}, date(2027, 1, 1))}
    assert {"cloud", "ml", "data"} == set(found)
    assert (20, False) == (found["cloud"].level, found["cloud"].overridden)
    assert (35, True) == (found["ml"].level, found["ml"].overridden)


asked = [question.id for question in CLOUD.questions]
some_answers = st.dictionaries(
    st.sampled_from(asked), st.sampled_from([choice.id for choice in CHOICES])
)


@given(some_answers, st.sampled_from(asked))
def test_a_better_answer_never_lowers_a_score(answers: dict[str, str], question: str) -> None:
    if question in answers:
        better = {**answers, question: "work"}
        before, after = score_axis(CLOUD, answers, CHOICES), score_axis(CLOUD, better, CHOICES)
        assert after.score >= before.score


@given(some_answers)
def test_every_interview_ends_and_scores_stay_on_the_scale(answers: dict[str, str]) -> None:
    count = 0
    while (question := next_question(CLOUD, answers, CHOICES)) is not None:
        answers = {**answers, question.id: "alone"}
        count += 1
    assert count <= len(CLOUD.questions)
    assert 0 <= score_axis(CLOUD, answers, CHOICES).score <= 50


def ideal(role: Role) -> tuple[dict[str, int], dict[str, int]]:
    """Return levels and interests of somebody made for a role, through the questionnaire."""
    needs = role.required(Seniority.ENTRY)
    levels = {
        axis.id: score_axis(axis, interviewed(axis, knows(needs[axis.id] // 10)), CHOICES).score
        for axis in AXES
    }
    weights = {
        one.id: sum(w.weight for w in one.weights if w.role == role.id)
        for one in QUESTIONS.interests
    }
    return levels, {name: 5 if w > 0 else 1 if w < 0 else 3 for name, w in weights.items()}


@pytest.mark.parametrize("role", ROLES, ids=lambda role: str(getattr(role, "id", "")))
def test_an_ideal_answer_set_ranks_its_role_first_and_noise_keeps_it_near(role: Role) -> None:
    levels, interests = ideal(role)
    first, second, *_ = role_fits(ROLES, QUESTIONS, levels, interests)
    assert role.id == first.role
    assert first.fit > second.fit
    assert (1.0, 1.0) == (first.skill, first.interest)
    draws, kept = Random(20261124), 0
    for _ in range(200):
        noisy = {axis: min(50, max(0, level + draws.choice((-10, 0, 10))))
                 for axis, level in levels.items()}  # fmt: skip
        mood = {name: min(5, max(1, answer + draws.choice((-1, 0, 1))))
                for name, answer in interests.items()}  # fmt: skip
        kept += role.id in [fit.role for fit in role_fits(ROLES, QUESTIONS, noisy, mood)[:3]]
    assert kept >= 180


def test_reasons_name_what_speaks_for_and_against() -> None:
    levels, interests = ideal(catalog.role("data_scientist"))
    fits = {fit.role: fit for fit in role_fits(ROLES, QUESTIONS, levels, interests)}
    assert fits["data_scientist"].interests_for[0] == "int-2"
    assert fits["data_scientist"].interests_against == ()
    assert fits["data_scientist"].short == ()
    assert "int-1" in fits["mlops_engineer"].interests_against
    assert "containers" in fits["ml_platform_engineer"].short


def test_without_any_answer_nothing_is_fitted_by_accident() -> None:
    fits = role_fits(ROLES, QUESTIONS, {}, {})
    assert {0.5} == {fit.interest for fit in fits}
    assert {0.0} == {fit.skill for fit in fits}
    assert list(catalog.role_ids()) == [fit.role for fit in fits]
