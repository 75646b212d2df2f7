"""Putting a task on the very day somebody chose, full or not."""

from __future__ import annotations

from datetime import date

import pytest
from builders import YEAR_END, plan, task

from planner.edits import ScheduleTask
from planner.edits.applying import apply_to_plan


@pytest.mark.parametrize(
    ("wanted", "exactly", "expected"),
    [
        (date(2026, 9, 14), False, date(2026, 9, 21)),
        (date(2026, 9, 14), True, date(2026, 9, 14)),
        (date(2026, 9, 7), True, date(2026, 9, 14)),
        (YEAR_END.start, True, date(2027, 1, 4)),
        (date(2026, 1, 5), True, date(2026, 9, 14)),
    ],
)
def test_links_and_days_off_alone_put_it_on_a_later_day(
    wanted: date, *, exactly: bool, expected: date
) -> None:
    before = plan(
        task("first"),
        task("full", date(2026, 9, 14)),
        task("later", None, after=["first"]),
        breaks=[YEAR_END],
    )
    edit = ScheduleTask(task="later", not_before=wanted, exactly=exactly)
    after = apply_to_plan(before, edit)
    assert expected == after.task("later").start
    assert before.task("full") == after.task("full")
