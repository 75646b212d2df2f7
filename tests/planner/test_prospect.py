"""What goals do: the plan, the day to apply by with ways to keep it, and money."""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import catalog
from planner.assessment import Goals
from planner.generate import Request, plan_for
from planner.generate.hours import STEP
from planner.model import Assumptions
from planner.prospect import (
    Names,
    Prospect,
    assumptions_with,
    costs_within,
    free_first,
    money_facts,
    months_without_pay,
    plan_facts,
    prospect,
    verdict,
    ways,
)
from planner.prospect.money import usual_costs
from planner.wording import load_wording

START = date(2026, 11, 30)
ROLES = catalog.role_ids()
SAY = load_wording("en")


def found(role: str, **given: object) -> Prospect:
    goals = Goals(**{"path": "software_engineer", **given})
    name = catalog.role(role).name
    return prospect(catalog.roadmap_of(role), goals, {}, START, Names(name))


@pytest.mark.parametrize("role", ROLES)
def test_the_plan_is_the_one_that_would_be_made(role: str) -> None:
    one = found(role, week_minutes=600, weeks_off=6)
    request = Request(
        title=catalog.role(role).name,
        path="software_engineer",
        start=START,
        week_minutes=600,
        weeks_off=6,
    )
    assert plan_for(catalog.roadmap_of(role), request, {}, START) == one.plan
    assert one.apply_on <= one.finish + timedelta(days=1)
    assert (True, False, None) == (one.own_path, one.fits, one.misfit)


@pytest.mark.no_cover
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("days", [1, 30, 120])
def test_a_day_that_is_missed_says_by_how_much_and_each_way_keeps_it(role: str, days: int) -> None:
    by = found(role, week_minutes=600).apply_on - timedelta(days=days)
    one = found(role, week_minutes=600, apply_by=by)
    assert one.misfit is not None
    assert (days, False) == (one.misfit.days, one.fits)
    more, less = one.misfit.more, one.misfit.less
    assert more is not None
    assert found(role, week_minutes=more.week_minutes, apply_by=by).fits
    assert not found(role, week_minutes=more.week_minutes - STEP, apply_by=by).fits
    assert found(role, week_minutes=600, apply_by=one.apply_on).fits
    if less is not None:
        assert less.end <= by
        assert less.tasks
        assert 0 < less.minutes < one.minutes
    assert 3 == len(ways(one, SAY))


def test_a_day_before_the_start_is_missed_and_nothing_keeps_it() -> None:
    one = found("data_engineer", week_minutes=600, apply_by=date(2026, 1, 1))
    assert one.misfit is not None
    assert (None, None) == (one.misfit.more, one.misfit.less)
    assert "not even 60 a week" in ways(one, SAY)[0]
    assert (one.apply_on - date(2026, 1, 1)).days == one.misfit.days


def test_a_day_that_is_kept_says_how_much_is_to_spare() -> None:
    on = found("data_engineer", week_minutes=600).apply_on
    spare = found("data_engineer", week_minutes=600, apply_by=on + timedelta(days=1))
    assert spare.fits
    assert verdict(spare, SAY).endswith("with 1 day to spare.")
    assert () == ways(spare, SAY)
    assert "" == verdict(found("data_engineer"), SAY)


def test_a_start_without_a_path_takes_the_careful_one_and_says_so() -> None:
    stand_in = found("data_scientist", path="data_scientist")
    assert ("beginner", False) == (stand_in.path.id, stand_in.own_path)
    goals = Goals(path="data_scientist")
    assert "no path for your own start" in dict(plan_facts(stand_in, goals, SAY))["Start"]
    unknown = prospect(catalog.roadmap_of("data_engineer"), Goals(), {}, START, Names("x"))
    assert ("beginner", False) == (unknown.path.id, unknown.own_path)
    assert "until you say" in dict(plan_facts(unknown, Goals(), SAY))["Start"]


@pytest.mark.parametrize(
    ("job", "months", "expected"),
    [("keep", 12.0, 0), ("reduce_hours", 11.2, 6), ("stop", 11.2, 12), ("stop", 99.0, 60)],
)
def test_a_job_given_up_is_months_without_pay(job: str, months: float, expected: int) -> None:
    assert expected == months_without_pay(job, months)


@given(st.integers(0, 100_000), st.floats(0.1, 60))
def test_costs_stay_within_a_budget_and_below_the_usual(budget: int, months: float) -> None:
    costs = costs_within(budget, months)
    whole = costs.once + costs.per_month * max(1, ceil(months))
    assert 0 <= costs.once
    assert 0 <= costs.per_month
    assert whole <= min(budget, usual_costs(months))


def test_assumptions_follow_what_was_answered_and_keep_the_rest() -> None:
    before = Assumptions(current_pay=100, inflation=0.02, months_without_pay=3)
    assert before is assumptions_with(Goals(), before, 10.0)
    goals = Goals(pay=6_200_000, currency="EUR", place="country-germany", job="stop", budget=10_000)
    waiting = assumptions_with(goals, before, None)
    assert (3, None) == (waiting.months_without_pay, waiting.cost_once)
    after = assumptions_with(goals, before, 10.0)
    assert (6_200_000, "EUR", "country-germany") == (
        after.current_pay,
        after.currency,
        after.place,
    )
    assert (10, 1_000, 0) == (after.months_without_pay, after.cost_per_month, after.cost_once)
    assert 0.02 == after.inflation
    assert assumptions_with(Goals(budget=100_000), before, 10.0) is before


def test_free_resources_come_first_and_nothing_is_lost() -> None:
    plan, library = found("mlops_engineer").plan, catalog.resources()
    after = free_first(plan, library)
    assert plan != after
    for old, new in zip(plan.tasks, after.tasks, strict=True):
        assert sorted(old.resources) == sorted(new.resources)
        costs = [library[name].cost for name in new.resources]
        assert sorted(costs) == costs
        assert old.with_(resources=new.resources) == new


def test_money_is_told_with_where_it_comes_from() -> None:
    one = found("mlops_engineer", week_minutes=600)
    goals = Goals(
        pay=6_000_000, place="country-germany", job="stop", budget=10_000, week_minutes=600
    )
    facts = dict(
        money_facts(one, goals, catalog.places()["country-germany"], catalog.sources(), SAY)
    )
    assert "79 %" in facts["Pay there"]
    assert catalog.sources()["aijobs"].name in facts["Pay there"]
    assert "months without pay, $" in facts["Present job"]
    assert "above your budget" in facts["Study costs"]
    assert () == money_facts(one, Goals(), None, {}, SAY)
