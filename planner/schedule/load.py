"""Hours per week: what is planned, what fits, what was really done.

A task's effort is spread over its study days in proportion to each day's capacity (decision 5 of
the document rules), by running totals, so that the shares of any partition add up to the effort
exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from planner.model import Plan, Task
from planner.schedule.bars import Bar, bar_of
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


class Effort(NamedTuple):
    """What a task asks of the weeks of its bar.

    Attributes:
        minutes: Its effort.
        remaining: What is left of it.
        done: Whether nothing is left to do.
    """

    minutes: int
    remaining: int
    done: bool


class Run(NamedTuple):
    """A bar as numbers.

    Attributes:
        first: Its first day, an ordinal.
        start: Position of its first study day.
        span: Its length, study days.
        effort: What it asks of its weeks.
    """

    first: int
    start: int
    span: int
    effort: Effort


def effort_of(task: Task) -> Effort:
    """Return what a task asks of the weeks of its bar."""
    return Effort(task.minutes, task.remaining_minutes, task.done)


class _Weeks:
    """Minutes by number of the week, of runs of positions that are added to it."""

    def __init__(self, calendar: StudyCalendar) -> None:
        self.minutes: dict[int, int] = {}
        self._sums, self._of, self._starts = calendar.sums, calendar.weeks, calendar.week_starts

    def add(self, start: int, after: int, minutes: int) -> None:
        """Add the shares of a run to its weeks, by differences of rounded totals."""
        if after <= start or not minutes:
            return
        weeks, first, last = self.minutes, self._of[start], self._of[after - 1]
        if first == last:
            weeks[first] = weeks.get(first, 0) + minutes
            return
        sums, starts = self._sums, self._starts
        zero, before = sums[start], 0
        whole = sums[after] - zero
        for number in range(first, last):
            upto = _part(minutes, sums[starts[number + 1]] - zero, whole)
            if upto != before:
                weeks[number] = weeks.get(number, 0) + upto - before
                before = upto
        if minutes != before:
            weeks[last] = weeks.get(last, 0) + minutes - before


def spread(
    calendar: StudyCalendar, bars: Iterable[Run], today: date | None
) -> tuple[dict[int, int], int]:
    """Return planned minutes by number of the week, and the position after the last bar.

    Args:
        calendar: The study days.
        bars: The bars.
        today: As for ``planned_minutes``.

    Raises:
        Refused: A bar ends beyond the calendar.
    """
    weeks, last, most = _Weeks(calendar), 0, len(calendar.days)
    add = weeks.add
    day = 0 if today is None else today.toordinal()
    now = 0 if today is None else calendar.position(today)
    for bar in bars:
        first, start, span, effort = bar
        after = start + span
        if after > last:
            if after > most:
                calendar.day_at(after - 1)  # refuses what lies beyond the calendar
            last = after
        if first >= day or effort.done:
            ahead = today is not None and first > day and start > now
            add(start, after, effort.remaining if ahead else effort.minutes)
        else:
            _add_begun(weeks, calendar, bar, day, now)
    return weeks.minutes, last


def _add_begun(weeks: _Weeks, calendar: StudyCalendar, bar: Run, day: int, now: int) -> None:
    """Add a bar from before today: what was done of it, and what remains from today on.

    A rest that is late falls into the current week.
    """
    first, start, span, effort = bar
    after = start + span
    end = calendar.days[after - 1] + FIRST_DAY.toordinal()
    done = min(end, max(first, day)) - FIRST_DAY.toordinal()
    weeks.add(start, calendar.before[done + 1], effort.minutes - effort.remaining)
    late = end < day
    until = calendar.week_starts[calendar.weeks[now] + 1] if late else after
    weeks.add(now, until, effort.remaining)


def planned_minutes(plan: Plan, today: date | None = None) -> dict[date, int]:
    """Return planned minutes by the Monday of their week.

    Args:
        plan: The plan.
        today: Without it, the effort of every bar as planned. With it, bars that ended before
            today keep what was planned of them, and what remains counts from today on; what was
            done ahead of its bar counts in no week.
    """
    weeks, _ = _planned(plan, calendar_for(plan), today)
    return {_monday(number): minutes for number, minutes in weeks.items()}


def _monday(number: int) -> date:
    return date.fromordinal(_MONDAY_ZERO + number * DAYS_PER_WEEK)


def _planned(plan: Plan, calendar: StudyCalendar, today: date | None) -> tuple[dict[int, int], int]:
    """Return planned minutes by number of the week, and the position after the last bar."""
    bars = (
        Run(
            task.start.toordinal(),
            calendar.position(task.start),
            max(1, task.span_days),
            effort_of(task),
        )
        for task in plan.tasks
        if task.start is not None and not (task.skipped or task.milestone)
    )
    return spread(calendar, bars, today)


def week_loads(plan: Plan, today: date | None = None) -> tuple[WeekLoad, ...]:
    """Return the load of every week from the plan's start to the last planned or logged one."""
    calendar = calendar_for(plan)
    planned, after = _planned(plan, calendar, today)
    return weeks_of(calendar, planned, after, logged_in_weeks(plan), plan.start)


def logged_in_weeks(plan: Plan) -> dict[int, int]:
    """Return the time really spent by number of the week, minutes."""
    logged: dict[int, int] = {}
    for entry in plan.log:
        week = _week_number(entry.day)
        logged[week] = logged.get(week, 0) + entry.minutes
    return logged


def weeks_of(
    calendar: StudyCalendar,
    planned: Mapping[int, int],
    after: int,
    logged: Mapping[int, int],
    start: date,
) -> tuple[WeekLoad, ...]:
    """Return the load of every week a plan touches.

    Args:
        calendar: Its study days.
        planned: Minutes by number of the week, as ``spread`` gives them.
        after: Position after the last bar; 0 without any.
        logged: Time really spent by number of the week.
        start: First day of the plan.
    """
    touched = [_week_number(start), *planned, *logged]
    if after:
        touched.append(calendar.weeks[after - 1])
    sums, starts = calendar.sums, calendar.week_starts
    return tuple(
        WeekLoad(
            _monday(week),
            planned.get(week, 0),
            sums[starts[week + 1]] - sums[starts[week]],
            logged.get(week, 0),
        )
        for week in range(min(touched), max(touched) + 1)
    )


def _week_number(day: date) -> int:
    return (day.toordinal() - _MONDAY_ZERO) // DAYS_PER_WEEK


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
