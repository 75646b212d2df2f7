"""The assumptions as fields: which there are, what they show, and what a typed value means; no Qt.

Amounts are shown in whole units and stored in minor ones, rates in percent and stored as fractions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from planner.model import Assumptions
from planner.salary import SalaryInput
from ui.words import tr

Unit = Literal["money", "percent", "months", "whole_months", "years"]
_FACTORS: dict[Unit, float] = {
    "money": 100,
    "percent": 0.01,
    "months": 1,
    "whole_months": 1,
    "years": 1,
}
"""What one shown unit is in the document."""
_MOST_MONEY = 10_000_000_000.0


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """One field.

    Attributes:
        name: Name of the assumption.
        words: Its label.
        unit: What it counts.
        least: Smallest value as shown.
        most: Largest value as shown.
    """

    name: str
    words: str
    unit: Unit
    least: float
    most: float

    @property
    def decimals(self) -> int:
        """Decimals shown."""
        return 0 if self.unit in ("money", "whole_months") else 1

    def shown(self, stored: float | None) -> float | None:
        """Return a stored value as shown."""
        return None if stored is None else stored / _FACTORS[self.unit]

    def stored(self, shown: float | None) -> float | int | None:
        """Return a shown value as stored; an empty field means the default."""
        if shown is None:
            return 0 if self.unit == "whole_months" else None
        value = shown * _FACTORS[self.unit]
        return round(value) if self.unit in ("money", "whole_months") else round(value, 6)


def groups() -> tuple[tuple[str, tuple[FieldPlan, ...]], ...]:
    """Return the fields in their groups; the level of the first job is chosen from a list."""
    return (
        (
            tr("Today"),
            (
                FieldPlan("current_pay", tr("Current salary"), "money", 1, _MOST_MONEY),
                FieldPlan("stay_raise", tr("Yearly raise"), "percent", -50, 100),
                FieldPlan("inflation", tr("Inflation"), "percent", -50, 100),
            ),
        ),
        (
            tr("Path"),
            (
                FieldPlan("search_months", tr("Job search"), "months", 0, 60),
                FieldPlan("entry_to_mid_years", tr("Entry to mid"), "years", 0, 30),
                FieldPlan("mid_to_senior_years", tr("Mid to senior"), "years", 0, 30),
            ),
        ),
        (
            tr("Costs"),
            (
                FieldPlan("cost_once", tr("Books, exams"), "money", 0, _MOST_MONEY),
                FieldPlan("cost_per_month", tr("Cloud a month"), "money", 0, _MOST_MONEY),
                FieldPlan("months_without_pay", tr("Without pay"), "whole_months", 0, 60),
            ),
        ),
    )


def value_of(plan: FieldPlan, given: SalaryInput) -> float | None:
    """Return what a field shows: what the person set, or the default."""
    stored = getattr(given, plan.name)
    return plan.shown(None if stored is None else float(stored))


def changed(assumptions: Assumptions, plan: FieldPlan, shown: float | None) -> Assumptions:
    """Return the assumptions with the value of one field, or its default when it is empty.

    Pay typed here is in the currency of the bands; the caller sets it.
    """
    return assumptions.with_(**{plan.name: plan.stored(shown)})
