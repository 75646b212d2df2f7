"""The rest of a plan placed anew from a day on, around what stands fast."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from planner.generate.making import in_link_order
from planner.model import Plan, Task
from planner.schedule.board import Place, Taken
from planner.schedule.calendar import StudyCalendar, calendar_for
from planner.schedule.network import frozen
from planner.schedule.new_bars import NewBar, is_open
from planner.schedule.placement import Item, place_items


@dataclass(frozen=True)
class Rest:
    """What shall be placed, and how.

    Attributes:
        plan: The plan as it is, with the availability to plan with.
        today: First day that may be used, once the plan has started.
        pull: Whether tasks may move earlier than they stand now.
        minutes: Other efforts by task id.
        dropped: Tasks that leave the timeline.
        only: Tasks to place while all others stand; None places all.
        early: Tasks that may move earlier even without ``pull``.
        since: First day for what is placed, if that is later than today.
    """

    plan: Plan
    today: date
    pull: bool
    minutes: Mapping[str, int] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()
    only: frozenset[str] | None = None
    early: frozenset[str] = frozenset()
    since: date | None = None

    def placed(self, task: Task) -> bool:
        """Tell whether a task is to be placed; what is open and not placed stands."""
        chosen = self.only is None or task.id in self.only
        return is_open(task) and not task.pinned and task.id not in self.dropped and chosen

    def open_tasks(self) -> list[Task]:
        """Return the tasks to place, in the order in which they stand now, links first."""
        tasks = [
            task.with_(minutes=self.minutes[task.id]) if task.id in self.minutes else task
            for task in self.plan.tasks
            if self.placed(task)
        ]
        index = self.plan.index
        tasks.sort(key=lambda task: (task.start or self.today, index[task.id]))
        return in_link_order(tasks)


def placed_rest(rest: Rest) -> tuple[NewBar, ...]:
    """Return the bars of all open tasks that are not pinned.

    Raises:
        Refused: The calendar ends before the work does, or there is no study time.
    """
    calendar = calendar_for(rest.plan)
    tasks = rest.open_tasks()
    items = [_item(rest, calendar, task) for task in tasks]
    now = calendar.position(rest.today)
    first = calendar.position(max(rest.today, rest.plan.start, rest.since or rest.today))
    places = place_items(items, calendar, first, taken=_standing(rest, calendar, now))
    return tuple(_bar(rest, calendar, task, places[task.id]) for task in tasks)


def _item(rest: Rest, calendar: StudyCalendar, task: Task) -> Item:
    if frozen(rest.plan, task):
        begun = 0 if task.start is None else calendar.position(task.start)
        return Item(task.id, task.remaining_minutes, not_before=begun)
    pulled = rest.pull or task.id in rest.early
    earliest = 0 if pulled or task.start is None else calendar.position(task.start)
    preds: list[tuple[str, int]] = []
    for link in task.links:
        pred = rest.plan.task(link.pred)
        if link.broken or not pred.scheduled or pred.milestone or pred.id in rest.dropped:
            continue
        if rest.placed(pred):
            preds.append((pred.id, link.lag_days))
        elif pred.start is not None:
            end = calendar.position(pred.start) + max(1, pred.span_days) - 1
            earliest = max(earliest, end + 1 + link.lag_days)
    return Item(task.id, task.minutes, tuple(preds), earliest)


def _standing(rest: Rest, calendar: StudyCalendar, now: int) -> Iterable[Taken]:
    """Yield what stands from today on; what is late of it falls on the week of today."""
    for task in rest.plan.tasks:
        if not is_open(task) or rest.placed(task) or task.id in rest.dropped:
            continue
        if task.start is None or not task.remaining_minutes:
            continue
        start = calendar.position(task.start)
        end = start + max(1, task.span_days) - 1
        first = max(start, now)
        yield Taken(Place(first, max(1, end - first + 1)), task.remaining_minutes)


def _bar(rest: Rest, calendar: StudyCalendar, task: Task, place: Place) -> NewBar:
    start, span = calendar.day_at(place.start), place.span
    if frozen(rest.plan, task) and task.start is not None:
        start = task.start
        span = place.end - calendar.position(start) + 1
    return NewBar(task=task.id, start=start, span_days=max(1, span), minutes=task.minutes)
