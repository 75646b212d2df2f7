"""The plan as it would be if the hand let go now: what a drag shows at every step.

Prepared once when a gesture starts; a step touches only the tasks under the hand and those that
wait for them. The arithmetic is that of ``planner.edits``, so the preview is what is saved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from planner.model import Plan, Task
from planner.schedule.calendar import calendar_for
from planner.schedule.following import Following
from planner.schedule.load import WeekLoad, week_loads
from planner.schedule.network import Network, members_of, prepare
from planner.values import FIRST_DAY
from ui.timeline.scene import Scene, Span, hulls_of, scene_of, spanned
from ui.timeline.weeks import LiveLoad

_FIRST = FIRST_DAY.toordinal()
_SAME: Mapping[int, int] = MappingProxyType({})
_NEVER = Span(10**7, 0)
"""The hull of nothing: every real span is inside when both are joined."""


class Preview(NamedTuple):
    """What is elsewhere than in the plan.

    Attributes:
        held: Ids of the tasks under the hand.
        bars: Bars that changed, by id, milestones included.
        hulls: Bands that changed, by the key of their group.
        starts: New start positions by task index.
        spans: New lengths by task index, of the tasks under the hand.
        end: Last day of the plan, an ordinal.
        loads: Hours of each week.
        gone: Ids of tasks that leave the timeline.
    """

    held: frozenset[str]
    bars: Mapping[str, Span]
    hulls: Mapping[str, Span]
    starts: Mapping[int, int]
    spans: Mapping[int, int]
    end: int
    loads: tuple[WeekLoad, ...]
    gone: frozenset[str] = frozenset()

    @property
    def followers(self) -> int:
        """How many tasks that are not under the hand start elsewhere."""
        return sum(1 for number in self.starts if number not in self.spans)


class _Union(NamedTuple):
    """A hull made of tasks that may change and the hull of all others."""

    key: str
    rest: Span
    members: tuple[int, ...]


class Rehearsal:
    """One plan under one hand.

    Args:
        scene: The plan before the gesture.
        tasks: Ids of the tasks under the hand.
        network: The plan as arrays, when it is known already.
    """

    def __init__(self, scene: Scene, tasks: Iterable[str], network: Network | None = None) -> None:
        self.scene = scene
        self.network = network or prepare(scene.plan)
        self.held = frozenset(tasks)
        numbers = frozenset(self.network.index[task_id] for task_id in self.held)
        self.numbers = numbers
        self._following = Following(self.network, numbers)
        self.may_change = (*sorted(numbers), *self._following.followers)
        self._load = LiveLoad(
            scene.plan,
            self.network,
            scene.calendar,
            scene.loads,
            self.may_change,
            date.fromordinal(scene.today),
        )
        groups = ((group.key, spanned(group)) for group in scene.groups)
        self._hulls = self._unions(groups)
        marks = [t for t in scene.plan.tasks if t.milestone and not t.pinned]
        self._marks = self._unions((m.id, members_of(scene.plan, m)) for m in marks)
        whole = [task for task in scene.plan.tasks if not task.milestone]
        self._whole = self._union("", whole)

    def _unions(self, named: Iterable[tuple[str, Iterable[Task]]]) -> list[_Union]:
        unions = (self._union(key, tasks) for key, tasks in named)
        return [union for union in unions if union.members]

    def _union(self, key: str, tasks: Iterable[Task]) -> _Union:
        may_change = set(self.may_change)
        first, last = _NEVER
        members = []
        for task in tasks:
            number = self.network.index.get(task.id)
            if number in may_change and number is not None:
                members.append(number)
            elif task.id in self.scene.bars:
                bar = self.scene.bars[task.id]
                first, last = min(first, bar.first), max(last, bar.last)
        return _Union(key, Span(first, last), tuple(members))

    @property
    def changing(self) -> frozenset[str]:
        """Ids of tasks and milestones and keys of bands that may be elsewhere during a gesture."""
        ids = (self.network.ids[number] for number in self.may_change)
        unions = (union.key for union in (*self._hulls, *self._marks))
        return frozenset((*ids, *unions))

    def still(self) -> Preview:
        """Return the preview of nothing changed."""
        end = self.scene.extent_of_work.last
        return Preview(self.held, {}, {}, {}, {}, end, self.scene.loads)

    def after(
        self,
        changed: Mapping[int, tuple[int, int]],
        *,
        alone: bool = False,
        minutes: Mapping[int, int] = _SAME,
    ) -> Preview:
        """Return the preview of new places of the tasks under the hand.

        Args:
            changed: New (start position, length in study days) by task index.
            alone: Leave linked tasks where they are (Alt).
            minutes: New effort by task index, where it changes.
        """
        spans = {number: span for number, (_, span) in changed.items()}
        if alone:
            starts = {n: start for n, (start, _) in changed.items()}
        else:
            starts = self._following.after(changed)
        at = {n: self._span(n, starts, spans) for n in self.may_change}
        ids, bars = self.network.ids, self.scene.bars
        moved = {ids[n]: span for n, span in at.items() if span != bars[ids[n]]}
        hulls = {u.key: hull for u in self._hulls if (hull := _hull(u, at)) != self._old(u.key)}
        for union in self._marks:
            end = _hull(union, at).last
            if end != bars[union.key].last:
                moved[union.key] = Span(end, end)
        return Preview(
            self.held,
            moved,
            hulls,
            starts,
            spans,
            _hull(self._whole, at).last,
            self._load.with_changes(starts, spans, minutes),
        )

    def of(self, plan: Plan) -> Preview:
        """Return what is elsewhere in another state of the plan, e.g. after time off."""
        old, bars = self.scene, _spans(plan)
        if bars.keys() != old.bars.keys():
            return self._regrouped(plan)
        hulls = hulls_of(old.groups, bars)
        return self.still()._replace(
            bars={key: bar for key, bar in bars.items() if bar != old.bars[key]},
            hulls={key: hull for key, hull in hulls.items() if hull != old.hulls.get(key)},
            end=max((hull.last for hull in hulls.values()), default=old.extent_of_work.last),
            loads=week_by_week(old.loads, week_loads(plan, date.fromordinal(old.today))),
        )

    def _regrouped(self, plan: Plan) -> Preview:
        """Return what is elsewhere when tasks come onto the timeline or leave it."""
        old, new = self.scene, scene_of(plan, date.fromordinal(self.scene.today))
        return self.still()._replace(
            bars={key: bar for key, bar in new.bars.items() if bar != old.bars.get(key)},
            hulls={key: hull for key, hull in new.hulls.items() if hull != old.hulls.get(key)},
            end=new.extent_of_work.last,
            loads=week_by_week(old.loads, new.loads),
            gone=frozenset(old.bars.keys() - new.bars.keys()),
        )

    def _old(self, key: str) -> Span | None:
        return self.scene.hulls.get(key)

    def _span(self, number: int, starts: Mapping[int, int], spans: Mapping[int, int]) -> Span:
        start, span = starts.get(number), spans.get(number)
        if start is None and span is None:
            return self.scene.bars[self.network.ids[number]]
        first = self.network.starts[number] if start is None else start
        length = self.network.spans[number] if span is None else span
        days = self.scene.calendar.days
        return Span(_FIRST + days[first], _FIRST + days[first + length - 1])


def _spans(plan: Plan) -> dict[str, Span]:
    """Return the bars of a plan by id, milestones included."""
    shown = [task for task in plan.tasks if task.start is not None and not task.skipped]
    places = ((task.start, task.span_days) for task in shown if task.start is not None)
    ends = calendar_for(plan).end_ordinals(places)
    bars = {}
    for task, last in zip(shown, ends, strict=True):
        first = task.start.toordinal() if task.start else last
        bars[task.id] = Span(first, first if task.milestone else last)
    return bars


def _hull(union: _Union, at: Mapping[int, Span]) -> Span:
    first, last = union.rest
    for number in union.members:
        bar = at[number]
        first = min(first, bar.first)
        last = max(last, bar.last)
    return Span(first, last)


def week_by_week(old: tuple[WeekLoad, ...], new: tuple[WeekLoad, ...]) -> tuple[WeekLoad, ...]:
    """Return the new weeks; equal ones are those of before, weeks after the end are empty."""
    both = zip(old, new, strict=False)
    weeks = [before if before == after else after for before, after in both]
    empty = [load._replace(planned=0) for load in old[len(new) :]]
    return (*weeks, *new[len(old) :], *empty)
