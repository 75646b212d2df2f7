"""A projection in words: the sentence over the Salary view, and each figure by name and value."""

from __future__ import annotations

from planner.salary.figures import Figure
from planner.salary.finding import SalaryFinding
from planner.salary.outcome import Spread
from planner.wording import Sentence, Wording

LEAST_NAMED = 50_000
"""Amounts below half a thousand (minor units) are not told apart from nothing."""


def salary_sentence(found: SalaryFinding, wording: Wording) -> Sentence:
    """Return what a projection amounts to, in one sentence and the figures behind it."""
    when = ""
    if found.part is not None:
        when = wording.say(f"salary.part_{found.part}", year=found.year)
    heading = wording.say(found.key, when=when, years=found.years, currency=found.currency)
    return Sentence(heading, _detail(found, wording))


def _detail(found: SalaryFinding, wording: Wording) -> str:
    if found.extra is None or found.chance_5y is None:
        return wording.say("salary.detail.bands")
    say, spread = wording.say, found.extra
    end = wording.month_year(found.end)
    amount = _amount(found, spread.p50, wording)
    middle = say(f"salary.detail.{_side(spread.p50)}", end=end, amount=amount)
    chance = say("salary.detail.chance", percent=round(found.chance_5y * 100))
    return f"{middle} {_other_side(found, spread, wording)} {chance}"


def _other_side(found: SalaryFinding, spread: Spread, wording: Wording) -> str:
    """Return the tail that speaks against the middle: what a careful reader has to know."""
    tail, name = (spread.p90, "upside") if spread.p50 < 0 else (spread.p10, "tail")
    side = "less" if tail < 0 else "more"
    return wording.say(f"salary.detail.{name}_{side}", amount=_amount(found, tail, wording))


def _side(amount: int) -> str:
    if abs(amount) < LEAST_NAMED:
        return "same"
    return "more" if amount > 0 else "less"


def _amount(found: SalaryFinding, amount: int, wording: Wording) -> str:
    money = wording.money if abs(amount) < LEAST_NAMED else wording.short_money
    return money(abs(amount), found.currency)


def figure_name(figure: Figure, wording: Wording) -> str:
    """Return what a figure is, in words."""
    return wording.say(f"salary.figure.{figure.key}")


def figure_text(figure: Figure, currency: str, wording: Wording) -> str:
    """Return the value of a figure with its unit; ``currency`` is that of the projection."""
    if figure.value is None:
        return wording.say("salary.unit.none")
    if figure.unit == "money":
        return wording.money(round(figure.value), currency)
    if figure.unit == "share":
        return wording.say("salary.unit.share", percent=_plain(figure.value * 100))
    return wording.say(f"salary.unit.{figure.unit}", n=_plain(figure.value))


def _plain(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
