"""Small parts of the view: wrapped words, icons, bars of a share."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.labels import Label

BAR = 6
"""Height of a bar of a share, pixels at 100 %."""
PORTFOLIO = 4
"""Number of the colours of portfolio work."""


def wrapped(theme: Theme, style: str = "body", token: str = "text") -> Label:  # noqa: S107  a colour token
    """Return empty words that take as many lines as they need."""
    made = Label(theme, "", style, token)
    made.setWordWrap(True)
    made.setForegroundRole(QPalette.ColorRole.WindowText)  # inside a button it would be another one
    return made


class Icon(QLabel):
    """An icon in the colour of a token.

    Args:
        theme: Gives the look.
        name: Name of the icon.
        token: Colour token.
        size: Pixels at 100 %.
    """

    def __init__(self, theme: Theme, name: str, token: str, size: int = 15) -> None:
        super().__init__()
        self._theme, self._name, self._token, self._size = theme, name, token, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._draw()
        theme.changed.connect(self._draw)

    def _draw(self) -> None:
        size = self._theme.px(self._size)
        self.setFixedSize(size, size)
        self.setPixmap(self._theme.icon(self._name, self._token, size, self.devicePixelRatioF()))


class Mark(QWidget):
    """The small square of a phase, or the diamond of a milestone."""

    def __init__(self, theme: Theme, *, diamond: bool = False) -> None:
        super().__init__()
        self._theme, self._diamond, self._colour = theme, diamond, PORTFOLIO
        size = theme.px(14 if diamond else 8)
        self.setFixedSize(size, size)
        theme.changed.connect(self.update)

    def set_colour(self, colour: int | None) -> None:
        """Choose the colour by the position of a phase; None is portfolio work."""
        self._colour = PORTFOLIO if colour is None else colour % PORTFOLIO
        self.update()

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        solid = self._theme.phase(self._colour)[0]
        area = QRectF(self.rect())
        if self._diamond:
            painter.setPen(QPen(solid, 1.75))
            painter.translate(area.center())
            painter.rotate(45)
            half = area.width() / 2 * 0.62
            painter.drawRect(QRectF(-half, -half, 2 * half, 2 * half))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(solid)
        painter.drawRoundedRect(area, 2, 2)


class ShareBar(QWidget):
    """How much of a whole is done; the same must be written beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._share, self._colour = theme, 0.0, 0
        self.setFixedHeight(theme.px(BAR))
        theme.changed.connect(self.update)

    def show_share(self, share: float, colour: int) -> None:
        """Fill a part, in the colour of a phase."""
        self._share, self._colour = min(1.0, max(0.0, share)), colour % PORTFOLIO
        self.update()

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track and the filled part."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        solid, soft = self._theme.phase(self._colour)
        area = QRectF(self.rect())
        fill_bar(painter, area, soft)
        if self._share > 0:
            width = max(area.height(), area.width() * self._share)
            fill_bar(painter, QRectF(area.left(), area.top(), width, area.height()), solid)


def fill_bar(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """Fill a bar with round ends."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    radius = area.height() / 2
    painter.drawRoundedRect(area, radius, radius)
