"""The edits that a week offers: a sitting done or not, and the next task taken forward."""

from __future__ import annotations

from datetime import date, timedelta

from planner.edits import Edit, MoveTasks, SetDone, SetProgress, TickStep
from planner.edits.applying import apply_to_plan
from planner.errors import Refused
from planner.model import FULL, Plan, Task
from planner.schedule.bars import bar_of
from planner.schedule.calendar import calendar_for, monday_of
from planner.schedule.network import frozen
from planner.this_week.about import next_step
from planner.this_week.rows import Row
from planner.values import DAYS_PER_WEEK


def toggled(plan: Plan, row: Row, today: date) -> Edit:
    """Return the edit that marks a sitting as done, or as not done when it is.

    The last sitting of a task finishes it. Before that, a task with steps gets its next step
    ticked (or its last one opened again), and any other task the progress the sitting stands for.
    """
    task = plan.task(row.task)
    if task.steps:
        return _step(task, row, today)
    percent = row.since if row.done else row.until
    if percent in (0, FULL) or not task.minutes:
        return SetDone(tasks=(task.id,), done=not row.done, day=today)
    return SetProgress(task=task.id, percent=percent, day=today)


def _step(task: Task, row: Row, today: date) -> Edit:
    if row.done:
        last = next(step for step in reversed(task.steps) if step.done)
        return TickStep(task=task.id, step=last.id, done=False, day=today)
    step = next_step(task)
    if step is None:
        return SetDone(tasks=(task.id,), day=today)
    return TickStep(task=task.id, step=step.id, day=today)


def pull_forward(plan: Plan, today: date) -> MoveTasks | None:
    """Return the edit that starts the next task this week, or None where nothing may start.

    The task must not be begun or pinned, and what it waits for must be over by then; the rules of
    moving decide. Nothing else moves, and the load of other weeks only falls.
    """
    calendar = calendar_for(plan)
    day = calendar.normalise(today)
    if day > monday_of(today) + timedelta(days=DAYS_PER_WEEK - 1):
        return None
    for task in _startable(plan, day):
        edit = MoveTasks(tasks=(task.id,), to=day)
        try:
            apply_to_plan(plan, edit)
        except Refused:
            continue
        return edit
    return None


def _startable(plan: Plan, day: date) -> list[Task]:
    found: list[tuple[date, Task]] = []
    for task in plan.tasks:
        bar = bar_of(plan, task)
        if bar is not None and bar.start > day and not (task.milestone or frozen(plan, task)):
            found.append((bar.start, task))
    found.sort(key=lambda pair: pair[0])
    return [task for _, task in found[:DAYS_PER_WEEK]]
