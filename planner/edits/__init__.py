"""Everything that can happen to a document, and the one pure function that makes it happen.

``apply(document, edit)`` returns the new document or raises ``EditRefused`` with the reason; it
never changes its arguments, reads no clock and no file.

Example:
    >>> edit = SetTarget(target=Seniority.MID)
    >>> apply(document, edit).plan.target
    <Seniority.MID: 'mid'>
"""

from __future__ import annotations

from typing import assert_never

from planner.edits.bars import move_tasks, pin_tasks, resize_task
from planner.edits.kinds import (
    AdoptPlan,
    ClearRating,
    Edit,
    LogWork,
    MoveTasks,
    PinTasks,
    PlanEdit,
    ProfileEdit,
    RateSkills,
    ResizeTask,
    SetAssumptions,
    SetDone,
    SetProgress,
    SetTarget,
    TickStep,
)
from planner.edits.labels import describe
from planner.edits.progress import log_work, set_done, set_progress, tick_step
from planner.errors import EditRefused
from planner.model import Document, Plan, Profile, Rating

__all__ = [
    "AdoptPlan",
    "ClearRating",
    "Edit",
    "LogWork",
    "MoveTasks",
    "PinTasks",
    "RateSkills",
    "ResizeTask",
    "SetAssumptions",
    "SetDone",
    "SetProgress",
    "SetTarget",
    "TickStep",
    "apply",
    "describe",
]


def apply(document: Document, edit: Edit) -> Document:
    """Return the document after an edit.

    Raises:
        EditRefused: The document does not allow it; the error says why.
    """
    match edit:
        case AdoptPlan():
            return _adopted(document, edit)
        case RateSkills() | ClearRating() | SetAssumptions():
            return document.with_(profile=_profile(document.profile, edit))
        case _:
            plan = document.plan
            if plan is None:
                raise EditRefused("error.no_plan")
            return document.with_plan(_plan(plan, edit))


def _plan(plan: Plan, edit: PlanEdit) -> Plan:
    match edit:
        case MoveTasks():
            return move_tasks(plan, edit)
        case ResizeTask():
            return resize_task(plan, edit)
        case SetProgress():
            return set_progress(plan, edit)
        case SetDone():
            return set_done(plan, edit)
        case TickStep():
            return tick_step(plan, edit)
        case LogWork():
            return log_work(plan, edit)
        case PinTasks():
            return pin_tasks(plan, edit)
        case SetTarget():
            return plan.with_(target=edit.target)
        case _:
            assert_never(edit)


def _profile(profile: Profile, edit: ProfileEdit) -> Profile:
    match edit:
        case RateSkills():
            return profile.with_(ratings=_merged(profile.ratings, edit.ratings))
        case ClearRating():
            kept = tuple(rating for rating in profile.ratings if rating.axis != edit.axis)
            return profile.with_(ratings=kept)
        case SetAssumptions():
            return profile.with_(assumptions=edit.assumptions)
        case _:
            assert_never(edit)


def _merged(old: tuple[Rating, ...], new: tuple[Rating, ...]) -> tuple[Rating, ...]:
    by_axis = {rating.axis: rating for rating in (*old, *new)}
    return tuple(by_axis.values())


def _adopted(document: Document, edit: AdoptPlan) -> Document:
    profile = document.profile
    if edit.ratings:
        profile = profile.with_(ratings=_merged(profile.ratings, edit.ratings))
    if edit.assumptions is not None:
        profile = profile.with_(assumptions=edit.assumptions)
    return document.with_plan(edit.plan).with_(profile=profile, active=edit.plan.id)
