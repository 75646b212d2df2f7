"""Study days, ends and capacity: the table under every date in the program."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import Refused
from planner.model import Availability, Break
from planner.schedule.calendar import StudyCalendar, monday_of, study_calendar

EVENINGS = Availability(weekday_minutes=(120, 120, 120, 120, 0, 120, 0))
YEAR_END = Break(start=date(2026, 12, 21), end=date(2027, 1, 3), label="Year-end")


def calendar(*breaks: Break) -> StudyCalendar:
    return study_calendar(EVENINGS, breaks)


@pytest.mark.parametrize(
    ("start", "span", "end"),
    [
        (date(2026, 9, 7), 1, date(2026, 9, 7)),
        (date(2026, 9, 7), 5, date(2026, 9, 12)),
        (date(2026, 9, 7), 6, date(2026, 9, 14)),
        (date(2026, 9, 11), 1, date(2026, 9, 12)),
        (date(2026, 12, 17), 2, date(2026, 12, 19)),
        (date(2026, 12, 17), 3, date(2027, 1, 4)),
        (date(2028, 2, 28), 2, date(2028, 2, 29)),
    ],
)
def test_a_bar_ends_on_its_last_study_day(start: date, span: int, end: date) -> None:
    assert end == calendar(YEAR_END).end(start, span)


def test_a_start_on_a_free_day_moves_to_the_next_study_day() -> None:
    assert date(2026, 9, 12) == calendar().normalise(date(2026, 9, 11))


def test_a_week_of_evenings_holds_ten_hours() -> None:
    assert 600 == calendar().capacity_between(date(2026, 9, 7), date(2026, 9, 13))


def test_a_full_break_has_no_study_days() -> None:
    days = [YEAR_END.start + timedelta(days=n) for n in range(14)]
    assert not any(calendar(YEAR_END).is_study_day(day) for day in days)


def test_a_reduced_week_keeps_its_days_and_scales_their_hours() -> None:
    exam = Break(start=date(2026, 9, 7), end=date(2026, 9, 13), minutes_per_week=300)
    assert 300 == calendar(exam).capacity_between(exam.start, exam.end)
    assert calendar(exam).is_study_day(date(2026, 9, 7))


def test_overlapping_breaks_keep_the_lower_capacity() -> None:
    exam = Break(start=date(2026, 12, 14), end=date(2027, 1, 10), minutes_per_week=300)
    assert 0 == calendar(exam, YEAR_END).capacity_between(YEAR_END.start, YEAR_END.end)
    assert 0 == calendar(YEAR_END, exam).capacity_between(YEAR_END.start, YEAR_END.end)


def test_a_year_of_53_iso_weeks_keeps_its_monday() -> None:
    assert date(2026, 12, 28) == monday_of(date(2027, 1, 3))


def test_no_study_time_for_ever_is_refused() -> None:
    with pytest.raises(Refused, match=r"error\.no_study_days"):
        study_calendar(Availability(weekday_minutes=(0,) * 7), ())


@pytest.mark.parametrize("day", [date(1999, 12, 31), date(2101, 1, 1)])
def test_days_outside_the_century_are_refused(day: date) -> None:
    with pytest.raises(Refused, match=r"error\.beyond_calendar"):
        calendar().normalise(day)


days_of_plan = st.dates(date(2026, 1, 1), date(2030, 12, 31))


@given(start=days_of_plan, span=st.integers(1, 400))
def test_span_and_end_are_inverse(start: date, span: int) -> None:
    table = calendar(YEAR_END)
    first = table.normalise(start)
    assert span == table.span(first, table.end(first, span))


@given(start=days_of_plan, days=st.integers(0, 300))
def test_capacity_is_the_sum_of_its_days(start: date, days: int) -> None:
    table = calendar(YEAR_END)
    last = start + timedelta(days=days)
    each = sum(table.capacity(start + timedelta(days=n)) for n in range(days + 1))
    assert each == table.capacity_between(start, last)


@given(start=days_of_plan, steps=st.integers(0, 200))
def test_shifting_there_and_back_returns(start: date, steps: int) -> None:
    table = calendar(YEAR_END)
    first = table.normalise(start)
    assert first == table.shift(table.shift(first, steps), -steps)
