"""A week's work cut into sittings: what to do on which evening, and for how long.

Sittings are 30 to 180 minutes on the days with study time. A share of the week that is smaller than
30 minutes is one short sitting; a rest that would be too short is added to the one before.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from planner.model import Plan, Task
from planner.schedule.bars import bar_of
from planner.schedule.calendar import calendar_for, monday_of
from planner.schedule.load import minutes_between
from planner.values import DAYS_PER_WEEK

SHORTEST, LONGEST = 30, 180
"""Length of a sitting, minutes."""


class Sitting(NamedTuple):
    """One piece of study time.

    Attributes:
        day: When.
        task: Id of the task.
        minutes: How long.
    """

    day: date
    task: str
    minutes: int


def sittings(plan: Plan, day: date) -> tuple[Sitting, ...]:
    """Return the sittings of the ISO week that holds a day; they add up to what is planned in it.

    Earlier tasks come first; days are filled up to their study time, and what does not fit into the
    week's hours goes to its last study day.
    """
    monday = monday_of(day)
    week = [monday + timedelta(days=number) for number in range(DAYS_PER_WEEK)]
    calendar = calendar_for(plan)
    days = [each for each in week if calendar.is_study_day(each)]
    shares = _shares(plan, week[0], week[-1])
    if not days:
        return ()
    room = {each: calendar.capacity(each) for each in days}
    found: list[Sitting] = []
    for task_id, first, minutes in shares:
        found += _cut(task_id, minutes, [each for each in days if each >= first] or days, room)
    return tuple(sorted(found, key=lambda sitting: sitting.day))


def _shares(plan: Plan, first: date, last: date) -> list[tuple[str, date, int]]:
    """Return (task, first day it may be worked on, minutes of this week), earliest bar first."""
    dated: list[tuple[date, Task]] = []
    for task in plan.tasks:
        bar = bar_of(plan, task)
        if bar is not None and not task.milestone:
            dated.append((bar.start, task))
    dated.sort(key=lambda pair: pair[0])
    return [
        (task.id, max(start, first), minutes)
        for start, task in dated
        if (minutes := minutes_between(plan, task, first, last))
    ]


def _cut(task: str, minutes: int, days: list[date], room: dict[date, int]) -> list[Sitting]:
    found: list[Sitting] = []
    for day in days:
        while minutes and room[day] >= min(SHORTEST, minutes):
            length = _length(minutes, room[day])
            found.append(Sitting(day, task, length))
            minutes -= length
            room[day] -= length
            if room[day] < SHORTEST:
                break
    if minutes:
        found += _overflow(task, minutes, days[-1])
    return _joined(found)


def _length(minutes: int, room: int) -> int:
    """Return the next piece: as long as allowed, without leaving a rest that is too short."""
    length = min(minutes, room, LONGEST)
    rest = minutes - length
    if 0 < rest < SHORTEST and length - (SHORTEST - rest) >= SHORTEST:
        length -= SHORTEST - rest
    return length


def _overflow(task: str, minutes: int, day: date) -> list[Sitting]:
    pieces = []
    while minutes:
        length = _length(minutes, LONGEST)
        pieces.append(Sitting(day, task, length))
        minutes -= length
    return pieces


def _joined(found: list[Sitting]) -> list[Sitting]:
    """Return sittings of one task with a too short last piece added to the one before."""
    if len(found) < 2 or found[-1].minutes >= SHORTEST:
        return found
    *before, last = found
    joined = before[-1].minutes + last.minutes
    if joined > LONGEST:
        return found
    return [*before[:-1], before[-1]._replace(minutes=joined)]
