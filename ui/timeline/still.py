"""What lies still on the chart, kept as a picture; scrolled rows move in it as far as they can."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap

from ui.timeline.chart_paint import ChartPainter
from ui.timeline.ink import Ink
from ui.timeline.surface import Surface


class Still:
    """The picture.

    Args:
        painter: Paints it.
    """

    def __init__(self, painter: ChartPainter) -> None:
        self._painter = painter
        self._picture = QPixmap()
        self._stale = True
        self._rows_only = False
        self._offset = 0
        self._named: list[QRect] = []

    def redraw(self) -> None:
        """Paint everything anew at the next refresh."""
        self._stale, self._rows_only = True, False

    def scrolled(self) -> None:
        """Paint rows anew at the next refresh: header and weekly load stay as they are."""
        self._rows_only = self._rows_only or not self._stale
        self._stale = True

    def refresh(self, size: QSize, dpr: float, surface: Surface) -> None:
        """Bring the picture up to date.

        Args:
            size: Of the chart, logical pixels.
            dpr: Device pixels a logical pixel.
            surface: The chart now.
        """
        whole = size * dpr
        if self._picture.size() != whole:
            self._picture, self._stale, self._rows_only = QPixmap(whole), True, False
        if not self._stale:
            return
        self._picture.setDevicePixelRatio(dpr)
        shift = self._offset - surface.offset
        if self._rows_only and self._movable(shift, dpr, surface):
            self._move(shift, dpr, surface)
        else:
            self._paint(dpr, surface)
        self._named = self._painter.named
        self._offset, self._stale, self._rows_only = surface.offset, False, False

    def _movable(self, shift: int, dpr: float, surface: Surface) -> bool:
        """Tell whether rows look the same so many pixels lower."""
        body = surface.body
        edges = (shift, body.top(), body.top() + body.height())
        onto_pixels = all((edge * dpr).is_integer() for edge in edges)
        return (
            abs(shift) < body.height() and onto_pixels and self._painter.moves(surface, shift, dpr)
        )

    def _move(self, shift: int, dpr: float, surface: Surface) -> None:
        body = surface.body
        device = QRect(
            0, round(body.top() * dpr), self._picture.width(), round(body.height() * dpr)
        )
        self._picture.scroll(0, round(shift * dpr), device)
        painter = QPainter(self._picture)
        ink = Ink(painter, self._painter.pigments, dpr)
        self._painter.rename(ink, surface)
        top = body.top() if shift > 0 else body.bottom() + 1 + shift
        bare = QRect(0, top, body.width(), abs(shift))
        for area in (bare, *self._renamed(shift)):
            part = area.intersected(body)
            painter.setClipRect(part)
            self._painter.paint_part(ink, surface, part)
        painter.end()

    def _renamed(self, shift: int) -> list[QRect]:
        """Return where names of time off stand no more, and where they stand now."""
        before = [area.translated(0, shift) for area in self._named]
        now = self._painter.named
        gone = [area for area in before if area not in now]
        return gone + [area for area in now if area not in before]

    def _paint(self, dpr: float, surface: Surface) -> None:
        painter = QPainter(self._picture)
        ink = Ink(painter, self._painter.pigments, dpr)
        if self._rows_only:
            painter.setClipRect(surface.body)
        self._painter.paint_still(ink, surface, rows_only=self._rows_only)
        painter.end()

    def copy(self, painter: QPainter, area: QRect, dpr: float) -> None:
        """Copy an area of the chart, by whole device pixels."""
        left, top = floor(area.x() * dpr), floor(area.y() * dpr)
        right, bottom = ceil((area.right() + 1) * dpr), ceil((area.bottom() + 1) * dpr)
        source = QRect(left, top, right - left, bottom - top)
        painter.drawPixmap(QPointF(left / dpr, top / dpr), self._picture, source)
