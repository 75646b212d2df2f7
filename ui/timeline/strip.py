"""The bars of the weekly load: past, present and future weeks against what fits."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from planner.schedule.load import WeekLoad
from planner.values import DAYS_PER_WEEK
from ui.timeline.scale import TimeScale, monday_before

HEIGHT, FOOT = 114, 14
"""Pixels of the whole strip for ordinary text, and below its baseline."""
PER_HOUR = 5.0
"""Pixels of an hour, less where a week would not fit."""
HEAD_ROOM = 15
"""Free pixels above the highest bar, for its number."""
GAP = 5
"""Pixels between two weeks."""
HIGHEST = 1.7
"""Columns end at so many times the fullest ordinary week; their number says how much it is."""
_NEAR = 5
"""So many weeks to both sides a number may reach to, or have to keep clear of."""
WIDEST = 32.0
"""No number is wider, pixels for ordinary text: four digits."""
APART = 3
"""Free pixels between two numbers: nearer, 20 and 27 are a year."""
NUMBERS_FROM = 34.0
"""From this width on every week has its number, not only those over capacity, pixels."""


class StripBar(NamedTuple):
    """One week, heights in pixels above the baseline.

    Attributes:
        monday: Its first day, an ordinal.
        x: Left edge of the bar.
        width: Pixels.
        planned: Height of what is planned.
        capacity: Height of what fits.
        logged: Height of what was done.
        past: Whether the week is over.
        over: Whether it is over capacity.
        minutes: Minutes its number stands for.
    """

    monday: int
    x: float
    width: float
    planned: float
    capacity: float
    logged: float
    past: bool
    over: bool
    minutes: int

    def holds(self, width: float) -> bool:
        """Tell whether a number of so many pixels keeps clear of those of the weeks beside it.

        Where only one of several weeks has room for its own, every second or third one has.
        """
        room = self.width + GAP
        every = 2 if room - APART < width <= room else ceil((width + APART) / room)
        return self.monday // DAYS_PER_WEEK % every == 0


class Strip:
    """The measure of the strip, kept while something is dragged so that nothing jumps.

    Args:
        loads: Weeks from the start of the plan.
        today: Ordinal of today.
        usual: Study time of an ordinary week, minutes: the height of the dashed line.
        zoom: Factor of the text size, 0.9 to 1.5.

    Attributes:
        this_week: Ordinal of its Monday.
        reach: Pixels a number may reach to both sides of the middle of its week.
        per_minute: Pixels of a minute.
        line: Height of the dashed line, pixels.
    """

    def __init__(
        self, loads: Sequence[WeekLoad], today: int, usual: int, zoom: float = 1.0
    ) -> None:
        self.this_week = monday_before(today)
        # A week of far more hours is cut off: it must not make all others small.
        full = max([usual, *(load.capacity for load in loads)])
        highest = min(full * HIGHEST, max([full, *(load.planned for load in loads)]))
        self.reach = WIDEST / 2 * zoom
        self._room = (HEIGHT - FOOT - HEAD_ROOM) * zoom
        self.per_minute = min(zoom * PER_HOUR / 60, self._room / max(60, highest))
        self.line = usual * self.per_minute

    def bars(
        self, loads: Sequence[WeekLoad], scale: TimeScale, left: float, right: float
    ) -> list[StripBar]:
        """Return the bars between two pixels of the chart."""
        step = DAYS_PER_WEEK * scale.per_day
        width = max(2.0, step - GAP if step > 2 * GAP else step * 0.6)
        found = []
        for load in loads:
            monday = load.week.toordinal()
            x = scale.x(monday) + (step - width) / 2
            if x < right and x + width > left:
                found.append(self._bar(load, monday, x, width))
        return found

    def _bar(self, load: WeekLoad, monday: int, x: float, width: float) -> StripBar:
        scale, highest = self.per_minute, self._room
        past = monday < self.this_week
        return StripBar(
            monday,
            x,
            width,
            min(load.planned * scale, highest),
            load.capacity * scale,
            min(load.logged * scale, highest),
            past,
            over=not past and load.overfull,
            minutes=load.logged if past else load.planned,
        )


class Number(NamedTuple):
    """Where the hours of a week over capacity stand.

    Attributes:
        middle: Middle of the number, pixels.
        foot: Height above the baseline of what it stands on.
        bar: The week.
    """

    middle: float
    foot: float
    bar: StripBar


def wide_numbers(bars: Sequence[StripBar], widths: Sequence[float], height: float) -> list[Number]:
    """Place numbers that are wider than their weeks; the fullest weeks come first.

    A number stands over the middle of its column, or else reaches to one side. It is above every
    column that it covers a part of. One that has no room beside others is left out.

    Args:
        bars: Weeks in view, from left to right.
        widths: Pixels of each number; 0 for none.
        height: Pixels of a line of numbers.
    """
    found: dict[int, tuple[Number, float]] = {}
    columns = [(bar.x, bar.x + bar.width, max(bar.planned, bar.logged)) for bar in bars]
    wanted = [number for number, width in enumerate(widths) if width]
    for number in sorted(wanted, key=lambda each: -bars[each].minutes):
        bar, width = bars[number], widths[number]
        near = range(max(0, number - _NEAR), min(len(bars), number + _NEAR + 1))
        places = [
            Number(middle, _highest(columns, number, near, middle, width), bar)
            for middle in _middles(bar, width)
        ]
        others = [found[each] for each in near if each in found]
        free = (place for place in places if not _collides(place, width, others, height))
        place = min(free, key=lambda each: each.foot, default=None)
        if place is not None:
            found[number] = place, width
    return [found[number][0] for number in sorted(found)]


def _middles(bar: StripBar, width: float) -> tuple[float, float, float]:
    """Return where the middle of a number may be, the best place first."""
    return bar.x + bar.width / 2, bar.x + width / 2, bar.x + bar.width - width / 2


def _highest(
    columns: Sequence[tuple[float, float, float]],
    own: int,
    near: range,
    middle: float,
    width: float,
) -> float:
    """Return the height of the highest column below a number.

    Args:
        columns: Both sides and the height of every column, from left to right.
        own: Position of its own column.
        near: Positions it may reach to.
        middle: Middle of the number, pixels.
        width: Pixels.
    """
    left, right = middle - width / 2, middle + width / 2
    high = columns[own][2]
    for each in range(own - 1, near.start - 1, -1):
        if columns[each][1] <= left:
            break
        high = max(high, columns[each][2])
    for each in range(own + 1, near.stop):
        if columns[each][0] >= right:
            break
        high = max(high, columns[each][2])
    return high


def _collides(
    place: Number, width: float, others: Sequence[tuple[Number, float]], height: float
) -> bool:
    return any(
        abs(place.middle - other.middle) < (width + wide) / 2 + APART
        and abs(place.foot - other.foot) < height
        for other, wide in others
    )
