"""What a simulation found: pay month by month, level dates, break-even and extra pay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from planner.salary.inputs import HORIZON_MONTHS, SalaryInput
from planner.values import Seniority

Purse = Literal["today", "future"]
"""Money of the plan's start, or of the month it is paid in."""


@dataclass(frozen=True, slots=True)
class Fan:
    """Yearly pay in each month, minor units; tuples of shape (months,).

    Attributes:
        p10: One run in ten is below.
        p25: A quarter of the runs is below.
        p50: Half of the runs are below.
        p75: A quarter of the runs is above.
        p90: One run in ten is above.
        stay: Median yearly pay in the present job.
    """

    p10: tuple[int, ...]
    p25: tuple[int, ...]
    p50: tuple[int, ...]
    p75: tuple[int, ...]
    p90: tuple[int, ...]
    stay: tuple[int, ...]


class LevelMonth(NamedTuple):
    """When half of all runs have reached a career level.

    Attributes:
        seniority: The level.
        month: Months after the start, or None when half of the runs never reach it.
    """

    seniority: Seniority
    month: int | None


class Spread(NamedTuple):
    """The middle 8 in 10 of a figure and its median; unit given where it is used."""

    p10: int
    p50: int
    p90: int


@dataclass(frozen=True, slots=True)
class BreakEven:
    """First month at whose end the extra pay has covered what the plan costs, in today's money.

    Attributes:
        chance_5y: Share of all runs that break even within five years, 0 to 1.
        chance: Share of all runs that break even within the horizon, 0 to 1.
        month: Months after the start when half of all runs have broken even, or None if never.
        months: Months after the start among the runs that break even, or None when none does.
        middle_half: 25th and 75th percentile of the same, or None.
    """

    chance_5y: float
    chance: float
    month: int | None
    months: Spread | None
    middle_half: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class SalaryOutcome:
    """Result of one simulation.

    Attributes:
        input: What it ran on.
        seed: Seed of the random numbers.
        runs: Number of simulated careers.
        hired: Share of the runs in which an offer comes, 0 to 1.
        levels: When the levels are reached, first level first.
        today: Pay in today's money, or None without current pay.
        future: Pay in the money of each month, or None without current pay.
        break_even: Break-even, or None without current pay.
        extra: Extra pay over staying, less costs, summed to the horizon in today's money, minor
            units; None without current pay.
    """

    input: SalaryInput
    seed: int
    runs: int
    hired: float
    levels: tuple[LevelMonth, ...]
    today: Fan | None = None
    future: Fan | None = None
    break_even: BreakEven | None = None
    extra: Spread | None = None

    def fan(self, purse: Purse = "today") -> Fan | None:
        """Return pay in today's or in future money, or None without current pay."""
        return self.today if purse == "today" else self.future

    @property
    def horizon_end(self) -> date:
        """Month at whose start the projection ends."""
        return month_of(self.input.study.start, HORIZON_MONTHS)

    def date_of(self, month: int) -> date:
        """Return the first day of the month this many months after the start of the plan."""
        return month_of(self.input.study.start, month)


def month_of(start: date, months: int) -> date:
    """Return the first day of the calendar month ``months`` months after that of ``start``."""
    years, month = divmod(start.month - 1 + months, 12)
    return date(start.year + years, month + 1, 1)
