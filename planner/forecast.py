"""When somebody will be ready, as an honest range: the 50th and 80th percentile of many futures.

Evidence-based scheduling: each open task takes its planned hours times a ratio drawn from how long
the person's own finished tasks of that kind took (logged / planned). With fewer than ``ENOUGH``
finished tasks of a kind a stated prior steps in for the missing ones. The extra hours are pushed
through the plan's own capacity, so that ratios of 1 give exactly the planned day.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Generator, Iterable, Mapping, Sequence
from datetime import date, timedelta
from math import exp
from random import Random
from statistics import NormalDist
from typing import NamedTuple

from planner.model import Kind, Plan, Task
from planner.schedule.bars import Bar, task_bars
from planner.schedule.calendar import StudyCalendar, calendar_for, monday_of
from planner.schedule.load import minutes_between
from planner.skills.levels import STUDY_LIMIT, projected_levels
from planner.values import DAYS_PER_WEEK, FIRST_DAY

RUNS = 500
SEED = 1
ENOUGH = 6
"""Finished tasks of a kind from which on only the person's own ratios count."""
PRIOR_MEDIAN = 1.1
"""Our estimate: half of all study tasks take 10 % longer than planned, or more."""
PRIOR_SIGMA = 0.35
"""Our estimate of the spread of ln(ratio): one in ten takes about 1.7 times as long."""
_NORMAL = NormalDist()


class Short(NamedTuple):
    """An axis that stays short of the target after the plan, tenths."""

    axis: str
    tenths: int


class Forecast(NamedTuple):
    """When all skills required at the target reach it.

    Attributes:
        planned: The day if everything takes as long as planned, or None when an axis stays short.
        p50: Half of the futures are ready by this day, or None.
        p80: Four in five are, or None.
        short: Axes that stay short; then there is no day.
        own: Finished tasks with logged time behind the ratios.
    """

    planned: date | None
    p50: date | None
    p80: date | None
    short: tuple[Short, ...]
    own: int


def own_ratios(plan: Plan) -> dict[Kind, tuple[float, ...]]:
    """Return logged over planned time of finished tasks with logged time, sorted, by kind."""
    ratios: dict[Kind, list[float]] = {}
    for task in plan.tasks:
        logged = plan.logged_minutes(task.id)
        if task.done and logged and task.minutes:
            ratios.setdefault(task.kind, []).append(logged / task.minutes)
    return {kind: tuple(sorted(values)) for kind, values in ratios.items()}


def forecasting(
    plan: Plan,
    levels: Mapping[str, int],
    required: Mapping[str, int],
    today: date,
    seed: int = SEED,
    runs: int = RUNS,
) -> Generator[None, None, Forecast]:
    """Work out the ready date as a range, one future a step; the forecast is what it returns.

    500 futures of 5,000 tasks take more than a second, and whoever shows a window has to answer the
    hand in the meantime. The same input and seed give the same answer.

    Args:
        plan: The plan.
        levels: Level by axis today, tenths.
        required: Level by axis the target asks for, tenths.
        today: Work that is late falls on the days from here on.
        seed: Seed of the random numbers.
        runs: Number of futures.
    """
    ratios = own_ratios(plan)
    own = sum(len(values) for values in ratios.values())
    short, closing = _closing(plan, levels, required)
    if short:
        return Forecast(None, None, None, short, own)
    work = _Work(plan, closing, today)
    known = [ratios.get(task.kind, ()) for task in work.tasks]
    draws = Random(seed)  # noqa: S311 - futures, not secrets
    days = []
    for _ in range(runs):
        days.append(work.ready(_draw(draws, known)))
        yield
    days.sort()
    planned = work.ready([1.0] * len(work.tasks))
    return Forecast(planned, _at(days, 0.5), _at(days, 0.8), (), own)


def _at(days: Sequence[date], share: float) -> date:
    return days[min(len(days) - 1, int(share * len(days)))]


def at_once(steps: Generator[None, None, Forecast]) -> Forecast:
    """Take all steps at once and return what they come to."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: Forecast = end.value
            return found


def _closing(
    plan: Plan, levels: Mapping[str, int], required: Mapping[str, int]
) -> tuple[tuple[Short, ...], tuple[str, ...]]:
    """Return the axes that stay short, and the open tasks that close the others."""
    bars = task_bars(plan)
    done = projected_levels(levels, (task for task in plan.tasks if task.done))
    short: list[Short] = []
    closing: list[str] = []
    teachers = _teachers(plan)
    for axis, need in required.items():
        level = done.get(axis, 0)
        for task in sorted(teachers.get(axis, ()), key=lambda task: bars[task.id].end):
            taught = _taught(task, axis)
            if level < need and taught > level:
                level = taught
                closing.append(task.id)
        if level < need:
            short.append(Short(axis, need - level))
    return tuple(short), tuple(closing)


def _teachers(plan: Plan) -> dict[str, list[Task]]:
    """Return the open work on the timeline by the axes it teaches, in the order of the plan."""
    found: dict[str, list[Task]] = {}
    for task in plan.tasks:
        if task.scheduled and not task.done:
            for axis in dict.fromkeys(gain.axis for gain in task.gains):
                found.setdefault(axis, []).append(task)
    return found


def _taught(task: Task, axis: str) -> int:
    return min(STUDY_LIMIT, max(gain.to_level for gain in task.gains if gain.axis == axis))


class _Work:
    """The open work up to the last closing task, as sums that one future only has to add to.

    Attributes:
        tasks: Open tasks whose hours come before the ready day, by planned start.
    """

    def __init__(self, plan: Plan, closing: Sequence[str], today: date) -> None:
        self._calendar: StudyCalendar = calendar_for(plan)
        self._today = today
        bars = task_bars(plan)
        last = max((bars[task_id].end for task_id in closing), default=None)
        self._planned_end = last
        before = [
            task
            for task in plan.tasks
            if last is not None and _comes_before(task, bars.get(task.id), last)
        ]
        self.tasks = tuple(sorted(before, key=lambda task: bars[task.id].start))
        self._late = sum(_late_minutes(plan, task, bars[task.id], today) for task in self.tasks)
        self._remaining = [task.remaining_minutes for task in self.tasks]

    def ready(self, ratios: Sequence[float]) -> date:
        """Return the day on which the last closing task ends if tasks take so much longer."""
        if self._planned_end is None:
            return self._today
        pairs = zip(self._remaining, ratios, strict=True)
        extra = self._late + round(sum([minutes * (ratio - 1.0) for minutes, ratio in pairs]))
        if not extra and self._planned_end >= self._today:
            return self._planned_end
        return self._after(max(self._planned_end, self._today), extra)

    def _after(self, end: date, extra: int) -> date:
        """Return the day on which the study time up to a day and so many minutes more is spent."""
        totals = self._calendar.totals
        first = self._calendar.position(self._today)
        target = totals[self._calendar.positions_until(end)] + extra
        position = max(first, bisect_left(totals, target) - 1)
        return self._calendar.day_at(min(position, len(self._calendar.days) - 1))


def _late_minutes(plan: Plan, task: Task, bar: Bar, today: date) -> int:
    """Return the part of what remains that was to be over before today, minutes."""
    if bar.start >= today:
        return 0
    still_planned = minutes_between(plan, task, today, bar.end) if bar.end >= today else 0
    return max(0, task.remaining_minutes - still_planned)


def _comes_before(task: Task, bar: Bar | None, last: date) -> bool:
    open_work = bar is not None and not task.milestone and not task.done
    return open_work and bar is not None and bar.start <= last


def _draw(draws: Random, known: Sequence[Sequence[float]]) -> list[float]:
    """Return one ratio for each task: its own kind's history, or the prior for what is missing.

    Two numbers are drawn for each task whatever its history, so that slower logs with the same seed
    make every future slower and none faster.
    """
    number = draws.random
    return [ratio_at(own, number(), number()) for own in known]


def ratio_at(own: Sequence[float], choice: float, quantile: float) -> float:
    """Return a ratio of the mixed distribution.

    Args:
        own: The person's own ratios of this kind, sorted.
        choice: 0 to 1; decides between the own ratios and the prior.
        quantile: 0 to 1; which value of the chosen distribution.
    """
    if own and choice < len(own) / ENOUGH:
        return own[min(len(own) - 1, int(quantile * len(own)))]
    inside = min(max(quantile, 1e-9), 1 - 1e-9)
    return PRIOR_MEDIAN * exp(PRIOR_SIGMA * _NORMAL.inv_cdf(inside))


def velocity(plan: Plan, today: date, weeks: int = 8) -> float:
    """Return the logged minutes a study week over the last whole weeks, 0 without any.

    Weeks before the first log among them and weeks off without a log do not count.
    """
    this = monday_of(today)
    mondays = [this - timedelta(days=DAYS_PER_WEEK * back) for back in range(1, weeks + 1)]
    logged = dict.fromkeys(mondays, 0)
    for entry in plan.log:
        monday = monday_of(entry.day)
        if monday in logged:
            logged[monday] += entry.minutes
    first = min((monday for monday in mondays if logged[monday]), default=None)
    if first is None:
        return 0.0
    since = (monday for monday in mondays if monday >= first)
    counted = [monday for monday in since if logged[monday] or _studied(plan, monday)]
    return sum(logged.values()) / len(counted)


def _studied(plan: Plan, monday: date) -> bool:
    """Tell whether there is study time in a week."""
    sunday = monday + timedelta(days=DAYS_PER_WEEK - 1)
    return monday >= FIRST_DAY and calendar_for(plan).capacity_between(monday, sunday) > 0


def pace_day(
    plan: Plan, tasks: Iterable[Task], today: date, minutes_a_week: float
) -> date | None:
    """Return the day on which some open tasks are done at a pace, or None when that is never.

    The pace replaces the hours of an ordinary week: somebody who logs 8 of 10 planned hours needs
    five planned weeks for four weeks' work. Time off is kept, and efforts stay as planned.

    Args:
        plan: The plan.
        tasks: What is to be done; a task named twice counts once.
        today: First day that may be used.
        minutes_a_week: Minutes an ordinary study week, e.g. from ``velocity``.
    """
    if minutes_a_week <= 0:
        return None
    rest = sum({task.id: task.remaining_minutes for task in tasks}.values())
    if not rest:
        return today
    calendar = calendar_for(plan)
    needed = rest * plan.availability.week_minutes / minutes_a_week
    position = calendar.position(today)
    after = bisect_left(calendar.totals, calendar.totals[position] + needed)
    return calendar.day_at(after - 1) if after < len(calendar.totals) else None
