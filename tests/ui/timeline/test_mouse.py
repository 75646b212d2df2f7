"""Dragging with real mouse events, from press to release, and everything that takes it back."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.timeline.conftest import NONE, Mouse

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_bar_is_dragged_by_weeks_and_pushes_what_waits(mouse: Mouse) -> None:
    mouse.drag("a", 15)
    assert date(2026, 10, 12) == mouse.start("a")
    assert date(2026, 10, 19) == mouse.start("b")
    assert date(2026, 10, 26) == mouse.start("c")
    assert ["Move ‘Task a’ to 12 Oct 2026, and 2 linked tasks"] == mouse.steps


def test_dragging_earlier_pulls_nothing(mouse: Mouse) -> None:
    mouse.drag("a", -7)
    assert date(2026, 9, 21) == mouse.start("a")
    assert date(2026, 10, 5) == mouse.start("b")


def test_what_is_shown_at_release_is_what_is_saved(mouse: Mouse) -> None:
    mouse.press(mouse.on("a"))
    mouse.move(22)
    gesture = mouse.view.desk.gesture
    assert gesture is not None
    shown = dict(gesture.preview.bars)
    shown_loads = gesture.preview.loads
    mouse.release()
    scene = mouse.view.desk.scene
    assert scene is not None
    assert shown == {key: scene.bars[key] for key in shown}
    assert {"a", "b", "c", "m1", "m2"} >= set(shown) >= {"a", "b", "c"}
    weeks = {load.week: load.planned for load in scene.loads}
    assert weeks == {load.week: load.planned for load in shown_loads if load.week in weeks}


def test_undo_restores_the_same_object(mouse: Mouse) -> None:
    before = mouse.document.document
    mouse.drag("a", 14)
    assert before is not mouse.document.document
    mouse.document.undo()
    assert before is mouse.document.document


@pytest.mark.parametrize("pixels", [0, 3, -3])
def test_a_press_below_the_threshold_is_a_click(mouse: Mouse, pixels: int) -> None:
    before = mouse.document.document
    mouse.press(mouse.on("a"))
    mouse.move_by(pixels)
    mouse.release()
    assert before is mouse.document.document
    assert [] == mouse.steps
    assert ("a",) == mouse.view.desk.selected


def test_a_drag_that_comes_back_changes_nothing(mouse: Mouse) -> None:
    before = mouse.document.document
    mouse.press(mouse.on("a"))
    mouse.move(14)
    mouse.move_by(0)
    mouse.release()
    assert before is mouse.document.document
    assert [] == mouse.steps


def test_a_long_press_picks_up_and_letting_go_changes_nothing(mouse: Mouse) -> None:
    mouse.press(mouse.on("a"))
    QTest.qWait(330)
    assert mouse.view.hand.busy
    mouse.release()
    assert not mouse.view.hand.busy
    assert [] == mouse.steps


def _escape(mouse: Mouse) -> None:
    mouse.key(Qt.Key.Key_Escape)


def _lose_window(mouse: Mouse) -> None:
    QCoreApplication.sendEvent(mouse.chart, QEvent(QEvent.Type.WindowDeactivate))


def _lose_mouse(mouse: Mouse) -> None:
    QCoreApplication.sendEvent(mouse.chart, QEvent(QEvent.Type.UngrabMouse))


def _press_other_button(mouse: Mouse) -> None:
    QTest.mousePress(mouse.chart, Qt.MouseButton.RightButton, pos=QPoint(5, 60))


@pytest.mark.parametrize("give_up", [_escape, _lose_window, _lose_mouse, _press_other_button])
def test_giving_a_drag_up_leaves_plan_and_history_alone(mouse: Mouse, give_up: object) -> None:
    before = mouse.document.document
    mouse.press(mouse.on("a"))
    mouse.move(21)
    assert mouse.view.hand.busy
    assert callable(give_up)
    give_up(mouse)
    assert not mouse.view.hand.busy
    mouse.release()
    assert before is mouse.document.document
    assert [] == mouse.steps
    assert ("a",) == mouse.view.desk.selected


def test_shift_snaps_to_the_other_unit(mouse: Mouse) -> None:
    mouse.press(mouse.on("a"))
    mouse.move(9.2, SHIFT)
    mouse.release(SHIFT)
    assert date(2026, 10, 7) == mouse.start("a")


def test_alt_leaves_linked_tasks_and_breaks_the_link(mouse: Mouse) -> None:
    mouse.press(mouse.on("a"))
    mouse.move(14, ALT)
    tip = mouse.chart.painter.tip
    assert tip is not None
    assert "Breaks a link" in [line.text for line in tip.lines]
    mouse.release(ALT)
    assert date(2026, 10, 5) == mouse.start("b")
    assert mouse.document.plan is not None
    assert mouse.document.plan.task("b").links[0].broken


def test_a_bar_stops_at_what_it_waits_for_and_says_so(mouse: Mouse) -> None:
    mouse.press(mouse.on("b"))
    mouse.move(-14)
    tip = mouse.chart.painter.tip
    assert tip is not None
    assert "Waits for Task a, to 3 Oct" in [line.text for line in tip.lines]
    mouse.release()
    assert [] == mouse.steps


def test_a_begun_task_keeps_its_start_and_its_tooltip_says_why(mouse: Mouse) -> None:
    mouse.press(mouse.on("begun"))
    mouse.move(14)
    tip = mouse.chart.painter.tip
    assert tip is not None
    assert tip.lines[0].text.startswith("‘Task begun’ has begun, so its start stays.")
    mouse.release()
    assert [] == mouse.steps


def test_the_right_edge_changes_the_length_and_pushes(mouse: Mouse) -> None:
    mouse.drag("a", 7, share=1)
    assert mouse.document.plan is not None
    assert 10 == mouse.document.plan.task("a").span_days
    assert 600 == mouse.document.plan.task("a").minutes
    assert date(2026, 10, 12) == mouse.start("b")


def test_the_left_edge_changes_the_start_only(mouse: Mouse) -> None:
    mouse.view.camera.show("quarter")
    mouse.drag("a", 2, share=0)
    assert date(2026, 9, 30) == mouse.start("a")
    assert mouse.document.plan is not None
    assert 3 == mouse.document.plan.task("a").span_days


def test_the_progress_grip_of_a_selected_bar_sets_progress(mouse: Mouse) -> None:
    mouse.view.camera.show("month")
    mouse.view.picks.only("a")
    grip = mouse.on("a", 0) + QPoint(-2, 13)
    mouse.press(grip)
    mouse.move(3)
    tip = mouse.chart.painter.tip
    assert tip is not None
    assert "50 %, 5 of 10 h" == tip.title
    mouse.release()
    assert ["Set ‘Task a’ to 50 %"] == mouse.steps


def test_a_selection_moves_together(mouse: Mouse) -> None:
    mouse.view.picks.only("a")
    mouse.press(mouse.on("c"), CTRL)
    mouse.release(CTRL)
    assert {"a", "c"} == set(mouse.view.desk.selected)
    mouse.press(mouse.on("a"))
    mouse.move(7)
    tip = mouse.chart.painter.tip
    assert tip is not None
    assert ("5 Oct → 31 Oct", "+7 days") == (tip.title, tip.pill)
    assert tip.detail.startswith("2 tasks · 20 h over 4 study weeks")
    mouse.release()
    assert date(2026, 10, 5) == mouse.start("a")
    assert date(2026, 10, 26) == mouse.start("c")
    assert ["Move 2 tasks, and a linked task"] == mouse.steps


def test_a_double_click_opens_a_task_and_folds_a_group(mouse: Mouse) -> None:
    opened: list[str] = []
    mouse.page.opened.connect(opened.append)
    mouse.double_click(mouse.on("a"))
    assert ["a"] == opened
    mouse.double_click(QPoint(800, 48 + 17))
    assert "phase:P1" in mouse.view.desk.folded


def test_dragging_near_the_edge_scrolls_time_and_finds_more_of_it(mouse: Mouse) -> None:
    mouse.view.camera.show("month")
    before = mouse.view.desk.scale
    mouse.press(mouse.on("a"))
    mouse.move_by(mouse.chart.width() - mouse.at.x() - 4)
    QTest.qWait(120)
    assert mouse.view.desk.scale.left < before.left
    mouse.key(Qt.Key.Key_Escape)
    assert [] == mouse.steps


def test_hovering_marks_the_row_in_list_and_chart(mouse: Mouse) -> None:
    QTest.mouseMove(mouse.chart, mouse.on("a"))
    QCoreApplication.processEvents()
    assert "a" == mouse.view.desk.hovered
    assert Qt.CursorShape.OpenHandCursor == mouse.chart.cursor().shape()
    QCoreApplication.sendEvent(mouse.chart, QEvent(QEvent.Type.Leave))
    assert "" == mouse.view.desk.hovered


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", range(12))
def test_random_drags_save_what_they_show_and_undo_restores_the_object(
    mouse: Mouse, seed: int
) -> None:
    chance = Random(seed)
    mouse.view.camera.show(chance.choice(["year", "quarter"]))
    for _ in range(4):
        before = mouse.document.document
        key = chance.choice(["a", "b", "c", "proof", "begun"])
        mouse.press(mouse.on(key, chance.choice([0, 0.5, 1])))
        mouse.move(chance.randint(-40, 60), chance.choice([NONE, SHIFT, ALT]))
        gesture = mouse.view.desk.gesture
        shown = dict(gesture.preview.bars) if gesture else {}
        steps = len(mouse.steps)
        mouse.release()
        scene = mouse.view.desk.scene
        assert scene is not None
        assert shown == {bar: scene.bars[bar] for bar in shown}
        if len(mouse.steps) == steps:
            assert before is mouse.document.document
            continue
        mouse.document.undo()
        assert before is mouse.document.document
        mouse.document.redo()
