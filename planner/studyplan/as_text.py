"""The outline as plain text: what the approved-text tests compare and a terminal can show.

A figure is followed by its source in square brackets.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.schedule.bars import Bar
from planner.studyplan.charted_text import salary_text, skills_text
from planner.studyplan.figure import figure_text
from planner.studyplan.outline import (
    ChecklistItem,
    Cover,
    DayState,
    MonthPage,
    ResourceLine,
    StudyPlan,
    WeekList,
    YearGroup,
    YearPage,
)
from planner.studyplan.projects import PortfolioPage

_DAY_SIGNS = {
    DayState.STUDY: "o",
    DayState.STUDIED: "x",
    DayState.FREE: ".",
    DayState.OFF: "/",
    DayState.OUTSIDE: " ",
}


def outline_text(study_plan: StudyPlan) -> str:
    """Return the whole outline, one line for each line of the pages."""
    return "\n".join(_lines(study_plan)) + "\n"


def _lines(study_plan: StudyPlan) -> Iterator[str]:
    yield from _cover(study_plan.cover)
    if study_plan.year:
        yield from _year(study_plan.year)
    for page in study_plan.months:
        yield from _month(page)
    if study_plan.skills:
        yield from skills_text(study_plan.skills)
    if study_plan.salary:
        yield from salary_text(study_plan.salary)
    if study_plan.portfolio:
        yield from _portfolio(study_plan.portfolio)


def _portfolio(page: PortfolioPage) -> Iterator[str]:
    yield ""
    yield f"# {page.heading}"
    yield page.subtitle
    for project in page.projects:
        yield f"## {project.title}, {figure_text(project.hours)}, {project.when} [computed]"
        for label, words in project.about:
            yield f"{label}: {words}"
        for step in project.steps:
            box, hours = "[x]" if step.done else "[ ]", figure_text(step.hours)
            yield f"{box} {step.title}, {hours}: {step.done_when}"
        yield from project.done_when
        yield from project.write


def _dates(bar: Bar | None) -> str:
    return f"{bar.start}..{bar.end}" if bar else "-"


def _cover(cover: Cover) -> Iterator[str]:
    yield f"# {cover.title}"
    yield cover.subtitle
    for fact in cover.facts:
        yield f"{fact.label}: {figure_text(fact.figure)}".rstrip()
    yield f"## {cover.phases_heading}"
    for phase in cover.phases:
        hours = figure_text(phase.hours)
        yield f"[{phase.mark.label}] {phase.name}, {phase.dates}, {hours}, {phase.progress} %"
    yield f"## {cover.next_heading}"
    yield cover.next_step
    yield from cover.next_lines
    yield cover.honesty


def _year(page: YearPage) -> Iterator[str]:
    yield ""
    yield f"# {page.heading}"
    yield page.subtitle
    yield " ".join(f"{column.year} {column.label}".strip() for column in page.columns)
    for group in page.groups:
        yield from _group(group)
    for pause in page.breaks:
        yield f"/// {_dates(pause)}"
    for diamond in page.milestones:
        state = "reached" if diamond.reached else "planned"
        yield f"<{diamond.mark.label}> {diamond.title}, {diamond.when} [computed], {state}"
    for loose in page.loose:
        yield f"## {loose.heading}"
        yield from loose.titles


def _group(group: YearGroup) -> Iterator[str]:
    hours = figure_text(group.hours)
    yield f"[{group.mark.label}] {group.title}, {hours}, {_dates(group.bar)}, {group.progress} %"
    for row in group.rows:
        yield f"  {row.title}, {figure_text(row.hours)}, {_dates(row.bar)}, {row.progress} %"


def _month(page: MonthPage) -> Iterator[str]:
    yield ""
    yield f"# {page.heading}, {figure_text(page.hours)} {page.of}"
    yield page.subtitle
    for week in page.weeks:
        yield from _week(week)
    if page.goal:
        yield f"Goal: {page.goal}"
    if page.milestone:
        box = page.milestone
        yield f"<{box.diamond.mark.label}> {box.diamond.title}, {box.when}, {box.progress} %"
    for row in page.days:
        yield "".join(_DAY_SIGNS[cell.state] for cell in row).rstrip()
    for resource in page.resources:
        yield from _resource(resource)
    yield page.check_in


def _week(week: WeekList) -> Iterator[str]:
    yield f"## {week.heading}, {figure_text(week.hours)}"
    if week.off:
        yield week.off
    for item in week.items:
        yield from _item(item)


def _item(item: ChecklistItem) -> Iterator[str]:
    box = "[x]" if item.done else "[ ]"
    details = ", ".join(part for part in (item.host, item.part, figure_text(item.hours)) if part)
    yield f"{box} {item.mark.label} {item.title}, {details}".rstrip(", ")
    for step in item.steps:
        yield f"    {'[x]' if step.done else '[ ]'} {step.title}"


def _resource(resource: ResourceLine) -> Iterator[str]:
    yield " - ".join(part for part in (resource.title, resource.by, resource.address) if part)
    if resource.instead:
        yield f"    {resource.instead} - {resource.instead_address}"
