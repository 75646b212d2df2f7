"""Ten thousand simulated careers, drawn months first so that each step works on one short row.

One run: study, a job search (lognormal, or no offer at all), a first job at a place in its band,
promotions after random years, pay that follows the market; beside it the present job with its own
raise. Growth and inflation shocks are shared by both. Formulas and defaults are those of the
reference model of the salary data.
"""

from __future__ import annotations

from itertools import pairwise
from math import ceil, log, sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple

from planner.salary.bands import MARKET_GROWTH
from planner.salary.fans import MONTHS_PER_YEAR, QUANTILES, amounts, fan
from planner.salary.inputs import HORIZON_MONTHS, SalaryInput
from planner.salary.outcome import BreakEven, Fan, LevelMonth, SalaryOutcome, Spread

if TYPE_CHECKING:
    import numpy as np
    from numpy.random import Generator
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]
    Pays = NDArray[np.float32]
    Runs = NDArray[np.intp]

RUNS = 10_000
SEED = 1
GROWTH_SD = 0.020
"""Standard deviation of the market's yearly growth (reference model)."""
INFLATION_SD = 0.010
"""Standard deviation of yearly inflation (reference model)."""
SEARCH_MEAN_TO_MEDIAN = 5.5 / 2.4
"""Mean over median of spells of job search (BLS CPS, Q4 2024: 23.8 and 10.5 weeks)."""
SEARCH_CAP_MONTHS = 24.0
"""Longest search, months; at least twice the median somebody sets."""
PLACE_PERSISTENCE = 0.8
"""Correlation of the place in the band from one level to the next (reference model)."""
PLACE_SPREAD = 0.5
"""Spread around the chosen place in the band, standard deviations (reference model)."""
SHORTEST_TO_LIKELY = (0.5, 2 / 3)
"""Shortest over most likely time to the next level, entry and mid (1 of 2, 2 of 3 years)."""
LONGEST_TO_LIKELY = (1.75, 2.0)
"""Longest over most likely time to the next level, entry and mid (3.5 of 2, 6 of 3 years)."""
NEVER = 1e9
"""Month of something that does not happen."""
FIVE_YEARS = 60


class _Draws(NamedTuple):
    """Random numbers of all runs; shapes (levels, runs) and (years, runs).

    Attributes:
        reached: Month in which each level is reached, ``NEVER`` without an offer.
        pay: Yearly pay at each level in money of the start, never falling on promotion.
        market: Pay in the market relative to the start, by year.
        present: Pay in the present job relative to the start, by year.
        prices: Prices relative to the start, by year.
    """

    reached: Numbers
    pay: Numbers
    market: Numbers
    present: Numbers
    prices: Numbers


class _Careers(NamedTuple):
    pays: Pays
    """Yearly pay in today's money, shape (months, runs)."""
    net: Numbers
    """Extra pay over staying less costs, summed over all months, shape (runs,)."""
    even: Numbers
    """Months until break-even, ``NEVER`` where there is none, shape (runs,)."""


def simulate(given: SalaryInput, seed: int = SEED, runs: int = RUNS) -> SalaryOutcome:
    """Return what happens to pay in ``runs`` simulated careers over ``HORIZON_MONTHS`` months.

    The same input and seed give the same result.

    Args:
        given: Bands, pay, costs and assumptions.
        seed: Seed of the random numbers.
        runs: Number of careers.
    """
    import numpy as np

    draws = _draw(given, np.random.Generator(np.random.PCG64(seed)), runs)
    levels = tuple(
        LevelMonth(seniority, _median_month(reached))
        for seniority, reached in zip(given.levels, draws.reached, strict=True)
    )
    hired = float(np.mean(draws.reached[0] < NEVER))
    if given.current_pay is None:
        return SalaryOutcome(given, seed, runs, hired, levels)
    careers = _live(given, given.current_pay / 100, draws)
    today, future = _fans(careers.pays, given.current_pay / 100, draws)
    return SalaryOutcome(
        given,
        seed,
        runs,
        hired,
        levels,
        today=today,
        future=future,
        break_even=_break_even(careers.even),
        extra=Spread(*amounts(np.quantile(careers.net, (0.1, 0.5, 0.9)))),
    )


def _draw(given: SalaryInput, rng: Generator, runs: int) -> _Draws:
    import numpy as np

    median = given.search_months
    spread = sqrt(2 * log(SEARCH_MEAN_TO_MEDIAN))
    cap = max(SEARCH_CAP_MONTHS, 2 * median)
    search = np.minimum(median * np.exp(spread * rng.standard_normal(runs)), cap)
    hired = rng.random(runs) >= given.no_offer_chance
    reached = [np.where(hired, given.study.months + search, NEVER)]
    for years in _years_between(given, rng, runs):
        reached.append(np.where(hired, reached[-1] + years * MONTHS_PER_YEAR, NEVER))
    growth = rng.normal(MARKET_GROWTH, GROWTH_SD, (_years() - 1, runs))
    inflation = rng.normal(given.inflation, INFLATION_SD, (_years() - 1, runs))
    return _Draws(
        np.array(reached),
        _pay_at_levels(given, rng, runs),
        _grown(growth),
        _grown(growth + (given.stay_raise - MARKET_GROWTH)),
        _grown(inflation),
    )


def _years() -> int:
    return ceil(HORIZON_MONTHS / MONTHS_PER_YEAR)


def _years_between(given: SalaryInput, rng: Generator, runs: int) -> list[Numbers]:
    likely = (given.entry_to_mid_years, given.mid_to_senior_years)
    triples = zip(SHORTEST_TO_LIKELY, likely, LONGEST_TO_LIKELY, strict=True)
    needed = list(triples)[len(likely) + 1 - len(given.levels) :]
    return [_pert(rng, low * years, years, high * years, runs) for low, years, high in needed]


def _pert(rng: Generator, low: float, likely: float, high: float, runs: int) -> Numbers:
    """Draw from a PERT distribution with the usual weight of 4."""
    width = max(high - low, 1e-9)
    rise, fall = 1 + 4 * (likely - low) / width, 1 + 4 * (high - likely) / width
    return low + width * rng.beta(rise, fall, runs)


def _pay_at_levels(given: SalaryInput, rng: Generator, runs: int) -> Numbers:
    import numpy as np

    chosen = NormalDist().inv_cdf(given.start_quantile)
    place = chosen + PLACE_SPREAD * rng.standard_normal(runs)
    fresh = PLACE_SPREAD * sqrt(1 - PLACE_PERSISTENCE**2)
    pays: list[Numbers] = []
    for seniority in given.levels:
        if pays:
            place = PLACE_PERSISTENCE * place + fresh * rng.standard_normal(runs)
        band = given.band(seniority)
        pay = np.exp(band.mu + band.sigma * place)
        pays.append(np.maximum(pay, pays[-1]) if pays else pay)
    return np.array(pays)


def _grown(rates: Numbers) -> Numbers:
    """Return values relative to the start by year: 1, then the product of (1 + rate)."""
    import numpy as np

    grown = np.ones((rates.shape[0] + 1, rates.shape[1]))
    np.cumprod(1 + rates, axis=0, out=grown[1:])
    return grown


def _live(given: SalaryInput, current: float, draws: _Draws) -> _Careers:
    """Walk through the months; all money is yearly pay in today's money, whole units.

    Pay changes when a year begins and, for a few runs, when they reach a level; only those few are
    touched in between.
    """
    import numpy as np

    runs = draws.prices.shape[1]
    market = draws.market / draws.prices
    stay = current * draws.present / draws.prices
    pays = np.empty((HORIZON_MONTHS, runs), dtype=np.float32)
    arrivals = [_arrivals(reached) for reached in draws.reached]
    pay, now, net, even = (np.full(runs, start) for start in (0.0, 0.0, 0.0, NEVER))
    hired, waiting = np.zeros(runs, dtype=bool), np.zeros(runs, dtype=bool)
    for month in range(HORIZON_MONTHS):
        year = month // MONTHS_PER_YEAR
        hired[arrivals[0][month]] = waiting[arrivals[0][month]] = True
        for arrived, raised in zip(arrivals, draws.pay, strict=True):
            risen = arrived[month]
            pay[risen] = raised[risen]
            now[risen] = pay[risen] * market[year, risen]
        if month % MONTHS_PER_YEAR == 0 or month == given.months_without_pay:
            paid = month >= given.months_without_pay
            now = np.where(hired, pay * market[year], stay[year] if paid else 0.0)
        pays[month] = now
        net += now
        net -= stay[year]
        cost = _cost(given, month) * MONTHS_PER_YEAR  # net is in twelfths of yearly pay
        if cost:
            net -= cost / draws.prices[year]
        covered = np.flatnonzero(waiting & (net >= 0))
        even[covered] = month + 1
        waiting[covered] = False
    return _Careers(pays, net / MONTHS_PER_YEAR, even)


def _arrivals(reached: Numbers) -> list[Runs]:
    """Return, for each month of the horizon, the runs that reach a level in it."""
    import numpy as np

    months = np.minimum(np.ceil(reached), HORIZON_MONTHS).astype(np.uint16)
    order = np.argsort(months, kind="stable")
    ends = np.searchsorted(months[order], np.arange(HORIZON_MONTHS + 1))
    return [order[low:high] for low, high in pairwise(ends.tolist())]


def _cost(given: SalaryInput, month: int) -> float:
    """Return the cost of one month, whole units."""
    once = given.cost_once if month == 0 else 0
    running = given.cost_per_month if month < given.study.months else 0
    return (once + running) / 100


def _fans(pays: Pays, current: float, draws: _Draws) -> tuple[Fan, Fan]:
    """Return pay in today's and in future money."""
    import numpy as np

    prices = draws.prices.astype(pays.dtype)
    still = np.ones((len(prices), 1), dtype=pays.dtype)
    stay = current * draws.present
    return fan(pays, still, stay / draws.prices), fan(pays, prices, stay)


def _median_month(months: Numbers) -> int | None:
    """Return the month by which half of all runs are there, or None beyond the horizon."""
    import numpy as np

    median = float(np.median(months))
    return None if median >= HORIZON_MONTHS else ceil(median)


def _break_even(even: Numbers) -> BreakEven:
    import numpy as np

    found = even[even < NEVER]
    if not found.size:
        return BreakEven(0.0, 0.0, None, None, None)
    p10, p25, p50, p75, p90 = (round(month) for month in np.quantile(found, QUANTILES).tolist())
    chance = found.size / even.size
    half = int(np.sort(even)[ceil(even.size / 2) - 1]) if chance >= 0.5 else None
    within = float(np.mean(even <= FIVE_YEARS))
    return BreakEven(within, chance, half, Spread(p10, p50, p90), (p25, p75))
