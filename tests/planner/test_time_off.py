"""The breaks a plan starts with: half of the weeks off in summer, half at year-end."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from planner import catalog
from planner.generate import Request, default_breaks, plan_for
from planner.schedule.bars import plan_end, total_minutes

START = date(2026, 11, 30)


@pytest.mark.parametrize(("weeks", "summer", "year_end"), [(4, 2, 2), (1, 0, 1), (7, 3, 4)])
def test_weeks_off_are_split_between_the_two_breaks(weeks: int, summer: int, year_end: int) -> None:
    breaks = default_breaks(START, 2, summer="Summer", year_end="End", weeks=weeks)
    lengths = {one.label: ((one.end - one.start).days + 1) / 7 for one in breaks}
    expected = {"Summer": summer, "End": year_end}
    assert {label: n for label, n in expected.items() if n} == lengths
    assert all((0, 6) == (one.start.weekday(), one.end.weekday()) for one in breaks)


def test_no_weeks_off_are_no_breaks_and_most_do_not_overlap() -> None:
    assert () == default_breaks(START, 2, summer="Summer", year_end="End", weeks=0)
    most = default_breaks(START, 5, summer="Summer", year_end="End", weeks=20)
    assert all(one.end < two.start for one, two in pairwise(most))
    assert default_breaks(date(2100, 1, 1), 1, summer="", year_end="", weeks=20)


def test_more_weeks_off_never_end_a_plan_earlier_nor_change_its_hours() -> None:
    roadmap = catalog.roadmap_of("mlops_engineer")
    ends, efforts = [], set()
    for weeks in (0, 4, 8, 20):
        request = Request(
            title="x", path="software_engineer", start=START, week_minutes=600, weeks_off=weeks
        )
        plan = plan_for(roadmap, request, {}, START)
        ends.append(plan_end(plan))
        efforts.add(total_minutes(plan))
    assert sorted(ends) == ends
    assert ends[0] + timedelta(weeks=4) <= ends[-1]
    assert 1 == len(efforts)
