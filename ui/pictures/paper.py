"""The study plan of a document as PDF."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from planner.model import Document
from planner.wording import Wording


def write_study_plan(document: Document, today: date, wording: Wording, target: Path) -> int:
    """Write the study plan of a document as PDF and return its number of pages."""
    from planner.exchange.pdf import PaperSize, write_pdf
    from planner.exchange.reference import reference_for
    from planner.studyplan import ALL_SECTIONS, study_plan

    plan = document.plan
    if plan is None:
        return 0
    reference = reference_for(plan)
    outline = study_plan(plan, document.profile, reference, today, wording, ALL_SECTIONS)
    return write_pdf(outline, target, PaperSize.A4).pages
