"""Links as elbows with round corners and an arrow head."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import copysign, hypot

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF

from ui.timeline.ink import Ink
from ui.timeline.routes import ARROW, Point, Route

RADIUS, WIDTH = 5.0, 1.5

Reach = tuple[float, float]
"""Beginning and end of a straight piece along its axis, pixels."""


def paint_links(
    ink: Ink,
    routes: Iterable[Route],
    token: str,
    width: float = WIDTH,
    *,
    once: bool = False,
) -> None:
    """Paint links in one colour; broken ones are amber and dashed.

    Args:
        ink: The painter.
        routes: The links.
        token: Colour.
        width: Pixels.
        once: Whether ways that several share are drawn once. It takes time; without it they get a
            little darker where a line covers half a device pixel.
    """
    known = list(routes)
    for broken in (False, True):
        wanted = [route.points for route in known if route.broken is broken]
        if wanted:
            pen = ink.pigments.pen("warn" if broken else token, width, dashed=broken)
            lines = [_snapped(ink, points, width) for points in wanted]
            _paint_alike(ink, lines, pen, once=once and not broken)


def _paint_alike(ink: Ink, lines: Sequence[tuple[Point, ...]], pen: QPen, *, once: bool) -> None:
    """Paint links as one figure, then their heads."""
    ways, heads = QPainterPath(), QPainterPath()
    heads.setFillRule(Qt.FillRule.WindingFill)
    if once:
        _add_shared(ways, lines)
    for points in lines:
        if not once:
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
    drawn: dict[tuple[bool, float], list[Reach]] = {}
    corners: set[tuple[Point, Point, Point]] = set()
    for points in lines:
        start = points[0]
        path.moveTo(*start)
        for before, corner, after in [*_corners(points), (_shaft_end(points),) * 3]:
            _add_rest(path, start, before, drawn)
            if before != after and (before, corner, after) not in corners:
                corners.add((before, corner, after))
                _go(path, before)
                path.quadTo(*corner, *after)
            start = after


def _add_rest(
    path: QPainterPath, start: Point, end: Point, drawn: dict[tuple[bool, float], list[Reach]]
) -> None:
    """Add what was not drawn yet of a straight piece."""
    level = start[1] == end[1]
    along, across = (0, 1) if level else (1, 0)
    known = drawn.setdefault((level, start[across]), [])
    wanted = (start[along], end[along])
    for first, last in uncovered(wanted, known):
        ends = [(at, start[1]) if level else (start[0], at) for at in (first, last)]
        _go(path, ends[0])
        path.lineTo(*ends[1])
    known.append((min(wanted), max(wanted)))


def _go(path: QPainterPath, to: Point) -> None:
    """Go on from a point; a way that is there already is not left."""
    if path.currentPosition() != QPointF(*to):
        path.moveTo(*to)


def uncovered(wanted: Reach, known: Sequence[Reach]) -> list[Reach]:
    """Return the parts of a reach that others leave free, in its own direction."""
    forward = wanted[0] <= wanted[1]
    free = [(min(wanted), max(wanted))]
    for low, high in known:
        parts = [(a, min(b, low)) for a, b in free] + [(max(a, high), b) for a, b in free]
        free = [(a, b) for a, b in parts if a < b]
    ordered = sorted(free)
    return ordered if forward else [(b, a) for a, b in reversed(ordered)]


def _corners(points: tuple[Point, ...]) -> Iterator[tuple[Point, Point, Point]]:
    """Yield where each round corner begins, its point, and where it ends."""
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(RADIUS, _length(before, corner) / 2, _length(corner, after) / 2)
        yield _towards(corner, before, radius), corner, _towards(corner, after, radius)


def _shaft_end(points: tuple[Point, ...]) -> Point:
    return _towards(points[-1], points[-2], ARROW[0] - 1)


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
