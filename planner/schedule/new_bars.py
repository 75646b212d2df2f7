"""New bars for the open work of a plan, as a replan works them out and as its edit carries them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from planner.model import Availability, Break, Plan, Task
from planner.schedule.calendar import calendar_for
from planner.schedule.milestones import follow_milestones
from planner.schedule.network import frozen
from planner.schedule.periods import with_extra
from planner.values import Day, Days, Id, Minutes, Value

How = Literal["shift", "catch_up", "trim", "hours"]
"""Shift the plan, catch up, trim the scope, or change the hours a week."""


class NewBar(Value):
    """Where a replan puts a task: first day, length in study days, effort in minutes."""

    task: Id
    start: Day
    span_days: Days
    minutes: Minutes


def is_open(task: Task) -> bool:
    """Tell whether something of a task is still to be placed."""
    return task.scheduled and not task.milestone and not task.done


def with_bars(
    plan: Plan,
    bars: Iterable[NewBar],
    dropped: Iterable[str] = (),
    availability: Availability | None = None,
    extra: Iterable[Break] = (),
) -> Plan:
    """Return a plan with new bars, some tasks off the timeline, and perhaps other hours.

    Links into pinned tasks that no longer hold are marked as broken: the person applies it knowing.
    """
    places = {bar.task: bar for bar in bars}
    off = frozenset(dropped)
    changed = plan.with_(
        tasks=tuple(_moved(task, places, off) for task in plan.tasks),
        availability=availability or plan.availability,
        breaks=with_extra(plan.breaks, extra),
    )
    return follow_milestones(_flagged(changed))


def _moved(task: Task, places: Mapping[str, NewBar], dropped: frozenset[str]) -> Task:
    if task.id in dropped:
        return task.with_(start=None)
    bar = places.get(task.id)
    if bar is None or (bar.start, bar.span_days, bar.minutes) == (
        task.start,
        task.span_days,
        task.minutes,
    ):
        return task
    return task.with_(start=bar.start, span_days=bar.span_days, minutes=bar.minutes)


def _flagged(plan: Plan) -> Plan:
    late = conflicts(plan)
    if not late:
        return plan
    tasks = []
    for task in plan.tasks:
        broken = {pred for owner, pred in late if owner == task.id}
        links = tuple(
            link.with_(broken=True) if link.pred in broken else link for link in task.links
        )
        tasks.append(task.with_(links=links) if broken else task)
    return plan.with_(tasks=tuple(tasks))


def conflicts(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Return (task, what it waits for) of pinned tasks that start before that has ended."""
    calendar = calendar_for(plan)
    found = []
    for task in plan.tasks:
        if not (task.pinned and is_open(task)) or task.start is None or frozen(plan, task):
            continue
        for link in task.links:
            pred = plan.task(link.pred)
            if link.broken or pred.start is None or not pred.scheduled or pred.milestone:
                continue
            end = calendar.position(pred.start) + max(1, pred.span_days) - 1
            if calendar.position(task.start) <= end + link.lag_days:
                found.append((task.id, pred.id))
    return tuple(found)
