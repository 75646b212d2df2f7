"""Edits that change what there is to do: tasks themselves, their links, their notes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from planner.values import Day, Days, Id, Minutes, Note, Title, Url, Value

Several = Annotated[tuple[Id, ...], Field(min_length=1)]
"""Ids of the tasks one edit speaks of, at least one; the first is the one under the hand."""


class AddTask(Value):
    """Add a task of the person's own to a phase.

    Attributes:
        id: Id of the new task, from ``planner.edits.next_task_id``; kept in the edit so that the
            same edit always makes the same task.
        phase: Phase it belongs to.
        title: One line.
        minutes: Effort.
        start: First day, or None to leave it off the timeline.
        end: Last day, or None for as many study days as the effort fills.
    """

    kind: Literal["add"] = "add"
    id: Id
    phase: Id
    title: Title
    minutes: Minutes = 60
    start: Day | None = None
    end: Day | None = None


class RenameTask(Value):
    """Give a task or milestone another title."""

    kind: Literal["rename"] = "rename"
    task: Id
    title: Title


class DeleteTasks(Value):
    """Take tasks out of the plan; dependants inherit what they waited for."""

    kind: Literal["delete"] = "delete"
    tasks: Several


class DuplicateTask(Value):
    """Add a fresh copy of a task, right below it, with the same links and nothing done."""

    kind: Literal["duplicate"] = "duplicate"
    task: Id
    id: Id
    title: Title


class SetHours(Value):
    """Set the effort of a task; its bar stays, its hours a week change."""

    kind: Literal["hours"] = "hours"
    task: Id
    minutes: Minutes


class SkipTasks(Value):
    """Leave tasks out because they are known already, or take them in again."""

    kind: Literal["skip"] = "skip"
    tasks: Several
    skipped: bool = True


class SetNote(Value):
    """Replace the note and the own links of a task."""

    kind: Literal["note"] = "note"
    task: Id
    note: Note = ""
    urls: tuple[Url, ...] = ()


class SetDeadline(Value):
    """Say by when tasks should be done, or take that back; nothing moves."""

    kind: Literal["deadline"] = "deadline"
    tasks: Several
    day: Day | None


class AddLink(Value):
    """Let a task wait for another one; it is pushed when it starts too early."""

    kind: Literal["link"] = "link"
    pred: Id
    task: Id
    lag_days: Days = 0


class RemoveLink(Value):
    """Let a task no longer wait for another one; nothing moves."""

    kind: Literal["unlink"] = "unlink"
    pred: Id
    task: Id


class ScheduleTask(Value):
    """Put a task at the first gap that fits, not before a day, or on that very day.

    Attributes:
        exactly: Whether days count that are full already, so that only links, days off and the
            start of the plan can put it on a later day.
    """

    kind: Literal["schedule"] = "schedule"
    task: Id
    not_before: Day
    exactly: bool = False


class UnscheduleTasks(Value):
    """Take tasks off the timeline without losing them."""

    kind: Literal["unschedule"] = "unschedule"
    tasks: Several


class MovePhase(Value):
    """Move all open tasks of a phase; the first of them starts on a day, the rest keep distance."""

    kind: Literal["move_phase"] = "move_phase"
    phase: Id
    to: Day
    ignore_links: bool = False


class MoveMilestone(Value):
    """Pin a milestone to a day; work it stands for cannot be pushed beyond it."""

    kind: Literal["move_milestone"] = "move_milestone"
    task: Id
    to: Day


class PullLinked(Value):
    """Move the tasks that wait for a task earlier, by at most so many study days.

    Offered after a task was moved earlier or shortened: moving itself never pulls.
    """

    kind: Literal["pull"] = "pull"
    task: Id
    study_days: Annotated[Days, Field(gt=0)]


TaskEdit = (
    AddTask
    | RenameTask
    | DeleteTasks
    | DuplicateTask
    | SetHours
    | SkipTasks
    | SetNote
    | SetDeadline
    | AddLink
    | RemoveLink
    | ScheduleTask
    | UnscheduleTasks
    | MovePhase
    | MoveMilestone
    | PullLinked
)
"""Edits of what there is to do."""
