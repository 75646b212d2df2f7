"""What is given up glides home; the plan is back at once."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from tests.ui.timeline.conftest import Mouse

LASTS = 160


@pytest.fixture
def moving(mouse: Mouse) -> Mouse:
    mouse.chart.settle.lasts = LASTS
    return mouse


def test_escape_glides_home_and_touches_nothing(moving: Mouse) -> None:
    still = moving.chart.grab().toImage()
    moving.press(moving.on("a"))
    moving.move(21)
    moving.key(Qt.Key.Key_Escape)
    assert moving.view.desk.gesture is None
    assert moving.chart.settle.running
    moving.release()
    assert moving.chart.settle.running
    QTest.qWait(LASTS + 150)
    assert not moving.chart.settle.running
    moving.view.picks.clear()
    moving.view.desk.hover("")
    QCoreApplication.processEvents()
    assert still == moving.chart.grab().toImage()
    assert [] == moving.steps


def test_a_drop_and_an_edit_do_not_glide(moving: Mouse) -> None:
    moving.drag("a", 7)
    assert not moving.chart.settle.running
    assert date(2026, 10, 5) == moving.start("a")


def test_a_new_press_cuts_the_way_home(moving: Mouse) -> None:
    moving.press(moving.on("a"))
    moving.move(21)
    moving.key(Qt.Key.Key_Escape)
    moving.release()
    moving.drag("a", 7)
    assert not moving.chart.settle.running
    assert date(2026, 10, 5) == moving.start("a")


def test_undo_while_bars_glide_shows_the_plan(moving: Mouse) -> None:
    moving.drag("a", 7)
    moving.press(moving.on("a"))
    moving.move(14)
    moving.chart.lost.emit()
    assert moving.chart.settle.running
    moving.document.undo()
    assert not moving.chart.settle.running
    assert date(2026, 9, 28) == moving.start("a")


def test_without_motion_nothing_glides(mouse: Mouse) -> None:
    mouse.press(mouse.on("a"))
    mouse.move(21)
    mouse.key(Qt.Key.Key_Escape)
    assert not mouse.chart.settle.running
    mouse.release()
