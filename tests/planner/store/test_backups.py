"""Which backups stay: the newest, one a day, one a week."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.store.backups import DAYS, RECENT, WEEKS, due, superfluous

NOW = datetime(2026, 11, 23, 8, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("newest", "expected"),
    [
        (None, True),
        (NOW - timedelta(minutes=4, seconds=59), False),
        (NOW - timedelta(minutes=5), True),
        (NOW, False),
        (NOW + timedelta(days=365), True),
    ],
)
def test_a_backup_is_due_after_five_minutes_or_when_the_clock_went_back(
    newest: datetime | None, *, expected: bool
) -> None:
    assert expected == due(newest, NOW)


def test_an_hour_of_work_keeps_the_last_twelve() -> None:
    moments = [NOW - timedelta(minutes=5 * n) for n in range(40)]
    assert set(moments[RECENT:]) == superfluous(moments, NOW)


def test_a_year_of_daily_work_keeps_days_and_weeks() -> None:
    moments = [NOW - timedelta(days=n, minutes=m) for n in range(365) for m in (0, 5)]
    kept = sorted(set(moments) - superfluous(moments, NOW), reverse=True)
    assert moments[:RECENT] == kept[:RECENT]
    assert [6, 8, 15] == [(NOW - moment).days for moment in kept[RECENT:]]


@given(st.lists(st.integers(0, 100_000), max_size=200))
def test_there_are_never_many_and_the_newest_is_among_them(minutes: list[int]) -> None:
    moments = {NOW - timedelta(minutes=number) for number in minutes}
    kept = moments - superfluous(moments, NOW)
    assert len(kept) <= RECENT + DAYS + WEEKS
    assert not moments or max(moments) in kept
    assert set() == superfluous(kept, NOW)
