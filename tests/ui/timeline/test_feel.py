"""What a hand feels: slow clicks, second presses, other buttons, cursors, edges that are near."""

from __future__ import annotations

from datetime import date

import pytest
from builders import plan, task
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest

from planner.edits import MoveTasks
from planner.model import Plan
from tests.ui.timeline.conftest import LEFT, NONE, MakeMouse, Mouse, mouse_move
from ui.timeline.drag import MoveGesture
from ui.timeline.guide_line import GuideLine
from ui.timeline.layout import DOT_AWAY
from ui.timeline.scroller import EDGE, SLOWEST

CTRL = Qt.KeyboardModifier.ControlModifier
Shape = Qt.CursorShape


def move_to(mouse: Mouse, at: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
    QCoreApplication.sendEvent(mouse.chart, mouse_move(mouse.chart, at, keys))
    mouse.where = at


def slow_click(mouse: Mouse, at: QPoint) -> None:
    mouse.press(at)
    mouse.view.hand._held()
    QTest.mouseRelease(mouse.chart, LEFT, NONE, at)


def beside(mouse: Mouse, key: str) -> QPoint:
    """Return a point in a row, behind everything in it."""
    area = mouse.chart.surface.row_area(key)
    return QPoint(mouse.chart.width() - 60, area.center().y())


@pytest.mark.parametrize("at", ["a", "c"])
def test_a_slow_click_selects_as_a_quick_one(mouse: Mouse, at: str) -> None:
    mouse.view.picks.set(["a", "c"])
    slow_click(mouse, mouse.on(at))
    assert (at,) == mouse.view.picks.keys
    slow_click(mouse, beside(mouse, "b"))
    assert ("b",) == mouse.view.picks.keys
    assert [] == mouse.steps


def test_a_slow_click_in_a_phase_makes_no_task(mouse: Mouse) -> None:
    slow_click(mouse, beside(mouse, "phase:P1"))
    assert mouse.view.editing.editor is None
    assert ("phase:P1",) == mouse.view.picks.keys


def test_the_second_press_of_a_double_click_can_be_pulled(mouse: Mouse) -> None:
    opened: list[str] = []
    mouse.page.opened.connect(opened.append)
    at = mouse.on("a")
    QTest.mouseClick(mouse.chart, LEFT, NONE, at)
    QTest.mouseDClick(mouse.chart, LEFT, NONE, at)
    mouse.at = at
    mouse.move(14)
    assert isinstance(mouse.view.desk.gesture, MoveGesture)
    mouse.release()
    assert date(2026, 10, 12) == mouse.start("a")
    assert [] == opened


def test_another_button_takes_a_drag_back_and_opens_no_menu(mouse: Mouse) -> None:
    asked: list[object] = []
    mouse.view.hand.menu_wanted.disconnect()
    mouse.view.hand.menu_wanted.connect(asked.append)
    at = mouse.on("a")

    def right() -> None:
        QTest.mousePress(mouse.chart, Qt.MouseButton.RightButton, NONE, at)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, mouse.chart.mapToGlobal(at))
        QCoreApplication.sendEvent(mouse.chart, event)
        QTest.mouseRelease(mouse.chart, Qt.MouseButton.RightButton, NONE, at)

    mouse.press(at)
    mouse.move(14)
    right()
    assert not mouse.view.hand.busy
    assert [] == asked
    mouse.release()
    right()
    assert 1 == len(asked)
    assert [] == mouse.steps


def test_a_frame_selects_while_it_is_pulled_and_gives_back_what_was_selected(
    mouse: Mouse,
) -> None:
    mouse.view.picks.only("c")
    mouse.press(beside(mouse, "b"))
    move_to(mouse, mouse.on("a"))
    assert {"a", "b"} == set(mouse.view.picks.keys)
    mouse.key(Qt.Key.Key_Escape)
    assert ("c",) == mouse.view.picks.keys
    mouse.release()
    assert ("c",) == mouse.view.picks.keys


def stays() -> Plan:
    return plan(
        task("done", date(2026, 9, 7), progress=100),
        task("begun", date(2026, 9, 14), progress=40),
        task("pinned", date(2026, 9, 28), pinned=True),
        task("open", date(2026, 10, 5)),
    )


@pytest.mark.parametrize(
    ("key", "share", "expected"),
    [
        ("done", 0.5, Shape.ArrowCursor),
        ("done", 1, Shape.ArrowCursor),
        ("begun", 0.5, Shape.ArrowCursor),
        ("begun", 1, Shape.SizeHorCursor),
        ("pinned", 0.5, Shape.ArrowCursor),
        ("pinned", 1, Shape.SizeHorCursor),
        ("open", 0.5, Shape.OpenHandCursor),
    ],
)
def test_only_what_gives_way_invites_the_hand(
    make_mouse: MakeMouse, key: str, share: float, expected: Shape
) -> None:
    mouse = make_mouse(stays())
    mouse.view.camera.show("quarter")
    mouse.view.desk.fold("phase:P1", folded=False)
    mouse.view.hand._look(mouse.on(key, share).toPointF())
    assert expected == mouse.chart.cursor().shape()


def test_control_shows_in_the_header_that_time_off_can_be_drawn(mouse: Mouse) -> None:
    at = QPoint(round(mouse.view.desk.scale.x(date(2026, 11, 2).toordinal())), 10)
    move_to(mouse, at)
    assert Shape.ArrowCursor == mouse.chart.cursor().shape()
    move_to(mouse, at, CTRL)
    assert Shape.CrossCursor == mouse.chart.cursor().shape()
    move_to(mouse, at)
    assert Shape.ArrowCursor == mouse.chart.cursor().shape()


def test_after_escape_the_cursor_is_that_of_the_bar_again(mouse: Mouse) -> None:
    mouse.press(mouse.on("a"))
    mouse.move(1)
    assert Shape.ClosedHandCursor == mouse.chart.cursor().shape()
    mouse.key(Qt.Key.Key_Escape)
    assert Shape.OpenHandCursor == mouse.chart.cursor().shape()
    mouse.release()


def at_the_edge(make_mouse: MakeMouse) -> Mouse:
    """Return a hand on a bar that is picked up near the right edge."""
    mouse = make_mouse()
    mouse.view.camera.zoom(8, 0)
    bar = mouse.on("b")
    mouse.view.camera.scroll(bar.x() - mouse.chart.width() + EDGE // 2)
    mouse.press(mouse.on("b"))
    return mouse


def test_what_is_picked_up_near_an_edge_does_not_run_away(make_mouse: MakeMouse) -> None:
    mouse = at_the_edge(make_mouse)
    left = mouse.view.desk.scale.left
    move_to(mouse, mouse.at + QPoint(-5, 0))
    for _ in range(5):
        mouse.view.hand.scroller.tick()
    assert left == mouse.view.desk.scale.left
    move_to(mouse, mouse.at + QPoint(10, 0))
    mouse.view.hand.scroller.tick()
    assert mouse.view.desk.scale.left < left
    mouse.key(Qt.Key.Key_Escape)
    mouse.release()


def test_escape_shows_again_what_was_shown_before_the_edge_scrolled(
    make_mouse: MakeMouse,
) -> None:
    mouse = at_the_edge(make_mouse)
    place = mouse.view.camera.place
    move_to(mouse, mouse.at + QPoint(200, 0))
    for _ in range(250):
        mouse.view.hand.scroller.tick()
    assert place.extra < mouse.view.camera.place.extra
    mouse.key(Qt.Key.Key_Escape)
    assert place == mouse.view.camera.place
    mouse.release()


def test_the_range_grows_by_whole_months(make_mouse: MakeMouse) -> None:
    mouse = make_mouse()
    camera = mouse.view.camera
    for _ in range(3):
        before = camera.range.last
        while camera.range.last == before:
            camera.scroll(100, grow=True)
        following = date.fromordinal(camera.range.last + 1)
        assert 1 == following.day


def test_time_off_is_drawn_without_scrolling_rows(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(height=420)
    mouse.chart.scroll_rows(60)
    offset = mouse.chart.surface.offset
    at = QPoint(round(mouse.view.desk.scale.x(date(2026, 10, 26).toordinal())), 10)
    mouse.press(at, CTRL)
    move_to(mouse, at + QPoint(40, 0), CTRL)
    for _ in range(5):
        mouse.view.hand.scroller.tick()
    assert 0 < offset == mouse.chart.surface.offset
    mouse.key(Qt.Key.Key_Escape)
    mouse.release()


def test_rings_and_hours_of_the_list_follow_a_pulled_progress_grip(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(width=1640)
    mouse.view.camera.zoom(7 / mouse.view.desk.scale.per_day, 0)
    mouse.view.picks.only("begun")
    tree = mouse.view.tree

    def seen() -> tuple[str, object]:
        hours = next(text.text for text in tree.texts() if " / " in text.text)
        ring = tree.visualRect(mouse.view.picks.index_of("begun"))
        return hours, tree.viewport().grab(ring.adjusted(40, 0, 64 - ring.width(), 0)).toImage()

    def foot() -> object:
        row = mouse.chart.surface.row_area("phase:P1")
        return mouse.chart.grab(row).toImage()

    before, at_first = seen(), foot()
    layout = mouse.view.desk.layout
    assert layout is not None
    box = layout.bar("begun")
    assert box is not None
    grip = QPoint(round(box.x + box.width * 0.4), round(box.bottom + mouse.chart.surface.top + 5))
    mouse.press(grip)
    move_to(mouse, grip + QPoint(round(box.width * 0.4), 0))
    pulled = seen()
    assert ("4 / 30", "8 / 30") == (before[0], pulled[0])
    assert before[1] != pulled[1]
    assert at_first != foot()
    mouse.key(Qt.Key.Key_Escape)
    assert before == seen()
    assert at_first == foot()
    mouse.release()


def test_a_line_shows_what_attracts_the_bar(make_mouse: MakeMouse) -> None:
    """The end of time off attracts; the line stands there until the bar goes on."""
    mouse = make_mouse()
    mouse.view.camera.make_room(date(2027, 2, 20).toordinal())
    line = mouse.chart.findChild(GuideLine)
    assert line is not None
    away = (date(2027, 1, 4) - date(2026, 11, 9)).days
    mouse.press(mouse.on("proof"))
    mouse.move(away)
    assert line.isVisible()
    assert round(mouse.view.desk.scale.x(date(2027, 1, 4).toordinal())) == line.x()
    mouse.move(away + 14)
    assert not line.isVisible()
    mouse.move(away)
    mouse.key(Qt.Key.Key_Escape)
    assert not line.isVisible()
    mouse.release()


def test_far_outside_the_bar_stays_at_the_edge_and_time_comes_slowly(
    make_mouse: MakeMouse,
) -> None:
    mouse = make_mouse()
    before = mouse.view.desk.scale.left
    mouse.press(mouse.on("proof"))
    move_to(mouse, QPoint(mouse.chart.width() + 300, mouse.at.y()))
    for _ in range(30):
        mouse.view.hand.scroller.tick()
    gesture = mouse.view.desk.gesture
    assert gesture is not None
    shown = mouse.view.desk.scale.x(gesture.preview.bars["proof"].first)
    assert 0 < shown < mouse.chart.width()
    assert 0 < before - mouse.view.desk.scale.left <= 30 * SLOWEST
    mouse.key(Qt.Key.Key_Escape)
    mouse.release()


def test_undo_of_a_far_move_fits_the_year_again(mouse: Mouse) -> None:
    per_day = mouse.view.desk.scale.per_day
    mouse.document.submit(MoveTasks(tasks=("proof",), to=date(2028, 11, 6)))
    assert mouse.view.desk.scale.per_day < per_day
    mouse.document.undo()
    assert per_day == mouse.view.desk.scale.per_day


def test_rows_are_toggled_by_keys_on_the_chart_as_in_the_list(mouse: Mouse) -> None:
    mouse.view.picks.only("a")
    mouse.key(Qt.Key.Key_Down, CTRL)
    mouse.key(Qt.Key.Key_Down, CTRL)
    mouse.key(Qt.Key.Key_Space, CTRL)
    assert {"a", mouse.view.picks.current} == set(mouse.view.picks.keys)
    assert 2 == len(mouse.view.picks.keys)


def test_what_is_not_scheduled_is_carried_by_its_row(mouse: Mouse) -> None:
    at = beside(mouse, "later") - QPoint(300, 0)
    mouse.view.hand._look(at.toPointF())
    assert Shape.OpenHandCursor == mouse.chart.cursor().shape()
    mouse.press(at)
    move_to(mouse, at + QPoint(8, 0))
    assert Shape.ClosedHandCursor == mouse.chart.cursor().shape()
    mouse.key(Qt.Key.Key_Escape)
    mouse.release()


def test_a_frame_keeps_the_arrow(mouse: Mouse) -> None:
    mouse.press(beside(mouse, "b"))
    move_to(mouse, mouse.on("a"))
    assert Shape.ArrowCursor == mouse.chart.cursor().shape()
    mouse.key(Qt.Key.Key_Escape)
    mouse.release()


def test_what_is_carried_shows_no_dots_and_grips(mouse: Mouse) -> None:
    """They offer other gestures; under the hand there is one already."""
    layout = mouse.view.desk.layout
    assert layout is not None
    box = layout.bar("a")
    assert box is not None
    left, middle = round(box.x) - DOT_AWAY, round(box.middle + mouse.chart.surface.top)

    def dotted() -> bool:
        """Tell whether the dot before the bar is there: a column through its middle shows it."""
        picture = mouse.chart.grab().toImage()
        return 1 < len({picture.pixel(left, middle + y) for y in range(-8, 9)})

    mouse.view.picks.only("a")
    assert dotted()
    at = mouse.on("a")
    mouse.press(at)
    move_to(mouse, at + QPoint(5, 0))
    assert not dotted()
    mouse.key(Qt.Key.Key_Escape)
    mouse.release()
