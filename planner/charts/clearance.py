"""Where there is room for a word: boxes tested against the lines and words drawn so far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.charts.sheet import Point

SAMPLE = 3.0
"""Distance of the points a line is tested at, pixels."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels, y down."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def corners(self) -> list[Point]:
        """The four corners, clockwise from the left top."""
        return [
            (self.left, self.top),
            (self.right, self.top),
            (self.right, self.bottom),
            (self.left, self.bottom),
        ]

    def overlaps(self, other: Box, gap: float = 0.0) -> bool:
        """Tell whether two boxes are closer than ``gap`` pixels."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )

    def within(self, other: Box) -> bool:
        """Tell whether this box lies inside another one."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


class Crowd:
    """Everything a new word must keep away from."""

    def __init__(self) -> None:
        self._samples: list[NDArray[np.float64]] = []
        self._points: NDArray[np.float64] | None = None
        self._boxes: list[Box] = []

    def add_line(self, places: Iterable[Point], *, closed: bool = False) -> None:
        """Add a line from point to point."""
        ends = np.array(list(places), dtype=float)
        if closed:
            ends = np.vstack([ends, ends[:1]])
        steps = np.diff(ends, axis=0)
        longest = float(np.hypot(steps[:, 0], steps[:, 1]).max(initial=0.0))
        shares = np.arange(0, 1, min(1.0, SAMPLE / longest)) if longest else np.zeros(1)
        between = ends[:-1, None] + shares[:, None] * steps[:, None]
        self._samples += [between.reshape(-1, 2), ends[-1:]]
        self._points = None

    def add_box(self, box: Box) -> None:
        """Add a word or a mark."""
        self._boxes.append(box)

    def distance(self, box: Box) -> float:
        """Return how far the nearest line is from a box, pixels; below 0 on a word or a line."""
        if any(box.overlaps(other, 2.0) for other in self._boxes):
            return -1.0
        lines = self._all_points()
        if not len(lines):
            return float("inf")
        across = np.maximum(np.maximum(box.left - lines[:, 0], lines[:, 0] - box.right), 0.0)
        along = np.maximum(np.maximum(box.top - lines[:, 1], lines[:, 1] - box.bottom), 0.0)
        nearest = float(np.hypot(across, along).min())
        return nearest if nearest > 0 else -0.5

    def _all_points(self) -> NDArray[np.float64]:
        if self._points is None:
            self._points = np.vstack(self._samples) if self._samples else np.empty((0, 2))
        return self._points


def clearest(crowd: Crowd, boxes: Sequence[Box], enough: float) -> int:
    """Return the number of the first box with ``enough`` room, else of the one with most."""
    best, most = 0, float("-inf")
    for number, box in enumerate(boxes):
        room = crowd.distance(box)
        if room >= enough:
            return number
        if room > most:
            best, most = number, room
    return best
