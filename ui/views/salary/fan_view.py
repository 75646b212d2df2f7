"""The fan on screen, with a line and a small table for the month under the pointer or the keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)

from planner.charts.fan_data import FanData
from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.widgets.chart_view import ChartView
from ui.widgets.shadow import draw_shadow
from ui.words import tr

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from planner.charts.fan import FanChart
    from planner.charts.image import Chart

_PAD, _ROW, _GAP, _AWAY, _DOT = 14.0, 20.0, 26.0, 14.0, 5.0
_LEAST_WIDTH, _LEAST_HEIGHT = 420, 260
"""Least size, pixels at 100 %."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class FanView(ChartView[FanData]):
    """The fan."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__(theme)
        self._wording = wording
        self._chart: FanChart | None = None
        self._month: int | None = None

    def maker(self) -> Callable[[Axes], Chart[FanData]]:
        """Return what makes the fan."""
        from planner.charts.fan import FanChart

        def make(axes: Axes) -> Chart[FanData]:
            self._chart = FanChart(axes, self.theme.palette, self._wording)
            return self._chart

        return make

    @property
    def month(self) -> int | None:
        """The month that is read, or None."""
        return self._month

    def show_data(self, data: FanData | None, sentence: str) -> None:
        """Show other data; the month that is read stays where it can."""
        super().show_data(data, sentence)
        if data is None or data.fan is None:
            self._month = None
        elif self._month is not None:
            self._month = min(self._month, data.months - 1)

    def read_out(self) -> tuple[str, tuple[tuple[str, str], ...]] | None:
        """Return the month that is read and its rows of words and money, or None."""
        data, month = self.data, self._month
        if data is None or data.fan is None or month is None:
            return None
        fan = data.fan

        def money(amount: int) -> str:
            return self._wording.short_money(amount, data.currency)

        def between(low: tuple[int, ...], high: tuple[int, ...]) -> str:
            return tr("{low} – {high}", low=money(low[month]), high=money(high[month]))

        rows = (
            (tr("Median"), money(fan.p50[month])),
            (tr("Half of outcomes"), between(fan.p25, fan.p75)),
            (tr("8 in 10 outcomes"), between(fan.p10, fan.p90)),
            (tr("Stay"), money(fan.stay[month])),
        )
        return self._wording.month_year(data.date_of(month)), rows

    def paint_over(self, painter: QPainter) -> None:
        """Paint the ring of the keyboard, the line through the month and its table."""
        if self.ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour("focus"), 2))
            area = QRectF(0, 0, self.width() / self.zoom, self.height() / self.zoom)
            painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), 7, 7)
        read, chart = self.read_out(), self._chart
        if read is None or chart is None or self._month is None:
            return
        layout = chart.layout
        x = layout.x_of(self._month + 0.5)
        painter.setPen(QPen(self.theme.colour("text2"), 1.2))
        painter.drawLine(QPointF(x, layout.plot.top), QPointF(x, layout.plot.bottom))
        self._paint_dots(painter, chart, x)
        self._paint_table(painter, chart, x, *read)

    def _paint_dots(self, painter: QPainter, chart: FanChart, x: float) -> None:
        fan = self.data.fan if self.data else None
        if fan is None or self._month is None:
            return
        painter.setPen(QPen(self.theme.colour("raised"), 1.5))
        dots = ((fan.stay[self._month], "text2"), (fan.p50[self._month], "accent"))
        for amount, token in dots:
            painter.setBrush(self.theme.colour(token))
            painter.drawEllipse(QPointF(x, chart.layout.y_of(amount)), _DOT, _DOT)

    def _paint_table(
        self,
        painter: QPainter,
        chart: FanChart,
        x: float,
        title: str,
        rows: tuple[tuple[str, str], ...],
    ) -> None:
        strong, small = self.chart_font("small_strong"), self.chart_font("small")
        painter.setFont(strong)
        values = max(painter.fontMetrics().horizontalAdvance(value) for _, value in rows)
        heading = painter.fontMetrics().horizontalAdvance(title)
        painter.setFont(small)
        names = max(painter.fontMetrics().horizontalAdvance(name) for name, _ in rows)
        width = max(names + _GAP + values, heading) + 2 * _PAD
        height = _ROW * (len(rows) + 1) + 2 * _PAD - 8
        plot = chart.layout.plot
        left = x - _AWAY - width if x - _AWAY - width >= 4 else x + _AWAY
        card = QRectF(left, plot.top + 8, width, height)
        draw_shadow(painter, card, 10, self.theme.shadow)
        painter.setPen(QPen(self.theme.colour("line_strong"), 1))
        painter.setBrush(self.theme.colour("raised"))
        painter.drawRoundedRect(card, 10, 10)
        line = QRectF(card.left() + _PAD, card.top() + _PAD - 4, width - 2 * _PAD, _ROW)
        painter.setFont(strong)
        painter.setPen(self.theme.colour("text"))
        painter.drawText(line, _LEFT, title)
        for name, value in rows:
            line.translate(0, _ROW)
            painter.setFont(small)
            painter.setPen(self.theme.colour("text2"))
            painter.drawText(line, _LEFT, name)
            painter.setFont(strong)
            painter.setPen(self.theme.colour("text"))
            painter.drawText(line, _RIGHT, value)

    def _read(self, month: int | None, *, aloud: bool = False) -> None:
        if self.data is None or self.data.fan is None:
            month = None
        if month == self._month:
            return
        self._month = month
        self.update()
        read = self.read_out()
        if aloud and read is not None:
            words = ", ".join(f"{name} {value}" for name, value in read[1])
            event = QAccessibleAnnouncementEvent(self, f"{read[0]}: {words}")
            QAccessible.updateAccessibility(event)

    @guard
    def minimumSizeHint(self) -> QSize:
        """Return the least size at which the bands can be told apart."""
        return QSize(self.theme.px(_LEAST_WIDTH), self.theme.px(_LEAST_HEIGHT))

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the month under the pointer."""
        if self._chart is not None:
            self._read(self._chart.layout.month_at(event.position().x() / self.zoom))

    @guard
    def leaveEvent(self, _event: QEvent) -> None:
        """Read no month, unless the keyboard does."""
        if not self.hasFocus():
            self._read(None)

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the months: arrows one month, with Shift or Page keys a year."""
        if self.data is None or self.data.fan is None:
            super().keyPressEvent(event)
            return
        year = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        steps = {
            Qt.Key.Key_Right: 12 if year else 1,
            Qt.Key.Key_Left: -12 if year else -1,
            Qt.Key.Key_PageUp: -12,
            Qt.Key.Key_PageDown: 12,
            Qt.Key.Key_Home: -self.data.months,
            Qt.Key.Key_End: self.data.months,
        }
        step = steps.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape and self._month is not None:
            self._read(None)
        elif step:
            start = round(self.data.study_months) if self._month is None else self._month
            self._read(max(0, min(self.data.months - 1, start + step)), aloud=True)
        else:
            super().keyPressEvent(event)
