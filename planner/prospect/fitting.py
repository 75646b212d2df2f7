"""The plan that follows from the goals, and whether it is done by the day to apply by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from planner.assessment import Goals
from planner.content import EntryPath, Roadmap
from planner.errors import Refused
from planner.generate import Request, plan_for, start_levels
from planner.generate.hours import MOST_WEEK, STEP
from planner.model import Plan
from planner.prospect.wish import Names, path_for, request_for
from planner.replan import trim
from planner.replan.trimming import KEPT_KINDS
from planner.schedule.bars import plan_end, task_bars, total_minutes

APPLY = "m-apply"
"""Milestone of the day from which to apply; without it that is the day after the last work."""


class MoreHours(NamedTuple):
    """The least half-hour step with which the day can be kept.

    Attributes:
        week_minutes: Study time a week.
        apply_on: First day to apply with it.
    """

    week_minutes: int
    apply_on: date


class LessWork(NamedTuple):
    """What has to be left out so that all other work is done by the day.

    Attributes:
        tasks: Titles of tasks dropped or shortened, in the order of the plan.
        minutes: Effort that goes.
        end: Last day of what is left.
        projects: Whether projects are among them, which employers see.
    """

    tasks: tuple[str, ...]
    minutes: int
    end: date
    projects: bool


@dataclass(frozen=True, slots=True)
class Misfit:
    """A day to apply by that is not kept, and what would keep it.

    Attributes:
        days: Calendar days by which it is missed.
        more: More hours a week, or None where not even 60 a week suffice.
        less: Less work, or None where not even without projects the day is kept.
    """

    days: int
    more: MoreHours | None
    less: LessWork | None


@dataclass(frozen=True, slots=True)
class Prospect:
    """What the goals come to for one role.

    Attributes:
        plan: The plan that would be made.
        path: Entry path it starts on.
        own_path: Whether that is where the person starts from, and no stand-in for it.
        minutes: Effort.
        finish: Last day of work.
        apply_on: First day to apply for jobs.
        apply_by: Day by which the person wants to, or None.
        misfit: What is wrong with that day, or None where it is kept or was not asked for.
    """

    plan: Plan
    path: EntryPath
    own_path: bool
    minutes: int
    finish: date
    apply_on: date
    apply_by: date | None
    misfit: Misfit | None

    @property
    def fits(self) -> bool:
        """Whether there is a day to apply by and it is kept."""
        return self.apply_by is not None and self.misfit is None


def prospect(
    roadmap: Roadmap,
    goals: Goals,
    ratings: Mapping[str, int],
    start: date,
    names: Names,
) -> Prospect:
    """Return what the goals come to.

    Args:
        roadmap: The roadmap of the role.
        goals: What was answered.
        ratings: Rated level by axis, tenths; axes not rated take the path's level.
        start: First day of the plan.
        names: Words the plan is made with.

    Raises:
        Refused: The calendar ends before the work does.
    """
    request = request_for(roadmap, goals, start, names)
    plan = plan_for(roadmap, request, ratings, start)
    path, apply_on = path_for(roadmap, goals), apply_day(plan)
    late = goals.apply_by is not None and apply_on > goals.apply_by
    return Prospect(
        plan=plan,
        path=path,
        own_path=goals.path == path.id,
        minutes=total_minutes(plan),
        finish=plan_end(plan) or start,
        apply_on=apply_on,
        apply_by=goals.apply_by,
        misfit=_misfit(roadmap, request, ratings, plan, goals.apply_by) if late else None,
    )


def apply_day(plan: Plan) -> date:
    """Return the first day to apply for jobs: its milestone, else the end of the work."""
    bar = task_bars(plan).get(APPLY)
    return bar.start if bar is not None else plan_end(plan) or plan.start


def _misfit(
    roadmap: Roadmap, request: Request, ratings: Mapping[str, int], plan: Plan, by: date | None
) -> Misfit | None:
    if by is None:
        return None
    levels = start_levels(roadmap.path(request.path), ratings)
    return Misfit(
        days=(apply_day(plan) - by).days,
        more=_more_hours(roadmap, request, ratings, plan, by),
        less=_less_work(plan, levels, by),
    )


def _more_hours(
    roadmap: Roadmap, request: Request, ratings: Mapping[str, int], plan: Plan, by: date
) -> MoreHours | None:
    """Return the least step above the hours of a plan that keeps a day, found by halving."""

    def applied(week_minutes: int) -> date:
        busier = request.with_(week_minutes=week_minutes)
        return apply_day(plan_for(roadmap, busier, ratings, request.start))

    low, high = plan.availability.week_minutes // STEP, MOST_WEEK // STEP
    if by <= plan.start or low >= high or applied(high * STEP) > by:
        return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if applied(middle * STEP) <= by else (middle, high)
    return MoreHours(high * STEP, applied(high * STEP))


def _less_work(plan: Plan, levels: Mapping[str, int], by: date) -> LessWork | None:
    """Return the least work to leave out, projects only where nothing else helps."""
    projects = frozenset(task.id for task in plan.tasks if task.kind in KEPT_KINDS)
    for also in (frozenset[str](), projects):
        try:
            way = trim(plan, dict(levels), plan.start, by, also)
        except Refused:
            continue
        if way.finish is None:  # all would go
            return None
        cut = {entry.task: entry.minutes for entry in way.cut}
        titles = tuple(task.title for task in plan.tasks if task.id in cut)
        hit = not projects.isdisjoint(cut)
        return LessWork(titles, sum(cut.values()), way.finish, hit)
    return None
