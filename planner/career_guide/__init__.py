"""What somebody who thinks about a career gets to read, as plain values for window and pages.

``career_guide`` puts one career together from the catalogue; ``careers_for`` orders all of them
by how well they fit. Every value that holds a figure says in its ``proof`` where it comes from.

Example:
    >>> career_guide("mlops_engineer").pay[0].proof.sources
    ('aijobs', 'aijobs2025')
"""

from planner.career_guide.demand import (
    AskedPart,
    AskedRow,
    TrendRow,
    ask_rows,
    asked_parts,
    trend_rows,
)
from planner.career_guide.fits import (
    BEST,
    SCORES,
    CareerFit,
    careers_for,
    fit_reasons,
    interests_of,
)
from planner.career_guide.guide import career_guide
from planner.career_guide.parts import (
    CareerGuide,
    ClaimRow,
    FirstRow,
    PassingRow,
    PayRow,
    Project,
    ProjectStep,
    ScaleRow,
    SketchRow,
    Stage,
    ToolRow,
    Worry,
)
from planner.career_guide.proof import Proof, proofs

__all__ = [
    "BEST",
    "SCORES",
    "AskedPart",
    "AskedRow",
    "CareerFit",
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
    "TrendRow",
    "Worry",
    "ask_rows",
    "asked_parts",
    "career_guide",
    "careers_for",
    "fit_reasons",
    "interests_of",
    "proofs",
    "trend_rows",
]
