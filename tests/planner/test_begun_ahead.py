"""Work begun ahead of its bar: only what remains is load, and replanning keeps to the hours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

import pytest
from builders import MONDAY, plan, task

from planner.model import Plan
from planner.replan import WayOut, catch_up, shift
from planner.schedule.load import planned_minutes, week_loads

TODAY = MONDAY + timedelta(days=14)
LATER = MONDAY + timedelta(days=28)


def begun_ahead() -> Plan:
    """Return two tasks that fill their weeks; the later one is half done before its day."""
    return plan(
        task("late", MONDAY, minutes=600),
        task("ahead", LATER, span=10, minutes=1200, progress=50),
    )


def test_what_was_done_ahead_of_its_bar_is_no_load() -> None:
    assert 600 == sum(planned_minutes(plan(task("a", LATER, minutes=1200, progress=50)),
                                      TODAY).values())  # fmt: skip
    assert {} == {
        week: minutes
        for week, minutes in planned_minutes(plan(task("a", LATER, progress=100)), TODAY).items()
        if minutes
    }


@pytest.mark.parametrize("way", [shift, catch_up])
def test_a_way_out_fills_no_week_beyond_its_hours_with_what_was_begun_ahead(
    way: Callable[[Plan, Mapping[str, int], date], WayOut],
) -> None:
    found = way(begun_ahead(), {}, TODAY)
    assert [] == [load.week for load in week_loads(found.plan, TODAY) if load.overfull]
    assert LATER == found.plan.task("ahead").start
