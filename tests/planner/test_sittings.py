"""A week cut into sittings, slack and the critical chain."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from builders import EVENINGS, MONDAY, YEAR_END, plan, task
from hypothesis import given
from hypothesis import strategies as st

from planner.schedule.load import minutes_between
from planner.schedule.sittings import LONGEST, SHORTEST, sittings

SUNDAY = MONDAY + timedelta(days=6)
SECOND = MONDAY + timedelta(days=7)


def test_a_full_week_is_one_sitting_an_evening() -> None:
    found = sittings(plan(task("a")), MONDAY)
    assert [(day, 120) for day in (7, 8, 9, 10, 12)] == [(s.day.day, s.minutes) for s in found]


def test_a_week_off_has_no_sittings() -> None:
    assert () == sittings(plan(task("a", MONDAY, 100), breaks=[YEAR_END]), date(2026, 12, 23))


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(1, 8), st.integers(1, 900)), max_size=4))
def test_sittings_add_up_to_the_week_and_have_a_bearable_length(
    bars: list[tuple[int, int, int]],
) -> None:
    tasks = [
        task(f"t{n}", MONDAY + timedelta(days=day), span, minutes=minutes)
        for n, (day, span, minutes) in enumerate(bars)
    ]
    made = plan(*tasks)
    found = sittings(made, MONDAY)
    sums = Counter[str]()
    for sitting in found:
        sums[sitting.task] += sitting.minutes
        assert EVENINGS.weekday_minutes[sitting.day.weekday()]
        assert sitting.minutes <= LONGEST
    for each in made.tasks:
        share = minutes_between(made, each, MONDAY, SUNDAY)
        assert share == sums[each.id]
        pieces = [sitting.minutes for sitting in found if sitting.task == each.id]
        assert share < SHORTEST or len([m for m in pieces if m < SHORTEST]) <= 1
