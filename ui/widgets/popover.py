"""A card that opens over a widget to explain something; a click beside it or Esc closes it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.controls import label

_RADIUS = 10


class Popover(QFrame):
    """The card, with a title, a line about it, and a column that scrolls.

    Args:
        theme: Gives the look.
        title: What it explains.
        about: One or two sentences below the title; may be empty.
        parent: Owner.

    Attributes:
        column: Where the content goes.
    """

    def __init__(self, theme: Theme, title: str, about: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.theme = theme
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(title)
        pad = theme.px(16)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(pad + theme.px(4), pad, theme.px(4), pad)
        whole.setSpacing(theme.px(6))
        whole.addWidget(label(theme, title, "heading"))
        if about:
            words = label(theme, about, "small", "text2")
            words.setWordWrap(True)
            whole.addWidget(words)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, theme.px(4), theme.px(14), theme.px(4))
        self.column.setSpacing(theme.px(8))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self._area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        whole.addWidget(self._area, 1)

    def show_above(self, anchor: QWidget, width: int, height: int) -> None:
        """Open at the upper right corner of a widget, within the screen; pixels at 100 %."""
        self.resize(self.theme.px(width), self.theme.px(height))
        corner = anchor.mapToGlobal(QPoint(anchor.width(), -self.theme.px(4)))
        place = corner - QPoint(self.width(), self.height())
        screen = anchor.screen().availableGeometry()
        place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
        place.setY(max(screen.top(), place.y()))
        self.move(place)
        self.show()
        self._area.setFocus(Qt.FocusReason.PopupFocusReason)

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("line_strong"), 1))
        painter.setBrush(self.theme.colour("raised"))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
