"""The fifteen-minute assessment: skills, interests and goals, and what the answers come to.

Adaptive questions give a level by axis (``scoring``), statements an interest in each career
(``fits``), and goals the hours, the start, the money and the day a plan has to keep to (``goals``).
All of it is deterministic and reads neither file nor clock.
"""

from planner.assessment.fits import NEUTRAL, RoleFit, role_fits
from planner.assessment.goals import (
    SKIPPED,
    Goals,
    answer_text,
    counts,
    goals_of,
    open_goals,
)
from planner.assessment.progress import Progress, progress_of
from planner.assessment.scoring import AxisResult, next_question, ratings, score_axis

__all__ = [
    "NEUTRAL",
    "SKIPPED",
    "AxisResult",
    "Goals",
    "Progress",
    "RoleFit",
    "answer_text",
    "counts",
    "goals_of",
    "next_question",
    "open_goals",
    "progress_of",
    "ratings",
    "role_fits",
    "score_axis",
]
