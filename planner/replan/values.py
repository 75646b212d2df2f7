"""What a way out consists of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from planner.model import Availability, Break, Plan
from planner.schedule.bars import Bar
from planner.schedule.load import WeekLoad
from planner.schedule.new_bars import How, NewBar

CATCH_UP_LIMIT = 0.5
"""Catching up asks for at most this much more a week unless the person confirms (decision 18)."""


class Reason(NamedTuple):
    """Why a task has a new place.

    Attributes:
        kind: ``late`` (was to be over), ``begun`` (its rest goes on), ``waits`` (for ``task``),
            ``full`` (the weeks before hold no more), ``hours`` (other hours a week), ``extra``
            (more hours in some weeks).
        task: Id of the task it waits for, or an empty string.
    """

    kind: Literal["late", "begun", "waits", "full", "hours", "extra"]
    task: str = ""


class Moved(NamedTuple):
    """One line of the diff.

    Attributes:
        task: Id.
        old: Bar today.
        new: Bar after the replan.
        reason: Why.
    """

    task: str
    old: Bar
    new: Bar
    reason: Reason


class Cut(NamedTuple):
    """What trim takes out.

    Attributes:
        task: Id.
        minutes: Effort taken out.
        left: Effort that stays, 0 when the task is dropped to the tray.
        lost: Levels lost at the end of the plan, tenths by axis; may be empty.
    """

    task: str
    minutes: int
    left: int
    lost: dict[str, int]


@dataclass(frozen=True, slots=True)
class WayOut:
    """One way out, computed and not applied.

    Attributes:
        how: Which.
        plan: The plan as it would be.
        finish: Last day of work, or None when nothing is left.
        old_finish: Last day of work as planned now.
        availability: Study time it asks for on an ordinary week, or until ``extra`` ends.
        extra: The weeks with more hours until the plan is caught up with, or None.
        loads: Load per week from the week of ``today`` on.
        levels: Level by axis at the end, tenths.
        first_pay_days: Calendar days by which the end of study, and with it the first pay, shifts.
        moved: Tasks that move, by new start.
        stays: Number of open tasks that stay where they are.
        cut: What is taken out (trim).
        conflicts: (task, what it waits for) of pinned tasks that would no longer be waited for.
        over_limit: Catching up asks for more than ``CATCH_UP_LIMIT``.
        bars: New places, for the edit.
        dropped: Tasks that leave the timeline, for the edit.
    """

    how: How
    plan: Plan
    finish: date | None
    old_finish: date | None
    availability: Availability
    extra: Break | None
    loads: tuple[WeekLoad, ...]
    levels: dict[str, int]
    first_pay_days: int
    moved: tuple[Moved, ...]
    stays: int
    cut: tuple[Cut, ...]
    conflicts: tuple[tuple[str, str], ...]
    over_limit: bool
    bars: tuple[NewBar, ...]
    dropped: tuple[str, ...]
