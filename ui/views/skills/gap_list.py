"""The gap list: rows to walk through, and skills rated in place by click or by digit keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from planner.values import TOP_LEVEL, Seniority
from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.views.skills.columns import HALF, columns_for
from ui.views.skills.row_paint import RowPainter, RowState
from ui.views.skills.rows import GapRows
from ui.views.skills.standing import GapRow
from ui.widgets.buttons import KEYBOARD

_LEAST_ROW, _MOST_ROW = 48, 62
_DIGITS = {str(level): level * 10 for level in range(6)}


class _Rows(QStyledItemDelegate):
    """Lets the list paint its rows."""

    def __init__(self, owner: GapList) -> None:
        super().__init__(owner)
        self._owner = owner

    @guard
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        self._owner.paint_row(painter, QRectF(option.rect), index.row())

    @guard
    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height at which all rows fit, within reason."""
        return QSize(1, self._owner.row_height)


class GapList(QListView):
    """The list.

    Attributes:
        pointed: Axis id of the row under the pointer, else of the row in focus; may be empty.
        rated: Axis id and level (tenths), or None to take the rating back.
        opened: Axis id of a row whose scale was opened, empty when it was closed.
        hovered: A level under the pointer or set by a key changed.
    """

    pointed = Signal(str)
    rated = Signal(str, object)
    opened = Signal(str)
    hovered = Signal()

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._painter = RowPainter(theme, wording)
        self._target = Seniority.ENTRY
        self._pointed, self._under = "", ""
        self._bold, self._open = "", ""
        self._all_open = False
        self._hover: int | None = None
        self._ring = False
        self.rows = GapRows(wording, self)
        self.setModel(self.rows)
        self.setItemDelegate(_Rows(self))
        self.setObjectName("gap_list")
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.selectionModel().currentChanged.connect(self._current_changed)
        theme.changed.connect(self._repaint)

    @property
    def row_height(self) -> int:
        """Height of a row, pixels."""
        room = self.viewport().height() // max(1, len(self.rows.rows))
        return max(self._theme.px(_LEAST_ROW), min(self._theme.px(_MOST_ROW), room))

    @property
    def whole_height(self) -> int:
        """Height at which no row has to be scrolled to, pixels."""
        return self._theme.px(_LEAST_ROW) * len(self.rows.rows) + 2 * self.frameWidth()

    @property
    def current(self) -> GapRow | None:
        """The row in focus."""
        number = self.currentIndex().row()
        return self.rows.rows[number] if 0 <= number < len(self.rows.rows) else None

    @property
    def rating(self) -> bool:
        """Whether all rows show the scale to rate."""
        return self._all_open

    @property
    def read(self) -> tuple[GapRow, int] | None:
        """The row that is being rated and the level to explain, or None."""
        axis = self._under if self._hover is not None else self._open_axis()
        row = next((row for row in self.rows.rows if row.axis.id == axis), None)
        if row is None:
            return None
        return row, row.gap.start if self._hover is None else self._hover

    def _open_axis(self) -> str:
        if self._all_open and self.current is not None:
            return self.current.axis.id
        return self._open

    def show_rows(self, rows: Sequence[GapRow], target: Seniority) -> None:
        """Show other rows; the one in focus stays in focus, and rating keeps the order."""
        kept = self.current.axis.id if self.current else ""
        self._target = target
        if self._all_open:
            order = {row.axis.id: number for number, row in enumerate(self.rows.rows)}
            rows = sorted(rows, key=lambda row: order.get(row.axis.id, len(order)))
        self.rows.show(rows)
        number = max(0, self.rows.number_of(kept))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.rows.index(number), flags)
        self._repaint()

    def set_rating(self, *, on: bool) -> None:
        """Show the scales of all rows, or the dumbbells again."""
        self._all_open = on
        self._open = ""
        self._hover = None
        self._repaint()
        self.hovered.emit()

    def set_bold(self, axis: str) -> None:
        """Let a row stand out, e.g. the one whose spoke is under the pointer."""
        if axis != self._bold:
            self._bold = axis
            self._repaint()

    def open_row(self, axis: str) -> None:
        """Show the scale of one row; an empty id closes it."""
        self._open = axis
        self._hover = None
        self._repaint()
        self.opened.emit(axis)
        self.hovered.emit()

    def paint_row(self, painter: QPainter, area: QRectF, number: int) -> None:
        """Paint one row with its ground and, for the keyboard, its ring."""
        row = self.rows.rows[number]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.axis.id == self._bold:
            painter.fillRect(area, self._theme.colour("hover"))
        if self._ring and self.hasFocus() and number == self.currentIndex().row():
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRoundedRect(area.adjusted(5, 3, -5, -4), 6, 6)
        painter.translate(area.topLeft())
        scale = self._theme.scale
        painter.scale(scale, scale)
        state = RowState(
            self._target,
            rating=self._rates(row),
            hover=self._hover if row.axis.id == self._under else None,
            last=number == len(self.rows.rows) - 1,
        )
        columns = columns_for(area.width() / scale)
        self._painter.paint(painter, row, columns, area.height() / scale, state)
        painter.restore()

    def _rates(self, row: GapRow) -> bool:
        return self._all_open or row.axis.id == self._open

    def _repaint(self) -> None:
        self.viewport().update()

    def _row_at(self, event: QMouseEvent) -> GapRow | None:
        number = self.indexAt(event.position().toPoint()).row()
        return self.rows.rows[number] if number >= 0 else None

    def _level_at(self, event: QMouseEvent) -> int | None:
        scale = self._theme.scale
        columns = columns_for(self.viewport().width() / scale)
        return columns.level_at(event.position().x() / scale)

    def _current_changed(self) -> None:
        if self._open and self.current is not None and self._open != self.current.axis.id:
            self.open_row("")
        self._show_pointed()
        self.hovered.emit()

    def _show_pointed(self) -> None:
        current = self.current.axis.id if self.current else ""
        pointed = self._under or current
        if pointed != self._pointed:
            self._pointed = pointed
            self.pointed.emit(pointed)

    def _rate(self, level: int | None) -> None:
        if self.current is not None:
            self.rated.emit(self.current.axis.id, level)
            self.hovered.emit()

    def _step(self, tenths: int) -> None:
        if self.current is not None:
            start = self.current.gap.start
            self._rate(min(TOP_LEVEL, max(0, start + tenths)))

    def _half(self) -> None:
        """Add half a level to a whole one, or take it away."""
        if self.current is not None:
            start = self.current.gap.start
            half = start - HALF if start % 10 else start + HALF
            self._rate(min(TOP_LEVEL, half))

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the row under the pointer stand out, and the level on its scale."""
        row = self._row_at(event)
        self._under = row.axis.id if row else ""
        hover = self._level_at(event) if row and self._rates(row) else None
        if hover != self._hover:
            self._hover = hover
            self._repaint()
            self.hovered.emit()
        clickable = row is not None and (hover is not None or not self._rates(row))
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self._show_pointed()

    @guard
    def leaveEvent(self, event: QEvent) -> None:
        """Let the row in focus stand out again."""
        self._under = ""
        self._hover = None
        self._repaint()
        self._show_pointed()
        self.hovered.emit()
        super().leaveEvent(event)

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row; on a scale choose a level, elsewhere open the scale of the row."""
        row = self._row_at(event)
        self._ring = False
        super().mousePressEvent(event)
        if row is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        level = self._level_at(event)
        if self._rates(row) and level is not None:
            self._rate(level)
        elif not self._all_open:
            self.open_row("" if row.axis.id == self._open else row.axis.id)

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rate by keys; all other keys walk through the list."""
        if event.text() in _DIGITS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._rate(_DIGITS[event.text()])
        elif event.text() in (".", ","):
            self._half()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(HALF if event.key() == Qt.Key.Key_Right else -HALF)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._rate(None)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            axis = self.current.axis.id
            self.open_row("" if axis == self._open else axis)
        elif event.key() == Qt.Key.Key_Escape and self._open:
            self.open_row("")
        else:
            self._ring = True
            super().keyPressEvent(event)
            return
        self._ring = True
        event.accept()

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the focus came from the keyboard."""
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._ring = event.reason() in KEYBOARD
        super().focusInEvent(event)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rows their new height."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
