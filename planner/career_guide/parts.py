"""The values of a career guide; each one that holds a figure carries its proof."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from planner.career_guide.demand import AskedRow
from planner.career_guide.proof import Proof, proofs
from planner.content import Claim, NamedSkill, Role, Sketch, Tool
from planner.values import Seniority

__all__ = [
    "AskedRow",
    "CareerGuide",
    "ClaimRow",
    "FirstRow",
    "PassingRow",
    "PayRow",
    "Project",
    "ProjectStep",
    "Proof",
    "ScaleRow",
    "SketchRow",
    "Stage",
    "ToolRow",
    "Worry",
]


@dataclass(frozen=True, slots=True)
class Stage:
    """One career level: who usually is there, and what the article names for it.

    Attributes:
        background: Typical background in words.
        named: Skills and tools that the article asks for; empty where it says nothing.
    """

    seniority: Seniority
    background: str
    named: tuple[NamedSkill, ...]
    proof: Proof


@dataclass(frozen=True, slots=True)
class ScaleRow:
    """What the three levels ask on one axis, tenths.

    Attributes:
        own_reason: The reason speaks for this axis; else it is the one for all axes.
    """

    axis: str
    name: str
    short: str
    entry: int
    mid: int
    senior: int
    reason: str
    own_reason: bool
    proof: Proof

    @property
    def levels(self) -> tuple[int, int, int]:
        """Entry, mid and senior, tenths."""
        return (self.entry, self.mid, self.senior)


@dataclass(frozen=True, slots=True)
class ToolRow:
    """A tool that the career means.

    Attributes:
        tool: Name, purpose, status, checked-on date.
        instead: Names of what to use instead.
        asked: How many job ads name it, or None where nobody counted.
        proof: Of the status.
    """

    tool: Tool
    instead: tuple[str, ...]
    asked: AskedRow | None
    proof: Proof


@dataclass(frozen=True, slots=True)
class ProjectStep:
    """One step of a project; 0 minutes where only the order is known."""

    title: str
    minutes: int
    done_when: str
    proof: Proof


@dataclass(frozen=True, slots=True)
class Project:
    """A project for the portfolio, with its effort in minutes.

    Attributes:
        impresses: Why employers care; may be empty.
        proves: Names of the skills it is proof of.
    """

    task: str
    title: str
    minutes: int
    deliverable: str
    done_when: tuple[str, ...]
    impresses: str
    proves: tuple[str, ...]
    steps: tuple[ProjectStep, ...]
    proof: Proof


@dataclass(frozen=True, slots=True)
class SketchRow:
    """A few lines to start a task from: a sketch that says what is missing, never a program."""

    task: str
    title: str
    sketch: Sketch
    proof: Proof


@dataclass(frozen=True, slots=True)
class Worry:
    """A worry, an answer, and the titles of the tasks that live up to it."""

    problem: str
    answer: str
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FirstRow:
    """Something for the first week; ``caution`` warns of what it may cost."""

    text: str
    caution: str
    task: str
    minutes: int
    proof: Proof


@dataclass(frozen=True, slots=True)
class PassingRow:
    """A skill that ads ask for and the roadmap leaves out: what to know of it.

    Attributes:
        asked: How many job ads name it, or None where nobody counted.
        proof: Of what is said about it.
    """

    name: str
    text: str
    asked: AskedRow | None
    proof: Proof


@dataclass(frozen=True, slots=True)
class PayRow:
    """Pay a year at one career level according to one origin, minor units.

    Attributes:
        low: A quarter of the pay lies below.
        high: A quarter of the pay lies above; with ``open_top`` the source gives no upper end.
    """

    origin: Literal["open-data", "article"]
    seniority: Seniority
    low: int
    median: int
    high: int
    open_top: bool
    currency: str
    region: str
    proof: Proof


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """Something the article says as a fact, with what is known about it."""

    claim: Claim
    proof: Proof


@dataclass(frozen=True, slots=True)
class CareerGuide:
    """One career from all sides.

    Attributes:
        stages: Entry, mid, senior.
        scales: One row an axis, in the order of the radar.
        reason: The reason for all axes; empty where each axis has its own.
        tools: Tools that it means, by axis.
        asked: What job ads name most.
        claims: What the article claims, the doubtful first; empty for other careers.
        outdated: Tools that the article names and that nobody should start with.
        reason_proof: Where that reason comes from, or None.
        projects: What to build for a portfolio.
        sketches: Lines to start tasks from, in the order of the roadmap.
        challenges: Worries with answers.
        first_week: What to do at once.
        in_passing: What to know of tools that the roadmap leaves out.
        pay: Bands of open data, then the article's; entry level first.
        ideas: Thoughts worth keeping, title and text.
        closing: The last advice; may be empty.
        advice_proof: Where challenges and ideas come from.
    """

    role: Role
    stages: tuple[Stage, ...]
    scales: tuple[ScaleRow, ...]
    reason: str
    reason_proof: Proof | None
    tools: tuple[ToolRow, ...]
    asked: tuple[AskedRow, ...]
    projects: tuple[Project, ...]
    sketches: tuple[SketchRow, ...]
    challenges: tuple[Worry, ...]
    first_week: tuple[FirstRow, ...]
    in_passing: tuple[PassingRow, ...]
    pay: tuple[PayRow, ...]
    claims: tuple[ClaimRow, ...]
    outdated: tuple[ToolRow, ...]
    ideas: tuple[tuple[str, str], ...]
    closing: str
    advice_proof: Proof

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of all sources of its figures, each once, in order."""
        found = (source for proof in proofs(self) for source in proof.sources)
        return tuple(dict.fromkeys(found))
