"""What the Salary view says, computed by the rules of the core; no widgets."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner import catalog
from planner.model import Assumptions, Plan
from planner.salary import (
    HORIZON_MONTHS,
    SalaryOutcome,
    Study,
    finding,
    salary_input,
    salary_sentence,
    simulate,
)
from planner.schedule.bars import plan_end, scheduled_minutes
from planner.wording import Sentence, Wording
from ui.words import tr

MINUS, JOINER = "−", "\N{WORD JOINER}"
"""A line may not end between a minus and its amount."""
_SMALL = 1_000_000
"""Amounts below ten thousand (minor units) are written out: "$0k" says nothing."""


class Fact(NamedTuple):
    """One of the three cards.

    Attributes:
        value: The figure, large.
        beside: A few words beside it; may be empty.
        below: What it rests on.
    """

    value: str
    beside: str
    below: str


class Facts(NamedTuple):
    """The three cards."""

    break_even: Fact
    cost: Fact
    extra: Fact


def projected(plan: Plan, assumptions: Assumptions) -> SalaryOutcome:
    """Return the projection of a plan, the same as on the command line.

    Raises:
        Refused: The catalogue does not know the role or path, or a band is not usable.
    """
    end = plan_end(plan) or plan.start
    return simulate(
        salary_input(
            assumptions,
            catalog.salary_bands(),
            catalog.role(plan.role),
            catalog.path(catalog.roadmap_of(plan.role), plan.path),
            Study.between(plan.start, end, scheduled_minutes(plan)),
            catalog.places(),
        )
    )


def sentence_of(outcome: SalaryOutcome, wording: Wording) -> Sentence:
    """Return what a projection amounts to."""
    return salary_sentence(finding(outcome), wording)


def month_text(day: date, wording: Wording) -> str:
    """Return "Feb 2030"."""
    return wording.say("charts.month", month=wording.short_month(day.month), year=day.year)


def facts_of(outcome: SalaryOutcome, wording: Wording) -> Facts:
    """Return the three cards of a projection."""
    return Facts(_break_even(outcome, wording), _cost(outcome, wording), _extra(outcome, wording))


def _break_even(outcome: SalaryOutcome, wording: Wording) -> Fact:
    even = outcome.break_even
    if even is None:
        return Fact("–", "", tr("Needs your current salary."))
    share = round(even.chance * 100)
    if even.month is None:
        within = tr("{share} of 100 runs break even.", share=share)
        return Fact(tr("Not in {years} years", years=HORIZON_MONTHS // 12), "", within)
    below = ""
    if even.middle_half is not None:
        low, high = even.middle_half
        below = tr("Half of the runs that do: {low} to {high} months", low=low, high=high)
    when = month_text(outcome.date_of(even.month - 1), wording)
    return Fact(when, tr("{months} months in", months=even.month), below)


def _cost(outcome: SalaryOutcome, wording: Wording) -> Fact:
    given = outcome.input
    hours = (given.study.minutes + 30) // 60
    below = (
        tr("Books, cloud fees and pay given up; time not priced")
        if given.lost_pay
        else tr("Books and cloud fees; time not priced")
    )
    return Fact(
        wording.money(given.cost, given.currency), tr("{hours} hours", hours=f"{hours:,}"), below
    )


def _extra(outcome: SalaryOutcome, wording: Wording) -> Fact:
    spread, currency = outcome.extra, outcome.input.currency
    if spread is None:
        return Fact("–", "", tr("Needs your current salary."))
    low, high = (_short(amount, currency, wording) for amount in (spread.p10, spread.p90))
    plus = "+" if spread.p50 > 0 else ""
    return Fact(
        f"{plus}{_short(spread.p50, currency, wording)}",
        tr("median"),
        tr("8 in 10 runs: {low} to {high}", low=low, high=high),
    )


def _short(amount: int, currency: str, wording: Wording) -> str:
    write = wording.money if abs(amount) < _SMALL else wording.short_money
    return write(amount, currency).replace(MINUS, f"{MINUS}{JOINER}")
