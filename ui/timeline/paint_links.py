"""Links as elbows with round corners and an arrow head."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import copysign, hypot

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF

from ui.timeline.ink import Ink
from ui.timeline.routes import ARROW, Point, Route

RADIUS, WIDTH = 5.0, 1.5


def paint_links(
    ink: Ink, routes: Iterable[Route], token: str, width: float = WIDTH
) -> None:
    """Paint links in one colour; broken ones are amber and dashed."""
    known = list(routes)
    for broken in (False, True):
        wanted = [route.points for route in known if route.broken is broken]
        if wanted:
            pen = ink.pigments.pen("warn" if broken else token, width, dashed=broken)
            _paint_alike(ink, [_snapped(ink, points, width) for points in wanted], pen)


def _paint_alike(ink: Ink, lines: Sequence[tuple[Point, ...]], pen: QPen) -> None:
    """Paint links as one figure: where several share a way it gets no darker."""
    ways, heads = QPainterPath(), QPainterPath()
    heads.setFillRule(Qt.FillRule.WindingFill)
    if pen.style() == Qt.PenStyle.SolidLine:
        _add_shared(ways, lines)
    for points in lines:
        if pen.style() != Qt.PenStyle.SolidLine:
            _add_way(ways, points)
        heads.addPolygon(_arrow(points))
        heads.closeSubpath()
    painter = ink.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(ways)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())
    painter.drawPath(heads)


def _add_shared(path: QPainterPath, lines: Sequence[tuple[Point, ...]]) -> None:
    """Add ways with every straight piece and every corner drawn once."""
    level: dict[float, list[tuple[float, float]]] = {}
    upright: dict[float, list[tuple[float, float]]] = {}
    corners: set[tuple[Point, Point, Point]] = set()
    for points in lines:
        start = points[0]
        ends = [*_corners(points), (_shaft_end(points),) * 3]
        for before, corner, after in ends:
            if before[1] == start[1]:
                level.setdefault(start[1], []).append(_in_order(start[0], before[0]))
            else:
                upright.setdefault(start[0], []).append(_in_order(start[1], before[1]))
            start = after
            if before != after:
                corners.add((before, corner, after))
    for y, pieces in level.items():
        for first, last in _joined(pieces):
            path.moveTo(first, y)
            path.lineTo(last, y)
    for x, pieces in upright.items():
        for first, last in _joined(pieces):
            path.moveTo(x, first)
            path.lineTo(x, last)
    for before, corner, after in corners:
        path.moveTo(*before)
        path.quadTo(*corner, *after)


def _corners(points: tuple[Point, ...]) -> Iterator[tuple[Point, Point, Point]]:
    """Yield where each round corner begins, its point, and where it ends."""
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(RADIUS, _length(before, corner) / 2, _length(corner, after) / 2)
        yield _towards(corner, before, radius), corner, _towards(corner, after, radius)


def _shaft_end(points: tuple[Point, ...]) -> Point:
    return _towards(points[-1], points[-2], ARROW[0] - 1)


def _in_order(a: float, b: float) -> tuple[float, float]:
    return (a, b) if a <= b else (b, a)


def _joined(pieces: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return pieces of one line with those put together that overlap."""
    found: list[tuple[float, float]] = []
    for first, last in sorted(pieces):
        if found and first <= found[-1][1]:
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return found


def _snapped(ink: Ink, points: tuple[Point, ...], width: float) -> tuple[Point, ...]:
    """Return corners that give every line the same sharp edge; ends keep their distance."""
    half = width / 2
    return tuple((ink.crisp(x - half) + half, ink.crisp(y - half) + half) for x, y in points)


def _add_way(path: QPainterPath, points: tuple[Point, ...]) -> None:
    path.moveTo(*points[0])
    for before, corner, after in _corners(points):
        path.lineTo(*before)
        path.quadTo(*corner, *after)
    path.lineTo(*_shaft_end(points))


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
