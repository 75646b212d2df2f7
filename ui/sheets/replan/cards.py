"""One way out as a card to choose, with its price in three sentences that wrap where they must."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.labels import tip_text
from ui.widgets.painted import PaintedButton

WIDTH, HEIGHT = 276, 94
"""Size of a card whose sentences need one line each, pixels at 100 %."""
_RADIUS, _PAD, _TEXT_X, _TOP, _LINE, _DROP = 10, 14, 38, 11, 18, 8
_BELOW, _USUAL = 38, 3
"""How far sentences stand below a field that has a line of its own, and how many there are."""


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
        """Put a field of a fixed width beside the title, or below it where there is no room."""
        px = self._theme.px
        title = QFontMetrics(self._theme.font("strong")).horizontalAdvance(self._title)
        row = QHBoxLayout(self)
        if px(_TEXT_X) + title + px(8) + field.width() + px(8) <= px(WIDTH):
            self._drop = px(_DROP)
            row.setContentsMargins(0, px(7), px(8), 0)
            row.addStretch(1)
        else:
            self._drop = px(_BELOW)
            row.setContentsMargins(px(_TEXT_X), px(_TOP + 22), px(8), 0)
        row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        if self._drop == px(_BELOW):
            row.addStretch(1)

    def show_lines(self, lines: Sequence[str], *, refused: bool = False) -> None:
        """Show what the way out asks for, or the one sentence why it cannot be had."""
        self._lines, self._refused = tuple(lines), refused
        whole = ". ".join((self._title, *lines))
        self.setAccessibleName(whole)
        self.setToolTip(tip_text(whole))
        self.updateGeometry()
        self.update()

    @guard
    def sizeHint(self) -> QSize:
        """Return the size of the design, higher where sentences wrap."""
        px = self._theme.px
        needed = max(px(_USUAL * _LINE), sum(self._height_of(line) for line in self._lines))
        return QSize(px(WIDTH), px(HEIGHT - _USUAL * _LINE) + needed + self._drop)

    def _height_of(self, line: str) -> int:
        """Return how high a sentence is where it wraps, pixels."""
        px = self._theme.px
        width = px(WIDTH) - px(_TEXT_X) - px(_PAD)
        metrics = QFontMetrics(self._theme.font("small"))
        whole = _together(line)
        area = metrics.boundingRect(QRect(0, 0, width, 10 * px(_LINE)), _WRAPPED, whole)
        return max(px(_LINE), area.height() + px(_LINE) - metrics.height())

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
        top = self._theme.px(_TOP) + self._theme.px(20) + self._drop
        painter.setFont(self._theme.font("small"))
        for number, line in enumerate(self._lines):
            painter.setPen(self._theme.colour(self._token(number)))
            height = self._height_of(line)
            area = QRectF(left, top, width, height)
            painter.drawText(area, _WRAPPED | int(Qt.AlignmentFlag.AlignVCenter), _together(line))
            top += height

    def _token(self, number: int) -> str:
        if self._refused:
            return "warn"
        if number != 1:
            return "text2"
        return "accent_text" if self.isChecked() else "text"


def _together(line: str) -> str:
    """Return a sentence that breaks no line between a number and what it counts."""
    return _AFTER_NUMBER.sub("\u00a0", line)


_AFTER_NUMBER = re.compile(r"(?<=\d) (?=\w)")
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
