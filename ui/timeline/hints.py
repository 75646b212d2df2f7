"""What the hint bar says during each gesture, and which cursor a target has."""

from __future__ import annotations

from PySide6.QtCore import Qt

from planner.edits.bars import movable
from planner.errors import EditRefused
from ui.timeline.drag import Gesture, MoveGesture, ProgressGesture, RefusedGesture
from ui.timeline.drag_marks import MilestoneGesture
from ui.timeline.drag_resize import ResizeGesture
from ui.timeline.drag_shapes import BandGesture, BreakGesture, CreateGesture, PlaceGesture
from ui.timeline.rows import GroupKind
from ui.timeline.scale import Unit
from ui.timeline.scene import Scene
from ui.timeline.zones import Hit, Zone
from ui.words import tr

_SNAPPING = (
    MoveGesture,
    ResizeGesture,
    BreakGesture,
    MilestoneGesture,
    CreateGesture,
    PlaceGesture,
)

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


def resting_cursor(found: Hit) -> Qt.CursorShape:
    """Return the cursor over a target; what is not scheduled is carried by its whole row."""
    waits = found.row is not None and found.row.group.kind is GroupKind.TRAY
    if found.zone is Zone.TASK_ROW and waits:
        return Qt.CursorShape.OpenHandCursor
    return _CURSORS.get(found.zone, Qt.CursorShape.ArrowCursor)


def carries(scene: Scene, found: Hit) -> bool:
    """Tell whether a target gives way to the hand: bars that stay do not invite it."""
    plan = scene.plan
    match found.zone:
        case Zone.BODY | Zone.LEFT:
            return _moves(scene, found.key)
        case Zone.RIGHT:
            return not plan.task(found.key).done
        case Zone.MILESTONE:
            return not plan.task(found.key).pinned
        case Zone.BAND if found.row is not None:
            return any(_moves(scene, task.id) for task in found.row.group.tasks)
        case Zone.GROUP_ROW if found.row is not None:
            return found.row.group.phase is not None
        case _:
            return True


def _moves(scene: Scene, task: str) -> bool:
    try:
        movable(scene.plan, task)
    except EditRefused:
        return False
    return True


def dragging_cursor(gesture: Gesture, found: Hit) -> Qt.CursorShape:
    """Return the cursor of a gesture that started on a target."""
    if isinstance(gesture, RefusedGesture):
        return Qt.CursorShape.ForbiddenCursor
    if isinstance(gesture, BandGesture):
        return Qt.CursorShape.ArrowCursor
    resting = resting_cursor(found)
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
    if isinstance(gesture, _SNAPPING):
        other = tr("days, not weeks") if unit is Unit.WEEK else tr("weeks, not days")
        hints.append((tr("Shift"), other))
    if isinstance(gesture, ProgressGesture):
        hints.append((tr("Shift"), tr("steps of 1 %")))
    if isinstance(gesture, ResizeGesture):
        hints.append((tr("Ctrl"), tr("change the hours as well")))
    if isinstance(gesture, MoveGesture):
        hints.append((tr("Alt"), tr("leave linked tasks")))
    return [*hints, (tr("Esc"), tr("cancel"))]
