"""Put tasks on the calendar: forward along prerequisites, within the hours of each week.

Serial schedule generation: tasks are taken in a given order (prerequisites first, phases as soft
order); each gets the bar with the earliest end that fits into what is left of every week it
touches, never with more than ``at_once`` bars on one day, and never faster than the days allow.
Among bars with the same end the one that starts last wins, so that bars are short and dense.
Deterministic: the same input gives the same plan.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from planner.errors import Refused
from planner.schedule.calendar import StudyCalendar

AT_ONCE = 2
"""Most bars on one day: theory beside practice."""
THINNEST = 4
"""A bar is at most this many times as long as at full hours: thinner ones are hard to live with."""
_LONGEST_WAIT = 3_000


class Item(NamedTuple):
    """A task to place: effort in minutes and what it waits for, (id, lag in study days)."""

    id: str
    minutes: int
    preds: tuple[tuple[str, int], ...] = ()
    not_before: int = 0


class Place(NamedTuple):
    """Where a task was put: start position and length in study days."""

    start: int
    span: int

    @property
    def end(self) -> int:
        """Last position."""
        return self.start + self.span - 1


@dataclass
class _Board:
    """What is left of weeks and days while placing."""

    calendar: StudyCalendar
    at_once: int
    left: dict[int, int] = field(default_factory=dict)
    bars_on: dict[int, int] = field(default_factory=dict)

    def week_left(self, position: int) -> int:
        """Return the unplanned minutes of the week of a position."""
        week = self.calendar.week_of(position)
        if week not in self.left:
            self.left[week] = self._capacity_of_week(position)
        return self.left[week]

    def _capacity_of_week(self, position: int) -> int:
        calendar, week = self.calendar, self.calendar.week_of(position)
        first = position
        while first > 0 and calendar.week_of(first - 1) == week:
            first -= 1
        total, at = 0, first
        while at < len(calendar.days) and calendar.week_of(at) == week:
            total += calendar.minutes[calendar.days[at]]
            at += 1
        return total

    def shares(self, minutes: int, place: Place) -> dict[int, tuple[int, int]]:
        """Return the minutes of a bar in each week, with a position in that week."""
        whole = self.calendar.capacity_of(place.start, place.span)
        shares: dict[int, tuple[int, int]] = {}
        done = before = 0
        for position in range(place.start, place.start + place.span):
            done += self.calendar.minutes[self.calendar.days[position]]
            upto = (2 * minutes * done + whole) // (2 * whole)
            week = self.calendar.week_of(position)
            had = shares.get(week, (0, position))[0]
            shares[week] = (had + upto - before, position)
            before = upto
        return shares

    def fits(self, minutes: int, place: Place) -> bool:
        """Tell whether a bar stays within every week it touches."""
        shares = self.shares(minutes, place)
        return all(share <= self.week_left(at) for share, at in shares.values())

    def free(self, position: int) -> bool:
        """Tell whether another bar may run on a day."""
        return self.bars_on.get(position, 0) < self.at_once

    def take(self, minutes: int, place: Place) -> None:
        """Use up the weeks and days of a bar."""
        for week, (share, at) in self.shares(minutes, place).items():
            self.left[week] = self.week_left(at) - share
        for position in range(place.start, place.start + place.span):
            self.bars_on[position] = self.bars_on.get(position, 0) + 1


def place_items(
    items: Sequence[Item],
    calendar: StudyCalendar,
    start: int,
    at_once: int = AT_ONCE,
) -> dict[str, Place]:
    """Return a place for every item.

    Args:
        items: Tasks in order; predecessors stand before their dependants.
        calendar: Study days and capacity.
        start: First position that may be used.
        at_once: Most bars on one day.

    Raises:
        Refused: The calendar ends before the work does.
    """
    board = _Board(calendar, at_once)
    places: dict[str, Place] = {}
    for item in items:
        earliest = max(start, item.not_before, _after_preds(item, places))
        place = _earliest_end(board, item.minutes, earliest)
        places[item.id] = place
        if item.minutes:
            board.take(item.minutes, place)
    return places


def _after_preds(item: Item, places: Mapping[str, Place]) -> int:
    ends = (places[pred].end + 1 + lag for pred, lag in item.preds if pred in places)
    return max(ends, default=0)


def _earliest_end(board: _Board, minutes: int, earliest: int) -> Place:
    """Return the bar with the earliest end; of those the latest start."""
    best: Place | None = None
    start = earliest
    while best is None or start <= best.end:
        if start - earliest > _LONGEST_WAIT:
            raise Refused("error.does_not_fit")
        found = _shortest(board, minutes, start, best.end if best else None)
        if found is not None:
            best = found
        start += 1
    return best


def _shortest(board: _Board, minutes: int, start: int, last: int | None) -> Place | None:
    """Return the shortest bar from a start that fits and ends by ``last``."""
    full = _full_rate_span(board.calendar, minutes, start)
    most = full * THINNEST if last is None else min(full * THINNEST, last - start + 1)
    span = 1
    while span <= most and _usable(board, minutes, start + span - 1):
        place = Place(start, span)
        if span >= full and board.fits(minutes, place):
            return place
        span += 1
    return None


def _full_rate_span(calendar: StudyCalendar, minutes: int, start: int) -> int:
    """Return the study days a bar needs when all study time goes to it."""
    span = 1
    while calendar.capacity_of(start, span) < minutes:
        span += 1
    return span


def _usable(board: _Board, minutes: int, position: int) -> bool:
    """Tell whether a bar may run on a day at all: a free lane and hours left in its week."""
    return board.free(position) and (minutes == 0 or board.week_left(position) > 0)
