"""Ahead or behind: what was planned up to yesterday against what was earned.

behind = planned minutes of all days before today - effort x progress of the tasks they belong to
(ux rule 3.9). It is spoken of only when it matters: at least two hours and a quarter of a week.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from planner.model import Plan
from planner.schedule.bars import bar_of
from planner.schedule.calendar import monday_of
from planner.schedule.load import minutes_between
from planner.values import DAYS_PER_WEEK

LEAST_SPOKEN_OF = 120
"""Less than two hours behind is never shown, minutes."""


class WeekProgress(NamedTuple):
    """This week at a glance.

    Attributes:
        logged: Time spent this week, minutes.
        planned: Effort planned for this week, minutes.
        day: Day of the week, 1 = Monday to 7 = Sunday.
    """

    logged: int
    planned: int
    day: int


def week_progress(plan: Plan, today: date) -> WeekProgress:
    """Return what was spent and what is planned in the week of a day."""
    monday = monday_of(today)
    sunday = monday + timedelta(days=DAYS_PER_WEEK - 1)
    logged = sum(entry.minutes for entry in plan.log if monday <= entry.day <= sunday)
    planned = sum(minutes_between(plan, task, monday, sunday) for task in plan.tasks)
    return WeekProgress(logged=logged, planned=planned, day=today.isoweekday())


def behind_minutes(plan: Plan, today: date) -> int:
    """Return planned minus earned minutes up to yesterday; negative when ahead."""
    yesterday = today - timedelta(days=1)
    behind = 0
    for task in plan.tasks:
        bar = bar_of(plan, task)
        if bar is None or bar.start > yesterday:
            continue
        planned = minutes_between(plan, task, bar.start, yesterday)
        earned = task.minutes - task.remaining_minutes
        behind += planned - min(earned, planned)
    return behind


def matters(plan: Plan, minutes: int) -> bool:
    """Tell whether being so many minutes behind is worth a word."""
    return minutes >= max(LEAST_SPOKEN_OF, plan.availability.week_minutes // 4)
