"""A skill level from 0 to 5 in one row of cells: one click or one digit key; half levels by key."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.buttons import KEYBOARD
from ui.words import tr

_HEIGHT, _CELL, _RADIUS, _INSET = 30, 46, 7, 3
_CELLS, _TOP, _HALF = 6, 50, 5
_NEAR = 7
"""Levels so near to the chosen one have no room for their digit, tenths."""
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class LevelScale(QWidget):
    """The row.

    Args:
        theme: Gives the look.
        name: What is rated, for people who do not see the label.

    Attributes:
        changed: The level in tenths, or None when it was cleared; only changes by the person.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._level: int | None = None
        self._usual: int | None = None
        self._hover: int | None = None
        self._ring = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(_HEIGHT))
        self._explain()
        theme.changed.connect(self.update)

    @property
    def level(self) -> int | None:
        """The level in tenths, or None while not rated."""
        return self._level

    def set_level(self, tenths: int | None) -> None:
        """Set the level without telling anybody."""
        self._level = tenths
        self._explain()
        self.update()

    def set_usual(self, tenths: int | None) -> None:
        """Mark the level that is usual and stands in while there is no rating."""
        self._usual = tenths
        self._explain()
        self.update()

    def _explain(self) -> None:
        self.setAccessibleName(self._name)
        if self._level is not None:
            words = tr("Rated {level} of 5", level=_words(self._level))
        elif self._usual is not None:
            words = tr("Not rated, {level} is usual", level=_words(self._usual))
        else:
            words = tr("Not rated")
        self.setAccessibleDescription(words)

    def _choose(self, tenths: int | None) -> None:
        if tenths != self._level:
            self.set_level(tenths)
            self.changed.emit(tenths)

    def _cell_width(self) -> float:
        return (self.width() - 2 * _INSET) / _CELLS

    def _x_of(self, tenths: int) -> float:
        """Return the middle of a level; half levels lie between two cells."""
        return _INSET + self._cell_width() * (tenths / 10 + 0.5)

    def _cell_at(self, x: float) -> int:
        cell = int((x - _INSET) / max(1.0, self._cell_width()))
        return min(_CELLS - 1, max(0, cell)) * 10

    @guard
    def sizeHint(self) -> QSize:
        """Return room for six cells."""
        return QSize(self._theme.px(_CELL * _CELLS), self._theme.px(_HEIGHT))

    @guard
    def minimumSizeHint(self) -> QSize:
        """Never narrower than a finger's width a cell."""
        return QSize(self._theme.px(26 * _CELLS), self._theme.px(_HEIGHT))

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the cell under the pointer."""
        hover = self._cell_at(event.position().x())
        if hover != self._hover:
            self._hover = hover
            self.update()

    @guard
    def leaveEvent(self, _event: object) -> None:
        """Show no cell any more."""
        self._hover = None
        self.update()

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a level; the chosen one again takes it back."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._ring = False
            cell = self._cell_at(event.position().x())
            self._choose(None if cell == self._level else cell)

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits, half steps by full stop or arrows, and Delete."""
        start = self._level if self._level is not None else self._usual or 0
        key, text = event.key(), event.text()
        if text in ("0", "1", "2", "3", "4", "5"):
            self._choose(int(text) * 10)
        elif text in (".", ","):
            self._choose(min(_TOP, start - _HALF if start % 10 else start + _HALF))
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            step = _HALF if key == Qt.Key.Key_Right else -_HALF
            self._choose(min(_TOP, max(0, start + step)))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose(None)
        else:
            super().keyPressEvent(event)
            return
        self._ring = True
        self.update()

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the focus came from the keyboard."""
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._ring = event.reason() in KEYBOARD
        super().focusInEvent(event)
        self.update()

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw well, cells, the usual level and the chosen one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.setPen(QPen(colour("line_strong"), 1))
        for cell in range(1, _CELLS):
            x = _INSET + self._cell_width() * cell
            middle = self.height() / 2
            painter.drawLine(QPointF(x, middle - 5), QPointF(x, middle + 5))
        if self._hover is not None and self._hover != self._level:
            self._draw_cell(painter, self._hover, "active")
        for level in range(0, _TOP + 1, 10):
            if self._level is None or abs(level - self._level) > _NEAR:
                self._write(painter, level, "text2")
        if self._level is not None:
            self._draw_cell(painter, self._level, "accent")
            self._write(painter, self._level, "on_accent")
        elif self._usual is not None:
            self._draw_usual(painter, self._usual)
        if self._ring and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 2))
            area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(area, _RADIUS - 1, _RADIUS - 1)

    def _draw_cell(self, painter: QPainter, tenths: int, token: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(token))
        painter.drawRoundedRect(self._box(tenths), 5, 5)

    def _draw_usual(self, painter: QPainter, tenths: int) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("control"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self._box(tenths).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

    def _box(self, tenths: int) -> QRectF:
        half = self._cell_width() / 2 - 1
        x = self._x_of(tenths)
        return QRectF(x - half, _INSET, 2 * half, self.height() - 2 * _INSET)

    def _write(self, painter: QPainter, tenths: int, token: str) -> None:
        painter.setFont(self._theme.font("body" if token == "text2" else "strong"))
        painter.setPen(self._theme.colour(token))
        painter.drawText(self._box(tenths), _CENTRE, _words(tenths))


def _words(tenths: int) -> str:
    return f"{tenths / 10:.1f}".removesuffix(".0")
