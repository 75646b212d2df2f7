"""A line edit that floats over list or chart for a moment: a new title, a new task."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from ui.guard import guard
from ui.widgets.polish import set_state

WIDTH = 240
"""Width of the editor for new tasks, pixels."""
MOST_LETTERS = 200
_PAD = 8
"""Pixels beside the words that say what is asked."""
Commit = Callable[[str], bool]
"""Gets what was typed; tells whether it was taken."""


class InlineEdit(QLineEdit):
    """Commits on Enter or when the focus leaves; Esc gives up.

    What is refused on Enter stays there to be mended, with all of it selected.

    Args:
        parent: Over which it floats.
        area: Where.
        text: What stands in it at first.
        name: What it is for, for screen readers and as placeholder.
        commit: Gets the text.
        asked: What is asked, beside a text that would hide the placeholder; empty for nothing.
    """

    def __init__(
        self,
        parent: QWidget,
        area: QRect,
        text: str,
        name: str,
        commit: Commit,
        *,
        asked: str = "",
    ) -> None:
        super().__init__(text, parent)
        self._back = parent
        self._commit: Commit | None = commit
        self.setGeometry(area)
        self.setMaxLength(MOST_LETTERS)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.textEdited.connect(self._mend)
        if asked:
            self._ask(asked)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, words: str) -> None:
        """Say at the right edge what is asked."""
        said = QLabel(words, self)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, _PAD, 0)
        inside.addWidget(said, 0, Qt.AlignmentFlag.AlignRight)
        self.setTextMargins(0, 0, said.sizeHint().width() + _PAD, 0)

    def _enter(self) -> None:
        """Close when the text is taken; else keep it, selected, so that it can be mended."""
        commit, self._commit = self._commit, None  # what it does may move the focus
        if commit is None:
            return
        text = self.text().strip()
        refused = bool(text) and not commit(text)
        self._commit = commit
        if refused:
            set_state(self, "wrong", value=True)
            self.selectAll()
        else:
            self.finish(keep=False)

    def _mend(self) -> None:
        set_state(self, "wrong", value=False)

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
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        else:
            super().keyPressEvent(event)

    @guard
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit when the focus goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() is Qt.FocusReason.ActiveWindowFocusReason:
            self._enter()  # what is refused waits for the person to come back
        elif event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finish(keep=True)
