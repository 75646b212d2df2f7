"""``apply``: which rule carries out which edit."""

from __future__ import annotations

from typing import assert_never

from planner.edits import kinds, kinds_tasks, kinds_time
from planner.edits.bars import move_tasks, pin_tasks, resize_task
from planner.edits.links import add_link, pull_linked, remove_link
from planner.edits.obeying import reopened
from planner.edits.placing import (
    move_milestone,
    move_phase,
    schedule_task,
    unschedule_tasks,
)
from planner.edits.progress import log_work, set_done, set_progress, tick_step
from planner.edits.replanning import replan
from planner.edits.spreading import spread_break
from planner.edits.tasks import (
    add_task,
    delete_tasks,
    duplicate_task,
    rename_task,
    set_deadline,
    set_hours,
    set_note,
    skip_tasks,
)
from planner.edits.time import (
    add_break,
    change_break,
    remove_break,
    set_availability,
    set_start,
)
from planner.errors import EditRefused
from planner.model import Answer, Document, Plan, Profile, Rating


def apply(document: Document, edit: kinds.Edit) -> Document:
    """Return the document after an edit.

    Raises:
        EditRefused: The document does not allow it; the error says why.
    """
    if isinstance(edit, kinds.AdoptPlan):
        return _adopted(document, edit)
    if isinstance(edit, kinds.ProfileEdit):
        return document.with_(profile=_profile(document.profile, edit))
    plan = document.plan
    if plan is None:
        raise EditRefused("error.no_plan")
    return document.with_plan(apply_to_plan(plan, edit))


def apply_to_plan(plan: Plan, edit: kinds.PlanEdit) -> Plan:
    """Return a plan after an edit; the same rules as ``apply``.

    Raises:
        EditRefused: The plan does not allow it; the error says why.
    """
    if isinstance(edit, kinds_tasks.TaskEdit):
        return _task(plan, edit)
    if isinstance(edit, kinds_time.TimeEdit):
        return _time(plan, edit)
    return _bar(plan, edit)


def _bar(plan: Plan, edit: kinds.BarEdit) -> Plan:
    match edit:
        case kinds.MoveTasks():
            return move_tasks(plan, edit)
        case kinds.ResizeTask():
            return resize_task(plan, edit)
        case kinds.SetProgress():
            return reopened(plan, set_progress(plan, edit))
        case kinds.SetDone():
            return reopened(plan, set_done(plan, edit))
        case kinds.TickStep():
            return reopened(plan, tick_step(plan, edit))
        case kinds.LogWork():
            return log_work(plan, edit)
        case kinds.PinTasks():
            return pin_tasks(plan, edit)
        case kinds.SetTarget():
            return plan.with_(target=edit.target)
        case _:
            assert_never(edit)


def _task(plan: Plan, edit: kinds_tasks.TaskEdit) -> Plan:  # noqa: C901, PLR0911, PLR0912 - one row an edit
    match edit:
        case kinds_tasks.AddTask():
            return add_task(plan, edit)
        case kinds_tasks.RenameTask():
            return rename_task(plan, edit)
        case kinds_tasks.DeleteTasks():
            return delete_tasks(plan, edit)
        case kinds_tasks.DuplicateTask():
            return duplicate_task(plan, edit)
        case kinds_tasks.SetHours():
            return set_hours(plan, edit)
        case kinds_tasks.SkipTasks():
            return skip_tasks(plan, edit)
        case kinds_tasks.SetNote():
            return set_note(plan, edit)
        case kinds_tasks.SetDeadline():
            return set_deadline(plan, edit)
        case kinds_tasks.AddLink():
            return add_link(plan, edit)
        case kinds_tasks.RemoveLink():
            return remove_link(plan, edit)
        case kinds_tasks.PullLinked():
            return pull_linked(plan, edit)
        case kinds_tasks.ScheduleTask():
            return schedule_task(plan, edit)
        case kinds_tasks.UnscheduleTasks():
            return unschedule_tasks(plan, edit)
        case kinds_tasks.MovePhase():
            return move_phase(plan, edit)
        case kinds_tasks.MoveMilestone():
            return move_milestone(plan, edit)
        case _:
            assert_never(edit)


def _time(plan: Plan, edit: kinds_time.TimeEdit) -> Plan:
    match edit:
        case kinds_time.AddBreak():
            return add_break(plan, edit)
        case kinds_time.ChangeBreak():
            return change_break(plan, edit)
        case kinds_time.RemoveBreak():
            return remove_break(plan, edit)
        case kinds_time.SpreadBreak():
            return spread_break(plan, edit)
        case kinds_time.SetAvailability():
            return set_availability(plan, edit)
        case kinds_time.SetStart():
            return set_start(plan, edit)
        case kinds_time.Replan():
            return replan(plan, edit)
        case _:
            assert_never(edit)


def _profile(profile: Profile, edit: kinds.ProfileEdit) -> Profile:
    match edit:
        case kinds.RateSkills():
            return profile.with_(ratings=_merged(profile.ratings, edit.ratings))
        case kinds.ClearRating():
            kept = tuple(rating for rating in profile.ratings if rating.axis != edit.axis)
            return profile.with_(ratings=kept)
        case kinds.RecordAnswers():
            return profile.with_(answers=_answered(profile.answers, edit))
        case kinds.AddEvidence():
            return profile.with_(evidence=(*profile.evidence, edit.evidence))
        case kinds.SetAssumptions():
            return profile.with_(assumptions=edit.assumptions)
        case _:
            assert_never(edit)


def _merged(old: tuple[Rating, ...], new: tuple[Rating, ...]) -> tuple[Rating, ...]:
    by_axis = {rating.axis: rating for rating in (*old, *new)}
    return tuple(by_axis.values())


def _answered(old: tuple[Answer, ...], edit: kinds.RecordAnswers) -> tuple[Answer, ...]:
    """Return the answers after an edit; a new answer beats a withdrawal of the same question."""
    kept = (answer for answer in old if answer.question not in edit.withdrawn)
    by_question = {answer.question: answer for answer in (*kept, *edit.answers)}
    return tuple(by_question.values())


def _adopted(document: Document, edit: kinds.AdoptPlan) -> Document:
    profile = document.profile
    if edit.ratings:
        profile = profile.with_(ratings=_merged(profile.ratings, edit.ratings))
    if edit.assumptions is not None:
        profile = profile.with_(assumptions=edit.assumptions)
    return document.with_plan(edit.plan).with_(profile=profile, active=edit.plan.id)
