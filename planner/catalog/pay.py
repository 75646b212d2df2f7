"""The file of pay bands: what open data show and what the article claims."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from planner.catalog.gate import (
    FileConfidence,
    FilePay,
    FileSeniority,
    Form,
    Head,
    cents,
    confidence,
    seniority,
)
from planner.content import SalaryBand
from planner.values import Currency, Id, Label


class BandForm(Form):
    """One ``[[bands]]``: pay a year in whole currency units; mu and sigma of its logarithm."""

    role: Id
    level: FileSeniority
    low: FilePay
    median: FilePay
    high: FilePay
    p10: FilePay | None = None
    p90: FilePay | None = None
    mu: float | None = None
    sigma: Annotated[float, Field(gt=0)] | None = None
    n: Annotated[int, Field(ge=0)]
    currency: Currency = "USD"
    region: Label = "US"
    open_top: bool = False
    sources: Annotated[list[Id], Field(min_length=1)]
    day: Label
    confidence: FileConfidence


class BandsForm(Form):
    """The file of pay bands."""

    head: Head
    bands: list[BandForm]


def band_of(form: BandForm) -> SalaryBand:
    """Return one pay band."""
    return SalaryBand(
        role=form.role,
        seniority=seniority(form.level),
        low=cents(form.low),
        median=cents(form.median),
        high=cents(form.high),
        p10=None if form.p10 is None else cents(form.p10),
        p90=None if form.p90 is None else cents(form.p90),
        mu=form.mu,
        sigma=form.sigma,
        n=form.n,
        currency=form.currency,
        region=form.region,
        open_top=form.open_top,
        sources=tuple(form.sources),
        day=form.day,
        confidence=confidence(form.confidence),
    )
