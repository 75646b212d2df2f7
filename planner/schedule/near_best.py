"""Near-best placement: the given order first, others only where they end sooner.

Serial placement depends on the order in which tasks are taken. The given order (links, then phases
as a soft order) is kept whenever it ends on the earliest day that sums and chains allow, and in
larger plans always: there the teaching order is worth more than a few days, and a search would
take seconds. Otherwise a few priority orders and then single moves and swaps within the order are
tried, and the best by this measure wins: finish, then smoothness of load (unused minutes of the
weeks before the finish, squared), then theory close to the practice that uses it (study days
between linked tasks).
Deterministic, with a bound on the number of tries.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from planner.schedule.board import AT_ONCE, Place, Taken
from planner.schedule.calendar import StudyCalendar
from planner.schedule.placement import Item, place_items

MOST_TRIES = 120
"""Most orders tried."""
SMALL = 12
"""Plans of up to so many tasks are searched; larger ones keep the given order."""


class Measure(NamedTuple):
    """How good a placement is; smaller is better.

    Attributes:
        finish: Last position.
        roughness: Squared unused minutes of the weeks before the last one.
        distance: Study days between linked tasks, summed.
    """

    finish: int
    roughness: int
    distance: int


class _Search:
    def __init__(
        self, calendar: StudyCalendar, start: int, at_once: int, taken: tuple[Taken, ...]
    ) -> None:
        self._calendar, self._start, self._at_once, self._taken = calendar, start, at_once, taken
        self.tries = 0
        self.best: tuple[Measure, list[Item], dict[str, Place]] | None = None

    def attempt(self, order: list[Item]) -> bool:
        """Place in an order; tell whether it is the best so far."""
        self.tries += 1
        places = place_items(order, self._calendar, self._start, self._at_once, self._taken)
        measure = self._measure(order, places)
        if self.best is not None and measure >= self.best[0]:
            return False
        self.best = (measure, order, places)
        return True

    def _measure(self, items: Sequence[Item], places: dict[str, Place]) -> Measure:
        finish = max((place.end for place in places.values()), default=self._start)
        distance = sum(
            places[item.id].start - places[pred].end - 1
            for item in items
            for pred, _ in item.preds
            if pred in places
        )
        return Measure(finish, self._roughness(items, places, finish), distance)

    def _roughness(self, items: Sequence[Item], places: dict[str, Place], finish: int) -> int:
        calendar = self._calendar
        used: dict[int, int] = {}
        for item in items:
            place = places[item.id]
            whole = calendar.totals[place.end + 1] - calendar.totals[place.start]
            for position in range(place.start, place.end + 1):
                day = calendar.totals[position + 1] - calendar.totals[position]
                week = calendar.weeks[position]
                used[week] = used.get(week, 0) + item.minutes * day // max(whole, 1)
        first, last = calendar.weeks[self._start], calendar.weeks[finish]
        return sum(max(0, self._room(week) - used.get(week, 0)) ** 2 for week in range(first, last))

    def _room(self, week: int) -> int:
        starts, totals = self._calendar.week_starts, self._calendar.totals
        return totals[starts[week + 1]] - totals[starts[week]]


def place_well(
    items: Sequence[Item],
    calendar: StudyCalendar,
    start: int,
    at_once: int = AT_ONCE,
    taken: Sequence[Taken] = (),
) -> dict[str, Place]:
    """Return a near-best place for every item; arguments as ``place_items``.

    Raises:
        Refused: The calendar ends before the work does.
    """
    search = _Search(calendar, start, at_once, tuple(taken))
    given = list(items)
    search.attempt(given)
    if search.best is None:
        raise AssertionError("the given order was tried")
    bound = earliest_finish(items, calendar, start)
    if len(given) <= SMALL and search.best[0].finish > bound:
        _try_priorities(search, given, bound)
        _try_neighbours(search, bound)
    return search.best[2]


def earliest_finish(items: Sequence[Item], calendar: StudyCalendar, start: int) -> int:
    """Return the earliest last position that sums of hours and chains of links allow."""
    totals = calendar.totals
    whole = sum(item.minutes for item in items)
    finish = bisect_left(totals, totals[start] + whole) - 1
    ends: dict[str, int] = {}
    for item in items:
        first = max(start, item.not_before)
        after = (ends[pred] + 1 + lag for pred, lag in item.preds if pred in ends)
        first = max([first, *after])
        fitted = bisect_left(totals, totals[first] + item.minutes) - first
        ends[item.id] = first + max(1, fitted) - 1
    return max([finish, start, *ends.values()])


def _done(search: _Search, bound: int) -> bool:
    found = search.best is not None and search.best[0].finish <= bound
    return found or search.tries >= MOST_TRIES


def _try_priorities(search: _Search, items: list[Item], bound: int) -> None:
    tails = _tails(items)
    keys: tuple[Callable[[Item], int], ...] = (
        lambda item: -tails[item.id],
        lambda item: -item.minutes,
        lambda item: item.minutes,
    )
    for key in keys:
        if not _done(search, bound):
            search.attempt(_ordered(items, key))


def _tails(items: Sequence[Item]) -> dict[str, int]:
    """Return the minutes of the longest chain from each task to the end, itself included."""
    after: dict[str, int] = {}
    for item in reversed(items):
        tail = item.minutes + after.get(item.id, 0)
        for pred, _ in item.preds:
            after[pred] = max(after.get(pred, 0), tail)
        after[item.id] = tail
    return after


def _ordered(items: Sequence[Item], key: Callable[[Item], int]) -> list[Item]:
    """Return the items with the least key first among those whose predecessors are out already."""
    known = {item.id for item in items}
    left, order, out = list(items), list[Item](), set[str]()
    while left:
        ready = [i for i in left if all(p in out or p not in known for p, _ in i.preds)]
        chosen = min(ready, key=key)
        left.remove(chosen)
        order.append(chosen)
        out.add(chosen.id)
    return order


def _try_neighbours(search: _Search, bound: int) -> None:
    improved = True
    while improved and search.best is not None:
        improved = False
        for order in _neighbours(search.best[1]):
            if _done(search, bound):
                return
            if search.attempt(order):
                improved = True
                break


def _neighbours(order: list[Item]) -> Iterator[list[Item]]:
    """Yield orders with one task moved, then with two swapped, that keep links in order."""
    count = len(order)
    for at in range(count):
        for to in range(count):
            moved = order[:at] + order[at + 1 :]
            moved.insert(to, order[at])
            if to != at and _in_order(moved):
                yield moved
    for at in range(count):
        for other in range(at + 2, count):
            swapped = list(order)
            swapped[at], swapped[other] = swapped[other], swapped[at]
            if _in_order(swapped):
                yield swapped


def _in_order(items: Sequence[Item]) -> bool:
    known, out = {item.id for item in items}, set[str]()
    for item in items:
        if any(pred in known and pred not in out for pred, _ in item.preds):
            return False
        out.add(item.id)
    return True
