"""Where the goal of a group stands beside its diamond, in pixels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

INSET = 8
"""Free pixels between words and the end of a band."""
EDGE = 12
"""Free pixels between words and the right edge of the chart."""
CLEAR = 2
"""Free pixels between words and a line beside them."""


class Place(NamedTuple):
    """Room for a goal.

    Attributes:
        width: Pixels of its words.
        band: Left and right end of the band.
        diamond: Where the diamond stands; beyond ``view`` the words say its date.
        view: Pixels of the chart.
        line: Where the today line is.
        gap: Pixels between the middle of the diamond and its words.
    """

    width: float
    band: tuple[float, float]
    diamond: float
    view: float
    line: float
    gap: float

    @property
    def left(self) -> float | None:
        """Where the words begin, or None where they have no room.

        They stand before the diamond unless it stands apart from its band; then behind it. Where
        the today line runs through all of these the nearest one is taken: the line stops for words.
        """
        if self.band[0] > self.view:
            return None
        beside, before = list(self._beside()), list(self._before())
        free = (left for left in beside if not self.crossed(left))
        return next(free, next(iter(beside + before), None))

    def crossed(self, left: float) -> bool:
        """Tell whether the today line runs through words that begin at a pixel."""
        return crosses(self.line, left, left + self.width)

    def _beside(self) -> Iterator[float]:
        start, end = self.band
        if self.diamond > self.view + INSET:
            yield from self._towards_the_edge()
            return
        apart = self.diamond > end + self.gap
        inside = (end - INSET if apart else self.diamond - self.gap) - self.width
        behind = self.diamond + self.gap
        if apart and self._behind(behind):
            yield behind
        if inside >= max(start, 0.0) + INSET:
            yield inside
        if not apart and self._behind(behind):
            yield behind

    def _behind(self, left: float) -> bool:
        """Tell whether words fit behind the diamond: in the band as a whole, or not in it."""
        start, end = self.band
        right = left + self.width
        if self.diamond < end - INSET:
            whole = right <= (end if self.diamond > start else start) - INSET
        else:
            whole = True
        return self.diamond >= 0 and whole and right <= self.view

    def _towards_the_edge(self) -> Iterator[float]:
        """Yield places for words whose diamond is beyond the right edge of the chart."""
        start, end = self.band
        left = self.view - EDGE - self.width
        if end >= self.view - EDGE:
            if left >= max(start, 0.0) + INSET:
                yield left
        elif left >= end + INSET:
            yield left
        elif end - INSET - self.width >= max(start, 0.0) + INSET:
            yield end - INSET - self.width

    def _before(self) -> Iterator[float]:
        """Yield the place before the band, for bands that are too short."""
        right = min(self.band[0] - INSET, self.diamond - self.gap)
        if right - self.width >= INSET:
            yield right - self.width


def crosses(line: float, left: float, right: float) -> bool:
    """Tell whether an upright line would run through words between two pixels."""
    return left - CLEAR <= line <= right + CLEAR
