"""Careers: what they ask for at three levels, why, and what they pay according to whom."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from planner.values import (
    Confidence,
    Currency,
    Id,
    Label,
    Level,
    Money,
    Note,
    Seniority,
    Title,
    Value,
)


class Requirement(Value):
    """Level a role asks for on one axis at one career level, tenths."""

    axis: Id
    seniority: Seniority
    level: Level


class Reason(Value):
    """Why the requirements of a role are what they are; axis None speaks for all."""

    axis: Id | None = None
    text: Note
    sources: tuple[Id, ...]
    confidence: Confidence


class Background(Value):
    """Typical background of somebody at one career level."""

    seniority: Seniority
    text: Note


class SalaryBand(Value):
    """Yearly pay of a role at one career level, minor units; low = P25, high = P75.

    Attributes:
        mu: Mean of the natural logarithm of pay in whole currency units, or None.
        sigma: Standard deviation of that logarithm, or None.
        n: Number of observations behind it; 0 for a claim without a survey.
        open_top: The source gives no upper end; never drawn as a cap.
        day: ISO date or period of the data.
    """

    role: Id
    seniority: Seniority
    low: Money
    median: Money
    high: Money
    p10: Money | None = None
    p90: Money | None = None
    mu: float | None = None
    sigma: float | None = None
    n: Annotated[int, Field(ge=0)] = 0
    currency: Currency = "USD"
    region: Label = "US"
    open_top: bool = False
    sources: tuple[Id, ...]
    day: Label
    confidence: Confidence


class Asked(Value):
    """A named skill or tool the article asks for at one career level."""

    seniority: Seniority
    skill: Id


class Role(Value):
    """A career: what it asks for, why, and which roadmap leads there.

    Attributes:
        asks: The question somebody in this role keeps asking.
        salary_role: Role id of its pay bands.
        asked: What the article names for each level.
    """

    id: Id
    name: Title
    family: Id
    summary: Note
    asks: Note
    salary_role: Id
    background: tuple[Background, ...] = ()
    asked: tuple[Asked, ...] = ()
    requirements: tuple[Requirement, ...]
    reasons: tuple[Reason, ...] = ()
    roadmap: Id

    def required(self, seniority: Seniority) -> dict[str, int]:
        """Return the required level by axis, tenths, at one career level."""
        return {r.axis: r.level for r in self.requirements if r.seniority is seniority}
