"""What all fields have in common: a control, and below it the sentence that says what is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.polish import set_state


class Field(QWidget):
    """A control with room for one sentence below it.

    Args:
        theme: Gives the look.
        control: The control itself.
    """

    def __init__(self, theme: Theme, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.control = control
        self._problem = Label(theme, "", "small", "bad")
        self._problem.setWordWrap(True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(control)
        column.addWidget(self._problem)
        self.setFocusProxy(control)

    @property
    def error(self) -> str:
        """The sentence below the control, or an empty string."""
        return self._problem.text()

    def set_error(self, sentence: str) -> None:
        """Say what is wrong and how to mend it; an empty text takes it away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.control.setAccessibleDescription(sentence)
        set_state(self.control, "wrong", bool(sentence))

    def set_name(self, name: str) -> None:
        """Say what the field is for to people who do not see its label."""
        self.control.setAccessibleName(name)


class SteppingLine(QLineEdit):
    """A line that tells when Up or Down is pressed, for fields whose value has steps."""

    stepped = Signal(int)

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn Up and Down into steps."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
            event.accept()
            return
        super().keyPressEvent(event)
