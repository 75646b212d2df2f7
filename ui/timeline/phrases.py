"""Sentences of rows and of the header, made of facts."""

from __future__ import annotations

from datetime import date

from planner.model import Task
from planner.wording import Wording
from ui.timeline.rows import Group, GroupKind
from ui.timeline.scale import to_date
from ui.timeline.scene import Scene, Span
from ui.words import tr


def group_title(group: Group) -> str:
    """Return the name of a group's head row."""
    if group.phase is not None:
        return group.phase.name
    names = {
        GroupKind.PORTFOLIO: tr("Portfolio"),
        GroupKind.TRAY: tr("Not scheduled"),
        GroupKind.KNOWN: tr("Known already"),
    }
    return names[group.kind]


def group_subtitle(group: Group) -> str:
    """Return the grey words behind the name of a group."""
    if group.phase is not None:
        return group.phase.subtitle
    if group.kind is GroupKind.PORTFOLIO:
        return tr("Proof for interviews")
    count = len(group.tasks)
    if group.kind is GroupKind.TRAY:
        return tr("1 idea") if count == 1 else tr("{n} ideas", n=count)
    return tr("1 task") if count == 1 else tr("{n} tasks", n=count)


def group_hours(group: Group, wording: Wording) -> str:
    """Return "38 / 83", whole hours done of all; nothing for groups that are not planned."""
    if not group.banded:
        return ""
    return f"{_whole(wording, group.done_minutes)} / {_whole(wording, group.minutes)}"


def _whole(wording: Wording, minutes: int) -> str:
    return wording.decimal_hours((minutes + 30) // 60 * 60)  # halves up, as everywhere


def task_hours(task: Task, wording: Wording) -> str:
    """Return the effort of a task for the column, hours without unit."""
    return wording.decimal_hours(task.minutes)


def tray_words(task: Task, wording: Wording) -> str:
    """Return how a task gets from the tray to the timeline."""
    hours = wording.hours(task.minutes)
    return tr("Drag into the timeline, or press S to find the first gap that fits {n}", n=hours)


def status(task: Task) -> str:
    """Return what state a task is in."""
    if task.skipped:
        return tr("Known already")
    if task.done:
        return tr("Done")
    if task.start is None:
        return tr("Not scheduled")
    return tr("Doing") if task.progress else tr("To do")


def days_over(scene: Scene, task_id: str) -> str:
    """Return "6 days over" for a late task, or an empty string."""
    projected = scene.late.get(task_id)
    if projected is None:
        return ""
    days = projected - scene.bars[task_id].last
    return tr("1 day over") if days == 1 else tr("{n} days over", n=days)


def waits_for(scene: Scene, task: Task) -> str:
    """Return the titles of what a task waits for."""
    plan = scene.plan
    return ", ".join(plan.task(link.pred).title for link in task.links if link.pred in plan.index)


def spoken_row(scene: Scene, task: Task, group: Group, wording: Wording) -> str:
    """Return a row for screen readers: title, group, hours, dates, progress, lateness, links."""
    parts = [task.title, group_title(group)]
    span = scene.bars.get(task.id)
    hours = wording.hours(task.minutes)
    if span is None:
        parts += [hours, status(task)]
    else:
        parts += [f"{hours}, {_spoken(wording, span)}", tr("{n} percent", n=task.progress)]
    late = days_over(scene, task.id)
    if late:
        parts.append(late)
    names = waits_for(scene, task)
    if names:
        parts.append(tr("Waits for {tasks}", tasks=names))
    return ". ".join(parts) + "."


def _spoken(wording: Wording, span: Span) -> str:
    start, end = to_date(span.first), to_date(span.last)
    return tr("{start} to {end}", start=wording.full_day(start), end=wording.full_day(end))


def spoken_group(group: Group, wording: Wording) -> str:
    """Return a head row for screen readers."""
    done, whole = wording.hours(group.done_minutes), wording.hours(group.minutes)
    return tr("{name}. {done} of {whole}.", name=group_title(group), done=done, whole=whole)


def study_weeks(scene: Scene) -> int:
    """Return how many weeks of the plan have study time."""
    calendar = scene.calendar
    first = calendar.position(to_date(scene.extent_of_work.first))
    last = calendar.positions_until(to_date(scene.extent_of_work.last)) - 1
    return len(set(calendar.weeks[first : last + 1]))


def context(scene: Scene, wording: Wording) -> str:
    """Return the grey line beside the title.

    For example "7 Sep 2026 – 5 Sep 2027 · 47 study weeks · 390 of 470 h planned".
    """
    extent = scene.extent_of_work
    if not scene.bars:
        return tr("Nothing is scheduled yet")
    dates = _years(wording, to_date(extent.first), to_date(extent.last))
    weeks = tr("{n} study weeks", n=study_weeks(scene))
    whole = scene.calendar.capacity_between(to_date(extent.first), to_date(extent.last))
    planned = sum(task.minutes for task in scene.plan.tasks if task.id in scene.bars)
    hours = tr(
        "{planned} of {whole} planned",
        planned=_whole(wording, planned),
        whole=wording.whole_hours(whole),
    )
    return f"{dates}  ·  {weeks}  ·  {hours}"


def _years(wording: Wording, start: date, end: date) -> str:
    return tr("{start} – {end}", start=wording.long_day(start), end=wording.long_day(end))


def view_span(wording: Wording, first: int, last: int) -> str:
    """Return what stretch of time is in view at a close zoom, e.g. "11 Jan – 18 Apr 2027"."""
    start, end = to_date(first), to_date(last)
    if start.year != end.year:
        return _years(wording, start, end)
    return tr("{start} – {end}", start=wording.day(start), end=wording.long_day(end))
