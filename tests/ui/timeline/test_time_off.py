"""Time off in the header: a click selects it, Del removes it, a double click renames it."""

from __future__ import annotations

from datetime import date

from builders import YEAR_END, plan, task
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from planner.model import Break
from tests.ui.timeline.conftest import LEFT, NONE, MakeMouse, Mouse
from ui.timeline.camera import QUARTER
from ui.timeline.drag_link import LinkGesture


def in_break(mouse: Mouse) -> QPoint:
    middle = (YEAR_END.start.toordinal() + YEAR_END.end.toordinal()) / 2
    return QPoint(round(mouse.view.desk.scale.x(middle)), 14)


def breaks(mouse: Mouse) -> list[str]:
    assert mouse.document.plan is not None
    return [each.label for each in mouse.document.plan.breaks]


def test_a_click_selects_and_del_removes(mouse: Mouse) -> None:
    before = mouse.view.camera.mode
    QTest.mouseClick(mouse.chart, LEFT, NONE, in_break(mouse))
    assert 0 == mouse.view.desk.pause
    assert before == mouse.view.camera.mode
    mouse.key(Qt.Key.Key_Delete)
    assert [] == breaks(mouse)
    assert 1 == len(mouse.steps)
    mouse.document.undo()
    assert [YEAR_END.label] == breaks(mouse)


def test_del_never_meets_time_off_that_is_no_longer_selected(mouse: Mouse) -> None:
    mouse.view.picks.only("a")
    QTest.mouseClick(mouse.chart, LEFT, NONE, in_break(mouse))
    QTest.mouseClick(mouse.chart, LEFT, NONE, mouse.on("a"))
    assert mouse.view.desk.pause is None
    mouse.key(Qt.Key.Key_Delete)
    assert [YEAR_END.label] == breaks(mouse)
    assert mouse.document.plan is not None
    assert "a" not in mouse.document.plan.index


def test_a_double_click_renames(mouse: Mouse) -> None:
    QTest.mouseClick(mouse.chart, LEFT, NONE, in_break(mouse))
    mouse.double_click(in_break(mouse))
    editor = mouse.view.editing.editor
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "With grandma")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert ["With grandma"] == breaks(mouse)


def test_the_menu_of_the_header_removes_time_off(mouse: Mouse) -> None:
    at = in_break(mouse)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, mouse.chart.mapToGlobal(at))
    QCoreApplication.sendEvent(mouse.chart, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    row = next(row for row in menu.actions() if row.text() == "Remove time off")
    row.trigger()
    menu.close()
    assert [] == breaks(mouse)


def test_elsewhere_a_click_in_the_header_still_shows_the_week(mouse: Mouse) -> None:
    x = round(mouse.view.desk.scale.x(date(2026, 10, 6).toordinal()))
    QTest.mouseClick(mouse.chart, LEFT, NONE, QPoint(x, 14))
    assert "month" == mouse.view.camera.mode
    assert mouse.view.desk.pause is None


def test_names_of_time_off_stay_still_while_a_link_is_drawn(make_mouse: MakeMouse) -> None:
    off = Break(start=date(2026, 9, 28), end=date(2026, 10, 18), label="Autumn")
    late = task("late", date(2026, 8, 31), span=12, progress=40)
    mouse = make_mouse(plan(late, task("a", date(2026, 10, 19)), task("b", date(2026, 10, 26)),
                            breaks=[off]))  # fmt: skip
    mouse.view.camera.show(QUARTER)
    QCoreApplication.processEvents()
    words = next(text for text in mouse.chart.texts() if text.text.endswith("days over"))
    named = mouse.chart.painter.named
    assert 1 == len(named)
    assert named[0].top() > words.area.bottom()  # the row of the late task has no room
    mouse.view.picks.only("a")
    mouse.press(mouse.on("a", 1) + QPoint(14, 0))
    mouse.move(3)
    assert isinstance(mouse.view.desk.gesture, LinkGesture)
    mouse.chart.grab()
    assert named == mouse.chart.painter.named
    mouse.key(Qt.Key.Key_Escape)
    mouse.release()
