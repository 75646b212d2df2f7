"""Placing tasks: prerequisites first, never more hours than a week has, deterministic."""

from __future__ import annotations

from collections import Counter

from builders import EVENINGS, MONDAY, YEAR_END
from hypothesis import given
from hypothesis import strategies as st

from planner.schedule.calendar import study_calendar
from planner.schedule.placement import AT_ONCE, Item, Place, place_items

CALENDAR = study_calendar(EVENINGS, (YEAR_END,))
FIRST = CALENDAR.position(MONDAY)


def placed(*items: Item) -> dict[str, Place]:
    return place_items(items, CALENDAR, FIRST)


def test_a_week_of_work_takes_a_week() -> None:
    assert {"a": Place(FIRST, 5)} == placed(Item("a", 600))


def test_a_dependant_starts_after_what_it_waits_for() -> None:
    assert Place(FIRST + 5, 5) == placed(Item("a", 600), Item("b", 600, (("a", 0),)))["b"]


def test_a_lag_counts_study_days() -> None:
    assert FIRST + 8 == placed(Item("a", 600), Item("b", 60, (("a", 3),)))["b"].start


def test_no_effort_takes_no_hours() -> None:
    assert Place(FIRST, 1) == placed(Item("m", 0), Item("a", 600))["m"]


@st.composite
def jobs(draw: st.DrawFn) -> list[Item]:
    count = draw(st.integers(1, 12))
    items: list[Item] = []
    for number in range(count):
        preds = draw(st.sets(st.integers(0, number - 1), max_size=2)) if number else set()
        minutes = draw(st.integers(1, 60)) * 15
        items.append(Item(f"t{number}", minutes, tuple((f"t{p}", 0) for p in sorted(preds))))
    return items


@given(jobs())
def test_links_hold_and_no_week_or_day_is_overfull(items: list[Item]) -> None:
    places = placed(*items)
    weeks: Counter[int] = Counter()
    days: Counter[int] = Counter()
    for item in items:
        place = places[item.id]
        assert place.start >= FIRST
        for pred, _ in item.preds:
            assert places[pred].end < place.start
        whole = CALENDAR.capacity_of(place.start, place.span)
        assert whole >= item.minutes
        done = before = 0
        for position in range(place.start, place.end + 1):
            done += CALENDAR.minutes[CALENDAR.days[position]]
            upto = (2 * item.minutes * done + whole) // (2 * whole)
            weeks[CALENDAR.weeks[position]] += upto - before
            before = upto
            days[position] += 1
    assert max(days.values()) <= AT_ONCE
    assert all(minutes <= 600 for minutes in weeks.values())


@given(jobs())
def test_the_same_input_gives_the_same_plan(items: list[Item]) -> None:
    assert placed(*items) == placed(*items)
