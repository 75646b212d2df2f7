"""Typed days."""

from __future__ import annotations

from datetime import date

import pytest

from ui.timeline.dating import parse_day

NEAR = date(2027, 2, 2)
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15 mar", date(2027, 3, 15)),
        ("15 March 2028", date(2028, 3, 15)),
        ("15 mar 28", date(2028, 3, 15)),
        ("Mar 15", date(2027, 3, 15)),
        ("15mar", date(2027, 3, 15)),
        ("20 nov", date(2026, 11, 20)),
        ("15.3.", date(2027, 3, 15)),
        ("15.3.2029", date(2029, 3, 15)),
        ("2027-03-15", date(2027, 3, 15)),
        ("15", date(2027, 2, 15)),
        ("28", date(2027, 1, 28)),
        ("+3d", date(2027, 2, 5)),
        ("-3 days", date(2027, 1, 30)),
        ("2 weeks", date(2027, 2, 16)),
        ("in 2 weeks", date(2027, 2, 16)),
        ("+1 month", date(2027, 3, 2)),
        ("29 feb 2028", date(2028, 2, 29)),
    ],
)
def test_a_day_is_read(typed: str, day: date) -> None:
    assert day == parse_day(typed, NEAR, MONTHS)


@pytest.mark.parametrize(
    "typed",
    ["", "mar", "15 m", "31 feb", "0", "45", "15 xyz", "1999-01-01", "99999999 d", "2027-13-01",
     "-999 months", "15 mar 2027 and more words"],
)
def test_anything_else_is_no_day(typed: str) -> None:
    assert parse_day(typed, NEAR, MONTHS) is None


def test_the_end_of_a_month_stays_in_the_month() -> None:
    assert date(2027, 2, 28) == parse_day("1 month", date(2027, 1, 31), MONTHS)
