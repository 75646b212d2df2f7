"""Gestures on time off that is there already: an end of it is pulled, or all of it is carried."""

from __future__ import annotations

from enum import StrEnum

from planner.edits import ChangeBreak
from planner.model import Break
from planner.schedule.periods import changed_breaks
from ui.timeline.drag import Pointer
from ui.timeline.drag_shapes import BreakGesture
from ui.timeline.rehearsal import Rehearsal
from ui.timeline.scale import attracted, to_date
from ui.timeline.scene import Span


class Part(StrEnum):
    """What of time off is under the hand."""

    FIRST = "first"
    LAST = "last"
    WHOLE = "whole"


class PauseGesture(BreakGesture):
    """Pull an end of time off, or carry all of it; open tasks flow as with new time off.

    Args:
        rehearsal: The plan with nothing under the hand.
        number: Its position among the breaks of the plan.
        part: What is under the hand.
        grabbed: Day under the pointer at the press.

    Attributes:
        number: Its position among the breaks of the plan.
        old: Its days before the gesture.
    """

    def __init__(self, rehearsal: Rehearsal, number: int, part: Part, grabbed: float) -> None:
        self._pause = rehearsal.scene.plan.breaks[number]
        super().__init__(rehearsal, grabbed, self._pause.label)
        self.number = number
        self.old = Span(self._pause.start.toordinal(), self._pause.end.toordinal())
        self.span = self.old
        self._part = part

    @property
    def label(self) -> str:
        """Its name."""
        return self._pause.label

    @property
    def changed(self) -> Break:
        """The time off as it would be."""
        first, last = self.span or self.old
        return self._pause.with_(start=to_date(first), end=to_date(last))

    def move(self, pointer: Pointer) -> bool:
        """Follow the pointer; tell whether the days changed."""
        span = self._span(pointer)
        if span == self.span:
            return False
        self.span = span
        self._rehearse()
        return True

    def _span(self, pointer: Pointer) -> Span:
        """Return the days under the hand, at least one of them."""
        first, last = self.old
        edge = last + 1 if self._part is Part.LAST else first
        near = (edge, self.rehearsal.scene.today)
        wanted = edge + pointer.day - self._grabbed
        to = attracted(wanted, pointer.unit, near, pointer.per_day)
        if self._part is Part.FIRST:
            return Span(min(to, last), last)
        if self._part is Part.LAST:
            return Span(first, max(first, to - 1))
        return Span(to, to + last - first)

    def _breaks(self) -> tuple[Break, ...]:
        return changed_breaks(self.rehearsal.scene.plan, self.changed, self.number)

    def edit(self) -> ChangeBreak | None:
        """Return the other days, or None when nothing would change."""
        if self.span == self.old:
            return None
        return ChangeBreak(number=self.number, pause=self.changed)
