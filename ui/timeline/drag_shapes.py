"""Gestures that draw something new: a task, a selection, time off, a task out of the tray."""

from __future__ import annotations

from datetime import date
from math import ceil, floor

from planner.edits import AddBreak, ChangeBreak, Edit, ScheduleTask, apply
from planner.errors import PlannerError
from planner.model import Break, Document
from planner.schedule.periods import with_break
from planner.values import DAYS_PER_WEEK
from ui.timeline.drag import Limit, Pointer
from ui.timeline.flowing import Flowing
from ui.timeline.layout import Box
from ui.timeline.rehearsal import Preview, Rehearsal
from ui.timeline.scale import Unit, attracted, monday_before, to_date
from ui.timeline.scene import Span


class BandGesture:
    """Pull a rectangle over rows; what it touches is selected.

    Args:
        rehearsal: The plan with nothing under the hand.
        x: Where the pull began, pixels.
        y: The same, from the first row.
        grabbed: Day under the pointer there: the frame stays on it while time scrolls.
    """

    limit: Limit | None = None

    def __init__(self, rehearsal: Rehearsal, x: float, y: float, grabbed: float) -> None:
        self.rehearsal = rehearsal
        self.preview = rehearsal.still()
        self._grabbed = grabbed
        self._from = (x, y)
        self._to = (x, y)

    @property
    def box(self) -> Box:
        """The rectangle now, heights from the first row."""
        (ax, ay), (bx, by) = self._from, self._to
        return Box(min(ax, bx), min(ay, by), abs(bx - ax), abs(by - ay))

    def move(self, pointer: Pointer) -> bool:
        """Follow the pointer."""
        x = pointer.x - (pointer.day - self._grabbed) * pointer.per_day
        self._from, self._to = (x, self._from[1]), (pointer.x, pointer.y)
        return True

    def edit(self) -> Edit | None:
        """Return None: a selection is no edit."""
        return None


class CreateGesture:
    """Draw a new task in the row of a phase; its title is typed afterwards.

    Args:
        rehearsal: The plan with nothing under the hand.
        group: Key of the group that was pressed.
        grabbed: Day under the pointer at the press.
    """

    limit: Limit | None = None

    def __init__(self, rehearsal: Rehearsal, group: str, grabbed: float) -> None:
        self.rehearsal = rehearsal
        self.group = group
        self.preview = rehearsal.still()
        self._grabbed = grabbed
        self.span: Span | None = None

    def move(self, pointer: Pointer) -> bool:
        """Follow the pointer; tell whether the new bar changed."""
        first, last = covering(self._grabbed, pointer.day, pointer.unit)
        start = max(first, self.rehearsal.scene.plan.start.toordinal())
        span = Span(start, max(start, last))
        changed = span != self.span
        self.span = span
        return changed

    def edit(self) -> Edit | None:
        """Return None: the task is added when its title is typed."""
        return None


class BreakGesture:
    """Draw time off in the time header; open tasks flow on in the preview as they will.

    Args:
        rehearsal: The plan with nothing under the hand.
        grabbed: Day under the pointer at the press.
        label: Name of the new time off.
    """

    limit: Limit | None = None

    def __init__(self, rehearsal: Rehearsal, grabbed: float, label: str) -> None:
        self.rehearsal = rehearsal
        self._flowing = Flowing(rehearsal)
        self._label = label
        self._grabbed = grabbed
        self.preview = rehearsal.still()
        self.span: Span | None = None
        self.refusal: PlannerError | None = None

    def move(self, pointer: Pointer) -> bool:
        """Follow the pointer; tell whether the days changed."""
        span = covering(self._grabbed, pointer.day, pointer.unit)
        if span == self.span:
            return False
        self.span = span
        self._rehearse()
        return True

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day off."""
        if self.span is None:
            return None
        return to_date(self.span.first), to_date(self.span.last)

    def _rehearse(self) -> None:
        """Let the tasks flow: time off changes the calendar of every one of them."""
        edit = self.edit()
        self.preview, self.refusal = self.rehearsal.still(), None
        if edit is None:
            return
        try:
            self.preview = self._flowing.after(self._breaks(), edit)
        except PlannerError as refusal:
            self.refusal = refusal

    def _breaks(self) -> tuple[Break, ...]:
        """Return all time off as it would be.

        Raises:
            EditRefused: The same days are off already.
        """
        return with_break(self.rehearsal.scene.plan, self._drawn())

    def _drawn(self) -> Break:
        first, last = self.span or Span(0, 0)
        return Break(start=to_date(first), end=to_date(last), label=self._label)

    def edit(self) -> AddBreak | ChangeBreak | None:
        """Return the time off, or None before anything is drawn."""
        return None if self.span is None else AddBreak(pause=self._drawn())


class PlaceGesture:
    """Carry a task from the tray: it stands where it is let go, as early as its links allow.

    Args:
        rehearsal: The plan with nothing under the hand.
        document: The document, to see where the task lands.
        task: The task.

    Attributes:
        guide: The day that attracts it now, an ordinal; None for none.
    """

    limit: Limit | None = None
    guide: int | None = None

    def __init__(self, rehearsal: Rehearsal, document: Document, task: str) -> None:
        self.rehearsal = rehearsal
        self.task = task
        self._document = document
        self._day: date | None = None
        self.preview = rehearsal.still()
        self.refusal: PlannerError | None = None

    def move(self, pointer: Pointer) -> bool:
        """Follow the pointer; tell whether the day changed. Left of the chart there is none."""
        day = None
        if pointer.x >= 0:
            near = (self.rehearsal.scene.today,)
            day = to_date(attracted(pointer.day, pointer.unit, near, pointer.per_day))
        if day == self._day:
            return False
        self._day = day
        self._rehearse(self.edit())
        today = self.rehearsal.scene.today
        self.guide = today if day is not None and day.toordinal() == today else None
        return True

    def _rehearse(self, edit: Edit | None) -> None:
        self.preview, self.refusal, self.limit = self.rehearsal.still(), None, None
        if edit is None:
            return
        try:
            self.preview = after_edit(self.rehearsal, self._document, edit)
        except PlannerError as refusal:
            self.refusal = refusal
        else:
            self.limit = self._limit()

    def _limit(self) -> Limit | None:
        """Return what it waits for, or the start of the plan, where that keeps it from the day."""
        scene, span = self.rehearsal.scene, self.preview.bars.get(self.task)
        if span is None or self._day is None or span.first <= self._day.toordinal():
            return None
        if self._day < scene.plan.start:
            return Limit(self.task, "", waits=False, day=scene.plan.start.toordinal())
        links = scene.plan.task(self.task).links
        ends = {link.pred: scene.bars[link.pred].last for link in links if link.pred in scene.bars}
        last = max(ends, key=lambda pred: ends[pred], default="")
        if not last or ends[last] < self._day.toordinal():
            return None
        return Limit(self.task, last, waits=True, day=ends[last])

    def edit(self) -> Edit | None:
        """Return the schedule on the day under the hand, None beside the chart."""
        if self._day is None:
            return None
        return ScheduleTask(task=self.task, not_before=self._day, exactly=True)


def covering(one: float, other: float, unit: Unit) -> Span:
    """Return the whole days, or the whole weeks, between two places in time, at least one."""
    first, last = floor(min(one, other)), ceil(max(one, other)) - 1
    if unit is Unit.WEEK:
        first, last = monday_before(first), monday_before(max(first, last)) + DAYS_PER_WEEK - 1
    return Span(first, max(first, last))


def after_edit(rehearsal: Rehearsal, document: Document, edit: Edit) -> Preview:
    """Return the preview of an edit that is carried out on a copy.

    Raises:
        PlannerError: The document does not allow it.
    """
    plan = apply(document, edit).plan
    return rehearsal.still() if plan is None else rehearsal.of(plan)
