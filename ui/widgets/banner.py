"""A bar across the top that stays until its reason is gone: not saved, reading only, sample."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.polish import set_state

Tone = Literal["info", "warn", "bad"]
_TOKENS: dict[Tone, tuple[str, str]] = {
    "info": ("info", "accent_text"),
    "warn": ("triangle-alert", "warn"),
    "bad": ("circle-alert", "bad"),
}


class Banner(QFrame):
    """The bar, with a sentence and what can be done.

    Attributes:
        acted: Key of the button that was pressed.
    """

    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone: Tone = "info"
        self.setObjectName("banner")
        self._icon = QLabel()
        self._text = Label(theme, "", "body", "text")
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(24), theme.px(6), theme.px(20), theme.px(6))
        self._row.setSpacing(theme.px(8))
        self._row.addWidget(self._icon)
        self._row.addWidget(self._text, 1)
        self._buttons: dict[str, Button] = {}
        self.setMinimumHeight(theme.px(44))
        theme.changed.connect(self._redraw)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown last."""
        return self._text.text()

    @property
    def tone(self) -> Tone:
        """How serious it is."""
        return self._tone

    def button(self, key: str) -> Button:
        """Return the button of an action.

        Raises:
            KeyError: The banner has no such action now.
        """
        return self._buttons[key]

    def show_text(
        self, text: str, tone: Tone = "info", actions: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Show a sentence with its actions, pairs of key and words."""
        self._tone = tone
        set_state(self, "tone", tone)
        self._text.setText(text)
        self.setAccessibleName(text)
        for old in self._buttons.values():
            self._row.removeWidget(old)
            old.deleteLater()
        self._buttons = {}
        for key, words in actions:
            made = Button(self._theme, words)
            made.setProperty("action", key)
            made.clicked.connect(self._pressed)
            self._buttons[key] = made
            self._row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        self._redraw()
        self.show()

    def _pressed(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.acted.emit(str(sender.property("action")))

    def _redraw(self) -> None:
        icon, token = _TOKENS[self._tone]
        size = self._theme.px(16)
        self._icon.setPixmap(self._theme.icon(icon, token, size, self.devicePixelRatioF()))
