"""A line edit that floats over list or chart for a moment: a new title, a new task."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.guard import guard

WIDTH = 240
"""Width of the editor for new tasks, pixels."""
MOST_LETTERS = 200


class InlineEdit(QLineEdit):
    """Commits on Enter or when the focus leaves; Esc gives up.

    Args:
        parent: Over which it floats.
        area: Where.
        text: What stands in it at first.
        name: What it is for, for screen readers and as placeholder.
        commit: Gets the text.
    """

    def __init__(
        self, parent: QWidget, area: QRect, text: str, name: str, commit: Callable[[str], object]
    ) -> None:
        super().__init__(text, parent)
        self._back = parent
        self._commit: Callable[[str], object] | None = commit
        self.setGeometry(area)
        self.setMaxLength(MOST_LETTERS)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self, *, keep: bool) -> None:
        """Close it, with or without taking the text over; only the first call counts."""
        commit, self._commit = self._commit, None
        if commit is None:
            return
        text = self.text()
        self.hide()
        self.deleteLater()
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        if keep and text.strip():
            commit(text.strip())

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit on Enter, give up on Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        else:
            super().keyPressEvent(event)

    @guard
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit when the focus goes elsewhere in this window."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finish(keep=True)
