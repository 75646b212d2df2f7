"""On and off the timeline: first gap, tray, whole phases, and milestones pinned to a day."""

from __future__ import annotations

from datetime import date

from planner.edits.bars import find, move_tasks, replace_task, to_come
from planner.edits.kinds import MoveTasks
from planner.edits.kinds_tasks import MoveMilestone, MovePhase, ScheduleTask, UnscheduleTasks
from planner.errors import EditRefused
from planner.model import Plan, Task
from planner.schedule.calendar import calendar_for
from planner.schedule.gaps import first_gap
from planner.schedule.milestones import follow_milestones, milestone_day
from planner.schedule.network import frozen
from planner.schedule.obeying import obeyed


def schedule_task(plan: Plan, edit: ScheduleTask) -> Plan:
    """Return the plan with a task behind its plan's start and what it waits for.

    It takes the first gap there, or the very day where the edit says so.

    Raises:
        EditRefused: The task is unknown, a milestone, skipped, begun or on the timeline already.
        Refused: The calendar ends before the task fits.
    """
    task = find(plan, edit.task)
    if task.milestone:
        raise EditRefused("error.milestone_follows", task=task.title)
    if task.skipped:
        raise EditRefused("error.skipped", task=task.title)
    if task.start is not None:
        raise EditRefused("error.scheduled_already", task=task.title)
    calendar = calendar_for(plan)
    place = first_gap(plan, task, max(edit.not_before, plan.start), sharing=edit.exactly)
    put = task.with_(start=calendar.day_at(place.start), span_days=place.span)
    return obeyed(follow_milestones(replace_task(plan, put)))


def unschedule_tasks(plan: Plan, edit: UnscheduleTasks) -> Plan:
    """Return the plan with tasks off the timeline, their pins taken off.

    Raises:
        EditRefused: A task is unknown, a milestone, done, begun or not on the timeline.
    """
    chosen = {to_come(plan, task_id).id for task_id in edit.tasks}
    tasks = tuple(
        task.with_(start=None, pinned=False) if task.id in chosen else task for task in plan.tasks
    )
    return follow_milestones(plan.with_(tasks=tasks))


def movable_in_phase(plan: Plan, phase: str) -> tuple[Task, ...]:
    """Return the tasks of a phase that a phase move takes along, the earliest first."""
    members = [
        task
        for task in plan.tasks
        if task.phase == phase
        and task.scheduled
        and not (task.milestone or task.pinned or frozen(plan, task))
    ]
    return tuple(sorted(members, key=lambda task: task.start or date.max))


def move_phase(plan: Plan, edit: MovePhase) -> Plan:
    """Return the plan with all open tasks of a phase moved together.

    Raises:
        EditRefused: Nothing in the phase can move, or a link or fixed task forbids the date.
    """
    members = movable_in_phase(plan, edit.phase)
    if not members:
        raise EditRefused("error.nothing_in_phase", phase=edit.phase)
    ids = tuple(task.id for task in members)
    return move_tasks(plan, MoveTasks(tasks=ids, to=edit.to, ignore_links=edit.ignore_links))


def move_milestone(plan: Plan, edit: MoveMilestone) -> Plan:
    """Return the plan with a milestone pinned to a day.

    Raises:
        EditRefused: It is unknown, not a milestone, or the day lies before the work it stands for
            has ended.
    """
    milestone = find(plan, edit.task)
    if not milestone.milestone:
        raise EditRefused("error.not_a_milestone", task=milestone.title)
    earliest = milestone_day(plan, milestone.with_(pinned=False))
    if earliest is not None and edit.to < earliest:
        raise EditRefused("error.milestone_too_early", task=milestone.title, earliest=earliest)
    return replace_task(plan, milestone.with_(start=edit.to, pinned=True))
