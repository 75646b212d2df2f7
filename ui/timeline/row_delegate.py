"""The cells of the list, painted: state, title and hours of tasks, name and hours of groups."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
)

from planner.model import Task
from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.timeline import phrases
from ui.timeline.desk import Desk
from ui.timeline.drag_resize import pulled_task
from ui.timeline.ink import Ink, PaintedText, Pigments
from ui.timeline.model import Column, Index, TimelineModel
from ui.timeline.paint_list import (
    paint_group_hours,
    paint_head_row,
    paint_task_hours,
    paint_task_state,
    paint_task_title,
    shortened,
    title_room,
)
from ui.timeline.rows import PHASE_HEIGHT, TASK_HEIGHT, Group, grown
from ui.widgets.labels import tip_text

HOURS_WIDTH = 46
EDGE = 16
"""Free pixels right of the hours."""
_PAD = 8


class RowDelegate(QStyledItemDelegate):
    """Paints the cells of the list.

    Args:
        model: The rows.
        desk: What is hovered and folded.
        theme: Gives the look.
        wording: Gives hours.
    """

    def __init__(
        self, model: TimelineModel, desk: Desk, theme: Theme, wording: Wording, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._desk = desk
        self._theme = theme
        self._wording = wording
        self.pigments = Pigments(theme)
        self.record: list[PaintedText] | None = None
        self.ringed = ""
        self._pulled: Task | None = None
        desk.preview_changed.connect(self._follow)
        desk.gesture_changed.connect(self._follow)
        self._head = grown(PHASE_HEIGHT, theme.scale)
        self._task = grown(TASK_HEIGHT, theme.scale)
        self._hours = theme.px(HOURS_WIDTH)
        self._pad = theme.px(_PAD)

    @guard
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row: groups are higher than tasks."""
        return QSize(0, self._task if index.internalId() else self._head)

    @guard
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        group = self._model.group_of(index)
        scene = self._desk.scene
        if group is None or scene is None:
            return
        area: QRect = option.rect
        painter.save()
        dpr = painter.device().devicePixelRatioF()
        ink = Ink(painter, self.pigments, dpr, self.record)
        group, task = self._as_pulled(group, self._model.task_of(index))
        key = task.id if task else group.key
        self._paint_ground(ink, area, key, first=index.column() == Column.TASK)
        painter.setClipRect(area)
        self._paint_cell(ink, QRectF(area), Column(index.column()), group, task, index)
        if key == self.ringed:
            self._paint_focus(ink, area, index.column())
        painter.restore()

    def _as_pulled(self, group: Group, task: Task | None) -> tuple[Group, Task | None]:
        """Return a row with the progress or the effort that is being pulled on the chart."""
        shown = self._pulled
        if shown is None:
            return group, task
        if task is None:
            return group.with_task(shown), None
        return group, shown if task.id == shown.id else task

    def _follow(self) -> None:
        """Paint rings and hours anew when something else of a task is pulled, or nothing more."""
        pulled, view = pulled_task(self._desk.gesture), self.parent()
        before, self._pulled = self._pulled, pulled
        if pulled != before and isinstance(view, QTreeView):
            view.viewport().update()

    def _paint_focus(self, ink: Ink, area: QRect, column: int) -> None:
        """Frame the row with the focus where the selection alone does not say which one it is."""
        selected = self._desk.selected
        if selected == (self.ringed,):
            return
        for y in (area.top(), area.bottom() - 1):
            ink.fill(QRectF(area.left(), y, area.width(), 2), "focus")
        if column == Column.TASK:
            ink.fill(QRectF(area.left(), area.top(), 2, area.height()), "focus")
        if column == Column.WAITS_FOR:
            ink.fill(QRectF(area.right() - 1, area.top(), 2, area.height()), "focus")

    def _paint_cell(
        self,
        ink: Ink,
        box: QRectF,
        column: Column,
        group: Group,
        task: Task | None,
        index: Index,
    ) -> None:
        reach = self._hours if column is Column.TASK else 0
        right = box.right() + reach - self._theme.px(EDGE)
        if column > Column.HOURS:
            text = shortened(ink, str(index.data() or ""), "small", box.width() - 2 * self._pad)
            ink.text(box.x() + self._pad, box.center().y(), text, "small", "text2", layer="list")
        elif task is not None:
            self._paint_task(ink, box, column, group, task)
        else:
            # Hours of a group are wider than their column: both cells paint their part of them.
            room = paint_group_hours(ink, right, box.center().y(), group, self._wording)
            if column is Column.TASK:
                folded = group.key in self._desk.folded
                paint_head_row(ink, box, group, room, folded=folded)

    def _paint_task(
        self, ink: Ink, box: QRectF, column: Column, group: Group, task: Task
    ) -> None:
        """Paint a task's row; a long title runs into the column of short hours."""
        reach = self._hours if column is Column.TASK else 0
        right = box.right() + reach - self._theme.px(EDGE)
        begin = paint_task_hours(ink, right, box.center().y(), task, self._wording)
        row = box
        if column is Column.TASK:
            paint_task_state(ink, row, task, group)
        else:
            row = QRectF(self.first_edge(), box.y(), 0, box.height())
        paint_task_title(ink, row, task, begin, selected=task.id in self._desk.selected)

    def first_edge(self) -> int:
        """Return where rows begin on the viewport, pixels."""
        view = self.parent()
        return view.columnViewportPosition(Column.TASK) if isinstance(view, QTreeView) else 0

    @guard(fallback=False)
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show in full what the list has to cut."""
        task = self._model.task_of(index)
        if index.column() > Column.HOURS:
            words, room = str(index.data() or ""), option.rect.width() - 2 * self._pad
            full = words if self.pigments.width("small", words) > room else ""
        else:
            full = task.title if task is not None and self._cut(task) else ""
        if not full:
            QToolTip.hideText()
            return False
        QToolTip.showText(event.globalPos(), tip_text(full), view, option.rect)
        return True

    def _cut(self, task: Task) -> bool:
        view = self.parent()
        if not isinstance(view, QTreeView):
            return False
        pigments = self.pigments
        edge = self.first_edge() + view.columnWidth(Column.TASK) + self._hours
        hours = pigments.width("small", phrases.task_hours(task, self._wording))
        style = "medium" if task.id in self._desk.selected else "body"
        begin = edge - self._theme.px(EDGE) - hours
        room = title_room(self._theme, self.first_edge(), begin)
        return pigments.width(style, task.title) > room

    def _paint_ground(self, ink: Ink, area: QRect, key: str, *, first: bool) -> None:
        selected = key in self._desk.selected
        if selected or key == self._desk.hovered:
            ink.painter.setOpacity(0.75 if selected else 0.5)
            ink.fill(QRectF(area), "selected" if selected else "hover")
            ink.painter.setOpacity(1.0)
        if selected and first:
            ink.fill(QRectF(area.x(), area.y(), 3, area.height()), "accent")
        if key == "tray":
            ink.level(area.y(), area.left(), area.right() + 1, "line")
