"""Labels that follow the theme and never take text for markup."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.guard import guard
from ui.theme import Theme

PART = "  ·  "
"""What stands between the parts of a line."""
_LEAST = 8
"""Fewer letters of a cut part say nothing."""


def tip_text(text: str) -> str:
    """Return text for a tool tip; Qt takes tool tips for markup where they look like it."""
    return f"<span>{escape(text)}</span>" if text else ""


class Label(QLabel):
    """Plain text in a style and a colour of the theme.

    Args:
        theme: Gives font and colour.
        text: What to show; taken as it is, never as markup.
        style: Style of the type table.
        token: Colour token.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: str = "body",
        token: str = "text",  # noqa: S107  a colour token
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._token = token
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(style))
        self.setText(text)
        self._recolour()
        theme.changed.connect(self._recolour)

    def set_token(self, token: str) -> None:
        """Change the colour.

        Raises:
            KeyError: There is no colour of this name.
        """
        self._token = token
        self._recolour()

    def set_style(self, style: str) -> None:
        """Change the style of the type table."""
        self.setFont(self._theme.font(style))

    def _recolour(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour(self._token))
        self.setPalette(palette)


class ElidedLabel(Label):
    """A label of one line that ends in "…" where there is no room, with the whole as tool tip.

    Attributes:
        elide: Where letters are left out.
    """

    elide = Qt.TextElideMode.ElideRight

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: str = "body",
        token: str = "text",  # noqa: S107  a colour token
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, style, token, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @guard
    def minimumSizeHint(self) -> QSize:
        """Leave room for a few letters only."""
        return QSize(self.fontMetrics().averageCharWidth() * 3, super().minimumSizeHint().height())

    def fitting(self, room: int) -> str:
        """Return as much of the text as fits into so many pixels."""
        return self.fontMetrics().elidedText(self.text(), self.elide, room)

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the text as fits."""
        painter = QPainter(self)
        area = self.contentsRect()
        line = self.fitting(area.width())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(area, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), line)
        painter.end()
        whole = "" if line == self.text() else self.text()
        if tip_text(whole) != self.toolTip():
            self.setToolTip(tip_text(whole))


class PartsLabel(ElidedLabel):
    """An elided label of parts between dots: without room the last parts are left out whole."""

    def fitting(self, room: int) -> str:
        """Return as many parts as fit, or the beginning of the first one."""
        parts = self.text().split(PART)
        while len(parts) > 1 and self.fontMetrics().horizontalAdvance(PART.join(parts)) > room:
            parts.pop()
        line = PART.join(parts)
        shown = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room)
        return shown if shown == line or len(shown) >= _LEAST else ""


class ShortLabel(ElidedLabel):
    """A label that says something short, or nothing, where it has no room for all of it.

    Attributes:
        short: What it says then.
        peers: Texts of labels as wide as this one: all of them are short or none.
        most: Pixels the narrowest of them has, or None.
    """

    short = ""
    peers: tuple[str, ...] = ()
    most: int | None = None

    def fitting(self, room: int) -> str:
        """Return the whole text or the short one."""
        widths = (self.fontMetrics().horizontalAdvance(text) for text in (self.text(), *self.peers))
        room = room if self.most is None else min(room, self.most)
        return self.text() if max(widths) <= room else self.short
