"""What gestures draw that make something new: a link on its way, a frame, a new bar, time off."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor

from ui.timeline.drag import Gesture
from ui.timeline.drag_link import LinkGesture
from ui.timeline.drag_marks import MilestoneGesture
from ui.timeline.drag_shapes import (
    BandGesture,
    BreakGesture,
    CreateGesture,
    PlaceGesture,
)
from ui.timeline.ink import Ink, rect
from ui.timeline.layout import DOT_AWAY, Box, band_box
from ui.timeline.look import Look
from ui.timeline.paint_ground import HATCH_STEP, paint_pill, paint_today
from ui.timeline.paint_rows import BAR_RADIUS, paint_marks

_FRAME_ALPHA, _REST_ALPHA = 0.12, 0.3

SHAPES = (LinkGesture, BandGesture, CreateGesture, BreakGesture, MilestoneGesture, PlaceGesture)
"""Gestures that draw something which is no bar of the plan."""
WHOLE = (MilestoneGesture, PlaceGesture)
"""Those of them that are repainted as a whole: what they change may be anywhere."""
_LINE_REACH, _OUTLINE_REACH = 7, 6
"""Pixels around a link on its way, and around the bar it aims at, that may be drawn on."""


def paint_shape(
    ink: Ink, look: Look, gesture: Gesture, height: float, within: QRectF
) -> None:
    """Paint what a gesture draws; heights count from the first row.

    Args:
        ink: The painter.
        look: The chart as it is shown.
        gesture: The gesture.
        height: How far down time off reaches.
        within: What is painted anew.
    """
    if isinstance(gesture, LinkGesture):
        _paint_link(ink, look, gesture)
    elif isinstance(gesture, BandGesture):
        _paint_frame(ink, gesture)
    elif isinstance(gesture, CreateGesture):
        _paint_new(ink, look, gesture)
    elif isinstance(gesture, BreakGesture):
        _paint_rest(ink, look, gesture, height, within)


def drawn_areas(look: Look, gesture: Gesture, top: float) -> list[QRect]:
    """Return which pixels of the chart a gesture draws on that can be told.

    Args:
        look: The chart as it is shown.
        gesture: The gesture.
        top: Height of the first row on the chart, pixels.
    """
    areas: list[QRectF] = []
    if isinstance(gesture, LinkGesture):
        areas = _link_areas(look, gesture)
    elif isinstance(gesture, BandGesture):
        areas = [rect(gesture.box.grown(2))]
    elif isinstance(gesture, CreateGesture) and gesture.span is not None:
        row = look.layout.table.by_key.get(gesture.group)
        areas = [rect(band_box(look.layout.scale, gesture.span, row).grown(3))] if row else []
    return [area.translated(0, top).toAlignedRect() for area in areas]


def _link_areas(look: Look, gesture: LinkGesture) -> list[QRectF]:
    rows = look.layout.table.by_key
    box = look.bar(rows[gesture.task]) if gesture.task in rows else None
    if box is None:
        return []
    begin, end = QPointF(_dot_x(box, gesture), box.middle), QPointF(*gesture.at)
    reach = _LINE_REACH
    areas = [QRectF(begin, end).normalized().adjusted(-reach, -reach, reach, reach)]
    target = look.bar(rows[gesture.target]) if gesture.target in rows else None
    return areas if target is None else [*areas, rect(target.grown(_OUTLINE_REACH))]


def _dot_x(box: Box, gesture: LinkGesture) -> float:
    """Return where the dot is that a link is pulled from."""
    return box.x - DOT_AWAY if gesture.before else box.right + DOT_AWAY


def _paint_link(ink: Ink, look: Look, gesture: LinkGesture) -> None:
    rows = look.layout.table.by_key
    box = look.bar(rows[gesture.task]) if gesture.task in rows else None
    if box is None:
        return
    source = rows[gesture.task]
    if source.task is not None:
        paint_marks(ink, box, source.task, source.group.colour, ring=True)
    token = "warn" if gesture.loop or gesture.linked or gesture.limit else "accent"
    x = _dot_x(box, gesture)
    painter = ink.painter
    painter.setPen(ink.pigments.pen(token, 2.0))
    painter.drawLine(QLineF(x, box.middle, *gesture.at))
    painter.setBrush(ink.pigments.colour(token))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(*gesture.at), 4, 4)
    target = look.bar(rows[gesture.target]) if gesture.target in rows else None
    if target is not None:
        ink.round(rect(target.grown(3)), BAR_RADIUS + 2, None, ink.pigments.pen(token, 2.0))


def _paint_frame(ink: Ink, gesture: BandGesture) -> None:
    fill = QColor(ink.pigments.colour("accent"))
    fill.setAlphaF(_FRAME_ALPHA)
    ink.round(rect(gesture.box), 3, fill, ink.pigments.pen("accent"))


def _paint_new(ink: Ink, look: Look, gesture: CreateGesture) -> None:
    row = look.layout.table.by_key.get(gesture.group)
    if row is None or gesture.span is None:
        return
    box = band_box(look.layout.scale, gesture.span, row)
    soft = ink.pigments.phases[row.group.colour][1]
    ink.round(rect(box), BAR_RADIUS, soft, ink.pigments.pen(f"solid{row.group.colour}", 1.5))


def _paint_rest(
    ink: Ink, look: Look, gesture: BreakGesture, height: float, within: QRectF
) -> None:
    if gesture.span is None:
        return
    scale = look.layout.scale
    left, right = scale.x(gesture.span.first), scale.x(gesture.span.last + 1)
    visible = QRectF(left, 0, right - left, height).intersected(within)
    ink.hatch(visible, "hatch", HATCH_STEP, scale.left, _REST_ALPHA)
    for x in (left, right):
        ink.upright(x, 0, height, "accent")


def paint_rest_head(ink: Ink, look: Look, gesture: Gesture | None, height: float) -> None:
    """Paint where time off under the hand begins and ends in the time header, today above it."""
    if not isinstance(gesture, BreakGesture) or gesture.span is None:
        return
    scale = look.layout.scale
    left, right = scale.x(gesture.span.first), scale.x(gesture.span.last + 1)
    ink.painter.setOpacity(_REST_ALPHA)
    ink.fill(QRectF(left, 0, right - left, height), "accent_soft")
    ink.painter.setOpacity(1.0)
    for x in (left, right):
        ink.upright(x, 0, height, "accent")
    ink.fill(QRectF(left, height - 3, right - left, 3), "accent")
    today = look.layout.scene.today
    paint_today(ink, scale, today, height - 4, height)
    paint_pill(ink, scale, today, look.width, look.wording)
