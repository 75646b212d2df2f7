"""Where the tooltip of a drag goes: off the bar under the hand, however little room there is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from ui.timeline.ink import rect
from ui.timeline.layout import Box
from ui.timeline.paint_tip import EDGE, place_tip

AREA = QRectF(8, 78, 474, 290)
"""Rows of a small window with large text, above the hints."""


@pytest.mark.parametrize("x", [20, 200, 400])
@pytest.mark.parametrize("y", [90, 190, 240, 330])
def test_without_room_it_covers_the_header_rather_than_the_bar(x: float, y: float) -> None:
    held = Box(x, y, 12, 24)
    tip = place_tip(held, (438, 175), AREA, [held])
    assert not tip.intersects(rect(held))
    assert AREA.left() <= tip.left()
    assert tip.right() <= AREA.right()
    assert tip.top() >= EDGE


def test_with_room_it_stays_left_of_the_bar_and_below_the_header() -> None:
    held = Box(300, 120, 60, 16)
    tip = place_tip(held, (200, 100), AREA, [held])
    assert AREA.contains(tip)
    assert tip.right() < held.x
    assert held.bottom < tip.top()


def test_where_something_moves_on_all_sides_it_goes_farther_down() -> None:
    """As for time off drawn in the header above bands that move."""
    busy = [Box(0, 90, 1000, 20), Box(0, 200, 1000, 20)]
    for y in (12, 60):
        spot = place_tip(Box(400, y, 1, 1), (292, 100), QRectF(8, 54, 1200, 600), busy)
        assert QRectF(80, 222, 292, 100) == spot
