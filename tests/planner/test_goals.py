"""Answers to goals: what is taken, how it is kept, and what is said about the rest."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import catalog
from planner.assessment import SKIPPED, Goals, answer_text, goals_of, open_goals
from planner.errors import Refused
from planner.model import Answer
from planner.wording import load_wording

GOALS = {goal.field: goal for goal in catalog.questionnaire().goals}
PLACES = catalog.places()


def kept(field: str, given: object, currency: str = "USD") -> str:
    return answer_text(GOALS[field], given, PLACES, currency)


@pytest.mark.parametrize(
    ("field", "given", "text"),
    [
        ("hours", 10, "600"),
        ("hours", 7.5, "450"),
        ("hours", 2, "120"),
        ("hours", 40, "2400"),
        ("weeks_off", 0, "0"),
        ("weeks_off", 20, "20"),
        ("path", "software-engineer", "software_engineer"),
        ("path", "other", "other"),
        ("pay", 62_000, "6200000-EUR"),
        ("pay", 0.5 + 61_999, "6199950-EUR"),
        ("place", "Germany", "country-germany"),
        ("place", "country_germany", "country-germany"),
        ("place", "new york", "us-new-york"),
        ("job", "reduce_hours", "reduce_hours"),
        ("budget", 0, "0-EUR"),
        ("apply_by", "2027-09-01", "2027-09-01"),
    ],
)
def test_an_answer_is_kept_as_a_short_text(field: str, given: object, text: str) -> None:
    assert text == kept(field, given, "EUR")
    assert text == Answer(question=GOALS[field].id, answer=text).answer


@pytest.mark.parametrize(
    ("field", "given", "said"),
    [
        ("hours", 1.5, "from 2 to 40"),
        ("hours", 41, "from 2 to 40"),
        ("hours", 7.25, "half hours"),
        ("hours", "ten", "must be a number from 2 to 40"),
        ("hours", True, "must be a number"),
        ("hours", None, "must be a number"),
        ("weeks_off", 21, "from 0 to 20"),
        ("weeks_off", 3.5, "whole number"),
        ("path", "poet", "beginner, software_engineer, data_scientist, devops_engineer, other"),
        ("path", 3, "Choose one of"),
        ("pay", 0, "from 1 to 10,000,000"),
        ("pay", -1, "from 1 to 10,000,000"),
        ("place", "Germoney", "Did you mean: Germany"),
        ("place", "xyzzy", "must name a state or metro area"),
        ("place", ["Germany"], "must name a state or metro area"),
        ("job", "quit", "keep, reduce_hours, stop"),
        ("budget", 1_000_001, "to 1,000,000"),
        ("apply_by", "1 Sep 2027", "a date like 2027-09-01"),
        ("apply_by", "2027-02-30", "a date like 2027-09-01"),
        ("apply_by", "2101-01-01", "from 2000 to 2100"),
        ("apply_by", 20270901, "a date like 2027-09-01"),
    ],
)
def test_what_is_no_answer_is_refused_with_a_way_out(field: str, given: object, said: str) -> None:
    with pytest.raises(Refused) as refusal:
        kept(field, given)
    assert said in load_wording("en").error(refusal.value)


def test_kept_answers_become_one_value() -> None:
    texts = {
        "goal-1": "450",
        "goal-2": "6",
        "goal-3": "other",
        "goal-4": "6200000-EUR",
        "goal-5": "country-germany",
        "goal-6": "stop",
        "goal-7": "30000-EUR",
        "goal-8": "2027-09-01",
    }
    expected = Goals(
        week_minutes=450,
        weeks_off=6,
        path="beginner",
        pay=6_200_000,
        currency="EUR",
        place="country-germany",
        job="stop",
        budget=30_000,
        apply_by=date(2027, 9, 1),
    )
    assert expected == goals_of(GOALS.values(), texts)


ids = st.from_regex(r"[A-Za-z0-9_-]{1,40}", fullmatch=True)
"""All that an answer of a plan file can hold."""


@given(st.dictionaries(st.sampled_from([goal.id for goal in GOALS.values()]), ids))
def test_what_somebody_wrote_into_the_file_by_hand_is_left_out(texts: dict[str, str]) -> None:
    found = goals_of(GOALS.values(), texts)
    assert found.week_minutes is None or 120 <= found.week_minutes <= 2400
    assert found.weeks_off is None or 0 <= found.weeks_off <= 20


@pytest.mark.parametrize("text", ["99999999999", "-3", "41000", "", "7.5", SKIPPED])
def test_numbers_out_of_range_are_left_out(text: str) -> None:
    assert Goals() == goals_of(GOALS.values(), {"goal-1": text, "goal-2": text})


def test_what_was_passed_over_is_not_asked_again() -> None:
    names = ["hours", "weeks_off", "path", "place", "job", "budget"]
    assert names == [goal.field for goal in open_goals(GOALS.values(), {})]
    texts = {"goal-1": "600", "goal-5": SKIPPED}
    left = [goal.field for goal in open_goals(GOALS.values(), texts)]
    assert ["weeks_off", "path", "job", "budget"] == left
