"""Legends of charts: a sample of each line or area with its words, in as many columns as fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.guard import guard
from ui.theme import Theme

Entry = tuple[str, str]
"""Key of a sample and its words."""
_ROW, _SAMPLE, _GAP, _BETWEEN = 23, 26, 10, 24
_LINES: dict[str, tuple[str, float, tuple[float, ...]]] = {
    "today": ("accent", 2.2, ()),
    "after": ("accent", 2.0, (5.0, 3.0)),
    "short": ("warn", 5.0, ()),
    "target": ("text", 1.9, ()),
    "entry": ("text3", 1.2, (1.3, 2.6)),
    "mid": ("text3", 1.2, (7.0, 2.5, 1.3, 2.5)),
    "senior": ("text3", 1.2, (7.0, 4.0)),
    "median": ("accent", 2.6, ()),
    "stay": ("text2", 1.8, (8.0, 4.5)),
}
"""Colour, width and dashes of the lines, as the charts draw them."""
_AREAS = {"today": 0.17, "half": 0.35, "most": 0.13}
"""Strength of the areas."""


class Samples(QWidget):
    """A legend.

    Args:
        theme: Gives the look.
        columns: Columns at most; with one row it is a line of entries.
        one_row: Set the entries side by side, each as wide as its words.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        columns: int = 2,
        one_row: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = columns
        self._one_row = one_row
        self._entries: tuple[Entry, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFont(theme.font("small"))
        theme.changed.connect(self.update)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries."""
        self._entries = tuple(entries)
        self.setAccessibleName(", ".join(text for _, text in entries))
        self.updateGeometry()
        self.update()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is shown."""
        return self._entries

    def places(self, width: int) -> list[QRectF]:
        """Return the box of each entry in a legend of this width."""
        return self._flowing(width) if self._one_row else self._in_columns(width)

    def _wide(self, text: str) -> int:
        words = self.fontMetrics().horizontalAdvance(text) + 2
        return self._theme.px(_SAMPLE + _GAP) + words

    def _flowing(self, width: int) -> list[QRectF]:
        px, boxes = self._theme.px, []
        x = y = 0
        for _, text in self._entries:
            wide = self._wide(text)
            if x and x + wide > width:
                x, y = 0, y + px(_ROW)
            boxes.append(QRectF(x, y, min(wide, width), px(_ROW)))
            x += wide + px(_BETWEEN)
        return boxes

    def _in_columns(self, width: int) -> list[QRectF]:
        row = self._theme.px(_ROW)
        edges = self._edges(self._columns, width) or [0.0, float(width)]
        rows = -(-len(self._entries) // (len(edges) - 1))
        boxes = []
        for number in range(len(self._entries)):
            left, right = edges[number // rows], edges[number // rows + 1]
            boxes.append(QRectF(left, number % rows * row, right - left, row))
        return boxes

    def _edges(self, columns: int, width: int) -> list[float] | None:
        """Return the edges of columns that are alike where they can be, or None without room."""
        rows = max(1, -(-len(self._entries) // columns))
        wide = [self._wide(text) for _, text in self._entries]
        widths = [max(wide[first : first + rows]) for first in range(0, len(wide), rows)]
        gap = self._theme.px(_BETWEEN)
        if not widths or sum(widths) + gap * (len(widths) - 1) > width:
            return None
        edges = [0.0]
        for number, widest in enumerate(widths[:-1], start=1):
            edges.append(max(width * number / columns, edges[-1] + widest + gap))
        last = width - edges[-1] < widths[-1]
        if last:  # alike is too wide: each column takes what its words need
            edges = [0.0]
            for widest in widths[:-1]:
                edges.append(edges[-1] + widest + gap)
        return [*edges, float(width)]

    @guard
    def hasHeightForWidth(self) -> bool:
        """Entries that do not fit side by side need more rows."""
        return True

    @guard
    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        boxes = self.places(width)
        return round(max((box.bottom() for box in boxes), default=0))

    @guard
    def sizeHint(self) -> QSize:
        """Return the size at a usual width."""
        width = self._theme.px(420)
        return QSize(width, self.heightForWidth(self.width() if self.width() > 50 else width))

    @guard
    def minimumSizeHint(self) -> QSize:
        """Return room for one column."""
        return QSize(self._theme.px(120), self.heightForWidth(max(self.width(), 120)))

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw samples and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        left = self._theme.px(_SAMPLE + _GAP)
        for (key, text), box in zip(self._entries, self.places(self.width()), strict=True):
            sample = QRectF(box.left(), box.center().y() - 6, self._theme.px(_SAMPLE), 12)
            self._draw_sample(painter, key, sample)
            painter.setPen(self._theme.colour("text2"))
            area = box.adjusted(left, 0, 0, 0)
            line = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, int(area.width())
            )
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), line)

    def _draw_sample(self, painter: QPainter, key: str, area: QRectF) -> None:
        middle = area.center().y()
        if key in _AREAS:
            tint = QColor(self._theme.colour("accent"))
            tint.setAlphaF(_AREAS[key])
            painter.fillRect(area, tint)
        if key == "most":
            painter.setPen(QPen(self._theme.colour("accent"), 0.8))
            painter.drawLine(area.topLeft(), area.topRight())
            painter.drawLine(area.bottomLeft(), area.bottomRight())
        if key in _LINES:
            token, width, dashes = _LINES[key]
            pen = QPen(self._theme.colour(token), width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if dashes:
                pen.setDashPattern([dash / width for dash in dashes])
            painter.setPen(pen)
            painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))
        if key == "today":
            painter.setPen(QPen(self._theme.colour("raised"), 1.2))
            painter.setBrush(self._theme.colour("accent"))
            radius = 4.2 * self._theme.scale
            painter.drawEllipse(QPointF(area.center().x(), middle), radius, radius)
