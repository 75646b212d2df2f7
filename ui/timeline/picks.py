"""Selection by row key, over the selection model that list and chart share."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject

from ui.timeline.desk import Desk
from ui.timeline.layout import Box
from ui.timeline.model import TimelineModel

_ROWS = QItemSelectionModel.SelectionFlag.Rows
_REPLACE = QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS
_TOGGLE = QItemSelectionModel.SelectionFlag.Toggle | _ROWS


class Picks(QObject):
    """Which rows are selected.

    Args:
        model: The rows.
        selection: Their selection model.
        desk: Is told of every change.
    """

    def __init__(
        self,
        model: TimelineModel,
        selection: QItemSelectionModel,
        desk: Desk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._selection = selection
        self._desk = desk
        selection.selectionChanged.connect(self._tell)
        selection.currentChanged.connect(self._tell)

    @property
    def current(self) -> str:
        """Key of the row with the focus, or an empty string."""
        return self._model.key_of(self._selection.currentIndex())

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of all selected rows, the current one first, the others from top to bottom."""
        found = [self._model.key_of(index) for index in self._selection.selectedRows()]
        order = {row.key: number for number, row in enumerate(self._desk.table.rows)}
        found.sort(key=lambda key: (key != self.current, order.get(key, len(order))))
        return tuple(found)

    def index_of(self, key: str) -> QModelIndex:
        """Return the index of a row, an invalid one when there is none."""
        return self._model.index_of(key)

    def only(self, key: str) -> None:
        """Select one row."""
        self._selection.setCurrentIndex(self._model.index_of(key), _REPLACE)

    def toggle(self, key: str) -> None:
        """Add a row to the selection or take it out."""
        index = self._model.index_of(key)
        self._selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._selection.select(index, _TOGGLE)

    def up_to(self, key: str) -> None:
        """Select all visible rows from the current one to another."""
        keys = [row.key for row in self._desk.table.rows]
        if self.current not in keys or key not in keys:
            self.only(key)
            return
        first, last = sorted((keys.index(self.current), keys.index(key)))
        self.set(keys[first : last + 1])

    def set(self, keys: Iterable[str]) -> None:
        """Select several rows; the focus stays where it is."""
        chosen = QItemSelection()
        for key in keys:
            index = self._model.index_of(key)
            chosen.select(index, index)
        self._selection.select(chosen, _REPLACE)

    def touched_by(self, box: Box) -> None:
        """Select the tasks whose bars a rectangle touches; its heights count from the first row."""
        layout = self._desk.layout
        if layout is None:
            return
        self.set(
            row.key
            for row in layout.table.between(box.y, box.bottom)
            if row.task is not None
            and (bar := layout.bar(row.key)) is not None
            and bar.x < box.right
            and bar.right > box.x
        )

    def clear(self) -> None:
        """Select nothing."""
        self._selection.clearSelection()

    def _tell(self) -> None:
        self._desk.select(self.keys)
