"""Time off that is selected in the header, moved and changed by keys."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from builders import YEAR_END
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.timeline.conftest import LEFT, NONE, MakeMouse, Mouse
from ui.timeline.drag_pause import PauseGesture

Key = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
WEEK = timedelta(days=7)
FIRST, LAST = YEAR_END.start, YEAR_END.end


@pytest.fixture
def picked(make_mouse: MakeMouse) -> Mouse:
    """Return a hand over a plan whose year-end break is selected, by weeks."""
    mouse = make_mouse()
    mouse.view.camera.make_room(date(2027, 1, 20).toordinal())
    x = mouse.view.desk.scale.x(date(2026, 12, 27).toordinal())
    QTest.mouseClick(mouse.chart, LEFT, NONE, QPoint(round(x), 12))
    assert 0 == mouse.view.desk.pause
    return mouse


def days(mouse: Mouse) -> tuple[date, date]:
    plan = mouse.document.plan
    assert plan is not None
    return plan.breaks[0].start, plan.breaks[0].end


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([(Key.Key_Right, NONE)], (FIRST + WEEK, LAST + WEEK)),
        ([(Key.Key_M, NONE), (Key.Key_Left, NONE)], (FIRST - WEEK, LAST - WEEK)),
        ([(Key.Key_Right, SHIFT), (Key.Key_Right, SHIFT)], (FIRST, LAST + 2 * WEEK)),
        ([(Key.Key_Left, CTRL)], (FIRST - WEEK, LAST)),
        ([(Key.Key_Right, CTRL)] * 9, (LAST, LAST)),
        ([(Key.Key_PageDown, NONE)], (FIRST + 4 * WEEK, LAST + 4 * WEEK)),
        ([(Key.Key_Right, NONE), (Key.Key_Left, CTRL)], (FIRST - WEEK, LAST)),
    ],
)
def test_keys_do_what_the_mouse_does(
    picked: Mouse, keys: list[tuple[Key, Qt.KeyboardModifier]], expected: tuple[date, date]
) -> None:
    said: list[str] = []
    picked.view.modes.spoke.connect(said.append)
    for key, held in keys:
        picked.key(key, held)
        assert isinstance(picked.view.desk.gesture, PauseGesture)
        assert picked.chart.painter.tip is not None
        assert picked.chart.painter.tip.spoken == said[-1]
    assert (FIRST, LAST) == days(picked)
    picked.key(Key.Key_Return)
    assert expected == days(picked)
    assert 1 == len(picked.steps)
    assert picked.document.undo_label == said[-1]
    assert 0 == picked.view.desk.pause
    picked.document.undo()
    assert (FIRST, LAST) == days(picked)


def test_the_menu_of_time_off_moves_it(picked: Mouse) -> None:
    x = picked.view.desk.scale.x(date(2026, 12, 27).toordinal())
    at = QPoint(round(x), 12)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, picked.chart.mapToGlobal(at))
    QCoreApplication.sendEvent(picked.chart, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(row for row in menu.actions() if row.text() == "Move…").trigger()
    menu.close()
    assert isinstance(picked.view.desk.gesture, PauseGesture)
    picked.key(Key.Key_Escape)


def test_a_day_is_typed(picked: Mouse) -> None:
    picked.key(Key.Key_M)
    QTest.keyClicks(picked.chart, "14 dec")
    picked.key(Key.Key_Return)
    assert (date(2026, 12, 14), date(2026, 12, 27)) == days(picked)


@pytest.mark.parametrize("way_out", ["escape", "press", "select", "field"])
def test_it_is_given_up_and_nothing_has_happened(picked: Mouse, way_out: str) -> None:
    before = picked.document.document
    picked.key(Key.Key_Right)
    assert picked.view.modes.active
    if way_out == "escape":
        picked.key(Key.Key_Escape)
    elif way_out == "press":
        QTest.mouseClick(picked.chart, LEFT, NONE, picked.on("a"))
    elif way_out == "select":
        picked.view.picks.only("b")
    else:
        picked.view.modes._focus_went(None, picked.page.add_button)
    assert not picked.view.modes.active
    assert picked.view.desk.gesture is None
    assert () == tuple(picked.chart.painter.hints)
    assert before is picked.document.document


def test_escape_takes_the_selection_off_it(picked: Mouse) -> None:
    picked.key(Key.Key_Escape)
    assert picked.view.desk.pause is None


def test_without_selected_time_off_arrows_fold_as_before(mouse: Mouse) -> None:
    mouse.view.picks.only("phase:P1")
    mouse.key(Key.Key_Left)
    assert "phase:P1" in mouse.view.desk.folded
    assert mouse.view.desk.gesture is None


def test_move_mode_ends_when_the_mouse_or_another_row_is_chosen(mouse: Mouse) -> None:
    mouse.view.picks.only("a")
    for leave in (
        lambda: mouse.view.picks.only("b"),
        lambda: QTest.mouseClick(mouse.chart, LEFT, NONE, mouse.on("b")),
    ):
        mouse.view.picks.only("a")
        mouse.key(Key.Key_M)
        QTest.keyClicks(mouse.chart, "15")
        assert mouse.view.modes.active
        leave()
        assert not mouse.view.modes.active
        assert mouse.view.desk.gesture is None
    mouse.view.picks.only("a")
    mouse.key(Key.Key_M)
    assert "15" != mouse.chart.painter.hints[0][0]
    mouse.key(Key.Key_Escape)


def test_escape_disarms_time_off_that_was_to_be_drawn(mouse: Mouse) -> None:
    mouse.view.hand.adding_time_off = True
    mouse.view.picks.only("a")
    mouse.key(Key.Key_Escape)
    assert not mouse.view.hand.adding_time_off
    assert ("a",) == mouse.view.picks.keys
