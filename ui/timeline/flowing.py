"""The plan as it would be with other time off: asked at every step while time off is drawn.

Every task may move, so all of them are worked out as numbers (``planner.schedule.flow``), and only
what changed becomes part of the preview.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property

from planner.edits import AddBreak, ChangeBreak
from planner.edits.applying import apply_to_plan
from planner.model import Break
from planner.schedule.flow import Flow, Places
from planner.schedule.load import WeekLoad
from ui.timeline.rehearsal import Preview, Rehearsal, week_by_week
from ui.timeline.scene import Span, spanned


class Flowing:
    """One plan with time off under the hand.

    Args:
        rehearsal: The plan with nothing under the hand.
    """

    def __init__(self, rehearsal: Rehearsal) -> None:
        self._rehearsal = rehearsal
        self._scene = rehearsal.scene

    @cached_property
    def _flow(self) -> Flow:
        return Flow(self._scene.plan)

    @cached_property
    def _spans(self) -> list[Span]:
        """Bars before the gesture by task index."""
        return [self._scene.bars[task_id] for task_id in self._flow.network.ids]

    @cached_property
    def _bands(self) -> list[tuple[str, list[int]]]:
        """Keys of groups with the indices of what their bands run over."""
        index = self._flow.network.index
        bands = (
            (group.key, [index[task.id] for task in spanned(group) if task.id in index])
            for group in self._scene.groups
        )
        return [(key, numbers) for key, numbers in bands if numbers]

    def after(self, breaks: tuple[Break, ...], edit: AddBreak | ChangeBreak) -> Preview:
        """Return the preview of other time off.

        Args:
            breaks: All time off as it would be.
            edit: What would make it so.

        Raises:
            PlannerError: The plan does not allow it.
        """
        flow = self._flow
        if not flow.exact:
            return self._rehearsal.of(apply_to_plan(self._scene.plan, edit))
        places = flow.over(breaks)
        return self._rehearsal.still()._replace(
            bars=self._moved(places),
            hulls=self._hulls(places),
            end=max(places.lasts, default=self._scene.extent_of_work.last),
            loads=self._loads(places),
        )

    def _moved(self, places: Places) -> dict[str, Span]:
        ids = self._flow.network.ids
        each = zip(ids, self._spans, places.firsts, places.lasts, strict=True)
        moved = {
            task_id: Span(first, last)
            for task_id, old, first, last in each
            if first != old[0] or last != old[1]
        }
        for mark, day in places.marks.items():
            if day != self._scene.bars[mark].last:
                moved[mark] = Span(day, day)
        return moved

    def _hulls(self, places: Places) -> dict[str, Span]:
        first, last = places.firsts.__getitem__, places.lasts.__getitem__
        hulls = {
            key: Span(min(map(first, numbers)), max(map(last, numbers)))
            for key, numbers in self._bands
        }
        old = self._scene.hulls
        return {key: hull for key, hull in hulls.items() if hull != old.get(key)}

    def _loads(self, places: Places) -> tuple[WeekLoad, ...]:
        """Return the weeks; equal ones are those of before, weeks after the end are empty."""
        old = self._scene.loads
        new = self._flow.loads(places, date.fromordinal(self._scene.today))
        return week_by_week(old, new)
