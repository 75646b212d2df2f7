"""Small pictures that are painted once and then copied: round corners cost, copying does not."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

Draw = Callable[[QPainter], None]
MOST = 2_000
"""So many pictures are kept; then all are forgotten and made again as needed."""


class Sprites:
    """Pictures by key; the key names everything they depend on besides the theme."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Hashable, ...], QPixmap] = {}
        self._latest: dict[str, tuple[Hashable, QPixmap]] = {}

    def get(self, key: Hashable, width: float, height: float, dpr: float, draw: Draw) -> QPixmap:
        """Return a picture, painted by ``draw`` the first time.

        Args:
            key: What it shows.
            width: Logical pixels.
            height: Logical pixels.
            dpr: Device pixels a logical pixel.
            draw: Paints it on a transparent ground, in logical pixels.
        """
        whole = (key, width, height, dpr)
        found = self._kept.get(whole)
        if found is None:
            if len(self._kept) >= MOST:
                self._kept.clear()
            found = self._kept[whole] = painted(width, height, dpr, draw)
        return found

    def latest(self, kind: str, key: Hashable, make: Callable[[], QPixmap]) -> QPixmap:
        """Return a picture of a kind of which only the last one is kept.

        Args:
            kind: What it is a picture of.
            key: What it depends on besides the theme; other at every step of a zoom.
            make: Makes it.
        """
        known, picture = self._latest.get(kind, (None, None))
        if picture is None or known != key:
            picture = make()
            self._latest[kind] = key, picture
        return picture


def painted(width: float, height: float, dpr: float, draw: Draw) -> QPixmap:
    """Return a picture on a transparent ground, painted in logical pixels."""
    pixmap = QPixmap(max(1, round(width * dpr)), max(1, round(height * dpr)))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    return pixmap
