"""What a gap list amounts to, as figures: how many axes reach the target, which stay short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from planner.skills.standing import Gap
from planner.values import Seniority


class Shortfall(NamedTuple):
    """An axis that stays short after the plan, and by how much (tenths)."""

    name: str
    tenths: int


@dataclass(frozen=True, slots=True)
class SkillFinding:
    """What the Skills view says in one sentence, as a wording key and figures.

    Attributes:
        key: ``skills.finding.`` + unrated, already, all, some or none.
        target: Career level aimed at.
        total: Number of axes.
        reached: Axes that reach the target by the end of the plan.
        unrated: Axes without a rating.
        short: Axes that stay short, largest shortfall first.
        beyond_study: Names of those that ask for more than study alone can give.
    """

    key: str
    target: Seniority
    total: int
    reached: int
    unrated: int
    short: tuple[Shortfall, ...]
    beyond_study: tuple[str, ...]


def finding(standing: Sequence[Gap], target: Seniority) -> SkillFinding:
    """Return the one sentence a gap list amounts to."""
    short = sorted((gap for gap in standing if gap.short_after), key=lambda gap: -gap.short_after)
    reached = len(standing) - len(short)
    unrated = sum(gap.level is None for gap in standing)
    return SkillFinding(
        key=f"skills.finding.{_verdict(standing, reached, unrated)}",
        target=target,
        total=len(standing),
        reached=reached,
        unrated=unrated,
        short=tuple(Shortfall(gap.name, gap.short_after) for gap in short),
        beyond_study=tuple(gap.name for gap in short if gap.beyond_study),
    )


def _verdict(standing: Sequence[Gap], reached: int, unrated: int) -> str:
    if unrated == len(standing):
        return "unrated"
    if all(gap.gap == 0 for gap in standing):
        return "already"
    if reached == len(standing):
        return "all"
    return "some" if reached else "none"
