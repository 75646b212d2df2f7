"""What the cells of the list look like."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from planner.model import FULL, Task
from planner.wording import Wording
from ui.theme import Theme
from ui.timeline import phrases
from ui.timeline.ink import Ink
from ui.timeline.paint_rows import paint_check
from ui.timeline.rows import Group, GroupKind

CHEVRON_ROOM = 32
"""A press left of here folds or unfolds a group, pixels."""
_CHEVRON, _SQUARE, _HEAD_NAME = 22, 36, 54
_RING, _TASK_NAME = 42, 60
_GAP = 10
_FRAGMENT = 2
"""Fewer letters of a word than this plus one say nothing: they go with it."""


def paint_head_row(
    ink: Ink, area: QRectF, group: Group, right: float, *, folded: bool
) -> None:
    """Paint chevron, colour, name and, where it fits whole, subtitle of a group.

    Args:
        ink: The painter.
        area: The cell.
        group: The group.
        right: Where its hours begin.
        folded: Whether its tasks are hidden.
    """
    left, middle = area.left(), area.center().y() + 0.5
    px = ink.pigments.theme.px
    name = "chevron-right" if folded else "chevron-down"
    theme = ink.pigments.theme
    chevron = theme.icon(name, "text3", px(14), ink.dpr)
    half = px(14) / 2
    ink.painter.drawPixmap(QPointF(left + px(_CHEVRON) - half, middle - half), chevron)
    if group.banded:
        square = QRectF(left + px(_SQUARE), middle - px(10) / 2, px(10), px(10))
        ink.round(square, px(3), ink.pigments.phases[group.colour][0])
    else:
        name = "inbox" if group.kind is GroupKind.TRAY else "circle-check"
        icon = theme.icon(name, "text2", px(14), ink.dpr)
        ink.painter.drawPixmap(QPointF(left + px(_SQUARE - 2), middle - half), icon)
    token = "text" if group.banded else "text2"
    room = right - left - px(_HEAD_NAME) - _GAP
    title = ink.fitted(phrases.group_title(group), "strong", room)
    width = ink.text(left + px(_HEAD_NAME), middle, title, "strong", token, layer="list")
    subtitle = phrases.group_subtitle(group)
    if ink.pigments.width("small", subtitle) <= room - width - _GAP:
        x = left + px(_HEAD_NAME) + width + _GAP
        ink.text(x, middle, subtitle, "small", "text3", layer="list")


def paint_group_hours(
    ink: Ink, right: float, middle: float, group: Group, wording: Wording
) -> float:
    """Paint the hours of a group, ending at ``right``, and return where they begin."""
    text = phrases.group_hours(group, wording)
    return right - ink.text(right, middle + 0.5, text, "medium", "text2", align=1, layer="list")


def paint_task_hours(
    ink: Ink, right: float, middle: float, task: Task, wording: Wording
) -> float:
    """Paint the hours of a task, ending at ``right``, and return where they begin."""
    text = phrases.task_hours(task, wording)
    return right - ink.text(right, middle + 0.5, text, "small", "text2", align=1, layer="list")


def title_room(theme: Theme, left: float, right: float) -> float:
    """Return the pixels for a title in a row that begins at ``left`` with hours at ``right``."""
    return right - _GAP - left - theme.px(_TASK_NAME)


def paint_task_title(
    ink: Ink, area: QRectF, task: Task, right: float, *, selected: bool
) -> None:
    """Paint the title of a task; it has all the room that its hours leave.

    Args:
        ink: The painter.
        area: Where the row begins, and how high it is.
        task: The task.
        right: Where its hours begin.
        selected: Whether its row is.
    """
    style = "medium" if selected else "body"
    text = shortened(ink, task.title, style, title_room(ink.pigments.theme, area.left(), right))
    x = area.left() + ink.pigments.theme.px(_TASK_NAME)
    token = "text3" if task.done or task.skipped else "text"
    ink.text(x, area.center().y() + 0.5, text, style, token, layer="list")


def shortened(ink: Ink, title: str, style: str, room: float) -> str:
    """Return a title that fits; what is cut ends after a word or well inside one, never at ", …".

    Example:
        "Platforms: SageMaker, Vertex AI, A…" becomes "Platforms: SageMaker, Vertex AI…".
    """
    text = ink.fitted(title, style, room)
    if text == title or not text.endswith("…"):
        return text
    kept = text[:-1]
    last = kept.rsplit(" ", 1)[-1]
    whole = title[len(kept) : len(kept) + 1] in ("", " ")
    if not whole and len(last) <= _FRAGMENT:
        kept = kept[: len(kept) - len(last)]
    kept = kept.rstrip(" ,.:;–-")
    return f"{kept}…" if kept else text


def paint_task_state(ink: Ink, area: QRectF, task: Task, group: Group) -> None:
    """Paint the state of a task at the beginning of its row."""
    x = area.left() + ink.pigments.theme.px(_RING)
    paint_state(ink, x, area.center().y(), task, group.colour)


def paint_state(ink: Ink, x: float, y: float, task: Task, colour: int) -> None:
    """Paint the ring of a task: empty, a pie of its progress, or filled with a check."""
    pigments, painter = ink.pigments, ink.painter
    solid = pigments.phases[colour][0]
    half = 6.75 * pigments.theme.scale
    area = QRectF(x - half, y - half, 2 * half, 2 * half)
    if task.done:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(solid)
        painter.drawEllipse(area.adjusted(-0.75, -0.75, 0.75, 0.75))
        paint_check(ink, x, y, 3.2 * pigments.theme.scale)
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    begun = task.progress > 0
    painter.setPen(pigments.pen(f"solid{colour}" if begun else "control", 1.5))
    painter.drawEllipse(area)
    if begun:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(solid)
        pie = area.adjusted(2.5, 2.5, -2.5, -2.5)
        painter.drawPie(pie, 90 * 16, -round(360 * 16 * task.progress / FULL))
