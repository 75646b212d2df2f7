"""How often job ads name a skill or tool: by role, by career level, by year."""

from __future__ import annotations

from functools import cached_property
from math import sqrt
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from planner.values import Confidence, Id, Label, Seniority, Value

FEWEST_ADS = 30
"""Below so many ads only counts are shown, no share."""
_Z95 = 1.96


class Interval(NamedTuple):
    """Ends of a 95 % interval of a share, 0 to 1."""

    low: float
    high: float


class Demand(Value):
    """How many job ads for a role name a skill or tool.

    Attributes:
        role: Role id, or ``all``.
        skill: Id of a named skill or tool.
        ads: Ads looked at.
        naming: Ads that name it.
        source: Source id.
        day: Period of the ads.
        confidence: How far it can be trusted.
        level: Career level of the ads; None for ads of all levels, unknown ones included.
    """

    role: Id
    skill: Id
    ads: Annotated[int, Field(ge=1)]
    naming: Annotated[int, Field(ge=0)]
    source: Id
    day: Label
    confidence: Confidence
    level: Seniority | None = None

    @property
    def share(self) -> float | None:
        """Share of the ads, 0 to 1; None where there are too few to say."""
        return self.naming / self.ads if self.ads >= FEWEST_ADS else None

    @cached_property
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


class Asking(Value):
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


class Trend(Value):
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
