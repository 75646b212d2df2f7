"""The wheel over the chart, and the scrolling of a drag that comes near an edge."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent

from ui.timeline.camera import Camera
from ui.timeline.chart import Chart

EDGE, SLOWEST, FASTEST = 32, 4, 24
"""Within so many pixels of an edge a drag scrolls, by so many pixels a frame."""
_FRAME = 16
_ZOOM = 1.0015
"""Zoom by one unit of a wheel's angle; a notch is 120 of them."""


class Scroller(QObject):
    """Scrolls rows and time of one chart.

    Args:
        chart: Where the mouse is.
        camera: Scrolls and zooms time.
        pointer: Gives the place of the mouse during a drag.
        scrolled: Is called when a drag scrolled: another day is under the mouse.
    """

    def __init__(
        self,
        chart: Chart,
        camera: Camera,
        pointer: Callable[[], QPointF],
        scrolled: Callable[[], object],
    ) -> None:
        super().__init__(chart)
        self._chart = chart
        self._camera = camera
        self._pointer = pointer
        self._scrolled = scrolled
        self._clock = QTimer(self)
        self._clock.setInterval(_FRAME)
        self._clock.timeout.connect(self.tick)
        chart.wheeled.connect(self._on_wheel)
        chart.pinched.connect(self._on_pinch)

    def start(self) -> None:
        """Scroll from now on while the mouse is near an edge."""
        self._clock.start()

    def stop(self) -> None:
        """Stop scrolling at edges."""
        self._clock.stop()

    def _on_wheel(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta()
        delta = pixels if not pixels.isNull() else event.angleDelta() / 2
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # Touch pads may send pixels alone; a pixel is two units of angle, as for scrolling.
            angle = event.angleDelta().y() or 2 * pixels.y()
            if angle:
                self._camera.zoom(_ZOOM**angle, event.position().x())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._camera.scroll(-(delta.y() or delta.x()))
        else:
            if delta.x():
                self._camera.scroll(-delta.x())
            self._chart.scroll_rows(-delta.y())
        self._scrolled()

    def _on_pinch(self, factor: float, around: float, way: float) -> None:
        self._camera.zoom(factor, around)
        if way:
            self._camera.scroll(-way)
        self._scrolled()

    def tick(self) -> None:
        """Scroll by one frame where the mouse is near an edge."""
        body, at = self._chart.surface.body, self._pointer()
        x = _speed(at.x(), 0, body.width())
        y = _speed(at.y(), body.top(), body.bottom())
        moved = bool(x) and self._camera.scroll(x, grow=True)
        if y and self._chart.scroll_rows(round(y)):
            moved = True
        if moved:
            self._scrolled()


def _speed(at: float, low: float, high: float) -> float:
    """Return pixels a frame: negative near the lower edge, positive near the upper one."""
    for depth, sign in ((low + EDGE - at, -1), (at - high + EDGE, 1)):
        if depth > 0:
            share = min(1.0, depth / EDGE)
            return sign * (SLOWEST + (FASTEST - SLOWEST) * share)
    return 0.0
