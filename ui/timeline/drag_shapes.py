"""Gestures that draw something new: a task, a selection, time off, a task out of the tray."""

from __future__ import annotations

from datetime import date

from planner.edits import AddBreak, ChangeBreak, Edit, ScheduleTask, apply
from planner.errors import PlannerError
from planner.model import Break, Document
from planner.schedule.periods import with_break
from ui.timeline.drag import Limit, Pointer
from ui.timeline.flowing import Flowing
from ui.timeline.layout import Box
from ui.timeline.rehearsal import Preview, Rehearsal
from ui.timeline.scale import snapped, to_date
from ui.timeline.scene import Span


class BandGesture:
    """Pull a rectangle over rows; what it touches is selected on release.

    Args:
        rehearsal: The plan with nothing under the hand.
        x: Where the pull began, pixels.
        y: The same, from the first row.
    """

    limit: Limit | None = None

    def __init__(self, rehearsal: Rehearsal, x: float, y: float) -> None:
        self.rehearsal = rehearsal
        self.preview = rehearsal.still()
        self._from = (x, y)
        self._to = (x, y)

    @property
    def box(self) -> Box:
        """The rectangle now, heights from the first row."""
        (ax, ay), (bx, by) = self._from, self._to
        return Box(min(ax, bx), min(ay, by), abs(bx - ax), abs(by - ay))

    def move(self, pointer: Pointer) -> bool:
        """Follow the pointer."""
        self._to = (pointer.x, pointer.y)
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
        first, last = sorted((self._grabbed, pointer.day))
        start = max(snapped(first, pointer.unit), self.rehearsal.scene.plan.start.toordinal())
        span = Span(start, max(start, snapped(last, pointer.unit) - 1))
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
        first, last = sorted((self._grabbed, pointer.day))
        start = snapped(first, pointer.unit)
        span = Span(start, max(start, snapped(last, pointer.unit) - 1))
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
    """Carry a task from the tray: it takes the first gap from the day under the hand on.

    Args:
        rehearsal: The plan with nothing under the hand.
        document: The document, to see where the task lands.
        task: The task.
    """

    limit: Limit | None = None

    def __init__(self, rehearsal: Rehearsal, document: Document, task: str) -> None:
        self.rehearsal = rehearsal
        self.task = task
        self._document = document
        self._day: date | None = None
        self.preview = rehearsal.still()
        self.refusal: PlannerError | None = None

    def move(self, pointer: Pointer) -> bool:
        """Follow the pointer; tell whether the day changed."""
        day = to_date(snapped(pointer.day, pointer.unit))
        if day == self._day:
            return False
        self._day = day
        edit = self.edit()
        self.preview, self.refusal = self.rehearsal.still(), None
        if edit is not None:
            self._rehearse(edit)
        return True

    def _rehearse(self, edit: Edit) -> None:
        try:
            self.preview = after_edit(self.rehearsal, self._document, edit)
        except PlannerError as refusal:
            self.refusal = refusal

    def edit(self) -> Edit | None:
        """Return the schedule from the day under the hand on."""
        return None if self._day is None else ScheduleTask(task=self.task, not_before=self._day)


def after_edit(rehearsal: Rehearsal, document: Document, edit: Edit) -> Preview:
    """Return the preview of an edit that is carried out on a copy.

    Raises:
        PlannerError: The document does not allow it.
    """
    plan = apply(document, edit).plan
    return rehearsal.still() if plan is None else rehearsal.of(plan)
