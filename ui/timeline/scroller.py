"""The wheel over the chart, and the scrolling of a drag that comes near an edge."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent

from ui.timeline.camera import Camera, Place
from ui.timeline.chart import Chart

EDGE, SLOWEST, FASTEST = 32, 4, 24
"""Within so many pixels of an edge a drag scrolls, by so many pixels a frame."""
_FULL_AFTER = 60
"""It takes so many frames until an edge scrolls as fast as the mouse is near."""
_WAKES = 8
"""An edge that was near at the start scrolls once the mouse is so many pixels nearer."""
_FRAME = 16
_ZOOM = 1.0015
"""Zoom by one unit of a wheel's angle; a notch is 120 of them."""


class _Edge(Enum):
    LEFT = auto()
    RIGHT = auto()
    TOP = auto()
    BOTTOM = auto()


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
        self._asleep: dict[_Edge, float] = {}
        self._rows = True
        self._outside = False
        self._frames = 0
        self._moved = False
        self._place: tuple[Place, int] | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_FRAME)
        self._clock.timeout.connect(self.tick)
        chart.wheeled.connect(self._on_wheel)
        chart.pinched.connect(self._on_pinch)

    def start(self, pressed: QPointF, *, rows: bool = True) -> None:
        """Scroll from now on while the mouse is near an edge.

        An edge the mouse is near already sleeps until the mouse goes away from it or towards it:
        what is picked up there shall not run away.

        Args:
            pressed: Where it was picked up, on the chart.
            rows: Whether rows scroll as well, not only time.
        """
        self._rows, self._outside = rows, pressed.x() < 0
        depths = self._depths(pressed)
        self._asleep = {edge: depth for edge, depth in depths.items() if depth > 0}
        self._frames = 0
        self._place = (self._camera.place, self._chart.surface.offset)
        self._clock.start()

    def stop(self, *, give_back: bool = False) -> None:
        """Stop scrolling at edges.

        Args:
            give_back: Show again what was shown before the edges scrolled.
        """
        self._clock.stop()
        place, self._place = self._place, None
        if give_back and self._moved and place is not None:
            self._camera.return_to(place[0])
            self._chart.scroll_rows(place[1] - self._chart.surface.offset)
        self._moved = False

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

    def _depths(self, at: QPointF) -> dict[_Edge, float]:
        """Return how deep a point is in the zone of each edge, pixels; 0 or less outside."""
        body = self._chart.surface.body
        return {
            # What comes out of the list does not scroll time while it is over the list.
            _Edge.LEFT: 0.0 if self._outside and at.x() < 0 else EDGE - at.x(),
            _Edge.RIGHT: at.x() - body.width() + EDGE,
            _Edge.TOP: body.top() + EDGE - at.y(),
            _Edge.BOTTOM: at.y() - body.bottom() + EDGE,
        }

    def tick(self) -> None:
        """Scroll by one frame where the mouse is near an edge."""
        depths = self._depths(self._pointer())
        speed = {edge: self._speed(edge, depth) for edge, depth in depths.items()}
        self._frames = self._frames + 1 if any(speed.values()) else 0
        haste = min(1.0, self._frames / _FULL_AFTER)
        speed = {edge: max(SLOWEST, pixels * haste) for edge, pixels in speed.items() if pixels}
        x = speed.get(_Edge.RIGHT, 0) - speed.get(_Edge.LEFT, 0)
        if x > 0 and self._camera.at_end:
            x = SLOWEST  # time that the plan does not reach comes slowly: it never ends
        y = speed.get(_Edge.BOTTOM, 0) - speed.get(_Edge.TOP, 0) if self._rows else 0
        moved = bool(x) and self._camera.scroll(x, grow=True)
        if y and self._chart.scroll_rows(round(y)):
            moved = True
        if moved:
            self._moved = True
            self._scrolled()

    def _speed(self, edge: _Edge, depth: float) -> float:
        """Return pixels a frame at an edge; waking it when the mouse went away or on."""
        if edge in self._asleep:
            if 0 < depth < self._asleep[edge] + _WAKES:
                return 0.0
            del self._asleep[edge]
        if depth <= 0:
            return 0.0
        return SLOWEST + (FASTEST - SLOWEST) * min(1.0, depth / EDGE)
