"""Gestures on bands and diamonds: a whole phase moves together, a milestone is pinned to a day."""

from __future__ import annotations

from datetime import date

from planner.edits import Edit, MoveMilestone, MovePhase
from planner.model import Task
from ui.timeline.drag import Limit, MoveGesture, Pointer
from ui.timeline.rehearsal import Rehearsal
from ui.timeline.scale import attracted, to_date
from ui.timeline.scene import Span


class PhaseGesture(MoveGesture):
    """Carry all open tasks of a phase; done and begun ones stay.

    Args:
        rehearsal: The plan with these tasks under the hand.
        tasks: Their ids, the earliest first.
        phase: Id of the phase.
        grabbed: Day under the pointer at the press.
        staying: How many tasks of the phase may not move.
    """

    def __init__(
        self,
        rehearsal: Rehearsal,
        tasks: tuple[str, ...],
        phase: str,
        grabbed: float,
        staying: int = 0,
    ) -> None:
        super().__init__(rehearsal, tasks, grabbed, staying=staying)
        self._phase = phase

    def edit(self) -> Edit | None:
        """Return the move of the phase, or None when nothing would change."""
        start = self.new_start
        if start is None:
            return None
        return MovePhase(phase=self._phase, to=start, ignore_links=self.alone)


class MilestoneGesture:
    """Carry a milestone; it stays on its day from then on, and work cannot be pushed beyond it.

    Args:
        rehearsal: The plan with nothing under the hand.
        milestone: The milestone.
        earliest: Last end of the work it stands for, an ordinal; it goes no further back.
        grabbed: Day under the pointer at the press.

    Attributes:
        held: Whether the hand would go further back.
    """

    def __init__(
        self, rehearsal: Rehearsal, milestone: Task, earliest: int, grabbed: float
    ) -> None:
        self.rehearsal = rehearsal
        self.milestone = milestone
        self.earliest = earliest
        self.held = False
        self._grabbed = grabbed
        self._old = rehearsal.scene.bars[milestone.id].last
        self._day = self._old
        self.preview = rehearsal.still()
        self.limit: Limit | None = None

    @property
    def days(self) -> int:
        """How many days later it is than before."""
        return self._day - self._old

    @property
    def day(self) -> date:
        """Where the milestone is now."""
        return to_date(self._day)

    def move(self, pointer: Pointer) -> bool:
        """Follow the pointer; tell whether the milestone moved."""
        wanted = self._old + pointer.day - self._grabbed
        day = attracted(wanted, pointer.unit, (self._old, self.earliest), pointer.per_day)
        day, self.held = max(day, self.earliest), day < self.earliest
        if day == self._day:
            return False
        self._day = day
        bars = {} if day == self._old else {self.milestone.id: Span(day, day)}
        self.preview = self.rehearsal.still()._replace(bars=bars)
        return True

    def edit(self) -> Edit | None:
        """Return the pin, or None when nothing would change."""
        if self._day == self._old:
            return None
        return MoveMilestone(task=self.milestone.id, to=self.day)
