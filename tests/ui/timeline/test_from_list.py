"""Pulling a task from its title in the list into time, by real events."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.timeline.conftest import LEFT, NONE, MakeMouse, Mouse
from ui.timeline.drag import RefusedGesture
from ui.timeline.drag_shapes import PlaceGesture


def on_title(mouse: Mouse, key: str) -> QPoint:
    tree = mouse.view.tree
    return tree.visualRect(mouse.view.picks.index_of(key)).center()


def on_day(mouse: Mouse, day: date) -> QPoint:
    """Return the point of a day on the chart as the list counts."""
    x = round(mouse.view.desk.scale.x(day.toordinal()))
    return mouse.view.tree.viewport().mapFromGlobal(mouse.chart.mapToGlobal(QPoint(x, 300)))


def move(viewport: QWidget, to: QPoint) -> None:
    place = QPointF(to)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, viewport.mapToGlobal(place), none, LEFT, NONE
    )
    QCoreApplication.sendEvent(viewport, event)


def pull(mouse: Mouse, key: str, *way: QPoint) -> None:
    viewport, start = mouse.view.tree.viewport(), on_title(mouse, key)
    QTest.mousePress(viewport, LEFT, NONE, start)
    for to in (start + QPoint(2, 0), start + QPoint(40, 0), *way):
        move(viewport, to)


def drop(mouse: Mouse, at: QPoint) -> None:
    QTest.mouseRelease(mouse.view.tree.viewport(), LEFT, NONE, at)


def test_it_stands_on_the_day_under_the_hand(mouse: Mouse) -> None:
    to = on_day(mouse, date(2026, 11, 30))
    pull(mouse, "later", to)
    gesture = mouse.view.desk.gesture
    assert isinstance(gesture, PlaceGesture)
    shown = gesture.preview.bars["later"]
    assert Qt.CursorShape.ClosedHandCursor == mouse.view.tree.viewport().cursor().shape()
    drop(mouse, to)
    assert date(2026, 11, 30) == mouse.start("later")
    assert mouse.view.desk.scene is not None
    assert shown == mouse.view.desk.scene.bars["later"]
    assert 1 == len(mouse.steps)
    assert "later" == mouse.view.picks.current
    assert Qt.CursorShape.ClosedHandCursor != mouse.view.tree.viewport().cursor().shape()


def test_back_over_the_list_nothing_happens_and_time_stands_still(mouse: Mouse) -> None:
    scale, back = mouse.view.desk.scale, on_title(mouse, "later") + QPoint(10, 0)
    pull(mouse, "later", on_day(mouse, date(2026, 11, 30)), back)
    gesture = mouse.view.desk.gesture
    assert gesture is not None
    assert {} == gesture.preview.bars
    for _ in range(5):
        mouse.view.hand.scroller.tick()
    assert scale == mouse.view.desk.scale
    drop(mouse, back)
    assert [] == mouse.steps
    assert not mouse.view.hand.busy


def test_escape_takes_it_back(mouse: Mouse) -> None:
    to = on_day(mouse, date(2026, 11, 30))
    pull(mouse, "later", to)
    QTest.keyClick(mouse.view.tree, Qt.Key.Key_Escape)
    assert not mouse.view.hand.busy
    move(mouse.view.tree.viewport(), to + QPoint(30, 0))
    drop(mouse, to)
    assert [] == mouse.steps


def test_another_button_takes_it_back_and_the_next_pull_is_as_the_first(mouse: Mouse) -> None:
    viewport, to = mouse.view.tree.viewport(), on_day(mouse, date(2026, 11, 30))
    pull(mouse, "later", to)
    QTest.mousePress(viewport, Qt.MouseButton.MiddleButton, NONE, to)
    assert not mouse.view.hand.busy
    assert Qt.CursorShape.ClosedHandCursor != viewport.cursor().shape()
    QTest.mouseRelease(viewport, Qt.MouseButton.MiddleButton, NONE, to)
    drop(mouse, to)
    assert [] == mouse.steps
    pull(mouse, "later", to)
    drop(mouse, to)
    assert date(2026, 11, 30) == mouse.start("later")


@pytest.mark.parametrize("key", ["a", "tray"])
def test_other_rows_are_not_pulled(mouse: Mouse, key: str) -> None:
    pull(mouse, key, on_day(mouse, date(2026, 11, 30)))
    assert mouse.view.desk.gesture is None
    drop(mouse, on_title(mouse, key))
    assert [] == mouse.steps


def test_a_click_on_a_title_still_selects(mouse: Mouse) -> None:
    QTest.mouseClick(mouse.view.tree.viewport(), LEFT, NONE, on_title(mouse, "later"))
    assert ("later",) == mouse.view.picks.keys
    assert not mouse.view.hand.busy


def test_in_a_plan_that_can_only_be_looked_at_it_says_so(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(read_only=True)
    to = on_day(mouse, date(2026, 11, 30))
    pull(mouse, "later", to)
    assert isinstance(mouse.view.desk.gesture, RefusedGesture)
    drop(mouse, to)
    assert mouse.view.desk.gesture is None


@pytest.mark.parametrize("share", [0.4, 0.6])
def test_the_hint_bar_goes_aside_for_what_comes_out_of_the_tray(
    make_mouse: MakeMouse, share: float
) -> None:
    mouse = make_mouse(height=520)
    mouse.chart.scroll_rows(10_000)
    row = mouse.chart.surface.row_area("later")
    at = QPoint(round(mouse.chart.width() * share), row.center().y())
    mouse.press(at - QPoint(60, 0))
    mouse.move_by(60)
    hints = mouse.chart.painter._hint_area(mouse.chart.surface)
    assert hints.bottom() > row.top()
    assert not hints.intersects(QRectF(at.x() - 20, row.top(), 160, row.height()))
    mouse.key(Qt.Key.Key_Escape)
    mouse.release()
