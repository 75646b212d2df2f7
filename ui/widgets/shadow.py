"""Soft shadows, which style sheets do not know: painted as rings of falling strength."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter


def draw_shadow(
    painter: QPainter, area: QRectF, radius: float, colour: QColor, blur: int = 18
) -> None:
    """Paint the shadow of a rounded rectangle, to be drawn over afterwards.

    Args:
        painter: Where to paint.
        area: The rectangle that throws it.
        radius: Its corner radius.
        colour: Colour where the shadow is darkest (``Theme.shadow``).
        blur: 4 for buttons, 18 for popovers and drags, 40 for dialogs; it falls by a third.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    reach = blur / 2
    rings = max(2, round(reach))
    tint = QColor(colour)
    # Each ring lies over the ones outside it; equal shares add up to about the full strength.
    tint.setAlphaF(1 - (1 - colour.alphaF()) ** (1 / rings))
    painter.setBrush(tint)
    fallen = area.translated(0, blur / 3)
    for ring in range(rings):
        grow = reach * (1 - 2 * ring / rings)
        painter.drawRoundedRect(
            fallen.adjusted(-grow, -grow, grow, grow), radius + grow, radius + grow
        )
    painter.restore()
