"""Bands with goals and milestones, bars with progress, late tails, and the marks of a selection."""

from __future__ import annotations

from math import inf

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF

from planner.model import FULL, Task
from ui.timeline.ink import Ink, rect
from ui.timeline.layout import DIAMOND, DOT_AWAY, Box
from ui.timeline.rows import Group
from ui.timeline.scale import WEEKS_BELOW, TimeScale

BAR_RADIUS, BAND_RADIUS, FOOT = 5, 6, 3
HALO = 8
"""Half of the diagonal of the ground around a milestone, pixels."""
LOCK = 11
"""Pixels of a lock beside ordinary text."""
PERCENT_FROM, CHECK_FROM, HOURS_FROM = 60, 11, 44
"""Widths from which a bar says its percent, its check or, at closer zooms, its hours, pixels."""


def paint_bar(
    ink: Ink,
    box: Box,
    task: Task,
    colour: int,
    scale: TimeScale,
    hours: str,
    edge: float = inf,
) -> None:
    """Paint one bar.

    Args:
        ink: The painter.
        box: Where.
        task: Its task.
        colour: Number of its phase colour.
        scale: The zoom decides what it says.
        hours: Its effort in words.
        edge: Right edge of the chart, pixels: what a bar says is left out rather than cut there.
    """
    pigments = ink.pigments
    solid, soft = pigments.phases[colour]
    box = ink.snapped(box)
    area = rect(box)
    if task.done:
        ink.round(area, BAR_RADIUS, solid)
        seen = min(box.right, edge) - max(box.x, 0.0)
        if seen >= CHECK_FROM * pigments.theme.scale:
            middle = (max(box.x, 0.0) + min(box.right, edge)) / 2
            paint_check(ink, middle, box.middle, 3.5 * pigments.theme.scale)
        return
    if not task.progress:
        ink.round(area, BAR_RADIUS, soft, pigments.pen(f"solid{colour}"))
        _paint_bar_text(ink, box, task, 0.0, scale, hours, edge)
        return
    ink.round(area, BAR_RADIUS, soft)
    fill = box.width * task.progress / FULL
    ink.painter.save()
    ink.painter.setClipRect(
        QRectF(box.x, box.y, fill, box.height), Qt.ClipOperation.IntersectClip
    )
    ink.round(area, BAR_RADIUS, solid)
    ink.painter.restore()
    ink.round(area, BAR_RADIUS, None, pigments.pen(f"solid{colour}"))
    _paint_bar_text(ink, box, task, fill, scale, hours, edge)


def _paint_bar_text(
    ink: Ink,
    box: Box,
    task: Task,
    fill: float,
    scale: TimeScale,
    hours: str,
    edge: float,
) -> None:
    width = ink.pigments.width
    percent = f"{task.progress}%"
    begin = max(box.x, 0.0)
    seen = min(box.x + fill, edge) - begin
    if task.progress and width("micro_strong", percent) + 12 <= seen and (
        fill >= PERCENT_FROM or scale.per_day >= WEEKS_BELOW
    ):
        left = begin + 6
        ink.text(left, box.middle, percent, "micro_strong", "bg", layer="bars")
    elif not task.progress and scale.per_day >= WEEKS_BELOW and box.width >= HOURS_FROM:
        left = begin + 9
        room = min(box.right, edge) - left - 8
        if width("caption", hours) <= room:
            ink.text(left, box.middle, hours, "caption", "text2", layer="bars")


def paint_check(ink: Ink, x: float, y: float, size: float) -> None:
    """Paint a check mark on a solid phase colour."""
    path = QPainterPath(QPointF(x - size, y + 0.2))
    path.lineTo(x - size * 0.28, y + size * 0.72)
    path.lineTo(x + size, y - size * 0.72)
    pen = QPen(ink.pigments.colour("bg"), 1.75)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    ink.painter.setPen(pen)
    ink.painter.setBrush(Qt.BrushStyle.NoBrush)
    ink.painter.drawPath(path)


def paint_ghost(ink: Ink, box: Box, colour: int) -> None:
    """Paint the dashed outline of where a bar was."""
    ink.painter.setOpacity(0.7)
    pen = ink.pigments.pen(f"solid{colour}", dashed=True)
    ink.round(rect(ink.snapped(box)), BAR_RADIUS, None, pen)
    ink.painter.setOpacity(1.0)


def tail_box(box: Box, end: float) -> Box:
    """Return the rectangle of the late tail behind a bar up to a pixel."""
    return Box(box.right + 1, box.y, max(6.0, end - box.right - 2), box.height)


def paint_tail(ink: Ink, box: Box) -> None:
    """Paint a late tail."""
    area = rect(box)
    pigments = ink.pigments
    ink.round(area, BAR_RADIUS - 1, pigments.colour("warn_soft"))
    path = QPainterPath()
    path.addRoundedRect(area, BAR_RADIUS - 1, BAR_RADIUS - 1)
    ink.painter.save()
    ink.painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    ink.painter.setOpacity(0.55)
    ink.hatch(area, "warn", 4, area.left())
    ink.painter.restore()
    ink.round(area, BAR_RADIUS - 1, None, pigments.pen("warn"))


def paint_band(ink: Ink, box: Box, group: Group) -> None:
    """Paint the band of a group: soft fill, and progress along its foot."""
    box = ink.snapped(box)
    area = rect(box)
    pigments = ink.pigments
    ink.round(area, BAND_RADIUS, pigments.bands[group.colour])
    share = group.done_minutes / group.minutes if group.minutes else 0.0
    if share:
        path = QPainterPath()
        path.addRoundedRect(area, BAND_RADIUS, BAND_RADIUS)
        ink.painter.save()
        ink.painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        foot = QRectF(box.x, box.bottom - FOOT, box.width * share, FOOT)
        ink.painter.fillRect(foot, pigments.phases[group.colour][0])
        ink.painter.restore()


def paint_diamond(ink: Ink, x: float, y: float, colour: int, *, reached: bool) -> None:
    """Paint a milestone: open, or filled with a check once it is reached."""
    pigments = ink.pigments
    solid = pigments.phases[colour][0]
    half = DIAMOND * pigments.theme.scale
    painter = ink.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pigments.colour("bg"))
    painter.drawPolygon(_diamond(x, y, HALO * pigments.theme.scale))
    pen = QPen(solid, 1.75)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(solid if reached else pigments.colour("bg"))
    painter.drawPolygon(_diamond(x, y, half))
    if reached:
        paint_check(ink, x, y, 2.6 * pigments.theme.scale)


def _diamond(x: float, y: float, half: float) -> QPolygonF:
    return QPolygonF(
        [QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)]
    )


def paint_lock(ink: Ink, x: float, y: float) -> None:
    """Paint the small lock of a pinned milestone or bar."""
    size = ink.pigments.theme.px(LOCK)
    icon = ink.pigments.theme.icon("lock", "text2", size, ink.dpr)
    ink.painter.drawPixmap(QPointF(x, y - size / 2), icon)


def paint_ring(ink: Ink, box: Box) -> None:
    """Paint the ring of a bar that is selected or under the hand."""
    ring = rect(ink.snapped(box).grown(3))
    ink.round(ring, BAR_RADIUS + 2, None, ink.pigments.pen("focus", 2))


def paint_marks(ink: Ink, box: Box, task: Task, colour: int, *, ring: bool) -> None:
    """Paint what a hovered or selected bar offers: ring, edge grips, progress grip, link dots."""
    pigments = ink.pigments
    box = ink.snapped(box)
    if ring:
        paint_ring(ink, box)
    solid = pigments.phases[colour][0]
    token = "bg" if task.done else f"solid{colour}"
    if box.width >= 20:
        ink.round(QRectF(box.x + 4, box.middle - 4, 2, 8), 1, pigments.colour(token))
    if box.width >= 12:
        ink.round(QRectF(box.right - 6, box.middle - 4, 2, 8), 1, pigments.colour(token))
    painter = ink.painter
    painter.setPen(pigments.pen(f"solid{colour}", 1.5))
    painter.setBrush(pigments.colour("bg"))
    for x in (box.x - DOT_AWAY, box.right + DOT_AWAY):
        painter.drawEllipse(QPointF(x, box.middle), 4, 4)
    if not task.steps:
        at = box.x + box.width * task.progress / FULL
        top = box.bottom + 4
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(solid)
        painter.drawPolygon(
            QPolygonF([QPointF(at, top), QPointF(at + 4, top + 6), QPointF(at - 4, top + 6)])
        )
