"""Progress, steps and logged time: three independent facts about work that was done."""

from __future__ import annotations

from datetime import date

from planner.edits.bars import find, replace_task
from planner.edits.kinds import LogWork, SetDone, SetProgress, TickStep
from planner.errors import EditRefused
from planner.model import FULL, LogEntry, Plan, Task
from planner.schedule.network import members_of

MOST_LOGGED = 24 * 60
"""Most time that can be logged on one day in one entry, minutes."""


def with_percent(task: Task, percent: int, day: date) -> Task:
    """Return a task of this progress; 100 percent sets the day it was done."""
    done_on = (task.done_on or day) if percent == FULL else None
    return task.with_(progress=percent, done_on=done_on)


def set_progress(plan: Plan, edit: SetProgress) -> Plan:
    """Return the plan with the progress of a task set.

    Raises:
        EditRefused: The task is unknown, or its steps set the progress.
    """
    task = find(plan, edit.task)
    if task.milestone:
        raise EditRefused("error.milestone_follows", task=task.title)
    if task.steps:
        raise EditRefused("error.steps_set_progress", task=task.title)
    return replace_task(plan, with_percent(task, edit.percent, edit.day))


def set_done(plan: Plan, edit: SetDone) -> Plan:
    """Return the plan with tasks done (with all their steps) or open again.

    Raises:
        EditRefused: A task is unknown, or a milestone would be done before its work.
    """
    for task_id in edit.tasks:
        task = find(plan, task_id)
        steps = tuple(step.with_(done=edit.done) for step in task.steps)
        percent = FULL if edit.done else 0
        plan = replace_task(plan, with_percent(task.with_(steps=steps), percent, edit.day))
    if edit.done:
        _check_milestones(plan, edit)
    return plan


def _check_milestones(plan: Plan, edit: SetDone) -> None:
    """Refuse a milestone that would be done while work it stands for is open."""
    for task in (find(plan, task_id) for task_id in edit.tasks):
        if task.milestone:
            members = members_of(plan, task)
            left = [one for one in members if not (one.milestone or one.done or one.skipped)]
            if left:
                n, first = len(left), left[0].title
                raise EditRefused("error.milestone_open", task=task.title, n=n, first=first)


def tick_step(plan: Plan, edit: TickStep) -> Plan:
    """Return the plan with one step ticked or opened; the task's progress follows.

    Raises:
        EditRefused: The task or the step is unknown.
    """
    task = find(plan, edit.task)
    if all(step.id != edit.step for step in task.steps):
        raise EditRefused("error.unknown_step", task=task.title, step=edit.step)
    steps = tuple(
        step.with_(done=edit.done) if step.id == edit.step else step for step in task.steps
    )
    ticked = task.with_(steps=steps)
    return replace_task(plan, with_percent(ticked, percent_of_steps(ticked), edit.day))


def percent_of_steps(task: Task) -> int:
    """Return the share of done steps by effort (by number where none has one), whole percent."""
    weights = [step.minutes for step in task.steps]
    if not any(weights):
        weights = [1] * len(task.steps)
    done = sum(weight for weight, step in zip(weights, task.steps, strict=True) if step.done)
    if all(step.done for step in task.steps):
        return FULL
    return min(FULL - 1, done * FULL // max(sum(weights), 1))


def log_work(plan: Plan, edit: LogWork) -> Plan:
    """Return the plan with time spent noted.

    Raises:
        EditRefused: The task is unknown or a milestone, or the time is longer than a day.
    """
    task = find(plan, edit.task)
    if task.milestone:
        raise EditRefused("error.milestone_follows", task=task.title)
    if edit.minutes > MOST_LOGGED:
        raise EditRefused("error.too_long_a_day", hours=f"{edit.minutes / 60:g}")
    entry = LogEntry(task=edit.task, day=edit.day, minutes=edit.minutes, note=edit.note)
    return plan.with_(log=(*plan.log, entry))
