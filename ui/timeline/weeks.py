"""The weekly load while bars move: what stays is counted once, what moves at every step.

``planner.schedule.load`` says what a plan loads; this says it many times a second for a plan that
is being dragged, with the same rules: effort in proportion to each day's study time, and from
today on only what remains of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise
from types import MappingProxyType

from planner.model import Plan, Task
from planner.schedule.calendar import StudyCalendar
from planner.schedule.load import WeekLoad
from planner.schedule.network import Network
from planner.values import DAYS_PER_WEEK, FIRST_DAY

_ROUNDING = 2
"""Less than this many minutes is the difference of two ways to round, not a change."""
_WEEK_ZERO = FIRST_DAY.toordinal() - FIRST_DAY.weekday()

_SAME: Mapping[int, int] = MappingProxyType({})

Pieces = Iterable[tuple[float, int, int]]
"""Effort in minutes on a run of study days, first and last position included."""


def week_number(monday: date) -> int:
    """Return the number of a week in the calendar's table."""
    return (monday.toordinal() - _WEEK_ZERO) // DAYS_PER_WEEK


def over(load: WeekLoad) -> bool:
    """Tell whether a week is over capacity by enough to speak of it."""
    return load.overfull


class LiveLoad:
    """Planned minutes a week while some tasks are under the hand.

    Args:
        plan: The plan before the gesture.
        network: The same as arrays.
        calendar: Its study days.
        loads: Its weekly load.
        moving: Indices of all tasks that may change.
        today: Splits what was done from what remains.
    """

    def __init__(
        self,
        plan: Plan,
        network: Network,
        calendar: StudyCalendar,
        loads: tuple[WeekLoad, ...],
        moving: Iterable[int],
        today: date,
    ) -> None:
        self._calendar = calendar
        self._network = network
        self._today = calendar.position(today)
        self._until_today = calendar.positions_until(today) - 1
        self._tasks = {number: plan.task(network.ids[number]) for number in moving}
        self._loads = loads
        self._first = week_number(loads[0].week) if loads else 0
        self._resting = {week_number(load.week): float(load.planned) for load in loads}
        for week, minutes in self._spread(self._all({}, {}, {})).items():
            self._resting[week] = self._resting.get(week, 0.0) - minutes

    def with_changes(
        self,
        starts: Mapping[int, int],
        spans: Mapping[int, int],
        efforts: Mapping[int, int] = _SAME,
    ) -> tuple[WeekLoad, ...]:
        """Return the load of every week, of more weeks than before when the plan gets longer.

        Args:
            starts: New start positions by task index.
            spans: New lengths by task index.
            efforts: New efforts by task index, minutes.
        """
        weeks = dict(self._resting)
        for week, minutes in self._spread(self._all(starts, spans, efforts)).items():
            weeks[week] = weeks.get(week, 0.0) + minutes
        after = max(max(weeks, default=0) + 1, self._first + len(self._loads))
        return tuple(
            self._load(week, round(weeks.get(week, 0.0))) for week in range(self._first, after)
        )

    def _load(self, week: int, planned: int) -> WeekLoad:
        """Return a week; unchanged ones are those of before, so that comparing them is quick."""
        old = week - self._first
        if old < len(self._loads):
            load = self._loads[old]
            if abs(load.planned - planned) < _ROUNDING:
                return load
            logged, monday = load.logged, load.week
        else:
            logged, monday = 0, date.fromordinal(_WEEK_ZERO + week * DAYS_PER_WEEK)
        first, after = self._calendar.week_starts[week], self._calendar.week_starts[week + 1]
        capacity = self._calendar.totals[after] - self._calendar.totals[first]
        return WeekLoad(week=monday, planned=planned, capacity=capacity, logged=logged)

    def _all(
        self, starts: Mapping[int, int], spans: Mapping[int, int], efforts: Mapping[int, int]
    ) -> Pieces:
        network = self._network
        for number, task in self._tasks.items():
            start = starts.get(number, network.starts[number])
            span = spans.get(number, network.spans[number])
            effort = efforts.get(number)
            now = task if effort is None else task.with_(minutes=effort)
            yield from self._pieces(now, start, span)

    def _pieces(self, task: Task, start: int, span: int) -> Pieces:
        last, remaining = start + span - 1, task.remaining_minutes
        if start > self._today:
            yield remaining, start, last
            return
        if start == self._today or task.done:
            yield task.minutes, start, last
            return
        yield task.minutes - remaining, start, max(start, min(last, self._until_today))
        yield remaining, self._today, last if last >= self._today else self._end_of_week()

    def _end_of_week(self) -> int:
        calendar = self._calendar
        return calendar.week_starts[calendar.weeks[self._today] + 1] - 1

    def _spread(self, pieces: Pieces) -> dict[int, float]:
        """Return minutes by week number: rates are added up first, then each week is read once."""
        totals = self._calendar.totals
        steps: dict[int, float] = {}
        for minutes, first, last in pieces:
            if minutes:
                rate = minutes / (totals[last + 1] - totals[first])
                steps[first] = steps.get(first, 0.0) + rate
                steps[last + 1] = steps.get(last + 1, 0.0) - rate
        weeks: dict[int, float] = {}
        rate = 0.0
        for first, after in pairwise(sorted(steps)):
            rate += steps[first]
            self._read(weeks, rate, first, after)
        return weeks

    def _read(self, weeks: dict[int, float], rate: float, first: int, after: int) -> None:
        totals, starts = self._calendar.totals, self._calendar.week_starts
        week = self._calendar.weeks[first]
        while first < after:
            end = min(after, starts[week + 1])
            if end > first:
                weeks[week] = weeks.get(week, 0.0) + rate * (totals[end] - totals[first])
                first = end
            week += 1
