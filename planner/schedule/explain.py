"""Why a task stands where it stands: causes that are facts, each checked by taking it away.

A task of a given length could start on every study day before its own; each of those days is ruled
out by something: a link, a full week, two other bars, a pin, the person's own choice, the start of
the plan, work that has begun. Named are the causes that alone rule out a day, and all causes of the
day that has the fewest: without all of them the task could start earlier, and taking away any cause
that is not named changes nothing. A break is named if without it the task could start earlier. Days
before the plan starts are out of the question, except for a task that stands on its first day.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple

from planner.model import Plan, Task
from planner.schedule.board import AT_ONCE, Board, Place
from planner.schedule.calendar import StudyCalendar, calendar_for
from planner.schedule.gaps import taken_by
from planner.schedule.network import frozen
from planner.values import DAYS_PER_WEEK, FIRST_DAY

CauseKind = Literal["link", "week", "lanes", "pin", "chosen", "start", "begun", "break"]
"""What can hold a task where it is."""


class Cause(NamedTuple):
    """One fact that holds a task where it is.

    Attributes:
        kind: ``link`` (waits for ``task``), ``week`` (the week of ``day`` is full), ``lanes`` (as
            many other bars as allowed run then), ``pin``, ``chosen`` (the person put it there),
            ``start`` (of the plan), ``begun`` (work was done), ``break`` (time off from ``day``).
        day: End of the other task, Monday of the week, first day of the break, or the day itself.
        task: Id of the other task, or an empty string.
    """

    kind: CauseKind
    day: date
    task: str = ""


@dataclass(frozen=True)
class _Question:
    plan: Plan
    task: Task
    calendar: StudyCalendar
    board: Board
    place: Place
    waits: tuple[tuple[int, Cause], ...]
    facts: tuple[Cause, ...]

    def blockers(self, position: int) -> frozenset[Cause]:
        """Return everything that rules out a start at an earlier position."""
        found = {cause for end, cause in self.waits if position <= end}
        found.update(self.facts)
        if position < self.calendar.position(self.plan.start):
            found.add(Cause("start", self.plan.start))
        place = Place(position, self.place.span)
        if any(not self.board.free(at) for at in range(place.start, place.end + 1)):
            found.add(Cause("lanes", self.calendar.day_at(self.place.start)))
        found.update(Cause("week", self._monday(week)) for week in self._full_weeks(place))
        return frozenset(found)

    def _full_weeks(self, place: Place) -> list[int]:
        minutes = max(self.task.remaining_minutes, 1)
        return self.board.overfull(minutes, place)

    def _monday(self, week: int) -> date:
        return date.fromordinal(FIRST_DAY.toordinal() - FIRST_DAY.weekday() + week * DAYS_PER_WEEK)


def why(plan: Plan, task_id: str) -> tuple[Cause, ...]:
    """Return the causes that hold a task on the timeline where it is.

    Args:
        plan: The plan.
        task_id: A task on the timeline, not a milestone.

    Raises:
        KeyError: The plan has no such task.
    """
    question = _ask(plan, plan.task(task_id))
    if question is None:
        return ()
    named = _named(question) | _breaks(question)
    return tuple(sorted(named, key=lambda cause: (cause.kind, cause.day, cause.task)))


def could_start(plan: Plan, task_id: str, without: frozenset[Cause]) -> date:
    """Return the first day a task could start on if some causes were away; else its own start.

    Breaks are taken away from the calendar; then the day is searched anew.

    Raises:
        KeyError: The plan has no such task.
    """
    task = plan.task(task_id)
    question = _ask(plan, task)
    if question is None or task.start is None:
        return task.start or plan.start
    off = {cause.day for cause in without if cause.kind == "break"}
    if off:
        kept = tuple(each for each in plan.breaks if each.extra or each.start not in off)
        question = _asked(plan.with_(breaks=kept), task, task.start, question.facts)
    for position in range(_first_position(question), question.place.start):
        if question.blockers(position) <= without:
            return question.calendar.day_at(position)
    return task.start


def _ask(plan: Plan, task: Task) -> _Question | None:
    if task.start is None or not task.scheduled or task.milestone:
        return None
    question = _asked(plan, task, task.start, _facts(plan, task))
    if question.facts or not _free_before(question):
        return question
    return replace(question, facts=(Cause("chosen", task.start),))


def _asked(plan: Plan, task: Task, start: date, facts: tuple[Cause, ...]) -> _Question:
    calendar = calendar_for(plan)
    board = Board(calendar, AT_ONCE)
    for other in plan.tasks:
        taken = taken_by(other, calendar) if other.id != task.id else None
        if taken:
            board.take(taken.minutes, taken.place)
    place = Place(calendar.position(start), max(1, task.span_days))
    return _Question(plan, task, calendar, board, place, _waits(plan, task, calendar), facts)


def _waits(plan: Plan, task: Task, calendar: StudyCalendar) -> tuple[tuple[int, Cause], ...]:
    found = []
    for link in task.links:
        pred = plan.task(link.pred)
        if link.broken or pred.start is None or not pred.scheduled or pred.milestone:
            continue
        end = calendar.position(pred.start) + max(1, pred.span_days) - 1
        cause = Cause("link", calendar.day_at(end), pred.id)
        found.append((end + link.lag_days, cause))
    return tuple(found)


def _facts(plan: Plan, task: Task) -> tuple[Cause, ...]:
    start = task.start or plan.start
    if frozen(plan, task):
        return (Cause("begun", start),)
    return (Cause("pin", start),) if task.pinned else ()


def _first_position(question: _Question) -> int:
    """Return the start of the plan; one position before it for a task that stands there."""
    start = question.calendar.position(question.plan.start)
    return start if start < question.place.start else max(0, question.place.start - 1)


def _free_before(question: _Question) -> bool:
    first = _first_position(question)
    return any(not question.blockers(at) for at in range(first, question.place.start))


def _named(question: _Question) -> set[Cause]:
    named: set[Cause] = set()
    fewest: frozenset[Cause] | None = None
    for position in range(_first_position(question), question.place.start):
        blockers = question.blockers(position)
        if len(blockers) == 1:
            named |= blockers
        if fewest is None or len(blockers) <= len(fewest):
            fewest = blockers
    return named | (fewest or frozenset())


def _breaks(question: _Question) -> set[Cause]:
    task = question.task
    start = task.start or question.plan.start
    earlier = (
        Cause("break", each.start)
        for each in question.plan.breaks
        if each.start < start and not each.extra
    )
    return {
        cause
        for cause in earlier
        if could_start(question.plan, task.id, frozenset({cause})) < start
    }
