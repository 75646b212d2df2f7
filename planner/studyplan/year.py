"""The whole plan on one time axis: phases, tasks, milestones, time off and today."""

from __future__ import annotations

from datetime import date

from planner.model import Task
from planner.schedule.bars import Bar
from planner.studyplan.brief import DAY, WEEK, Brief
from planner.studyplan.groups import Group, all_groups, diamonds
from planner.studyplan.outline import (
    Diamond,
    LooseTasks,
    MonthColumn,
    YearGroup,
    YearPage,
    YearRow,
)

MINUTES_PER_HOUR = 60
MONTHS_OF_A_YEAR = 13
"""A plan of twelve months may touch thirteen; it is still called a year."""
_SHORTEST_YEAR = 10


def year_page(brief: Brief) -> YearPage:
    """Return the overview page."""
    span = Bar(brief.mondays[0], brief.mondays[-1] + WEEK - DAY)
    columns = month_columns(brief, span)
    points = diamonds(brief)
    kind = "year" if _SHORTEST_YEAR <= len(columns) <= MONTHS_OF_A_YEAR else "plan"
    return YearPage(
        heading=brief.say(f"year.heading_{kind}"),
        heading_pages=brief.say("year.heading_plan"),
        continued=brief.say("continued", heading=brief.say("year.heading_plan")),
        subtitle=_subtitle(brief),
        span=span,
        columns=columns,
        mondays=brief.mondays,
        groups=tuple(_group(brief, group, points) for group in all_groups(brief)),
        breaks=_breaks(brief, span),
        today=brief.today if span.start <= brief.today <= span.end else None,
        today_label=brief.wording.day(brief.today),
        milestones=points,
        loose=_loose(brief),
    )


def quarter_hours(minutes: int) -> str:
    """Return minutes as hours without unit, exact to a quarter: "12", "5.5", "21.25"."""
    return f"{minutes / MINUTES_PER_HOUR:.2f}".rstrip("0").rstrip(".")


def month_bookmark(month: date) -> str:
    """Return the name of a month's place inside the document."""
    return f"month-{month:%Y-%m}"


def month_columns(brief: Brief, span: Bar) -> tuple[MonthColumn, ...]:
    """Return the months of an axis, the first and last one cut to it."""
    columns: list[MonthColumn] = []
    first = span.start
    while first <= span.end:
        last = min(span.end, next_month(first) - DAY)
        begins_year = not columns or first.month == 1
        columns.append(
            MonthColumn(
                first=first,
                last=last,
                label=brief.wording.short_month(first.month),
                letter=brief.wording.month(first.month)[0],
                year=str(first.year) if begins_year else "",
                bookmark=month_bookmark(first),
            )
        )
        first = last + DAY
    return tuple(columns)


def next_month(day: date) -> date:
    """Return the first day of the month after a day."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _subtitle(brief: Brief) -> str:
    word = brief.wording.full_day
    return brief.say("year.subtitle", first=word(brief.first), last=word(brief.last))


def _group(brief: Brief, group: Group, points: tuple[Diamond, ...]) -> YearGroup:
    return YearGroup(
        mark=group.mark,
        title=group.title,
        hours=group.hours(brief),
        bar=group.bar(brief),
        progress=group.progress,
        diamonds=tuple(point for point in points if point.mark == group.mark),
        rows=tuple(_row(brief, task) for task in group.tasks),
    )


def _row(brief: Brief, task: Task) -> YearRow:
    return YearRow(
        title=task.title,
        hours=brief.effort(task, quarter_hours(task.minutes)),
        bar=brief.bars[task.id],
        progress=task.progress,
    )


def _breaks(brief: Brief, span: Bar) -> tuple[Bar, ...]:
    """Return full breaks cut to the axis."""
    cut = (
        Bar(max(pause.start, span.start), min(pause.end, span.end))
        for pause in brief.plan.breaks
        if pause.minutes_per_week == 0
    )
    return tuple(bar for bar in cut if bar.start <= bar.end)


def _loose(brief: Brief) -> tuple[LooseTasks, ...]:
    skipped = tuple(task.title for task in brief.plan.tasks if task.skipped)
    waiting = tuple(
        task.title for task in brief.plan.tasks if not task.skipped and task.start is None
    )
    lists = (
        LooseTasks(brief.say("year.known"), skipped),
        LooseTasks(brief.say("year.not_scheduled"), waiting),
    )
    return tuple(entry for entry in lists if entry.titles)
