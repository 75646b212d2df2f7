"""Wheel, touch pad and touch screen: continuous zoom around the pointer, scrolling both ways."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest

from tests.ui.timeline.conftest import MakeMouse, Mouse
from ui.timeline.camera import MONTH, QUARTER, YEAR
from ui.timeline.scale import LEAST_PER_DAY, MOST_PER_DAY, WEEKS_BELOW, Unit

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
AT = QPointF(310, 200)


def wheel(
    mouse: Mouse, angle: tuple[int, int], keys: Qt.KeyboardModifier = NONE,
    pixels: tuple[int, int] = (0, 0),
) -> None:
    event = QWheelEvent(
        AT, mouse.chart.mapToGlobal(AT), QPoint(*pixels), QPoint(*angle),
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
    )
    QCoreApplication.sendEvent(mouse.chart, event)


def pad(mouse: Mouse, value: float, kind: Qt.NativeGestureType) -> bool:
    """Send what a touch pad sends; tell whether the chart had a use for it."""
    device = QPointingDevice.primaryPointingDevice()
    place = mouse.chart.mapToGlobal(AT)
    event = QNativeGestureEvent(kind, device, 2, AT, AT, place, value, QPointF())
    event.ignore()
    QCoreApplication.sendEvent(mouse.chart, event)
    return event.isAccepted()


def day_under(mouse: Mouse) -> float:
    return mouse.view.desk.scale.at(AT.x())


@pytest.fixture
def close(mouse: Mouse) -> Mouse:
    """Zoomed to a month: there is room to scroll on both sides."""
    mouse.view.camera.show(MONTH)
    mouse.view.camera.scroll(200)
    return mouse


@pytest.mark.parametrize("value", [0.1, -0.1, 0.013])
def test_a_pinch_on_the_pad_zooms_around_the_pointer(close: Mouse, value: float) -> None:
    before, day = close.view.desk.scale.per_day, day_under(close)
    assert pad(close, value, Qt.NativeGestureType.ZoomNativeGesture)
    assert before * (1 + value) == pytest.approx(close.view.desk.scale.per_day)
    assert day == pytest.approx(day_under(close))
    assert "" == close.view.camera.mode


def test_other_gestures_of_the_pad_are_left_alone(close: Mouse) -> None:
    before = close.view.desk.scale
    assert not pad(close, 15.0, Qt.NativeGestureType.RotateNativeGesture)
    assert before == close.view.desk.scale


@pytest.mark.parametrize(("value", "most"), [(5.0, MOST_PER_DAY), (-3.0, LEAST_PER_DAY)])
def test_a_wild_pinch_stops_at_the_widest_and_the_closest_zoom(
    close: Mouse, value: float, most: float
) -> None:
    for _ in range(4):
        pad(close, value, Qt.NativeGestureType.ZoomNativeGesture)
    assert most == close.view.desk.scale.per_day


def test_two_fingers_on_the_screen_zoom_around_their_middle(close: Mouse) -> None:
    device = QTest.createTouchDevice()
    chart, middle = close.chart, QPoint(310, 200)
    before, day = close.view.desk.scale.per_day, day_under(close)
    shown: list[float] = []
    close.view.desk.scale_changed.connect(lambda: shown.append(close.view.desk.scale.per_day))
    for apart in (30, 40, 50, 60, 70):
        fingers = QTest.touchEvent(chart, device, False)  # noqa: FBT003
        for finger, sign in ((0, -1), (1, 1)):
            at = middle + QPoint(sign * apart, 0)
            (fingers.press if apart == 30 else fingers.move)(finger, at, chart)
        fingers.commit()
    fingers = QTest.touchEvent(chart, device, False)  # noqa: FBT003
    for finger, sign in ((0, -1), (1, 1)):
        fingers.release(finger, middle + QPoint(sign * 70, 0), chart)
    fingers.commit()
    QCoreApplication.processEvents()
    assert len(shown) >= 2
    assert shown == sorted(shown)
    assert 1.2 * before < close.view.desk.scale.per_day < 2.5 * before
    assert day == pytest.approx(day_under(close), abs=0.5)
    assert [] == close.steps


def test_a_finger_that_held_a_bar_lets_go_when_a_second_one_comes(mouse: Mouse) -> None:
    mouse.press(mouse.on("a"))
    mouse.move(14)
    assert mouse.view.desk.gesture is not None
    device = QTest.createTouchDevice()
    for apart in (30, 50, 80):
        fingers = QTest.touchEvent(mouse.chart, device, False)  # noqa: FBT003
        for finger, sign in ((0, -1), (1, 1)):
            at = QPoint(310 + sign * apart, 200)
            (fingers.press if apart == 30 else fingers.move)(finger, at, mouse.chart)
        fingers.commit()
    assert not mouse.view.hand.busy
    mouse.release()
    assert [] == mouse.steps


@pytest.mark.parametrize(
    ("angle", "pixels", "factor"),
    [
        ((0, 120), (0, 0), 1.0015**120),
        ((0, -120), (0, 0), 1.0015**-120),
        ((0, 8), (0, 4), 1.0015**8),
        ((0, 0), (0, 4), 1.0015**8),
        ((0, 0), (0, -30), 1.0015**-60),
    ],
)
def test_the_wheel_with_ctrl_zooms_around_the_pointer(
    close: Mouse, angle: tuple[int, int], pixels: tuple[int, int], factor: float
) -> None:
    before, day = close.view.desk.scale.per_day, day_under(close)
    wheel(close, angle, CTRL, pixels)
    assert before * factor == pytest.approx(close.view.desk.scale.per_day)
    assert day == pytest.approx(day_under(close))


def test_a_sideways_wheel_with_ctrl_leaves_the_named_zoom(close: Mouse) -> None:
    wheel(close, (120, 0), CTRL)
    assert MONTH == close.view.camera.mode


@pytest.mark.parametrize(
    ("angle", "pixels", "keys", "moved"),
    [
        ((0, -120), (0, 0), SHIFT, -60),
        ((0, 120), (0, 0), SHIFT, 60),
        ((-120, 0), (0, 0), SHIFT, -60),
        ((-120, 0), (0, 0), NONE, -60),
        ((120, 0), (0, 0), NONE, 60),
        ((-14, 0), (-7, 0), NONE, -7),
        ((0, -6), (0, -3), SHIFT, -3),
    ],
)
def test_shift_and_the_sideways_wheel_scroll_time(
    close: Mouse, angle: tuple[int, int], pixels: tuple[int, int],
    keys: Qt.KeyboardModifier, moved: int,
) -> None:
    before = close.view.desk.scale
    wheel(close, angle, keys, pixels)
    after = close.view.desk.scale
    assert moved == pytest.approx(after.left - before.left)
    assert before.per_day == after.per_day
    assert MONTH == close.view.camera.mode


def test_the_plain_wheel_scrolls_rows(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(None, 900, 420)
    before = mouse.view.desk.scale
    wheel(mouse, (0, -120))
    assert 60 == mouse.chart.surface.offset
    wheel(mouse, (0, 30), pixels=(0, 15))
    assert 45 == mouse.chart.surface.offset
    assert before == mouse.view.desk.scale


def test_a_drag_follows_when_time_is_scrolled_under_it(close: Mouse) -> None:
    close.view.camera.show(MONTH)
    close.press(close.on("a"))
    close.move(3)
    gesture = close.view.desk.gesture
    assert gesture is not None
    before = gesture.preview.bars["a"].first
    wheel(close, (0, -120), SHIFT)
    wheel(close, (0, -120), SHIFT)
    assert gesture.preview.bars["a"].first > before
    close.key(Qt.Key.Key_Escape)
    close.release()
    assert [] == close.steps


# What a drag snaps to


@pytest.mark.parametrize(
    ("mode", "unit"), [(YEAR, Unit.WEEK), (QUARTER, Unit.DAY), (MONTH, Unit.DAY)]
)
@pytest.mark.parametrize("width", [700, 1224, 2300])
def test_a_named_zoom_snaps_to_what_it_says_at_any_width(
    make_mouse: MakeMouse, width: int, mode: str, unit: Unit
) -> None:
    mouse = make_mouse(None, width, 600)
    mouse.view.camera.show(mode)
    assert unit is mouse.view.desk.scale.unit
    mouse.view.camera.scroll(60)
    mouse.page.resize(width - 40, 600)
    QCoreApplication.processEvents()
    assert unit is mouse.view.desk.scale.unit


def test_a_drag_in_a_narrow_quarter_moves_by_days_and_says_so(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(None, 700, 600)
    mouse.view.camera.show(QUARTER)
    assert mouse.view.desk.scale.per_day < WEEKS_BELOW
    mouse.press(mouse.on("a"))
    mouse.move(3)
    tip = mouse.chart.painter.tip
    assert tip is not None
    assert "snaps to days" in tip.detail
    mouse.release()
    assert date(2026, 10, 1) == mouse.start("a")


@pytest.mark.parametrize(("per_day", "unit"), [(4.9, Unit.WEEK), (5.1, Unit.DAY)])
def test_a_free_zoom_snaps_by_its_pixels(mouse: Mouse, per_day: float, unit: Unit) -> None:
    for mode in (QUARTER, YEAR):
        mouse.view.camera.show(mode)
        mouse.view.camera.zoom_middle(per_day / mouse.view.desk.scale.per_day)
        assert unit is mouse.view.desk.scale.unit


def test_the_way_between_two_named_zooms_snaps_to_where_it_leads(mouse: Mouse) -> None:
    mouse.view.camera.motion = 60
    mouse.view.camera.show(MONTH)
    QTest.qWait(150)
    assert Unit.DAY is mouse.view.desk.scale.unit
