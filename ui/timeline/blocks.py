"""Few rectangles for many: what a step of a gesture paints anew.

A rectangle costs time to begin with, and more for each of its pixels: bars that lie close together
are painted as one, a row at the other end of the chart apart.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect

APART = 200_000
"""So many pixels cost as much as one rectangle more."""
MOST = 8
"""With more rectangles than these, one around all of them is cheaper."""


def blocks(areas: Iterable[QRect]) -> list[QRect]:
    """Return rectangles that cover some areas; empty areas do not count."""
    known = sorted((area for area in areas if not area.isEmpty()), key=QRect.left, reverse=True)
    found: list[QRect] = []
    for area in known:
        _add(found, area)
    joined: list[QRect] = []
    for block in found:
        _add(joined, block)
    if len(joined) <= MOST:
        return joined
    whole = joined[0]
    for block in joined:
        whole = whole.united(block)
    return [whole]


def _add(found: list[QRect], area: QRect) -> None:
    """Add an area to the rectangle that grows least by it, or as one of its own."""
    own, best, least = _size(area), -1, 0
    for number, block in enumerate(found):
        more = _size(block.united(area)) - _size(block)
        if best < 0 or more < least:
            best, least = number, more
    if best >= 0 and least <= own + APART:
        found[best] = found[best].united(area)
    else:
        found.append(area)


def _size(area: QRect) -> int:
    return area.width() * area.height()
