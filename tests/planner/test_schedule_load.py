"""Hours per week: shares add up, the rest counts from today, behind is named when it matters."""

from __future__ import annotations

from datetime import date, timedelta

from builders import MONDAY, YEAR_END, plan, task
from hypothesis import given
from hypothesis import strategies as st

from planner.model import LogEntry
from planner.schedule.behind import behind_minutes, matters, week_progress
from planner.schedule.load import minutes_between, week_loads

SECOND = date(2026, 9, 14)


def test_a_bar_over_two_weeks_is_shared_by_capacity() -> None:
    loads = week_loads(plan(task("a", span=10, minutes=900)))
    assert [(450, 600), (450, 600)] == [(load.planned, load.capacity) for load in loads]


def test_two_bars_in_one_week_can_be_too_much_and_it_shows() -> None:
    loads = week_loads(plan(task("a"), task("b", minutes=300)))
    assert [300] == [load.over for load in loads]


def test_a_break_carries_no_load() -> None:
    loads = week_loads(plan(task("a", date(2026, 12, 14), 10, minutes=1200), breaks=[YEAR_END]))
    assert {0} == {load.planned for load in loads if load.capacity == 0}


def test_what_is_late_counts_in_this_week() -> None:
    today = date(2026, 9, 22)
    loads = {load.week: load.planned for load in week_loads(plan(task("a", progress=50)), today)}
    assert (300, 0, 300) == (loads[MONDAY], loads[SECOND], loads[date(2026, 9, 21)])


def test_logged_time_stands_in_its_week() -> None:
    log = [LogEntry(task="a", day=date(2026, 9, 16), minutes=45)]
    loads = {load.week: load.logged for load in week_loads(plan(task("a"), log=log))}
    assert {MONDAY: 0, SECOND: 45} == loads


@given(span=st.integers(1, 60), minutes=st.integers(1, 5_000), cut=st.integers(0, 120))
def test_shares_of_a_partition_add_up_exactly(span: int, minutes: int, cut: int) -> None:
    of = plan(task("a", span=span, minutes=minutes), breaks=[YEAR_END])
    middle = MONDAY + timedelta(days=cut)
    far = date(2028, 1, 1)
    first = minutes_between(of, of.task("a"), MONDAY, middle)
    rest = minutes_between(of, of.task("a"), middle + timedelta(days=1), far)
    assert minutes == first + rest


def test_behind_is_planned_minus_earned_up_to_yesterday() -> None:
    of = plan(task("a", progress=50), task("b", SECOND))
    assert 300 == behind_minutes(of, SECOND)
    assert 300 + 120 == behind_minutes(of, SECOND + timedelta(days=1))


def test_work_done_ahead_of_its_days_does_not_hide_what_is_behind() -> None:
    of = plan(task("a"), task("b", SECOND, progress=100))
    assert 600 == behind_minutes(of, SECOND)


def test_little_is_not_spoken_of() -> None:
    of = plan(task("a"))
    assert (False, True) == (matters(of, 149), matters(of, 150))


def test_this_week_at_a_glance() -> None:
    log = [LogEntry(task="a", day=date(2026, 9, 8), minutes=150)]
    week = week_progress(plan(task("a"), log=log), date(2026, 9, 8))
    assert (150, 600, 2) == (week.logged, week.planned, week.day)
