"""Where the ring numbers and the names of the career levels stand: clear of every line, or nowhere.

A place is kept while it stays clear, so that rating a skill redraws no background.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.charts.clearance import Box, Crowd, clearest
from planner.charts.radar_layout import RINGS, RadarLayout, direction
from planner.charts.sheet import Point
from planner.skills import RadarData
from planner.values import Seniority

HIGHEST_NAME = 42
"""Names of career levels stand at most this far out, tenths."""
ENOUGH = 2.0
"""Free pixels around the name of a level."""
READABLE = 1.5
"""Free pixels around the number of a ring."""
DOT = 5.0
"""Radius kept free around the dot of a level, pixels."""


@dataclass(frozen=True, slots=True)
class Runs:
    """Neighbouring rated spokes; a closed run goes all the way round."""

    spokes: tuple[int, ...]
    closed: bool


def runs_of(values: Sequence[int | None]) -> tuple[Runs, ...]:
    """Return the runs of neighbouring spokes that have a value, clockwise."""
    count = len(values)
    gaps = [number for number, value in enumerate(values) if value is None]
    if not gaps:
        return (Runs(tuple(range(count)), closed=True),)
    runs: list[list[int]] = [[]]
    for step in range(1, count + 1):
        spoke = (gaps[0] + step) % count
        if values[spoke] is None:
            runs.append([])
        else:
            runs[-1].append(spoke)
    return tuple(Runs(tuple(run), closed=False) for run in runs if run)


@dataclass(frozen=True, slots=True)
class RadarWords:
    """Boxes of the words inside a radar; what found no clear place is missing.

    Attributes:
        rings: Level of the ring (tenths) and box of its number.
        names: Career level and box of its name.
    """

    rings: tuple[tuple[int, Box], ...]
    names: tuple[tuple[Seniority, Box], ...]

    def clear(self, crowd: Crowd) -> bool:
        """Tell whether no word is on a line."""
        boxes = [box for _, box in (*self.rings, *self.names)]
        return all(crowd.distance(box) > 0 for box in boxes)


def crowd_of(data: RadarData, layout: RadarLayout) -> Crowd:
    """Return the lines, dots and labels that words inside the radar keep away from."""
    crowd = Crowd()
    for level in Seniority:
        values = [spoke.requirements.at(level) for spoke in data.spokes]
        crowd.add_line(places(layout, values), closed=True)
    for row in ([spoke.level for spoke in data.spokes], [spoke.after for spoke in data.spokes]):
        for run in runs_of(row):
            ends = [layout.place(spoke, row[spoke] or 0) for spoke in run.spokes]
            crowd.add_line(ends, closed=run.closed)
    for number, spoke in enumerate(data.spokes):
        if spoke.level is not None:
            x, y = layout.place(number, spoke.level)
            crowd.add_box(Box(x - DOT, y - DOT, x + DOT, y + DOT))
        if spoke.short_after and spoke.after is not None:
            short = (spoke.projected, spoke.required)
            crowd.add_line(layout.place(number, level) for level in short)
    for label in layout.labels:
        crowd.add_box(label.box)
    return crowd


def places(layout: RadarLayout, values: Sequence[int]) -> list[Point]:
    """Return the corners of the outline that has these levels (tenths) on the spokes."""
    return [layout.place(spoke, value) for spoke, value in enumerate(values)]


def radar_words(
    data: RadarData, layout: RadarLayout, widths: Mapping[Seniority, float], crowd: Crowd
) -> RadarWords:
    """Return places for all words; they are added to the crowd.

    Args:
        data: What is drawn.
        layout: Where it is drawn.
        widths: Width of the name of each career level, pixels.
        crowd: What is there already.
    """
    rings = _rings(layout, crowd)
    crowd.add_line(places(layout, [RINGS[-1]] * layout.count), closed=True)
    names = []
    for level in sorted(Seniority, key=lambda level: level is not data.target):
        box = _name(data, level, layout, widths[level], crowd)
        if box is not None:
            names.append((level, box))
            crowd.add_box(box)
    return RadarWords(rings, tuple(names))


def _rings(layout: RadarLayout, crowd: Crowd) -> tuple[tuple[int, Box], ...]:
    """Return 1 to 5 beside the top spoke, or where two more of them are clear of lines."""
    rows = [
        [(ring, _beside(layout, spoke, ring, side)) for ring in RINGS]
        for spoke in (0, *range(layout.count - 1, 0, -1))
        for side in (-1, 1)
    ]
    clear = [[entry for entry in row if crowd.distance(entry[1]) >= READABLE] for row in rows]
    best = max(range(len(clear)), key=lambda row: len(clear[row]) + 1.5 * (row < 2))
    for _, box in clear[best]:
        crowd.add_box(box)
    return tuple(clear[best])


def _beside(layout: RadarLayout, spoke: int, ring: int, side: int) -> Box:
    """Return the box of a ring's number, just inside the ring and beside a spoke."""
    x, y = layout.place(spoke, ring)
    out_x, out_y = direction(spoke, layout.count)
    x += -out_x * 7.0 - side * out_y * 7.0
    y += -out_y * 7.0 + side * out_x * 7.0
    return Box(x - 3.5, y - 5.0, x + 3.5, y + 5.0)


def _name(
    data: RadarData, level: Seniority, layout: RadarLayout, width: float, crowd: Crowd
) -> Box | None:
    asked = [spoke.requirements.at(level) for spoke in data.spokes]
    boxes = [
        _outside(layout, spoke, value, width)
        for spoke, value in enumerate(asked)
        if 0 < value <= HIGHEST_NAME
    ]
    if not boxes:
        return None
    box = boxes[clearest(crowd, boxes, enough=float("inf"))]
    return box if crowd.distance(box) >= ENOUGH else None


def _outside(layout: RadarLayout, spoke: int, level: int, width: float) -> Box:
    """Return the box of a name just outside an outline, on a spoke."""
    x, y = layout.place(spoke, level)
    out_x, out_y = direction(spoke, layout.count)
    reach = abs(out_x) * width / 2 + abs(out_y) * 6.5 + 4.0
    x, y = x + out_x * reach, y + out_y * reach
    return Box(x - width / 2, y - 6.5, x + width / 2, y + 6.5)
