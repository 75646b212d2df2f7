"""The base of buttons that draw themselves: hover, look, and when the focus must be seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.buttons import KEYBOARD


class PaintedButton(QAbstractButton):
    """A button whose subclass paints it.

    Args:
        theme: Gives the look; a change of it paints anew.
        parent: Widget it stands in.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._by_keys = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    @property
    def ringed(self) -> bool:
        """Whether to draw the focus ring: the focus is here and came from the keyboard."""
        return self._by_keys and self.hasFocus()

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember how the focus came; a window that becomes active again changes nothing."""
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._by_keys = event.reason() in KEYBOARD
        super().focusInEvent(event)
