"""Put tasks on the calendar: forward along prerequisites, within the hours of each week.

Serial schedule generation: tasks are taken in a given order (prerequisites first, phases as soft
order); each gets the bar with the earliest end that fits into what is left of every week it
touches, never with more than ``at_once`` bars on one day, and never faster than the days allow.
Among bars with the same end the one that starts last wins, so that bars are short and dense.
Deterministic: the same input gives the same plan.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from planner.errors import Refused
from planner.schedule.calendar import StudyCalendar

AT_ONCE = 2
"""Most bars on one day: theory beside practice."""
THINNEST = 4
"""A bar is at most this many times as long as at full hours: thinner ones are hard to live with."""
_LONGEST_WAIT = 3_000


class Item(NamedTuple):
    """A task to place.

    Attributes:
        id: Its id.
        minutes: Effort.
        preds: What it waits for, as (id, lag in study days).
        not_before: First position it may take.
    """

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


class Taken(NamedTuple):
    """A bar that stands already: its place and the effort it takes from the weeks it touches."""

    place: Place
    minutes: int


class _Board:
    """What is left of weeks and days while placing, by position among study days."""

    def __init__(self, calendar: StudyCalendar, at_once: int) -> None:
        self.totals = calendar.totals
        self.week_of = calendar.weeks
        self.week_starts = calendar.week_starts
        self._at_once = at_once
        self._taken: dict[int, int] = {}
        self._bars_on: dict[int, int] = {}

    def left(self, week: int) -> int:
        """Return the unplanned minutes of a week."""
        first, after = self.week_starts[week], self.week_starts[week + 1]
        return self.totals[after] - self.totals[first] - self._taken.get(week, 0)

    def free(self, position: int) -> bool:
        """Tell whether another bar may run on a day."""
        return self._bars_on.get(position, 0) < self._at_once

    def usable(self, position: int) -> bool:
        """Tell whether a bar may run on a day at all: a free lane and hours left in its week."""
        return self.free(position) and self.left(self.week_of[position]) > 0

    def span_of(self, start: int, capacity: int) -> int:
        """Return the least study days from a start that hold so much capacity."""
        return max(1, bisect_left(self.totals, self.totals[start] + capacity) - start)

    def lacking(self, minutes: int, place: Place) -> int:
        """Return the capacity a bar must stretch over to fit; 0 when it fits as it is.

        The share of a week is effort x capacity in that week / capacity of the whole bar. When a
        week before the last is too full, the bar fits that week at a known length; when the last
        one is, one more day may help.
        """
        whole = self.totals[place.end + 1] - self.totals[place.start]
        last = self.week_of[place.end]
        for week in range(self.week_of[place.start], last + 1):
            part = self._part(week, place)
            left = self.left(week)
            if -(-minutes * part // whole) <= left:
                continue
            if week == last or left <= 0:
                return whole + 1
            return max(whole + 1, -(-minutes * part // left))
        return 0

    def _part(self, week: int, place: Place) -> int:
        first = max(place.start, self.week_starts[week])
        after = min(place.end + 1, self.week_starts[week + 1])
        return self.totals[after] - self.totals[first]

    def take(self, minutes: int, place: Place) -> None:
        """Use up the weeks and days of a bar."""
        whole = self.totals[place.end + 1] - self.totals[place.start]
        done = before = 0
        for week in range(self.week_of[place.start], self.week_of[place.end] + 1):
            done += self._part(week, place)
            upto = (2 * minutes * done + whole) // (2 * whole)
            self._taken[week] = self._taken.get(week, 0) + upto - before
            before = upto
        for position in range(place.start, place.end + 1):
            self._bars_on[position] = self._bars_on.get(position, 0) + 1


def place_items(
    items: Sequence[Item],
    calendar: StudyCalendar,
    start: int,
    at_once: int = AT_ONCE,
    taken: Iterable[Taken] = (),
) -> dict[str, Place]:
    """Return a place for every item.

    Args:
        items: Tasks in order; predecessors stand before their dependants.
        calendar: Study days and capacity.
        start: First position that may be used.
        at_once: Most bars on one day.
        taken: Bars that stand already and are planned around.

    Raises:
        Refused: The calendar ends before the work does.
    """
    board = _Board(calendar, at_once)
    for bar in taken:
        board.take(bar.minutes, bar.place)
    places: dict[str, Place] = {}
    for item in items:
        earliest = max(start, item.not_before, _after_preds(item, places))
        if not item.minutes:
            places[item.id] = Place(earliest, 1)
            continue
        place = _earliest_end(board, item.minutes, earliest)
        places[item.id] = place
        board.take(item.minutes, place)
    return places


def _after_preds(item: Item, places: Mapping[str, Place]) -> int:
    ends = (places[pred].end + 1 + lag for pred, lag in item.preds if pred in places)
    return max(ends, default=0)


def _earliest_end(board: _Board, minutes: int, earliest: int) -> Place:
    """Return the bar with the earliest end; of those the latest start."""
    best: Place | None = None
    for start in range(earliest, min(earliest + _LONGEST_WAIT, len(board.week_of) - 1)):
        full = board.span_of(start, minutes)
        if best is not None and start + full - 1 > best.end:
            return best
        most = full * THINNEST if best is None else best.end - start + 1
        best = _shortest(board, minutes, start, full, most) or best
    raise Refused("error.does_not_fit")


def _shortest(board: _Board, minutes: int, start: int, full: int, most: int) -> Place | None:
    """Return the shortest bar from a start that fits, from ``full`` to ``most`` study days."""
    if not board.usable(start):
        return None
    checked, span = start, full
    while span <= min(most, full * THINNEST) and start + span < len(board.week_of):
        place = Place(start, span)
        if not all(board.usable(position) for position in range(checked, place.end + 1)):
            return None
        checked = place.end + 1
        lacking = board.lacking(minutes, place)
        if not lacking:
            return place
        span = max(span + 1, board.span_of(start, lacking))
    return None
