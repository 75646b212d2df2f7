"""What an answer to a goal does, said below its question."""

from __future__ import annotations

from planner.content import Goal
from ui.words import tr


def goal_note(goal: Goal) -> str:
    """Return what the answer does and how it is given."""
    return f"{_use(goal)} {_keys(goal)}"


def _use(goal: Goal) -> str:
    notes = {
        "hours": tr("A new plan begins with it."),
        "weeks_off": tr(
            "A new plan leaves half of them free in summer and half at year-end, until you move "
            "them."
        ),
        "path": tr("It sets the levels that are not rated, and the hours of each task."),
        "pay": tr("It stays on this computer, and pay over time is compared with it."),
        "place": tr("Pay bands follow it. Without an answer they are those of the USA."),
        "job": tr(
            "Pay you give up counts as a cost: half of the months for fewer hours, which is our "
            "estimate, all of them without a job."
        ),
        "budget": tr(
            "Study costs are counted up to it, and where it is short, free resources come first."
        ),
        "apply_by": tr(
            "You see whether that can be kept, by how much not, and what would keep it."
        ),
    }
    return notes[goal.field]


def _keys(goal: Goal) -> str:
    if goal.kind == "choice":
        return tr("Keys 1 to {n} answer, Backspace goes back.", n=len(goal.options))
    return tr("Enter keeps the answer; Skip passes it over.")
