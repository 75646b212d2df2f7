"""The line at the day that attracts the edge under the hand.

It is a widget of its own, one pixel wide: showing it costs no paint of the chart.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.guard import guard
from ui.timeline.chart import Chart
from ui.timeline.desk import Desk
from ui.timeline.drag import MoveGesture
from ui.timeline.drag_resize import ResizeGesture
from ui.timeline.drag_shapes import PlaceGesture
from ui.timeline.paint_tip import hint_height

_ABOVE_HINTS = 20
"""Pixels between the end of the line and the hint bar."""


class GuideLine(QWidget):
    """One upright line over a chart.

    Args:
        chart: Over which it stands.
        desk: Has the gesture that is attracted.
    """

    def __init__(self, chart: Chart, desk: Desk) -> None:
        super().__init__(chart)
        self._chart = chart
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()
        for signal in (desk.preview_changed, desk.gesture_changed, desk.scale_changed):
            signal.connect(self._follow)

    @property
    def day(self) -> int | None:
        """The day that attracts now, an ordinal; None for none."""
        gesture = self._desk.gesture
        if isinstance(gesture, MoveGesture | ResizeGesture | PlaceGesture):
            return gesture.guide
        return None

    def _follow(self) -> None:
        day = self.day
        if day is None:
            self.hide()
            return
        painter, body = self._chart.painter, self._chart.surface.body
        foot = hint_height(painter.pigments) + _ABOVE_HINTS if painter.hints else 0
        x = round(self._desk.scale.x(day))
        self.setGeometry(x, body.top(), 1, max(0, body.height() - foot))
        self.show()

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._chart.painter.pigments.colour("accent"))
        painter.end()
