"""Where each figure of a projection comes from: no figure is shown without its source.

The view, the command line and the printed page show the same list. What the simulation computes is
only as good as the bands it rests on, so a result carries their sources, their oldest date, their
smallest number of observations and the lowest confidence among them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from planner.salary.bands import MARKET_GROWTH, MARKET_SCALE, OWN_SOURCE, PayBand
from planner.salary.inputs import DEFAULTS, SalaryInput
from planner.salary.outcome import SalaryOutcome, Spread
from planner.values import Confidence

Unit = Literal["money", "share", "months", "years"]
"""Unit of a figure: minor units of money, a fraction of 1, months after the start, or years."""
COMPUTED = "computed"
"""Source id of what the simulation found; the sources it rests on follow."""
ESTIMATE = "own"
"""Source id of our own judgement."""
ESTIMATED_ON = "2026-11-23"
"""Day the defaults were set."""
_ORDER = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with its origin.

    Attributes:
        key: Stable name, e.g. ``band.entry.low`` or ``break_even.p50``.
        value: The figure in its unit, or None where the simulation found none.
        unit: What the value counts.
        sources: Source ids, never empty.
        day: Date or period of the data; empty for what the person typed.
        n: Number of observations behind it; 0 for judgement and claims.
        confidence: How much it can be trusted.
    """

    key: str
    value: float | None
    unit: Unit
    sources: tuple[str, ...]
    day: str
    n: int
    confidence: Confidence


class _Origin(NamedTuple):
    sources: tuple[str, ...]
    day: str
    n: int
    confidence: Confidence

    def figure(self, key: str, value: float | None, unit: Unit) -> Figure:
        return Figure(key, value, unit, *self)


_OURS = _Origin((ESTIMATE,), ESTIMATED_ON, 0, Confidence.LOW)
_TYPED = _Origin((OWN_SOURCE,), "", 0, Confidence.LOW)
_KNOWN = _Origin((OWN_SOURCE,), "", 0, Confidence.HIGH)
_UNITS: dict[str, Unit] = {
    "stay_raise": "share",
    "inflation": "share",
    "search_months": "months",
    "entry_to_mid_years": "years",
    "mid_to_senior_years": "years",
    "cost_once": "money",
    "cost_per_month": "money",
}
_DEFAULT_ORIGINS = {
    "stay_raise": _Origin((ESTIMATE, "eci"), "2026-03", 0, Confidence.LOW),
    "inflation": _Origin((ESTIMATE, "cpi"), "2026-05", 0, Confidence.MEDIUM),
    # all workers and spells in progress: no series for people who change into this career exists
    "search_months": _Origin(("cps",), "2024-Q4", 0, Confidence.LOW),
}


def figures(outcome: SalaryOutcome) -> tuple[Figure, ...]:
    """Return every figure of a projection: bands, assumptions, and what the simulation found."""
    given = outcome.input
    return (*_bands(given), *_assumptions(given), *_results(outcome))


def _bands(given: SalaryInput) -> Iterable[Figure]:
    for band in given.bands:
        origin = _band_origin(band)
        for name, value in (("low", band.low), ("middle", band.median), ("high", band.high)):
            yield origin.figure(f"band.{band.seniority.value}.{name}", value, "money")


def _band_origin(band: PayBand) -> _Origin:
    return _Origin(band.sources, band.day, band.n, band.confidence)


def _assumptions(given: SalaryInput) -> Iterable[Figure]:
    if given.current_pay is not None:
        yield _KNOWN.figure("current_pay", given.current_pay, "money")
    for name in DEFAULTS._fields:
        origin = _TYPED if name in given.changed else _DEFAULT_ORIGINS.get(name, _OURS)
        yield origin.figure(name, getattr(given, name), _UNITS[name])
    unpaid = _TYPED if "months_without_pay" in given.changed else _OURS
    yield unpaid.figure("months_without_pay", given.months_without_pay, "months")
    yield _OURS.figure("no_offer_chance", given.no_offer_chance, "share")
    yield _OURS.figure("start_quantile", given.start_quantile, "share")
    yield _Origin((ESTIMATE, "eci"), "2026-03", 0, Confidence.LOW).figure(
        "market_growth", MARKET_GROWTH, "share"
    )
    if any(band.origin == "open-data" for band in given.bands):
        yield _OURS.figure("market_scale", MARKET_SCALE, "share")
    place = next((band.place for band in given.bands if band.place), None)
    if place is not None:
        origin = _Origin((place.source,), place.day, place.n, place.confidence)
        yield origin.figure("location_factor", place.factor, "share")


def _results(outcome: SalaryOutcome) -> Iterable[Figure]:
    origin = _computed(outcome.input)
    costs_typed = {"cost_once", "cost_per_month"} & outcome.input.changed
    costs = _Origin((COMPUTED, OWN_SOURCE if costs_typed else ESTIMATE), "", 0, Confidence.LOW)
    yield costs.figure("cost", outcome.input.cost, "money")
    yield origin.figure("hired", outcome.hired, "share")
    for level in outcome.levels:
        yield origin.figure(f"reached.{level.seniority.value}", level.month, "months")
    even = outcome.break_even
    if even is None or outcome.extra is None or outcome.today is None:
        return
    yield origin.figure("p_break_even_5y", even.chance_5y, "share")
    yield origin.figure("p_break_even", even.chance, "share")
    yield origin.figure("break_even.month", even.month, "months")
    yield from _spread(origin, "break_even", even.months, "months")
    yield from _spread(origin, "extra", outcome.extra, "money")
    fan = outcome.today
    last = Spread(fan.p10[-1], fan.p50[-1], fan.p90[-1])
    yield from _spread(origin, "pay_at_end", last, "money")
    yield origin.figure("stay_at_end", fan.stay[-1], "money")


def _spread(origin: _Origin, key: str, spread: Spread | None, unit: Unit) -> Iterable[Figure]:
    for name in Spread._fields:
        value = None if spread is None else getattr(spread, name)
        yield origin.figure(f"{key}.{name}", value, unit)


def _computed(given: SalaryInput) -> _Origin:
    used = [given.band(level) for level in given.levels]
    sources = dict.fromkeys(source for band in used for source in band.sources)
    return _Origin(
        (COMPUTED, *sources),
        min(band.day for band in used),
        min(band.n for band in used),
        min((band.confidence for band in used), key=_ORDER.index),
    )
