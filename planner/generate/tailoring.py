"""How much of each shipped task a person still needs.

Personal effort = hours x factor, factor = max(least share, mean over the taught axes of
clamp((to - level) / (to - from), 0, 1)); 0 skips the task (rule of the roadmap data, our own
estimate). Efforts are rounded to 15 minutes per task, and all sums use the rounded values.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from planner.content import EntryPath, Roadmap, RoadmapTask
from planner.model import Gain
from planner.values import ROUNDING


class Tailored(NamedTuple):
    """A shipped task with the personal share of its effort.

    Attributes:
        task: As shipped.
        phase: Phase it goes to; extra tasks of a path go to the first one.
        factor: Share of the effort that is left, 0 to 1; 0 = known already.
        minutes: Personal effort, minutes.
    """

    task: RoadmapTask
    phase: str
    factor: float
    minutes: int


def start_levels(path: EntryPath, ratings: Mapping[str, int]) -> dict[str, int]:
    """Return the level by axis, tenths: the person's rating where there is one, else the path's."""
    return {**path.by_axis, **ratings}


def factor(task: RoadmapTask, levels: Mapping[str, int]) -> float:
    """Return the share of a task's effort that somebody of these levels (tenths) still needs."""
    shares = [_needed(gain, levels.get(gain.axis, 0)) for gain in task.gains]
    mean = sum(shares) / len(shares) if shares else 1.0
    return max(task.min_factor, mean)


def _needed(gain: Gain, level: int) -> float:
    share = (gain.to_level - level) / (gain.to_level - gain.from_level)
    return min(1.0, max(0.0, share))


def rounded(minutes: float) -> int:
    """Return minutes rounded half up to a multiple of ``ROUNDING``."""
    return int(minutes / ROUNDING + 0.5) * ROUNDING


def tailor(roadmap: Roadmap, path: EntryPath, levels: Mapping[str, int]) -> tuple[Tailored, ...]:
    """Return every task of the roadmap and of the path with its personal effort, in order.

    Extra tasks stand at the end of the first phase and are never shortened: the path asks for them.
    """
    first = roadmap.phases[0].id
    extras = [roadmap.by_id[task_id] for task_id in path.extra_tasks]
    ordered = [task for task in roadmap.tasks if (task.phase or first) == first]
    ordered += extras
    ordered += [task for task in roadmap.tasks if (task.phase or first) != first]
    return tuple(_tailored(task, first, levels, asked_for=task in extras) for task in ordered)


def _tailored(
    task: RoadmapTask, first_phase: str, levels: Mapping[str, int], *, asked_for: bool
) -> Tailored:
    share = 1.0 if asked_for else factor(task, levels)
    return Tailored(task, task.phase or first_phase, share, rounded(task.minutes * share))
