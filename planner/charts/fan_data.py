"""What the fan draws, as numbers: pay by month, levels, break-even; no pixels and no words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from planner.salary import Fan, PayBand, SalaryOutcome, month_of
from planner.salary.outcome import Purse
from planner.values import Seniority


class LevelMark(NamedTuple):
    """A career level when half of all runs have reached it.

    Attributes:
        seniority: The level.
        month: Months after the start.
        pay: Median yearly pay in that month, minor units; of the band without current pay.
    """

    seniority: Seniority
    month: int
    pay: int


class BandBar(NamedTuple):
    """The pay of one level while half of all runs are at it, minor units.

    Attributes:
        seniority: The level.
        start: First month.
        end: Month after the last one.
        low: A quarter is below.
        middle: Half is below.
        high: A quarter is above.
        open_top: The source names no upper end.
    """

    seniority: Seniority
    start: int
    end: int
    low: int
    middle: int
    high: int
    open_top: bool


@dataclass(frozen=True, slots=True)
class FanData:
    """Everything the fan draws; amounts in minor units a year.

    Attributes:
        start: First month.
        months: Length of the axis.
        study_months: Length of the study.
        currency: ISO code of all amounts.
        fan: Pay by month, or None without current pay: then the bars are drawn.
        marks: Levels reached, first job first.
        bars: Bands of the levels, only without current pay.
        break_even: Month in which half of all runs have broken even, or None.
    """

    start: date
    months: int
    study_months: float
    currency: str
    fan: Fan | None
    marks: tuple[LevelMark, ...]
    bars: tuple[BandBar, ...]
    break_even: int | None

    def date_of(self, month: int) -> date:
        """Return the first day of a month of the axis."""
        return month_of(self.start, month)


def fan_data(outcome: SalaryOutcome, purse: Purse = "today") -> FanData:
    """Return what the fan draws for a simulation, in today's or in future money."""
    given, fan = outcome.input, outcome.fan(purse)
    reached = [
        (level.seniority, level.month) for level in outcome.levels if level.month is not None
    ]
    even = outcome.break_even.month if outcome.break_even else None
    months = _months(outcome, fan)
    marks = tuple(
        LevelMark(level, month, fan.p50[month] if fan else given.band(level).median)
        for level, month in reached
    )
    return FanData(
        start=given.study.start,
        months=months,
        study_months=given.study.months,
        currency=given.currency,
        fan=fan,
        marks=marks,
        bars=() if fan else _bars(outcome, months, marks),
        break_even=even - 1 if even else None,
    )


def _months(outcome: SalaryOutcome, fan: Fan | None) -> int:
    if fan is not None:
        return len(fan.p50)
    start, end = outcome.input.study.start, outcome.horizon_end
    return (end.year - start.year) * 12 + end.month - start.month


def _bars(outcome: SalaryOutcome, months: int, marks: tuple[LevelMark, ...]) -> tuple[BandBar, ...]:
    ends = [mark.month for mark in marks[1:]] + [months]
    bands: list[tuple[LevelMark, int, PayBand]] = [
        (mark, end, outcome.input.band(mark.seniority))
        for mark, end in zip(marks, ends, strict=True)
    ]
    return tuple(
        BandBar(mark.seniority, mark.month, end, band.low, band.median, band.high, band.open_top)
        for mark, end, band in bands
        if end > mark.month
    )
