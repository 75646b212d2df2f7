"""The filter of the list: a field over its header, and a word when nothing matches."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.guard import guard
from ui.theme import Theme
from ui.timeline.desk import Desk
from ui.timeline.picks import Picks
from ui.timeline.tree import TimelineTree
from ui.widgets.controls import link_button
from ui.widgets.labels import Label
from ui.words import tr

_MARGIN = 8


class FilterField(QLineEdit):
    """Shows only tasks whose title holds what is typed; Esc shows all again.

    What was selected is selected again as soon as it is shown again, unless something else is.

    Args:
        tree: Over whose header it lies.
        desk: Gets the text.
        picks: Selects again what was selected.
    """

    def __init__(self, tree: TimelineTree, desk: Desk, picks: Picks) -> None:
        super().__init__(tree)
        self._tree = tree
        self._desk = desk
        self._picks = picks
        self._before: tuple[str, ...] = ()
        self.setPlaceholderText(tr("Filter tasks"))
        self.setAccessibleName(tr("Filter tasks"))
        self.setMaxLength(200)
        self.textChanged.connect(self._filter)
        tree.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show the field and type into it."""
        if not self._desk.filter_text:
            self._before = self._desk.selected
        self._place()
        self.show()
        self.selectAll()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Show all tasks again."""
        self.clear()
        self.hide()
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self, text: str) -> None:
        self._before = self._desk.selected or self._before
        self._desk.filter(text)
        shown = [key for key in self._before if key in self._desk.table.by_key]
        if not shown:
            return
        if not self._desk.selected:
            self._picks.only(shown[0])
            if len(shown) > 1:
                self._picks.set(shown)
        self._tree.scrollTo(self._picks.index_of(shown[0]))

    def _place(self) -> None:
        height = self.sizeHint().height()
        width = self._tree.width() - 2 * _MARGIN
        self.setGeometry(_MARGIN, (self._tree.header().height() - height) // 2, width, height)

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc; go to the rows on Down and Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    @guard(fallback=False)
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay as wide as the list."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False


class NothingFound(QWidget):
    """What stands in the list when no task matches.

    Args:
        tree: Over whose rows it lies.
        desk: Says what is filtered.
        theme: Gives the look.
        field: Is left by the button.
    """

    def __init__(self, tree: TimelineTree, desk: Desk, theme: Theme, field: FilterField) -> None:
        super().__init__(tree.viewport())
        self._tree = tree
        self._desk = desk
        self._sentence = Label(theme, "", "body", "text2")
        self._sentence.setWordWrap(True)
        clear = link_button(theme, tr("Clear"))
        clear.clicked.connect(field.leave)
        # In line with the titles of the list; a link has free pixels before its words.
        side, pad = theme.px(20), theme.px(4)
        self._sentence.setContentsMargins(pad, 0, pad, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, theme.px(24), side, theme.px(24))
        column.addWidget(self._sentence)
        column.addWidget(clear, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        desk.rows_changed.connect(self._follow)
        desk.scene_changed.connect(self._follow)
        self.hide()

    def _follow(self) -> None:
        empty = bool(self._desk.filter_text) and not self._desk.groups
        self._sentence.setText(tr("No tasks match ‘{wanted}’.", wanted=self._desk.filter_text))
        self.setGeometry(self._tree.viewport().rect())
        self.setVisible(empty)
