"""The rows of the timeline as a Qt model: the truth for list, keys and screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from planner.model import Task
from planner.wording import Wording
from ui.guard import guard
from ui.timeline import phrases
from ui.timeline.rows import Group
from ui.timeline.scale import to_date
from ui.timeline.scene import Scene
from ui.words import tr

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
KEY_ROLE = int(Qt.ItemDataRole.UserRole)
"""Role of a row's key: the task id, or the key of the group."""


class Column(IntEnum):
    """What a row says; the list shows the first two."""

    TASK = 0
    HOURS = 1
    START = 2
    END = 3
    PROGRESS = 4
    STATUS = 5
    WAITS_FOR = 6


_COLUMNS = len(Column)


class TimelineModel(QAbstractItemModel):
    """Groups and their tasks; a change that keeps the rows keeps selection and folding as well.

    Args:
        wording: Gives dates and hours.
        parent: Owner.
    """

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._scene: Scene | None = None
        self._groups: tuple[Group, ...] = ()
        self._places: dict[str, tuple[int, int]] = {}

    def show(self, scene: Scene | None, groups: Sequence[Group]) -> bool:
        """Show other rows; tell whether rows came or went (then the model was reset)."""
        groups = tuple(groups)
        if _shape(groups) == _shape(self._groups):
            self._scene, self._groups = scene, groups
            self._refresh()
            return False
        self.beginResetModel()
        self._scene, self._groups = scene, groups
        self._places = {}
        for number, group in enumerate(groups):
            self._places[group.key] = (number, -1)
            for row, task in enumerate(group.tasks):
                self._places[task.id] = (number, row)
        self.endResetModel()
        return True

    def _refresh(self) -> None:
        last = len(Column) - 1
        for number, group in enumerate(self._groups):
            head = self.createIndex(number, 0, 0)
            self.dataChanged.emit(head, self.createIndex(number, last, 0))
            if group.tasks:
                first = self.createIndex(0, 0, number + 1)
                self.dataChanged.emit(
                    first, self.createIndex(len(group.tasks) - 1, last, number + 1)
                )

    def index_of(self, key: str, column: Column = Column.TASK) -> QModelIndex:
        """Return the index of a row by key; an invalid one when there is no such row."""
        place = self._places.get(key)
        if place is None:
            return QModelIndex()
        group, row = place
        if row < 0:
            return self.createIndex(group, column, 0)
        return self.createIndex(row, column, group + 1)

    def key_of(self, index: Index) -> str:
        """Return the key of a row, or an empty string."""
        group = self.group_of(index)
        if group is None:
            return ""
        return group.tasks[index.row()].id if index.internalId() else group.key

    def group_of(self, index: Index) -> Group | None:
        """Return the group a row belongs to or stands for."""
        if not index.isValid():
            return None
        number = index.internalId() or index.row() + 1
        return self._groups[number - 1] if number <= len(self._groups) else None

    def task_of(self, index: Index) -> Task | None:
        """Return the task of a row, or None for head rows."""
        group = self.group_of(index)
        return group.tasks[index.row()] if group and index.internalId() else None

    @guard
    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """Return the index of a row below a parent."""
        # Not hasIndex: it asks back for both counts, and large plans ask this for every row.
        if row < 0 or not 0 <= column < _COLUMNS:
            return QModelIndex()
        if not parent.isValid():
            inside = row < len(self._groups)
            return self.createIndex(row, column, 0) if inside else QModelIndex()
        if parent.internalId() or row >= len(self._groups[parent.row()].tasks):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1)

    @guard
    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """Return the head row of a task's row."""
        group = index.internalId() if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    @guard
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many rows are below a parent."""
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() or parent.column():
            return 0
        return len(self._groups[parent.row()].tasks)

    @guard
    def columnCount(self, _parent: Index = NO_INDEX) -> int:
        """Return how many columns there are."""
        return _COLUMNS

    @guard
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = {
            Column.TASK: tr("Task"),
            Column.HOURS: tr("Hours"),
            Column.START: tr("Start"),
            Column.END: tr("End"),
            Column.PROGRESS: tr("Progress"),
            Column.STATUS: tr("Status"),
            Column.WAITS_FOR: tr("Waits for"),
        }
        return names[Column(section)]

    @guard
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return what a cell says or how it is read aloud."""
        group = self.group_of(index)
        if group is None or self._scene is None:
            return None
        task = self.task_of(index)
        if role == Qt.ItemDataRole.DisplayRole:
            column = Column(index.column())
            return self._group_cell(group, column) if task is None else self._cell(task, column)
        if role == KEY_ROLE:
            return self.key_of(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if task is None:
                return phrases.spoken_group(group, self._wording)
            return phrases.spoken_row(self._scene, task, group, self._wording)
        return None

    def _group_cell(self, group: Group, column: Column) -> str:
        if column is Column.TASK:
            return phrases.group_title(group)
        return phrases.group_hours(group, self._wording) if column is Column.HOURS else ""

    def _cell(self, task: Task, column: Column) -> str:
        if self._scene is None:
            return ""
        span = self._scene.bars.get(task.id)
        match column:
            case Column.TASK:
                return task.title
            case Column.HOURS:
                return phrases.task_hours(task, self._wording)
            case Column.START:
                return self._wording.long_day(to_date(span.first)) if span else ""
            case Column.END:
                return self._wording.long_day(to_date(span.last)) if span else ""
            case Column.PROGRESS:
                return f"{task.progress} %"
            case Column.STATUS:
                return phrases.status(task)
            case Column.WAITS_FOR:
                return phrases.waits_for(self._scene, task)


def _shape(groups: Sequence[Group]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((group.key, tuple(task.id for task in group.tasks)) for group in groups)
