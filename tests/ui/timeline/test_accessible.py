"""Bars for screen readers: who they are, where, whether selected; and nothing left behind."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

import pytest
from builders import document
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest

from tests.ui.timeline.conftest import TODAY, MakeMouse, Mouse, chain
from ui.document import OpenDocument
from ui.settings import Settings
from ui.theme import Theme
from ui.timeline import accessible
from ui.timeline.page import PlanPage

NAME = QAccessible.Text.Name


@pytest.fixture(autouse=True)
def listening() -> Iterator[None]:
    """As if a screen reader were there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def chart_of(mouse: Mouse) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(mouse.chart)
    assert found is not None
    return found


def bars(mouse: Mouse) -> list[QAccessibleInterface]:
    """Return the children that are bars, as Qt hands them out."""
    chart = chart_of(mouse)
    children = [chart.child(number) for number in range(chart.childCount())]
    return [each for each in children if each.role() is QAccessible.Role.ListItem]


def test_the_chart_says_the_plan_in_one_sentence(mouse: Mouse) -> None:
    chart = chart_of(mouse)
    assert QAccessible.Role.Chart is chart.role()
    assert chart.text(NAME).startswith(
        "Timeline. 7 Sep 2026 – 14 Nov 2026, 10 study weeks, "
    )


def test_every_bar_says_what_its_row_says(mouse: Mouse) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    wanted = [
        mouse.view.model.index_of(row.key).data(role)
        for row in mouse.view.desk.table.rows
        if row.task and row.task.start
    ]
    assert len(wanted) == 6
    assert wanted == [bar.text(NAME) for bar in bars(mouse)]
    assert "Waits for Task a." in wanted[2]


def test_bars_are_where_they_are_drawn_and_found_there(mouse: Mouse) -> None:
    at = mouse.chart.mapToGlobal(mouse.on("b"))
    found = chart_of(mouse).childAt(at.x(), at.y())
    assert found.rect().contains(at)
    assert found.text(NAME).startswith("Task b. ")
    assert 2 == chart_of(mouse).indexOfChild(found)
    assert chart_of(mouse).text(NAME) == found.parent().text(NAME)
    away = mouse.chart.mapToGlobal(QPoint(600, mouse.chart.height() - 40))
    assert chart_of(mouse).childAt(away.x(), away.y()) is None


def test_bars_follow_selection_edits_and_folding(mouse: Mouse) -> None:
    mouse.view.picks.only("b")
    assert [False, False, True, False, False, False] == [
        bar.state().selected for bar in bars(mouse)
    ]
    mouse.drag("b", 14)
    assert "19 October" in bars(mouse)[2].text(NAME)
    kept = bars(mouse)[5]
    mouse.view.desk.fold("phase:P1", folded=True)
    assert 3 == len(bars(mouse))
    assert not kept.isValid()
    assert ("", True) == (kept.text(NAME), kept.rect().isEmpty())
    mouse.view.desk.fold("phase:P1", folded=False)
    assert kept.isValid()


def test_what_is_scrolled_out_says_so(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(None, 900, 420)
    last = bars(mouse)[-1]
    assert last.state().offscreen
    mouse.chart.scroll_rows(1_000)
    assert not last.state().offscreen
    assert mouse.chart.rect().contains(mouse.chart.mapFromGlobal(last.rect().center()))


def test_fields_in_the_chart_stay_children_of_it(mouse: Mouse) -> None:
    before = chart_of(mouse).childCount()
    mouse.view.picks.only("phase:P1")
    mouse.view.editing.new_task()
    QCoreApplication.processEvents()
    fields = [
        chart_of(mouse).child(number).role() for number in range(chart_of(mouse).childCount())
    ]
    assert len(fields) >= before
    for number in range(len(fields)):
        assert number == chart_of(mouse).indexOfChild(chart_of(mouse).child(number))


def test_many_charts_come_and_go_without_a_trace(
    open_document: Callable[..., OpenDocument], theme: Theme, settings: Settings
) -> None:
    gc.collect()
    before = len(accessible._kept)
    for _ in range(12):
        opened = open_document(document(chain()))
        page = PlanPage(opened, theme, settings, lambda: TODAY)
        page.show()
        QCoreApplication.processEvents()
        numbers = [QAccessible.uniqueId(bar) for bar in bars(Mouse(page, opened))]
        page.close()
        page.deleteLater()
        del page
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        gc.collect()
        old = [QAccessible.accessibleInterface(number) for number in numbers]
        assert 6 == len(old)
        assert not any(bar.isValid() for bar in old if bar is not None)
    assert before == len(accessible._kept)


def test_walking_rows_from_the_chart_reads_them(
    mouse: Mouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    mouse.page.activateWindow()
    mouse.chart.setFocus()
    monkeypatch.setattr(mouse.view, "announce", said.append)
    mouse.view.picks.only("a")
    QTest.keyClick(mouse.chart, Qt.Key.Key_Down)
    assert ["Task a. ", "Task b. "] == [words[:8] for words in said]
    mouse.view.tree.setFocus()
    QTest.keyClick(mouse.view.tree, Qt.Key.Key_Down)
    assert 2 == len(said)


@pytest.mark.parametrize("key", [Qt.Key.Key_M, Qt.Key.Key_L])
def test_giving_a_mode_up_is_announced(mouse: Mouse, key: Qt.Key) -> None:
    said: list[str] = []
    mouse.view.modes.spoke.connect(said.append)
    mouse.view.picks.only("a")
    mouse.key(key)
    mouse.key(Qt.Key.Key_Escape)
    assert "Cancelled" == said[-1]
    assert [] == mouse.steps
