"""Everything that can happen to a document, and the one pure function that makes it happen.

``apply(document, edit)`` returns the new document or raises ``EditRefused`` with the reason; it
never changes its arguments, reads no clock and no file.

Example:
    >>> edit = SetTarget(target=Seniority.MID)
    >>> apply(document, edit).plan.target
    <Seniority.MID: 'mid'>
"""

from planner.edits.applying import apply
from planner.edits.kinds import (
    AddEvidence,
    AdoptPlan,
    ClearRating,
    Edit,
    LogWork,
    MoveTasks,
    PinTasks,
    PlanEdit,
    RateSkills,
    RecordAnswers,
    ResizeTask,
    SetAssumptions,
    SetDone,
    SetProgress,
    SetTarget,
    TickStep,
)
from planner.edits.kinds_tasks import (
    AddLink,
    AddTask,
    DeleteTasks,
    DuplicateTask,
    MoveMilestone,
    MovePhase,
    PullLinked,
    RemoveLink,
    RenameTask,
    ScheduleTask,
    SetDeadline,
    SetHours,
    SetNote,
    SkipTasks,
    UnscheduleTasks,
)
from planner.edits.kinds_time import (
    AddBreak,
    ChangeBreak,
    RemoveBreak,
    Replan,
    SetAvailability,
    SetStart,
    SpreadBreak,
)
from planner.edits.labels import describe
from planner.edits.replanning import replan_with
from planner.edits.spreading import spread_instead, spread_with
from planner.edits.tasks import next_task_id

__all__ = [
    "AddBreak",
    "AddEvidence",
    "AddLink",
    "AddTask",
    "AdoptPlan",
    "ChangeBreak",
    "ClearRating",
    "DeleteTasks",
    "DuplicateTask",
    "Edit",
    "LogWork",
    "MoveMilestone",
    "MovePhase",
    "MoveTasks",
    "PinTasks",
    "PlanEdit",
    "PullLinked",
    "RateSkills",
    "RecordAnswers",
    "RemoveBreak",
    "RemoveLink",
    "RenameTask",
    "Replan",
    "ResizeTask",
    "ScheduleTask",
    "SetAssumptions",
    "SetAvailability",
    "SetDeadline",
    "SetDone",
    "SetHours",
    "SetNote",
    "SetProgress",
    "SetStart",
    "SetTarget",
    "SkipTasks",
    "SpreadBreak",
    "TickStep",
    "UnscheduleTasks",
    "apply",
    "describe",
    "next_task_id",
    "replan_with",
    "spread_instead",
    "spread_with",
]
