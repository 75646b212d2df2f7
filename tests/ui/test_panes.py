"""F6 walks through the panes and shows where the focus is; Esc goes back step by step."""

from __future__ import annotations

from typing import cast

import pytest
from builders import document, plan, task
from conftest import MakeWindow, OpenIt
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.timeline.page import PlanPage
from ui.window.main import MainWindow

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(make_window: MakeWindow, open_document: OpenIt) -> MainWindow:
    window = make_window(open_document(document(plan(task("a"), task("b", after=["a"])))))
    window.resize(1440, 900)
    window.activateWindow()
    QCoreApplication.processEvents()
    return window


def page_of(window: MainWindow) -> PlanPage:
    return cast("PlanPage", window.desk.stage.page("plan"))


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWidget:
    QTest.keyClick(focus(), key, keys)
    QCoreApplication.processEvents()
    return focus()


def name_of(window: MainWindow, widget: QWidget) -> str:
    page = page_of(window)
    panes: dict[str, QWidget | None] = {
        "sidebar": window.desk.sidebar,
        "list": page.view.tree,
        "chart": page.view.chart,
        "load": page.view.load_head,
        "inspector": page.inspecting.pane,
    }
    return next(
        name for name, pane in panes.items()
        if pane is not None and (pane is widget or pane.isAncestorOf(widget))
    )


def walk(window: MainWindow, steps: int, keys: Qt.KeyboardModifier) -> list[str]:
    return [name_of(window, press(K.Key_F6, keys)) for _ in range(steps)]


NONE = Qt.KeyboardModifier.NoModifier


def test_f6_walks_round_and_shift_f6_back(window: MainWindow) -> None:
    assert "list" == name_of(window, focus())
    assert ["chart", "load", "sidebar", "list"] == walk(window, 4, NONE)
    assert ["sidebar", "load", "chart", "list"] == walk(window, 4, SHIFT)


def test_an_open_inspector_is_walked_through_as_well(window: MainWindow) -> None:
    page_of(window).inspecting.open("a")
    page_of(window).view.tree.setFocus()
    assert ["chart", "load", "inspector", "sidebar"] == walk(window, 4, NONE)
    page_of(window).inspecting.close()
    assert ["chart", "load", "sidebar", "list"] == walk(window, 4, NONE)


def test_a_table_has_neither_chart_nor_load(window: MainWindow) -> None:
    page_of(window).view.show_table(shown=True)
    assert ["sidebar", "list"] == walk(window, 2, NONE)


def test_the_sidebar_takes_the_focus_at_the_row_of_the_view(window: MainWindow) -> None:
    press(K.Key_F6, SHIFT)
    assert window.desk.sidebar.rows["plan"] is focus()


def test_other_views_are_walked_through_too(window: MainWindow) -> None:
    window.show_view("careers")
    page = window.desk.stage.page("careers")
    for _ in range(2):
        assert window.desk.sidebar.isAncestorOf(press(K.Key_F6))
        assert page.isAncestorOf(press(K.Key_F6))


def test_from_a_button_of_the_header_a_pane_follows(window: MainWindow) -> None:
    page_of(window).add_button.setFocus()
    assert "sidebar" == name_of(window, press(K.Key_F6))


@pytest.mark.parametrize("pane", ["tree", "chart", "load_head"])
def test_the_pane_with_the_focus_has_a_frame_that_others_lose(
    window: MainWindow, pane: str
) -> None:
    view = page_of(window).view
    wanted = cast("QWidget", getattr(view, pane))
    for _ in range(5):
        press(K.Key_F6)
        if focus() is wanted:
            break
    assert wanted is view.ring.pane
    place = wanted.mapTo(view, wanted.rect().topLeft())
    assert (place, wanted.size()) == (view.ring.pos(), view.ring.size())
    picture = view.grab().toImage()
    edge = picture.pixelColor(place.x() + wanted.width() // 2, place.y())
    assert view.chart.theme.colour("focus") == edge
    press(K.Key_F6)
    assert wanted is not view.ring.pane


def test_the_frame_follows_the_size_and_goes_with_the_mouse(window: MainWindow) -> None:
    view = page_of(window).view
    press(K.Key_F6)
    window.resize(1300, 800)
    QCoreApplication.processEvents()
    assert view.chart.size() == view.ring.size()
    QTest.mouseClick(view.chart, Qt.MouseButton.LeftButton, NONE, view.chart.rect().center())
    assert not view.ring.isVisible()


def test_the_weekly_load_says_what_it_is(window: MainWindow) -> None:
    walk(window, 2, NONE)
    assert page_of(window).view.load_head is focus()
    assert focus().accessibleName().startswith("Weekly load. 10 h capacity.")


def test_esc_ends_a_mode_then_closes_the_inspector_then_clears_the_selection(
    window: MainWindow,
) -> None:
    page = page_of(window)
    view = page.view
    view.picks.only("a")
    page.inspecting.open("a")
    view.tree.setFocus()
    press(K.Key_M)
    assert view.modes.active
    press(K.Key_Escape)
    assert (False, True, ("a",)) == (view.modes.active, page.inspecting.shown, view.picks.keys)
    press(K.Key_Escape)
    assert (False, ("a",)) == (page.inspecting.shown, view.picks.keys)
    press(K.Key_Escape)
    assert () == view.picks.keys


@pytest.mark.parametrize("times", [1, 2])
def test_esc_in_the_weekly_load_means_the_same(window: MainWindow, times: int) -> None:
    page = page_of(window)
    page.inspecting.open("a")
    page.view.load_head.setFocus()
    for _ in range(times):
        press(K.Key_Escape)
    assert (False, () if times > 1 else ("a",)) == (
        page.inspecting.shown, page.view.picks.keys
    )
