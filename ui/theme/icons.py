"""Lucide icons, tinted by token and drawn from SVG at the size of the screen's pixels."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from planner import assets

_STROKE = 'stroke-width="2"'


@lru_cache(maxsize=128)
def source(name: str) -> str:
    """Return the SVG text of one icon.

    Raises:
        FileNotFoundError: There is no icon of this name.
    """
    return assets.resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")


def tinted(name: str, colour: str, stroke: float = 2.0) -> str:
    """Return the SVG text of one icon in one colour; QtSvg draws ``currentColor`` black."""
    text = source(name).replace("currentColor", colour)
    return text.replace(_STROKE, f'stroke-width="{stroke:g}"')


def draw(name: str, colour: str, size: int, dpr: float, stroke: float = 2.0) -> QPixmap:
    """Return one icon as a pixmap of ``size`` logical pixels on a screen of ``dpr``."""
    pixels = max(1, round(size * dpr))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer = QSvgRenderer(QByteArray(tinted(name, colour, stroke).encode()))
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(dpr)
    return pixmap
