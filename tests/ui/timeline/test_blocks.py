"""What a step of a gesture paints anew: few rectangles, and all that changed inside them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from ui.timeline.blocks import MOST, blocks

NEAR = [QRect(100, 10, 50, 30), QRect(140, 40, 50, 30), QRect(400, 70, 50, 30)]
ROW, BLOCK = QRect(0, 0, 2000, 34), QRect(1000, 0, 1000, 900)
SCATTERED = [QRect(number * 3000, number * 3000, 10, 10) for number in range(3 * MOST)]


@pytest.mark.parametrize(
    ("areas", "count"),
    [([], 0), ([QRect()], 0), (NEAR, 1), ([ROW, BLOCK], 2), ([BLOCK, BLOCK], 1), (SCATTERED, 1)],
    ids=["nothing", "an empty one", "near", "a row at the side", "twice", "all over the place"],
)
def test_many_rectangles_become_few_that_cover_them(areas: list[QRect], count: int) -> None:
    found = blocks(areas)
    assert count == len(found)
    for area in areas:
        assert area.isEmpty() or any(block.contains(area) for block in found)
