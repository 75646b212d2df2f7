"""A plan from what somebody typed: the one way of the command line, the New plan sheet, the sample.

What is left out takes its default: the hours that make the path last its usual time, and the two
breaks a year for which the roadmap's hours are meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Annotated

from pydantic import Field

from planner.content import Roadmap
from planner.generate.hours import DEFAULT_DAYS, default_week_minutes, evenly
from planner.generate.making import Wish, generate
from planner.generate.tailoring import start_levels, tailor
from planner.generate.time_off import MOST_WEEKS_OFF, USUAL_WEEKS_OFF, default_breaks
from planner.model import Break, Plan
from planner.schedule.bars import plan_end
from planner.schedule.calendar import monday_of
from planner.values import DAYS_PER_WEEK, Day, Id, Label, Minutes, Seniority, Title, Value

WEEKS_A_YEAR = 52
MOST_YEARS = 40
"""Years of default breaks at most, however few hours a week."""


class Request(Value):
    """What somebody asks for.

    Attributes:
        plan_id: Id of the plan to make.
        title: Title of the plan, usually the name of the role.
        path: Id of the entry path.
        target: Career level aimed at.
        start: First day; the first task starts on the next study day.
        week_minutes: Study time of an ordinary week, minutes; None = what makes the path last its
            usual time.
        weekdays: Days it is spread over evenly, 0 = Monday.
        breaks: Time off; None = ``weeks_off`` in summer and at year-end.
        weeks_off: Weeks off a year without ``breaks``, half in summer and half at year-end.
        summer_label: Name of the default breaks in summer.
        year_end_label: Name of the default breaks at year-end.
    """

    plan_id: Id = "plan-1"
    title: Title
    path: Id
    target: Seniority = Seniority.ENTRY
    start: Day
    week_minutes: Minutes | None = None
    weekdays: tuple[Annotated[int, Field(ge=0, le=6)], ...] = DEFAULT_DAYS
    breaks: tuple[Break, ...] | None = None
    weeks_off: Annotated[int, Field(ge=0, le=MOST_WEEKS_OFF)] = USUAL_WEEKS_OFF
    summer_label: Label = ""
    year_end_label: Label = ""


def next_monday(today: date) -> date:
    """Return the day a plan starts on until somebody says otherwise: the next Monday."""
    return monday_of(today) + timedelta(days=DAYS_PER_WEEK)


def plan_for(roadmap: Roadmap, request: Request, ratings: Mapping[str, int], today: date) -> Plan:
    """Return the plan for a request.

    Args:
        roadmap: The shipped roadmap of the role.
        request: What is asked for.
        ratings: Rated level by axis, tenths; axes not rated take the path's level.
        today: Day the plan is made.

    Raises:
        KeyError: The roadmap has no such path.
        Refused: There is no study day, the hours a week are out of range, or the calendar ends
            before the work does.
    """
    path = roadmap.path(request.path)
    effort = sum(task.minutes for task in tailor(roadmap, path, start_levels(path, ratings)))

    def made(week_minutes: int) -> Plan:
        return generate(roadmap, _wish(request, week_minutes, effort), ratings, today)

    def end_with(week_minutes: int) -> date:
        plan = made(week_minutes)
        return plan_end(plan) or plan.start

    if request.week_minutes is not None:
        return made(request.week_minutes)
    return made(default_week_minutes(path, end_with, request.start, effort))


def _wish(request: Request, week_minutes: int, effort: int) -> Wish:
    return Wish(
        plan_id=request.plan_id,
        title=request.title,
        path=request.path,
        target=request.target,
        start=request.start,
        availability=evenly(week_minutes, request.weekdays),
        breaks=_breaks(request, week_minutes, effort),
    )


def _breaks(request: Request, week_minutes: int, effort: int) -> tuple[Break, ...]:
    if request.breaks is not None:
        return request.breaks
    years = effort // (week_minutes * (WEEKS_A_YEAR - request.weeks_off)) + 2
    return default_breaks(
        request.start,
        min(years, MOST_YEARS),
        summer=request.summer_label,
        year_end=request.year_end_label,
        weeks=request.weeks_off,
    )
