"""What the Skills view shows, computed from the document by the rules of the core; no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from planner import catalog
from planner.content import Axis, Role
from planner.errors import Refused
from planner.model import Kind, Plan, Profile
from planner.schedule.bars import task_bars
from planner.skills import (
    Gap,
    RadarData,
    closing_text,
    finding,
    largest_first,
    level_word,
    rated_on,
    skill_sentence,
    standings,
)
from planner.values import Seniority
from planner.wording import Sentence, Wording

PORTFOLIO = 4
"""Number of the colour of portfolio tasks; phases come before it."""


@dataclass(frozen=True, slots=True)
class GapRow:
    """One row of the gap list; levels in tenths.

    Attributes:
        gap: Where the axis stands.
        axis: The axis with its rubric.
        task: Title of the task that closes the gap or comes nearest; may be empty.
        phase: Number of the colour of that task: 0 to 3, and 4 for portfolio.
        closing: When it closes, or what stays short.
        word: The level in a word.
    """

    gap: Gap
    axis: Axis
    task: str
    phase: int
    closing: str
    word: str

    @property
    def rated(self) -> bool:
        """Whether the person rated the axis."""
        return self.gap.level is not None


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything the view shows of one document.

    Attributes:
        role: What is asked for.
        target: Career level aimed at.
        radar: What the radar draws.
        rows: Largest gap first.
        sentence: What it amounts to.
        rated_on: Day of the newest rating, or None without ratings.
    """

    role: Role
    target: Seniority
    radar: RadarData
    rows: tuple[GapRow, ...]
    sentence: Sentence
    rated_on: date | None


def standing_of(plan: Plan, profile: Profile, wording: Wording) -> Standing | None:
    """Return what the view shows, or None where the catalogue does not know role or path."""
    try:
        role = catalog.role(plan.role)
        path = catalog.path(catalog.roadmap_of(plan.role), plan.path)
    except Refused:
        return None
    ends = {task_id: bar.end for task_id, bar in task_bars(plan).items()}
    axes = catalog.axes()
    spokes = standings(role, plan.target, plan, profile, axes, path, ends)
    by_id = {axis.id: axis for axis in axes}
    return Standing(
        role=role,
        target=plan.target,
        radar=RadarData(spokes, plan.target),
        rows=tuple(_row(plan, gap, by_id, wording) for gap in largest_first(spokes)),
        sentence=skill_sentence(finding(spokes, plan.target), wording),
        rated_on=rated_on(profile),
    )


def _row(plan: Plan, gap: Gap, axes: Mapping[str, Axis], wording: Wording) -> GapRow:
    task = plan.task(gap.closed_by) if gap.closed_by else None
    phases = {phase.id: number for number, phase in enumerate(plan.phases)}
    number = 0
    if task is not None:
        portfolio = task.kind is Kind.PORTFOLIO
        number = PORTFOLIO if portfolio else phases.get(task.phase, 0) % PORTFOLIO
    return GapRow(
        gap=gap,
        axis=axes[gap.axis],
        task=task.title if task else "",
        phase=number,
        closing=closing_text(gap, wording),
        word=level_word(gap.start, wording),
    )
