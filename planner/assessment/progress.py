"""How far somebody is in the assessment, from the answers that are kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from planner.assessment.scoring import next_question
from planner.content import Axis, Questionnaire

Progress = Literal["none", "begun", "done"]


def progress_of(
    axes: Sequence[Axis], questionnaire: Questionnaire, kept: Mapping[str, str]
) -> Progress:
    """Return whether nothing, something or everything about skills and interests is answered.

    Goals are not counted: all of them may be passed over.

    Args:
        axes: The axes with their questions.
        questionnaire: Answers and statements.
        kept: Answer by question.
    """
    statements = [one.id for one in questionnaire.interests]
    asked = [question.id for axis in axes for question in axis.questions] + statements
    if not any(question in kept for question in asked):
        return "none"
    open_axes = any(next_question(axis, kept, questionnaire.answers) for axis in axes)
    return "begun" if open_axes or any(one not in kept for one in statements) else "done"
