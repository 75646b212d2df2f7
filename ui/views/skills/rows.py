"""The gap list as a Qt model: what is painted, and the same as a sentence to be read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.skills import level_word
from planner.wording import Wording
from ui.guard import guard
from ui.views.skills.standing import GapRow
from ui.widgets.labels import tip_text
from ui.words import tr

_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class GapRows(QAbstractListModel):
    """Rows of the gap list in the order they are shown."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._rows: tuple[GapRow, ...] = ()

    @property
    def rows(self) -> tuple[GapRow, ...]:
        """All rows."""
        return self._rows

    def show(self, rows: Sequence[GapRow]) -> None:
        """Show other rows; those that are the same keep their place and selection."""
        same = [row.axis.id for row in rows] == [row.axis.id for row in self._rows]
        if same:
            self._rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def number_of(self, axis: str) -> int:
        """Return the number of an axis' row, or -1."""
        found = (number for number, row in enumerate(self._rows) if row.axis.id == axis)
        return next(found, -1)

    @guard
    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of axes."""
        return 0 if parent.isValid() else len(self._rows)

    @guard
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return the name of an axis, its sentence, or what its levels mean."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.axis.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row, self._wording)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(f"{row.axis.name}. {meaning(row, row.gap.start, self._wording)}")
        return None


def spoken(row: GapRow, wording: Wording) -> str:
    """Return a whole row as a sentence."""
    level = wording.level
    if row.rated:
        start = tr("Rated {level}, {word}.", level=level(row.gap.start), word=row.word)
    else:
        start = tr("Not rated; {level} is usual on your path.", level=level(row.gap.start))
    parts = [
        f"{row.axis.name}.",
        start,
        tr(
            "{after} after the plan, {required} asked.",
            after=level(row.gap.projected),
            required=level(row.gap.required),
        ),
        f"{row.task}." if row.task else "",
        f"{row.closing}.",
    ]
    return " ".join(part for part in parts if part)


def meaning(row: GapRow, tenths: int, wording: Wording) -> str:
    """Return what a level of an axis means: "3, on my own: writes manifests and …"."""
    return tr(
        "{level}, {word}: {sentence}",
        level=wording.level(tenths),
        word=level_word(tenths, wording),
        sentence=row.axis.rubric[tenths // 10],
    )
