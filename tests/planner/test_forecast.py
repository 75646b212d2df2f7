"""The ready date: P50 before P80, exact when all goes as planned, never better with slower logs."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from builders import MONDAY, plan, task
from hypothesis import given
from hypothesis import strategies as st

from planner.forecast import (
    ENOUGH,
    PRIOR_MEDIAN,
    Forecast,
    at_once,
    forecasting,
    ratio_at,
    velocity,
)
from planner.model import Gain, LogEntry, Plan
from planner.schedule.bars import bar_of

TODAY = MONDAY + timedelta(days=7 * ENOUGH)
NEED = {"cloud": 20}


def history(ratios: list[float], *, open_weeks: int = 4) -> Plan:
    """Finished tasks of a week each with logged time, then open ones; the last teaches level 2."""
    count = len(ratios)
    weeks = [MONDAY + timedelta(days=7 * number) for number in range(count + open_weeks)]
    done = [task(f"d{n}", weeks[n], progress=100) for n in range(count)]
    todo = [task(f"o{n}", weeks[count + n]) for n in range(open_weeks)]
    todo[-1] = todo[-1].with_(gains=(Gain(axis="cloud", from_level=0, to_level=20),))
    log = [
        LogEntry(task=f"d{n}", day=weeks[n], minutes=round(600 * ratio))
        for n, ratio in enumerate(ratios)
    ]
    return plan(*done, *todo, log=log)


def ready(of: Plan, **required: int) -> Forecast:
    return at_once(forecasting(of, {}, required or NEED, TODAY))


def test_ratios_of_one_give_the_planned_day() -> None:
    made = history([1.0] * ENOUGH)
    bar = bar_of(made, made.task("o3"))
    assert bar is not None
    assert (bar.end, bar.end, bar.end) == ready(made)[:3]


def test_without_finished_tasks_the_prior_makes_a_range() -> None:
    found = ready(history([]))
    assert found.planned is not None
    assert found.p50 is not None
    assert found.p80 is not None
    assert found.planned < found.p50 < found.p80


@pytest.mark.no_cover
@given(st.lists(st.floats(0.5, 3.0), max_size=8), st.floats(1.0, 2.0))
def test_p50_is_never_after_p80_and_slower_logs_never_help(
    ratios: list[float], slower: float
) -> None:
    usual = ready(history(ratios))
    later = ready(history([ratio * slower for ratio in ratios]))
    assert usual.p50 is not None
    assert usual.p80 is not None
    assert later.p80 is not None
    assert usual.p50 <= usual.p80 <= later.p80


def test_the_same_seed_gives_the_same_answer() -> None:
    assert ready(history([1.2, 0.9])) == ready(history([1.2, 0.9]))


def test_an_axis_that_stays_short_has_no_date() -> None:
    found = ready(history([]), cloud=30)
    assert [("cloud", 10)] == [tuple(short) for short in found.short]
    assert (None, None, None) == found[:3]


def test_what_is_reached_already_is_ready_today() -> None:
    found = at_once(forecasting(history([]), {"cloud": 20}, NEED, TODAY))
    assert (TODAY, TODAY) == (found.planned, found.p80)


def test_late_work_falls_on_the_days_from_today() -> None:
    made = history([])
    late = at_once(forecasting(made, {}, NEED, date(2026, 12, 1)))
    bar = bar_of(made, made.task("o3"))
    assert bar is not None
    assert late.planned is not None
    assert late.planned > date(2026, 12, 1) > bar.end


@pytest.mark.parametrize(
    ("own", "choice", "quantile", "ratio"),
    [
        ((), 0.0, 0.5, PRIOR_MEDIAN),
        ((1.0, 2.0, 3.0), 0.49, 0.5, 2.0),
        ((1.0, 2.0, 3.0), 0.51, 0.5, PRIOR_MEDIAN),
        ((1.5,) * ENOUGH, 0.99, 0.99, 1.5),
    ],
)
def test_own_ratios_replace_the_prior_one_by_one(
    own: tuple[float, ...], choice: float, quantile: float, ratio: float
) -> None:
    assert ratio == pytest.approx(ratio_at(own, choice, quantile))


def test_velocity_is_the_logged_time_of_whole_weeks() -> None:
    assert 600 == velocity(history([1.0] * ENOUGH), TODAY)
    assert 0 == velocity(history([]), TODAY)
