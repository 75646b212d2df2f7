"""The diff of a replan as a table: each task with its old and new days and why it moves."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.guard import guard
from ui.sheets.replan.words import FAR, DiffRow
from ui.theme import Theme
from ui.widgets.controls import label
from ui.widgets.labels import tip_text
from ui.words import tr

Index = QModelIndex | QPersistentModelIndex
ROW, HEAD = 40, 24
"""Heights, pixels at 100 %."""
_DOT, _TEXT_X = 8, 17


class Column(IntEnum):
    """Columns of the diff."""

    TASK = 0
    NOW = 1
    NEW = 2
    DAYS = 3


WIDTHS = {Column.NOW: 112, Column.NEW: 112, Column.DAYS: 46}
"""Widths, pixels at 100 %; the task gets the rest."""
LEAST = sum(WIDTHS.values()) + 80
"""The table is never narrower, so that a title can be told from another: it scrolls sideways."""


NARROW = LEAST + 90
"""Below this width the old days are left out: what a title says and how far it moves is more."""


def names() -> tuple[str, ...]:
    """Return the names of the columns."""
    return (tr("Task"), tr("Now"), tr("New"), tr("Days"))


class HeadRow(QFrame):
    """The names of the columns as labels over a line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("diff_head")
        self.setFixedHeight(theme.px(HEAD))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        words_of = dict(zip(Column, names(), strict=True))
        made = {each: label(theme, text, "caption", "text3") for each, text in words_of.items()}
        for column, words in made.items():
            if column > Column.NOW:
                words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if column in WIDTHS:
                words.setFixedWidth(theme.px(WIDTHS[column]))
            row.addWidget(words, 0 if column in WIDTHS else 1)
        self._now = made[Column.NOW]
        self.setMinimumWidth(1)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the table below leaves out."""
        super().resizeEvent(event)
        self._now.setVisible(self.width() >= self._theme.px(NARROW))


class DiffModel(QAbstractTableModel):
    """The rows, for the table and for screen readers."""

    def __init__(self, rows: Sequence[DiffRow], parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = tuple(rows)

    @guard
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """Return the number of tasks."""
        return 0 if parent.isValid() else len(self.rows)

    @guard
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    @guard
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.title, row.now, row.new, row.shift)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(": ".join(part for part in (row.title, row.reason) if part))
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.TASK:
            parts = (row.title, row.reason, row.now, row.new, row.shift)
            return ", ".join(part for part in parts if part)
        return None

    @guard
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the name of a column."""
        named = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return names()[section] if named else None


class _Cells(QStyledItemDelegate):
    """Paints the cells: title over reason, days in amber where they are many."""

    def __init__(self, model: DiffModel, theme: Theme) -> None:
        super().__init__(model)
        self._rows = model
        self._theme = theme

    @guard
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(0, self._theme.px(ROW))

    @guard
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row, area = self._rows.rows[index.row()], QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.colour("selected"))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if index.column() == Column.TASK:
            self._paint_task(painter, row, area)
        else:
            self._paint_days(painter, row, area, Column(index.column()))
        painter.restore()

    def _paint_task(self, painter: QPainter, row: DiffRow, area: QRect) -> None:
        px = self._theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.phase(row.colour)[0])
        middle = area.top() + (px(13) if row.reason else area.height() / 2)
        size = px(_DOT)
        painter.drawRoundedRect(QRectF(area.left(), middle - size / 2, size, size), 2, 2)
        left, width = area.left() + px(_TEXT_X), area.width() - px(_TEXT_X) - px(8)
        token = "text3" if row.stays else "text"
        title = QRectF(left, middle - px(10), width, px(20))
        self._text(painter, title, row.title, "body", token)
        if row.reason:
            reason = QRectF(left, area.top() + px(22), width, px(16))
            self._text(painter, reason, row.reason, "caption", "text3")

    def _paint_days(self, painter: QPainter, row: DiffRow, area: QRect, column: Column) -> None:
        words = (row.title, row.now, row.new, row.shift)[column]
        quiet = column is Column.NOW or row.stays
        far = column is Column.DAYS and abs(row.days) > FAR
        font = "small" if quiet else "small_strong"
        token = "warn" if far else ("text2" if quiet else "text")
        self._text(painter, QRectF(area), words, font, token, right=column is not Column.NOW)

    def _text(
        self,
        painter: QPainter,
        area: QRectF,
        words: str,
        font: str,
        token: str,
        *,
        right: bool = False,
    ) -> None:
        painter.setFont(self._theme.font(font))
        painter.setPen(self._theme.colour(token))
        mode = Qt.TextElideMode.ElideRight
        line = painter.fontMetrics().elidedText(words, mode, int(area.width()))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), line)


class DiffTable(QTableView):
    """The table, as high as its rows; what is around it scrolls.

    Args:
        theme: Gives the look.
        rows: The diff.
    """

    def __init__(self, theme: Theme, rows: Sequence[DiffRow]) -> None:
        super().__init__()
        self._theme = theme
        model = DiffModel(rows, self)
        self.setModel(model)
        self.setItemDelegate(_Cells(model, theme))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("What moves"))
        self._shape()
        self.setMinimumWidth(theme.px(LEAST))
        self.setFixedHeight(theme.px(ROW) * len(rows))

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the old days where titles would have no room."""
        super().resizeEvent(event)
        self.setColumnHidden(Column.NOW, self.width() < self._theme.px(NARROW))

    def _shape(self) -> None:
        px = self._theme.px
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(px(ROW))
        head = self.horizontalHeader()
        head.hide()  # its names stand in a row of labels: style sheets leave no say in its font
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(Column.TASK, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            head.resizeSection(column, px(width))

    @property
    def rows(self) -> tuple[DiffRow, ...]:
        """The rows shown."""
        model = self.model()
        return model.rows if isinstance(model, DiffModel) else ()
