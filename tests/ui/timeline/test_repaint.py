"""A drag repaints only what it touches: the screen must look as if everything had been painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QImage

from tests.ui.timeline.conftest import Mouse


def shown(mouse: Mouse) -> QImage:
    """Return what stands on the screen, without painting anything."""
    QCoreApplication.processEvents()
    chart = mouse.chart
    place = QRect(chart.mapTo(mouse.page.window(), chart.rect().topLeft()), chart.size())
    screen = chart.screen()
    whole = screen.grabWindow(mouse.page.window().winId()).toImage()
    assert not whole.isNull()
    return whole.copy(place)


def painted(mouse: Mouse) -> QImage:
    """Return the chart painted as a whole."""
    chart = mouse.chart
    chart.repaint()
    return shown(mouse)


@pytest.mark.parametrize("days", [7, 14, 35, -7, 60])
def test_the_steps_of_a_drag_leave_what_a_whole_repaint_shows(mouse: Mouse, days: int) -> None:
    at_rest = shown(mouse)
    mouse.press(mouse.on("a"))
    for share in (0.4, 1.0, 0.7):
        mouse.move(days * share)
        step = shown(mouse)
        assert at_rest != step
        assert painted(mouse) == step


def test_the_weekly_load_follows_a_drag(mouse: Mouse) -> None:
    strip = mouse.chart.surface.strip
    before = shown(mouse).copy(strip)
    mouse.press(mouse.on("a"))
    mouse.move(21)
    during = shown(mouse).copy(strip)
    assert before != during
