"""The sittings of a week as rows: each stands for a stretch of its task's effort.

A sitting covers the effort from one mark to the next, in percent of its task, so whether it is done
follows from the task's progress alone and no second record has to be kept. What should have been
earned before this week and was not is a row of its own, first of all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from planner.model import FULL, Kind, Plan, Task
from planner.schedule.bars import bar_of
from planner.schedule.calendar import calendar_for, monday_of
from planner.schedule.load import minutes_between
from planner.schedule.sittings import LONGEST, SHORTEST, sittings
from planner.this_week.about import Guide
from planner.this_week.worth import Worth
from planner.values import DAYS_PER_WEEK

STEP = 5
"""What is left of a sitting is told in steps of so many minutes: progress is no finer."""
SectionKind = Literal["today", "later", "planned", "open", "done"]
"""``planned`` and ``open`` are what is not done in weeks to come and in weeks that are over."""


@dataclass(frozen=True)
class Row:
    """One sitting.

    Attributes:
        task: Id of the task.
        title: Its title.
        phase: Name of its phase, or an empty string.
        colour: Position of its phase in the plan, from 0; None for portfolio work.
        kind: What the task is.
        day: Day it is planned for; for what is left from before, today.
        minutes: Its length.
        left: Minutes of it that are still to do.
        since: Progress of the task before it, percent.
        until: Progress of the task after it, percent.
        done: Whether the task's progress covers it.
        over_days: Days since the task's bar ended, 0 while it runs.
        carried: Whether it is work of weeks before.
        instruction: What to do; may be empty.
        why: Why it matters, as employers or the phase say it; may be empty.
        worth: What says more in particular, or None; ``words.why_words`` chooses.
        resource: What to learn from; may be empty.
        url: An address to open; may be empty.
    """

    task: str
    title: str
    phase: str
    colour: int | None
    kind: Kind
    day: date
    minutes: int
    left: int
    since: int
    until: int
    done: bool
    over_days: int = 0
    carried: bool = False
    instruction: str = ""
    why: str = ""
    worth: Worth | None = None
    resource: str = ""
    url: str = ""

    @property
    def key(self) -> str:
        """A name that stays while the row moves from one section to another."""
        return f"{self.task}:{self.day.isoformat()}:{self.until}"


class Section(NamedTuple):
    """Rows under one heading."""

    kind: SectionKind
    rows: tuple[Row, ...]

    @property
    def left(self) -> int:
        """Minutes still to do in it."""
        return sum(row.left for row in self.rows)


class Sheet:
    """Makes the rows of one week.

    Args:
        plan: The plan.
        today: The day it is.
        monday: First day of the week.
    """

    def __init__(self, plan: Plan, today: date, monday: date) -> None:
        self._plan, self._today, self._monday = plan, today, monday
        self._names = {phase.id: phase.name for phase in plan.phases}
        self._order = {phase.id: number for number, phase in enumerate(plan.phases)}
        self._guide = Guide(plan)

    def planned(self) -> tuple[Row, ...]:
        """Return the sittings of the week as planned, by day."""
        before = self._monday - timedelta(days=1)
        marks: dict[str, int] = {}
        rows = []
        for sitting in sittings(self._plan, self._monday):
            task = self._plan.task(sitting.task)
            bar = bar_of(self._plan, task)
            first = bar.start if bar else self._monday
            start = marks.get(task.id)
            if start is None:
                start = minutes_between(self._plan, task, first, before)
            marks[task.id] = start + sitting.minutes
            rows.append(self._row(task, sitting.day, start, start + sitting.minutes))
        return tuple(rows)

    def carried(self) -> tuple[Row, ...]:
        """Return what weeks before left open: one row a task, as much as today has time for.

        Nothing is carried into a week that has no study time left.
        """
        calendar = calendar_for(self._plan)
        sunday = self._monday + timedelta(days=DAYS_PER_WEEK - 1)
        if not calendar.capacity_between(self._today, sunday):
            return ()
        room = calendar.capacity(self._today) or max(self._plan.availability.weekday_minutes)
        rows: list[Row] = []
        for task, missing in self._missing():
            length = min(missing, LONGEST, max(room, SHORTEST))
            if rows and room < min(missing, SHORTEST):
                break
            earned = task.minutes - task.remaining_minutes
            rows.append(self._row(task, self._today, earned, earned + length, carried=True))
            room -= length
        return tuple(rows)

    def _missing(self) -> list[tuple[Task, int]]:
        """Return open tasks with what was planned before this week and not earned, oldest first."""
        before = self._monday - timedelta(days=1)
        found: list[tuple[date, Task, int]] = []
        for task in self._plan.tasks:
            bar = bar_of(self._plan, task)
            if bar is None or task.done or task.milestone or bar.start > before:
                continue
            planned = minutes_between(self._plan, task, bar.start, before)
            missing = planned - (task.minutes - task.remaining_minutes)
            if missing > 0:
                found.append((bar.end, task, missing))
        found.sort(key=lambda entry: entry[0])
        return [(task, missing) for _, task, missing in found]

    def finished(self, listed: Iterable[Row]) -> tuple[Row, ...]:
        """Return tasks that were finished this week and have no sitting in it."""
        shown = {row.task for row in listed}
        sunday = self._monday + timedelta(days=DAYS_PER_WEEK - 1)
        return tuple(
            self._row(task, task.done_on, task.minutes, task.minutes)
            for task in self._plan.tasks
            if task.done_on is not None
            and self._monday <= task.done_on <= sunday
            and task.id not in shown
            and not (task.milestone or task.skipped)
        )

    def _row(
        self, task: Task, day: date, start: int, end: int, *, carried: bool = False
    ) -> Row:
        until = _percent(task, end)
        since = min(_percent(task, start), until - 1) if end > start else until
        about = self._guide.about(task)
        bar = bar_of(self._plan, task)
        over = (self._today - bar.end).days if bar and not task.done else 0
        return Row(
            task=task.id,
            title=task.title,
            phase=self._names.get(task.phase, ""),
            colour=None if task.kind is Kind.PORTFOLIO else self._order.get(task.phase),
            kind=task.kind,
            day=day,
            minutes=end - start,
            left=_left(task, start, end, until),
            since=max(0, since),
            until=until,
            done=task.progress >= until,
            over_days=max(0, over),
            carried=carried,
            instruction=about.instruction,
            why=about.why,
            worth=about.worth,
            resource=about.resource,
            url=about.url,
        )


def _percent(task: Task, minutes: int) -> int:
    """Return the least whole percent of a task that covers so many of its minutes."""
    if not task.minutes:
        return FULL
    return min(FULL, -(-minutes * FULL // task.minutes))


def _left(task: Task, start: int, end: int, until: int) -> int:
    if task.progress >= until:
        return 0
    earned = task.minutes - task.remaining_minutes
    if earned <= start:
        return end - start
    return min(end - start, max(STEP, round((end - earned) / STEP) * STEP))


def sections_of(plan: Plan, today: date, monday: date) -> tuple[Section, ...]:
    """Return the rows of a week under their headings; headings without rows are left out."""
    sheet = Sheet(plan, today, monday)
    planned = sheet.planned()
    rows: dict[SectionKind, list[Row]] = defaultdict(list)
    now = monday_of(today) == monday
    if now:
        rows["today"] += sheet.carried()
    for row in planned:
        rows[_section(row, today, monday)].append(row)
    rows["done"] += sheet.finished(planned)
    return tuple(_filled(rows))


def _filled(rows: dict[SectionKind, list[Row]]) -> Iterator[Section]:
    kinds: tuple[SectionKind, ...] = ("today", "later", "planned", "open", "done")
    for kind in kinds:
        if rows[kind]:
            yield Section(kind, tuple(rows[kind]))


def _section(row: Row, today: date, monday: date) -> SectionKind:
    """Return the heading of a row; what an earlier day of this week left open is for today."""
    if row.done:
        return "done"
    if monday_of(today) == monday:
        return "today" if row.day <= today else "later"
    return "planned" if monday > today else "open"
