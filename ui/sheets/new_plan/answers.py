"""What the New plan sheet asks for, and the plan that follows from it; no Qt widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from planner import catalog
from planner.assessment import Goals
from planner.content import EntryPath
from planner.errors import Refused
from planner.generate.hours import DEFAULT_DAYS
from planner.generate.request import Request, plan_for
from planner.generate.time_off import USUAL_WEEKS_OFF, default_breaks
from planner.model import Assumptions, Break, Plan, Rating
from planner.prospect import (
    apply_day,
    assumptions_with,
    free_first,
    months_of,
    short_of_costs,
)
from planner.schedule.bars import plan_end, total_minutes
from planner.schedule.calendar import calendar_for, monday_of
from planner.values import Seniority
from planner.wording import Wording
from ui.words import tr

YEARS_OF_BREAKS = 3
"""Years of the usual time off that are kept when some of it was taken away."""
SHOWN_DAYS = 730
"""Usual time off is listed when it begins within so many days."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered so far; levels in tenths, pay in minor units.

    Attributes:
        role: Id of the role.
        path: Id of the entry path.
        target: Career level aimed at.
        start: First day.
        week_minutes: Study time a week, or None for what makes the path last its usual time.
        weekdays: 0 = Monday.
        usual_off: First days of the usual time off that was taken away.
        own_off: Time off of the person's own.
        pay: Gross pay a year, or None.
        currency: Of the pay.
        goals: What the assessment asked: weeks off, job, budget, place, and the day to apply by.
        ratings: Rated level by axis.
    """

    role: str
    path: str
    start: date
    target: Seniority = Seniority.ENTRY
    week_minutes: int | None = None
    weekdays: tuple[int, ...] = DEFAULT_DAYS
    usual_off: frozenset[date] = frozenset()
    own_off: tuple[Break, ...] = ()
    pay: int | None = None
    currency: str = "USD"
    goals: Goals = field(default_factory=Goals)
    ratings: Mapping[str, int] = field(default_factory=dict)


class Preview(NamedTuple):
    """A plan and what it comes to.

    Attributes:
        plan: The plan.
        minutes: Effort.
        end: Last day.
        study_weeks: Weeks with study time from start to end.
    """

    plan: Plan
    minutes: int
    end: date
    study_weeks: int


def roles_with_roadmap() -> tuple[str, ...]:
    """Return the ids of the roles for which a plan can be made."""
    return tuple(role_id for role_id in catalog.role_ids() if _has_roadmap(role_id))


def _has_roadmap(role_id: str) -> bool:
    try:
        catalog.roadmap_of(role_id)
    except Refused:
        return False
    return True


def weeks_off_of(goals: Goals) -> int:
    """Return how many weeks a year the usual time off has: what was answered, or four."""
    return USUAL_WEEKS_OFF if goals.weeks_off is None else goals.weeks_off


def usual_breaks(start: date, wording: Wording, weeks: int = USUAL_WEEKS_OFF) -> tuple[Break, ...]:
    """Return the usual time off of a plan that starts on a day, so many weeks a year."""
    summer, year_end = wording.say("break.summer"), wording.say("break.year_end")
    return default_breaks(start, YEARS_OF_BREAKS, summer=summer, year_end=year_end, weeks=weeks)


def listed_breaks(start: date, wording: Wording, weeks: int = USUAL_WEEKS_OFF) -> tuple[Break, ...]:
    """Return the usual time off that is soon enough to be listed."""
    last = start + timedelta(days=SHOWN_DAYS)
    return tuple(pause for pause in usual_breaks(start, wording, weeks) if pause.start <= last)


def made(answers: Answers, wording: Wording, today: date) -> Preview:
    """Return the plan that follows from the answers; the same as on the command line.

    Raises:
        Refused: No study day, hours out of range, or the calendar ends before the work.
    """
    role = catalog.role(answers.role)
    request = Request(
        title=role.name,
        path=answers.path,
        target=answers.target,
        start=answers.start,
        week_minutes=answers.week_minutes,
        weekdays=answers.weekdays,
        breaks=_breaks(answers, wording),
        weeks_off=weeks_off_of(answers.goals),
        summer_label=wording.say("break.summer"),
        year_end_label=wording.say("break.year_end"),
    )
    plan = plan_for(catalog.roadmap_of(role.id), request, answers.ratings, today)
    if short_of_costs(answers.goals.budget, months_of(plan)):
        plan = free_first(plan, catalog.resources())
    end = plan_end(plan) or plan.start
    return Preview(plan, total_minutes(plan), end, _study_weeks(plan, end))


def _breaks(answers: Answers, wording: Wording) -> tuple[Break, ...] | None:
    """Return the time off, or None while it is the usual one, which lasts as long as the plan."""
    if not answers.usual_off and not answers.own_off:
        return None
    usual = usual_breaks(answers.start, wording, weeks_off_of(answers.goals))
    kept = [pause for pause in usual if pause.start not in answers.usual_off]
    return tuple(sorted((*kept, *answers.own_off), key=lambda pause: pause.start))


def _study_weeks(plan: Plan, end: date) -> int:
    calendar = calendar_for(plan)
    monday, weeks = monday_of(plan.start), 0
    while monday <= end:
        first, last = max(monday, plan.start), min(monday + timedelta(days=6), end)
        weeks += 1 if calendar.capacity_between(first, last) else 0
        monday += timedelta(days=7)
    return weeks


def preview_text(preview: Preview, wording: Wording) -> str:
    """Return "470 h, ends 5 Sep 2027, 47 study weeks"."""
    return tr(
        "{hours}, ends {end}, {weeks} study weeks",
        hours=wording.whole_hours(preview.minutes),
        end=wording.long_day(preview.end),
        weeks=preview.study_weeks,
    )


def late_text(preview: Preview, apply_by: date | None, wording: Wording) -> str:
    """Return by how much a plan misses the day to apply by; empty where it is kept."""
    first = apply_day(preview.plan)
    if apply_by is None or first <= apply_by:
        return ""
    days = (first - apply_by).days
    texts = {"by": wording.long_day(apply_by), "day": wording.long_day(first), "n": days}
    if days == 1:
        return tr("You can apply from {day}, 1 day after {by}, your goal.", **texts)
    return tr("You can apply from {day}, {n} days after {by}, your goal.", **texts)


def usual_text(path: EntryPath) -> str:
    """Return how long a path usually takes."""
    low, high = path.article_months
    if low == high:
        return tr("usually {months} months", months=low)
    return tr("usually {low} to {high} months", low=low, high=high)


def ratings_of(levels: Mapping[str, int], today: date) -> tuple[Rating, ...]:
    """Return rated levels as ratings of a day."""
    return tuple(Rating(axis=axis, level=level, rated_on=today) for axis, level in levels.items())


def assumptions_of(answers: Answers, before: Assumptions, plan: Plan) -> Assumptions | None:
    """Return the assumptions with the pay that was typed and what the goals say, or None.

    Args:
        answers: The answers.
        before: The assumptions as they are.
        plan: The plan that was made; how long it lasts decides what job and budget come to.
    """
    typed = before.with_(current_pay=answers.pay, currency=answers.currency)
    after = assumptions_with(answers.goals.with_(pay=None), typed, months_of(plan))
    return None if after == before else after
