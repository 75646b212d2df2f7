"""Which careers fit: skills against what entry level asks, and interests, never the sum alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from planner.content import Interest, Questionnaire, Role
from planner.values import Seniority

SKILL_SHARE = 0.6
"""Weight of the skills in the fit; the rest are interests."""
NEUTRAL, MOST_AGREE = 3, 5
"""An interest is answered from 1 (not me) to 5 (very much me)."""
REASONS = 3
"""Most reasons given for or against a role."""


class RoleFit(NamedTuple):
    """How well a role fits; shown with both parts, never the sum alone.

    Attributes:
        role: Role id.
        skill: 1 - shortfall to entry level / what entry level asks for, 0 to 1.
        interest: Agreement with the statements that speak for or against the role, 0 to 1.
        fit: Weighted mean of both.
        interests_for: Statements that speak for it, strongest first.
        interests_against: Statements that speak against it, strongest first.
        reached: Axes that reach what entry level asks for, most demanding first.
        short: Axes that do not, largest shortfall first.
    """

    role: str
    skill: float
    interest: float
    fit: float
    interests_for: tuple[str, ...]
    interests_against: tuple[str, ...]
    reached: tuple[str, ...]
    short: tuple[str, ...]


def role_fits(
    roles: Iterable[Role],
    questionnaire: Questionnaire,
    levels: Mapping[str, int],
    interests: Mapping[str, int],
) -> tuple[RoleFit, ...]:
    """Return how well each role fits, best first; equal ones keep their order.

    Args:
        roles: The careers.
        questionnaire: Statements with their weights by role.
        levels: Level by axis, tenths; missing axes are at 0.
        interests: Answer from 1 to 5 by statement; missing ones are neutral.
    """
    fits = (_fit(role, questionnaire.interests, levels, interests) for role in roles)
    return tuple(sorted(fits, key=lambda fit: -fit.fit))


def _fit(
    role: Role,
    statements: Sequence[Interest],
    levels: Mapping[str, int],
    answers: Mapping[str, int],
) -> RoleFit:
    asked = role.required(Seniority.ENTRY)
    short = {axis: asked[axis] - levels.get(axis, 0) for axis in asked}
    total = sum(asked.values())
    skill = 1 - sum(max(0, gap) for gap in short.values()) / total if total else 1.0
    speaks = _agreement(role.id, statements, answers)
    interest = _interest_fit(role.id, statements, speaks)
    ordered = sorted(speaks, key=lambda name: -abs(speaks[name]))
    return RoleFit(
        role=role.id,
        skill=skill,
        interest=interest,
        fit=SKILL_SHARE * skill + (1 - SKILL_SHARE) * interest,
        interests_for=tuple(name for name in ordered if speaks[name] > 0)[:REASONS],
        interests_against=tuple(name for name in ordered if speaks[name] < 0)[:REASONS],
        reached=tuple(
            axis for axis in sorted(asked, key=lambda axis: -asked[axis]) if short[axis] <= 0
        )[:REASONS],
        short=tuple(
            axis for axis in sorted(asked, key=lambda axis: -short[axis]) if short[axis] > 0
        )[:REASONS],
    )


def _weight(role: str, statement: Interest) -> int:
    return sum(weight.weight for weight in statement.weights if weight.role == role)


def _agreement(
    role: str, statements: Iterable[Interest], answers: Mapping[str, int]
) -> dict[str, int]:
    """Return what each statement contributes: (answer - neutral) x weight."""
    return {
        statement.id: (answers.get(statement.id, NEUTRAL) - NEUTRAL) * _weight(role, statement)
        for statement in statements
    }


def _interest_fit(role: str, statements: Iterable[Interest], speaks: Mapping[str, int]) -> float:
    most = (MOST_AGREE - NEUTRAL) * sum(abs(_weight(role, one)) for one in statements)
    return (sum(speaks.values()) / most + 1) / 2 if most else 0.5
