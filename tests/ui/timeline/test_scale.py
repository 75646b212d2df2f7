"""Dates and pixels, snapping and magnets."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.timeline.scale import (
    LEAST_PER_DAY,
    MOST_PER_DAY,
    PAD,
    TimeScale,
    Unit,
    attracted,
    fitting,
    monday_before,
    snapped,
)

MONDAY = date(2026, 9, 7).toordinal()
SCALES = st.builds(
    TimeScale,
    origin=st.integers(730_200, 767_000),
    per_day=st.floats(LEAST_PER_DAY, MOST_PER_DAY),
    left=st.floats(-20_000, 1_000),
)


@given(scale=SCALES, day=st.integers(730_200, 767_000))
def test_a_day_and_its_pixel_are_one_look_up_apart(scale: TimeScale, day: int) -> None:
    assert day == pytest.approx(scale.at(scale.x(day)), abs=1e-6)
    assert date.fromordinal(day) == scale.day_at(scale.x(day) + scale.per_day / 2)


@given(scale=SCALES, factor=st.floats(0.1, 10.0), around=st.floats(0, 3_000))
def test_zooming_keeps_the_day_under_the_pointer(
    scale: TimeScale, factor: float, around: float
) -> None:
    zoomed = scale.zoomed(factor, around)
    assert scale.at(around) == pytest.approx(zoomed.at(around), abs=1e-6)
    assert LEAST_PER_DAY <= zoomed.per_day <= MOST_PER_DAY


@pytest.mark.parametrize(
    ("days", "width", "per_day"),
    [(385, 880, 864 / 385), (2_000, 880, 0.8), (60, 880, 4.8)],
)
def test_a_plan_is_fitted_but_never_squeezed(days: int, width: float, per_day: float) -> None:
    scale = fitting(MONDAY, MONDAY + days - 1, width)
    assert per_day == pytest.approx(scale.per_day)
    assert PAD == scale.x(MONDAY)


@pytest.mark.parametrize(
    ("offset", "unit", "expected"),
    [
        (0.4, Unit.DAY, 0),
        (0.6, Unit.DAY, 1),
        (3.4, Unit.WEEK, 0),
        (3.6, Unit.WEEK, 7),
        (-3.4, Unit.WEEK, 0),
        (-3.6, Unit.WEEK, -7),
        (10.4, Unit.WEEK, 7),
    ],
)
def test_a_day_snaps_to_the_nearest_unit(offset: float, unit: Unit, expected: int) -> None:
    assert MONDAY + expected == snapped(MONDAY + offset, unit)


@pytest.mark.parametrize(
    ("day", "magnets", "per_day", "expected"),
    [
        (2.0, (3,), 2.0, 3),
        (2.0, (6,), 2.0, 0),
        (1.0, (3,), 2.0, 0),
        (3.0, (5,), 3.5, 0),
        (2.0, (), 2.0, 0),
    ],
)
def test_a_magnet_wins_within_six_pixels_unless_the_unit_is_nearer(
    day: float, magnets: tuple[int, ...], per_day: float, expected: int
) -> None:
    near = tuple(MONDAY + magnet for magnet in magnets)
    assert MONDAY + expected == attracted(MONDAY + day, Unit.WEEK, near, per_day)


@given(day=st.integers(730_200, 767_000))
def test_weeks_begin_on_monday(day: int) -> None:
    monday = monday_before(day)
    assert 0 == date.fromordinal(monday).weekday()
    assert timedelta(0) <= date.fromordinal(day) - date.fromordinal(monday) < timedelta(7)


@pytest.mark.parametrize(("per_day", "unit"), [(2.2, Unit.WEEK), (5.0, Unit.DAY), (25.0, Unit.DAY)])
def test_the_zoom_decides_what_a_drag_snaps_to(per_day: float, unit: Unit) -> None:
    scale = TimeScale(MONDAY, per_day)
    assert unit is scale.unit
    assert unit is scale.unit.other.other
