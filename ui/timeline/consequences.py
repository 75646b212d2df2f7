"""What follows from a drag, as facts: the tooltip and the announcement put them into words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from planner.model import Plan
from planner.schedule.load import WeekLoad
from ui.timeline.rehearsal import Preview
from ui.timeline.scale import monday_before, to_date
from ui.timeline.scene import Scene, Span
from ui.timeline.weeks import over


class Consequences(NamedTuple):
    """Facts about a preview.

    Attributes:
        start: First day of what is under the hand: one task, or several as one stretch.
        end: Its last day.
        days: Days its start (or, when that stays, its end) is away from where it was.
        study_weeks: Weeks with study time from its start to its end.
        minutes: Its effort.
        per_week: Its effort in a whole week of its length, minutes.
        followers: Linked tasks that start elsewhere.
        skipped: Names of breaks that bars run through now and did not before.
        end_days: Days the plan ends later; negative when earlier.
        plan_end: Last day of the plan.
        milestones: Ids of milestones that move, the farthest first.
        over: Weeks over capacity from today on.
        over_before: The same without the drag.
    """

    start: int
    end: int
    days: int
    study_weeks: int
    minutes: int
    per_week: int
    followers: int
    skipped: tuple[str, ...]
    end_days: int
    plan_end: int
    milestones: tuple[str, ...]
    over: int
    over_before: int


def consequences(scene: Scene, preview: Preview, tasks: Sequence[str]) -> Consequences:
    """Return the facts about a preview, seen from the tasks under the hand."""
    old = _stretch([scene.bars[key] for key in tasks])
    new = _stretch([preview.bars.get(key, scene.bars[key]) for key in tasks])
    weeks = _study_weeks(scene, new)
    minutes = sum(scene.plan.task(key).minutes for key in tasks)
    moved_marks = [key for key in preview.bars if scene.plan.task(key).milestone]
    return Consequences(
        start=new.first,
        end=new.last,
        days=new.first - old.first or new.last - old.last,
        study_weeks=weeks,
        minutes=minutes,
        per_week=minutes // max(1, weeks),
        followers=preview.followers,
        skipped=_skipped(scene.plan, scene, preview),
        end_days=preview.end - scene.extent_of_work.last,
        plan_end=preview.end,
        milestones=tuple(
            sorted(moved_marks, key=lambda key: scene.bars[key].last - preview.bars[key].last)
        ),
        over=weeks_over(scene, preview.loads),
        over_before=scene.weeks_over,
    )


def _stretch(bars: Sequence[Span]) -> Span:
    return Span(min(bar.first for bar in bars), max(bar.last for bar in bars))


def weeks_over(scene: Scene, loads: tuple[WeekLoad, ...]) -> int:
    """Return how many weeks from the current one on are over capacity."""
    this_week = to_date(monday_before(scene.today))
    return sum(1 for load in loads if over(load) and load.week >= this_week)


def _study_weeks(scene: Scene, span: Span) -> int:
    calendar = scene.calendar
    first = calendar.position(to_date(span.first))
    last = calendar.positions_until(to_date(span.last)) - 1
    return len(set(calendar.weeks[first : last + 1]))


def _skipped(plan: Plan, scene: Scene, preview: Preview) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for pause in (each for each in plan.breaks if not each.extra):
        first, last = pause.start.toordinal(), pause.end.toordinal()
        for key, new in preview.bars.items():
            if _crosses(scene.bars[key], new, first, last):
                names[pause.label] = None
    return tuple(name for name in names if name)


def _crosses(old: Span, new: Span, first: int, last: int) -> bool:
    """Tell whether a bar runs through a break now, or jumped over it."""
    if old.last < first:
        return last < new.last
    return new.first < first and last < new.last and not (old.first < first and last < old.last)
