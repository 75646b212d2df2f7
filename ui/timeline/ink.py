"""A painter that knows the theme: colours, pens and text widths are made once, not for each bar.

Every text goes through ``Ink.text``, which can keep a record; tests read it to find overlapping
or cut words.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
    QStaticText,
)

from ui.theme import Theme
from ui.timeline.goals import CLEAR, crosses
from ui.timeline.layout import Box
from ui.timeline.sprites import MOST, Draw, Sprites

_FIGURES = ("small", "micro", "micro_strong")
"""Styles whose texts are mostly numbers."""
_NO_PEN, _NO_BRUSH = QPen(Qt.PenStyle.NoPen), QBrush(Qt.BrushStyle.NoBrush)
_WORDS = ("bars", "bands")
"""Layers with words that the today line would run through."""
_HATCHED = 16
"""So many lines a hatched picture is wide."""
_FILL_ALPHA = 217
"""Bands are laid on at 85 %."""


class PaintedText(NamedTuple):
    """One text on the chart.

    Attributes:
        text: What was painted.
        area: Where, widget pixels.
        whole: Whether nothing of it was cut.
        layer: Texts of one layer must not overlap.
    """

    text: str
    area: QRectF
    whole: bool
    layer: str


class Pigments:
    """Colours, pens, fonts and text widths of a theme, kept until it changes."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._colours: dict[str, QColor] = {}
        self._pens: dict[tuple[str, float, bool], QPen] = {}
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetricsF] = {}
        self._halves: dict[str, float] = {}
        self._widths: dict[tuple[str, str], float] = {}
        self._cut: dict[tuple[str, str, float], str] = {}
        self._laid_out: dict[tuple[str, str], QStaticText] = {}
        self.sprites = Sprites()
        self.phases = [theme.phase(number) for number in range(5)]
        self.bands = [self._band(soft) for _, soft in self.phases]

    @staticmethod
    def _band(soft: QColor) -> QColor:
        band = QColor(soft)
        band.setAlpha(_FILL_ALPHA)
        return band

    def colour(self, token: str) -> QColor:
        """Return a colour of the theme, or of a phase as ``solid0`` or ``soft0``."""
        if token not in self._colours:
            self._colours[token] = self._make(token)
        return self._colours[token]

    def _make(self, token: str) -> QColor:
        if token.startswith("solid"):
            return self.phases[int(token[5:])][0]
        if token.startswith("soft"):
            return self.phases[int(token[4:])][1]
        return self.theme.colour(token)

    def pen(self, token: str, width: float = 1.0, *, dashed: bool = False) -> QPen:
        """Return a pen; dashed ones have dashes and gaps of three pixels."""
        key = (token, width, dashed)
        if key not in self._pens:
            pen = QPen(self.colour(token), width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            if dashed:
                pen.setDashPattern([3 / width, 3 / width])
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            self._pens[key] = pen
        return self._pens[key]

    def font(self, style: str) -> QFont:
        """Return the font of a style."""
        if style not in self._fonts:
            font = self.theme.font(style)
            if style not in _FIGURES:
                # Figures of equal width make hyphens wide as well, which tears titles apart.
                font.unsetFeature(QFont.Tag("tnum"))
            self._fonts[style] = font
        return self._fonts[style]

    def metrics(self, style: str) -> QFontMetricsF:
        """Return the measures of a style."""
        if style not in self._metrics:
            self._metrics[style] = QFontMetricsF(self.font(style))
        return self._metrics[style]

    def half(self, style: str) -> float:
        """Return half the height of a line of letters, pixels."""
        if style not in self._halves:
            metrics = self.metrics(style)
            self._halves[style] = (metrics.ascent() + metrics.descent()) / 2
        return self._halves[style]

    def cut(self, style: str, text: str, room: float) -> str:
        """Return a text that is too long, ended with "…" within so many pixels."""
        key = (style, text, room)
        if key not in self._cut:
            if len(self._cut) >= MOST:
                self._cut.clear()
            elide = Qt.TextElideMode.ElideRight
            self._cut[key] = self.metrics(style).elidedText(text, elide, room)
        return self._cut[key]

    def width(self, style: str, text: str) -> float:
        """Return the width of a text, pixels."""
        key = (style, text)
        if key not in self._widths:
            self._widths[key] = self.metrics(style).horizontalAdvance(text)
        return self._widths[key]

    def laid_out(self, style: str, text: str) -> QStaticText:
        """Return a text whose letters are in place already: finding them takes most of the time."""
        key = (style, text)
        if key not in self._laid_out:
            if len(self._laid_out) >= MOST:
                self._laid_out.clear()
            self._laid_out[key] = static = QStaticText(text)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        return self._laid_out[key]


class Ink:
    """One act of painting.

    Args:
        painter: Where to paint.
        pigments: Colours and fonts.
        dpr: Device pixels a logical pixel; hairlines are put on whole ones.
        record: Takes note of every text, or None.

    Attributes:
        line: Where the today line is going to be drawn, pixels, or None.
        gaps: Heights, upper and lower, at which it has to stop for words.
    """

    def __init__(
        self,
        painter: QPainter,
        pigments: Pigments,
        dpr: float = 1.0,
        record: list[PaintedText] | None = None,
    ) -> None:
        self.painter = painter
        self.pigments = pigments
        self.dpr = dpr
        self.record = record
        self.line: float | None = None
        self.gaps: list[tuple[float, float]] = []
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def sprite(self, key: Hashable, width: float, height: float, draw: Draw) -> QPixmap:
        """Return a picture in the colours of the theme, painted by ``draw`` the first time."""
        return self.pigments.sprites.get(key, width, height, self.dpr, draw)

    def snapped(self, box: Box) -> Box:
        """Return a box whose upright edges lie on device pixels."""
        left, right = self.crisp(box.x), self.crisp(box.right)
        return Box(left, box.y, right - left, box.height)

    def fill(self, area: QRectF, token: str) -> None:
        """Fill a rectangle."""
        self.painter.fillRect(area, self.pigments.colour(token))

    def crisp(self, x: float) -> float:
        """Return the nearest device pixel of a coordinate."""
        return round(x * self.dpr) / self.dpr

    @property
    def hair(self) -> float:
        """About one pixel, in whole device pixels: at 1.25 and 1.5 a line would be blurred."""
        return max(1, round(self.dpr)) / self.dpr

    def upright(self, x: float, top: float, bottom: float, token: str) -> None:
        """Draw an upright hairline, crisp at any scale."""
        self.fill(QRectF(self.crisp(x), top, self.hair, bottom - top), token)

    def uprights(self, xs: Iterable[float], top: float, bottom: float, token: str) -> None:
        """Draw many upright hairlines."""
        fill, crisp, hair = self.painter.fillRect, self.crisp, self.hair
        colour, height = self.pigments.colour(token), bottom - top
        for x in xs:
            fill(QRectF(crisp(x), top, hair, height), colour)

    def level(self, y: float, left: float, right: float, token: str) -> None:
        """Draw a level hairline, crisp at any scale."""
        self.fill(QRectF(left, self.crisp(y), right - left, self.hair), token)

    def round(
        self, area: QRectF, radius: float, fill: QColor | None, pen: QPen | None = None
    ) -> None:
        """Draw a rectangle with round corners; with a pen the line lies inside the area."""
        painter = self.painter
        if pen is None:
            painter.setPen(_NO_PEN)
        else:
            half = pen.widthF() / 2
            area = area.adjusted(half, half, -half, -half)
            painter.setPen(pen)
        painter.setBrush(_NO_BRUSH if fill is None else QBrush(fill))
        radius = min(radius, area.width() / 2, area.height() / 2)
        painter.drawRoundedRect(area, radius, radius)

    def hatch(
        self, area: QRectF, token: str, step: int, anchor: float = 0.0, shade: float = 0.0
    ) -> None:
        """Draw lines at 45 degrees; all areas of one anchor fit together.

        They are copied from a picture: many slanting lines cost eight times as much.

        Args:
            area: Where; it must be clipped to by the caller when it has round corners.
            token: Colour.
            step: Pixels between lines, measured along x.
            anchor: Pixel that the lines are counted from; it scrolls with the days.
            shade: How much the ground of time off covers below the lines, 0 to 1.
        """
        side = float(step * _HATCHED)
        draw = partial(self._draw_hatch, token, step, side, shade)
        picture = self.sprite(("hatch", token, step, shade), side, side, draw)
        left, top = self.crisp(area.left()), self.crisp(area.top())
        right, bottom = self.crisp(area.right()), self.crisp(area.bottom())
        offset = QPointF((left - self.crisp(anchor)) % side, top % side)
        self.painter.drawTiledPixmap(QRectF(left, top, right - left, bottom - top), picture, offset)

    def _draw_hatch(
        self, token: str, step: int, side: float, shade: float, painter: QPainter
    ) -> None:
        painter.setOpacity(shade)
        painter.fillRect(QRectF(0, 0, side, side), self.pigments.colour("shade"))
        painter.setOpacity(1.0)
        painter.setPen(self.pigments.pen(token))
        lines = range(0, 2 * round(side) + step, step)
        # Beyond the edges, so that the ends of lines lie outside.
        painter.drawLines([QLineF(x + step, -step, x - side - step, side + step) for x in lines])

    def fitted(self, text: str, style: str, room: float) -> str:
        """Return a text that takes at most so many pixels; a longer one ends in "…"."""
        if self.pigments.width(style, text) <= room:
            return text
        return self.pigments.cut(style, text, room)

    def text(
        self,
        x: float,
        middle: float,
        text: str,
        style: str,
        token: str,
        *,
        align: float = 0.0,
        layer: str = "chart",
    ) -> float:
        """Write one line and return its width.

        Args:
            x: Where it stands, pixels.
            middle: Height of its middle.
            text: The text; never markup.
            style: Style of the type table.
            token: Colour.
            align: 0 = starts at ``x``, 0.5 = centred on it, 1 = ends at it.
            layer: Name under which tests look for overlaps.
        """
        pigments = self.pigments
        width = pigments.width(style, text)
        left = x - width * align
        self.painter.setFont(pigments.font(style))
        self.painter.setPen(pigments.colour(token))
        at = QPointF(left, middle - pigments.half(style))
        self.painter.drawStaticText(at, pigments.laid_out(style, text))
        if self.line is not None and layer in _WORDS and crosses(self.line, left, left + width):
            half = pigments.metrics(style).ascent() / 2 + CLEAR
            middle_there = middle + self.painter.transform().dy()
            self.gaps.append((middle_there - half, middle_there + half))
        if self.record is not None:
            high = pigments.metrics(style).ascent()
            area = QRectF(left, middle - high / 2, width, high)
            mapped = self.painter.transform().mapRect(area)
            self.record.append(PaintedText(text, mapped, not text.endswith("…"), layer))
        return width


def rect(box: Box) -> QRectF:
    """Return a box of the layout as Qt's rectangle."""
    return QRectF(box.x, box.y, box.width, box.height)
