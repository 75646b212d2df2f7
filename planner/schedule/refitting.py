"""Bars fitted to another calendar: effort and study days stay, ends follow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from planner.model import Break, Plan, Task
from planner.schedule.bars import bar_of
from planner.schedule.calendar import StudyCalendar, calendar_for
from planner.schedule.milestones import follow_milestones
from planner.schedule.network import frozen
from planner.schedule.new_bars import NewBar
from planner.schedule.obeying import obeyed


def reflowed(old: Plan, new: Plan) -> Plan:
    """Return a plan whose calendar changed with its bars fitted to it.

    Done work keeps its days, open work keeps its study days and starts on one; links push.

    Raises:
        EditRefused: A pinned task or milestone is in the way.
        Refused: There is no study time on any day.
    """
    return obeyed(follow_milestones(refitted(old, new)))


def spread_over(plan: Plan, breaks: tuple[Break, ...], bars: Iterable[NewBar]) -> Plan:
    """Return the plan with other breaks, some bars put anew and all others fitted to them.

    Raises:
        EditRefused: A pinned task or milestone is in the way.
        Refused: There is no study time on any day.
    """
    fitted = refitted(plan, plan.with_(breaks=breaks))
    return obeyed(follow_milestones(put(fitted, bars)))


def put(plan: Plan, bars: Iterable[NewBar]) -> Plan:
    """Return the plan with some bars put anew, links not yet obeyed; effort stays."""
    places: Mapping[str, NewBar] = {bar.task: bar for bar in bars}
    tasks = tuple(
        task.with_(start=places[task.id].start, span_days=places[task.id].span_days)
        if task.id in places
        else task
        for task in plan.tasks
    )
    return plan.with_(tasks=tasks)


def refitted(old: Plan, new: Plan) -> Plan:
    """Return a plan whose calendar changed with its bars fitted to it, links not yet obeyed.

    Raises:
        Refused: There is no study time on any day.
    """
    calendar = calendar_for(new)
    return new.with_(tasks=tuple(_fitted(old, new, task, calendar) for task in new.tasks))


def _fitted(old: Plan, new: Plan, task: Task, calendar: StudyCalendar) -> Task:
    """Return a task fitted to other study days, the very same one where nothing changes."""
    if task.start is None or task.milestone:
        return task
    if task.done:
        bar = bar_of(old, task)
        span = max(1, calendar.span(bar.start, bar.end) if bar else 1)
        return task if span == task.span_days else task.with_(span_days=span)
    if task.pinned or calendar.is_study_day(task.start) or frozen(new, task):
        return task
    return task.with_(start=calendar.normalise(task.start))
