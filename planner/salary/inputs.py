"""Everything one simulation needs, with each open assumption replaced by its documented default."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import NamedTuple

from planner.content import EntryPath, Place, Role, SalaryBand
from planner.model import Assumptions
from planner.salary.bands import PayBand, pay_bands
from planner.values import Seniority

DAYS_PER_MONTH = 365.25 / 12
HORIZON_MONTHS = 120
"""Length of the projection, months."""


class Defaults(NamedTuple):
    """What is assumed until the person says otherwise (reference model of the salary data).

    Attributes:
        stay_raise: Yearly raise in the present job, fraction.
        inflation: Yearly inflation, fraction.
        search_months: Median length of the job search, months.
        entry_to_mid_years: Most likely years from entry to mid level.
        mid_to_senior_years: Most likely years from mid to senior level.
        cost_once: Books and exams, minor units.
        cost_per_month: Cloud and subscriptions while studying, minor units a month.
    """

    stay_raise: float = 0.034
    inflation: float = 0.030
    search_months: float = 2.4
    entry_to_mid_years: float = 2.0
    mid_to_senior_years: float = 3.0
    cost_once: int = 22_000
    cost_per_month: int = 1_500


DEFAULTS = Defaults()


class Study(NamedTuple):
    """The study a plan asks for.

    Attributes:
        start: First day of the plan.
        months: Length, calendar months.
        minutes: Effort, minutes.
    """

    start: date
    months: float
    minutes: int

    @classmethod
    def between(cls, start: date, end: date, minutes: int) -> Study:
        """Return the study of a plan from its first to its last day, ``minutes`` of effort."""
        return cls(start, max(0, (end - start).days + 1) / DAYS_PER_MONTH, minutes)


@dataclass(frozen=True, slots=True)
class SalaryInput:
    """What one simulation runs on; amounts in minor units, rates as fractions a year.

    Attributes:
        bands: Entry, mid and senior.
        currency: ISO code of the bands; all amounts are in it.
        currency_differs: The person's pay is in another currency and was left out.
        study: Start, length and effort of the study.
        first_level: Level of the first job.
        no_offer_chance: Chance that no offer comes, 0 to 1.
        start_quantile: Where in its band the first offer lies, 0 to 1.
        current_pay: Gross pay a year today, or None: then only bands are shown.
        stay_raise: Yearly raise in the present job.
        inflation: Yearly inflation.
        search_months: Median length of the search, months.
        entry_to_mid_years: Most likely years from entry to mid level.
        mid_to_senior_years: Most likely years from mid to senior level.
        cost_once: Books and exams.
        cost_per_month: Cloud and subscriptions, each month of study.
        months_without_pay: First months of the plan without pay.
        changed: Names of the assumptions the person set.
    """

    bands: tuple[PayBand, PayBand, PayBand]
    currency: str
    currency_differs: bool
    study: Study
    first_level: Seniority
    no_offer_chance: float
    start_quantile: float
    current_pay: int | None
    stay_raise: float
    inflation: float
    search_months: float
    entry_to_mid_years: float
    mid_to_senior_years: float
    cost_once: int
    cost_per_month: int
    months_without_pay: int
    changed: frozenset[str] = frozenset()

    @property
    def levels(self) -> tuple[Seniority, ...]:
        """Career levels from the first job on."""
        order = tuple(Seniority)
        return order[order.index(self.first_level) :]

    def band(self, seniority: Seniority) -> PayBand:
        """Return the band of one career level."""
        return self.bands[tuple(Seniority).index(seniority)]

    @property
    def fees(self) -> int:
        """Books, exams, cloud and subscriptions of the whole study, minor units."""
        return self.cost_once + self.cost_per_month * ceil(self.study.months)

    @property
    def lost_pay(self) -> int:
        """Pay given up in the months without pay, minor units, before raises."""
        return round((self.current_pay or 0) * self.months_without_pay / 12)

    @property
    def cost(self) -> int:
        """What the plan costs in money, minor units; study time is not priced."""
        return self.fees + self.lost_pay


def salary_input(
    assumptions: Assumptions,
    shipped: Iterable[SalaryBand],
    role: Role,
    path: EntryPath,
    study: Study,
    places: Mapping[str, Place] | None = None,
) -> SalaryInput:
    """Return the input of a simulation for one person, role and plan.

    Args:
        assumptions: What the person set; None means the default.
        shipped: All bands of the catalogue.
        role: The career.
        path: Entry path: first level, chance of no offer and place in the band.
        study: What the plan asks for.
        places: Places by id, of which the person may have chosen one; an unknown one counts as
            none.

    Raises:
        Refused: There is no usable band for a level.
    """
    known = list(shipped)
    place = (places or {}).get(assumptions.place or "")
    currency = _currency(assumptions, known)
    differs = assumptions.current_pay is not None and currency != assumptions.currency
    resolved = {
        name: default if getattr(assumptions, name) is None else getattr(assumptions, name)
        for name, default in DEFAULTS._asdict().items()
    }
    return SalaryInput(
        bands=pay_bands(known, role.salary_role, assumptions, study.start, place),
        currency=currency,
        currency_differs=differs,
        study=study,
        first_level=assumptions.first_level or path.first_level,
        no_offer_chance=path.no_offer_chance,
        start_quantile=path.start_quantile,
        current_pay=None if differs else assumptions.current_pay,
        months_without_pay=assumptions.months_without_pay,
        changed=_changed(assumptions),
        **resolved,
    )


def _currency(assumptions: Assumptions, shipped: list[SalaryBand]) -> str:
    complete = {band.seniority for band in assumptions.own_bands} == set(Seniority)
    if not shipped or (assumptions.bands == "own" and complete):
        return assumptions.currency
    return shipped[0].currency


def _changed(assumptions: Assumptions) -> frozenset[str]:
    plain = Assumptions()
    names = type(assumptions).model_fields
    return frozenset(name for name in names if getattr(assumptions, name) != getattr(plain, name))
