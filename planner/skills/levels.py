"""What tasks teach: the level of each axis after a plan, and what each task adds to it.

Levels are tenths (0 to 50). A plan lifts an axis to the highest level its tasks teach, and study
alone never lifts above ``STUDY_LIMIT``: level 5 needs work evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from planner.model import Profile, Task
from planner.values import FIRST_DAY

STUDY_LIMIT = 40
"""Highest level study alone reaches, tenths."""


def counts(task: Task) -> bool:
    """Tell whether a task teaches its gains: it is done, or on the timeline and not skipped."""
    return task.done or task.scheduled


def projected_levels(levels: Mapping[str, int], tasks: Iterable[Task]) -> dict[str, int]:
    """Return the level by axis after the plan: max(current, levels of done and planned tasks).

    Args:
        levels: Current level by axis, tenths; missing axes are at 0.
        tasks: Tasks of the plan; only those that ``counts`` admits teach anything.

    Returns:
        Level by axis, tenths. Never above ``STUDY_LIMIT`` unless the current level is.
    """
    after = dict(levels)
    for task in tasks:
        if not counts(task):
            continue
        for gain in task.gains:
            taught = min(gain.to_level, STUDY_LIMIT)
            after[gain.axis] = max(after.get(gain.axis, 0), taught)
    return after


def without_unlearned(tasks: Iterable[Task], profile: Profile) -> tuple[Task, ...]:
    """Return the tasks without what the person says they did not take from done ones.

    A rating given on or after the day a task was done knows of that task: should it be lower than
    what the task teaches, the rating holds. Older ratings do not know of it, so the task counts.

    Args:
        tasks: Tasks of the plan.
        profile: The ratings with their days.
    """
    rated = {rating.axis: rating.rated_on for rating in profile.ratings}
    return tuple(_without_unlearned(task, rated) for task in tasks)


def _without_unlearned(task: Task, rated: Mapping[str, date]) -> Task:
    done_on = task.done_on
    if done_on is None:
        return task
    kept = tuple(gain for gain in task.gains if rated.get(gain.axis, FIRST_DAY) < done_on)
    return task if len(kept) == len(task.gains) else task.with_(gains=kept)


class _Share(NamedTuple):
    task: str
    minutes: int
    low: int
    high: int


def marginal_gains(levels: Mapping[str, int], tasks: Iterable[Task]) -> dict[str, float]:
    """Return what each open task adds: every step of an axis, shared by hours among its teachers.

    An axis rises from its level today (done tasks included) to its projected level. That way is
    cut at the levels where tasks begin and end; each piece is shared, in proportion to effort,
    among the tasks that teach it. A piece that no task teaches goes to those that start next
    above it, so that the gains always sum to the rise of all axes.

    Args:
        levels: Current level by axis, tenths.
        tasks: Tasks of the plan.

    Returns:
        Gain in tenths of a level by task id, for each task on the timeline that is not done.
    """
    known = list(tasks)
    today = projected_levels(levels, (task for task in known if task.done))
    teaching = [task for task in known if task.scheduled and not task.done]
    gains = {task.id: 0.0 for task in teaching}
    for axis, shares in _shares_by_axis(teaching).items():
        for low, high, taught_by in _pieces(today.get(axis, 0), shares):
            total = sum(share.minutes for share in taught_by)
            for share in taught_by:
                part = share.minutes / total if total else 1 / len(taught_by)
                gains[share.task] += (high - low) * part
    return gains


def _shares_by_axis(tasks: Iterable[Task]) -> dict[str, list[_Share]]:
    by_axis: dict[str, list[_Share]] = {}
    for task in tasks:
        for gain in task.gains:
            high = min(gain.to_level, STUDY_LIMIT)
            share = _Share(task.id, task.minutes, min(gain.from_level, high), high)
            by_axis.setdefault(gain.axis, []).append(share)
    return by_axis


def _pieces(start: int, shares: Sequence[_Share]) -> Iterable[tuple[int, int, list[_Share]]]:
    cuts = {edge for share in shares for edge in (share.low, share.high) if edge > start}
    low = start
    for high in sorted(cuts):
        useful = [share for share in shares if share.high >= high]
        around = [share for share in useful if share.low <= low]
        nearest = min(share.low for share in useful) if not around else 0
        yield low, high, around or [share for share in useful if share.low == nearest]
        low = high
