"""Where everything of the fan stands, in pixels: plot, scale, ticks, level labels, direct labels.

The scale runs between round amounts, so that an edit redraws the background only when pay leaves
them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

from planner.charts.clearance import Box

LEFT, RIGHT, TOP, BOTTOM = 58.0, 126.0, 24.0, 34.0
"""Margins around the plot, pixels; left and right grow with their words."""
TICK_ROOM = 46.0
"""Least distance of two lines of the grid, pixels."""
ROW = 36.0
"""Height of one row of level labels."""
FOOT = 6.0
LABEL_GAP = 14.0
"""Least distance of two level labels side by side."""
LIFT = 20.0
"""Room for a word below the lowest pay."""
HEAD = 20.0
"""Room for words above the highest pay."""
NICE = (1.0, 2.0, 2.5, 4.0, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Scale:
    """Round amounts at the ends and on the lines of the grid, minor units.

    Attributes:
        low: Lower end, not above the lowest pay; a multiple of half a step.
        high: Upper end, not below the highest pay; a multiple of half a step.
        step: Distance of two lines.
    """

    low: int
    high: int
    step: int

    @property
    def ticks(self) -> tuple[int, ...]:
        """Amounts with a line."""
        first = -(-self.low // self.step) * self.step
        return tuple(range(first, self.high + 1, self.step))


def scale_for(low: int, high: int, most_lines: int) -> Scale:
    """Return the finest round scale of at most ``most_lines`` steps.

    Args:
        low: Lowest amount drawn, minor units.
        high: Highest amount drawn, minor units.
        most_lines: At least 1.
    """
    wanted = max(high - low, high // 20, 100_000) / max(1, most_lines)
    power = 10.0 ** floor(log10(wanted))
    for nice in NICE:
        scale = _halves(low, high, round(nice * power))
        if scale.high - scale.low <= scale.step * max(1, most_lines):
            return scale
    return _halves(low, high, round(NICE[-1] * power * 2))


def _halves(low: int, high: int, step: int) -> Scale:
    half = step // 2
    bottom, top = low // half * half, -(-high // half) * half
    return Scale(bottom, max(top, bottom + step), step)


@dataclass(frozen=True, slots=True)
class FanLayout:
    """A fan in pixels.

    Attributes:
        plot: Plot without margins.
        scale: Amounts at its ends.
        months: Length of the axis.
        foot: Height kept free at the bottom for level labels.
        lift: Height kept free above them for the word at the break-even.
    """

    plot: Box
    scale: Scale
    months: int
    foot: float
    lift: float = 0.0

    def x_of(self, month: float) -> float:
        """Return where a month begins."""
        return self.plot.left + (self.plot.right - self.plot.left) * month / self.months

    def y_of(self, amount: float) -> float:
        """Return where an amount (minor units) is."""
        bottom, top = self.plot.bottom - self.foot - self.lift, self.plot.top + HEAD
        share = (amount - self.scale.low) / (self.scale.high - self.scale.low)
        return bottom + (top - bottom) * share

    def month_at(self, x: float) -> int | None:
        """Return the month under a pointer, or None outside the plot."""
        if not self.plot.left <= x <= self.plot.right:
            return None
        share = (x - self.plot.left) / (self.plot.right - self.plot.left)
        return min(self.months - 1, int(share * self.months))


def rows_of(
    middles: Sequence[float], widths: Sequence[float], plot: Box
) -> list[tuple[int, float]]:
    """Return row (0 = top) and left edge of each level label, so that none overlap.

    Args:
        middles: Where the labels point to, ascending.
        widths: Their widths.
        plot: They stay between its sides.
    """
    ends: list[float] = []
    placed: list[tuple[int, float]] = []
    for middle, width in zip(middles, widths, strict=True):
        left = min(max(middle - width / 2, plot.left), max(plot.left, plot.right - width))
        row = next((r for r, end in enumerate(ends) if end + LABEL_GAP <= left), len(ends))
        if row == len(ends):
            ends.append(0.0)
        ends[row] = left + width
        placed.append((row, left))
    return placed


def spread(wanted: Sequence[float], height: float, low: float, high: float) -> list[float]:
    """Return middles of blocks near the wanted ones, ``height`` apart, between two bounds.

    The order of the wanted places is kept; equal ones keep the order they come in.
    """
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    groups: list[tuple[float, list[int]]] = []
    for number in order:
        middle, members = min(max(wanted[number], low), high), [number]
        while groups and middle - groups[-1][0] < height * (len(groups[-1][1]) + len(members)) / 2:
            above, others = groups.pop()
            whole = len(others) + len(members)
            middle = (above * len(others) + middle * len(members)) / whole
            half = height * (whole - 1) / 2
            middle = min(max(middle, low + half), high - half)
            members = others + members
        groups.append((middle, members))
    places = [0.0] * len(wanted)
    for middle, members in groups:
        first = middle - height * (len(members) - 1) / 2
        for position, number in enumerate(members):
            places[number] = first + height * position
    return places
