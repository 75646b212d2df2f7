"""What the hint bar says during each gesture, and which cursor a target has."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ui.timeline.drag import Gesture, MoveGesture, RefusedGesture
from ui.timeline.drag_resize import ResizeGesture
from ui.timeline.drag_shapes import BreakGesture
from ui.timeline.scale import Unit
from ui.timeline.zones import Zone
from ui.words import tr

_CURSORS = {
    Zone.BODY: Qt.CursorShape.OpenHandCursor,
    Zone.LEFT: Qt.CursorShape.SizeHorCursor,
    Zone.RIGHT: Qt.CursorShape.SizeHorCursor,
    Zone.PROGRESS: Qt.CursorShape.SizeHorCursor,
    Zone.LINK_DOT: Qt.CursorShape.CrossCursor,
    Zone.MILESTONE: Qt.CursorShape.OpenHandCursor,
    Zone.BAND: Qt.CursorShape.OpenHandCursor,
    Zone.LINK: Qt.CursorShape.PointingHandCursor,
    Zone.GROUP_ROW: Qt.CursorShape.CrossCursor,
    Zone.PAUSE_FIRST: Qt.CursorShape.SizeHorCursor,
    Zone.PAUSE_LAST: Qt.CursorShape.SizeHorCursor,
    Zone.PAUSE: Qt.CursorShape.OpenHandCursor,
}


def resting_cursor(zone: Zone) -> Qt.CursorShape:
    """Return the cursor over a target."""
    return _CURSORS.get(zone, Qt.CursorShape.ArrowCursor)


def dragging_cursor(gesture: Gesture, zone: Zone) -> Qt.CursorShape:
    """Return the cursor of a gesture that started on a target."""
    if isinstance(gesture, RefusedGesture):
        return Qt.CursorShape.ForbiddenCursor
    resting = resting_cursor(zone)
    if resting is Qt.CursorShape.SizeHorCursor:
        return resting
    if resting is Qt.CursorShape.OpenHandCursor:
        return Qt.CursorShape.ClosedHandCursor
    return Qt.CursorShape.CrossCursor


def hints_for(gesture: Gesture, unit: Unit) -> list[tuple[str, str]]:
    """Return keys with what they do during a gesture.

    Args:
        gesture: The gesture.
        unit: What it snaps to without Shift.
    """
    hints = []
    if isinstance(gesture, MoveGesture | ResizeGesture | BreakGesture):
        other = tr("days, not weeks") if unit is Unit.WEEK else tr("weeks, not days")
        hints.append((tr("Shift"), other))
    if isinstance(gesture, ResizeGesture):
        hints.append((tr("Ctrl"), tr("change the hours as well")))
    if isinstance(gesture, MoveGesture):
        hints.append((tr("Alt"), tr("leave linked tasks")))
    return [*hints, (tr("Esc"), tr("cancel"))]
