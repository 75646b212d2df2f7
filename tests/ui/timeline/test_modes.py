"""Move mode, Link mode, and the menus."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.timeline.conftest import Mouse
from ui.timeline.menus import ground_menu

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def keys(mouse: Mouse) -> Mouse:
    mouse.view.picks.only("a")
    return mouse


def test_move_mode_moves_by_weeks_and_enter_keeps(keys: Mouse) -> None:
    keys.key(K.Key_M)
    keys.key(K.Key_Right)
    keys.key(K.Key_Right)
    assert [] == keys.steps
    assert keys.chart.painter.tip is not None
    keys.key(K.Key_Return)
    assert date(2026, 10, 12) == keys.start("a")
    assert ["Move ‘Task a’ to 12 Oct 2026, and 2 linked tasks"] == keys.steps


def test_shift_changes_the_end_and_control_the_start(keys: Mouse) -> None:
    keys.key(K.Key_M)
    keys.key(K.Key_Right, SHIFT)
    keys.key(K.Key_Return)
    assert keys.document.plan is not None
    assert 10 == keys.document.plan.task("a").span_days
    keys.key(K.Key_M)
    keys.key(K.Key_Right, CTRL)
    keys.key(K.Key_Return)
    assert date(2026, 10, 5) == keys.start("a")


def test_escape_leaves_move_mode_without_a_step(keys: Mouse) -> None:
    before = keys.document.document
    keys.key(K.Key_M)
    keys.key(K.Key_PageDown)
    keys.key(K.Key_Escape)
    assert before is keys.document.document
    assert not keys.view.modes.active
    assert [] == keys.steps


def test_what_may_not_move_says_why(keys: Mouse) -> None:
    said: list[str] = []
    keys.document.refused.connect(said.append)
    keys.view.picks.only("begun")
    keys.key(K.Key_M)
    assert said
    assert not keys.view.modes.active


def test_link_mode_chooses_with_up_and_down_and_links_with_enter(keys: Mouse) -> None:
    keys.view.picks.only("c")
    keys.key(K.Key_L)
    keys.key(K.Key_Down)
    assert keys.chart.painter.tip is not None
    assert "Task proof will wait for Task c" == keys.chart.painter.tip.lines[0].text
    keys.key(K.Key_Up)
    keys.key(K.Key_Down)
    keys.key(K.Key_Return)
    assert keys.document.plan is not None
    assert ["c"] == [link.pred for link in keys.document.plan.task("proof").links]


def menu_at(mouse: Mouse, at: QPoint) -> QMenu:
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, mouse.chart.mapToGlobal(at)
    )
    QCoreApplication.sendEvent(mouse.chart, event)
    menus = mouse.view.findChildren(QMenu)
    assert 1 == len(menus)
    return menus[0]


def test_the_menu_of_a_bar_has_its_commands_and_does_them(mouse: Mouse) -> None:
    menu = menu_at(mouse, mouse.on("a"))
    rows = {action.text(): action for action in menu.actions() if action.text()}
    assert {"Mark as done", "Move…", "Pin to its date", "Rename", "Delete"} <= set(rows)
    rows["Pin to its date"].trigger()
    menu.close()
    assert mouse.document.plan is not None
    assert mouse.document.plan.task("a").pinned


def test_the_menu_is_the_same_in_chart_list_and_inspector(mouse: Mouse) -> None:
    mouse.view.picks.only("a")
    menus = []
    menu_at(mouse, mouse.on("a"))
    menus.append(taken())
    index = mouse.view.picks.index_of("a")
    mouse.view.tree.customContextMenuRequested.emit(mouse.view.tree.visualRect(index).center())
    menus.append(taken())
    mouse.page.inspecting.open("a")
    pane = mouse.page.inspecting.pane
    assert pane is not None
    pane.top.menu.click()
    menus.append(taken())
    assert menus[0] == menus[1] == menus[2]
    assert {"Log time…", "Set hours…", "Set a deadline…", "Open its resource…"} < set(menus[0])


def taken() -> list[str]:
    """Return the rows of the menu that is open, and close it."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    rows = [action.text() for action in menu.actions()]
    menu.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return rows


def test_the_menu_of_time_off_offers_to_spread_its_work(mouse: Mouse) -> None:
    wanted: list[int] = []
    mouse.page.spread_wanted.connect(wanted.append)
    view = mouse.view
    spread = view.spread_wanted.emit
    menu = ground_menu(view, view.desk, view.hand, view.editing, view.modes, spread, 0)
    rows = {action.text(): action for action in menu.actions()}
    rows["Spread its work…"].trigger()
    assert [0] == wanted


def test_the_menu_of_empty_ground_shows_links_and_first_dates(mouse: Mouse) -> None:
    menu = menu_at(mouse, QPoint(300, 600))
    rows = {action.text(): action for action in menu.actions() if action.text()}
    rows["All links"].trigger()
    rows["First dates"].trigger()
    menu.close()
    assert mouse.view.desk.all_links
    assert mouse.view.desk.baseline
    assert mouse.chart.painter.routes(mouse.chart.surface)


@pytest.mark.parametrize(
    ("typed", "start"),
    [("19 oct", date(2026, 10, 19)), ("2026-10-26", date(2026, 10, 26)),
     ("+2 weeks", date(2026, 10, 12)), ("+7d", date(2026, 10, 5))],
)
def test_a_day_is_typed_in_move_mode(mouse: Mouse, typed: str, start: date) -> None:
    mouse.view.picks.only("a")
    mouse.key(Qt.Key.Key_M)
    for letter in typed:
        QTest.keyClicks(mouse.chart, letter)
    assert typed == mouse.chart.painter.hints[0][0]
    mouse.key(Qt.Key.Key_Return)
    assert start == mouse.start("a")
    assert 1 == len(mouse.steps)


def test_half_a_day_stays_where_the_bar_was(mouse: Mouse) -> None:
    mouse.view.picks.only("a")
    mouse.key(Qt.Key.Key_M)
    QTest.keyClicks(mouse.chart, "19 oct")
    mouse.key(Qt.Key.Key_Backspace)
    assert "19 oc" == mouse.chart.painter.hints[0][0]
    QTest.keyClicks(mouse.chart, "zz")
    assert "no day yet" == mouse.chart.painter.hints[0][1]
    mouse.key(Qt.Key.Key_Return)
    assert [] == mouse.steps
