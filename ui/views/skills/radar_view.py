"""The radar on screen: the spoke under the pointer or of the row in focus stands out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen

from planner.skills import Gap, RadarData
from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.widgets.chart_view import ChartView

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from planner.charts.image import Chart
    from planner.charts.radar import RadarChart

_DOT = 6.5
"""Room around the dot of a level that the bold spoke leaves free."""
_TOP = 50
_LEAST = 320
"""Least width and height, pixels at 100 %."""


class RadarView(ChartView[RadarData]):
    """The radar.

    Attributes:
        pointed: Axis id under the pointer or chosen by keys, empty when there is none.
    """

    pointed = Signal(str)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__(theme)
        self._wording = wording
        self._chart: RadarChart | None = None
        self._bold = ""
        self._hovered = ""

    def maker(self) -> Callable[[Axes], Chart[RadarData]]:
        """Return what makes the radar."""
        from planner.charts.radar import RadarChart

        def make(axes: Axes) -> Chart[RadarData]:
            self._chart = RadarChart(axes, self.theme.palette, self._wording)
            return self._chart

        return make

    @property
    def bold(self) -> str:
        """Axis id of the spoke that stands out, or an empty string."""
        return self._bold

    def set_bold(self, axis: str) -> None:
        """Let a spoke stand out; an empty id lets none."""
        if axis != self._bold:
            self._bold = axis
            self.update()

    def paint_over(self, painter: QPainter) -> None:
        """Paint the bold spoke and its name, and the ring of the keyboard."""
        if self.ring:
            painter.setPen(QPen(self.theme.colour("focus"), 2))
            area = QRectF(0, 0, self.width() / self.zoom, self.height() / self.zoom)
            painter.drawRoundedRect(area.adjusted(3, 3, -3, -3), 7, 7)
        data, chart = self.data, self._chart
        if data is None or chart is None:
            return
        for number, spoke in enumerate(data.spokes):
            if spoke.axis == self._bold:
                self._paint_spoke(painter, chart, number, spoke)
                self._paint_name(painter, chart, number)

    def _paint_spoke(self, painter: QPainter, chart: RadarChart, number: int, spoke: Gap) -> None:
        painter.setPen(QPen(self.theme.colour("text"), 1.3))
        free: list[tuple[float, float]] = []
        if spoke.level is not None:
            room = _DOT * _TOP / chart.layout.radius
            free.append((spoke.level - room, spoke.level + room))
            if spoke.short_after:
                free.append((spoke.projected, spoke.required))
        free += list(_crossed(chart, number))
        low = 0.0
        for start, end in [*sorted(free), (float(_TOP), 0.0)]:
            if start > low:
                ends = (chart.layout.place(number, low), chart.layout.place(number, start))
                painter.drawLine(*(QPointF(*place) for place in ends))
            low = max(low, end)

    def _paint_name(self, painter: QPainter, chart: RadarChart, number: int) -> None:
        label = chart.layout.labels[number]
        box = label.box
        top, bottom = box.top, label.baselines[-2] + 4
        painter.fillRect(
            QRectF(box.left - 2, top, box.right - box.left + 4, bottom - top),
            self.theme.colour("raised"),
        )
        painter.setFont(self.chart_font("strong"))
        painter.setPen(self.theme.colour("text"))
        for line, baseline in zip(label.lines, label.baselines[:-1], strict=True):
            width = painter.fontMetrics().horizontalAdvance(line)
            left = {"left": 0.0, "center": width / 2, "right": float(width)}[label.side]
            painter.drawText(QPointF(label.x - left, baseline), line)

    def _axis_at(self, x: float, y: float) -> str:
        if self.data is None or self._chart is None:
            return ""
        spoke = self._chart.layout.spoke_at(x / self.zoom, y / self.zoom)
        return "" if spoke is None else self.data.spokes[spoke].axis

    def _point(self, axis: str) -> None:
        if axis != self._hovered:
            self._hovered = axis
            self.pointed.emit(axis)

    @guard
    def minimumSizeHint(self) -> QSize:
        """Return the least size at which the names around it keep clear of each other."""
        return QSize(self.theme.px(_LEAST), self.theme.px(_LEAST))

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the spoke under the pointer stand out."""
        self._point(self._axis_at(event.position().x(), event.position().y()))

    @guard
    def leaveEvent(self, _event: QEvent) -> None:
        """Let no spoke stand out."""
        self._point("")

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk round the spokes."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()), 0)
        if not step or self.data is None:
            super().keyPressEvent(event)
            return
        axes = [spoke.axis for spoke in self.data.spokes]
        start = axes.index(self._bold) if self._bold in axes else -1 if step > 0 else 0
        self._hovered = ""
        self._point(axes[(start + step) % len(axes)])
        event.accept()


def _crossed(chart: RadarChart, number: int) -> Iterator[tuple[float, float]]:
    """Yield the parts of a spoke (levels in tenths) that run through the name of a level."""
    for box in chart.names:
        under = [
            level
            for level in range(_TOP + 1)
            if box.left - 2 <= chart.layout.place(number, level)[0] <= box.right + 2
            and box.top - 2 <= chart.layout.place(number, level)[1] <= box.bottom + 2
        ]
        if under:
            yield float(min(under)), float(max(under))
