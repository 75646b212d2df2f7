"""The rows of the chart, one after the other: tints, bands, milestones, bars, tails, marks."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF

from planner.model import FULL, Task
from planner.schedule.network import members_of
from ui.timeline import phrases
from ui.timeline.ink import Ink
from ui.timeline.layout import Box
from ui.timeline.look import Look
from ui.timeline.paint_rows import (
    paint_band,
    paint_bar,
    paint_diamond,
    paint_lock,
    paint_marks,
    paint_tail,
)
from ui.timeline.rows import GroupKind, Row
from ui.timeline.scale import to_date

GOAL_GAP = 15
"""From the end of a goal to the middle of its diamond, pixels."""
SELECTED_ALPHA, HOVER_ALPHA = 0.75, 0.5


def paint_rows(ink: Ink, look: Look, rows: Iterable[Row]) -> None:
    """Paint rows; keys that the look hides are left out."""
    for row in rows:
        _tint(ink, look, row)
        if row.task is None:
            _paint_head(ink, look, row)
        else:
            _paint_task(ink, look, row, row.task)


def _tint(ink: Ink, look: Look, row: Row) -> None:
    if row.key in look.selected:
        token, alpha = "selected", SELECTED_ALPHA
    elif row.key == look.hovered:
        token, alpha = "hover", HOVER_ALPHA
    else:
        return
    ink.painter.setOpacity(alpha)
    ink.fill(QRectF(0, row.top, look.width, row.height), token)
    ink.painter.setOpacity(1.0)


def _paint_task(ink: Ink, look: Look, row: Row, task: Task) -> None:
    if row.key in look.hidden:
        return
    box = look.bar(row)
    if box is None or not _in_view(box, look.width):
        return
    paint_task_bar(ink, look, row, box)
    late = look.layout.scene.late.get(task.id)
    if late is not None:
        end = look.layout.scale.x(late + 1)
        paint_tail(ink, box, end, phrases.days_over(look.layout.scene, task.id))
    marked = row.key in look.selected or row.key == look.hovered
    if marked and row.group.kind is not GroupKind.TRAY:
        paint_marks(ink, box, task, row.group.colour, ring=row.key in look.selected)


def paint_task_bar(ink: Ink, look: Look, row: Row, box: Box) -> None:
    """Paint the bar of a row at a place, with the lock of pinned tasks."""
    if row.task is None:
        return
    hours = look.wording.hours(row.task.minutes)
    paint_bar(ink, box, row.task, row.group.colour, look.layout.scale, hours)
    if row.task.pinned and box.width >= 30:
        paint_lock(ink, box.right - 19, box.middle)


def _in_view(box: Box, width: float) -> bool:
    return box.x < width + 20 and box.right > -140


def _paint_head(ink: Ink, look: Look, row: Row) -> None:
    if row.group.kind is GroupKind.TRAY:
        ink.level(row.top, 0, look.width, "line")
    box = look.band(row)
    if box is not None and row.key not in look.hidden:
        paint_head_band(ink, look, row, box)
    if row.key not in look.hidden:
        paint_milestones(ink, look, row)


def paint_head_band(ink: Ink, look: Look, row: Row, box: Box) -> None:
    """Paint the band of a head row at a place, with the name of its last milestone."""
    goal, right = _goal(look, row, box)
    paint_band(ink, box, row.group, goal, right)


def _goal(look: Look, row: Row, box: Box) -> tuple[str, float]:
    """Return what a band says and where it ends: before its diamond, or with its date."""
    marks = [(span.last, mark) for mark in row.group.milestones if (span := look.span(mark.id))]
    edge = min(box.right, look.width) - 10
    if not marks:
        goal = row.group.phase.goal if row.group.phase else ""
        return goal, edge
    last, mark = max(marks, key=lambda pair: pair[0])
    x = look.layout.scale.x(last + 1)
    if x - 8 <= look.width:
        return mark.title, x - GOAL_GAP
    return f"{mark.title}, {look.wording.day(to_date(last))}", look.width - 12


def paint_milestones(ink: Ink, look: Look, row: Row) -> None:
    """Paint the diamonds of a head row."""
    scale = look.layout.scale
    for mark in row.group.milestones:
        span = look.span(mark.id)
        if span is None:
            continue
        x, y = scale.x(span.last + 1) - 1, row.top + row.height / 2
        if -10 <= x <= look.width + 10:
            paint_diamond(ink, x, y, row.group.colour, reached=reached(look, mark))
            if mark.pinned:
                paint_lock(ink, x + 9, y)


def reached(look: Look, milestone: Task) -> bool:
    """Tell whether everything a milestone stands for is done."""
    members = [task for task in members_of(look.layout.scene.plan, milestone) if not task.skipped]
    return bool(members) and all(task.progress == FULL for task in members)
