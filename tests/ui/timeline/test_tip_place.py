"""Where the tooltip of a drag goes: off the bar under the hand, however little room there is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from ui.timeline.ink import rect
from ui.timeline.layout import Box
from ui.timeline.paint_tip import EDGE, place_hints, place_tip

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


LOW = AREA.bottom() - 34


@pytest.mark.parametrize(
    ("busy", "left", "top"),
    [
        ([], 145, LOW),
        ([Box(150, 100, 200, 16)], 145, LOW),
        ([Box(220, 345, 40, 16)], 8, LOW),
        ([Box(150, 345, 40, 16)], 282, LOW),
        ([Box(150, 345, 200, 16)], 145, AREA.top()),
        ([Box(150, 345, 200, 16), Box(150, 80, 200, 16)], 145, LOW),
    ],
)
def test_the_hint_bar_goes_where_no_bar_moves_under_it(
    busy: list[Box], left: int, top: float
) -> None:
    assert QRectF(left, top, 200, 34) == place_hints((200, 34), AREA, busy, QRectF())


def test_the_hint_bar_stays_where_it_was_while_nothing_moves_there() -> None:
    before = place_hints((200, 34), AREA, [Box(220, 345, 40, 16)], QRectF())
    assert before == place_hints((200, 34), AREA, [], before)
    assert before != place_hints((200, 34), AREA, [Box(10, 345, 20, 16)], before)
