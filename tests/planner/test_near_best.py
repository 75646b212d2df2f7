"""Placement against brute force: every order of small plans is tried, and little is lost."""

from __future__ import annotations

import copy
from datetime import date, timedelta
from random import Random

import pytest
from builders import MONDAY, YEAR_END

from planner.generate.hours import evenly
from planner.model import Break
from planner.schedule.board import AT_ONCE, Board, Place
from planner.schedule.calendar import StudyCalendar, study_calendar
from planner.schedule.near_best import earliest_finish, place_well
from planner.schedule.placement import Item, earliest_end, place_items

MANY = 2_000
"""Plans, in parts so that several processes share them."""
PARTS, LONG = 10, 50
EACH = [*range(PARTS), *(pytest.param(n, marks=pytest.mark.soak) for n in range(PARTS, LONG))]
"""Further parts for the long tests. All run at full speed: other tests measure what is covered."""
SIZES, WEIGHTS = (2, 3, 4, 5, 6, 7), (20, 28, 28, 16, 6, 2)
WEEKDAYS = ((0, 1, 2, 3, 5), (0, 1, 2, 3, 4), (5, 6), (1, 3, 5))
TRIP = Break(start=MONDAY + timedelta(days=14), end=MONDAY + timedelta(days=20))


def instance(draws: Random) -> tuple[StudyCalendar, list[Item]]:
    """A small plan: two to seven tasks of half an hour to twenty hours, with links and a trip."""
    days = draws.choice(WEEKDAYS)
    breaks = (TRIP,) if draws.random() < 0.3 else (YEAR_END,)
    calendar = study_calendar(evenly(draws.choice((240, 480, 600)), days), breaks)
    items = []
    for number in range(draws.choices(SIZES, WEIGHTS)[0]):
        count = min(number, draws.choice((0, 0, 1, 1, 2)))
        preds = tuple((f"t{pred}", 0) for pred in sorted(draws.sample(range(number), count)))
        items.append(Item(f"t{number}", draws.randint(1, 40) * 30, preds))
    return calendar, items


class Everything:
    """All orders of a plan, those cut off that cannot end sooner than the best one known.

    Orders that put the same tasks on the same days have the same future and are followed once.
    """

    def __init__(self, calendar: StudyCalendar, items: list[Item], start: int, known: int) -> None:
        self.items, self.start, self.best = items, start, known
        self.calendar = calendar
        self.bound = earliest_finish(items, calendar, start)
        self.seen: set[frozenset[tuple[str, Place]]] = set()
        self.search(Board(calendar, AT_ONCE), {}, start - 1)

    def search(self, board: Board, places: dict[str, Place], finish: int) -> None:
        if self.best == self.bound or max(finish, self.least(places)) >= self.best:
            return
        state = frozenset(places.items())
        if state in self.seen:
            return
        self.seen.add(state)
        if len(places) == len(self.items):
            self.best = finish
            return
        for item in self.items:
            if item.id in places or any(pred not in places for pred, _ in item.preds):
                continue
            place = earliest_end(board, item.minutes, self.earliest(item, places))
            after = copy.copy(board)
            after._left, after._bars_on = dict(board._left), dict(board._bars_on)
            after.take(item.minutes, place)
            self.search(after, {**places, item.id: place}, max(finish, place.end))

    def earliest(self, item: Item, places: dict[str, Place]) -> int:
        ends = [places[pred].end + 1 + lag for pred, lag in item.preds]
        return max([self.start, *ends])

    def least(self, places: dict[str, Place]) -> int:
        """The last day that chains of links allow at best from here on."""
        ends = {task: place.end for task, place in places.items()}
        for item in self.items:
            if item.id not in ends:
                after = [ends[pred] + 1 + lag for pred, lag in item.preds]
                first = max([self.start, *after])
                ends[item.id] = first + self.calendar.span_for(first, item.minutes) - 1
        return max(ends.values())


def lost_days(draws: Random) -> int:
    """Return how many days later than the best order of all a plan ends."""
    calendar, items = instance(draws)
    start = calendar.position(MONDAY)
    finish = max(place.end for place in place_well(items, calendar, start).values())
    best = Everything(calendar, items, start, finish).best
    return (calendar.day_at(finish) - calendar.day_at(best)).days


@pytest.mark.no_cover
@pytest.mark.parametrize("part", EACH)
def test_the_finish_is_the_best_of_all_orders_nearly_always_and_never_a_week_off(
    part: int,
) -> None:
    draws = Random(f"near best {part}")
    lost = [lost_days(draws) for _ in range(MANY // PARTS)]
    assert lost.count(0) / len(lost) >= 0.95
    assert max(lost) <= 7


def test_the_given_order_is_kept_where_it_ends_on_the_earliest_day() -> None:
    calendar = study_calendar(evenly(600), ())
    items = [Item("b", 600), Item("a", 600), Item("after", 600, (("a", 0),))]
    start = calendar.position(date(2026, 9, 7))
    assert place_items(items, calendar, start) == place_well(items, calendar, start)
