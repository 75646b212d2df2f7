"""From a wish to a plan: tailored tasks, inherited links, places on the calendar, milestones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from planner.content import Roadmap, RoadmapTask
from planner.generate.tailoring import Tailored, start_levels, tailor
from planner.model import (
    Availability,
    Break,
    Kind,
    Link,
    Phase,
    Plan,
    Shipped,
    Step,
    Task,
)
from planner.schedule.baseline import with_baseline
from planner.schedule.board import Place
from planner.schedule.calendar import StudyCalendar, study_calendar
from planner.schedule.milestones import follow_milestones
from planner.schedule.near_best import place_well
from planner.schedule.placement import Item
from planner.values import ROUNDING, Day, Id, Seniority, Title, Value

DAYS_PER_MONTH = 365.2425 / 12


class Wish(Value):
    """What a person asks for.

    Attributes:
        plan_id: Id of the plan to make.
        title: Title of the plan, usually the name of the role.
        path: Id of the entry path.
        target: Career level aimed at.
        start: First day; the first task starts on the next study day.
        availability: Study time of an ordinary week.
        breaks: Time off.
    """

    plan_id: Id
    title: Title
    path: Id
    target: Seniority = Seniority.ENTRY
    start: Day
    availability: Availability
    breaks: tuple[Break, ...] = ()


def months_between(start: date, end: date) -> float:
    """Return the length of a plan in months of 365.2425 / 12 days, both days included."""
    return ((end - start).days + 1) / DAYS_PER_MONTH


def generate(roadmap: Roadmap, wish: Wish, ratings: Mapping[str, int], today: date) -> Plan:
    """Return a placed plan with its baseline.

    Args:
        roadmap: The shipped roadmap of the role.
        wish: What the person asks for.
        ratings: Rated level by axis, tenths; axes not rated take the path's level.
        today: Day the plan is made, kept in it.

    Raises:
        KeyError: The roadmap has no such path.
        Refused: There is no study time, or the calendar ends before the work does.
    """
    path = roadmap.path(wish.path)
    tailored = tailor(roadmap, path, start_levels(path, ratings))
    calendar = study_calendar(wish.availability, wish.breaks)
    tasks = tuple(_task(entry, tailored, roadmap.version) for entry in tailored)
    placed = _placed(tasks, calendar, calendar.position(wish.start))
    plan = Plan(
        id=wish.plan_id,
        title=wish.title,
        role=roadmap.role,
        path=wish.path,
        target=wish.target,
        start=wish.start,
        availability=wish.availability,
        breaks=wish.breaks,
        phases=tuple(_phase(roadmap, number) for number in range(len(roadmap.phases))),
        tasks=_with_milestones(roadmap, placed),
        made_on=today,
        content_version=roadmap.version,
    )
    return with_baseline(follow_milestones(plan))


def _phase(roadmap: Roadmap, number: int) -> Phase:
    phase = roadmap.phases[number]
    return Phase(
        id=phase.id,
        name=phase.name,
        subtitle=phase.subtitle,
        goal=phase.goal,
        key_learning=phase.key_learning,
    )


def _task(entry: Tailored, tailored: Sequence[Tailored], version: int) -> Task:
    shipped = entry.task
    skipped = entry.minutes == 0
    known = {other.task.id: other for other in tailored}
    return Task(
        id=shipped.id,
        content_id=shipped.id,
        phase=entry.phase,
        kind=shipped.kind,
        title=shipped.title,
        minutes=shipped.minutes if skipped else entry.minutes,
        skipped=skipped,
        links=tuple(Link(pred=pred) for pred in inherited(shipped, known)),
        steps=_steps(shipped, entry),
        gains=shipped.gains,
        resources=shipped.resources,
        shipped=Shipped(
            title=shipped.title,
            minutes=shipped.minutes,
            links=shipped.prereqs,
            gains=shipped.gains,
            version=version,
        ),
    )


def inherited(task: RoadmapTask, known: Mapping[str, Tailored]) -> tuple[str, ...]:
    """Return the prerequisites with those of skipped ones in their place, transitively."""
    found: dict[str, None] = {}
    waiting = list(reversed(task.prereqs))
    while waiting:
        pred = waiting.pop()
        entry = known.get(pred)
        if entry is None:
            continue
        if entry.minutes:
            found[pred] = None
        else:
            waiting.extend(reversed(entry.task.prereqs))
    return tuple(found)


def _steps(shipped: RoadmapTask, entry: Tailored) -> tuple[Step, ...]:
    """Return the checklist with efforts scaled like the task, to the rounding step."""
    share = entry.factor or 1.0
    return tuple(
        Step(
            id=step.id,
            title=step.title,
            minutes=int(step.minutes * share / ROUNDING + 0.5) * ROUNDING,
        )
        for step in shipped.steps
    )


def _placed(tasks: tuple[Task, ...], calendar: StudyCalendar, start: int) -> tuple[Task, ...]:
    active = [task for task in tasks if not task.skipped]
    items = [_item(task) for task in in_link_order(active)]
    places = place_well(items, calendar, start)
    return tuple(_at(task, places.get(task.id), calendar) for task in tasks)


def _item(task: Task) -> Item:
    return Item(task.id, task.minutes, tuple((link.pred, link.lag_days) for link in task.links))


def _at(task: Task, place: Place | None, calendar: StudyCalendar) -> Task:
    if place is None:
        return task
    return task.with_(start=calendar.day_at(place.start), span_days=place.span)


def in_link_order(tasks: Sequence[Task]) -> list[Task]:
    """Return tasks in their given order, each moved behind what it waits for."""
    known = {task.id: task for task in tasks}
    ordered: dict[str, Task] = {}
    for task in tasks:
        _append(task, known, ordered)
    return list(ordered.values())


def _append(task: Task, known: Mapping[str, Task], ordered: dict[str, Task]) -> None:
    waiting = [task]
    while waiting:
        top = waiting[-1]
        missing = [
            known[link.pred]
            for link in top.links
            if link.pred in known and link.pred not in ordered
        ]
        if missing:
            waiting.extend(reversed(missing))
            continue
        waiting.pop()
        ordered.setdefault(top.id, top)


def _with_milestones(roadmap: Roadmap, tasks: tuple[Task, ...]) -> tuple[Task, ...]:
    """Return the tasks phase by phase, each phase ended by its milestone."""
    ordered: list[Task] = []
    for phase in roadmap.phases:
        members = [task for task in tasks if task.phase == phase.id]
        ordered += members
        if any(not task.skipped for task in members):
            ordered.append(_milestone(f"m-{phase.id}", phase.id, phase.milestone, ()))
    return (*ordered, *_start_applying(roadmap, tasks))


def _milestone(task_id: str, phase: str, title: str, after: tuple[str, ...]) -> Task:
    return Task(
        id=task_id,
        content_id=task_id,
        phase=phase,
        kind=Kind.MILESTONE,
        title=title,
        span_days=0,
        links=tuple(Link(pred=pred) for pred in after),
    )


def _start_applying(roadmap: Roadmap, tasks: tuple[Task, ...]) -> tuple[Task, ...]:
    wish = roadmap.start_applying
    if wish is None:
        return ()
    active = {task.id for task in tasks if not task.skipped}
    after = tuple(task_id for task_id in wish.after if task_id in active)
    return (_milestone("m-apply", wish.phase, wish.title, after),)
