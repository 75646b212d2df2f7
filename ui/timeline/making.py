"""From a press on a target to the gesture it starts."""

from __future__ import annotations

from planner.edits.bars import movable
from planner.errors import EditRefused
from planner.model import Plan
from planner.schedule.network import prepare
from planner.wording import Wording
from ui.timeline.drag import (
    Gesture,
    MoveGesture,
    ProgressGesture,
    RefusedGesture,
    ResizeGesture,
)
from ui.timeline.rehearsal import Rehearsal
from ui.timeline.scene import Scene
from ui.timeline.zones import Hit, Zone


def gesture_for(
    scene: Scene, hit: Hit, grabbed: float, selected: tuple[str, ...], wording: Wording
) -> Gesture | None:
    """Return the gesture a press starts, or None where a press starts none.

    Args:
        scene: The plan.
        hit: What was pressed.
        grabbed: Day under the pointer, with its fraction.
        selected: Selected rows; they move together when one of them is carried.
        wording: Says why something stays.
    """
    if hit.zone not in (Zone.BODY, Zone.LEFT, Zone.RIGHT, Zone.PROGRESS):
        return None
    if hit.key not in scene.bars:
        return None
    if hit.zone is Zone.PROGRESS:
        return ProgressGesture(Rehearsal(scene, [hit.key]), scene.plan.task(hit.key))
    try:
        return _time_gesture(scene, hit, grabbed, selected)
    except EditRefused as refusal:
        return RefusedGesture(Rehearsal(scene, [hit.key]), wording.error(refusal))


def _time_gesture(
    scene: Scene, hit: Hit, grabbed: float, selected: tuple[str, ...]
) -> Gesture:
    task = scene.plan.task(hit.key)
    if hit.zone is not Zone.RIGHT or task.done:
        movable(scene.plan, hit.key)
    if hit.zone is Zone.BODY:
        together = carried(scene.plan, hit.key, selected)
        rehearsal = Rehearsal(scene, together, prepare(scene.plan))
        return MoveGesture(rehearsal, together, grabbed, magnets(scene, hit.key))
    left = hit.zone is Zone.LEFT
    attract = magnets(scene, hit.key)
    rehearsal = Rehearsal(scene, [hit.key])
    return ResizeGesture(rehearsal, hit.key, left=left, grabbed=grabbed, magnets=attract)


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
    days |= {scene.bars[link.pred].last + 1 for link in plan.task(key).links
             if link.pred in scene.bars}
    days |= {pause.end.toordinal() + 1 for pause in plan.breaks if not pause.minutes_per_week}
    days |= {scene.bars[t.id].last + 1 for t in plan.tasks if t.milestone and t.id in scene.bars}
    return tuple(sorted(days))
