"""Study days and capacity of one availability with its breaks, as a table built once.

A study day is a weekday with study time outside full breaks. The table covers every day a plan may
use (2000 to 2100), so that the arithmetic of bars never walks over days: a position among study
days and a date are one look-up apart. Capacity sums come from running totals.

With breaks, only the days from the first to the last of them are worked out: they are spliced into
the table of the same hours without any, because time off under the hand needs a table each step.

Example:
    >>> evenings = Availability(weekday_minutes=(120, 120, 120, 120, 0, 120, 0))
    >>> calendar = study_calendar(evenings, ())
    >>> calendar.end(date(2026, 9, 7), 5)
    datetime.date(2026, 9, 12)
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property, lru_cache
from itertools import accumulate, compress

from planner.errors import Refused
from planner.model import Availability, Break, Plan
from planner.values import DAYS_PER_WEEK, FIRST_DAY, LAST_DAY, MINUTES_PER_DAY

_FIRST = FIRST_DAY.toordinal()
_DAYS = LAST_DAY.toordinal() - _FIRST + 1
_SMALL, _LARGE = "H", "I"
"""Tables are arrays: as lists of numbers they take ten times as much, and many calendars are kept.
Only what placing tasks reads all the time is a list: that is a tenth faster."""
_MOST_KNOWN = 64


def _raised(values: array[int], by: int) -> array[int]:
    """Return numbers of a table, each raised by as much, or lowered by no more than the least.

    All of them are one long number, and so one sum: fifty times as fast as one by one.
    """
    if not by or not values:
        return values
    size, order = values.itemsize, sys.byteorder
    ones = _ones(size) >> 8 * size * (_DAYS + 1 - len(values))
    whole = int.from_bytes(values.tobytes(), order) + by * ones
    return array(values.typecode, whole.to_bytes(size * len(values), order))


@lru_cache
def _ones(size: int) -> int:
    """Return the long number of a table that is 1 everywhere, entries of so many bytes."""
    return int.from_bytes((1).to_bytes(size, sys.byteorder) * (_DAYS + 1), sys.byteorder)


def _weekly(typecode: str, week: Iterable[int], step: int) -> array[int]:
    """Return a table that repeats a week to the end of the calendar, each one higher by a step.

    It is doubled until it is long enough: day by day, the tables of one calendar took longer than
    anything else of ours between start and first paint.
    """
    table, weeks = array(typecode, week), 1
    least = len(table) * (_DAYS // DAYS_PER_WEEK + 1)
    while len(table) < least:
        fits = table[: least - len(table)]
        table, weeks = table + _raised(fits, weeks * step), 2 * weeks
    return table


_WEEK_OF = _weekly(
    _SMALL, [(day + FIRST_DAY.weekday()) // DAYS_PER_WEEK for day in range(DAYS_PER_WEEK)], 1
)
"""Number of the ISO week of each calendar day."""


def _before(values: Sequence[int]) -> list[int]:
    """Return the sum of what stands before each value."""
    return list(accumulate(values[:-1], initial=0))


class _StudyDays:
    """Which days are study days, whatever their hours: many calendars share one of these.

    Attributes:
        offsets: Offset since 2000-01-01 of each study day, by position.
        before: Study days before each calendar day.
        weeks: Number of the ISO week of each position.
    """

    def __init__(self, offsets: array[int], before: array[int], weeks: list[int]) -> None:
        self.offsets, self.before, self.weeks = offsets, before, weeks

    @classmethod
    def of(cls, studied: Sequence[bool]) -> _StudyDays:
        """Return the table of the same study days in all weeks; the first day is FIRST_DAY."""
        days = sum(studied)
        known = list(compress(range(DAYS_PER_WEEK), studied))
        before = _weekly(_SMALL, _before(studied), days)
        offsets = _weekly(_SMALL, known, DAYS_PER_WEEK)[: before[_DAYS]]
        weeks = _weekly(_SMALL, [_WEEK_OF[offset] for offset in known], 1)
        return cls(offsets, before[: _DAYS + 1], weeks[: len(offsets)].tolist())

    def spliced(self, first: int, studied: Sequence[int]) -> _StudyDays:
        """Return the table with other days from an offset on; those after them stay."""
        after = first + len(studied)
        start, end = self.before[first], self.before[after]
        offsets = array(_SMALL, compress(range(first, after), studied))
        days = array(_SMALL, accumulate(studied, initial=start))
        later = _raised(self.before[after + 1 :], days[-1] - end)
        return _StudyDays(
            self.offsets[:start] + offsets + self.offsets[end:],
            self.before[:first] + days + later,
            self.weeks[:start] + [_WEEK_OF[offset] for offset in offsets] + self.weeks[end:],
        )

    @cached_property
    def week_starts(self) -> list[int]:
        """First position of each week, by week number."""
        before = self.before
        starts = [before[0], *before[DAYS_PER_WEEK - FIRST_DAY.weekday() :: DAYS_PER_WEEK]]
        weeks = _DAYS // DAYS_PER_WEEK + 3
        return starts + [before[_DAYS]] * (weeks - len(starts))


_Week = tuple[bool, ...]
"""Whether each weekday is studied on, Monday first."""


def _pattern_of(
    availability: Availability, breaks: tuple[Break, ...]
) -> tuple[_Week, tuple[tuple[int, int, _Week], ...]]:
    """Return which weekdays are study days, and which remain so in each break; extra adds none."""
    days, whole = availability.weekday_minutes, max(availability.week_minutes, 1)
    reduced = tuple(
        (
            _offset(each.start),
            _offset(each.end),
            tuple(day * each.minutes_per_week // whole > 0 for day in days),
        )
        for each in breaks
        if not each.extra
    )
    return tuple(day > 0 for day in days), reduced


@lru_cache(maxsize=64)
def _study_days(week: _Week, reduced: tuple[tuple[int, int, _Week], ...]) -> _StudyDays:
    first = FIRST_DAY.weekday()
    if not reduced:
        return _StudyDays.of(week[first:] + week[:first])
    begin, after = min(start for start, _, _ in reduced), max(end for _, end, _ in reduced) + 1
    studied = [week[(offset + first) % DAYS_PER_WEEK] for offset in range(begin, after)]
    for start, end, left in reduced:
        for offset in range(start, end + 1):
            studied[offset - begin] &= left[(offset + first) % DAYS_PER_WEEK]
    return _study_days(week, ()).spliced(begin, studied)


def monday_of(day: date) -> date:
    """Return the Monday of the ISO week that holds a day."""
    return date.fromordinal(day.toordinal() - day.weekday())


class StudyCalendar:
    """Positions, dates and capacity of all study days from 2000 to 2100.

    Attributes:
        minutes: Study time of each calendar day since 2000-01-01, minutes.
        days: Offset since 2000-01-01 of each study day, by position.
        before: Study days before each calendar day.
    """

    def __init__(self, availability: Availability, breaks: tuple[Break, ...]) -> None:
        self.minutes = _day_minutes(availability, breaks)
        self._days = _study_days(*_pattern_of(availability, breaks))
        self.days, self.before = self._days.offsets, self._days.before
        if not self.days:
            raise Refused("error.no_study_days")
        self._usual = study_calendar(availability, ()) if breaks else None
        self._first = _offset(min((each.start for each in breaks), default=FIRST_DAY))
        self._after = _offset(max((each.end for each in breaks), default=LAST_DAY)) + 1

    @cached_property
    def capacity_before(self) -> array[int]:
        """Study time before each calendar day, minutes."""
        if self._usual is None:
            week = self.minutes[:DAYS_PER_WEEK]
            return _weekly(_LARGE, _before(week), sum(week))[: _DAYS + 1]
        usual, first, after = self._usual.capacity_before, self._first, self._after
        sums = array(_LARGE, accumulate(self.minutes[first:after], initial=usual[first]))
        return usual[:first] + sums + _raised(usual[after + 1 :], sums[-1] - usual[after])

    @cached_property
    def totals(self) -> list[int]:
        """Study time before each position, minutes; one entry more than there are positions."""
        return self.sums.tolist()

    @cached_property
    def sums(self) -> array[int]:
        """The same as ``totals`` for few look-ups: there at once, each of them a tenth slower."""
        if self._usual is None:
            week = [minutes for minutes in self.minutes[:DAYS_PER_WEEK] if minutes]
            table = _weekly(_LARGE, _before(week), sum(week))
            return table[: len(self.days) + 1]
        usual, minutes = self._usual, self.minutes[self._first : self._after]
        start, end = usual.before[self._first], usual.before[self._after]
        before, known = usual.sums, compress(minutes, minutes)
        sums = array(_LARGE, accumulate(known, initial=before[start]))
        return before[:start] + sums + _raised(before[end + 1 :], sums[-1] - before[end])

    @property
    def weeks(self) -> list[int]:
        """Number of the ISO week (since 1999-12-27) of each position."""
        return self._days.weeks

    @property
    def week_starts(self) -> list[int]:
        """First position of each week, by week number; weeks without study days are empty."""
        return self._days.week_starts

    def position(self, day: date) -> int:
        """Return the position of the first study day on or after a day.

        Raises:
            Refused: No study day is left until 2100.
        """
        position = self.before[_offset(day)]
        if position >= len(self.days):
            raise Refused("error.beyond_calendar", day=day)
        return position

    def day_at(self, position: int) -> date:
        """Return the date of a study-day position.

        Raises:
            Refused: The position lies outside 2000 to 2100.
        """
        if not 0 <= position < len(self.days):
            raise Refused("error.beyond_calendar", day=LAST_DAY)
        return date.fromordinal(_FIRST + self.days[position])

    def positions_until(self, day: date) -> int:
        """Return how many study days lie on or before a day."""
        return self.before[_offset(day) + 1]

    def normalise(self, day: date) -> date:
        """Return the day itself if it is a study day, otherwise the next one."""
        return self.day_at(self.position(day))

    def is_study_day(self, day: date) -> bool:
        """Tell whether there is study time on a day."""
        return self.minutes[_offset(day)] > 0

    def end(self, start: date, span_days: int) -> date:
        """Return the last day of a bar of ``span_days`` (at least 1) study days."""
        return self.day_at(self.position(start) + max(span_days, 1) - 1)

    def end_ordinals(self, bars: Iterable[tuple[date, int]]) -> list[int]:
        """Return the last day of each bar, as for ``end``, as ordinals: a date costs more.

        Raises:
            Refused: One of them lies beyond 2100.
        """
        before, days = self.before, self.days
        try:
            return [
                _FIRST + days[before[start.toordinal() - _FIRST] + (span or 1) - 1]
                for start, span in bars
            ]
        except IndexError:
            raise Refused("error.beyond_calendar", day=LAST_DAY) from None

    def last_end(self, bars: Iterable[tuple[date, int]]) -> date | None:
        """Return the last day of the bar that ends last, of bars as for ``end``; None without any.

        Many times as fast as asking for each end: only the last becomes a date.
        """
        before = self.before  # no day of a plan lies outside the table: ``Day`` sees to that
        after = [before[start.toordinal() - _FIRST] + (span or 1) for start, span in bars]
        return self.day_at(max(after) - 1) if after else None

    def span(self, start: date, end: date) -> int:
        """Return the study days from start to end, both included."""
        return max(0, self.positions_until(end) - self.before[_offset(start)])

    def span_for(self, position: int, minutes: int) -> int:
        """Return the least study days from a position whose study time holds an effort, 1 or more.

        Raises:
            Refused: The calendar ends before the effort fits.
        """
        after = bisect_left(self.totals, self.totals[position] + minutes)
        if after >= len(self.totals):
            raise Refused("error.does_not_fit")
        return max(1, after - position)

    def shift(self, day: date, study_days: int) -> date:
        """Return the date so many study days later (or earlier, when negative)."""
        return self.day_at(self.position(day) + study_days)

    def capacity(self, day: date) -> int:
        """Return the study time of one day, minutes."""
        return self.minutes[_offset(day)]

    def capacity_between(self, first: date, last: date) -> int:
        """Return the study time from first to last, both included, minutes."""
        if last < first:
            return 0
        return self.capacity_before[_offset(last) + 1] - self.capacity_before[_offset(first)]

    def capacity_of(self, position: int, span_days: int) -> int:
        """Return the study time of a run of study days, minutes."""
        last = self.days[min(position + span_days, len(self.days)) - 1]
        return self.capacity_before[last + 1] - self.capacity_before[self.days[position]]


def _offset(day: date) -> int:
    offset = day.toordinal() - _FIRST
    if not 0 <= offset < _DAYS:
        raise Refused("error.beyond_calendar", day=day)
    return offset


def _day_minutes(availability: Availability, breaks: tuple[Break, ...]) -> array[int]:
    week = availability.weekday_minutes
    first = FIRST_DAY.weekday()
    rotated = week[first:] + week[:first]
    minutes = (array(_SMALL, rotated) * (_DAYS // DAYS_PER_WEEK + 1))[:_DAYS]
    for pause in sorted(breaks, key=lambda each: not each.extra):
        _apply_break(minutes, availability, pause)
    return minutes


def _apply_break(minutes: array[int], availability: Availability, pause: Break) -> None:
    """Empty, reduce or raise the days of one break, each weekday in proportion.

    Where breaks overlap, the most of the extra hours counts; where there is time off or a reduced
    week as well, that wins, and the lower capacity of several. A weekday without study time stays
    without.
    """
    whole = max(availability.week_minutes, 1)
    kept = max if pause.extra else min
    for offset in range(_offset(pause.start), _offset(pause.end) + 1):
        ordinary = availability.weekday_minutes[(offset + FIRST_DAY.weekday()) % DAYS_PER_WEEK]
        own = min(MINUTES_PER_DAY, ordinary * pause.minutes_per_week // whole)
        minutes[offset] = kept(minutes[offset], own)


@lru_cache(maxsize=64)
def study_calendar(availability: Availability, breaks: tuple[Break, ...]) -> StudyCalendar:
    """Return the (cached) calendar of an availability with its breaks.

    Raises:
        Refused: There is no study time on any day.
    """
    return StudyCalendar(availability, breaks)


_known: dict[tuple[int, int], tuple[Availability, tuple[Break, ...], StudyCalendar]] = {}
"""Calendars by the very objects they were made of, which are kept so that no other takes their id:
to ask whether two availabilities with all their breaks are equal costs more than the answer."""


def calendar_for(plan: Plan) -> StudyCalendar:
    """Return the (cached) calendar of a plan."""
    availability, breaks = plan.availability, plan.breaks
    found = _known.get((id(availability), id(breaks)))
    if found is not None:
        return found[2]
    calendar = study_calendar(availability, breaks)
    if len(_known) >= _MOST_KNOWN:
        _known.clear()
    _known[id(availability), id(breaks)] = (availability, breaks, calendar)
    return calendar
