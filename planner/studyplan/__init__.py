"""The printable study plan: from a plan to headings, rows, totals and dates, still without paper.

One outline serves the PDF today and any other printed form later.
"""

from planner.studyplan.as_text import outline_text
from planner.studyplan.brief import Reference
from planner.studyplan.making import study_plan
from planner.studyplan.outline import ALL_SECTIONS, USUAL_SECTIONS, Section, StudyPlan

__all__ = [
    "ALL_SECTIONS",
    "USUAL_SECTIONS",
    "Reference",
    "Section",
    "StudyPlan",
    "outline_text",
    "study_plan",
]
