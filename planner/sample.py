"""The sample plan: a software engineer some months on the way to MLOps, with a life in between.

Everything in it comes from the catalogue and from the same rules as a real plan; only what was done
and logged is made up. It depends on nothing but today, and it is never saved unless asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from planner import catalog
from planner.edits import ClearRating, SetAssumptions, SetDone, SetProgress, apply
from planner.generate.request import Request, plan_for
from planner.generate.tailoring import rounded
from planner.model import (
    FULL,
    Assumptions,
    Document,
    Kind,
    LogEntry,
    Plan,
    Profile,
    Rating,
    Task,
)
from planner.schedule.bars import Bar, task_bars
from planner.schedule.calendar import calendar_for, monday_of
from planner.schedule.load import minutes_between
from planner.values import DAYS_PER_WEEK, MINUTES_PER_DAY, Seniority
from planner.wording import Wording

ROLE = "mlops_engineer"
PATH = "software_engineer"
WEEK_MINUTES = 600
PAY = 8_800_000
"""Present pay a year, minor units."""
LATE = "p2-08"
"""The task that is over its end."""
BEGUN = "p2-09"
"""The task that was begun while the other is still open."""
LATE_PERCENT = 70
DAYS_OVER = 6
"""Days between the planned end of the late task and today, as near as weeks allow."""
LAG_MINUTES = 90
"""How far the begun task is behind what was planned for it."""
IDEA_MINUTES = 1_200
FIRST_LEVELS = {"programming": 20, "cloud": 0}
"""Rated when the plan was made, tenths; other axes had the level usual on the path."""
LEVELS = {
    "programming": 30,
    "cloud": 20,
    "containers": 30,
    "cicd": 30,
    "ml": 15,
    "data": 15,
    "serving": 15,
    "observability": 20,
    "systems": 20,
    "collaboration": 25,
}
"""Rated lately, tenths."""
HABIT = (100, 75, 115, 90, 0, 105, 130, 85, 100, 60, 110)
"""Time spent on study days in turn, percent of what was planned."""
_WEEKS_BEFORE = 21
_WEEK = timedelta(days=DAYS_PER_WEEK)


def sample_document(today: date, wording: Wording) -> Document:
    """Return the sample: most of two phases done, one task late, one begun, a log, all rated.

    Args:
        today: The day the sample is looked at; the plan began about five months earlier.
        wording: Names breaks and the idea that is not scheduled.
    """
    plan = _fitting(today, wording)
    plan = _with_idea(plan, wording)
    document = Document(profile=_profile(today), plans=(plan,), active=plan.id)
    document = _lived(document, plan, today)
    lived = document.plan or plan
    return document.with_plan(lived.with_(log=tuple(_log(lived, today))))


def made_up(profile: Profile) -> tuple[ClearRating | SetAssumptions, ...]:
    """Return the edits that take back what the sample made up about a person: levels and pay.

    Whoever keeps the sample as their plan keeps the plan. What they rated or typed themselves
    while they looked at it stays.
    """
    day = min((rating.rated_on for rating in profile.ratings), default=None)
    edits: list[ClearRating | SetAssumptions] = [
        ClearRating(axis=rating.axis)
        for rating in profile.ratings
        if LEVELS.get(rating.axis) == rating.level and rating.rated_on == day
    ]
    if profile.assumptions.current_pay == PAY:
        edits.append(SetAssumptions(assumptions=profile.assumptions.with_(current_pay=None)))
    return tuple(edits)


def _fitting(today: date, wording: Wording) -> Plan:
    """Return the plan whose late task should have ended about ``DAYS_OVER`` days ago."""
    start = monday_of(today) - _WEEKS_BEFORE * _WEEK
    plan = _made(start, wording)
    for _ in range(4):
        over = (today - task_bars(plan)[LATE].end).days
        weeks = round((over - DAYS_OVER) / DAYS_PER_WEEK)
        if not weeks:
            break
        start += weeks * _WEEK
        plan = _made(start, wording)
    return plan


def _made(start: date, wording: Wording) -> Plan:
    request = Request(
        title=catalog.role(ROLE).name,
        path=PATH,
        target=Seniority.MID,
        start=start,
        week_minutes=WEEK_MINUTES,
        summer_label=wording.say("sample.summer"),
        year_end_label=wording.say("sample.year_end"),
    )
    return plan_for(catalog.roadmap_of(ROLE), request, FIRST_LEVELS, start - timedelta(days=2))


def _with_idea(plan: Plan, wording: Wording) -> Plan:
    idea = Task(
        id=f"u-{plan.next_own}",
        phase=plan.phases[-1].id,
        kind=Kind.OWN,
        title=wording.say("sample.idea"),
        minutes=IDEA_MINUTES,
    )
    return plan.with_(tasks=(*plan.tasks, idea), next_own=plan.next_own + 1)


def _profile(today: date) -> Profile:
    rated_on = monday_of(today) - timedelta(days=1)
    return Profile(
        ratings=tuple(
            Rating(axis=axis.id, level=LEVELS[axis.id], rated_on=rated_on)
            for axis in catalog.axes()
        ),
        assumptions=Assumptions(current_pay=PAY),
    )


def _lived(document: Document, plan: Plan, today: date) -> Document:
    """Return the document with what was done up to today, through the same edits as by hand."""
    bars = task_bars(plan)
    over = [task for task in plan.tasks if task.id in bars and bars[task.id].end < today]
    for task in over:
        if task.id not in {LATE, BEGUN} and not task.milestone:
            done = SetDone(tasks=(task.id,), day=bars[task.id].end)
            document = apply(document, done)
    late = SetProgress(task=LATE, percent=LATE_PERCENT, day=today)
    percent = _begun_percent(plan, today)
    begun = SetProgress(task=BEGUN, percent=percent, day=today)
    return apply(apply(document, late), begun)


def _begun_percent(plan: Plan, today: date) -> int:
    task = plan.task(BEGUN)
    planned = minutes_between(plan, task, plan.start, today - timedelta(days=1))
    earned = max(planned - LAG_MINUTES, task.minutes // 20)
    return min(FULL - 5, earned * FULL // task.minutes)


class _Work(NamedTuple):
    task: str
    minutes: int


def _log(plan: Plan, today: date) -> Iterator[LogEntry]:
    """Yield what was spent on each study day: the plan, bent by habit; half of it today."""
    calendar, bars = calendar_for(plan), task_bars(plan)
    days = (plan.start + timedelta(days=n) for n in range((today - plan.start).days + 1))
    study_days = (day for day in days if calendar.is_study_day(day))
    for number, day in enumerate(study_days):
        share = 50 if day == today else HABIT[number % len(HABIT)]
        for work in _planned(plan, bars, day):
            minutes = rounded(work.minutes * share / FULL)
            if minutes:
                yield LogEntry(task=work.task, day=day, minutes=min(minutes, MINUTES_PER_DAY))


def _planned(plan: Plan, bars: Mapping[str, Bar], day: date) -> Iterator[_Work]:
    for task in plan.tasks:
        if task.id in bars and not task.milestone and task.progress:
            minutes = minutes_between(plan, task, day, day)
            if minutes:
                yield _Work(task.id, minutes)
