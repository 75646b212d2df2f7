"""One page for each month, made of whole ISO weeks, so that no week is torn in two.

A week belongs to the month that holds its Thursday, as in the ISO calendar; only the first and the
last week of a plan go to the month of its first and last day, so that every month of the plan has
a page. Hours of a page are those of its weeks, the same figures the program shows for them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from planner.content import Resource
from planner.model import Task
from planner.studyplan.addresses import resource_line, resources_of
from planner.studyplan.brief import DAY, WEEK, Brief, percent_done
from planner.studyplan.checklist import items_by_week
from planner.studyplan.figure import COMPUTED, Figure
from planner.studyplan.groups import diamonds, marks_by_phase, milestones, work_before
from planner.studyplan.outline import (
    PORTFOLIO,
    ChecklistItem,
    DayCell,
    DayState,
    MilestoneBox,
    MonthPage,
    ResourceLine,
    WeekList,
)
from planner.studyplan.year import month_bookmark

_THURSDAY = timedelta(days=3)
Items = dict[date, tuple[ChecklistItem, ...]]


def month_pages(brief: Brief) -> tuple[MonthPage, ...]:
    """Return the pages of all months of the plan; none while nothing is scheduled."""
    if not brief.tasks:
        return ()
    items = items_by_week(brief)
    return tuple(_page(brief, month, weeks, items) for month, weeks in _months(brief).items())


def _months(brief: Brief) -> dict[date, list[date]]:
    """Return the Mondays of each month by the month's first day."""
    months: dict[date, list[date]] = {}
    for monday in brief.mondays:
        months.setdefault(_month_of(brief, monday), []).append(monday)
    return dict(sorted(months.items()))


def _month_of(brief: Brief, monday: date) -> date:
    if monday == brief.mondays[0]:
        return brief.first.replace(day=1)
    if monday == brief.mondays[-1]:
        return brief.last.replace(day=1)
    return (monday + _THURSDAY).replace(day=1)


def _page(brief: Brief, month: date, mondays: list[date], items: Items) -> MonthPage:
    here = tuple(item for monday in mondays for item in items.get(monday, ()))
    capacity = sum(brief.capacity(monday) for monday in mondays)
    heading = brief.wording.month_year(month)
    sunday = mondays[-1] + WEEK - DAY
    return MonthPage(
        first=month,
        heading=heading,
        continued=brief.say("continued", heading=heading),
        hours=_hours(brief, here),
        of=brief.say("month.of", hours=brief.wording.hours(capacity)),
        subtitle=_subtitle(brief, mondays, here),
        weeks=tuple(_week(brief, monday, items.get(monday, ())) for monday in mondays),
        goal=_goal(brief, here),
        milestone=_milestone(brief, mondays[0]),
        days=tuple(_days(brief, monday) for monday in mondays),
        resources=_resources(brief, mondays),
        check_in=brief.say("month.check_in", day=brief.wording.weekday_day(sunday)),
        bookmark=month_bookmark(month),
    )


def _hours(brief: Brief, items: Iterable[ChecklistItem]) -> Figure:
    return Figure(brief.wording.hours(sum(item.minutes for item in items)), COMPUTED)


def _week(brief: Brief, monday: date, items: tuple[ChecklistItem, ...]) -> WeekList:
    return WeekList(
        monday=monday,
        heading=brief.wording.span(monday, monday + WEEK - DAY),
        hours=_hours(brief, items),
        items=items,
        off=_why_empty(brief, monday) if not items else "",
    )


def _why_empty(brief: Brief, monday: date) -> str:
    """Return the label of the time off that empties a week, or that nothing is planned."""
    if brief.capacity(monday):
        return brief.say("month.nothing_planned")
    for pause in (each for each in brief.plan.breaks if not each.extra):
        if pause.start <= monday + WEEK - DAY and pause.end >= monday and pause.label:
            return brief.say("month.off_label", label=pause.label)
    return brief.say("month.off")


def _subtitle(brief: Brief, mondays: list[date], items: tuple[ChecklistItem, ...]) -> str:
    parts = (_phases_here(brief, items), _weeks_here(brief, mondays))
    return " ".join(part for part in parts if part)


def _phases_here(brief: Brief, items: tuple[ChecklistItem, ...]) -> str:
    labels = sorted({item.mark.label for item in items if item.mark.label != PORTFOLIO}, key=int)
    names = dict(zip(range(1, len(brief.plan.phases) + 1), brief.plan.phases, strict=True))
    with_portfolio = any(item.mark.label == PORTFOLIO for item in items)
    if len(labels) == 1:
        text = brief.say("month.phase", number=labels[0], name=names[int(labels[0])].name)
    elif labels:
        first, last = ", ".join(labels[:-1]), labels[-1]
        text = brief.say("month.phases", numbers=brief.say("and", first=first, last=last))
    else:
        return brief.say("month.portfolio_only") if with_portfolio else ""
    return brief.say("month.with_portfolio" if with_portfolio else "month.sentence", text=text)


def _weeks_here(brief: Brief, mondays: list[date]) -> str:
    numbers = [brief.study_weeks[monday] for monday in mondays if monday in brief.study_weeks]
    total = len(brief.study_weeks)
    if not numbers:
        return brief.say("month.no_weeks")
    if len(numbers) == 1:
        return brief.say("month.week", number=numbers[0], total=total)
    return brief.say("month.weeks", first=numbers[0], last=numbers[-1], total=total)


def _goal(brief: Brief, items: tuple[ChecklistItem, ...]) -> str:
    """Return the goal of the phase that takes most of these weeks; portfolio tasks have none."""
    minutes: dict[str, int] = {}
    for item in items:
        minutes[item.mark.label] = minutes.get(item.mark.label, 0) + item.minutes
    marks = marks_by_phase(brief)
    goals = [(minutes.get(marks[p.id].label, -1), p.goal) for p in brief.plan.phases if p.goal]
    most, goal = max(goals, key=lambda pair: pair[0], default=(-1, ""))
    return goal if most >= 0 else ""


def _milestone(brief: Brief, monday: date) -> MilestoneBox | None:
    """Return the first milestone on or after a week, else the last one."""
    tasks = sorted(milestones(brief), key=lambda task: brief.bars[task.id].start)
    if not tasks:
        return None
    coming = [task for task in tasks if brief.bars[task.id].start >= monday]
    task = coming[0] if coming else tasks[-1]
    number = tasks.index(task)
    diamond = diamonds(brief)[number]
    progress = percent_done(work_before(brief, task))
    return MilestoneBox(diamond, _when(brief, task, reached=diamond.reached), progress)


def _when(brief: Brief, milestone: Task, *, reached: bool) -> str:
    day = brief.bars[milestone.id].start
    words = brief.wording.long_day(day)
    days = (day - brief.today).days
    if reached:
        return brief.say("month.reached", day=words)
    if days < 0:
        return brief.say("month.was_due", day=words)
    return brief.say("month.away", day=words, n=days) if days else brief.say("month.today")


def _days(brief: Brief, monday: date) -> tuple[DayCell, ...]:
    days = (monday + number * DAY for number in range(WEEK.days))
    return tuple(DayCell(day, _state(brief, day)) for day in days)


def _state(brief: Brief, day: date) -> DayState:
    if day in brief.studied_days:
        return DayState.STUDIED
    if not brief.first <= day <= brief.last:
        return DayState.OUTSIDE
    if brief.calendar.is_study_day(day):
        return DayState.STUDY
    ordinary = brief.plan.availability.weekday_minutes[day.weekday()]
    return DayState.OFF if ordinary else DayState.FREE


def _resources(brief: Brief, mondays: list[date]) -> tuple[ResourceLine, ...]:
    """Return the resources of all tasks that run in these weeks, in order of first use."""
    first, last = mondays[0], mondays[-1] + WEEK - DAY
    found: dict[str, Resource] = {}
    for task in sorted(brief.tasks, key=lambda task: brief.bars[task.id].start):
        bar = brief.bars[task.id]
        if bar.start <= last and bar.end >= first:
            found.update({resource.id: resource for resource in resources_of(brief, task)})
    return tuple(resource_line(brief, resource) for resource in found.values())
