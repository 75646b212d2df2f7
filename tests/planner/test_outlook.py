"""Hours a week against the ready date: monotone, and the plan's own day at the present setting."""

from __future__ import annotations

from datetime import date

from builders import MONDAY, YEAR_END, plan, task
from hypothesis import given
from hypothesis import strategies as st

from planner.outlook import price_of_hours

READY = date(2027, 2, 6)
PLAN = plan(task("a", MONDAY, 100, minutes=12_000), breaks=[YEAR_END])
SETTINGS = (300, 480, 600, 720, 900, 1200)


def test_the_present_setting_gives_the_plans_own_day() -> None:
    here = {point.week_minutes: point for point in price_of_hours(PLAN, READY, MONDAY, SETTINGS)}
    assert (READY, 0) == (here[600].ready, here[600].days)


@given(st.lists(st.integers(30, 3_600), min_size=2, max_size=6))
def test_more_hours_are_never_later(minutes: list[int]) -> None:
    points = price_of_hours(PLAN, READY, MONDAY, sorted(minutes))
    days = [point.ready for point in points if point.ready]
    assert days == sorted(days, reverse=True)


def test_sooner_means_more_pay() -> None:
    points = price_of_hours(PLAN, READY, MONDAY, SETTINGS, monthly_gain=100_000)
    pay = [point.pay for point in points if point.pay is not None]
    assert pay == sorted(pay)
    assert pay[0] < 0 < pay[-1]


def test_a_lower_first_pay_makes_sooner_cost_money() -> None:
    sooner = price_of_hours(PLAN, READY, MONDAY, [1200], monthly_gain=-100_000)[0]
    assert sooner.pay is not None
    assert sooner.pay < 0


def test_hours_that_never_suffice_have_no_day() -> None:
    assert price_of_hours(PLAN, READY, MONDAY, [1])[0].ready is None
