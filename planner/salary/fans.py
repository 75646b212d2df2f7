"""From ten thousand careers to a fan: quantiles of pay month by month, sorted in 16-bit steps."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from planner.salary.inputs import HORIZON_MONTHS
from planner.salary.outcome import Fan

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]
    Pays = NDArray[np.float32]
    Steps = NDArray[np.uint16]

QUANTILES = (0.10, 0.25, 0.50, 0.75, 0.90)
SAMPLE = 8
"""Every how many runs are asked for the highest pay."""
MOST_STEPS = 65_535
"""Steps of pay that fit into 16 bits."""
MONTHS_PER_YEAR = 12


def fan(pays: Pays, prices: Pays, stay: Numbers) -> Fan:
    """Return the quantiles of pay month by month.

    Args:
        pays: Yearly pay, whole units, shape (months, runs).
        prices: What pay is multiplied with, by year, shape (years, runs) or (years, 1).
        stay: Yearly pay in the present job by year, whole units, shape (years, runs).
    """
    import numpy as np

    step = _step(pays, prices)
    ordered = _sorted(pays, prices, step)
    p10, p25, p50, p75, p90 = (amounts(_quantile(ordered, share) * step) for share in QUANTILES)
    yearly = np.repeat(np.median(stay, axis=1), MONTHS_PER_YEAR)[:HORIZON_MONTHS]
    return Fan(p10, p25, p50, p75, p90, amounts(yearly))


def _step(pays: Pays, prices: Pays) -> int:
    """Return the width of a pay step, whole units, so that 16 bits reach above every 95 %.

    Some dollars: finer than any figure shown, and whole, so that round pay stays exact.
    """
    import numpy as np

    yearly = pays[MONTHS_PER_YEAR - 1 :: MONTHS_PER_YEAR, ::SAMPLE] * prices[:, ::SAMPLE]
    place = int(0.95 * (yearly.shape[1] - 1))
    highest = float(np.partition(yearly, place, axis=1)[:, place].max())
    return max(1, ceil(1.25 * highest / MOST_STEPS))


def _sorted(pays: Pays, prices: Pays, step: int) -> Steps:
    """Return pay in steps, sorted month by month; the far tail is cut, it is in no quantile.

    Sorting takes most of a simulation. 16-bit integers sort by radix, six times as fast as floats,
    and a year at a time stays in the cache of the processor.
    """
    import numpy as np

    ordered = np.empty(pays.shape, dtype=np.uint16)
    for year, price in enumerate(prices):
        months = slice(year * MONTHS_PER_YEAR, (year + 1) * MONTHS_PER_YEAR)
        steps = pays[months] * (price * np.float32(1 / step))
        steps += np.float32(0.5)
        ordered[months] = np.minimum(steps, np.float32(MOST_STEPS), out=steps)
        ordered[months].sort(axis=1, kind="stable")
    return ordered


def _quantile(ordered: Steps, share: float) -> Numbers:
    """Return a quantile of each sorted row, linear between neighbours."""
    place = share * (ordered.shape[1] - 1)
    below = int(place)
    above = min(below + 1, ordered.shape[1] - 1)
    weight = place - below
    low: Numbers = ordered[:, below].astype(float)
    high: Numbers = ordered[:, above].astype(float)
    between: Numbers = low * (1 - weight) + high * weight
    return between


def amounts(units: Numbers) -> tuple[int, ...]:
    """Return whole currency units as minor units."""
    return tuple(round(unit * 100) for unit in units.tolist())
