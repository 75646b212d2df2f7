"""How often job ads for a career name a skill or tool, beside what its roadmap teaches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from planner.career_guide.proof import Proof
from planner.content import Asking, NamedSkill


@dataclass(frozen=True, slots=True)
class AskedRow:
    """How many job ads name a skill or tool.

    Attributes:
        ads: Ads looked at.
        naming: Ads that name it.
        share: Share of the ads, 0 to 1; None below 30 ads, where only counts are shown.
        low: Lower end of the 95 % interval of the share, or None.
        high: Upper end, or None.
        taught: Whether the roadmap of the career teaches it.
        mark: What stands out when ads and roadmap are held against each other; may be empty.
    """

    skill: str
    name: str
    ads: int
    naming: int
    share: float | None
    low: float | None
    high: float | None
    taught: bool
    mark: Literal["", "not_taught", "rarely_asked"]
    proof: Proof


def ask_rows(asking: Iterable[Asking], named: Mapping[str, NamedSkill]) -> tuple[AskedRow, ...]:
    """Return what ads ask for, in the order given, with names."""
    return tuple(_row(one, named[one.demand.skill]) for one in asking)


def _row(asking: Asking, named: NamedSkill) -> AskedRow:
    demand = asking.demand
    interval = demand.interval
    return AskedRow(
        skill=demand.skill,
        name=named.name,
        ads=demand.ads,
        naming=demand.naming,
        share=demand.share,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        taught=asking.taught,
        mark=asking.mark,
        proof=Proof((demand.source,), demand.ads, demand.day, demand.confidence),
    )
