"""Blocks of known height, put on as many pages as they need; a block is never split."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

Draw = Callable[[float], None]
"""Draws a block whose upper edge is at the given y, pt from the top of the sheet."""


class Block(NamedTuple):
    """Something to draw as a whole.

    Attributes:
        height: Its height, pt.
        draw: Draws it, given its upper edge.
        before: Space above it, left out at the top of a page, pt.
        keep: It stays on the page of the block after it.
    """

    height: float
    draw: Draw
    before: float = 0.0
    keep: bool = False


class Placed(NamedTuple):
    """A block with its upper edge, pt from the top of the sheet."""

    y: float
    block: Block

    @property
    def end(self) -> float:
        """Lower edge, pt."""
        return self.y + self.block.height


def paginate(
    blocks: Sequence[Block], top: float, bottom: float, next_top: float | None = None
) -> list[list[Placed]]:
    """Return the blocks of each page with their places.

    Args:
        blocks: In order. A block taller than a page gets one of its own.
        top: Upper edge of the content of the first page, pt.
        bottom: Lower edge of the content of all pages, pt.
        next_top: Upper edge on further pages; the same as ``top`` unless given.
    """
    later = top if next_top is None else next_top
    pages: list[list[Placed]] = [[]]
    y = top
    for run in _runs(blocks):
        if pages[-1] and y + _height(run, first=False) > bottom:
            pages.append([])
            y = later
        for block in run:
            y += block.before if pages[-1] else 0.0
            pages[-1].append(Placed(y, block))
            y += block.height
    return pages if pages[0] else []


def height_of(blocks: Sequence[Block]) -> float:
    """Return the height of blocks one below the other, spaces above them included, pt."""
    return sum(block.before + block.height for block in blocks)


def _runs(blocks: Sequence[Block]) -> list[list[Block]]:
    """Return groups of blocks that stay together."""
    runs: list[list[Block]] = []
    together = False
    for block in blocks:
        if together:
            runs[-1].append(block)
        else:
            runs.append([block])
        together = block.keep
    return runs


def _height(run: Sequence[Block], *, first: bool) -> float:
    return height_of(run) - run[0].before if first else height_of(run)


def draw(placed: Sequence[Placed]) -> float:
    """Draw the blocks of one page and return the lower edge of the last one, 0 without any."""
    for place in placed:
        place.block.draw(place.y)
    return placed[-1].end if placed else 0.0
