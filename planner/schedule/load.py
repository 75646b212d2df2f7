"""Hours per week: what is planned, what fits, what was really done.

A task's effort is spread over its study days in proportion to each day's capacity (decision 5 of
the document rules), by running totals, so that the shares of any partition add up to the effort
exactly.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from planner.model import Plan, Task
from planner.schedule.bars import Bar, bar_of, plan_bar
from planner.schedule.calendar import StudyCalendar, calendar_for, monday_of
from planner.values import DAYS_PER_WEEK, FIRST_DAY

OVER_FROM = 30
"""A week counts as over capacity from here on, minutes: less is rounding, not overload."""
_WEEK = timedelta(days=DAYS_PER_WEEK)
_MONDAY_ZERO = monday_of(FIRST_DAY).toordinal()


class WeekLoad(NamedTuple):
    """Minutes of one ISO week.

    Attributes:
        week: Its Monday.
        planned: Effort of bars in this week; from ``today`` on, what remains of it.
        capacity: Study time of this week.
        logged: Time really spent.
    """

    week: date
    planned: int
    capacity: int
    logged: int = 0

    @property
    def over(self) -> int:
        """Planned minutes beyond the capacity, 0 when it fits."""
        return max(0, self.planned - self.capacity)

    @property
    def overfull(self) -> bool:
        """Whether it is over its capacity by enough to speak of it."""
        return self.over >= OVER_FROM


def minutes_between(plan: Plan, task: Task, first: date, last: date) -> int:
    """Return the share of a task's effort that falls on the days first to last, minutes."""
    bar = bar_of(plan, task)
    if bar is None or task.milestone:
        return 0
    return _share(calendar_for(plan), bar, task.minutes, first, last)


def _share(calendar: StudyCalendar, bar: Bar, minutes: int, first: date, last: date) -> int:
    """Return the difference of two rounded running totals, so that shares sum exactly."""
    whole = calendar.capacity_between(bar.start, bar.end)
    if whole == 0 or last < bar.start or first > bar.end:
        return 0
    before = calendar.capacity_between(bar.start, first - timedelta(days=1))
    upto = calendar.capacity_between(bar.start, min(last, bar.end))
    return _part(minutes, upto, whole) - _part(minutes, before, whole)


def _part(minutes: int, capacity: int, whole: int) -> int:
    return (2 * minutes * capacity + whole) // (2 * whole)


def _remaining_bar(calendar: StudyCalendar, bar: Bar, today: date) -> Bar:
    """Return where the rest of a task falls: from today on; a late rest in the current week."""
    if bar.start >= today:
        return bar
    if bar.end >= today:
        return Bar(calendar.normalise(today), bar.end)
    start = calendar.normalise(today)
    sunday = monday_of(start) + _WEEK - timedelta(days=1)
    return Bar(start, sunday)


def remaining_after(plan: Plan, day: date, today: date) -> int:
    """Return what is still to be done after a day, minutes; today is the day it is."""
    calendar = calendar_for(plan)
    after = 0
    for task in plan.tasks:
        bar = bar_of(plan, task)
        if bar is None or task.milestone or bar.end <= day:
            continue
        left = _remaining_bar(calendar, bar, today)
        after += _share(calendar, left, task.remaining_minutes, day + timedelta(days=1), bar.end)
    return after


def _add(weeks: dict[date, int], calendar: StudyCalendar, bar: Bar, minutes: int) -> None:
    """Add a bar's shares to its weeks, by differences of rounded running totals."""
    start, after = calendar.position(bar.start), calendar.positions_until(bar.end)
    if after <= start:
        return
    totals, week_starts = calendar.sums, calendar.week_starts
    zero, whole = totals[start], totals[after] - totals[start]
    before = 0
    for number in range(calendar.weeks[start], calendar.weeks[after - 1] + 1):
        upto = _part(minutes, totals[min(after, week_starts[number + 1])] - zero, whole)
        if upto != before:
            week = date.fromordinal(_MONDAY_ZERO + number * DAYS_PER_WEEK)
            weeks[week] = weeks.get(week, 0) + upto - before
            before = upto


def planned_minutes(plan: Plan, today: date | None = None) -> dict[date, int]:
    """Return planned minutes by the Monday of their week.

    Args:
        plan: The plan.
        today: Without it, the effort of every bar as planned. With it, bars that ended before
            today keep what was planned of them, and what remains counts from today on.
    """
    calendar = calendar_for(plan)
    weeks: dict[date, int] = {}
    for task in plan.tasks:
        bar = bar_of(plan, task)
        if bar is None or task.milestone or not task.minutes:
            continue
        if today is None or bar.start >= today or task.done:
            _add(weeks, calendar, bar, task.minutes)
            continue
        spent = task.minutes - task.remaining_minutes
        _add(weeks, calendar, Bar(bar.start, min(bar.end, max(bar.start, today))), spent)
        _add(weeks, calendar, _remaining_bar(calendar, bar, today), task.remaining_minutes)
    return weeks


def week_loads(plan: Plan, today: date | None = None) -> tuple[WeekLoad, ...]:
    """Return the load of every week from the plan's start to the last planned or logged one."""
    planned = planned_minutes(plan, today)
    logged: dict[date, int] = {}
    for entry in plan.log:
        week = monday_of(entry.day)
        logged[week] = logged.get(week, 0) + entry.minutes
    bar = plan_bar(plan)
    touched = [monday_of(plan.start), *planned, *logged]
    if bar is not None:
        touched.append(monday_of(bar.end))
    return tuple(
        WeekLoad(week, planned.get(week, 0), capacity, logged.get(week, 0))
        for week, capacity in _capacities(calendar_for(plan), min(touched), max(touched))
    )


def _capacities(calendar: StudyCalendar, first: date, last: date) -> Iterator[tuple[date, int]]:
    """Yield each week from one Monday to another with its study time, minutes."""
    sums, starts = calendar.sums, calendar.week_starts
    for monday in range(first.toordinal(), last.toordinal() + 1, DAYS_PER_WEEK):
        number = (monday - _MONDAY_ZERO) // DAYS_PER_WEEK
        yield date.fromordinal(monday), sums[starts[number + 1]] - sums[starts[number]]


def fuller_weeks(old: Plan, new: Plan, today: date) -> tuple[WeekLoad, ...]:
    """Return the weeks from this one on that a change filled beyond what they hold."""
    before = {load.week: load.over for load in week_loads(old, today)}
    this_week = monday_of(today)
    return tuple(
        load
        for load in week_loads(new, today)
        if load.week >= this_week
        and load.overfull
        and load.over >= before.get(load.week, 0) + OVER_FROM
    )
