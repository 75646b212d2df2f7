"""How links run: out of the right edge, down, and into the left or upper edge of the next bar."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from ui.timeline.layout import Box

ROOM = 20
"""With this much room between two bars a link enters from the left, pixels."""
ENTRY = 8
"""Else it enters this far inside the bar's edge, from above or below, pixels."""
OUT = 8
"""A link leaves its bar by so many pixels before it turns."""
NEAR = 3
"""Links that would run nearer side by side than this run in one line, pixels."""
ARROW = (7, 6)
"""Length and width of the arrow head, pixels."""

Point = tuple[float, float]


class Route(NamedTuple):
    """One link on the chart.

    Attributes:
        pred: Task that ends first.
        succ: Task that waits.
        points: Corners from the first bar to the tip of the arrow.
        broken: Whether the link is ignored.
    """

    pred: str
    succ: str
    points: tuple[Point, ...]
    broken: bool = False


def corners(start: Box, end: Box) -> tuple[Point, ...]:
    """Return the corners of a link between two bars."""
    if end.x - start.right >= ROOM:
        turn = start.right + OUT
        return (
            (start.right, start.middle),
            (turn, start.middle),
            (turn, end.middle),
            (end.x, end.middle),
        )
    down = end.y >= start.y
    tip = end.y if down else end.bottom
    entry = end.x + min(ENTRY, end.width / 2)
    turn = start.right + OUT
    if abs(entry - turn) <= NEAR and end.x < turn < end.right:
        entry = turn  # links from one bar that go down side by side would look like a thick one
    if entry >= start.right + 2:
        return ((start.right, start.middle), (entry, start.middle), (entry, tip))
    between = start.bottom + 5 if down else start.y - 5
    return (
        (start.right, start.middle),
        (turn, start.middle),
        (turn, between),
        (entry, between),
        (entry, tip),
    )


def distance(points: Iterable[Point], x: float, y: float) -> float:
    """Return how far a point is from a line of several corners, pixels."""
    return min(_to_piece(a, b, x, y) for a, b in pairwise(points))


def _to_piece(a: Point, b: Point, x: float, y: float) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    share = 0.0 if not length else ((x - a[0]) * dx + (y - a[1]) * dy) / length
    share = min(1.0, max(0.0, share))
    return hypot(x - a[0] - share * dx, y - a[1] - share * dy)


def chain(
    start: AbstractSet[str], successors: dict[str, tuple[str, ...]]
) -> list[tuple[str, str]]:
    """Return all links from some tasks on, to the end of their chains, as (pred, succ)."""
    found: dict[tuple[str, str], None] = {}
    waiting = list(start)
    seen = set(start)
    while waiting:
        pred = waiting.pop()
        for succ in successors.get(pred, ()):
            found[pred, succ] = None
            if succ not in seen:
                seen.add(succ)
                waiting.append(succ)
    return list(found)
