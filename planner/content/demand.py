"""How often job ads name a skill or tool: by role, by career level, by year."""

from __future__ import annotations

from math import sqrt
from typing import Literal, NamedTuple

from planner.values import Confidence, Seniority

FEWEST_ADS = 30
"""Below so many ads only counts are shown, no share."""
_Z95 = 1.96


class Interval(NamedTuple):
    """Ends of a 95 % interval of a share, 0 to 1."""

    low: float
    high: float


class Demand(NamedTuple):
    """How many job ads for a role name a skill or tool.

    A plain tuple: there are thousands of them, and the gate has checked ids and counts before.

    Attributes:
        role: Role id, or ``all``.
        skill: Id of a named skill or tool.
        ads: Ads looked at, at least 1.
        naming: Ads that name it, 0 to ``ads``.
        source: Source id.
        day: Period of the ads.
        confidence: How far it can be trusted.
        level: Career level of the ads; None for ads of all levels, unknown ones included.
    """

    role: str
    skill: str
    ads: int
    naming: int
    source: str
    day: str
    confidence: Confidence
    level: Seniority | None = None

    @property
    def share(self) -> float | None:
        """Share of the ads, 0 to 1; None where there are too few to say."""
        return self.naming / self.ads if self.ads >= FEWEST_ADS else None

    @property
    def interval(self) -> Interval | None:
        """95 % interval of the share (Wilson); None where there are too few ads."""
        share = self.share
        if share is None:
            return None
        square = _Z95 * _Z95
        scale = 1 + square / self.ads
        middle = share + square / (2 * self.ads)
        half = _Z95 * sqrt(share * (1 - share) / self.ads + square / (4 * self.ads**2))
        low, high = (middle - half) / scale, (middle + half) / scale
        return Interval(min(share, max(0.0, low)), max(share, min(1.0, high)))


class Asking(NamedTuple):
    """A skill or tool as job ads ask for it, beside what the roadmap of the role teaches.

    Attributes:
        demand: How many ads name it.
        taught: Whether a task of the roadmap teaches it.
        mark: ``not_taught`` where ads often ask for what is not taught, ``rarely_asked`` where they
            rarely ask for what is taught, otherwise empty.
    """

    demand: Demand
    taught: bool
    mark: Literal["", "not_taught", "rarely_asked"] = ""


OFTEN = 0.15
"""Named by at least this share of the ads: often asked for."""
RARELY = 0.05
"""Named by less than this share: rarely asked for."""


def asking(demand: Demand, *, taught: bool) -> Asking:
    """Return demand beside teaching, marked where they differ; never where ads are too few."""
    share = demand.share
    if share is None:
        return Asking(demand=demand, taught=taught)
    if share >= OFTEN and not taught:
        return Asking(demand=demand, taught=taught, mark="not_taught")
    rarely = share < RARELY and taught
    return Asking(demand=demand, taught=taught, mark="rarely_asked" if rarely else "")


class Trend(NamedTuple):
    """How often ads for a role named a skill in two periods.

    Attributes:
        before: The earlier count.
        after: The later count, of other ads.
    """

    before: Demand
    after: Demand

    @property
    def direction(self) -> Literal["", "more", "less"]:
        """``more`` or ``less`` where the two 95 % intervals do not touch, otherwise empty."""
        before, after = self.before.interval, self.after.interval
        if before is None or after is None:
            return ""
        if after.low > before.high:
            return "more"
        return "less" if after.high < before.low else ""
