"""Public holidays as time off; the library behind them is optional."""

from __future__ import annotations

from datetime import date

import pytest

from planner.errors import Refused
from planner.model import Break
from planner.public_holidays import available, countries, holiday_breaks, joined, missing

CHRISTMAS = Break(start=date(2026, 12, 25), end=date(2026, 12, 25), label="Christmas")
needs_library = pytest.mark.skipif(not available(), reason="the extra `holidays` is not installed")


def test_days_of_one_name_in_a_row_are_one_break() -> None:
    days = {
        date(2026, 5, 2): "Golden Week",
        date(2026, 5, 1): "Golden Week",
        date(2026, 5, 3): "Memorial Day",
        date(2026, 5, 5): "Golden Week",
    }
    expected = (
        Break(start=date(2026, 5, 1), end=date(2026, 5, 2), label="Golden Week"),
        Break(start=date(2026, 5, 3), end=date(2026, 5, 3), label="Memorial Day"),
        Break(start=date(2026, 5, 5), end=date(2026, 5, 5), label="Golden Week"),
    )
    assert expected == joined(days)


def test_a_name_of_any_length_is_a_label() -> None:
    (pause,) = joined({date(2026, 5, 1): "x" * 500})
    assert 120 == len(pause.label)


@pytest.mark.parametrize(
    ("there", "start", "expected"),
    [
        ((), date(2026, 1, 1), (CHRISTMAS,)),
        ((), date(2026, 12, 26), ()),
        ((Break(start=date(2026, 12, 21), end=date(2027, 1, 3)),), date(2026, 1, 1), ()),
        (
            (Break(start=date(2026, 12, 21), end=date(2027, 1, 3), minutes_per_week=60),),
            date(2026, 1, 1),
            (CHRISTMAS,),
        ),
    ],
)
def test_only_days_that_are_not_off_yet_are_added(
    there: tuple[Break, ...], start: date, expected: tuple[Break, ...]
) -> None:
    assert expected == missing((CHRISTMAS,), there, start)


@needs_library
def test_the_library_gives_the_holidays_of_a_country() -> None:
    breaks = holiday_breaks("us", (2026,))
    assert Break(start=date(2026, 12, 25), end=date(2026, 12, 25), label="Christmas Day") in breaks
    assert {2026} == {pause.start.year for pause in breaks}
    assert {"DE", "US", "JP"} <= set(countries())


@needs_library
def test_a_country_nobody_knows_is_refused() -> None:
    with pytest.raises(Refused, match="unknown_country"):
        holiday_breaks("QQ", (2026,))
