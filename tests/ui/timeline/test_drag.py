"""Gestures without a window: what is shown at release is what is saved."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from builders import MONDAY, YEAR_END, milestone, plan, task

from planner.edits import MoveTasks, ResizeTask, SetProgress
from planner.edits.applying import apply_to_plan
from planner.model import Plan
from planner.schedule.milestones import follow_milestones
from ui.timeline.consequences import consequences
from ui.timeline.drag import Limit, MoveGesture, Pointer, ProgressGesture
from ui.timeline.drag_resize import ResizeGesture
from ui.timeline.drag_shapes import covering
from ui.timeline.rehearsal import Rehearsal
from ui.timeline.scale import Unit
from ui.timeline.scene import Scene, scene_of

TODAY = date(2026, 10, 1)
SECOND = date(2026, 9, 14)


def chain() -> Plan:
    """Three tasks of a week each, the last with a week of slack before it."""
    return follow_milestones(
        plan(
            task("a"),
            task("b", SECOND, after=["a"]),
            task("c", date(2026, 9, 28), after=["b"], phase="P2"),
            milestone("m1"),
            milestone("m2", "P2"),
        )
    )


def moving(scene: Scene, *tasks: str, magnets: tuple[int, ...] = ()) -> MoveGesture:
    rehearsal = Rehearsal(scene, tasks)
    return MoveGesture(rehearsal, tasks, scene.bars[tasks[0]].first, magnets)


def at(day: date, unit: Unit = Unit.WEEK, per_day: float = 2.0, *, alone: bool = False) -> Pointer:
    return Pointer(day.toordinal(), per_day, unit, alone)


def test_a_drag_snaps_to_weeks_and_pushes_what_waits() -> None:
    gesture = moving(scene_of(chain(), MONDAY), "a")
    assert gesture.move(at(MONDAY + timedelta(days=13)))
    assert MoveTasks(tasks=("a",), to=date(2026, 9, 21)) == gesture.edit()
    starts = {key: date.fromordinal(span.first) for key, span in gesture.preview.bars.items()}
    assert {
        "a": date(2026, 9, 21),
        "b": date(2026, 9, 28),
        "c": date(2026, 10, 5),
        "m1": date(2026, 10, 3),
        "m2": date(2026, 10, 10),
    } == starts
    assert 2 == gesture.preview.followers


def test_going_back_to_the_start_changes_nothing() -> None:
    gesture = moving(scene_of(chain(), MONDAY), "a")
    gesture.move(at(SECOND))
    assert gesture.move(at(MONDAY))
    assert gesture.edit() is None
    assert {} == dict(gesture.preview.bars)


def test_moving_earlier_stops_at_what_it_waits_for_and_says_so() -> None:
    gesture = moving(scene_of(chain(), MONDAY), "c")
    gesture.move(at(MONDAY))
    assert MoveTasks(tasks=("c",), to=date(2026, 9, 21)) == gesture.edit()
    assert gesture.limit is not None
    assert ("c", "b", True) == gesture.limit[:3]


@pytest.mark.parametrize("alone", [False, True])
def test_nothing_goes_before_the_plan_starts_and_the_limit_says_so(*, alone: bool) -> None:
    gesture = moving(scene_of(chain(), MONDAY), "b", "a")
    gesture.move(at(date(2026, 8, 31), alone=alone))
    assert gesture.edit() is None
    assert Limit("a", "", waits=False, day=MONDAY.toordinal()) == gesture.limit


def test_the_left_edge_stops_where_the_plan_starts() -> None:
    scene = scene_of(plan(task("a", SECOND)), MONDAY)
    first = scene.bars["a"].first
    gesture = ResizeGesture(Rehearsal(scene, ["a"]), "a", left=True, grabbed=first)
    gesture.move(at(date(2026, 8, 20)))
    assert ResizeTask(task="a", start=MONDAY) == gesture.edit()
    assert Limit("a", "", waits=False, day=MONDAY.toordinal()) == gesture.limit


def test_alt_leaves_linked_tasks_and_goes_anywhere() -> None:
    gesture = moving(scene_of(chain(), MONDAY), "b")
    gesture.move(at(date(2026, 10, 12), alone=True))
    assert {"b", "m1"} == set(gesture.preview.bars)
    assert MoveTasks(tasks=("b",), to=date(2026, 10, 12), ignore_links=True) == gesture.edit()


def test_a_pinned_task_stops_the_push_and_is_named() -> None:
    before = plan(task("a"), task("b", date(2026, 9, 21), after=["a"], pinned=True))
    gesture = moving(scene_of(before, MONDAY), "a")
    gesture.move(at(date(2026, 10, 12)))
    assert MoveTasks(tasks=("a",), to=SECOND) == gesture.edit()
    assert gesture.limit is not None
    assert ("a", "b", False) == gesture.limit[:3]


def test_a_magnet_attracts_the_start() -> None:
    wednesday = date(2026, 9, 16)
    gesture = moving(scene_of(chain(), MONDAY), "c", magnets=(date(2026, 9, 23).toordinal(),))
    gesture.move(at(date(2026, 9, 22)))
    assert MoveTasks(tasks=("c",), to=date(2026, 9, 23)) == gesture.edit()
    assert wednesday.weekday() == 2


@pytest.mark.parametrize(
    ("left", "to", "edit"),
    [
        (False, date(2026, 10, 12), ResizeTask(task="c", end=date(2026, 10, 10))),
        (False, date(2026, 9, 1), ResizeTask(task="c", end=date(2026, 9, 28))),
        (True, date(2026, 9, 1), ResizeTask(task="c", start=date(2026, 9, 21))),
        (True, date(2026, 10, 30), ResizeTask(task="c", start=date(2026, 10, 3))),
    ],
)
def test_an_edge_stops_at_links_and_at_one_day(*, left: bool, to: date, edit: ResizeTask) -> None:
    scene = scene_of(chain(), MONDAY)
    bar = scene.bars["c"]
    edge = bar.first if left else bar.last + 1
    gesture = ResizeGesture(Rehearsal(scene, ["c"]), "c", left=left, grabbed=edge)
    gesture.move(at(to))
    saved = gesture.edit()
    assert isinstance(saved, ResizeTask)
    assert edit == saved


def test_progress_snaps_to_five_percent_and_to_one_with_shift() -> None:
    scene = scene_of(chain(), MONDAY)
    bar = scene.bars["a"]
    gesture = ProgressGesture(Rehearsal(scene, ["a"]), scene.plan.task("a"))
    pointer = Pointer(bar.first + 2.0, 2.0, Unit.WEEK)
    gesture.move(pointer)
    assert SetProgress(task="a", percent=35, day=MONDAY) == gesture.edit()
    gesture.move(pointer._replace(unit=Unit.DAY))  # no matter how close one looks
    assert 35 == gesture.percent
    gesture.move(pointer._replace(fine=True))
    assert 33 == gesture.percent


def test_work_that_is_no_longer_begun_waits_again_and_is_seen_to() -> None:
    made = plan(
        task("a", span=10),
        task("b", after=["a"], progress=40),
    )
    scene = scene_of(made, MONDAY)
    gesture = ProgressGesture(Rehearsal(scene, ["b"]), made.task("b"))
    gesture.move(Pointer(scene.bars["b"].first - 1.0, 2.0, Unit.WEEK))
    edit = gesture.edit()
    assert SetProgress(task="b", percent=0, day=MONDAY) == edit
    saved = scene_of(apply_to_plan(made, edit), MONDAY)
    assert saved.bars["b"] == gesture.preview.bars["b"] != scene.bars["b"]
    gesture.move(Pointer(scene.bars["b"].first + 2.0, 2.0, Unit.WEEK))
    assert {} == dict(gesture.preview.bars)


def test_consequences_name_followers_breaks_the_end_and_full_weeks() -> None:
    before = follow_milestones(
        plan(
            task("a", date(2026, 12, 7)),
            task("b", date(2026, 12, 14), after=["a"]),
            task("c", date(2027, 1, 4)),
            milestone("m"),
            breaks=[YEAR_END],
        )
    )
    scene = scene_of(before, MONDAY)
    gesture = moving(scene, "a")
    gesture.move(at(date(2026, 12, 14)))
    found = consequences(scene, gesture.preview, ["a"])
    assert (7, 1, ("Year-end break",)) == (found.days, found.followers, found.skipped)
    assert (0, 1, 0) == (found.end_days, found.over, found.over_before)
    assert (600, 600, 1) == (found.minutes, found.per_week, found.study_weeks)


@pytest.mark.parametrize(
    ("one", "other", "unit", "expected"),
    [
        (2.2, 2.6, Unit.DAY, (2, 2)),
        (4.9, 2.2, Unit.DAY, (2, 4)),
        (2.0, 5.0, Unit.DAY, (2, 4)),
        (3.0, 3.0, Unit.DAY, (3, 3)),
        (6.5, 9.1, Unit.WEEK, (1, 14)),
        (7.8, 9.1, Unit.WEEK, (1, 14)),
        (8.0, 15.0, Unit.WEEK, (8, 14)),
    ],
)
def test_what_is_drawn_holds_the_pointer_and_whole_units(
    one: float, other: float, unit: Unit, expected: tuple[int, int]
) -> None:
    assert expected == covering(one, other, unit)


def test_a_magnet_shows_its_day_while_it_attracts_and_no_limit_holds() -> None:
    scene = scene_of(chain(), TODAY)
    magnet = date(2026, 10, 7)
    gesture = moving(scene, "c", magnets=(magnet.toordinal(),))
    gesture.move(at(magnet - timedelta(days=1)))
    assert magnet.toordinal() == gesture.guide
    gesture.move(at(date(2026, 10, 19)))
    assert gesture.guide is None
    gesture.move(at(date(2026, 9, 28)))
    assert gesture.guide is None
    gesture.go(magnet)
    assert gesture.guide is None
