"""What a change of the calendar would do, worked out before it is made; no Qt."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.edits import PlanEdit, apply
from planner.errors import PlannerError
from planner.model import Document
from planner.schedule.bars import plan_end, task_bars
from planner.wording import Wording
from ui.words import tr


class Effect(NamedTuple):
    """What an edit does to the dates.

    Attributes:
        end: Last day of work after it, or None when nothing is scheduled.
        days: Calendar days by which that is later (sooner: negative).
        moved: Number of tasks whose start or end changes.
        changes: Whether anything changes at all.
    """

    end: date | None
    days: int
    moved: int
    changes: bool


def effect_of(document: Document, edit: PlanEdit | None) -> Effect | PlannerError:
    """Return what an edit would do, or why it is refused; None is the plan as it is."""
    before = document.plan
    if before is None:
        return Effect(None, 0, 0, changes=False)
    try:
        after = apply(document, edit).plan if edit is not None else before
    except PlannerError as refusal:
        return refusal
    if after is None:
        return Effect(None, 0, 0, changes=False)
    old, new = task_bars(before), task_bars(after)
    tasks = [task.id for task in before.tasks if not task.milestone]
    moved = sum(old.get(task) != new.get(task) for task in tasks)
    end, was = plan_end(after), plan_end(before)
    days = (end - was).days if end and was else 0
    return Effect(end, days, moved, changes=after != before)


def effect_text(effect: Effect, wording: Wording) -> str:
    """Return "Ends 12 Jun 2027, 5 days later; 14 tasks move"."""
    if effect.end is None:
        return tr("Nothing is scheduled yet.")
    day = wording.long_day(effect.end)
    if not effect.changes:
        return tr("The work ends {day}.", day=day)
    end = end_words(effect.end, effect.days, wording)
    if not effect.moved:
        return tr("{end}; no task moves.", end=end)
    moves = tr("1 task moves") if effect.moved == 1 else tr("{n} tasks move", n=effect.moved)
    return tr("{end}; {moves}.", end=end, moves=moves)


def end_words(end: date, days: int, wording: Wording) -> str:
    """Return "Ends 12 Jun 2027, 5 days later", with the days by which that is later or sooner."""
    day, count = wording.long_day(end), abs(days)
    words = tr("1 day") if count == 1 else tr("{n} days", n=count)
    if days > 0:
        return tr("Ends {day}, {days} later", day=day, days=words)
    if days < 0:
        return tr("Ends {day}, {days} sooner", day=day, days=words)
    return tr("Ends {day}, as now", day=day)
