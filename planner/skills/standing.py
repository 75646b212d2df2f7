"""Each axis today, after the plan, and against what the target asks for, with who closes the gap.

An axis without a rating is "not rated" and is not drawn on the radar; the gap list then starts from
the level that is usual on the entry path, the same level the plan was tailored with, and says that
it is assumed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from planner.content import Axis, EntryPath, Role
from planner.model import Plan, Profile, Task
from planner.skills.levels import (
    STUDY_LIMIT,
    counts,
    projected_levels,
    without_unlearned,
)
from planner.values import LAST_DAY, Seniority


class Requirements(NamedTuple):
    """What the three career levels of a role ask for on one axis, tenths."""

    entry: int
    mid: int
    senior: int

    def at(self, seniority: Seniority) -> int:
        """Return the required level of one career level, tenths."""
        return {
            Seniority.ENTRY: self.entry,
            Seniority.MID: self.mid,
            Seniority.SENIOR: self.senior,
        }[seniority]


@dataclass(frozen=True, slots=True)
class Gap:
    """One axis: today, after the plan, and what the target asks for. Levels in tenths.

    Attributes:
        axis: Axis id.
        name: Short name, as on the radar.
        level: The person's rating, or None when not rated.
        start: The rating, or the level usual on the entry path while not rated.
        projected: Level after the plan.
        required: Level the target asks for.
        requirements: Levels all three career levels ask for.
        closed_by: Id of the task that closes the gap, or of the one that comes nearest when
            ``short_after`` is above 0; None without a gap or when no task raises the axis.
        closed_on: Day that task ends, or None.
    """

    axis: str
    name: str
    level: int | None
    start: int
    projected: int
    required: int
    requirements: Requirements
    closed_by: str | None = None
    closed_on: date | None = None

    @property
    def gap(self) -> int:
        """How much is missing today, tenths, 0 or more."""
        return max(0, self.required - self.start)

    @property
    def short_after(self) -> int:
        """How much is still missing after the plan, tenths, 0 or more."""
        return max(0, self.required - self.projected)

    @property
    def after(self) -> int | None:
        """Level after the plan as drawn on the radar: None while not rated."""
        return None if self.level is None else self.projected

    @property
    def beyond_study(self) -> bool:
        """Whether the target asks for more than study alone can give."""
        return self.short_after > 0 and self.required > STUDY_LIMIT


@dataclass(frozen=True, slots=True)
class RadarData:
    """What the radar draws.

    Attributes:
        spokes: One gap per axis in the fixed order of the axes, first one on top, clockwise.
        target: Career level aimed at.
    """

    spokes: tuple[Gap, ...]
    target: Seniority


def standings(
    role: Role,
    target: Seniority,
    plan: Plan,
    profile: Profile,
    axes: Sequence[Axis],
    path: EntryPath,
    ends: Mapping[str, date],
) -> tuple[Gap, ...]:
    """Return one gap per axis, in the order of the axes.

    Args:
        role: What is asked for.
        target: Career level aimed at.
        plan: The tasks.
        profile: The ratings.
        axes: All axes in fixed order.
        path: Entry path; gives the level of axes that are not rated.
        ends: Last day of each scheduled task by id.
    """
    start = {**path.by_axis, **profile.levels}
    tasks = without_unlearned(plan.tasks, profile)
    after = projected_levels(start, tasks)
    required = {seniority: role.required(seniority) for seniority in Seniority}
    ordered = _in_order_of_end(tasks, ends)
    gaps: list[Gap] = []
    for axis in axes:
        asked = Requirements(*(required[seniority].get(axis.id, 0) for seniority in Seniority))
        now, goal = start.get(axis.id, 0), asked.at(target)
        task, day = _closing(axis.id, now, goal, ordered)
        level = profile.levels.get(axis.id)
        gaps.append(
            Gap(axis.id, axis.short, level, now, after.get(axis.id, 0), goal, asked, task, day)
        )
    return tuple(gaps)


def _in_order_of_end(
    tasks: Iterable[Task], ends: Mapping[str, date]
) -> list[tuple[Task, date | None]]:
    dated = [(task, task.done_on or ends.get(task.id)) for task in tasks if counts(task)]
    return sorted(dated, key=lambda pair: pair[1] or LAST_DAY)


def _closing(
    axis: str, level: int, required: int, tasks: Iterable[tuple[Task, date | None]]
) -> tuple[str | None, date | None]:
    closing: tuple[str | None, date | None] = (None, None)
    for task, day in tasks:
        if level >= required:
            break
        taught = max((gain.to_level for gain in task.gains if gain.axis == axis), default=0)
        if min(taught, STUDY_LIMIT) > level:
            level = min(taught, STUDY_LIMIT)
            closing = (task.id, day)
    return closing


def largest_first(standing: Iterable[Gap]) -> tuple[Gap, ...]:
    """Return gaps sorted by size, largest first; equal ones keep the order of the axes."""
    return tuple(sorted(standing, key=lambda gap: -gap.gap))


def gaps(
    role: Role,
    target: Seniority,
    plan: Plan,
    profile: Profile,
    axes: Sequence[Axis],
    path: EntryPath,
    ends: Mapping[str, date],
) -> tuple[Gap, ...]:
    """Return the gap list of the Skills view, largest gap first; arguments as ``standings``."""
    return largest_first(standings(role, target, plan, profile, axes, path, ends))


def rated_on(profile: Profile) -> date | None:
    """Return the day of the newest rating, or None without ratings."""
    return max((rating.rated_on for rating in profile.ratings), default=None)
