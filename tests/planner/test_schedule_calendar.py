"""Study days, ends and capacity: the table under every date in the program."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta
from itertools import accumulate

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planner.errors import Refused
from planner.model import Availability, Break
from planner.schedule.calendar import StudyCalendar, monday_of, study_calendar
from planner.values import DAYS_PER_WEEK, FIRST_DAY, LAST_DAY

EVENINGS = Availability(weekday_minutes=(120, 120, 120, 120, 0, 120, 0))
MONDAY_ZERO = monday_of(FIRST_DAY)
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


WEEKS = st.lists(st.sampled_from([0, 30, 120, 240]), min_size=7, max_size=7)
DAYS = st.one_of(
    st.dates(date(2026, 6, 1), date(2028, 6, 1)),
    st.sampled_from([FIRST_DAY, FIRST_DAY + timedelta(days=3), LAST_DAY - timedelta(days=2)]),
)
HOURS = st.sampled_from([(0, False), (7, False), (300, False), (900, True), (9_000, True)])
PAUSES = st.lists(st.tuples(DAYS, st.integers(0, 60), HOURS), max_size=4)


@settings(max_examples=25)
@given(week=WEEKS, pauses=PAUSES)
def test_a_spliced_calendar_is_the_one_built_day_by_day(
    week: list[int], pauses: list[tuple[date, int, tuple[int, bool]]]
) -> None:
    availability = Availability(weekday_minutes=tuple(week))
    breaks = tuple(
        Break(
            start=start,
            end=min(start + timedelta(days=days), LAST_DAY),
            minutes_per_week=minutes,
            extra=extra,
        )
        for start, days, (minutes, extra) in pauses
    )
    assume(availability.week_minutes)
    spliced = StudyCalendar(availability, breaks)
    minutes = list(spliced.minutes)
    studied = [offset for offset, each in enumerate(minutes) if each]
    days = [FIRST_DAY + timedelta(days=offset) for offset in studied]
    mondays = [(day - timedelta(days=day.weekday()) - MONDAY_ZERO).days // 7 for day in days]
    sums = list(accumulate((minutes[offset] for offset in studied), initial=0))
    assert studied == list(spliced.days)
    assert mondays == spliced.weeks
    assert sums == spliced.totals == list(spliced.sums)
    starts = [bisect_left(mondays, number) for number in range(len(spliced.week_starts))]
    assert starts == spliced.week_starts
    before = list(accumulate((each > 0 for each in minutes), initial=0))
    whole = list(accumulate(minutes, initial=0))
    for day in {
        *days[:: len(days) // 50],
        *(edge for each in breaks for edge in (each.start, each.end)),
    }:
        offset = (day - FIRST_DAY).days
        assert before[offset + 1] == spliced.positions_until(day)
        assert whole[offset + 1] == spliced.capacity_between(FIRST_DAY, day)


@settings(max_examples=25)
@given(pauses=PAUSES)
def test_days_off_only_change_the_days_from_the_first_to_the_last_of_them(
    pauses: list[tuple[date, int, tuple[int, bool]]],
) -> None:
    breaks = tuple(
        Break(start=start, end=min(start + timedelta(days=days), LAST_DAY))
        for start, days, _ in pauses
    )
    off = {
        day for each in breaks for day in range(each.start.toordinal(), each.end.toordinal() + 1)
    }
    usual, changed = calendar(), StudyCalendar(EVENINGS, breaks)
    expected = [
        0 if FIRST_DAY.toordinal() + offset in off else each
        for offset, each in enumerate(usual.minutes)
    ]
    assert expected == list(changed.minutes)


def test_tables_that_were_doubled_equal_those_counted_day_by_day() -> None:
    week = (0, 90, 0, 0, 60, 0, 15)
    table = StudyCalendar(Availability(weekday_minutes=week), ())
    ordinals = range(FIRST_DAY.toordinal(), LAST_DAY.toordinal() + 1)
    minutes = [week[(ordinal - 1) % DAYS_PER_WEEK] for ordinal in ordinals]
    studied = [offset for offset, time in enumerate(minutes) if time]

    assert studied == table.days.tolist()
    assert list(accumulate((time > 0 for time in minutes), initial=0)) == table.before.tolist()
    assert list(accumulate(minutes, initial=0)) == table.capacity_before.tolist()
    assert list(accumulate(filter(None, minutes), initial=0)) == table.totals
    monday = FIRST_DAY.weekday()
    assert [(offset + monday) // DAYS_PER_WEEK for offset in studied] == table.weeks
