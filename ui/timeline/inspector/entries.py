"""Text fields that commit on Enter or when the focus leaves, and go back on Esc."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextOption
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy

from ui.guard import guard
from ui.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
"""The focus is lent to a menu of the field itself."""


class Line(QLineEdit):
    """One line without a frame of its own, as wide as its text.

    Args:
        theme: Gives the look.
        name: What it is for, for people who do not see its label.
        grows: Whether its width follows its text.

    Attributes:
        committed: The text, once, when the person is done with it; only where it was changed.
        stepped: Up (1) or Down (-1).
        reverted: The person took back what they typed.
    """

    committed = Signal(str)
    stepped = Signal(int)
    reverted = Signal()

    def __init__(self, theme: Theme, name: str, *, grows: bool = False) -> None:
        super().__init__()
        self._theme, self._grows, self._kept, self._dirty = theme, grows, "", False
        self.setProperty("bare", True)  # noqa: FBT003  Qt's signature
        self.setFont(theme.font("body"))
        self.setAccessibleName(name)
        self.setTextMargins(-2, 0, -2 if grows else 0, 0)  # Qt keeps two pixels free there
        self.setFixedHeight(theme.px(24))
        self.textEdited.connect(self._edited)
        if grows:
            self.textChanged.connect(self._fit)
            self._fit()

    def _edited(self) -> None:
        self._dirty = True

    def _fit(self) -> None:
        words = self.text() or self.placeholderText()
        typing = self._theme.px(12) if self.hasFocus() else 0
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(words) + typing + 1)

    def show_text(self, text: str) -> None:
        """Show what the plan says; what is being typed stays."""
        self._kept = text
        if not self._dirty:
            self.revert()

    def revert(self) -> None:
        """Show what the plan says and forget what was typed."""
        self._dirty = False
        if self.text() != self._kept:
            self.setText(self._kept)
            self.setCursorPosition(0 if not self.hasFocus() else len(self._kept))

    def retype(self, text: str) -> None:
        """Change the text as if it were typed."""
        self.setText(text)
        self._dirty = True

    def finish(self) -> None:
        """Commit what was typed."""
        if self._dirty:
            self._dirty = False
            self.committed.emit(self.text())

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit on Enter, go back on Esc, step on Up and Down."""
        key = Qt.Key(event.key())
        if key in _ENTER:
            self.finish()
        elif key == Qt.Key.Key_Escape and (self._dirty or self.text() != self._kept):
            self.revert()
            self.reverted.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if key == Qt.Key.Key_Up else -1)
        elif key == Qt.Key.Key_Escape:
            self.reverted.emit()
            event.ignore()
            return
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make room for typing."""
        super().focusInEvent(event)
        if self._grows:
            self._fit()

    @guard
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit when the focus goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.finish()
        if self._grows:
            self._fit()

    @guard(fallback=False)
    def event(self, event: QEvent) -> bool:
        """Leave undo to the plan while there is nothing typed to undo."""
        if _asks_undo(event) and not self.isUndoAvailable():
            event.ignore()
            return True
        return super().event(event)


class Lines(QPlainTextEdit):
    """Text that wraps and grows with what is in it.

    Args:
        theme: Gives the look.
        name: What it is for.
        style: Style of the type table.
        most: Highest it gets, lines; more scroll inside.
        least: Lowest it gets, lines.
        single: Whether Enter commits and the text is one line; else Ctrl+Enter does.

    Attributes:
        committed: The text, once, when the person is done with it; only where it was changed.
        reverted: The person took back what they typed.
    """

    committed = Signal(str)
    reverted = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        style: str,
        most: int,
        *,
        least: int = 1,
        single: bool = False,
    ) -> None:
        super().__init__()
        self._theme, self._least, self._most, self._single = theme, least, most, single
        self._kept, self._filling = "", False
        self.setFont(theme.font(style))
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if single:
            self.setObjectName("headline")
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.document().setDocumentMargin(0)
            self.setViewportMargins(-2, 0, -2, 0)  # its frame is seen only while it is edited
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    @property
    def dirty(self) -> bool:
        """Whether something was typed that the plan does not say."""
        return self.toPlainText() != self._kept

    def _fit(self) -> None:
        """Be as high as the text, within bounds; blocks know their lines once they are laid out."""
        layout = self.document().documentLayout()
        lines = max(1, round(layout.documentSize().height()))  # of a plain text document: lines
        lines = min(self._most, max(self._least, lines))
        edge = 4 if self._single else self._theme.px(12) + 2
        margin = 2 * self.document().documentMargin()
        self.setFixedHeight(round(lines * self.fontMetrics().lineSpacing() + margin) + edge)

    def show_text(self, text: str) -> None:
        """Show what the plan says; what is being typed stays."""
        typing = self.dirty and self.hasFocus()
        self._kept = text
        if not typing:
            self.revert()

    def revert(self) -> None:
        """Show what the plan says and forget what was typed."""
        if self.dirty:
            self.setPlainText(self._kept)

    def finish(self) -> None:
        """Commit what was typed."""
        if self.dirty and not self._filling:
            self._filling = True  # a refusal shows a sentence, and that must not commit again
            self.committed.emit(self.toPlainText())
            self._filling = False

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit on Enter (or Ctrl+Enter), go back on Esc."""
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _ENTER and (self._single or control):
            self.finish()
            event.accept()
        elif key == Qt.Key.Key_Escape:
            changed = self.dirty
            self.revert()
            self.reverted.emit()
            event.setAccepted(changed)
        else:
            super().keyPressEvent(event)

    @guard
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit when the focus goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.finish()

    @guard(fallback=False)
    def event(self, event: QEvent) -> bool:
        """Leave undo to the plan while there is nothing typed to undo."""
        if _asks_undo(event) and not self.document().isUndoAvailable():
            event.ignore()
            return True
        return super().event(event)

    @guard
    def minimumSizeHint(self) -> QSize:
        """Ask for no width: the inspector gives what it has."""
        return QSize(1, self.height())


def _asks_undo(event: QEvent) -> bool:
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(
        QKeySequence.StandardKey.Redo
    )
