"""What is left of weeks and days while tasks are placed, by position among study days.

A bar fits where every day it runs on has a free lane and every week it touches has hours left for
its share: effort x capacity of that week / capacity of the whole bar.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from planner.schedule.calendar import StudyCalendar

AT_ONCE = 2
"""Most bars on one day: theory beside practice."""


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


class Board:
    """What is left of weeks and days while placing, by position among study days."""

    def __init__(self, calendar: StudyCalendar, at_once: int) -> None:
        self.totals = calendar.totals
        self.week_of = calendar.weeks
        self.week_starts = calendar.week_starts
        self._at_once = at_once
        self._left: dict[int, int] = {}
        self._bars_on: dict[int, int] = {}

    def left(self, week: int) -> int:
        """Return the unplanned minutes of a week."""
        left = self._left.get(week)
        return self._capacity(week) if left is None else left

    def _capacity(self, week: int) -> int:
        first, after = self.week_starts[week], self.week_starts[week + 1]
        return self.totals[after] - self.totals[first]

    def free(self, position: int) -> bool:
        """Tell whether another bar may run on a day."""
        return self._bars_on.get(position, 0) < self._at_once

    def first_unusable(self, start: int, after: int) -> int:
        """Return the first day from a start that no bar may run on, before ``after``; else -1.

        A bar may run on a day with a free lane in a week with minutes left.
        """
        bars_on, left, week_of = self._bars_on, self._left, self.week_of
        most = self._at_once
        for position in range(start, min(after, len(week_of))):
            if bars_on.get(position, 0) >= most or left.get(week_of[position], 1) <= 0:
                return position
        return -1

    def next_chance(self, blocked: int) -> int:
        """Return the first day to look at after one that no bar may run on."""
        week = self.week_of[blocked]
        return self.week_starts[week + 1] if self.left(week) <= 0 else blocked + 1

    def span_of(self, start: int, capacity: int) -> int:
        """Return the least study days from a start that hold so much capacity."""
        return max(1, bisect_left(self.totals, self.totals[start] + capacity) - start)

    def lacking(self, minutes: int, place: Place) -> int:
        """Return the capacity a bar must stretch over to fit; 0 when it fits as it is.

        The share of a week is effort x capacity in that week / capacity of the whole bar. When a
        week before the last is too full, the bar fits that week at a known length; when the last
        one is, one more day may help.
        """
        totals, start = self.totals, place.start
        after = start + place.span
        first, last = self.week_of[start], self.week_of[after - 1]
        if first == last:
            # A week that cannot hold the whole effort has to be left.
            left = self._left.get(first)
            fits = minutes <= (self._capacity(first) if left is None else left)
            return 0 if fits else totals[self.week_starts[first + 1]] - totals[start] + 1
        return self._lacking_over_weeks(minutes, place, first, last)

    def _lacking_over_weeks(self, minutes: int, place: Place, first: int, last: int) -> int:
        whole = self.totals[place.end + 1] - self.totals[place.start]
        for week in range(first, last + 1):
            part = self._part(week, place)
            left = self.left(week)
            if -(-minutes * part // whole) <= left:
                continue
            if week == last or left <= 0:
                return whole + 1
            return max(whole + 1, -(-minutes * part // left))
        return 0

    def overfull(self, minutes: int, place: Place) -> list[int]:
        """Return the weeks whose hours do not hold their share of a bar."""
        whole = self.totals[place.end + 1] - self.totals[place.start]
        weeks = range(self.week_of[place.start], self.week_of[place.end] + 1)
        shares = ((week, -(-minutes * self._part(week, place) // whole)) for week in weeks)
        return [week for week, share in shares if share > self.left(week)]

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
            self._left[week] = self.left(week) - (upto - before)
            before = upto
        for position in range(place.start, place.end + 1):
            self._bars_on[position] = self._bars_on.get(position, 0) + 1
