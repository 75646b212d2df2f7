"""The diamond of a milestone, in the colour of its phase."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.guard import guard
from ui.theme import Theme

_SIZE, _HALF = 14, 5


class Mark(QWidget):
    """The diamond.

    Args:
        theme: Gives the colours.
        colour: Number of the phase's colour.
    """

    def __init__(self, theme: Theme, colour: int) -> None:
        super().__init__()
        self._theme = theme
        self._colour = colour
        self.setFixedSize(theme.px(_SIZE), theme.px(_SIZE))
        theme.changed.connect(self.update)

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the diamond."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half, middle = self._theme.px(_HALF), self.width() / 2
        painter.setPen(QPen(self._theme.phase(self._colour)[0], 1.75))
        painter.setBrush(self._theme.colour("bg"))
        corners = ((0, -half), (half, 0), (0, half), (-half, 0))
        painter.drawPolygon(QPolygonF([QPointF(middle + x, middle + y) for x, y in corners]))
