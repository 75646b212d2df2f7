"""The one honest sentence of a projection: earned back by when, not likely, or better to stay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from planner.salary.inputs import HORIZON_MONTHS
from planner.salary.outcome import SalaryOutcome, Spread

Part = Literal["early", "mid", "late"]
"""Third of a year."""


@dataclass(frozen=True, slots=True)
class SalaryFinding:
    """What the Salary view says, as a wording key and figures; amounts in minor units.

    Attributes:
        key: ``salary.finding.`` + no_pay, currency, pays_back, staying or unlikely.
        part: Third of the year in which half of all runs have broken even, or None.
        year: That year, or None.
        years: Length of the projection, years.
        end: Month in which the projection ends.
        extra: Extra pay over staying by then, or None without current pay.
        chance_5y: Share of the runs that break even within five years, or None.
        cost: What the plan costs in money.
        currency: ISO code of all amounts.
    """

    key: str
    part: Part | None
    year: int | None
    years: int
    end: date
    extra: Spread | None
    chance_5y: float | None
    cost: int
    currency: str


def finding(outcome: SalaryOutcome) -> SalaryFinding:
    """Return what a simulation amounts to."""
    even = outcome.break_even
    day = outcome.date_of(even.month - 1) if even and even.month else None
    return SalaryFinding(
        key=f"salary.finding.{_verdict(outcome)}",
        part=_part(day) if day else None,
        year=day.year if day else None,
        years=HORIZON_MONTHS // 12,
        end=outcome.horizon_end,
        extra=outcome.extra,
        chance_5y=even.chance_5y if even else None,
        cost=outcome.input.cost,
        currency=outcome.input.currency,
    )


def _verdict(outcome: SalaryOutcome) -> str:
    if outcome.input.currency_differs:
        return "currency"
    if outcome.break_even is None or outcome.extra is None:
        return "no_pay"
    if outcome.extra.p50 < -outcome.input.cost:
        return "staying"
    return "pays_back" if outcome.break_even.month is not None else "unlikely"


def _part(day: date) -> Part:
    return ("early", "mid", "late")[(day.month - 1) // 4]
