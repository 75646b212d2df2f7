"""How a row of the gap list looks: a dumbbell from today to the plan's end, or a scale to rate."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from planner.values import Seniority
from planner.wording import Wording
from ui.theme import Theme
from ui.views.skills.columns import HALF, TOP, Columns
from ui.views.skills.standing import GapRow
from ui.words import tr

_DOT, _CIRCLE = 5.0, 4.4
_TICK, _TARGET = 4.0, 10.5
_CELL, _PILL, _RADIUS = 28.0, 13.0, 7.0
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_WRAPPED = _LEFT | int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class RowState:
    """How a row stands at the moment.

    Attributes:
        target: Career level aimed at.
        rating: Whether it shows the scale to rate.
        hover: Level under the pointer on that scale, tenths, or None.
        last: Whether it is the last row, which has no line below it.
    """

    target: Seniority
    rating: bool = False
    hover: int | None = None
    last: bool = False


class RowPainter:
    """Paints rows in pixels at 100 %, y 0 at the top of the row."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        self._theme = theme
        self._wording = wording

    def paint(
        self, painter: QPainter, row: GapRow, columns: Columns, height: float, state: RowState
    ) -> None:
        """Paint one row on its ground."""
        middle = height / 2
        self._paint_name(painter, row, columns, middle)
        if state.rating:
            self._paint_scale(painter, row, columns, middle, state.hover)
        else:
            self._paint_track(painter, columns, middle)
            self._paint_requirements(painter, row, columns, middle, state.target)
            self._paint_way(painter, row, columns, middle)
        self._paint_gap(painter, row, columns, middle)
        self._paint_closing(painter, row, columns, middle)
        if not state.last:
            painter.setPen(QPen(self._theme.colour("line"), 1))
            end = columns.closing + columns.closing_width
            painter.drawLine(QPointF(columns.name, height - 0.5), QPointF(end, height - 0.5))

    def _write(
        self, painter: QPainter, area: QRectF, text: str, style: str, token: str, flags: int = _LEFT
    ) -> None:
        font = self._theme.font(style)
        font.setPixelSize(max(1, round(font.pixelSize() / self._theme.scale)))
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        line = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(area.width()) + 1
        )
        painter.drawText(area, flags, line)

    def _write_wrapped(self, painter: QPainter, area: QRectF, text: str, token: str) -> None:
        """Write a sentence in one line or, where that has no room, in two."""
        self._write(painter, QRectF(), "", "small", token)
        two = painter.boundingRect(area, _WRAPPED, text)
        fits = two.height() <= area.height() and two.width() <= area.width()
        if fits and painter.fontMetrics().horizontalAdvance(text) > area.width():
            painter.drawText(area, _WRAPPED, text)
        else:
            self._write(painter, area, text, "small", token)

    def _paint_name(self, painter: QPainter, row: GapRow, columns: Columns, middle: float) -> None:
        area = QRectF(columns.name, middle - 19, columns.name_width, 20)
        self._write(painter, area, row.gap.name, "strong", "text")
        below = QRectF(columns.name, middle + 1, columns.name_width, 16)
        if row.rated:
            self._write(painter, below, row.word, "small", "text3")
        else:
            self._write(painter, below, tr("rate"), "small_strong", "accent_text")

    def _paint_track(self, painter: QPainter, columns: Columns, middle: float) -> None:
        painter.setPen(QPen(self._theme.colour("line"), 2))
        painter.drawLine(QPointF(columns.zero, middle), QPointF(columns.five, middle))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        for level in range(0, TOP + 1, 10):
            x = columns.x_of(level)
            painter.drawLine(QPointF(x, middle - _TARGET), QPointF(x, middle + _TARGET))

    def _paint_requirements(
        self, painter: QPainter, row: GapRow, columns: Columns, middle: float, target: Seniority
    ) -> None:
        for level in Seniority:
            if level is not target:
                painter.setPen(QPen(self._theme.colour("text3"), 1.2))
                x = columns.x_of(row.gap.requirements.at(level))
                painter.drawLine(QPointF(x, middle - _TICK), QPointF(x, middle + _TICK))

    def _paint_way(self, painter: QPainter, row: GapRow, columns: Columns, middle: float) -> None:
        """Paint today, the dashes to after the plan, what stays short, and the target."""
        gap, colour = row.gap, self._theme.colour
        start, after = (columns.x_of(level) for level in (gap.start, gap.projected))
        if after > start:
            pen = QPen(colour("accent"), 2)
            pen.setDashPattern([1.6, 1.2])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(start, middle), QPointF(after, middle))
        wanted = columns.x_of(gap.required)
        if gap.short_after:
            pen = QPen(colour("warn"), 4)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(after, middle), QPointF(wanted, middle))
        pen = QPen(colour("text"), 2.6)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(wanted, middle - _TARGET), QPointF(wanted, middle + _TARGET))
        painter.setPen(QPen(colour("accent"), 1.8))
        painter.setBrush(colour("raised"))
        painter.drawEllipse(QPointF(after, middle), _CIRCLE, _CIRCLE)
        self._paint_today(painter, QPointF(start, middle), rated=row.rated)

    def _paint_today(self, painter: QPainter, place: QPointF, *, rated: bool) -> None:
        """Paint today's level: a full dot, or a small grey ring for one that is only assumed."""
        if rated:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawEllipse(place, _DOT, _DOT)
            return
        painter.setPen(QPen(self._theme.colour("text3"), 1.4, Qt.PenStyle.DotLine))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawEllipse(place, _DOT - 1, _DOT - 1)

    def _paint_scale(
        self, painter: QPainter, row: GapRow, columns: Columns, middle: float, hover: int | None
    ) -> None:
        colour = self._theme.colour
        well = QRectF(
            columns.zero - 16, middle - _CELL / 2, columns.five - columns.zero + 32, _CELL
        )
        painter.setPen(QPen(colour("line_strong"), 1))
        painter.setBrush(colour("sunken"))
        painter.drawRoundedRect(well, _RADIUS, _RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("control"))
        for level in range(5, TOP, 10):
            painter.drawEllipse(QPointF(columns.x_of(level), middle), 1.4, 1.4)
        covering = [level for level in (hover, row.gap.level) if level is not None]
        for level in range(0, TOP + 1, 10):
            if all(abs(level - cover) != HALF for cover in covering):
                self._paint_level(painter, columns, middle, level, "text2")
        if hover is not None and hover != row.gap.level:
            self._paint_pill(painter, columns, middle, hover, "active")
            self._paint_level(painter, columns, middle, hover, "text")
        if row.gap.level is not None:
            self._paint_pill(painter, columns, middle, row.gap.level, "accent")
            self._paint_level(painter, columns, middle, row.gap.level, "on_accent")

    def _paint_pill(
        self, painter: QPainter, columns: Columns, middle: float, tenths: int, token: str
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(token))
        area = QRectF(columns.x_of(tenths) - _PILL, middle - 12, 2 * _PILL, 24)
        painter.drawRoundedRect(area, 5, 5)

    def _paint_level(
        self, painter: QPainter, columns: Columns, middle: float, tenths: int, token: str
    ) -> None:
        area = QRectF(columns.x_of(tenths) - 16, middle - 12, 32, 24)
        style = "small" if token == "text2" else "small_strong"
        self._write(painter, area, self._wording.level(tenths), style, token, _CENTRE)

    def _paint_gap(self, painter: QPainter, row: GapRow, columns: Columns, middle: float) -> None:
        area = QRectF(columns.gap_right - 44, middle - 10, 44, 20)
        text = self._wording.level(row.gap.gap)
        self._write(painter, area, text, "strong", "text" if row.gap.gap else "text3", _RIGHT)

    def _paint_closing(
        self, painter: QPainter, row: GapRow, columns: Columns, middle: float
    ) -> None:
        left, width = columns.closing, columns.closing_width
        when = "warn" if row.gap.short_after else "text3"
        if not row.task:
            self._write_wrapped(painter, QRectF(left, middle - 17, width, 34), row.closing, when)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.phase(row.phase)[0])
        painter.drawRoundedRect(QRectF(left, middle - 13, 8, 8), 2, 2)
        title = QRectF(left + 14, middle - 17, width - 14, 16)
        self._write(painter, title, row.task, "small", "text")
        style = "small_strong" if row.gap.short_after else "small"
        self._write(painter, QRectF(left, middle + 1, width, 16), row.closing, style, when)
