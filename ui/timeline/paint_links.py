"""Links as elbows with round corners and an arrow head."""

from __future__ import annotations

from collections.abc import Iterable
from math import copysign, hypot

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from ui.timeline.ink import Ink
from ui.timeline.routes import ARROW, Point, Route

RADIUS, WIDTH = 5.0, 1.5


def paint_links(
    ink: Ink, routes: Iterable[Route], token: str, width: float = WIDTH
) -> None:
    """Paint links in one colour; broken ones are amber and dashed."""
    painter = ink.painter
    for route in routes:
        colour = "warn" if route.broken else token
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(ink.pigments.pen(colour, width, dashed=route.broken))
        painter.drawPath(_path(route.points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.pigments.colour(colour))
        painter.drawPolygon(_arrow(route.points))


def _path(points: tuple[Point, ...]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(RADIUS, _length(before, corner) / 2, _length(corner, after) / 2)
        path.lineTo(QPointF(*_towards(corner, before, radius)))
        path.quadTo(QPointF(*corner), QPointF(*_towards(corner, after, radius)))
    path.lineTo(QPointF(*_towards(points[-1], points[-2], ARROW[0] - 1)))
    return path


def _length(a: Point, b: Point) -> float:
    return hypot(b[0] - a[0], b[1] - a[1])


def _towards(start: Point, end: Point, by: float) -> Point:
    """Return the point so many pixels from a start; pieces are level or upright."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    step_x = copysign(by, dx) if dx else 0.0
    step_y = copysign(by, dy) if dy else 0.0
    return start[0] + step_x, start[1] + step_y


def _arrow(points: tuple[Point, ...]) -> QPolygonF:
    length, width = ARROW
    tip = points[-1]
    back = _towards(tip, points[-2], length)
    if back[0] == tip[0]:
        wings = [(back[0] - width / 2, back[1]), (back[0] + width / 2, back[1])]
    else:
        wings = [(back[0], back[1] - width / 2), (back[0], back[1] + width / 2)]
    return QPolygonF([QPointF(*tip), *(QPointF(*wing) for wing in wings)])
