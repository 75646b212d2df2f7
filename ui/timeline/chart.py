"""The chart: header, rows and weekly load in one painted widget.

What does not move lies in a pixmap; hovering repaints one row, a drag only what it touches.
The vertical scroll bar is that of the list, so that both always show the same rows.
"""

from __future__ import annotations

import sys
from typing import cast

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QScrollBar, QWidget

from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.timeline.blocks import blocks
from ui.timeline.chart_paint import ChartPainter
from ui.timeline.desk import Desk
from ui.timeline.ink import Ink, PaintedText
from ui.timeline.pane_ring import BY_KEYS
from ui.timeline.settle import Settle
from ui.timeline.still import Still
from ui.timeline.strip import HEIGHT as STRIP
from ui.timeline.surface import HEADER, Surface

_LOSING = (QEvent.Type.WindowDeactivate, QEvent.Type.UngrabMouse)
_LEAST_PINCH = 0.2
"""Fingers that meet zoom out by no more than this factor at once."""


class Chart(QWidget):
    """The painted chart.

    Args:
        desk: What is shown.
        theme: Gives the look.
        wording: Gives dates and hours.
        rows_bar: The scroll bar of the rows.

    Attributes:
        painter: Puts the picture together; takes tooltip and hints.
        settle: Lets bars glide home after a gesture was given up.
        pressed: Mouse events for the hand that works on the chart.
        resized: The chart has another width.
        focused: The focus came; whether it came by keys. False as well when it left.
        pinched: Two fingers zoom: by which factor, around which pixel, and how far they moved.
    """

    resized = Signal()
    pressed = Signal(QMouseEvent)
    moved = Signal(QMouseEvent)
    released = Signal(QMouseEvent)
    double_clicked = Signal(QMouseEvent)
    lost = Signal()
    wheeled = Signal(QWheelEvent)
    pinched = Signal(float, float, float)
    focused = Signal(bool)
    keyed = Signal(QKeyEvent)
    key_released = Signal(QKeyEvent)
    menu_wanted = Signal(QContextMenuEvent)

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        wording: Wording,
        rows_bar: QScrollBar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.theme = theme
        self.wording = wording
        self._rows_bar = rows_bar
        # Kept here as well: the bar belongs to the list, which may be gone before the chart is.
        self._offset = rows_bar.value()
        self.painter = ChartPainter(desk, theme, wording)
        self._still = Still(self.painter)
        self._due: list[QRect] = []
        self.settle = Settle(self._glide, self._settled, self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        if sys.platform != "darwin":  # there Qt makes it from the native gesture: twice the zoom
            self.grabGesture(Qt.GestureType.PinchGesture)
        self.setMinimumSize(200, theme.px(HEADER + STRIP) + 40)
        self._connect()

    def _connect(self) -> None:
        desk = self.desk
        for signal in (
            desk.scene_changed,
            desk.rows_changed,
            desk.scale_changed,
            desk.selection_changed,
            desk.week_changed,
        ):
            signal.connect(self.redraw)
        desk.given_up.connect(self.settle.want)
        desk.gesture_changed.connect(self._begin_or_end)
        desk.preview_changed.connect(self._follow)
        desk.hover_changed.connect(self._hover)
        self._rows_bar.valueChanged.connect(self._scrolled)
        self.theme.changed.connect(self._retheme)

    @property
    def surface(self) -> Surface:
        """Header, rows and load strip as they are now."""
        return Surface(self.width(), self.height(), self._offset, self.desk.table)

    def scroll_rows(self, pixels: int) -> bool:
        """Scroll rows down (or up, when negative); tell whether anything moved."""
        before = self._rows_bar.value()
        self._rows_bar.setValue(before + pixels)
        return before != self._rows_bar.value()

    def texts(self) -> list[PaintedText]:
        """Return every text the chart paints now, with its place."""
        record: list[PaintedText] = []
        pixmap = QPixmap(self.size())
        painter = QPainter(pixmap)
        ink = Ink(painter, self.painter.pigments, 1.0, record)
        self.painter.paint_still(ink, self.surface)
        self.painter.paint_live(ink, self.surface, self.rect())
        painter.end()
        return record

    def _scrolled(self, offset: int) -> None:
        self._offset = offset
        self.settle.cut()
        self._still.scrolled()
        if self.desk.gesture is None:
            self.update(self.surface.body)
        else:
            self.painter.prepare(self.surface)
            self.update()

    def redraw(self) -> None:
        """Draw everything anew at the next paint."""
        self.settle.cut()
        self._still.redraw()
        if self.desk.gesture is not None:
            self.painter.prepare(self.surface)
        self.update()

    def _retheme(self) -> None:
        self.painter.retheme()
        self.redraw()

    def _begin_or_end(self) -> None:
        self.settle.cut()
        if self.settle.wanted and self.painter.leave():
            self.settle.start()
            self.update()
            return
        self.painter.begin_or_end(self.surface)
        self.redraw()

    def _glide(self, share: float) -> None:
        self.painter.glide(share)
        self.update()

    def _settled(self) -> None:
        self.painter.begin_or_end(self.surface)
        self.redraw()

    def _follow(self) -> None:
        """Repaint what the gesture shows otherwise than before."""
        surface = self.surface
        areas = self.painter.follow(surface)
        for part in (surface.above, surface.strip):
            self._due += blocks([area.intersected(part) for area in areas])
        for area in self._due:
            self.update(area)

    def _parts(self, region: QRegion) -> list[QRect]:
        surface = self.surface
        parts = (region.intersected(part) for part in (surface.above, surface.strip))
        return [part.boundingRect() for part in parts if not part.isEmpty()]

    def _hover(self, old: str, new: str) -> None:
        for key in (old, new):
            self.update(self.painter.hover_region(self.surface, key))

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy what lies still and paint what is alive."""
        dpr, surface = self.devicePixelRatioF(), self.surface
        self._still.refresh(self.size(), dpr, surface)
        due, self._due = self._due, []
        if not due or not (event.region() - _joined(due)).isEmpty():
            due = self._parts(event.region())
        painter = QPainter(self)
        ink = Ink(painter, self.painter.pigments, dpr)
        for area in due:
            painter.setClipRect(area)
            self._still.copy(painter, area, dpr)
            self.painter.paint_live(ink, surface, area)
        painter.end()

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the width changed."""
        super().resizeEvent(event)
        self._still.redraw()
        self.resized.emit()

    @guard
    def sizeHint(self) -> QSize:
        """Ask for a year at a comfortable zoom."""
        return QSize(880, 700)

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hand the press on."""
        self.focused.emit(False)  # noqa: FBT003
        self.pressed.emit(event)

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hand the move on."""
        self.moved.emit(event)

    @guard
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Hand the release on."""
        self.released.emit(event)

    @guard
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Hand the double click on."""
        self.double_clicked.emit(event)

    @guard
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Hand the wheel on."""
        self.wheeled.emit(event)
        event.accept()

    @guard
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Hand the wish for a menu on."""
        self.menu_wanted.emit(event)

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the key on; keys nobody wants go to the window."""
        event.ignore()
        self.keyed.emit(event)

    @guard
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Hand the release on: a modifier may change what a drag means."""
        super().keyReleaseEvent(event)
        self.key_released.emit(event)

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is when it came by keys."""
        super().focusInEvent(event)
        self.focused.emit(event.reason() in BY_KEYS)

    @guard
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no focus any more."""
        super().focusOutEvent(event)
        self.focused.emit(False)  # noqa: FBT003

    @guard
    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self.desk.hover("")

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        """Give up what is being dragged."""
        super().hideEvent(event)
        self.lost.emit()

    @guard(fallback=False)
    def event(self, event: QEvent) -> bool:
        """Notice two fingers, and when window or mouse are lost in the middle of a drag."""
        kind = event.type()
        if kind in _LOSING:
            self.lost.emit()
        elif kind is QEvent.Type.NativeGesture:
            return self._pad(cast("QNativeGestureEvent", event))
        elif kind is QEvent.Type.Gesture:
            return self._fingers(cast("QGestureEvent", event))
        return super().event(event)

    def _pad(self, event: QNativeGestureEvent) -> bool:
        """Zoom with two fingers on a touch pad, which tells by how much more."""
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.pinched.emit(max(_LEAST_PINCH, 1 + event.value()), event.position().x(), 0.0)
        event.accept()
        return True

    def _fingers(self, event: QGestureEvent) -> bool:
        """Zoom and scroll with two fingers on a touch screen; the first one drags no more."""
        found = event.gesture(Qt.GestureType.PinchGesture)
        pinch = cast("QPinchGesture | None", found)
        if pinch is None:
            return False
        if pinch.state() is Qt.GestureState.GestureStarted:
            self.lost.emit()
        else:
            middle = pinch.centerPoint()
            way = middle.x() - pinch.lastCenterPoint().x()
            x = self.mapFromGlobal(middle).x()
            self.pinched.emit(max(_LEAST_PINCH, pinch.scaleFactor()), x, way)
        event.accept(pinch)
        return True


def _joined(areas: list[QRect]) -> QRegion:
    region = QRegion()
    for area in areas:
        region += area
    return region
