"""Where everything is on the chart's body: bars, bands, diamonds and grips, in pixels.

Heights count from the first row; the widget adds its header and subtracts its scrolling.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from planner.model import Task
from ui.timeline.rows import PHASE_HEIGHT, TASK_HEIGHT, Row, RowTable
from ui.timeline.scale import WEEKS_BELOW, TimeScale
from ui.timeline.scene import Scene, Span

BAR_HEIGHT, CLOSE_BAR_HEIGHT = 16, 18
"""Pixels of a bar at Year and at closer zooms."""
LEAST_BAR = 6
"""Narrowest bar drawn, pixels."""
BAND_HEIGHT = 20
DIAMOND = 6
"""Half of a milestone's diagonal, pixels."""
DOT_AWAY = 12
"""From a bar's edge to the middle of its link dot, pixels."""


class Box(NamedTuple):
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Height of the middle."""
        return self.y + self.height / 2

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def grown(self, by: float) -> Box:
        """Return the rectangle with more room on every side."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


def bar_height(scale: TimeScale) -> int:
    """Return the height of bars in rows of ordinary text at a zoom, pixels."""
    return BAR_HEIGHT if scale.per_day < WEEKS_BELOW else CLOSE_BAR_HEIGHT


def bar_box(scale: TimeScale, span: Span, row: Row) -> Box:
    """Return the rectangle of a bar in its row."""
    height = round(bar_height(scale) * row.height / TASK_HEIGHT)
    left = scale.x(span.first)
    width = max(LEAST_BAR, (span.last + 1 - span.first) * scale.per_day - 1)
    return Box(left, row.top + (row.height - height) / 2, width, height)


def band_box(scale: TimeScale, span: Span, row: Row) -> Box:
    """Return the rectangle of a group's band in its row."""
    width = max(LEAST_BAR, (span.last + 1 - span.first) * scale.per_day - 1)
    height = round(BAND_HEIGHT * row.height / PHASE_HEIGHT)
    return Box(scale.x(span.first), row.top + (row.height - height) / 2, width, height)


@dataclass(frozen=True)
class Layout:
    """A scene on a scale with its visible rows.

    Attributes:
        scene: What there is.
        scale: Where days are.
        table: Where rows are.
    """

    scene: Scene
    scale: TimeScale
    table: RowTable

    def bar(self, task_id: str) -> Box | None:
        """Return the rectangle of a task's bar; None while it is hidden or not scheduled."""
        row = self.table.by_key.get(task_id)
        span = self.scene.bars.get(task_id)
        return bar_box(self.scale, span, row) if row and span else None

    def band(self, key: str) -> Box | None:
        """Return the rectangle of a group's band, or None without one."""
        row = self.table.by_key.get(key)
        span = self.scene.hulls.get(key)
        return band_box(self.scale, span, row) if row and span else None

    def diamond(self, milestone: Task, row: Row) -> tuple[float, float] | None:
        """Return the middle of a milestone's diamond: on the end of its day, in its group's row."""
        span = self.scene.bars.get(milestone.id)
        if span is None:
            return None
        return self.scale.x(span.last + 1) - 1, row.top + row.height / 2
