"""The list beside the chart: a real tree view, so that keys and screen readers know every row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeView, QWidget

from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.timeline.desk import Desk
from ui.timeline.ink import Ink, PaintedText, Pigments
from ui.timeline.model import Column, TimelineModel
from ui.timeline.paint_list import CHEVRON_ROOM
from ui.timeline.pane_ring import BY_KEYS
from ui.timeline.row_delegate import EDGE, HOURS_WIDTH, RowDelegate
from ui.timeline.surface import HEADER

_WIDTHS = {
    Column.HOURS: HOURS_WIDTH,
    Column.START: 96,
    Column.END: 96,
    Column.PROGRESS: 80,
    Column.STATUS: 104,
}
"""Pixels at 100 %; task and what it waits for share the rest."""


class ListHeader(QHeaderView):
    """The names of the columns, as high as the time header beside them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._record: list[PaintedText] | None = None
        self.setMinimumSectionSize(40)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    @guard
    def sizeHint(self) -> QSize:
        """Be as high as the time header."""
        return QSize(0, self._theme.px(HEADER))

    def texts(self) -> list[PaintedText]:
        """Return every text it paints, with its place."""
        record = self._record = list[PaintedText]()
        self.viewport().grab()
        self._record = None
        return record

    @guard
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Paint the name of one column."""
        painter.save()
        ink = Ink(painter, Pigments(self._theme), 1.0, self._record)
        ink.fill(QRectF(rect), "bg")
        ink.level(rect.bottom(), rect.left(), rect.right() + 1, "line")
        name = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        middle = rect.top() + self._theme.px(26)
        if section == Column.HOURS:
            right = rect.right() + 1 - self._theme.px(EDGE)
            ink.text(right, middle, name, "caption", "text3", align=1, layer="list")
        else:
            left = rect.left() + self._theme.px(24 if section == Column.TASK else 8)
            ink.text(left, middle, name, "caption", "text3", layer="list")
        painter.restore()


class TimelineTree(QTreeView):
    """The list.

    Args:
        model: The rows.
        desk: What is hovered and folded; told of both.
        theme: Gives the look.
        wording: Gives hours.

    Attributes:
        keyed: A key the list itself has no use for.
        key_released: A key was let go; a modifier may change what a gesture means.
        focused: The focus came; whether it came by keys. False as well when it left.
        walked: The person went to a row, by a key or a click on it; its key.
    """

    keyed = Signal(QKeyEvent)
    key_released = Signal(QKeyEvent)
    focused = Signal(bool)
    walked = Signal(str)

    def __init__(
        self,
        model: TimelineModel,
        desk: Desk,
        theme: Theme,
        wording: Wording,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._by_keys = False
        self._desk = desk
        self._theme = theme
        self.setObjectName("timeline_list")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(model)
        self._delegate = RowDelegate(model, desk, theme, wording, self)
        self.setItemDelegate(self._delegate)
        self._behave()
        self._make_header()
        desk.hover_changed.connect(self._hover)
        desk.selection_changed.connect(self.viewport().update)
        theme.changed.connect(self._retheme)

    def _behave(self) -> None:
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setAnimated(False)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        # Qt moves rows that stay in view only where nothing shows through between them.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.clicked.connect(lambda index: self.walked.emit(self._rows.key_of(index)))
        self.expanded.connect(self._unfolded)
        self.collapsed.connect(self._folded)

    def _make_header(self) -> None:
        header = ListHeader(self._theme, self)
        self.setHeader(header)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(Column.TASK, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.HOURS, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.WAITS_FOR, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, self._theme.px(width))
        for column in Column:
            self.setColumnHidden(column, column > Column.HOURS)

    def _retheme(self) -> None:
        self._delegate.pigments = Pigments(self._theme)
        self.viewport().update()

    def texts(self) -> list[PaintedText]:
        """Return every text the list paints now, with its place on the viewport."""
        record: list[PaintedText] = []
        self._delegate.record = record
        self.viewport().grab()
        self._delegate.record = None
        return record

    def key_at(self, at: QPoint) -> str:
        """Return the key of the row at a point of the viewport, or an empty string."""
        return self._rows.key_of(self.indexAt(at))

    def fold_as_told(self) -> None:
        """Fold the groups that the desk says are folded, after the rows came anew."""
        self.blockSignals(True)  # noqa: FBT003
        for row in range(self._rows.rowCount()):
            index = self._rows.index(row, 0)
            self.setExpanded(index, self._rows.key_of(index) not in self._desk.folded)
        self.blockSignals(False)  # noqa: FBT003

    def _folded(self, index: QModelIndex) -> None:
        self._desk.fold(self._rows.key_of(index), folded=True)

    def _unfolded(self, index: QModelIndex) -> None:
        self._desk.fold(self._rows.key_of(index), folded=False)

    def _hover(self, old: str, new: str) -> None:
        for key in (old, new):
            index = self._rows.index_of(key)
            if index.isValid():
                area = self.visualRect(index)
                self.viewport().update(0, area.y(), self.viewport().width(), area.height())

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground below the rows as well: the list says that it covers all of it."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.colour("bg"))
        painter.end()
        super().paintEvent(event)

    @guard
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what stays in view; Qt itself paints all rows anew from some twenty pixels on."""
        if dx or abs(dy) >= self.viewport().height():
            super().scrollContentsBy(dx, dy)
            return
        super().scrollContentsBy(0, 0)  # what it does besides: it takes note of rows that changed
        self.viewport().scroll(0, dy)

    @guard
    def keyboardSearch(self, _search: str) -> None:
        """Do not jump to rows by their first letter: single keys are commands here."""

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the key to the timeline first."""
        self._by_keys = True
        event.ignore()
        self.keyed.emit(event)
        if not event.isAccepted():
            before = self.currentIndex()
            super().keyPressEvent(event)
            if self.currentIndex() != before:
                self.walked.emit(self._rows.key_of(self.currentIndex()))
        self._ring()

    @guard
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Hand the release on."""
        super().keyReleaseEvent(event)
        self.key_released.emit(event)

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is when it came by keys."""
        super().focusInEvent(event)
        self._by_keys = event.reason() in BY_KEYS
        self.focused.emit(self._by_keys)
        self._ring()

    @guard
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no focus any more."""
        super().focusOutEvent(event)
        self._by_keys = False
        self.focused.emit(False)  # noqa: FBT003
        self._ring()

    def _ring(self) -> None:
        """Frame the current row while keys are in use."""
        ringed = self._rows.key_of(self.currentIndex()) if self._by_keys else ""
        if ringed != self._delegate.ringed:
            self._delegate.ringed = ringed
            self.viewport().update()

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold by the chevron; select otherwise."""
        index = self.indexAt(event.position().toPoint())
        self._by_keys = False
        self.focused.emit(False)  # noqa: FBT003
        self._ring()
        head = index.isValid() and not index.internalId()
        if head and event.position().x() < self._theme.px(CHEVRON_ROOM):
            first = index.siblingAtColumn(0)
            self.setExpanded(first, not self.isExpanded(first))
            return
        super().mousePressEvent(event)

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hover the row here and on the chart."""
        super().mouseMoveEvent(event)
        self._desk.hover(self._rows.key_of(self.indexAt(event.position().toPoint())))

    @guard(fallback=False)
    def viewportEvent(self, event: QEvent) -> bool:
        """Notice when the pointer leaves."""
        if event.type() == QEvent.Type.Leave:
            self._desk.hover("")
        return super().viewportEvent(event)
