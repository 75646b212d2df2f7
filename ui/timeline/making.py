"""From a press on a target to the gesture it starts."""

from __future__ import annotations

from typing import NamedTuple

from planner.edits.bars import movable
from planner.edits.placing import movable_in_phase
from planner.errors import EditRefused
from planner.model import Document, Plan
from planner.schedule.milestones import milestone_day
from planner.wording import Wording
from ui.timeline.drag import Gesture, MoveGesture, ProgressGesture, RefusedGesture
from ui.timeline.drag_link import LinkGesture
from ui.timeline.drag_marks import MilestoneGesture, PhaseGesture
from ui.timeline.drag_pause import Part, PauseGesture
from ui.timeline.drag_resize import ResizeGesture
from ui.timeline.drag_shapes import (
    BandGesture,
    BreakGesture,
    CreateGesture,
    PlaceGesture,
)
from ui.timeline.rehearsal import Rehearsal
from ui.timeline.rows import Group, GroupKind
from ui.timeline.scene import Scene
from ui.timeline.zones import Hit, Zone
from ui.words import tr

_PARTS = {Zone.PAUSE: Part.WHOLE, Zone.PAUSE_FIRST: Part.FIRST, Zone.PAUSE_LAST: Part.LAST}


class Pressed(NamedTuple):
    """A press that becomes a drag.

    Attributes:
        hit: What was pressed.
        day: Day under the pointer, with its fraction.
        x: Pixels from the left edge of the chart.
        y: Pixels from the first row.
    """

    hit: Hit
    day: float
    x: float
    y: float


def gesture_for(
    scene: Scene,
    document: Document,
    pressed: Pressed,
    selected: tuple[str, ...],
    wording: Wording,
) -> Gesture | None:
    """Return the gesture a press starts, or None where a press starts none.

    Args:
        scene: The plan.
        document: The document it is part of.
        pressed: What was pressed, and where.
        selected: Selected rows; they move together when one of them is carried.
        wording: Says why something stays.
    """
    try:
        return _gesture(scene, document, pressed, selected)
    except EditRefused as refusal:
        key = pressed.hit.key
        held = [key] if key in scene.bars and not scene.plan.task(key).milestone else []
        return RefusedGesture(Rehearsal(scene, held), wording.error(refusal))


def _gesture(
    scene: Scene, document: Document, pressed: Pressed, selected: tuple[str, ...]
) -> Gesture | None:
    hit = pressed.hit
    match hit.zone:
        case Zone.BODY | Zone.LEFT | Zone.RIGHT:
            return _time_gesture(scene, hit, pressed.day, selected)
        case Zone.PROGRESS:
            return ProgressGesture(Rehearsal(scene, [hit.key]), scene.plan.task(hit.key))
        case Zone.MILESTONE:
            return _milestone(scene, hit.key, pressed.day)
        case Zone.BAND if hit.row is not None:
            return carrying_group(scene, hit.row.group, pressed.day)
        case _:
            return _shape(scene, document, pressed)


def _shape(scene: Scene, document: Document, pressed: Pressed) -> Gesture | None:
    """Return the gesture that draws something new from where the press was."""
    hit, nothing = pressed.hit, Rehearsal(scene, [])
    match hit.zone:
        case Zone.LINK_DOT:
            return LinkGesture(nothing, hit.key, before=hit.other == "before")
        case Zone.TASK_ROW if hit.row is not None and hit.row.group.kind is GroupKind.TRAY:
            return PlaceGesture(nothing, document, hit.key)
        case Zone.TASK_ROW | Zone.NOTHING:
            return BandGesture(nothing, pressed.x, pressed.y, pressed.day)
        case Zone.GROUP_ROW if hit.row is not None and hit.row.group.phase is not None:
            return CreateGesture(nothing, hit.row.key, pressed.day)
        case Zone.HEADER:
            return BreakGesture(nothing, pressed.day, tr("Time off"))
        case Zone.PAUSE | Zone.PAUSE_FIRST | Zone.PAUSE_LAST if hit.pause is not None:
            part = _PARTS[hit.zone]
            return PauseGesture(nothing, hit.pause, part, pressed.day)
        case _:
            return None


def _time_gesture(
    scene: Scene, hit: Hit, grabbed: float, selected: tuple[str, ...]
) -> Gesture:
    task = scene.plan.task(hit.key)
    if hit.zone is not Zone.RIGHT or task.done:
        movable(scene.plan, hit.key)
    if hit.zone is Zone.BODY:
        together = carried(scene.plan, hit.key, selected)
        return carrying(scene, together, grabbed, selected)
    left, near = hit.zone is Zone.LEFT, magnets(scene, hit.key)
    if not left:
        near += tuple(p.start.toordinal() for p in scene.plan.breaks if not p.minutes_per_week)
    rehearsal = Rehearsal(scene, [hit.key])
    return ResizeGesture(rehearsal, hit.key, left=left, grabbed=grabbed, magnets=near)


def _milestone(scene: Scene, key: str, grabbed: float) -> Gesture:
    milestone = scene.plan.task(key)
    if milestone.pinned:
        raise EditRefused("error.pinned", task=milestone.title)
    earliest = milestone_day(scene.plan, milestone)
    first = earliest.toordinal() if earliest else scene.bars[key].last
    return MilestoneGesture(Rehearsal(scene, []), milestone, first, grabbed)


def carrying_group(scene: Scene, group: Group, grabbed: float) -> MoveGesture:
    """Return the gesture that carries all open tasks of a phase, or of what is no phase.

    Raises:
        EditRefused: Nothing in it can move.
    """
    if group.phase is None:
        chosen = tuple(task.id for task in group.tasks if _can_move(scene.plan, task.id))
        if not chosen:
            raise EditRefused("error.nothing_in_phase", phase=group.key)
        chosen = tuple(sorted(chosen, key=lambda key: scene.bars[key].first))
        return MoveGesture(
            Rehearsal(scene, chosen), chosen, grabbed, staying=len(group.tasks) - len(chosen)
        )
    tasks = tuple(task.id for task in movable_in_phase(scene.plan, group.phase.id))
    if not tasks:
        raise EditRefused("error.nothing_in_phase", phase=group.phase.name)
    there = [task for task in scene.plan.tasks if task.phase == group.phase.id and task.scheduled]
    staying = sum(1 for task in there if not task.milestone) - len(tasks)
    return PhaseGesture(Rehearsal(scene, tasks), tasks, group.phase.id, grabbed, staying)


def carrying(
    scene: Scene, together: tuple[str, ...], grabbed: float, selected: tuple[str, ...]
) -> MoveGesture:
    """Return the gesture that carries tasks, the one under the hand first."""
    staying = sum(1 for key in selected if key in scene.bars) if together[0] in selected else 0
    return MoveGesture(
        Rehearsal(scene, together),
        together,
        grabbed,
        magnets(scene, together[0]),
        max(0, staying - len(together)),
    )


def carried(plan: Plan, key: str, selected: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tasks that move when one is carried: it first, then what is selected with it."""
    if key not in selected:
        return (key,)
    others = (other for other in selected if other != key and other in plan.index)
    return (key, *(other for other in others if _can_move(plan, other)))


def _can_move(plan: Plan, task_id: str) -> bool:
    try:
        movable(plan, task_id)
    except EditRefused:
        return False
    return True


def magnets(scene: Scene, key: str) -> tuple[int, ...]:
    """Return the days that attract an edge: after predecessors, today, after breaks, milestones."""
    plan = scene.plan
    days = {scene.today}
    days |= {
        scene.bars[link.pred].last + 1
        for link in plan.task(key).links
        if link.pred in scene.bars
    }
    days |= {pause.end.toordinal() + 1 for pause in plan.breaks if not pause.minutes_per_week}
    days |= {scene.bars[t.id].last + 1 for t in plan.tasks if t.milestone and t.id in scene.bars}
    return tuple(sorted(days))
