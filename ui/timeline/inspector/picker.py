"""A card to choose the task to link with: filter, list, direction; refusals stay on it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from ui.guard import guard
from ui.timeline.inspector.bench import Bench
from ui.timeline.inspector.facts import Facts
from ui.widgets.controls import Segmented, label
from ui.widgets.fields import TextField
from ui.widgets.popover import Popover
from ui.words import tr

_WIDTH, _HEIGHT, _LIST = 320, 392, 206
_ID = Qt.ItemDataRole.UserRole


class _Linker(Protocol):
    def __call__(self, other: str, *, after: bool) -> str: ...


class LinkPicker(Popover):
    """The card.

    Args:
        bench: What parts share.
        facts: The task that gets a link.
        link: Adds the link; returns why it is refused, or an empty text.
        parent: Owner.
    """

    def __init__(self, bench: Bench, facts: Facts, link: _Linker, parent: QWidget) -> None:
        super().__init__(bench.theme, tr("Link with"), "", parent)
        self._facts, self._link = facts, link
        theme = bench.theme
        self.direction = Segmented(
            theme, [("after", tr("It waits for")), ("before", tr("It comes before"))]
        )
        self.direction.setAccessibleName(tr("Direction"))
        self.filter = TextField(theme, tr("Filter"))
        self.filter.set_name(tr("Filter tasks"))
        self.tasks = QListWidget()
        self.tasks.setObjectName("boxed")
        self.tasks.setAccessibleName(tr("Tasks"))
        self.tasks.setFont(theme.font("body"))
        self.tasks.setFixedHeight(theme.px(_LIST))
        self.tasks.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tasks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tasks.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.problem = label(theme, "", "small", "bad")
        self.problem.setWordWrap(True)
        self.problem.setMinimumWidth(1)
        for widget in (self.direction, self.filter, self.tasks, self.problem):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.filter.changed.connect(self._fill)
        self.tasks.itemActivated.connect(self._choose)
        self.tasks.itemClicked.connect(self._choose)
        self._fill("")

    def open_under(self, anchor: QWidget) -> None:
        """Open below a button, within the screen, with the focus in the filter."""
        self.resize(self.theme.px(_WIDTH), self.theme.px(_HEIGHT))
        corner = anchor.mapToGlobal(QPoint(anchor.width() - self.width(), anchor.height() + 2))
        screen = anchor.screen().availableGeometry()
        corner.setY(max(screen.top(), min(corner.y(), screen.bottom() - self.height())))
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - self.width())))
        self.move(corner)
        self.show()
        self.filter.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self, text: str) -> None:
        self.tasks.clear()
        words = text.strip().casefold()
        for task in self._facts.plan.tasks:
            itself = task.id == self._facts.task.id
            if task.milestone or itself or words not in task.title.casefold():
                continue
            item = QListWidgetItem(task.title)
            item.setData(_ID, task.id)
            self.tasks.addItem(item)
        self.tasks.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem) -> None:
        refused = self._link(str(item.data(_ID)), after=self.direction.current == "after")
        self.problem.setText(refused)
        if not refused:
            self.close()

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter and walk with Up and Down while the filter has the focus."""
        key = Qt.Key(event.key())
        steps: dict[Qt.Key, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        item = self.tasks.currentItem()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._choose(item)
        elif key in steps and self.tasks.count():
            row = (self.tasks.currentRow() + steps[key]) % self.tasks.count()
            self.tasks.setCurrentRow(row)
        else:
            super().keyPressEvent(event)
