"""The sample plan: on any day it looks like a plan somebody lives with."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner import catalog
from planner.edits import RateSkills, SetAssumptions, apply
from planner.model import Assumptions, Document, Kind, Profile, Rating
from planner.sample import BEGUN, LATE, LEVELS, made_up, sample_document
from planner.schedule.bars import done_minutes, plan_end, task_bars, total_minutes
from planner.schedule.behind import behind_minutes, matters
from planner.schedule.calendar import monday_of
from planner.schedule.network import prepare
from planner.values import Seniority
from planner.wording import load_wording

PICTURE = date(2027, 2, 2)
WORDING = load_wording("en")
DAYS = [PICTURE, *(date(2026, 1, 5) + timedelta(days=17 * number) for number in range(22))]


def sample(today: date = PICTURE) -> Document:
    """Return the sample as it looks on a day."""
    return sample_document(today, WORDING)


def test_the_day_of_the_pictures_gives_the_year_of_the_pictures() -> None:
    plan = sample().plan
    assert plan is not None
    assert date(2026, 9, 7) == plan.start
    assert date(2027, 8, 16) == plan_end(plan)
    assert (465.5 * 60, 600) == (total_minutes(plan), plan.availability.week_minutes)
    assert ("MLOps Engineer", Seniority.MID) == (plan.title, plan.target)


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_one_task_is_late_one_begun_and_the_foundation_done(today: date) -> None:
    plan = sample(today).plan
    assert plan is not None
    bars = task_bars(plan)
    work = [task for task in plan.tasks if task.id in bars and not task.milestone]
    late = [task.id for task in work if bars[task.id].end < today and not task.done]
    begun = [task.id for task in work if bars[task.id].end >= today and task.progress]
    assert [LATE] == late
    assert [BEGUN] == begun
    assert all(task.done for task in work if task.phase == "P1")
    assert 0 < done_minutes(plan) < total_minutes(plan) / 2
    behind = behind_minutes(plan, today)
    assert matters(plan, behind)
    assert 240 <= behind <= 300


@pytest.mark.no_cover
@pytest.mark.parametrize("today", DAYS, ids=str)
def test_the_log_has_ordinary_weeks_and_none_in_the_future(today: date) -> None:
    document = sample(today)
    plan = document.plan
    assert plan is not None
    weeks: dict[date, int] = {}
    for entry in plan.log:
        assert plan.start <= entry.day <= today
        weeks[monday_of(entry.day)] = weeks.get(monday_of(entry.day), 0) + entry.minutes
    assert len(weeks) >= 15
    assert max(weeks.values()) <= 660
    assert {entry.task for entry in plan.log} <= {task.id for task in plan.tasks if task.progress}


def test_every_axis_is_rated_and_pay_is_known() -> None:
    profile = sample().profile
    assert {axis.id for axis in catalog.axes()} == set(profile.levels)
    assert (8_800_000, "USD") == (profile.assumptions.current_pay, profile.assumptions.currency)
    assert {date(2027, 1, 31)} == {rating.rated_on for rating in profile.ratings}


def test_one_idea_waits_to_be_scheduled() -> None:
    plan = sample().plan
    assert plan is not None
    ideas = [task for task in plan.tasks if task.kind is Kind.OWN]
    assert ["u-1"] == [task.id for task in ideas]
    assert ideas[0].start is None
    assert plan.next_own == 2


def test_no_link_is_violated() -> None:
    plan = sample().plan
    assert plan is not None
    bars = task_bars(plan)
    for task in plan.tasks:
        if task.id in bars and not task.milestone:
            assert all(bars[link.pred].end < bars[task.id].start for link in task.links)
    assert prepare(plan)


def test_the_same_day_gives_the_same_sample() -> None:
    assert sample() == sample()


def test_what_the_sample_made_up_about_a_person_can_be_taken_back() -> None:
    document = sample()
    for edit in made_up(document.profile):
        document = apply(document, edit)
    assert Profile() == document.profile
    assert sample().plans == document.plans


def test_what_somebody_rated_and_typed_in_the_sample_stays_theirs() -> None:
    mine = Rating(axis="cloud", level=LEVELS["cloud"], rated_on=PICTURE)
    higher = Rating(axis="ml", level=40, rated_on=PICTURE)
    document = apply(sample(), RateSkills(ratings=(mine, higher)))
    typed = SetAssumptions(assumptions=Assumptions(current_pay=5_000_000, inflation=0.02))
    document = apply(document, typed)
    for edit in made_up(document.profile):
        document = apply(document, edit)
    assert {mine, higher} == set(document.profile.ratings)
    assert 5_000_000 == document.profile.assumptions.current_pay
