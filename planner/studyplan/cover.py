"""The first page: what the plan is, how long it takes and what comes next."""

from __future__ import annotations

from planner.model import Task
from planner.schedule.behind import behind_minutes, matters
from planner.studyplan.brief import Brief
from planner.studyplan.figure import COMPUTED, PERSON, Figure
from planner.studyplan.groups import (
    Group,
    all_groups,
    diamonds,
    phase_groups,
    portfolio_group,
)
from planner.studyplan.outline import Cover, Fact, PhaseStretch

DAYS_PER_MONTH = 365.2425 / 12
LAST_SPELT_NUMBER = 12


def cover(brief: Brief) -> Cover:
    """Return the first page."""
    return Cover(
        brand=brief.say("brand"),
        title=brief.plan.title,
        subtitle=_subtitle(brief),
        facts=_facts(brief),
        phases_heading=_phases_heading(brief),
        phases=tuple(_stretch(brief, group) for group in all_groups(brief)),
        next_heading=brief.say("cover.next"),
        next_step=_next_step(brief),
        next_lines=_next_lines(brief),
        honesty=brief.say("cover.honesty", day=brief.wording.full_day(brief.today)),
    )


def months_long(brief: Brief) -> int:
    """Return the length of the plan in whole months, at least 1."""
    days = (brief.last - brief.first).days + 1
    return max(1, round(days / DAYS_PER_MONTH))


def number_word(brief: Brief, number: int) -> str:
    """Return "twelve" up to twelve, then figures."""
    return brief.say(f"number.{number}") if 1 <= number <= LAST_SPELT_NUMBER else str(number)


def _subtitle(brief: Brief) -> str:
    if not brief.tasks:
        return brief.say("cover.subtitle_empty")
    n = months_long(brief)
    return brief.say("cover.subtitle", n=n, months=number_word(brief, n))


def _facts(brief: Brief) -> tuple[Fact, ...]:
    return (
        Fact(brief.say("cover.prepared_for"), Figure("", PERSON)),
        Fact(brief.say("cover.starting_from"), Figure(_path_name(brief), PERSON)),
        Fact(brief.say("cover.target"), Figure(_target(brief), COMPUTED)),
        Fact(brief.say("cover.time"), Figure(_time(brief), PERSON)),
        Fact(brief.say("cover.planned"), Figure(_planned(brief), COMPUTED)),
    )


def _path_name(brief: Brief) -> str:
    roadmap = brief.reference.roadmap
    paths = roadmap.paths if roadmap else ()
    names = {path.id: path.name for path in paths}
    return names.get(brief.plan.path, brief.plan.path)


def _target(brief: Brief) -> str:
    level = brief.say(f"level.{brief.plan.target.value}")
    if not brief.tasks:
        return level
    return brief.say("cover.target_fact", level=level, day=brief.wording.full_day(brief.last))


def _time(brief: Brief) -> str:
    hours = brief.wording.decimal_hours(brief.plan.availability.week_minutes)
    return brief.say("cover.time_fact", hours=hours, n=len(brief.study_weeks))


def _planned(brief: Brief) -> str:
    planned = sum(task.minutes for task in brief.tasks)
    available = brief.calendar.capacity_between(brief.first, brief.last)
    hours = brief.wording.decimal_hours
    return brief.say("cover.planned_fact", planned=hours(planned), available=hours(available))


def _phases_heading(brief: Brief) -> str:
    n = len(phase_groups(brief))
    phases = brief.say("cover.phases", n=n, number=number_word(brief, n)) if n else ""
    if portfolio_group(brief) is None:
        return phases.capitalize()
    portfolio = brief.say("cover.a_portfolio")
    return (brief.say("and", first=phases, last=portfolio) if n else portfolio).capitalize()


def _stretch(brief: Brief, group: Group) -> PhaseStretch:
    bar = group.bar(brief)
    return PhaseStretch(
        mark=group.mark,
        name=group.title,
        dates=_month_span(brief, group),
        hours=group.hours(brief),
        bar=bar,
        progress=group.progress,
    )


def _month_span(brief: Brief, group: Group) -> str:
    """Return "Sep – Dec 2026", "Dec 2026 – Mar 2027" or "Sep 2026"."""
    bar = group.bar(brief)
    if bar is None:
        return ""
    word = brief.wording.short_month
    first, last = word(bar.start.month), word(bar.end.month)
    end = brief.say("month_of_year", month=last, year=bar.end.year)
    if (bar.start.year, bar.start.month) == (bar.end.year, bar.end.month):
        return end
    if bar.start.year != bar.end.year:
        first = brief.say("month_of_year", month=first, year=bar.start.year)
    return brief.wording.say("date.span", start=first, end=end)


def open_tasks(brief: Brief) -> list[Task]:
    """Return what is still to do, begun tasks first, then by start."""
    left = [task for task in brief.tasks if not task.done]
    return sorted(left, key=lambda task: (task.progress == 0, brief.bars[task.id].start))


def _next_step(brief: Brief) -> str:
    if not brief.tasks:
        return brief.say("cover.nothing_planned")
    left = open_tasks(brief)
    if not left:
        return brief.say("cover.all_done")
    verb = "finish" if left[0].progress else "start"
    if len(left) == 1:
        return brief.say(f"cover.{verb}", title=left[0].title)
    return brief.say(f"cover.{verb}_then", title=left[0].title, then=left[1].title)


def _next_lines(brief: Brief) -> tuple[str, ...]:
    lines = []
    coming = [diamond for diamond in diamonds(brief) if not diamond.reached]
    if coming:
        day = brief.wording.full_day(coming[0].day)
        lines.append(brief.say("cover.next_milestone", title=coming[0].title, day=day))
    behind = behind_minutes(brief.plan, brief.today)
    if matters(brief.plan, behind):
        lines.append(brief.say("cover.behind", hours=brief.wording.hours(behind)))
    return tuple(lines)
