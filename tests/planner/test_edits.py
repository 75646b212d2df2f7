"""What edits do: push, never pull; refuse with a reason; leave everything else alone."""

from __future__ import annotations

from datetime import date

import pytest
from builders import MONDAY, YEAR_END, document, milestone, plan, task
from hypothesis import given
from hypothesis import strategies as st

from planner.edits import (
    AddTask,
    ClearRating,
    Edit,
    LogWork,
    MoveTasks,
    PinTasks,
    RateSkills,
    ResizeTask,
    SetDone,
    SetProgress,
    SetTarget,
    TickStep,
    apply,
    describe,
)
from planner.errors import EditRefused
from planner.model import Document, Link, LogEntry, Plan, Rating, Step
from planner.schedule.bars import plan_end, task_bars
from planner.values import Seniority
from planner.wording import load_wording

SECOND, THIRD = date(2026, 9, 14), date(2026, 9, 21)


def chain() -> Plan:
    """Three tasks of a week each: a, then b, then c with a week of slack in between."""
    return plan(
        task("a"),
        task("b", SECOND, after=["a"]),
        task("c", date(2026, 9, 28), after=["b"]),
        milestone("m"),
    )


def after(edit: Edit, before: Plan) -> Plan:
    result = apply(document(before), edit).plan
    assert result is not None
    return result


def starts(of: Plan) -> dict[str, date | None]:
    return {each.id: each.start for each in of.tasks}


def test_moving_later_pushes_successors_by_what_is_missing_and_uses_slack_first() -> None:
    moved = after(MoveTasks(tasks=("a",), to=date(2026, 9, 14)), chain())
    assert {"a": SECOND, "b": THIRD, "c": date(2026, 9, 28)} == {
        key: day for key, day in starts(moved).items() if key != "m"
    }


def test_moving_earlier_pulls_nothing() -> None:
    moved = after(MoveTasks(tasks=("c",), to=THIRD), chain())
    back = after(MoveTasks(tasks=("c",), to=date(2026, 9, 28)), moved)
    assert THIRD == starts(moved)["c"]
    assert SECOND == starts(back)["b"]


def test_a_push_skips_breaks_and_keeps_study_days() -> None:
    before = plan(
        task("a", date(2026, 12, 7)), task("b", date(2026, 12, 14), after=["a"]), breaks=[YEAR_END]
    )
    moved = after(MoveTasks(tasks=("a",), to=date(2026, 12, 14)), before)
    assert date(2027, 1, 4) == starts(moved)["b"]
    assert 5 == moved.task("b").span_days


def test_milestones_follow_the_last_end_of_their_phase() -> None:
    moved = after(MoveTasks(tasks=("c",), to=date(2026, 10, 5)), chain())
    assert plan_end(moved) == moved.task("m").start == date(2026, 10, 10)


def test_moving_to_a_free_day_lands_on_the_next_study_day() -> None:
    moved = after(MoveTasks(tasks=("c",), to=date(2026, 10, 4)), chain())
    assert date(2026, 10, 5) == starts(moved)["c"]


def test_tasks_that_move_together_keep_their_distance() -> None:
    moved = after(MoveTasks(tasks=("a", "b"), to=SECOND), chain())
    assert {SECOND, THIRD} == {starts(moved)["a"], starts(moved)["b"]}


REFUSED = [
    (MoveTasks(tasks=("x",), to=SECOND), "error.unknown_task"),
    (MoveTasks(tasks=("b",), to=MONDAY), "error.waits_for"),
    (MoveTasks(tasks=("m",), to=SECOND), "error.milestone_follows"),
    (ResizeTask(task="b", start=MONDAY), "error.waits_for"),
    (ResizeTask(task="b", end=MONDAY), "error.end_before_start"),
    (ResizeTask(task="x", end=MONDAY), "error.unknown_task"),
    (SetProgress(task="m", percent=5, day=MONDAY), "error.milestone_follows"),
    (SetDone(tasks=("m",), day=MONDAY), "error.milestone_open"),
    (SetDone(tasks=("a", "b", "m"), day=MONDAY), "error.milestone_open"),
    (TickStep(task="a", step="s1", day=MONDAY), "error.unknown_step"),
    (LogWork(task="a", day=MONDAY, minutes=1441), "error.too_long_a_day"),
    (PinTasks(tasks=("x",)), "error.unknown_task"),
    (MoveTasks(tasks=("a",), to=date(2026, 9, 5)), "error.before_the_start"),
    (MoveTasks(tasks=("b",), to=date(2026, 9, 5), ignore_links=True), "error.before_the_start"),
    (ResizeTask(task="a", start=date(2026, 9, 5)), "error.before_the_start"),
    (
        AddTask(id="u-1", phase="P1", title="New", minutes=60, start=date(2026, 9, 5)),
        "error.before_the_start",
    ),
]


@pytest.mark.parametrize(("edit", "key"), REFUSED)
def test_an_edit_that_is_not_allowed_says_why_in_one_sentence(edit: Edit, key: str) -> None:
    with pytest.raises(EditRefused) as refusal:
        apply(document(chain()), edit)
    assert key == refusal.value.key
    assert load_wording().error(refusal.value).count("\n") == 0


@pytest.mark.parametrize(
    ("first", "key"),
    [
        (task("a", progress=100), "error.done_stays"),
        (task("a", progress=10), "error.begun_stays"),
        (task("a", pinned=True), "error.pinned"),
        (task("a", pinned=True, progress=100), "error.done_stays"),
        (task("a", None), "error.not_scheduled"),
        (task("a", skipped=True), "error.not_scheduled"),
    ],
)
def test_some_tasks_do_not_move(first: object, key: str) -> None:
    assert isinstance(first, type(task("a")))
    with pytest.raises(EditRefused, match=key.replace(".", r"\.")):
        apply(document(plan(first)), MoveTasks(tasks=("a",), to=SECOND))


def test_logged_time_freezes_the_start_but_not_the_end() -> None:
    log = [LogEntry(task="a", day=MONDAY, minutes=30)]
    before = plan(task("a"), log=log)
    with pytest.raises(EditRefused, match=r"error\.begun_stays"):
        apply(document(before), MoveTasks(tasks=("a",), to=SECOND))
    longer = after(ResizeTask(task="a", end=date(2026, 9, 19)), before)
    assert 10 == longer.task("a").span_days


@pytest.mark.parametrize("stop", ["pinned", "done", "milestone"])
def test_fixed_successors_stop_the_push_and_are_named(stop: str) -> None:
    follower = task(
        "b", SECOND, after=["a"], pinned=stop == "pinned", progress=100 if stop == "done" else 0
    )
    tasks = [task("a"), milestone("m", pinned_to=date(2026, 9, 12))]
    tasks += [follower] if stop != "milestone" else []
    with pytest.raises(EditRefused) as refusal:
        apply(document(plan(*tasks)), MoveTasks(tasks=("a",), to=date(2026, 9, 9)))
    assert "error.stopped_by" == refusal.value.key


def test_alt_leaves_linked_tasks_and_marks_the_link_broken_until_it_holds_again() -> None:
    alone = after(MoveTasks(tasks=("a",), to=SECOND, ignore_links=True), chain())
    assert (SECOND, SECOND) == (starts(alone)["a"], starts(alone)["b"])
    assert alone.task("b").links[0].broken
    healed = after(MoveTasks(tasks=("b",), to=THIRD), alone)
    assert not healed.task("b").links[0].broken


def test_lag_counts_study_days() -> None:
    before = plan(task("a"), task("b", THIRD, after=[Link(pred="a", lag_days=5)]))
    moved = after(MoveTasks(tasks=("a",), to=date(2026, 9, 8)), before)
    assert date(2026, 9, 22) == starts(moved)["b"]


def test_resizing_keeps_the_effort_and_pushes() -> None:
    longer = after(ResizeTask(task="a", end=date(2026, 9, 19)), chain())
    assert (600, 10) == (longer.task("a").minutes, longer.task("a").span_days)
    assert THIRD == starts(longer)["b"]


def test_steps_set_the_progress_and_the_last_one_finishes_the_task() -> None:
    steps = [Step(id="s1", title="One", minutes=60), Step(id="s2", title="Two", minutes=180)]
    before = plan(task("a", steps=steps))
    half = after(TickStep(task="a", step="s1", day=SECOND), before)
    whole = after(TickStep(task="a", step="s2", day=THIRD), half)
    opened = after(TickStep(task="a", step="s1", done=False, day=THIRD), whole)
    assert [25, 100, 75] == [each.task("a").progress for each in (half, whole, opened)]
    assert [None, THIRD, None] == [each.task("a").done_on for each in (half, whole, opened)]
    with pytest.raises(EditRefused, match=r"error\.steps_set_progress"):
        apply(document(before), SetProgress(task="a", percent=50, day=MONDAY))


def test_logging_never_changes_progress() -> None:
    logged = after(LogWork(task="a", day=MONDAY, minutes=90), chain())
    assert (90, 0) == (logged.logged_minutes("a"), logged.task("a").progress)


def test_done_and_open_again() -> None:
    finished = after(SetDone(tasks=("a",), day=SECOND), chain())
    opened = after(SetDone(tasks=("a",), done=False, day=THIRD), finished)
    assert SECOND == finished.task("a").done_on
    assert chain() == opened


def test_a_milestone_is_done_with_its_work_or_after_it() -> None:
    together = after(SetDone(tasks=("m", "a", "b", "c"), day=SECOND), chain())
    later = after(SetDone(tasks=("a", "b", "c"), day=SECOND), chain())
    assert together == after(SetDone(tasks=("m",), day=SECOND), later)


def test_an_open_milestone_names_the_first_open_task() -> None:
    rest = after(SetDone(tasks=("a", "b"), day=SECOND), chain())
    with pytest.raises(EditRefused) as refusal:
        apply(document(rest), SetDone(tasks=("m",), day=SECOND))
    said = load_wording().error(refusal.value)
    assert "‘Task c’ before ‘Milestone m’ is open. Mark it as done first." == said


def test_the_target_changes_no_task() -> None:
    mid = after(SetTarget(target=Seniority.MID), chain())
    assert (Seniority.MID, chain().tasks) == (mid.target, mid.tasks)


def test_ratings_merge_by_axis_and_can_be_cleared() -> None:
    one = Rating(axis="cloud", level=20, rated_on=MONDAY)
    two = Rating(axis="cloud", level=35, rated_on=SECOND)
    rated = apply(Document(), RateSkills(ratings=(one,)))
    again = apply(rated, RateSkills(ratings=(two,)))
    assert {"cloud": 35} == again.profile.levels
    assert {} == apply(again, ClearRating(axis="cloud")).profile.levels


def test_without_a_plan_the_way_to_one_is_named() -> None:
    with pytest.raises(EditRefused, match=r"error\.no_plan"):
        apply(Document(), SetTarget(target=Seniority.MID))


@pytest.mark.parametrize(
    ("edit", "label"),
    [
        (MoveTasks(tasks=("c",), to=date(2026, 10, 5)), "Move ‘Task c’ to 5 Oct 2026"),
        (
            MoveTasks(tasks=("a",), to=SECOND),
            "Move ‘Task a’ to 14 Sep 2026, and a linked task",
        ),
        (
            MoveTasks(tasks=("a",), to=THIRD),
            "Move ‘Task a’ to 21 Sep 2026, and 2 linked tasks",
        ),
        (SetProgress(task="a", percent=45, day=MONDAY), "Set ‘Task a’ to 45 %"),
        (SetDone(tasks=("a", "b"), day=MONDAY), "Mark 2 tasks as done"),
    ],
)
def test_every_step_has_a_name(edit: Edit, label: str) -> None:
    before = document(chain())
    words = describe(edit, before, apply(before, edit))
    assert label == load_wording().say(words.key, **words.values)


@given(st.sampled_from("abc"), st.dates(date(2026, 8, 1), date(2027, 12, 31)))
def test_after_any_move_every_link_holds_and_effort_is_the_same(name: str, to: date) -> None:
    before = document(chain())
    try:
        moved = apply(before, MoveTasks(tasks=(name,), to=to)).plan
    except EditRefused:
        moved = before.plan
    assert moved is not None
    bars = task_bars(moved)
    for each in moved.tasks:
        for link in each.links:
            assert bars[link.pred].end < bars[each.id].start
    assert 1800 == sum(each.minutes for each in moved.tasks)
    assert before == document(chain())
