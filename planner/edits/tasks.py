"""Adding, copying, naming, sizing, skipping and deleting tasks."""

from __future__ import annotations

from planner.edits.bars import before_the_start, find, replace_task
from planner.edits.kinds_tasks import (
    AddTask,
    DeleteTasks,
    DuplicateTask,
    RenameTask,
    SetDeadline,
    SetHours,
    SetNote,
    SkipTasks,
)
from planner.errors import EditRefused
from planner.model import Kind, Link, Plan, Task
from planner.schedule.calendar import calendar_for
from planner.schedule.milestones import follow_milestones
from planner.schedule.obeying import link_holds, obeyed
from planner.values import MOST_DAYS, fold_id

OWN_PREFIX = "u-"
"""Ids of own tasks are this and a number that is never used again."""


def next_task_id(plan: Plan) -> str:
    """Return the id the next own task of a plan takes, to be put into the edit."""
    return f"{OWN_PREFIX}{plan.next_own}"


def _checked_id(plan: Plan, task_id: str) -> int:
    """Return the counter after a new id was used.

    Raises:
        EditRefused: A task of the plan has the same id, hyphens and underscores being equal.
    """
    taken = {fold_id(known) for known in plan.index}
    if fold_id(task_id) in taken:
        raise EditRefused("error.id_taken", task=task_id)
    number = task_id.removeprefix(OWN_PREFIX)
    return max(plan.next_own, int(number) + 1) if number.isdecimal() else plan.next_own


def add_task(plan: Plan, edit: AddTask) -> Plan:
    """Return the plan with a new own task at the end of its phase.

    Raises:
        EditRefused: The phase is unknown, the id is taken, the end lies before the start, or the
            start before that of the plan.
    """
    if all(phase.id != edit.phase for phase in plan.phases):
        raise EditRefused("error.unknown_phase", phase=edit.phase)
    counter = _checked_id(plan, edit.id)
    task = Task(
        id=edit.id,
        phase=edit.phase,
        kind=Kind.OWN,
        title=edit.title,
        minutes=edit.minutes,
    )
    at = _end_of_phase(plan, edit.phase)
    tasks = (*plan.tasks[:at], _placed(plan, task, edit), *plan.tasks[at:])
    return follow_milestones(plan.with_(tasks=tasks, next_own=counter))


def _placed(plan: Plan, task: Task, edit: AddTask) -> Task:
    if edit.start is None:
        return task
    calendar = calendar_for(plan)
    start = calendar.normalise(edit.start)
    if start < plan.start:
        raise before_the_start(plan, task)
    if edit.end is None:
        span = calendar.span_for(calendar.position(start), edit.minutes)
    else:
        span = calendar.span(start, edit.end)
    if span > MOST_DAYS:
        raise EditRefused("error.bar_too_long", task=task.title, days=MOST_DAYS)
    if span < 1:
        raise EditRefused("error.end_before_start", task=task.title, start=start)
    return task.with_(start=start, span_days=span)


def _end_of_phase(plan: Plan, phase: str) -> int:
    """Return the position behind the last task of a phase, before its milestones."""
    inside = [n for n, task in enumerate(plan.tasks) if task.phase == phase and not task.milestone]
    if inside:
        return inside[-1] + 1
    own = [n for n, task in enumerate(plan.tasks) if task.phase == phase]
    return own[0] if own else len(plan.tasks)


def rename_task(plan: Plan, edit: RenameTask) -> Plan:
    """Return the plan with another title of a task or milestone.

    Raises:
        EditRefused: There is no such task.
    """
    return replace_task(plan, find(plan, edit.task).with_(title=edit.title))


def duplicate_task(plan: Plan, edit: DuplicateTask) -> Plan:
    """Return the plan with a copy of a task below it: own, nothing done, not pinned.

    Raises:
        EditRefused: The task is unknown or a milestone, or the new id is taken.
    """
    task = find(plan, edit.task)
    if task.milestone:
        raise EditRefused("error.milestone_follows", task=task.title)
    copy = task.with_(
        id=edit.id,
        content_id=None,
        kind=Kind.OWN,
        title=edit.title,
        progress=0,
        done_on=None,
        pinned=False,
        shipped=None,
        steps=tuple(step.with_(done=False) for step in task.steps),
    )
    counter = _checked_id(plan, edit.id)
    at = plan.index[task.id] + 1
    tasks = (*plan.tasks[:at], copy, *plan.tasks[at:])
    return follow_milestones(plan.with_(tasks=tasks, next_own=counter))


def set_hours(plan: Plan, edit: SetHours) -> Plan:
    """Return the plan with another effort of a task; its bar stays.

    Raises:
        EditRefused: The task is unknown or a milestone.
    """
    task = find(plan, edit.task)
    if task.milestone:
        raise EditRefused("error.milestone_follows", task=task.title)
    return replace_task(plan, task.with_(minutes=edit.minutes))


def set_note(plan: Plan, edit: SetNote) -> Plan:
    """Return the plan with the note and own links of a task replaced.

    Raises:
        EditRefused: There is no such task.
    """
    return replace_task(plan, find(plan, edit.task).with_(note=edit.note, urls=edit.urls))


def set_deadline(plan: Plan, edit: SetDeadline) -> Plan:
    """Return the plan with a day by which some tasks should be done, or without it.

    Raises:
        EditRefused: There is no such task.
    """
    chosen = {find(plan, task_id).id for task_id in edit.tasks}
    tasks = tuple(
        task.with_(deadline=edit.day) if task.id in chosen else task for task in plan.tasks
    )
    return plan.with_(tasks=tasks)


def delete_tasks(plan: Plan, edit: DeleteTasks) -> Plan:
    """Return the plan without some tasks, their logged time and their bars in the baseline.

    Nothing moves: links are inherited as far as they hold.

    Raises:
        EditRefused: There is no such task.
    """
    gone = {find(plan, task_id).id for task_id in edit.tasks}
    kept = tuple(_without(plan, task, gone) for task in plan.tasks if task.id not in gone)
    return follow_milestones(
        plan.with_(
            tasks=kept,
            log=tuple(entry for entry in plan.log if entry.task not in gone),
            baseline=tuple(bar for bar in plan.baseline if bar.task not in gone),
        )
    )


def _without(plan: Plan, task: Task, gone: set[str]) -> Task:
    if all(link.pred not in gone for link in task.links):
        return task
    kept = {link.pred for link in task.links}
    inherited = inherited_links(plan, task, gone)
    links = (link for link in inherited if link.pred in kept or link_holds(plan, task, link))
    return task.with_(links=tuple(links))


def inherited_links(plan: Plan, task: Task, gone: set[str]) -> tuple[Link, ...]:
    """Return a task's links with those of absent tasks in their place, transitively.

    Args:
        plan: All tasks, the absent ones included.
        task: The dependant.
        gone: Ids of tasks that no longer count.
    """
    found: dict[str, Link] = {}
    seen: set[str] = set()
    waiting = list(reversed(task.links))
    while waiting:
        link = waiting.pop()
        if link.pred not in gone:
            found.setdefault(link.pred, link)
        elif link.pred not in seen:
            seen.add(link.pred)
            waiting.extend(reversed(plan.task(link.pred).links))
    return tuple(found.values())


def skip_tasks(plan: Plan, edit: SkipTasks) -> Plan:
    """Return the plan with tasks left out or taken in again.

    Dependants inherit what a skipped task waited for and keep their link to it, which counts
    again once it is taken in.

    Raises:
        EditRefused: A task is unknown, done or a milestone.
    """
    chosen = {_skippable(plan, task_id).id for task_id in edit.tasks}
    tasks = tuple(
        task.with_(skipped=edit.skipped) if task.id in chosen else task for task in plan.tasks
    )
    plan = plan.with_(tasks=tasks)
    if edit.skipped:
        plan = plan.with_(tasks=tuple(_inheriting(plan, task, chosen) for task in plan.tasks))
        return follow_milestones(plan)
    return obeyed(follow_milestones(plan))


def _skippable(plan: Plan, task_id: str) -> Task:
    task = find(plan, task_id)
    if task.milestone:
        raise EditRefused("error.milestone_follows", task=task.title)
    if task.done:
        raise EditRefused("error.done_stays", task=task.title)
    return task


def _inheriting(plan: Plan, task: Task, skipped: set[str]) -> Task:
    if task.milestone or all(link.pred not in skipped for link in task.links):
        return task
    own = {link.pred for link in task.links}
    extra = (
        link
        for link in inherited_links(plan, task, skipped)
        if link.pred not in own and link_holds(plan, task, link)
    )
    return task.with_(links=(*task.links, *extra))
