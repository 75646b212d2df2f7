"""Pay bands of the three career levels as lognormal distributions in money of the plan's start.

Three origins can be chosen: open data (posted pay ranges, scaled down to an average employer), the
article's claim, and the person's own. The lower end of a band is the 25th and the upper end the
75th percentile; the tail above stays open and is never a cap.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import exp, log
from statistics import NormalDist
from typing import Literal

from planner.content import Place, SalaryBand
from planner.errors import Refused
from planner.model import Assumptions, OwnBand
from planner.values import Confidence, Seniority, fold_id

Origin = Literal["open-data", "article", "own"]
"""Where a band comes from."""

MARKET_SCALE = 0.90
"""Posted pay on a job board to pay at an average employer (salary bands data, plausible 0.8-1)."""
BASIS_YEAR = 2024.9
"""Middle of the postings behind the open-data bands (salary bands data)."""
MARKET_GROWTH = 0.025
"""Yearly growth of pay in the market, mean (reference model of the salary data)."""
ARTICLE_SOURCE = "seed"
"""Source id of the article's claims."""
OWN_SOURCE = "you"
"""Source id shown for figures the person typed."""
UPPER_QUARTILE = NormalDist().inv_cdf(0.75)
"""Distance of the 75th percentile from the middle, in standard deviations."""


@dataclass(frozen=True, slots=True)
class PayBand:
    """Yearly pay at one career level, in money of the plan's start.

    Attributes:
        seniority: Career level.
        mu: Mean of the natural logarithm of pay in whole currency units.
        sigma: Standard deviation of that logarithm.
        origin: Which of the three kinds of bands it is.
        open_top: The source gives no upper end; never drawn as a cap.
        region: What it holds for.
        sources: Source ids.
        day: Date or period of the data.
        n: Number of observations; 0 for a claim without a survey.
        confidence: How much it can be trusted.
        place: Place whose pay the band was scaled to, or None.
    """

    seniority: Seniority
    mu: float
    sigma: float
    origin: Origin
    open_top: bool
    region: str
    sources: tuple[str, ...]
    day: str
    n: int
    confidence: Confidence
    place: Place | None = None

    def pay(self, quantile: float) -> int:
        """Return yearly pay at a quantile (above 0, below 1), minor units."""
        return round(exp(self.mu + self.sigma * NormalDist().inv_cdf(quantile)) * 100)

    @property
    def low(self) -> int:
        """25th percentile, minor units a year."""
        return self.pay(0.25)

    @property
    def median(self) -> int:
        """Middle, minor units a year."""
        return self.pay(0.5)

    @property
    def high(self) -> int:
        """75th percentile, minor units a year."""
        return self.pay(0.75)


def year_fraction(day: date) -> float:
    """Return a date as a year with its fraction, e.g. 2027.0 for 1 January 2027."""
    return day.year + (day.timetuple().tm_yday - 1) / 365.25


def origin_of(band: SalaryBand) -> Origin:
    """Return whether a shipped band is the article's claim or open data."""
    return "article" if ARTICLE_SOURCE in band.sources else "open-data"


def pay_bands(
    shipped: Iterable[SalaryBand],
    role: str,
    assumptions: Assumptions,
    start: date,
    place: Place | None = None,
) -> tuple[PayBand, PayBand, PayBand]:
    """Return the bands for entry, mid and senior level that the assumptions choose.

    Where the chosen kind lacks a level, the open data step in, and the band says so.

    Args:
        shipped: All bands of the catalogue.
        role: Role id of the bands (``Role.salary_role``).
        assumptions: Kind of bands and the person's own ones.
        start: First day of the plan; bands are carried forward to it.
        place: Where to work; open-data bands of the USA are scaled to its pay. The article's claim
            and the person's own bands stay as they are.

    Raises:
        Refused: There is no band for a level, or an own band has no order or an amount of 0.
    """
    mine = [band for band in shipped if fold_id(band.role) == fold_id(role)]
    own = {band.seniority: band for band in assumptions.own_bands}
    entry, mid, senior = (
        _own_band(own[level], start)
        if assumptions.bands == "own" and level in own
        else _placed(_shipped_band(mine, level, assumptions, start), place)
        for level in Seniority
    )
    return entry, mid, senior


def _shipped_band(
    bands: Sequence[SalaryBand], level: Seniority, assumptions: Assumptions, start: date
) -> PayBand:
    found = {origin_of(band): band for band in bands if band.seniority is level}
    band = found.get(assumptions.bands) or found.get("open-data") or found.get("article")
    if band is None:
        raise Refused("error.no_salary_band", level=level.value)
    mu, sigma = _lognormal(band.low, band.high, level)
    origin = origin_of(band)
    if origin == "open-data":
        mu, sigma = band.mu or mu, band.sigma or sigma
        mu += log(MARKET_SCALE) + log(1 + MARKET_GROWTH) * (year_fraction(start) - BASIS_YEAR)
    return PayBand(
        level,
        mu,
        sigma,
        origin,
        band.open_top,
        band.region,
        band.sources,
        band.day,
        band.n,
        band.confidence,
    )


_ORDER = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)


def _placed(band: PayBand, place: Place | None) -> PayBand:
    """Return a band at the pay of a place, and as sure as the less sure of both."""
    if place is None or band.origin != "open-data":
        return band
    return replace(
        band,
        mu=band.mu + log(place.factor),
        region=place.name,
        sources=tuple(dict.fromkeys((*band.sources, place.source))),
        n=min(band.n, place.n),
        confidence=min(band.confidence, place.confidence, key=_ORDER.index),
        place=place,
    )


def _own_band(band: OwnBand, start: date) -> PayBand:
    mu, sigma = _lognormal(band.low, band.high, band.seniority)
    if band.day is not None:
        mu += log(1 + MARKET_GROWTH) * (year_fraction(start) - year_fraction(band.day))
    day = band.day.isoformat() if band.day else ""
    return PayBand(
        band.seniority,
        mu,
        sigma,
        "own",
        open_top=False,
        region=band.region,
        sources=(OWN_SOURCE,),
        day=day,
        n=0,
        confidence=Confidence.LOW,
    )


def _lognormal(low: int, high: int, level: Seniority) -> tuple[float, float]:
    if low <= 0 or high < low:
        raise Refused("error.salary_band", level=level.value)
    lower, upper = log(low / 100), log(high / 100)
    return (lower + upper) / 2, (upper - lower) / (2 * UPPER_QUARTILE)
