"""A chart drawn by matplotlib as a cached image, with everything that moves painted by Qt on top.

The image is drawn again only when data, theme, size or screen change; hover, focus and tooltips
cost no drawing. Nothing is drawn, and matplotlib is not loaded, before the chart is first seen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QFont, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.buttons import KEYBOARD

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from planner.charts.image import Chart, ChartImage

Shown = TypeVar("Shown")

SETTLE = 60
"""Milliseconds without a change of size before the chart is drawn at its new size."""
_LEAST = 40
"""Charts smaller than this are not drawn, pixels."""


class _Frame(NamedTuple):
    """What an image was made for."""

    width: int
    height: int
    ratio: float
    mode: str


class ChartView(QWidget, Generic[Shown]):
    """Shows one chart; a subclass says which, and paints over it.

    Lengths inside the chart are pixels at 100 %; the painter of ``paint_over`` is scaled to them.

    Args:
        theme: Gives colours and the size of letters.

    Attributes:
        drawings: How often the chart was drawn, for tests.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.drawings = 0
        self._data: Shown | None = None
        self._fresh = False
        self._ring = False
        self._frame: _Frame | None = None
        self._pending: _Frame | None = None
        self._plate: ChartImage[Shown] | None = None
        self._image: QImage | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE)
        self._settle.timeout.connect(self.update)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def maker(self) -> Callable[[Axes], Chart[Shown]]:
        """Return what makes the chart on a pair of axes; the drawing module is imported here."""
        raise NotImplementedError

    def paint_over(self, painter: QPainter) -> None:
        """Paint what moves, in pixels of the chart."""

    @property
    def data(self) -> Shown | None:
        """What is shown, or None."""
        return self._data

    def show_data(self, data: Shown | None, sentence: str) -> None:
        """Show other data.

        Args:
            data: What to draw, or None for an empty place.
            sentence: What it amounts to, for people who cannot see the chart.
        """
        self.setAccessibleName(sentence)
        if data == self._data:
            return
        self._data = data
        self._fresh = False
        self.update()

    def picture(self) -> QImage:
        """Return the chart without what moves, e.g. for the clipboard; null without data."""
        self._renew()
        return self._image if self._image is not None else QImage()

    @property
    def zoom(self) -> float:
        """Pixels of the widget to a pixel of the chart."""
        return self.theme.scale

    def chart_font(self, style: str) -> QFont:
        """Return a font of the type table for ``paint_over``, whose painter is scaled already."""
        font = self.theme.font(style)
        font.setPixelSize(max(1, round(font.pixelSize() / self.theme.scale)))
        return font

    @property
    def ring(self) -> bool:
        """Whether the keyboard is here, so that its ring must be seen."""
        return self._ring and self.hasFocus()

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether the focus came from the keyboard."""
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._ring = event.reason() in KEYBOARD
        super().focusInEvent(event)

    @guard
    def sizeHint(self) -> QSize:
        """Return a size at which a chart reads well."""
        return QSize(self.theme.px(480), self.theme.px(400))

    @guard
    def minimumSizeHint(self) -> QSize:
        """Return the least size at which it still reads."""
        return QSize(self.theme.px(240), self.theme.px(180))

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show the image, drawn anew if need be, and what moves."""
        if self._data is None:
            return
        if self._must_draw():
            self._renew()
        if self._image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._image)
        if self._frame == self._wanted():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(self.zoom, self.zoom)
            self.paint_over(painter)

    def _wanted(self) -> _Frame:
        width, height = self.width() / self.zoom, self.height() / self.zoom
        ratio = self.devicePixelRatioF() * self.zoom
        return _Frame(round(width), round(height), ratio, self.theme.mode)

    def _must_draw(self) -> bool:
        """Tell whether to draw now; while the size still changes the old image is stretched."""
        wanted = self._wanted()
        if wanted.width < _LEAST or wanted.height < _LEAST:
            return False
        if self._frame is None or wanted == self._frame:
            return not self._fresh
        same_look = (wanted.ratio, wanted.mode) == (self._frame.ratio, self._frame.mode)
        return not same_look or self._size_settled(wanted)

    def _size_settled(self, wanted: _Frame) -> bool:
        if self._pending != wanted:
            self._pending = wanted
            self._settle.start()
            return False
        return not self._settle.isActive()

    def _renew(self) -> None:
        """Draw the chart for the present size, theme and data."""
        wanted = self._wanted()
        if self._data is None or (self._fresh and wanted == self._frame):
            return
        if self._plate is None or wanted != self._frame:
            self._plate = self._make_plate(wanted)
            self._frame = wanted
        pixels = self._plate.paint(self._data)
        width, height = self._plate.size
        image = QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGBA8888)
        self._image = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        self._image.setDevicePixelRatio(self.devicePixelRatioF())
        self._fresh = True
        self.drawings += 1

    def _make_plate(self, wanted: _Frame) -> ChartImage[Shown]:
        from planner.charts.image import ChartImage

        ground = self.theme.palette.raised
        return ChartImage(self.maker(), wanted.width, wanted.height, wanted.ratio, ground)
