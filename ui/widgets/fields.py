"""All fields of forms in one place to import from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ui.theme import Theme
from ui.widgets.days import DateField
from ui.widgets.field import Field
from ui.widgets.numbers import NumberField

__all__ = ["Choice", "DateField", "Field", "NumberField", "TextField"]


class TextField(Field):
    """One line of text.

    Attributes:
        changed: The text, after each change by the person.
        committed: The text, when Enter is pressed or the field is left.
    """

    changed = Signal(str)
    committed = Signal(str)

    def __init__(self, theme: Theme, hint: str = "", parent: QWidget | None = None) -> None:
        self._line = QLineEdit()
        super().__init__(theme, self._line, parent)
        self._line.setPlaceholderText(hint)
        self._line.setFont(theme.font("body"))
        self._line.textEdited.connect(self.changed)
        self._line.editingFinished.connect(self._finished)

    @property
    def text(self) -> str:
        """What is in the field."""
        return self._line.text()

    def set_text(self, text: str) -> None:
        """Fill the field without telling anybody."""
        self._line.setText(text)

    def set_longest(self, letters: int) -> None:
        """Allow at most so many letters."""
        self._line.setMaxLength(letters)

    def _finished(self) -> None:
        self.committed.emit(self._line.text())


class Choice(Field):
    """One of a few words in a drop-down list.

    Attributes:
        chosen: The key, when the person chooses another word.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        self._box = QComboBox()
        super().__init__(theme, self._box, parent)
        self._box.setFont(theme.font("body"))
        self.set_options(options)
        self._box.activated.connect(self._activated)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Replace the words; the first one is chosen."""
        self._box.clear()
        for key, text in options:
            self._box.addItem(text, key)

    @property
    def current(self) -> str:
        """Key of the chosen word, or an empty string without words."""
        return str(self._box.currentData() or "")

    def set_current(self, key: str) -> None:
        """Choose a word without telling anybody; an unknown key changes nothing."""
        index = self._box.findData(key)
        if index >= 0:
            self._box.setCurrentIndex(index)

    def _activated(self, _index: int) -> None:
        self.chosen.emit(self.current)
