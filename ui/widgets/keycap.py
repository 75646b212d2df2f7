"""Keys as a person reads them: "Ctrl E", not "Ctrl+E"."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.labels import Label

_PAD = 5


def key_text(keys: str) -> str:
    """Return a shortcut in Qt's portable form as words, e.g. ``"Ctrl+E"`` as "Ctrl E"."""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("+", " ").strip() or keys


class KeyCap(Label):
    """A key in a small frame."""

    def __init__(self, theme: Theme, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, key_text(keys), "caption", "text2", parent)
        self._look = theme
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    @guard
    def sizeHint(self) -> QSize:
        """Return room for the key and its frame."""
        size = QLabel.sizeHint(self)
        pad = self._look.px(_PAD)
        return QSize(max(size.width() + 2 * pad, size.height() + 4), size.height() + 4)

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, then the key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("line_strong"), 1))
        painter.setBrush(self._look.colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()
        super().paintEvent(event)
