"""What is under the pointer, tested in one fixed order from the smallest target to the largest.

Targets are grown to at least 24 pixels in one direction (WCAG 2.5.8); dots and grips exist only on
bars that are hovered or selected, where they are drawn as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum
from math import hypot
from typing import NamedTuple

from ui.timeline.layout import DIAMOND, DOT_AWAY, Box, Layout
from ui.timeline.routes import Route, distance
from ui.timeline.rows import Row

DOT_RADIUS = 10
EDGE_INSIDE, EDGE_OUTSIDE = 6, 4
EDGES_FROM = 20
"""Narrower bars have only a right edge, pixels."""
GRIP = (16, 12)
"""Width and height of the progress grip's target, under the bar."""
LEAST_BODY = 24
MILESTONE_HIT = 10
LINK_NEAR = 6


class Zone(StrEnum):
    """Where a press can start a gesture."""

    LINK_DOT = "link_dot"
    PROGRESS = "progress"
    LEFT = "left"
    RIGHT = "right"
    BODY = "body"
    MILESTONE = "milestone"
    BAND = "band"
    LINK = "link"
    GROUP_ROW = "group_row"
    TASK_ROW = "task_row"
    HEADER = "header"
    PAUSE_FIRST = "pause_first"
    PAUSE_LAST = "pause_last"
    PAUSE = "pause"
    NOTHING = "nothing"


class Hit(NamedTuple):
    """What was hit.

    Attributes:
        zone: Kind of target.
        key: Task, milestone or group; the dependant for links.
        other: Predecessor for links; ``"before"`` or ``"after"`` for dots.
        row: The row under the pointer.
        pause: Position of the time off under the pointer among the breaks of the plan.
    """

    zone: Zone
    key: str = ""
    other: str = ""
    row: Row | None = None
    pause: int | None = None


def hit(
    layout: Layout,
    x: float,
    y: float,
    marked: AbstractSet[str] = frozenset(),
    links: Sequence[Route] = (),
) -> Hit:
    """Return what is at a point of the body.

    Args:
        layout: Where everything is.
        x: Pixels from the left edge of the chart.
        y: Pixels from the first row.
        marked: Ids of hovered and selected tasks: they show dots and grips.
        links: Links that are drawn.
    """
    row = layout.table.at(y)
    small = _small_target(layout, x, y, marked)
    if small:
        return small._replace(row=row)
    found = _in_row(layout, row, x, y) if row else None
    if found:
        return found
    for route in links:
        if distance(route.points, x, y) <= LINK_NEAR:
            return Hit(Zone.LINK, route.succ, route.pred, row)
    if row is None or row.task is not None:
        resting = _pause_edge(layout, x, least=EDGES_FROM)
        if resting:
            return resting._replace(row=row)
    if row is None:
        return Hit(Zone.NOTHING)
    return Hit(Zone.TASK_ROW if row.task else Zone.GROUP_ROW, row.key, row=row)


def hit_header(layout: Layout, x: float) -> Hit:
    """Return what is at a pixel of the time header: an end of time off, time off, or a week."""
    edge = _pause_edge(layout, x)
    if edge:
        return edge
    for number, box in _pauses(layout):
        room = max(0.0, (LEAST_BODY - box.width) / 2)
        if box.x - room <= x < box.right + room:
            return Hit(Zone.PAUSE, pause=number)
    return Hit(Zone.HEADER)


def _pauses(layout: Layout) -> Iterator[tuple[int, Box]]:
    """Yield the full breaks by position, as wide as they are drawn."""
    for number, pause in enumerate(layout.scene.plan.breaks):
        if not pause.minutes_per_week:
            left = layout.scale.x(pause.start.toordinal())
            yield number, Box(left, 0, layout.scale.x(pause.end.toordinal() + 1) - left, 1)


def _pause_edge(layout: Layout, x: float, least: int = 0) -> Hit | None:
    """Return the end of a break at a pixel; narrower breaks than ``least`` have none."""
    zones = {Zone.LEFT: Zone.PAUSE_FIRST, Zone.RIGHT: Zone.PAUSE_LAST}
    for number, box in _pauses(layout):
        edge = _edge(box, x) if box.width >= least else ""
        if edge:
            return Hit(zones[Zone(edge)], pause=number)
    return None


def _small_target(layout: Layout, x: float, y: float, marked: AbstractSet[str]) -> Hit | None:
    for task_id in marked:
        box = layout.bar(task_id)
        if box is None:
            continue
        for side, at in (("before", box.x - DOT_AWAY), ("after", box.right + DOT_AWAY)):
            if hypot(x - at, y - box.middle) <= DOT_RADIUS:
                return Hit(Zone.LINK_DOT, task_id, side)
        task = layout.scene.plan.task(task_id)
        grip = grip_box(box, task.progress)
        if not task.steps and grip.holds(x, y):
            return Hit(Zone.PROGRESS, task_id)
    return None


def grip_box(box: Box, progress: int) -> Box:
    """Return the target of the progress grip: under the end of the fill."""
    width, height = GRIP
    return Box(box.x + box.width * progress / 100 - width / 2, box.bottom, width, height)


def _edge(box: Box, x: float) -> str:
    if box.right - min(EDGE_INSIDE, box.width / 2) <= x < box.right + EDGE_OUTSIDE:
        return Zone.RIGHT
    if box.width >= EDGES_FROM and box.x - EDGE_OUTSIDE <= x < box.x + EDGE_INSIDE:
        return Zone.LEFT
    return ""


def _in_row(layout: Layout, row: Row, x: float, y: float) -> Hit | None:
    if row.task is None:
        return _in_head(layout, row, x, y)
    box = layout.bar(row.key)
    if box is None:
        return None
    edge = _edge(box, x)
    if edge:
        return Hit(Zone(edge), row.key, row=row)
    room = max(0.0, (LEAST_BODY - box.width) / 2)
    if box.x - room <= x < box.right + room:
        return Hit(Zone.BODY, row.key, row=row)
    return None


def _in_head(layout: Layout, row: Row, x: float, y: float) -> Hit | None:
    for milestone in row.group.milestones:
        middle = layout.diamond(milestone, row)
        if middle and abs(x - middle[0]) <= MILESTONE_HIT and abs(y - middle[1]) <= MILESTONE_HIT:
            return Hit(Zone.MILESTONE, milestone.id, row=row)
    band = layout.band(row.key)
    if band and band.grown(DIAMOND / 2).holds(x, y):
        return Hit(Zone.BAND, row.key, row=row)
    return None
