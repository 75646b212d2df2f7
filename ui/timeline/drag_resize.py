"""Pulling an edge of a bar: another length, and with Ctrl another effort."""

from __future__ import annotations

from datetime import date

from planner.edits import Edit, ResizeTask
from planner.edits.bars import scaled_effort
from planner.model import Task
from ui.timeline.drag import (
    Gesture,
    Limit,
    Pointer,
    ProgressGesture,
    at_first,
    position_on,
    stopped,
    waiting,
)
from ui.timeline.rehearsal import Rehearsal
from ui.timeline.scale import attracted, to_date


class ResizeGesture:
    """Pull one edge of a bar: its length changes, its effort stays.

    Args:
        rehearsal: The plan with the task under the hand.
        task: Its id.
        left: Whether the left edge is pulled.
        grabbed: Day under the pointer at the press.
        magnets: Days that attract the edge.

    Attributes:
        guide: The day that attracts the edge now, an ordinal; None for none.
    """

    guide: int | None = None

    def __init__(
        self,
        rehearsal: Rehearsal,
        task: str,
        *,
        left: bool,
        grabbed: float,
        magnets: tuple[int, ...] = (),
    ) -> None:
        self.rehearsal = rehearsal
        self._task = task
        self._left = left
        self._grabbed = grabbed
        self._number = rehearsal.network.index[task]
        bar = rehearsal.scene.bars[task]
        self._old_edge = bar.first if left else bar.last + 1
        self._magnets = (self._old_edge, *magnets)
        self._start = rehearsal.network.starts[self._number]
        self._last = self._start + rehearsal.network.spans[self._number] - 1
        self._place = (self._start, self._last)
        self._scaling = False
        self.preview = rehearsal.still()
        self.limit: Limit | None = None

    def move(self, pointer: Pointer) -> bool:
        """Follow the pointer; tell whether the preview changed."""
        wanted = self._old_edge + pointer.day - self._grabbed
        edge = attracted(wanted, pointer.unit, self._magnets, pointer.per_day)
        changed = self.go(to_date(edge if self._left else edge - 1), scaling=pointer.scaling)
        near = self.limit is None and edge != self._old_edge and edge in self._magnets
        self.guide = edge if near else None
        return changed

    @property
    def left(self) -> bool:
        """Whether the left edge is pulled."""
        return self._left

    @property
    def minutes(self) -> int:
        """Effort of the task as it would be: another one only while it is scaled (Ctrl)."""
        task = self.rehearsal.scene.plan.task(self._task)
        if not self._scaling:
            return task.minutes
        calendar, (start, last) = self.rehearsal.scene.calendar, self._place
        old = calendar.capacity_of(self._start, self._last - self._start + 1)
        new = calendar.capacity_of(start, last - start + 1)
        return scaled_effort(task.minutes, old, new)

    @property
    def shown(self) -> Task:
        """The task with the effort it would have."""
        task = self.rehearsal.scene.plan.task(self._task)
        minutes = self.minutes
        return task if minutes == task.minutes else task.with_(minutes=minutes)

    def go(self, day: date, *, scaling: bool = False) -> bool:
        """Put the edge on a day: the first one of the bar, or its last one."""
        self.guide = None
        place = self._left_edge(day) if self._left else self._right_edge(day)
        if (place, scaling) == (self._place, self._scaling):
            return False
        self._place, self._scaling = place, scaling
        start, last = place
        changed = {self._number: (start, last - start + 1)}
        minutes = {self._number: self.minutes} if scaling else {}
        unchanged = place == (self._start, self._last)
        if unchanged:
            self.preview = self.rehearsal.still()
        else:
            self.preview = self.rehearsal.after(changed, minutes=minutes)
        return True

    def _left_edge(self, day: date) -> tuple[int, int]:
        network = self.rehearsal.network
        wanted = min(self._last, position_on(self.rehearsal.scene.calendar, day))
        earliest, _ = network.earliest_start(self._number)
        start = max(wanted, min(max(earliest, network.first), self._start))
        self.limit = None
        if start != wanted:
            waits = waiting(self.rehearsal, start - self._start)
            self.limit = waits or at_first(self.rehearsal)
        return start, self._last

    def _right_edge(self, day: date) -> tuple[int, int]:
        network = self.rehearsal.network
        wanted = max(self._start, self.rehearsal.scene.calendar.positions_until(day) - 1)
        last = min(wanted, max(network.latest_end[self._number], self._last))
        held = last != wanted
        self.limit = stopped(self.rehearsal, last - self._last) if held else None
        return self._start, last

    def edit(self) -> Edit | None:
        """Return the new length, or None when nothing would change."""
        if self._place == (self._start, self._last):
            return None
        calendar = self.rehearsal.scene.calendar
        scale = self._scaling
        if self._left:
            start = calendar.day_at(self._place[0])
            return ResizeTask(task=self._task, start=start, scale_effort=scale)
        end = calendar.day_at(self._place[1])
        return ResizeTask(task=self._task, end=end, scale_effort=scale)


def pulled_task(gesture: Gesture | None) -> Task | None:
    """Return the task with the progress or the effort that is being pulled, or None for neither."""
    if not isinstance(gesture, ProgressGesture | ResizeGesture):
        return None
    shown = gesture.shown
    plain = gesture.rehearsal.scene.plan.task(shown.id)
    same = (shown.progress, shown.minutes) == (plain.progress, plain.minutes)
    return None if same else shown
