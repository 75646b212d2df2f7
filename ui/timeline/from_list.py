"""Pulling what is not scheduled out of the list into time: the title is where the hand looks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from ui.guard import guard
from ui.timeline.chart import Chart
from ui.timeline.desk import Desk
from ui.timeline.hand import THRESHOLD, Hand
from ui.timeline.rows import GroupKind
from ui.timeline.tree import TimelineTree

_HEARD = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease)


class FromList(QObject):
    """Lets the hand of the chart take rows of the list that have no bar yet.

    Args:
        tree: The list.
        chart: Where they are pulled to.
        desk: Knows the rows.
        hand: Carries them.
    """

    def __init__(self, tree: TimelineTree, chart: Chart, desk: Desk, hand: Hand) -> None:
        super().__init__(tree)
        self._tree = tree
        self._chart = chart
        self._desk = desk
        self._hand = hand
        self._key = ""
        self._from = QPointF()
        self._pulled = False
        tree.viewport().installEventFilter(self)

    @guard(fallback=False)
    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """Follow the mouse from a row of the tray on; the list keeps presses and clicks."""
        if event.type() not in _HEARD or not isinstance(event, QMouseEvent):
            return False
        if event.type() is QEvent.Type.MouseButtonPress:
            self._take(event)
        elif not self._key:
            return False
        elif event.type() is QEvent.Type.MouseMove:
            self._pull(event)
            return True  # else the list would select rows on the way
        elif event.button() is Qt.MouseButton.LeftButton:
            self._let_go(event)
        return False

    def _take(self, event: QMouseEvent) -> None:
        if self._pulled:  # another button, or a release that never came
            self._put_down()
            self._hand.cancel()
        self._key = ""
        key = self._tree.key_at(event.position().toPoint())
        row = self._desk.table.by_key.get(key)
        waits = row is not None and row.task is not None and row.group.kind is GroupKind.TRAY
        left = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if waits and left and self._chart.isVisible():
            self._key, self._from = key, event.position()

    def _pull(self, event: QMouseEvent) -> None:
        if not self._pulled:
            if (event.position() - self._from).manhattanLength() < THRESHOLD:
                return
            self._pulled = True
            self._tree.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._hand.take_out(self._key, self._on_chart(event))
        self._hand.pull_to(self._on_chart(event), event.modifiers())

    def _let_go(self, event: QMouseEvent) -> None:
        self._key = ""
        if self._pulled:
            self._put_down()
            self._hand.let_go(self._on_chart(event), event.modifiers())

    def _put_down(self) -> None:
        self._pulled = False
        self._tree.viewport().unsetCursor()

    def _on_chart(self, event: QMouseEvent) -> QPointF:
        return self._chart.mapFromGlobal(event.globalPosition())
