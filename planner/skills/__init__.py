"""Where somebody stands on each skill axis, where the plan takes them, and what is still missing.

Levels are tenths (0 to 50).
"""

from planner.skills.finding import Shortfall, SkillFinding, finding
from planner.skills.levels import (
    STUDY_LIMIT,
    counts,
    marginal_gains,
    projected_levels,
    without_unlearned,
)
from planner.skills.standing import (
    Gap,
    RadarData,
    Requirements,
    gaps,
    largest_first,
    rated_on,
    standings,
)
from planner.skills.words import closing_text, level_word, skill_sentence, spoke_text

__all__ = [
    "STUDY_LIMIT",
    "Gap",
    "RadarData",
    "Requirements",
    "Shortfall",
    "SkillFinding",
    "closing_text",
    "counts",
    "finding",
    "gaps",
    "largest_first",
    "level_word",
    "marginal_gains",
    "projected_levels",
    "rated_on",
    "skill_sentence",
    "spoke_text",
    "standings",
    "without_unlearned",
]
