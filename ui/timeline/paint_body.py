"""The rows of the chart, one after the other: tints, bands, milestones, bars, tails, marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QRegion

from planner.model import Task
from ui.timeline import phrases
from ui.timeline.goals import CLEAR, INSET, Place, crosses
from ui.timeline.ink import Ink
from ui.timeline.layout import Box, bar_box
from ui.timeline.look import Look
from ui.timeline.paint_ground import today_x
from ui.timeline.paint_links import paint_links
from ui.timeline.paint_rows import (
    LOCK,
    paint_band,
    paint_bar,
    paint_diamond,
    paint_lock,
    paint_marks,
    paint_tail,
    tail_box,
)
from ui.timeline.routes import Route
from ui.timeline.rows import GroupKind, Row
from ui.timeline.scale import to_date

GOAL_GAP = 15
"""From the end of a goal to the middle of its diamond, pixels."""
_AFTER_TAIL = 6
"""From a late tail to its words, or from words to a bar, pixels."""
_BEYOND = 100
"""Pixels beyond both edges of the chart at which links may still turn."""
PICKED_WIDTH = 2.5
"""Width of a selected link, pixels."""
SELECTED_ALPHA, HOVER_ALPHA = 0.75, 0.5


def paint_rows(
    ink: Ink,
    look: Look,
    rows: Sequence[Row],
    routes: Sequence[Route] = (),
    picked: Sequence[Route] = (),
) -> None:
    """Paint rows with links running behind their bars; what the look hides is left out.

    Args:
        ink: The painter.
        look: The chart as it is shown.
        rows: The rows.
        routes: Links.
        picked: Links that are selected themselves.
    """
    for row in rows:
        _tint(ink, look, row)
    if routes or picked:
        _paint_links(ink, look, rows, routes, picked)
    for row in rows:
        if row.task is None:
            _paint_head(ink, look, row)
        else:
            _paint_task(ink, look, row, row.task)


def _paint_links(
    ink: Ink,
    look: Look,
    rows: Sequence[Row],
    routes: Sequence[Route],
    picked: Sequence[Route],
) -> None:
    """Paint links that stop where words stand."""
    ink.painter.save()
    if rows:
        top, bottom = rows[0].top, rows[-1].top + rows[-1].height
        whole = QRect(-_BEYOND, top, round(look.width) + 2 * _BEYOND, bottom - top)
        free = beside_words(ink, look, rows, whole)
        ink.painter.setClipRegion(free, Qt.ClipOperation.IntersectClip)
    paint_links(ink, routes, "accent", once=True)
    paint_links(ink, picked, "focus", PICKED_WIDTH)
    ink.painter.restore()


def beside_words(ink: Ink, look: Look, rows: Iterable[Row], area: QRect) -> QRegion:
    """Return an area without the words of rows: links stop there."""
    free = QRegion(area)
    for row in rows:
        words = words_area(ink, look, row)
        if words is not None:
            free -= QRegion(words.toAlignedRect())
    return free


def words_area(ink: Ink, look: Look, row: Row) -> QRectF | None:
    """Return where words stand beside the bar of a row or with its band, or None."""
    if row.key in look.hidden:
        return None
    left: float | None = None
    text = ""
    box = look.band(row) if row.task is None else look.bar(row)
    if box is not None and row.task is None:
        left, text = _goal(ink, look, row, box)
    elif box is not None and row.key in look.layout.scene.late:
        left, text = _late_words(ink, look, row, box)
    if left is None or not text:
        return None
    half = row.height / 4
    width = ink.pigments.width("caption", text)
    return QRectF(left - CLEAR, row.top + row.height / 2 - half, width + 2 * CLEAR, 2 * half)


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


def _paint_first_dates(ink: Ink, look: Look, row: Row) -> None:
    """Paint a thin grey line under a bar where it stood when the plan was made."""
    span = look.layout.scene.baseline.get(row.key)
    if look.baseline and span is not None and look.span(row.key) is not None:
        box = bar_box(look.layout.scale, span, row)
        line = QRectF(ink.crisp(box.x), row.top + row.height - 4, box.width, 2)
        ink.fill(line, "control")


def _paint_task(ink: Ink, look: Look, row: Row, task: Task) -> None:
    _paint_first_dates(ink, look, row)
    if row.key in look.hidden:
        return
    box = look.bar(row)
    if box is None:
        if row.group.kind is GroupKind.TRAY:
            _paint_tray_words(ink, look, row, task)
        return
    if not _in_view(box, look.width):
        return
    paint_task_bar(ink, look, row, box)
    paint_late(ink, look, row, box)
    marked = row.key in look.selected or row.key == look.hovered
    if marked and row.group.kind is not GroupKind.TRAY:
        paint_marks(ink, box, task, row.group.colour, ring=row.key in look.selected)


def _paint_tray_words(ink: Ink, look: Look, row: Row, task: Task) -> None:
    """Say how a task gets from the tray to the timeline, in the row that is meant."""
    first = row.key == row.group.tasks[0].id
    if not (first or row.key in look.selected or row.key == look.hovered):
        return
    words = phrases.tray_words(task, look.wording)
    width = ink.pigments.width("caption", words)
    today = look.layout.scale.x(look.layout.scene.today)
    left = min(today + look.layout.scale.per_day + 10, look.width - width - 16)
    if crosses(_today(look), left, left + width) and today - width - 10 > 8:
        left = today - width - 10
    if left > 8:
        middle = row.top + row.height / 2
        ink.text(left, middle, words, "caption", "text3", layer="bars")


def paint_late(ink: Ink, look: Look, row: Row, box: Box) -> None:
    """Paint the tail of a late task behind its bar, and its words."""
    late = look.layout.scene.late.get(row.key)
    if late is not None:
        paint_tail(ink, tail_box(box, look.layout.scale.x(late + 1)))
        left, words = _late_words(ink, look, row, box)
        if left is not None:
            ink.text(left, box.middle, words, "caption", "warn", layer="bars")


def _late_words(ink: Ink, look: Look, row: Row, box: Box) -> tuple[float | None, str]:
    """Return where the words of a late task begin, and what they say.

    They stand behind the tail, at the edge of the chart before the bar; None without room.
    """
    words = phrases.days_over(look.layout.scene, row.key)
    width = ink.pigments.width("caption", words)
    end = look.layout.scale.x(look.layout.scene.late[row.key] + 1)
    behind = tail_box(box, end).right + _AFTER_TAIL
    before = box.x - _AFTER_TAIL - width
    if 0 <= behind <= look.width - width:
        return behind, words
    return (before if 0 <= before <= look.width - width else None), words


def paint_task_bar(ink: Ink, look: Look, row: Row, box: Box) -> None:
    """Paint the bar of a row at a place, with the lock of pinned tasks."""
    if row.task is None:
        return
    hours = look.wording.hours(row.task.minutes)
    paint_bar(ink, box, row.task, row.group.colour, look.layout.scale, hours, look.width)
    room = ink.pigments.theme.px(LOCK) + 8
    if row.task.pinned and box.width >= room + 11:
        paint_lock(ink, box.right - room, box.middle)


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
    paint_band(ink, box, row.group)
    left, goal = _goal(ink, look, row, box)
    if left is not None:
        ink.text(left, box.middle - 0.5, goal, "caption", "text2", layer="bands")


def _goal(ink: Ink, look: Look, row: Row, box: Box) -> tuple[float | None, str]:
    """Return where the goal of a band begins, or None where it has no room, and its words."""
    marks = [(span.last, mark) for mark in row.group.milestones if (span := look.span(mark.id))]
    if not marks:
        goal = row.group.phase.goal if row.group.phase else ""
        left = min(box.right, look.width) - 10 - ink.pigments.width("caption", goal)
        return left if left >= max(box.x, 0.0) + INSET else None, goal
    last, mark = max(marks, key=lambda pair: pair[0])
    x = look.layout.scale.x(last + 1)
    goal = mark.title
    if x > look.width + INSET:
        goal = f"{mark.title}, {look.wording.day(to_date(last))}"
    width, gap = ink.pigments.width("caption", goal), GOAL_GAP * ink.pigments.theme.scale
    return Place(width, (box.x, box.right), x, look.width, _today(look), gap).left, goal


def _today(look: Look) -> float:
    return today_x(look.layout.scale, look.layout.scene.today)


def paint_milestones(ink: Ink, look: Look, row: Row) -> None:
    """Paint the diamonds of a head row."""
    scale = look.layout.scale
    for mark in row.group.milestones:
        span = look.span(mark.id)
        if span is None:
            continue
        x, y = scale.x(span.last + 1) - 1, row.top + row.height / 2
        if -10 <= x <= look.width + 10:
            paint_diamond(ink, x, y, row.group.colour, reached=mark.id in look.layout.scene.reached)
            if mark.pinned:
                paint_lock(ink, x + 9 * ink.pigments.theme.scale, y)
