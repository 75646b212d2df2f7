"""Which tooltip a gesture has, and those of gestures that make something new."""

from __future__ import annotations

from planner.wording import Wording
from ui.timeline.consequences import consequences, weeks_over
from ui.timeline.drag import Gesture, MoveGesture, ProgressGesture, RefusedGesture
from ui.timeline.drag_link import LinkGesture
from ui.timeline.drag_marks import MilestoneGesture
from ui.timeline.drag_pause import PauseGesture
from ui.timeline.drag_resize import ResizeGesture
from ui.timeline.drag_shapes import BreakGesture, CreateGesture, PlaceGesture
from ui.timeline.scale import Unit, to_date
from ui.timeline.scene import Scene, Span
from ui.timeline.tip import (
    Tip,
    TipLine,
    dates,
    day_pill,
    follow_lines,
    limit_words,
    over_line,
    progress_tip,
    refusal_tip,
    shift,
    snap_words,
    time_tip,
)
from ui.words import tr


def tip_for(
    scene: Scene, gesture: Gesture, key: str, unit: Unit, wording: Wording
) -> Tip | None:
    """Return the tooltip of a gesture, or None where it needs none.

    Args:
        scene: The plan before the gesture.
        gesture: The gesture.
        key: Task that was pressed; for bands the first task that moves.
        unit: What it snaps to now.
        wording: Gives dates and hours.
    """
    if isinstance(gesture, RefusedGesture):
        return refusal_tip(gesture)
    if isinstance(gesture, ProgressGesture):
        return progress_tip(gesture, scene.plan.task(key).minutes, wording)
    if isinstance(gesture, MoveGesture | ResizeGesture):
        return time_tip(scene, gesture, key, unit, wording)
    if isinstance(gesture, MilestoneGesture):
        return milestone_tip(gesture, wording)
    return _shape_tip(scene, gesture, unit, wording)


def milestone_tip(gesture: MilestoneGesture, wording: Wording) -> Tip:
    """Return the tooltip of a milestone: its day, and that it stays there from then on."""
    lines = [TipLine("lock", tr("It will be pinned to this day"))] if gesture.days else []
    if gesture.held:
        last = wording.day(to_date(gesture.earliest))
        words = tr("Its work ends on {day}", day=last)
        lines = [TipLine("lock", words, warns=True)]
    day, title = wording.weekday_day(gesture.day), gesture.milestone.title
    return Tip(day, day_pill(gesture.days), title, tuple(lines))


def _shape_tip(scene: Scene, gesture: Gesture, unit: Unit, wording: Wording) -> Tip | None:
    if isinstance(gesture, LinkGesture):
        return link_tip(scene, gesture, wording)
    if isinstance(gesture, PlaceGesture):
        return place_tip_of(scene, gesture, unit, wording)
    if isinstance(gesture, BreakGesture):
        return break_tip(scene, gesture, wording)
    if isinstance(gesture, CreateGesture) and gesture.span is not None:
        return Tip(dates(*gesture.span, wording), detail=tr("Let go to name the new task"))
    return None


def link_tip(scene: Scene, gesture: LinkGesture, wording: Wording) -> Tip:
    """Return the tooltip of a link on its way: what it would do, or why it cannot be."""
    if not gesture.target:
        return Tip(tr("Link to…"), detail=tr("Pull to the task it shall be linked with"))
    pred, succ = (scene.plan.task(key).title for key in gesture.ends)
    if gesture.loop:
        loop = tr("That would make a loop: {tasks}", tasks=" → ".join(gesture.loop))
        return Tip(tr("Cannot be linked"), lines=(TipLine("unlink", loop, warns=True),))
    if gesture.linked:
        linked = tr("{task} waits for {pred} already", task=succ, pred=pred)
        return Tip(tr("Linked already"), lines=(TipLine("link", linked),))
    waits = tr("{task} will wait for {pred}", task=succ, pred=pred)
    return Tip(tr("Link"), lines=(TipLine("link", waits), *_pushed(scene, gesture, wording)))


def _pushed(scene: Scene, gesture: LinkGesture, wording: Wording) -> tuple[TipLine, ...]:
    """Return what a link moves, or what forbids it."""
    succ = gesture.ends[1]
    facts = consequences(scene, gesture.preview, (succ,))
    lines = follow_lines(scene, gesture.preview, facts, gesture.limit, wording)
    if not facts.days:
        return lines
    moved = tr("It moves to {day}", day=wording.day(to_date(facts.start)))
    return (TipLine("corner-down-right", moved), *lines)


def place_tip_of(scene: Scene, gesture: PlaceGesture, unit: Unit, wording: Wording) -> Tip | None:
    """Return the tooltip of a task on its way from the tray."""
    hours = wording.hours(scene.plan.task(gesture.task).minutes)
    if gesture.refusal is not None:
        sentence = wording.error(gesture.refusal)
        return Tip(tr("Does not fit"), lines=(TipLine("lock", sentence, warns=True),))
    span = gesture.preview.bars.get(gesture.task)
    if span is None:
        return Tip(tr("To the timeline…"), detail=tr("Pull to the day it shall begin"))
    lines = []
    if gesture.limit is not None:
        lines.append(TipLine("lock", limit_words(scene, gesture.limit, wording), warns=True))
    lines += _plan_lines(scene, gesture, wording)
    detail = tr("{effort} · {rate}", effort=hours, rate=snap_words(unit))
    return Tip(dates(*span, wording), detail=detail, lines=tuple(lines))


def _plan_lines(
    scene: Scene, gesture: BreakGesture | PlaceGesture, wording: Wording
) -> list[TipLine]:
    """Return what a gesture does to the end of the plan and to its weeks."""
    lines = []
    later = gesture.preview.end - scene.extent_of_work.last
    if later:
        day = wording.day(to_date(gesture.preview.end))
        words = tr("Plan would end {day}, {shift}", day=day, shift=shift(later))
        lines.append(TipLine("diamond", words, warns=later > 0))
    more = weeks_over(scene, gesture.preview.loads) - scene.weeks_over
    if more > 0:
        lines.append(over_line(more))
    return lines


def break_tip(scene: Scene, gesture: BreakGesture, wording: Wording) -> Tip | None:
    """Return the tooltip of new or changed time off: its days, and what it does to the plan."""
    if gesture.span is None:
        return None
    title, pill = dates(*gesture.span, wording), ""
    if isinstance(gesture, PauseGesture):
        pill = day_pill(_more_days(gesture.old, gesture.span))
    detail = _days_off(gesture)
    if gesture.refusal is not None:
        sentence = wording.error(gesture.refusal)
        return Tip(title, pill, detail, (TipLine("lock", sentence, warns=True),))
    moved = [key for key in gesture.preview.bars if not scene.plan.task(key).milestone]
    lines = []
    if moved:
        n = len(moved)
        words = tr("1 task moves or gets longer") if n == 1 else tr(
            "{n} tasks move or get longer", n=n
        )
        lines.append(TipLine("corner-down-right", words))
    lines += _plan_lines(scene, gesture, wording)
    return Tip(title, pill, detail, tuple(lines))


def _more_days(old: Span, new: Span) -> int:
    """Return how many days longer time off is or, when it only moved, how many days later."""
    longer = (new.last - new.first) - (old.last - old.first)
    return longer or new.first - old.first


def _days_off(gesture: BreakGesture) -> str:
    """Return the name of time off with its length: "Trip · 9 days off"."""
    first, last = gesture.span or Span(0, 0)
    n = last - first + 1
    days = tr("1 day off") if n == 1 else tr("{n} days off", n=n)
    name = gesture.label if isinstance(gesture, PauseGesture) else ""
    return tr("{name} · {days}", name=name, days=days) if name else days
