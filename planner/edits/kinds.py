"""The closed list of edits: each a value that says what shall change, never how.

Mouse, keyboard, command line, imports and tests build the same values; ``apply`` is the only thing
that carries them out. The ``kind`` tells them apart when they are written down.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from planner.edits.kinds_tasks import Several, TaskEdit
from planner.edits.kinds_time import TimeEdit
from planner.model import Answer, Assumptions, Evidence, Plan, Rating
from planner.values import Day, Id, Label, Minutes, Percent, Seniority, Value


class MoveTasks(Value):
    """Put the first task on a day; the others keep their distance in study days.

    Attributes:
        tasks: Tasks that move together.
        to: New start of the first one; moves on to the next study day.
        ignore_links: Leave linked tasks where they are and mark violated links as broken (Alt).
    """

    kind: Literal["move"] = "move"
    tasks: Several
    to: Day
    ignore_links: bool = False


class ResizeTask(Value):
    """Give a task a new start, a new end, or both; its effort stays, its hours a week change.

    Attributes:
        task: The task.
        start: New start, or None to keep it.
        end: New last day, or None to keep it.
        scale_effort: Keep the hours a week instead and change the effort (Ctrl).
    """

    kind: Literal["resize"] = "resize"
    task: Id
    start: Day | None = None
    end: Day | None = None
    scale_effort: bool = False


class SetProgress(Value):
    """Set the progress of a task that has no steps, whole percent."""

    kind: Literal["progress"] = "progress"
    task: Id
    percent: Percent
    day: Day


class SetDone(Value):
    """Mark tasks as done on a day, or open them again."""

    kind: Literal["done"] = "done"
    tasks: Several
    done: bool = True
    day: Day


class TickStep(Value):
    """Tick a step of a task's checklist, or take the tick back; progress follows."""

    kind: Literal["step"] = "step"
    task: Id
    step: Id
    done: bool = True
    day: Day


class LogWork(Value):
    """Note time really spent on a task; never changes its progress."""

    kind: Literal["log"] = "log"
    task: Id
    day: Day
    minutes: Annotated[Minutes, Field(gt=0)]
    note: Label = ""


class PinTasks(Value):
    """Pin tasks to their dates, or let them move again."""

    kind: Literal["pin"] = "pin"
    tasks: Several
    pinned: bool = True


class SetTarget(Value):
    """Aim at another career level; changes radar and gaps, never the tasks."""

    kind: Literal["target"] = "target"
    target: Seniority


class RateSkills(Value):
    """Set ratings; axes that are not named keep theirs."""

    kind: Literal["rate"] = "rate"
    ratings: Annotated[tuple[Rating, ...], Field(min_length=1)]


class ClearRating(Value):
    """Take the rating of one axis back."""

    kind: Literal["unrate"] = "unrate"
    axis: Id


class RecordAnswers(Value):
    """Keep answers of the questionnaire; other questions keep theirs.

    Attributes:
        answers: New answers, or other ones to questions answered before.
        withdrawn: Questions whose answer counts no more, e.g. after another answer before them.
    """

    kind: Literal["answer"] = "answer"
    answers: tuple[Answer, ...] = ()
    withdrawn: tuple[Id, ...] = ()


class SetAssumptions(Value):
    """Replace what the salary projection takes for granted."""

    kind: Literal["assume"] = "assume"
    assumptions: Assumptions


class AdoptPlan(Value):
    """Add a plan, or replace the one of the same id, and show it; ratings come with it."""

    kind: Literal["adopt"] = "adopt"
    plan: Plan
    ratings: tuple[Rating, ...] = ()
    assumptions: Assumptions | None = None


class AddEvidence(Value):
    """Add proof of a level; the self-rating stays apart from it."""

    kind: Literal["evidence"] = "evidence"
    evidence: Evidence


BarEdit = MoveTasks | ResizeTask | SetProgress | SetDone | TickStep | LogWork | PinTasks | SetTarget
"""Edits of bars, of work that was done, and of the aim."""
PlanEdit = BarEdit | TaskEdit | TimeEdit
"""Edits of the plan on screen."""
ProfileEdit = RateSkills | ClearRating | RecordAnswers | AddEvidence | SetAssumptions
"""Edits of what is known of the person."""
Edit = Annotated[PlanEdit | ProfileEdit | AdoptPlan, Field(discriminator="kind")]
"""Everything that can happen to a document."""
