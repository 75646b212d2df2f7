"""Tasks cut into weeks: what to do from Monday to Sunday, with a box to tick.

A task's effort is spread over its study days in proportion to their capacity, so the shares of its
weeks add up to its effort exactly. Progress fills the weeks from the first one on.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.model import Task
from planner.schedule.bars import Bar
from planner.schedule.calendar import monday_of
from planner.schedule.load import minutes_between
from planner.studyplan.addresses import first_link
from planner.studyplan.brief import DAY, WEEK, Brief
from planner.studyplan.figure import Figure
from planner.studyplan.groups import PORTFOLIO_MARK, in_portfolio, marks_by_phase, phase_mark
from planner.studyplan.outline import ChecklistItem, Mark, StepLine


def items_by_week(brief: Brief) -> dict[date, tuple[ChecklistItem, ...]]:
    """Return the checklist of each week by its Monday, tasks that start first on top."""
    weeks: dict[date, list[ChecklistItem]] = {}
    marks = marks_by_phase(brief)
    for task in sorted(brief.tasks, key=lambda task: brief.bars[task.id].start):
        mark = PORTFOLIO_MARK if in_portfolio(task) else marks.get(task.phase, phase_mark(0))
        for monday, item in _items(brief, task, mark):
            weeks.setdefault(monday, []).append(item)
    return {monday: tuple(items) for monday, items in weeks.items()}


def _items(brief: Brief, task: Task, mark: Mark) -> Iterator[tuple[date, ChecklistItem]]:
    """Yield one item for each week that holds some of a task's effort."""
    parts = _parts(brief, task)
    url, host = first_link(brief, task)
    reached = 0
    for number, (monday, minutes) in enumerate(parts, start=1):
        before, reached = reached, reached + minutes
        words = brief.wording.hours(minutes) if minutes else ""
        several = len(parts) > 1
        yield (
            monday,
            ChecklistItem(
                mark=mark,
                title=task.title,
                minutes=minutes,
                hours=Figure(words, brief.effort_source(task)),
                url=url,
                host=host,
                part=brief.say("month.part", number=number, of=len(parts)) if several else "",
                done=_done(task, reached),
                steps=_steps(task, before, reached),
            ),
        )


def _parts(brief: Brief, task: Task) -> list[tuple[date, int]]:
    """Return the Mondays of a task's weeks with their minutes; at least one week."""
    bar = brief.bars[task.id]
    shares = [
        (monday, minutes_between(brief.plan, task, monday, monday + WEEK - DAY))
        for monday in _mondays(bar)
    ]
    with_work = [(monday, minutes) for monday, minutes in shares if minutes]
    return with_work or shares[:1]


def _mondays(bar: Bar) -> Iterator[date]:
    monday = monday_of(bar.start)
    while monday <= bar.end:
        yield monday
        monday += WEEK


def _done(task: Task, reached: int) -> bool:
    """Tell whether progress covers the effort planned up to the end of a week."""
    return task.done or 0 < reached <= task.minutes - task.remaining_minutes


def _steps(task: Task, before: int, reached: int) -> tuple[StepLine, ...]:
    """Return the steps that end within a stretch of the task's effort, minutes.

    Steps take the effort in the proportion of their own minutes, or evenly if none has any.
    """
    weights = [step.minutes for step in task.steps]
    if not any(weights):
        weights = [1] * len(task.steps)
    whole, upto = sum(weights), 0
    lines = []
    for step, weight in zip(task.steps, weights, strict=True):
        upto += weight
        end = task.minutes * upto
        first = before == 0 and end == 0
        if first or before * whole < end <= reached * whole:
            lines.append(StepLine(step.title, step.done))
    return tuple(lines)
