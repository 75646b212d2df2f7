"""The two pages with a chart, as values: what the chart draws, and the table that says it again."""

from __future__ import annotations

from dataclasses import dataclass

from planner.salary import SalaryOutcome
from planner.skills import Gap, RadarData
from planner.studyplan.figure import Figure


@dataclass(frozen=True, slots=True)
class SkillRow:
    """One axis of the gap table; levels in words, the gap for drawing.

    Attributes:
        name: Full name of the axis.
        gap: Levels of the axis, with its short name.
        level: Where the person stands, or where the entry path usually starts.
        after: Level after the plan.
        required: Level the target asks for.
        missing: How much is missing today.
        task: Title of the task that closes the gap or comes nearest; may be empty.
        closing: When it closes, or what stays short.
    """

    name: str
    gap: Gap
    level: Figure
    after: Figure
    required: Figure
    missing: Figure
    task: str
    closing: Figure


@dataclass(frozen=True, slots=True)
class SkillsPage:
    """Skills today, after the plan, and what the target asks for.

    Attributes:
        heading: "Skills and gaps".
        subtitle: What it amounts to.
        radar: What the radar draws.
        rows: Largest gap first.
        scale: What the levels mean, and from when the ratings are.
        bookmark: Name of the place inside the document.
    """

    heading: str
    subtitle: str
    radar: RadarData
    rows: tuple[SkillRow, ...]
    scale: str
    bookmark: str = "skills"


@dataclass(frozen=True, slots=True)
class BandRow:
    """Yearly pay at one career level with where the figures come from."""

    level: str
    low: Figure
    middle: Figure
    high: Figure
    source: str
    day: str
    n: str
    confidence: str


@dataclass(frozen=True, slots=True)
class AssumptionRow:
    """One assumption of the projection with its source and the date of it."""

    name: str
    value: Figure
    source: str
    day: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source the page rests on, for the note below it; ``url`` https or None."""

    name: str
    words: str
    url: str | None
    address: str


@dataclass(frozen=True, slots=True)
class SalaryPage:
    """Pay over ten years as honest ranges; printed only when it was asked for.

    Attributes:
        heading: "Pay".
        subtitle: What it amounts to.
        detail: The figures behind it.
        outcome: What the fan draws.
        bands: Entry, mid and senior.
        assumptions: What was taken for granted.
        sources: Every source named on the page.
        note: What these figures are and are not.
        bookmark: Name of the place inside the document.
    """

    heading: str
    subtitle: str
    detail: Figure
    outcome: SalaryOutcome
    bands: tuple[BandRow, ...]
    assumptions: tuple[AssumptionRow, ...]
    sources: tuple[SourceLine, ...]
    note: str
    bookmark: str = "salary"
