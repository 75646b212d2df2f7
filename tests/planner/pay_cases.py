"""The MLOps bands of the salary data and a software engineer who thinks of changing."""

from __future__ import annotations

from datetime import date

from planner.content import EntryPath, Role, SalaryBand
from planner.model import Assumptions
from planner.salary import SalaryInput, Study, salary_input
from planner.values import Confidence, Seniority

START = date(2027, 1, 1)
ROLE = Role(
    id="mlops_engineer",
    name="MLOps Engineer",
    family="ml",
    summary="Runs models",
    asks="How does it run",
    salary_role="mlops_engineer",
    requirements=(),
    roadmap="mlops",
)


def open_data(
    level: Seniority, pays: tuple[int, int, int], mu: float, sigma: float, n: int
) -> SalaryBand:
    low, median, high = (pay * 100 for pay in pays)
    return SalaryBand(
        role="mlops_engineer",
        seniority=level,
        low=low,
        median=median,
        high=high,
        mu=mu,
        sigma=sigma,
        n=n,
        sources=("aijobs", "aijobs2025"),
        day="2024 to mid-2025",
        confidence=Confidence.MEDIUM if n > 100 else Confidence.LOW,
    )


def article(level: Seniority, low: int, high: int) -> SalaryBand:
    return SalaryBand(
        role="mlops_engineer",
        seniority=level,
        low=low * 100,
        median=(low + high) * 50,
        high=high * 100,
        open_top=level is Seniority.SENIOR,
        sources=("seed",),
        day="undated",
        confidence=Confidence.LOW,
    )


BANDS = (
    open_data(Seniority.ENTRY, (93_700, 125_100, 167_200), 11.7371, 0.4295, 2),
    open_data(Seniority.MID, (120_700, 157_000, 204_200), 11.9641, 0.3898, 32),
    open_data(Seniority.SENIOR, (140_100, 178_500, 227_400), 12.0923, 0.3588, 102),
    article(Seniority.ENTRY, 90_000, 130_000),
    article(Seniority.MID, 130_000, 180_000),
    article(Seniority.SENIOR, 180_000, 280_000),
)


def entry_path(
    first: Seniority = Seniority.MID, no_offer: float = 0.10, quantile: float = 0.5
) -> EntryPath:
    return EntryPath(
        id="software_engineer",
        name="Software engineer",
        article_months=(6, 12),
        levels=(),
        first_level=first,
        no_offer_chance=no_offer,
        start_quantile=quantile,
    )


BEGINNER = entry_path(Seniority.ENTRY, 0.25, 0.35)


def case(
    pay: int | None = 120_000,
    months: float = 9.5,
    path: EntryPath | None = None,
    start: date = START,
    **changes: object,
) -> SalaryInput:
    """Return the input of a software engineer; pay in whole dollars, months of study."""
    current = None if pay is None else pay * 100
    assumptions = Assumptions(current_pay=current).with_(**changes)
    study = Study(start, months, minutes=380 * 60)
    return salary_input(assumptions, BANDS, ROLE, path or entry_path(), study)
