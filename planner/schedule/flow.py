"""Other time off as numbers: where every bar would be, asked at each step while it is drawn.

The rules are those of ``refitting``, links obeyed: done work keeps its days, begun and pinned work
its first day, open work its study days, and links push. An edit writes that into a plan once, when
the hand lets go; tests hold both to the same result.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import NamedTuple

from planner.model import Break, Plan, Task
from planner.schedule.calendar import StudyCalendar, calendar_for, study_calendar
from planner.schedule.load import Run, WeekLoad, effort_of, logged_in_weeks, spread, weeks_of
from planner.schedule.network import Network, prepare
from planner.schedule.obeying import check_pins
from planner.values import FIRST_DAY

_FIRST = FIRST_DAY.toordinal()


class Places(NamedTuple):
    """Where every bar is on some study days, by task index in the network of the plan.

    Attributes:
        calendar: The study days.
        starts: Positions of first study days.
        spans: Lengths, study days.
        firsts: First days, ordinals.
        lasts: Last days, ordinals.
        marks: Days of the milestones that follow tasks, ordinals by id.
    """

    calendar: StudyCalendar
    starts: list[int]
    spans: list[int]
    firsts: list[int]
    lasts: list[int]
    marks: dict[str, int]


class _Done(NamedTuple):
    """A done task: it keeps its days, offsets since 2000-01-01."""

    number: int
    first: int
    last: int


class Flow:
    """A plan prepared for other time off.

    Args:
        plan: The plan.

    Attributes:
        network: Its tasks by index.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self.network: Network = prepare(plan)
        network = self.network
        tasks = [plan.task(task_id) for task_id in network.ids]
        self._firsts = [task.start.toordinal() - _FIRST for task in tasks if task.start]
        self._staying = [number for number, fixed in enumerate(network.fixed) if fixed]
        self._done = [self._done_at(number) for number, task in enumerate(tasks) if task.done]
        self._efforts = [effort_of(task) for task in tasks]
        self._marks = [
            (mark.id, numbers)
            for mark in plan.milestones
            if not mark.pinned and (numbers := network.marks[mark.id])
        ]
        self._pins = any(task.pinned and task.start is not None for task in plan.tasks)

    def _done_at(self, number: int) -> _Done:
        network = self.network
        end = network.starts[number] + network.spans[number] - 1
        return _Done(number, self._firsts[number], calendar_for(self._plan).days[end])

    @cached_property
    def exact(self) -> bool:
        """Whether every milestone follows tasks alone; where not, only the edit tells its day."""
        following = [mark for mark in self._plan.milestones if not mark.pinned]
        each = ((mark.start, self.network.marks[mark.id]) for mark in following)
        return all(numbers or (numbers == [] and start is None) for start, numbers in each)

    def over(self, breaks: tuple[Break, ...]) -> Places:
        """Return where every bar is with other time off.

        Raises:
            EditRefused: A pinned task or milestone is in the way.
            Refused: There is no study time on any day, or the calendar ends before the work does.
        """
        calendar = study_calendar(self._plan.availability, breaks)
        before, days, network = calendar.before, calendar.days, self.network
        spans = network.spans.copy()
        for number, first, last in self._done:
            spans[number] = max(1, before[last + 1] - before[first])
        at = [before[offset] for offset in self._firsts]
        starts = network.placed(at, spans).ripple({})
        ends = [start + span - 1 for start, span in zip(starts, spans, strict=True)]
        if ends and max(ends) >= len(days):
            calendar.day_at(max(ends))  # refuses what lies beyond the calendar
        firsts = [_FIRST + days[start] for start in starts]
        for number in self._staying:
            firsts[number] = _FIRST + self._firsts[number]
        lasts = [_FIRST + days[end] for end in ends]
        marks = {key: max(lasts[number] for number in numbers) for key, numbers in self._marks}
        places = Places(calendar, starts, spans, firsts, lasts, marks)
        if self._pins:
            check_pins(self._plan, calendar, lambda task: self._end(places, task))
        return places

    def _end(self, places: Places, task: Task) -> date | None:
        """Return the last day of a task or milestone; None while it is not on the timeline."""
        number = self.network.index.get(task.id)
        if number is not None:
            return date.fromordinal(places.lasts[number])
        mark = places.marks.get(task.id)
        if mark is not None:
            return date.fromordinal(mark)
        return task.start if task.milestone and not task.skipped else None

    def loads(self, places: Places, today: date) -> tuple[WeekLoad, ...]:
        """Return the load of every week, as ``week_loads`` does of the plan that would be."""
        each = zip(places.firsts, places.starts, places.spans, self._efforts, strict=True)
        planned, after = spread(places.calendar, map(Run._make, each), today)
        return weeks_of(places.calendar, planned, after, self._logged, self._plan.start)

    @cached_property
    def _logged(self) -> dict[int, int]:
        return logged_in_weeks(self._plan)
