"""Gestures as data: press gives one, moves change its preview, release gives an edit or nothing.

A gesture never changes the plan. Cancelling it is forgetting it. It knows no Qt: the chart hands
it the day under the pointer and which keys are held.
"""

from __future__ import annotations

from datetime import date
from math import floor
from typing import NamedTuple, Protocol

from planner.edits import Edit, MoveTasks, SetProgress
from planner.edits.applying import apply_to_plan
from planner.model import FULL, Task
from planner.schedule.calendar import StudyCalendar
from planner.schedule.network import FAR
from ui.timeline.rehearsal import Preview, Rehearsal
from ui.timeline.scale import Unit, attracted, to_date


class Pointer(NamedTuple):
    """Where the hand is and what it holds.

    Attributes:
        day: Day under the pointer as an ordinal, with its fraction.
        per_day: Pixels a day.
        unit: What to snap to, Shift considered.
        alone: Whether links are ignored (Alt).
        scaling: Whether effort follows the length (Ctrl).
        x: Pixels from the left edge of the chart.
        y: Pixels from the first row.
        target: Task under the pointer, or an empty string.
        fine: Whether to go by the smallest steps there are (Shift), for what days do not measure.
    """

    day: float
    per_day: float
    unit: Unit
    alone: bool = False
    scaling: bool = False
    x: float = 0.0
    y: float = 0.0
    target: str = ""
    fine: bool = False


class Limit(NamedTuple):
    """Why a bar goes no further.

    Attributes:
        task: Id of the task that is held back.
        by: Id of what holds it; empty for the start of the plan.
        waits: Whether it waits for ``by``; else ``by`` stays and stops it.
        day: Last day of the predecessor, the day of what stays, or the first day of the plan.
    """

    task: str
    by: str
    waits: bool
    day: int


class Gesture(Protocol):
    """One drag from press to release."""

    @property
    def rehearsal(self) -> Rehearsal:
        """The plan with the tasks under the hand."""
        ...

    @property
    def preview(self) -> Preview:
        """What would be elsewhere now."""
        ...

    @property
    def limit(self) -> Limit | None:
        """Why it goes no further, or None."""
        ...

    def move(self, pointer: Pointer) -> bool:
        """Follow the pointer; tell whether the preview changed."""
        ...

    def edit(self) -> Edit | None:
        """Return what to do on release; None when nothing would change."""
        ...


class MoveGesture:
    """Carry bars along the timeline; the first of them is under the hand.

    Args:
        rehearsal: The plan with the tasks under the hand.
        tasks: Their ids, the one under the hand first.
        grabbed: Day under the pointer at the press.
        magnets: Days that attract the start.
        staying: How many tasks were meant as well and may not move.

    Attributes:
        guide: The day that attracts the start now, an ordinal; None for none.
    """

    guide: int | None = None

    def __init__(
        self,
        rehearsal: Rehearsal,
        tasks: tuple[str, ...],
        grabbed: float,
        magnets: tuple[int, ...] = (),
        staying: int = 0,
    ) -> None:
        self.rehearsal = rehearsal
        self._tasks = tasks
        self.staying = staying
        self._grabbed = grabbed
        self._anchor = rehearsal.network.index[tasks[0]]
        self._old = rehearsal.scene.bars[tasks[0]].first
        self._magnets = (self._old, *magnets)
        self._low, self._high = rehearsal.network.shift_limits(rehearsal.numbers)
        self._first = rehearsal.network.shift_to_first(rehearsal.numbers)
        self._state = (0, False)
        self.preview = rehearsal.still()
        self.limit: Limit | None = None

    @property
    def shift(self) -> int:
        """Study days the bars are away from where they were."""
        return self._state[0]

    def move(self, pointer: Pointer) -> bool:
        """Follow the pointer; tell whether the preview changed."""
        wanted = self._old + pointer.day - self._grabbed
        target = attracted(wanted, pointer.unit, self._magnets, pointer.per_day)
        changed = self.go(to_date(target), alone=pointer.alone)
        near = self.limit is None and target != self._old and target in self._magnets
        self.guide = target if near else None
        return changed

    def go(self, day: date, *, alone: bool = False) -> bool:
        """Put the bar under the hand on a day, as far as links allow."""
        self.guide = None
        network = self.rehearsal.network
        shift = position_on(self.rehearsal.scene.calendar, day) - network.starts[self._anchor]
        low, high = (self._first, FAR) if alone else (self._low, self._high)
        kept = min(high, max(low, shift))
        self.limit = self._limit(shift, low, alone=alone) if kept != shift else None
        if (kept, alone) == self._state:
            return False
        self._state = (kept, alone)
        if kept == 0:
            self.preview = self.rehearsal.still()
            return True
        changed = {n: (network.starts[n] + kept, network.spans[n]) for n in self.rehearsal.numbers}
        self.preview = self.rehearsal.after(changed, alone=alone)
        return True

    def as_early_as_it_may(self) -> date:
        """Return the first day from today on that links and the plan's start allow."""
        calendar, network = self.rehearsal.scene.calendar, self.rehearsal.network
        start = network.starts[self._anchor]
        today = position_on(calendar, to_date(self.rehearsal.scene.today))
        return calendar.day_at(max(start + self._low, min(start, today)))

    def as_late_as_nothing_follows(self) -> date:
        """Return the last day at which no other task has to move and the plan ends no later."""
        network = self.rehearsal.network
        ends = {n: network.starts[n] + network.spans[n] - 1 for n in range(len(network.ids))}
        shift = min(self._high, max(ends.values()) - max(ends[n] for n in self.rehearsal.numbers))
        for number in self.rehearsal.numbers:
            for succ, lag in network.succs[number]:
                if succ not in self.rehearsal.numbers:
                    shift = min(shift, network.starts[succ] - lag - 1 - ends[number])
        start = network.starts[self._anchor]
        return self.rehearsal.scene.calendar.day_at(start + max(0, shift))

    def _limit(self, shift: int, low: int, *, alone: bool) -> Limit | None:
        if shift < low:
            return (None if alone else waiting(self.rehearsal, low)) or at_first(self.rehearsal)
        return stopped(self.rehearsal, self._high)

    @property
    def tasks(self) -> tuple[str, ...]:
        """Ids of the tasks that move, the one under the hand first."""
        return self._tasks

    @property
    def alone(self) -> bool:
        """Whether linked tasks are left where they are."""
        return self._state[1]

    @property
    def broken(self) -> tuple[tuple[str, str], ...]:
        """Links that do not hold any more where bars are moved alone, by both ids."""
        if not self.alone:
            return ()
        network, starts, held = self.rehearsal.network, self.preview.starts, self.rehearsal.numbers

        def late(pred: int, succ: int, lag: int) -> bool:
            end = starts.get(pred, network.starts[pred]) + network.spans[pred] - 1
            return starts.get(succ, network.starts[succ]) <= end + lag

        after = [(n, s, lag) for n in held for s, lag in network.succs[n] if s not in held]
        before = [(p, n, lag) for n in held for p, lag in network.preds[n] if p not in held]
        ids = network.ids
        return tuple((ids[p], ids[s]) for p, s, lag in (*after, *before) if late(p, s, lag))

    @property
    def new_start(self) -> date | None:
        """New first day of the bar under the hand, or None while it is where it was."""
        if self.shift == 0:
            return None
        start = self.rehearsal.network.starts[self._anchor] + self.shift
        return self.rehearsal.scene.calendar.day_at(start)

    def edit(self) -> Edit | None:
        """Return the move, or None when nothing would change."""
        day = self.new_start
        if day is None:
            return None
        return MoveTasks(tasks=self._tasks, to=day, ignore_links=self.alone)


def position_on(calendar: StudyCalendar, day: date) -> int:
    """Return the position of the first study day on or after a day, the last one at the end."""
    position = calendar.positions_until(day)
    if position == 0 or not calendar.is_study_day(day):
        return min(position, len(calendar.days) - 1)
    return position - 1


def waiting(rehearsal: Rehearsal, low: int) -> Limit | None:
    """Return which predecessor holds the tasks under the hand back."""
    network = rehearsal.network
    for number in sorted(rehearsal.numbers):
        earliest, by = network.earliest_start(number, rehearsal.numbers)
        if by and network.starts[number] + low <= earliest:
            return Limit(network.ids[number], by, waits=True, day=rehearsal.scene.bars[by].last)
    return None


def at_first(rehearsal: Rehearsal) -> Limit:
    """Return that nothing goes before the first day of the plan."""
    number = min(rehearsal.numbers, key=lambda number: rehearsal.network.starts[number])
    day = rehearsal.scene.plan.start.toordinal()
    return Limit(rehearsal.network.ids[number], "", waits=False, day=day)


def stopped(rehearsal: Rehearsal, high: int) -> Limit | None:
    """Return what keeps the tasks under the hand from ending later."""
    network = rehearsal.network
    for number in sorted(rehearsal.numbers):
        by = network.stopper[number]
        end = network.starts[number] + network.spans[number] - 1
        if by and network.latest_end[number] - end <= high:
            return Limit(network.ids[number], by, waits=False, day=rehearsal.scene.bars[by].first)
    return None


class RefusedGesture:
    """A press on something that may not move: it says why, and nothing happens.

    Args:
        rehearsal: The plan with the task under the hand.
        sentence: Why.
        everything: Whether nothing at all may be changed, not only what was pressed.
    """

    limit: Limit | None = None

    def __init__(
        self, rehearsal: Rehearsal, sentence: str, *, everything: bool = False
    ) -> None:
        self.rehearsal = rehearsal
        self.sentence = sentence
        self.everything = everything
        self.preview = rehearsal.still()

    def move(self, _pointer: Pointer) -> bool:
        """Stay."""
        return False

    def edit(self) -> Edit | None:
        """Return None."""
        return None


class ProgressGesture:
    """Pull the progress grip of a bar; every fifth percent, or every one with Shift.

    Args:
        rehearsal: The plan with the task under the hand; it stays as it is.
        task: The task.
    """

    STEP, FINE_STEP = 5, 1

    def __init__(self, rehearsal: Rehearsal, task: Task) -> None:
        self.rehearsal = rehearsal
        self._task = task
        self.percent: int = task.progress
        self.preview = rehearsal.still()
        self.limit: Limit | None = None

    @property
    def shown(self) -> Task:
        """The task with the progress that is pulled."""
        return self._task.with_(progress=self.percent)

    def move(self, pointer: Pointer) -> bool:
        """Follow the pointer; tell whether the progress changed."""
        bar = self.rehearsal.scene.bars[self._task.id]
        step = self.FINE_STEP if pointer.fine else self.STEP
        share = (pointer.day - bar.first) / (bar.last + 1 - bar.first)
        percent = min(FULL, max(0, floor(share * FULL / step + 0.5) * step))
        changed = percent != self.percent
        self.percent = percent
        if changed:
            self.preview = self._preview()
        return changed

    def _preview(self) -> Preview:
        """Return what moves: begun work stays where it is, and waits again once it is not begun."""
        edit = self.edit()
        if edit is None or self.percent:
            return self.rehearsal.still()
        return self.rehearsal.of(apply_to_plan(self.rehearsal.scene.plan, edit))

    def edit(self) -> SetProgress | None:
        """Return the new progress, or None when nothing would change."""
        if self.percent == self._task.progress:
            return None
        today = to_date(self.rehearsal.scene.today)
        return SetProgress(task=self._task.id, percent=self.percent, day=today)
