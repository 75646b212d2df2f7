"""Put tasks on the calendar: forward along prerequisites, within the hours of each week.

Serial schedule generation: tasks are taken in a given order (prerequisites first, phases as soft
order); each gets the bar with the earliest end that fits into what is left of every week it
touches, never with more than ``at_once`` bars on one day, and never faster than the days allow.
Among bars with the same end the one that starts last wins, so that bars are short and dense.
Deterministic: the same input gives the same plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from planner.errors import Refused
from planner.schedule.board import AT_ONCE, Board, Place, Taken
from planner.schedule.calendar import StudyCalendar
from planner.values import MOST_DAYS

__all__ = ["AT_ONCE", "Item", "Place", "Taken", "place_items"]

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
    board = Board(calendar, at_once)
    for bar in taken:
        board.take(bar.minutes, bar.place)
    places: dict[str, Place] = {}
    for item in items:
        earliest = max(start, item.not_before, _after_preds(item, places))
        if not item.minutes:
            places[item.id] = Place(earliest, 1)
            continue
        place = earliest_end(board, item.minutes, earliest)
        places[item.id] = place
        board.take(item.minutes, place)
    return places


def _after_preds(item: Item, places: Mapping[str, Place]) -> int:
    ends = (places[pred].end + 1 + lag for pred, lag in item.preds if pred in places)
    return max(ends, default=0)


def earliest_end(board: Board, minutes: int, earliest: int) -> Place:
    """Return the bar with the earliest end; of those the latest start."""
    best: Place | None = None
    start, last = earliest, min(earliest + _LONGEST_WAIT, len(board.week_of) - 1)
    while start < last:
        full = board.span_of(start, minutes)
        if best is not None and start + full - 1 > best.end:
            return best
        blocked = board.first_unusable(start, start + full)
        if blocked >= 0:
            # Every bar that starts on or before a day it cannot run on would run on it.
            start = board.next_chance(blocked)
            continue
        most = full * THINNEST if best is None else best.end - start + 1
        best = _shortest(board, minutes, start, full, most) or best
        start += 1
    raise Refused("error.does_not_fit")


def _shortest(board: Board, minutes: int, start: int, full: int, most: int) -> Place | None:
    """Return the shortest bar from a start that fits, from ``full`` to ``most`` study days."""
    checked = span = full
    most = min(most, full * THINNEST, MOST_DAYS)
    while span <= most and start + span < len(board.week_of):
        if board.first_unusable(start + checked, start + span) >= 0:
            return None
        place, checked = Place(start, span), span
        lacking = board.lacking(minutes, place)
        if not lacking:
            return place
        span = max(span + 1, board.span_of(start, lacking))
    return None
