"""A drag repaints only what it touches: the screen must look as if everything had been painted."""

from __future__ import annotations

from datetime import date

import pytest
from builders import YEAR_END, plan, task
from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest

from tests.ui.timeline.conftest import TODAY, MakeMouse, Mouse
from ui.timeline.drag_link import LinkGesture
from ui.timeline.drag_shapes import BandGesture, CreateGesture
from ui.timeline.ink import Ink
from ui.timeline.layout import DOT_AWAY
from ui.timeline.paint_ground import paint_ground
from ui.timeline.scale import TimeScale


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


@pytest.mark.parametrize("days", [12, 40, -30])
@pytest.mark.parametrize("reach", [0, 14])
def test_the_steps_of_drawing_time_off_leave_what_a_whole_repaint_shows(
    mouse: Mouse, days: int, reach: int
) -> None:
    x = mouse.view.desk.scale.x(date(2026, 10, 12).toordinal()) + reach
    mouse.press(QPoint(round(x), 12), Qt.KeyboardModifier.ControlModifier)
    for share in (0.3, 1.0, 0.6):
        mouse.move(days * share)
        step = shown(mouse)
        assert painted(mouse) == step


@pytest.mark.parametrize("at", [0.02, 0.5, 0.98])
def test_carried_time_off_leaves_nothing_behind(mouse: Mouse, at: float) -> None:
    scale = mouse.view.desk.scale
    left, right = scale.x(YEAR_END.start.toordinal()), scale.x(YEAR_END.end.toordinal() + 1)
    mouse.press(QPoint(round(left + at * (right - left)), 12))
    for days in (-14, -28, 7):
        mouse.move(days)
        step = shown(mouse)
        assert painted(mouse) == step


def test_scrolled_rows_look_as_if_everything_had_been_painted(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(plan(*(task(f"t{number}") for number in range(60)), breaks=[YEAR_END]))
    before = shown(mouse)
    assert mouse.chart.scroll_rows(95)
    scrolled = shown(mouse)
    assert before != scrolled
    mouse.chart.redraw()
    assert painted(mouse) == scrolled


def test_the_weekly_load_follows_a_drag(mouse: Mouse) -> None:
    strip = mouse.chart.surface.strip
    before = shown(mouse).copy(strip)
    mouse.press(mouse.on("a"))
    mouse.move(21)
    during = shown(mouse).copy(strip)
    assert before != during


def test_a_hovered_row_stays_tinted_when_everything_is_painted(mouse: Mouse) -> None:
    mouse.view.desk.hover("a")
    hovered = shown(mouse)
    assert hovered == painted(mouse)
    mouse.view.desk.hover("")
    assert hovered != shown(mouse)


@pytest.mark.parametrize("dpr", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("per_day", [2.3, 6.1, 24.2])
def test_the_ground_covers_all_that_was_painted_before(
    mouse: Mouse, per_day: float, dpr: float
) -> None:
    today = TODAY.toordinal()
    scale = TimeScale(today, per_day, left=20.4)
    images = []
    for old in ("black", "white"):
        image = QImage(round(60 * dpr), round(20 * dpr), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(dpr)
        image.fill(QColor(old))
        painter = QPainter(image)
        ink = Ink(painter, mouse.chart.painter.pigments, dpr)
        paint_ground(ink, scale, today, [], QRectF(0, 0, 60, 20))
        painter.end()
        images.append(image)
    assert images[0] == images[1]


def test_a_bar_fills_while_its_progress_is_pulled(mouse: Mouse) -> None:
    mouse.view.camera.show("month")
    mouse.view.picks.only("a")
    inside = mouse.on("a", 0.25)
    before = shown(mouse).pixelColor(inside)
    mouse.press(mouse.on("a", 0) + QPoint(-2, 13))
    mouse.move(3)
    pulled = shown(mouse)
    assert mouse.chart.painter.pigments.colour("solid0") == pulled.pixelColor(inside)
    assert before != pulled.pixelColor(inside)
    assert painted(mouse) == pulled


@pytest.mark.parametrize("hovered", ["a", "b", "pinned"])
def test_a_selected_link_stays_as_it_is_while_rows_are_hovered(mouse: Mouse, hovered: str) -> None:
    mouse.view.desk.pick_link(("a", "b"))
    layout = mouse.view.desk.layout
    assert layout is not None
    start, end = layout.bar("a"), layout.bar("b")
    assert start is not None
    assert end is not None
    top, high = round(start.bottom) + mouse.chart.surface.top + 1, round(end.y - start.bottom) - 8
    way = QRect(round(start.right) + 1, top, 16, high)
    at_rest = shown(mouse).copy(way)
    accent = mouse.chart.painter.pigments.colour("focus")
    mouse.view.desk.hover(hovered)
    during = shown(mouse).copy(way)
    assert blue(at_rest, accent) == blue(during, accent) > 0


def blue(image: QImage, colour: QColor) -> int:
    """Return how many pixels have a colour."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y) == colour for x, y in places)


def test_the_steps_of_a_link_leave_what_a_whole_repaint_shows(mouse: Mouse) -> None:
    mouse.view.picks.only("a")
    dot = mouse.on("a", 1) + QPoint(2 + DOT_AWAY, 0)
    mouse.press(dot)
    goals = [mouse.on("pinned", 0.3), mouse.on("c"), mouse.on("b"), mouse.on("begun"), dot]
    for goal in [*goals, QPoint(5, 300), mouse.on("proof")]:
        QTest.mouseMove(mouse.chart, goal)
        step = shown(mouse)
        assert painted(mouse) == step
    assert isinstance(mouse.view.desk.gesture, LinkGesture)


def test_the_steps_of_a_frame_and_of_a_new_bar_leave_what_a_whole_repaint_shows(
    mouse: Mouse,
) -> None:
    for row, kind in (("a", BandGesture), ("phase:P1", CreateGesture)):
        area = mouse.chart.surface.row_area(row)
        at = QPoint(mouse.chart.width() - 60, area.center().y())
        mouse.press(at)
        for by in (QPoint(-40, 0), QPoint(-200, 60), QPoint(-90, -50), QPoint(20, 9)):
            QTest.mouseMove(mouse.chart, at + by)
            step = shown(mouse)
            assert painted(mouse) == step
        assert isinstance(mouse.view.desk.gesture, kind)
        mouse.key(Qt.Key.Key_Escape)
        mouse.release()


def test_numbers_wider_than_their_weeks_stay_while_something_is_dragged(
    make_mouse: MakeMouse,
) -> None:
    long = [task(f"t{n}", date(2026, 10, 5), minutes=90_000) for n in range(4)]
    mouse = make_mouse(plan(*long, task("end"), task("far", date(2027, 12, 6))))

    def numbers() -> list[str]:
        return [text.text for text in mouse.chart.texts() if text.layer == "numbers"]

    at_rest = numbers()
    assert "6000" in at_rest
    mouse.press(mouse.on("end"))
    for days in (1, 14, 35):
        mouse.move(days)
        step = shown(mouse)
        assert painted(mouse) == step
    mouse.key(Qt.Key.Key_Escape)
    assert at_rest == numbers()
    mouse.release()
