"""Filtering, the table instead of the chart, and what the rows say to a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from tests.ui.timeline.conftest import Mouse
from ui.timeline.model import Column

K = Qt.Key


def test_slash_filters_and_escape_shows_all_again(mouse: Mouse) -> None:
    mouse.view.picks.only("a")
    mouse.key(K.Key_Slash)
    field = mouse.view.filter_field
    QTest.keyClicks(field, "task b")
    assert ["phase:P1", "begun", "b"] == [row.key for row in mouse.view.desk.table.rows]
    QTest.keyClick(field, K.Key_Escape)
    assert len(mouse.view.desk.table.rows) > 5
    assert not field.isVisible()


@pytest.mark.parametrize("before", [("a",), ("a", "b")])
def test_what_a_filter_hides_is_selected_and_in_view_again(
    mouse: Mouse, before: tuple[str, ...]
) -> None:
    mouse.view.resize(1000, 260)
    QCoreApplication.processEvents()
    mouse.view.picks.only(before[0])
    mouse.view.picks.set(before)
    mouse.key(K.Key_Slash)
    field = mouse.view.filter_field
    QTest.keyClicks(field, "later")
    assert () == mouse.view.desk.selected
    QTest.keyClick(field, K.Key_Escape)
    assert before == mouse.view.desk.selected
    assert "a" == mouse.view.picks.current
    tree = mouse.view.tree
    row = tree.visualRect(mouse.view.picks.index_of("a"))
    assert tree.viewport().rect().contains(row)


def test_what_was_found_stays_selected_after_the_filter(mouse: Mouse) -> None:
    mouse.view.picks.only("a")
    mouse.key(K.Key_Slash)
    QTest.keyClicks(mouse.view.filter_field, "later")
    mouse.view.picks.only("later")
    QTest.keyClick(mouse.view.filter_field, K.Key_Escape)
    assert ("later",) == mouse.view.desk.selected


def test_what_an_earlier_filter_hid_does_not_come_back(mouse: Mouse) -> None:
    found = []
    mouse.view.picks.only("a")
    for _time in range(2):
        mouse.view.filter_field.open()
        QTest.keyClicks(mouse.view.filter_field, "later")
        mouse.view.filter_field.leave()
        found.append(mouse.view.desk.selected)
        mouse.view.picks.clear()
    assert [("a",), ()] == found


def test_a_filter_without_a_match_says_so(mouse: Mouse) -> None:
    mouse.view.filter_field.open()
    QTest.keyClicks(mouse.view.filter_field, "kafka")
    QCoreApplication.processEvents()
    assert mouse.view._nothing.isVisible()
    assert "No tasks match ‘kafka’." == mouse.view._nothing._sentence.text()
    mouse.view.filter_field.leave()
    assert not mouse.view._nothing.isVisible()


def test_the_table_shows_all_columns_and_keys_still_work(mouse: Mouse) -> None:
    mouse.view.show_table(shown=True)
    QCoreApplication.processEvents()
    tree = mouse.view.tree
    assert not any(tree.isColumnHidden(column) for column in Column)
    assert not mouse.chart.isVisible()
    mouse.view.picks.only("a")
    QTest.keyClick(tree, K.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert 1 == len(mouse.steps)
    mouse.view.show_table(shown=False)
    assert mouse.chart.isVisible()
    assert tree.isColumnHidden(Column.START)


def test_a_row_is_read_aloud_with_everything_that_matters(mouse: Mouse) -> None:
    model = mouse.view.model
    role = Qt.ItemDataRole.AccessibleTextRole
    assert (
        "Task b. Foundation. 10 h, 5 October 2026 to 10 October 2026. 0 percent. "
        "Waits for Task a."
    ) == model.data(model.index_of("b"), role)
    late = str(model.data(model.index_of("begun"), role))
    assert "days over" in late
    assert "Task later. Not scheduled. 10 h. Not scheduled." == model.data(
        model.index_of("later"), role
    )
    assert "Foundation. 4 h of 30 h." == model.data(model.index_of("phase:P1"), role)


def test_every_column_says_its_part(mouse: Mouse) -> None:
    model = mouse.view.model
    cells = [model.data(model.index_of("b", column)) for column in Column]
    assert ["Task b", "10", "5 Oct 2026", "10 Oct 2026", "0 %", "To do", "Task a"] == cells
    names = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert ["Task", "Hours", "Start", "End", "Progress", "Status", "Waits for"] == names
