"""One way out as a card to choose, with its price in three lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.labels import tip_text
from ui.widgets.painted import PaintedButton

WIDTH, HEIGHT = 276, 94
"""Size of a card, pixels at 100 %."""
_RADIUS, _PAD, _TEXT_X, _TOP, _LINE, _DROP = 10, 14, 38, 11, 18, 8


class WayCard(PaintedButton):
    """A card; exactly one of a group is chosen, by click or by arrow keys.

    Args:
        theme: Gives the look.
        title: Name of the way out.
    """

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme)
        self._title = title
        self._lines: tuple[str, ...] = ()
        self._refused = False
        self._drop = 0
        self.setText(title.replace("&", "&&"))
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands below the title."""
        return self._lines

    def set_field(self, field: QWidget) -> None:
        """Put a field at the upper right corner; the lines make room for it."""
        px = self._theme.px
        self._drop = px(_DROP)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(7), px(8), 0)
        row.addStretch(1)
        row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)

    def show_lines(self, lines: Sequence[str], *, refused: bool = False) -> None:
        """Show what the way out asks for, or the one sentence why it cannot be had."""
        self._lines, self._refused = tuple(lines), refused
        whole = ". ".join((self._title, *lines))
        self.setAccessibleName(whole)
        self.setToolTip(tip_text(whole))
        self.update()

    @guard
    def sizeHint(self) -> QSize:
        """Return the size of the design."""
        return QSize(self._theme.px(WIDTH), self._theme.px(HEIGHT) + self._drop)

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, circle, title and lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        self._draw_circle(painter)
        px, colour = self._theme.px, self._theme.colour
        left, width = px(_TEXT_X), self.width() - px(_TEXT_X) - px(_PAD)
        painter.setFont(self._theme.font("strong"))
        painter.setPen(colour("text"))
        painter.drawText(QRectF(left, px(_TOP), width, px(20)), _LEFT, self._title)
        if self._refused:
            self._draw_refusal(painter, left, width)
        else:
            self._draw_lines(painter, left, width)

    def _draw_ground(self, painter: QPainter) -> None:
        colour = self._theme.colour
        chosen, over = self.isChecked(), self.underMouse()
        painter.setPen(QPen(colour("accent" if chosen else "line_strong"), 1))
        painter.setBrush(colour("selected" if chosen else "hover" if over else "raised"))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        if self.ringed:
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _draw_circle(self, painter: QPainter) -> None:
        px, colour = self._theme.px, self._theme.colour
        middle = QPointF(px(20), px(_TOP) + px(10))
        chosen = self.isChecked()
        painter.setPen(QPen(colour("accent" if chosen else "control"), 1.5))
        painter.setBrush(colour("raised"))
        painter.drawEllipse(middle, px(7.5), px(7.5))
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawEllipse(middle, px(4), px(4))

    def _draw_lines(self, painter: QPainter, left: int, width: int) -> None:
        px = self._theme.px
        painter.setFont(self._theme.font("small"))
        for number, line in enumerate(self._lines):
            accent = number == 1 and self.isChecked()
            token = "accent_text" if accent else ("text" if number == 1 else "text2")
            painter.setPen(self._theme.colour(token))
            words = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, width)
            top = px(_TOP) + px(20) + self._drop + number * px(_LINE)
            painter.drawText(QRectF(left, top, width, px(_LINE)), _LEFT, words)

    def _draw_refusal(self, painter: QPainter, left: int, width: int) -> None:
        px = self._theme.px
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("warn"))
        area = QRectF(left, px(_TOP) + px(21) + self._drop, width, 3 * px(17))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
        painter.drawText(area, flags, self._lines[0] if self._lines else "")


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
