"""What we ship, as types only: roles, roadmaps, skills, resources, salary bands, sources.

``planner.catalog`` reads these values from resources/*.toml; rules get them as arguments and read
no files. Hours, levels and dates that the source article does not name are our own estimates and
carry the source ``own``.
"""

from planner.content.demand import (
    FEWEST_ADS,
    Asking,
    Demand,
    Interval,
    Trend,
    asking,
)
from planner.content.evidence import (
    ArticleItem,
    Claim,
    Resource,
    Source,
)
from planner.content.goals import (
    Goal,
    GoalField,
    GoalOption,
    Place,
)
from planner.content.roadmaps import (
    Challenge,
    EntryPath,
    FirstStep,
    Guide,
    Idea,
    InPassing,
    NotTaught,
    Roadmap,
    RoadmapPhase,
    RoadmapStep,
    RoadmapTask,
    Sketch,
    StartApplying,
    StartLevel,
)
from planner.content.roles import (
    Asked,
    Background,
    Reason,
    Requirement,
    Role,
    SalaryBand,
)
from planner.content.skills import (
    AnswerChoice,
    Axis,
    Interest,
    NamedSkill,
    Question,
    Questionnaire,
    Tool,
    Weight,
)

__all__ = [
    "FEWEST_ADS",
    "AnswerChoice",
    "ArticleItem",
    "Asked",
    "Asking",
    "Axis",
    "Background",
    "Challenge",
    "Claim",
    "Demand",
    "EntryPath",
    "FirstStep",
    "Goal",
    "GoalField",
    "GoalOption",
    "Guide",
    "Idea",
    "InPassing",
    "Interest",
    "Interval",
    "NamedSkill",
    "NotTaught",
    "Place",
    "Question",
    "Questionnaire",
    "Reason",
    "Requirement",
    "Resource",
    "Roadmap",
    "RoadmapPhase",
    "RoadmapStep",
    "RoadmapTask",
    "Role",
    "SalaryBand",
    "Sketch",
    "Source",
    "StartApplying",
    "StartLevel",
    "Tool",
    "Trend",
    "Weight",
    "asking",
]
