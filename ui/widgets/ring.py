"""A ring that fills clockwise from the top."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.guard import guard
from ui.theme import Theme

_WHOLE = 360 * 16
_TOP = 90 * 16


class Ring(QWidget):
    """A share of a whole as a ring; the same share must be written beside it.

    Args:
        theme: Gives the colours.
        size: Width and height, pixels at 100 %.
        token: Colour of the filled part.
    """

    def __init__(
        self,
        theme: Theme,
        size: int,
        token: str = "accent",  # noqa: S107  a colour token
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._token = token
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def share(self) -> float:
        """The filled part, 0 to 1."""
        return self._share

    def set_share(self, share: float) -> None:
        """Fill a part; values outside 0 to 1 are cut."""
        self._share = min(1.0, max(0.0, share))
        self.update()

    @guard
    def sizeHint(self) -> QSize:
        """Return the size of the ring."""
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    @guard
    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track, then the filled part with round ends."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(2.0, self.width() / 9)
        inset = width / 2 + 0.25
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(self._theme.colour("active"), width))
        painter.drawEllipse(area)
        if self._share > 0:
            pen = QPen(self._theme.colour(self._token), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(area, _TOP, -round(_WHOLE * self._share))
