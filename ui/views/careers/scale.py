"""What entry, mid and senior level ask on one axis, drawn on the scale from 0 to 5."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.career_guide import ScaleRow
from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.words import tr

HEIGHT = 24
_TOP, _PAD = 50, 9
_HALF = {"entry": 5.0, "mid": 7.5, "senior": 10.0}
"""Half the length of a mark: the higher the level, the longer."""


class LevelMarks(QWidget):
    """The scale of one axis.

    Args:
        theme: Gives the colours.
        row: The axis.
        level: Where the person stands, tenths, or None.
        wording: Writes levels.
    """

    def __init__(self, theme: Theme, row: ScaleRow, level: int | None, wording: Wording) -> None:
        super().__init__()
        self._theme, self._row, self._level = theme, row, level
        self.setFixedHeight(theme.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = tr(
            "{axis}: entry {entry}, mid {mid}, senior {senior}",
            axis=row.name,
            entry=wording.level(row.entry),
            mid=wording.level(row.mid),
            senior=wording.level(row.senior),
        )
        self.setAccessibleName(words)
        theme.changed.connect(self.update)

    @guard
    def minimumSizeHint(self) -> QSize:
        """Leave room for six levels."""
        return QSize(self._theme.px(104), self._theme.px(HEIGHT))

    def _x(self, tenths: int) -> float:
        return _PAD + (self.width() - 2 * _PAD) * tenths / _TOP

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the scale, the span from entry to senior, the three marks and the person."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, middle = self._theme.colour, self.height() / 2
        painter.setPen(QPen(colour("line_strong"), 1))
        painter.drawLine(QPointF(self._x(0), middle), QPointF(self._x(_TOP), middle))
        for level in range(0, _TOP + 1, 10):
            painter.drawLine(
                QPointF(self._x(level), middle - 2), QPointF(self._x(level), middle + 2)
            )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("line_strong"))
        left, right = self._x(self._row.entry), self._x(self._row.senior)
        painter.drawRoundedRect(QRectF(left, middle - 2.5, max(1.0, right - left), 5), 2, 2)
        for name, level in zip(_HALF, self._row.levels, strict=True):
            draw_mark(painter, self._theme, name, QPointF(self._x(level), middle))
        if self._level is not None:
            draw_mark(painter, self._theme, "you", QPointF(self._x(self._level), middle))


def draw_mark(painter: QPainter, theme: Theme, name: str, place: QPointF) -> None:
    """Draw the mark of ``entry``, ``mid``, ``senior`` or ``you``."""
    if name == "you":
        painter.setPen(QPen(theme.colour("raised"), 1.5))
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(place, theme.px(5), theme.px(5))
        return
    pen = QPen(theme.colour("text3" if name == "entry" else "text"), 2.2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    half = QPointF(0, _HALF[name] * theme.scale)
    painter.drawLine(place - half, place + half)


class ScaleKeys(QWidget):
    """What the marks mean."""

    def __init__(self, theme: Theme, *, rated: bool) -> None:
        super().__init__()
        self._theme = theme
        words = [("entry", tr("entry")), ("mid", tr("mid")), ("senior", tr("senior"))]
        self._keys = [*words, ("you", tr("you today"))] if rated else words
        self.setFont(theme.font("caption"))
        self._indent = 0
        self.setFixedHeight(theme.px(HEIGHT))
        self.setAccessibleName(", ".join(text for _, text in self._keys))
        theme.changed.connect(self.update)

    def set_indent(self, pixels: int) -> None:
        """Begin so far from the left, as far as there is room for all of it."""
        self._indent = pixels
        self.update()

    @property
    def _needed(self) -> int:
        widths = (self.fontMetrics().horizontalAdvance(text) for _, text in self._keys)
        return sum(width + self._theme.px(30) for width in widths) - self._theme.px(10)

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw marks and words from the left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = 6.0 + max(0, min(self._indent, self.width() - self._needed))
        middle = self.height() / 2
        for name, text in self._keys:
            draw_mark(painter, self._theme, name, QPointF(x, middle))
            wide = painter.fontMetrics().horizontalAdvance(text)
            painter.setPen(self._theme.colour("text2"))
            area = QRectF(x + self._theme.px(12), 0, wide + 2, self.height())
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), text)
            x += wide + self._theme.px(30)
