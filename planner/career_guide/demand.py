"""How often job ads for a career name something: beside what it teaches, by level, by year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from planner import catalog
from planner.career_guide.proof import Proof
from planner.content import Asking, Demand, NamedSkill, Trend
from planner.values import Seniority


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
        proof=_proof(demand),
    )


@dataclass(frozen=True, slots=True)
class AskedPart:
    """What the ads of one career level ask for, most named first; None stands for all levels."""

    level: Seniority | None
    rows: tuple[AskedRow, ...]


@dataclass(frozen=True, slots=True)
class TrendRow:
    """A skill that ads of the later period name clearly more or less often than earlier ones.

    Attributes:
        before: Share of the earlier ads, 0 to 1.
        after: Share of the later ads, 0 to 1.
        direction: Which way it went; the 95 % intervals do not touch.
    """

    skill: str
    name: str
    before: float
    after: float
    direction: Literal["more", "less"]
    before_proof: Proof
    proof: Proof


def asked_parts(role_id: str) -> tuple[AskedPart, ...]:
    """Return what ads for a role ask for: all of them, then each level that was counted.

    Raises:
        Refused: There is no such role.
    """
    named = catalog.named_skills()
    found = (
        AskedPart(level, ask_rows(catalog.asked_for(role_id, level), named))
        for level in (None, *Seniority)
    )
    return tuple(part for part in found if part.rows)


def trend_rows(role_id: str) -> tuple[TrendRow, ...]:
    """Return what ads for a role name more or less often than before, the largest change first.

    Empty where too few ads of one period were counted.

    Raises:
        Refused: There is no such role.
    """
    found = catalog.trends(catalog.roadmap_of(role_id).role)
    rows = [row for trend in found if (row := _trend_row(trend)) is not None]
    return tuple(sorted(rows, key=lambda row: -abs(row.after - row.before)))


def _trend_row(trend: Trend) -> TrendRow | None:
    before, after, direction = trend.before.share, trend.after.share, trend.direction
    if before is None or after is None or not direction:
        return None
    skill = trend.after.skill
    return TrendRow(
        skill=skill,
        name=catalog.named_skills()[skill].name,
        before=before,
        after=after,
        direction=direction,
        before_proof=_proof(trend.before),
        proof=_proof(trend.after),
    )


def _proof(demand: Demand) -> Proof:
    return Proof((demand.source,), demand.ads, demand.day, demand.confidence)
