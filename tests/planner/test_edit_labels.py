"""What moves and resizes are called in the history: where to, and who had to follow."""

from __future__ import annotations

from datetime import date

import pytest
from builders import document, milestone, plan, task

from planner.edits import AddTask, ChangeBreak, Edit, MovePhase, MoveTasks, ResizeTask, apply
from planner.edits.labels import describe
from planner.model import Break
from planner.wording import load_wording


def day(number: int) -> date:
    return date(2026, 9, number)


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (MoveTasks(tasks=("a",), to=day(14)), "Move ‘Task a’ to 14 Sep 2026, and 2 linked tasks"),
        (MoveTasks(tasks=("a", "b"), to=day(14)), "Move 2 tasks, and a linked task"),
        (MoveTasks(tasks=("a", "b", "c"), to=day(14)), "Move 3 tasks"),
        (ResizeTask(task="c", end=day(29)), "Resize ‘Task c’ to 29 Sep 2026"),
        (ResizeTask(task="c", end=day(27)), "Resize ‘Task c’ to 26 Sep 2026"),
        (ResizeTask(task="c", start=day(22)), "Resize ‘Task c’ to start on 22 Sep 2026"),
        (
            ResizeTask(task="b", end=day(22)),
            "Resize ‘Task b’ to 22 Sep 2026, and move a linked task",
        ),
        (
            MovePhase(phase="P1", to=day(14)),
            "Move phase ‘Foundation’ to 14 Sep 2026, and a linked task",
        ),
        (MovePhase(phase="P2", to=day(28)), "Move phase ‘ML pipeline’ to 28 Sep 2026"),
        (AddTask(id="u-1", phase="P1", title="SQL"), "Add ‘SQL’"),
        (AddTask(id="u-1", phase="P1", title="SQL", start=day(29)), "Add ‘SQL’ on 29 Sep 2026"),
    ],
)
def test_an_edit_is_named_after_where_it_goes_and_who_follows(edit: Edit, expected: str) -> None:
    before = document(
        plan(
            task("a"),
            task("b", day(14), after=["a"]),
            task("c", day(21), after=["b"], phase="P2"),
        )
    )
    key, values = describe(edit, before, apply(before, edit))
    assert expected == load_wording().say(key, **values)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"label": "Oslo"}, "Rename time off to ‘Oslo’"),
        ({"minutes_per_week": 120}, "Change the hours a week from 14 Sep 2026 to 20 Sep 2026"),
        ({"end": day(22), "label": "Oslo"}, "Change time off to 14 Sep 2026 – 22 Sep 2026"),
    ],
)
def test_other_time_off_is_named_after_what_is_other(
    changes: dict[str, object], expected: str
) -> None:
    pause = Break(start=day(14), end=day(20), label="Trip")
    before = document(plan(task("a"), breaks=[pause]))
    edit = ChangeBreak(number=0, pause=pause.with_(**changes))
    key, values = describe(edit, before, apply(before, edit))
    assert expected == load_wording().say(key, **values)


@pytest.mark.parametrize(
    ("phase", "expected"),
    [
        ("P1", "Added ‘SQL’ on 29 Sep 2026; ‘Milestone m’ moves to 29 Sep 2026"),
        ("P2", "Added ‘SQL’ on 29 Sep 2026"),
    ],
)
def test_a_new_task_tells_which_milestone_waits_for_it(phase: str, expected: str) -> None:
    new = AddTask(id="u-1", phase=phase, title="SQL", start=day(29))
    first = AddTask(id="u-2", phase="P1", title="Git", start=day(7))
    before = apply(document(plan(task("a"), milestone("m"))), first)
    key, values = describe(new, before, apply(before, new))
    assert expected == load_wording().say(key.replace("edit.", "told."), **values)
