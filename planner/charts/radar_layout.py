"""Where everything of a radar stands, in pixels: centre, radius, spokes and their labels.

The radius depends on names and size only, not on ratings, so that rating a skill moves nothing but
the polygon. Long names are wrapped, and cut as a last resort.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from planner.charts.clearance import Box
from planner.charts.sheet import Point, Side
from planner.charts.style import Weight

SCALE = 50
"""Level at the rim, tenths."""
RINGS = (10, 20, 30, 40, 50)
NAME_SIZE = 13.0
NUMBER_SIZE = 12.0
NAME_LINE = 17.0
NUMBER_LINE = 18.0
GAP = 14.0
"""From the rim to a label, pixels."""
MARGIN = 8.0
LEAST_RADIUS = 0.22
"""Names are wrapped rather than let the radius fall below this share of the width."""
MOST_LINES = 3
SIDEWAYS = 0.2
"""Spokes steeper than this have their labels centred above or below."""
ELLIPSIS = "…"

Measure = Callable[[str, float, Weight], float]
"""Width in pixels of a text in a size (pixels) and weight."""


@dataclass(frozen=True, slots=True)
class Label:
    """A spoke's label: its lines from the top; the last line is the numbers.

    Attributes:
        lines: Lines of the name.
        box: Whole label with the numbers.
        side: Alignment of all lines.
        x: Where the lines are aligned.
        baselines: Baseline of each line of the name, then of the numbers.
    """

    lines: tuple[str, ...]
    box: Box
    side: Side
    x: float
    baselines: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class RadarLayout:
    """A radar in pixels.

    Attributes:
        centre: Level 0.
        radius: From level 0 to level 5.
        count: Number of spokes.
        labels: One per spoke.
    """

    centre: Point
    radius: float
    count: int
    labels: tuple[Label, ...]

    def place(self, spoke: int, tenths: float) -> Point:
        """Return where a level (tenths) is on a spoke."""
        x, y = direction(spoke, self.count)
        reach = self.radius * tenths / SCALE
        return self.centre[0] + reach * x, self.centre[1] + reach * y

    def spoke_at(self, x: float, y: float) -> int | None:
        """Return the spoke whose label or line a pointer is on, or None."""
        for number, label in enumerate(self.labels):
            box = label.box
            if box.left <= x <= box.right and box.top <= y <= box.bottom:
                return number
        across, down = x - self.centre[0], y - self.centre[1]
        if not 0 < across * across + down * down <= (self.radius + GAP) ** 2:
            return None
        return max(range(self.count), key=lambda spoke: _along(spoke, self.count, across, down))


def _along(spoke: int, count: int, across: float, down: float) -> float:
    x, y = direction(spoke, count)
    return x * across + y * down


def direction(spoke: int, count: int) -> Point:
    """Return the direction of a spoke; the first one points up, then clockwise."""
    angle = 2 * pi * spoke / count
    return sin(angle), -cos(angle)


def radar_layout(
    width: float, height: float, names: Sequence[str], numbers: Sequence[str], measure: Measure
) -> RadarLayout:
    """Return the largest radar that fits with all its labels.

    Args:
        width: Of the sheet, pixels.
        height: Of the sheet, pixels.
        names: Names of the spokes, one line each.
        numbers: The widest numbers each spoke may ever show.
        measure: Width of text.
    """
    count = len(names)
    wrapped = [
        _wrapped(name, _room(width, spoke, count), measure) for spoke, name in enumerate(names)
    ]
    widths = [
        max([measure(text, NUMBER_SIZE, 400), *(measure(line, NAME_SIZE, 600) for line in lines)])
        for lines, text in zip(wrapped, numbers, strict=True)
    ]
    radius = _radius(width, height, wrapped, widths)
    top = min(_extent(radius, spoke, wrapped)[0] for spoke in range(count))
    bottom = max(_extent(radius, spoke, wrapped)[1] for spoke in range(count))
    centre = (width / 2, (height - top - bottom) / 2)
    labels = tuple(_label(centre, radius, spoke, wrapped, widths[spoke]) for spoke in range(count))
    return RadarLayout(centre, radius, count, labels)


def _room(width: float, spoke: int, count: int) -> float:
    """Return how wide a name may be so that the radius stays at its least share."""
    least = LEAST_RADIUS * width + GAP
    x = abs(direction(spoke, count)[0])
    if x < SIDEWAYS:  # centred between the labels of its neighbours
        return min(width * 0.4, max(40.0, 2 * least * direction(1, count)[0] - GAP))
    return width / 2 - MARGIN - least * x


def _wrapped(name: str, room: float, measure: Measure) -> tuple[str, ...]:
    lines: list[str] = []
    for word in name.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and measure(joined, NAME_SIZE, 600) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    if len(lines) > MOST_LINES:
        lines[MOST_LINES - 1 :] = [" ".join(lines[MOST_LINES - 1 :])]
    return tuple(_cut(line, room, measure) for line in lines) or ("",)


def _cut(line: str, room: float, measure: Measure) -> str:
    if measure(line, NAME_SIZE, 600) <= room:
        return line
    while len(line) > 1 and measure(line + ELLIPSIS, NAME_SIZE, 600) > room:
        line = line[:-1].rstrip()
    return line + ELLIPSIS


def _height(lines: Sequence[str]) -> float:
    return NAME_LINE * len(lines) + NUMBER_LINE


def _extent(radius: float, spoke: int, wrapped: Sequence[Sequence[str]]) -> tuple[float, float]:
    """Return top and bottom of a label, relative to the centre."""
    _, y = direction(spoke, len(wrapped))
    high = _height(wrapped[spoke])
    middle = (radius + GAP) * y + y * high / 2
    return middle - high / 2, middle + high / 2


def _radius(
    width: float, height: float, wrapped: Sequence[Sequence[str]], widths: Sequence[float]
) -> float:
    count = len(wrapped)
    most = min(width, height) / 2
    for spoke, wide in enumerate(widths):
        x = abs(direction(spoke, count)[0])
        if x >= SIDEWAYS:
            most = min(most, (width / 2 - MARGIN - wide) / x - GAP)
    while most > 0:
        extents = [_extent(most, spoke, wrapped) for spoke in range(count)]
        if max(low for _, low in extents) - min(top for top, _ in extents) <= height - 2 * MARGIN:
            return most
        most -= 1.0
    return 1.0


def _label(
    centre: Point, radius: float, spoke: int, wrapped: Sequence[tuple[str, ...]], width: float
) -> Label:
    x, _ = direction(spoke, len(wrapped))
    top, bottom = (centre[1] + edge for edge in _extent(radius, spoke, wrapped))
    lines = wrapped[spoke]
    at = centre[0] + (radius + GAP) * x
    side: Side = "center" if abs(x) < SIDEWAYS else "left" if x > 0 else "right"
    left = {"center": at - width / 2, "left": at, "right": at - width}[side]
    names = [top + NAME_LINE * number + 13.0 for number in range(len(lines))]
    numbers = top + NAME_LINE * len(lines) + 14.0
    box = Box(left, top, left + width, bottom)
    return Label(lines, box, side, at, (*names, numbers))
