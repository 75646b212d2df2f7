"""What stands in the time header at each zoom."""

from __future__ import annotations

from datetime import date

import pytest

from ui.timeline.scale import TimeScale
from ui.timeline.ticks import Density, days, density, month_starts, months, weeks

START = date(2026, 9, 7).toordinal()


@pytest.mark.parametrize(
    ("per_day", "expected"),
    [
        (1.5, Density.NONE),
        (1.6, Density.MONDAYS),
        (4.9, Density.MONDAYS),
        (5.0, Density.DATES),
        (17.9, Density.DATES),
        (18.0, Density.DAYS),
    ],
)
def test_the_lower_row_says_more_the_wider_a_day_is(per_day: float, expected: Density) -> None:
    assert expected is density(per_day)


def test_the_year_is_said_at_first_and_in_january() -> None:
    found = months(TimeScale(START, 2.2), 880)
    assert date(2026, 9, 7) == found[0].day
    assert [date(2026, 9, 7), date(2027, 1, 1)] == [tick.day for tick in found if tick.year]
    assert 14 == len(found)
    assert date(2026, 10, 1) == found[1].day
    assert found[1].x == month_starts(TimeScale(START, 2.2), 880)[0]


def test_scrolling_into_a_month_keeps_the_line_of_its_first_day_away() -> None:
    scale = TimeScale(START, 25.0, left=-25.0 * 40)
    found = months(scale, 600)
    assert found[0].x <= 0 < found[1].x
    assert [tick.x for tick in found[1:]] == month_starts(scale, 600)


@pytest.mark.parametrize(("per_day", "said"), [(2.2, 1.0), (1.6, 0.5), (8.0, 1.0)])
def test_narrow_weeks_share_labels(per_day: float, said: float) -> None:
    found = weeks(TimeScale(START, per_day), 900)
    assert said == pytest.approx(sum(tick.said for tick in found) / len(found), abs=0.05)
    assert {0} == {tick.day.weekday() for tick in found}


def test_every_day_has_its_place_when_days_are_wide() -> None:
    found = days(TimeScale(START, 25.0), 100)
    assert [date(2026, 9, 7), date(2026, 9, 8)] == [tick.day for tick in found[:2]]
    assert 25.0 == found[1].x - found[0].x


def test_larger_numbers_of_days_need_wider_days() -> None:
    assert [Density.DATES, Density.DAYS] == [density(per_day, 1.5) for per_day in (22.0, 22.5)]
