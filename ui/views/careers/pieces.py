"""Small parts the sections are made of: cards with a title, wrapped words, proofs, chips, marks."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from planner.career_guide import Proof
from ui.guard import guard
from ui.theme import Theme
from ui.views.careers.sides import SideBySide
from ui.views.careers.words import proof_text, sources_tip
from ui.widgets.controls import Label, label, rule, well

_CHIP_PAD, _CHIP_HEIGHT, _BAR = 8, 20, 6


def wrapped(theme: Theme, text: str, style: str = "body", token: str = "text") -> Label:  # noqa: S107  a colour token
    """Return words that take as many lines as they need."""
    made = label(theme, text, style, token)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return made


def proof_line(theme: Theme, proof: Proof, *, counted: str = "") -> Label:
    """Return where a figure comes from; the tool tip says what the sources are."""
    made = wrapped(theme, proof_text(proof, counted=counted), "caption", "text3")
    made.setObjectName("proof")
    made.setToolTip(f"<p style='white-space:pre-wrap'>{escape(sources_tip(proof))}</p>")
    return made


class SectionCard(QFrame):
    """A card with a title and, below it, a line about what it shows.

    Attributes:
        column: Where the content goes.
    """

    def __init__(self, theme: Theme, title: str, about: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.column = QVBoxLayout(self)
        px = theme.px
        self.column.setContentsMargins(px(20), px(16), px(20), px(16))
        self.column.setSpacing(px(8))
        self.column.addWidget(wrapped(theme, title, "heading"))
        if about:
            self.column.addWidget(wrapped(theme, about, "small", "text2"))

    def add(self, part: QWidget, *, line: bool = True) -> None:
        """Add a part below a hairline, or right below what is there."""
        if line:
            self.column.addSpacing(self._theme.px(2))
            self.column.addWidget(rule(self._theme))
            self.column.addSpacing(self._theme.px(2))
        self.column.addWidget(part)


def stack(*parts: QWidget, gap: int = 4) -> QWidget:
    """Return parts one below the other."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    for part in parts:
        column.addWidget(part)
    return whole


def beside(left: QWidget, right: QWidget, gap: int = 16, least: int = 0) -> SideBySide:
    """Return two parts side by side at the same top; the left one takes what is free.

    Without room for both, each at least ``least`` pixels wide, the right one goes below.
    """
    return SideBySide([(left, 1), (right, 0)], gap, least=least)


def bullet(theme: Theme, icon: str, token: str, text: str, style: str = "small") -> QWidget:
    """Return words with an icon before them."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    row.addWidget(Mark(theme, icon, token), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(wrapped(theme, text, style, "text2" if token != "warn" else "warn"), 1)
    return whole


def warning(theme: Theme, *lines: str) -> QFrame:
    """Return a warning in a well of its own."""
    made = well(theme)
    column = QVBoxLayout(made)
    px = theme.px
    column.setContentsMargins(px(10), px(8), px(10), px(8))
    column.setSpacing(px(4))
    for number, line in enumerate(lines):
        icon = "triangle-alert" if number == 0 else "corner-down-right"
        column.addWidget(bullet(theme, icon, "warn" if number == 0 else "text2", line))
    return made


class Mark(QLabel):
    """An icon in the colour of a token, as tall as a line of small words."""

    def __init__(self, theme: Theme, icon: str, token: str) -> None:
        super().__init__()
        self._theme, self._icon, self._token = theme, icon, token
        self.setFixedSize(theme.px(14), theme.line_height("small"))
        self._draw()
        theme.changed.connect(self._draw)

    def _draw(self) -> None:
        size = self._theme.px(14)
        dpr = self.devicePixelRatioF()
        self.setPixmap(self._theme.icon(self._icon, self._token, size, dpr))


class Sheet(QWidget):
    """What a scroll area shows: as tall as its words need in the width there is.

    The layout's own least height is that of the narrowest width and would leave the end empty.
    """

    @guard
    def minimumSizeHint(self) -> QSize:
        """Return the least width; the height follows from it."""
        return QSize(super().minimumSizeHint().width(), 0)


class Divider(QWidget):
    """A hairline from top to bottom; the style sheet knows only flat ones."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedWidth(1)
        theme.changed.connect(self.update)

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        QPainter(self).fillRect(self.rect(), self._theme.colour("line"))


class Chip(QWidget):
    """One or two words on a ground of their own."""

    def __init__(self, theme: Theme, text: str, token: str = "text2") -> None:  # noqa: S107  a colour token
        super().__init__()
        self._theme, self.text, self._token = theme, text, token
        self.setFont(theme.font("caption"))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @guard
    def sizeHint(self) -> QSize:
        """Return room for the words."""
        px = self._theme.px
        wide = self.fontMetrics().horizontalAdvance(self.text)
        return QSize(wide + 2 * px(_CHIP_PAD), px(_CHIP_HEIGHT))

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(_GROUNDS.get(self._token, "sunken")))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setPen(self._theme.colour(self._token))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text)


class ShareBar(QWidget):
    """A share of job ads as a bar, with the 95 % interval as a thin line over it.

    Args:
        theme: Gives the colours.
        share: 0 to 1.
        low: Lower end of the interval.
        high: Upper end.
    """

    def __init__(self, theme: Theme, share: float, low: float, high: float) -> None:
        super().__init__()
        self._theme = theme
        self._share, self._low, self._high = share, low, high
        self.setFixedHeight(theme.px(10))
        self.setMinimumWidth(theme.px(80))
        theme.changed.connect(self.update)

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the whole, the share and the interval."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        wide, middle, thick = self.width(), self.height() / 2, self._theme.px(_BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("active"))
        painter.drawRoundedRect(QRectF(0, middle - thick / 2, wide, thick), 3, 3)
        painter.setBrush(colour("accent"))
        share = max(thick, wide * self._share) if self._share else 0
        painter.drawRoundedRect(QRectF(0, middle - thick / 2, share, thick), 3, 3)
        painter.setPen(QPen(colour("text"), 1))
        low, high = wide * self._low, wide * self._high
        painter.drawLine(QPointF(low, middle), QPointF(high, middle))
        for end in (low, high):
            painter.drawLine(QPointF(end, middle - 3), QPointF(end, middle + 3))


_GROUNDS = {
    "good": "good_soft",
    "warn": "warn_soft",
    "bad": "bad_soft",
    "accent_text": "accent_soft",
}
"""Ground of a chip by the colour of its words."""
