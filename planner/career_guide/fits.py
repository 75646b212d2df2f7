"""Which careers fit, with reasons in words: what is reached, what is short, what was agreed to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from planner import catalog
from planner.assessment import RoleFit, role_fits
from planner.career_guide.proof import Proof
from planner.content import Role
from planner.model import Answer, Profile
from planner.skills.words import joined
from planner.values import Confidence
from planner.wording import Wording

BEST = 3
"""So many careers are marked as the ones that fit best."""
SCORES = {"1", "2", "3", "4", "5"}
"""Answers to a statement about interests, from not me to very much me."""


@dataclass(frozen=True, slots=True)
class CareerFit:
    """A career in the list.

    Attributes:
        fit: Both parts, shown apart; None while nothing is known of the person.
        rank: 1 for the best; 0 while nothing is known.
        by_skills: Whether any skill is rated; else the skill part says nothing.
        by_interests: Whether any statement is answered; else the interest part says nothing.
        proof: The weights are our own judgement.
    """

    role: Role
    fit: RoleFit | None
    rank: int
    by_skills: bool = False
    by_interests: bool = False
    proof: Proof = Proof(("own",), confidence=Confidence.LOW)  # noqa: RUF009  frozen

    @property
    def best(self) -> bool:
        """Whether it is one of those that fit best."""
        return 1 <= self.rank <= BEST


def interests_of(answers: Iterable[Answer]) -> dict[str, int]:
    """Return the answers to statements about interests, 1 to 5 by statement."""
    known = {statement.id for statement in catalog.questionnaire().interests}
    return {
        answer.question: int(answer.answer)
        for answer in answers
        if answer.question in known and answer.answer in SCORES
    }


def careers_for(profile: Profile, levels: Mapping[str, int] | None = None) -> tuple[CareerFit, ...]:
    """Return all careers, the best fit first; in the order of the catalogue while nothing is known.

    Args:
        profile: Ratings and answers about interests.
        levels: Levels to count instead of the ratings, tenths by axis.
    """
    roles = [catalog.role(role_id) for role_id in catalog.role_ids()]
    known = profile.levels if levels is None else levels
    interests = interests_of(profile.answers)
    if not known and not interests:
        return tuple(CareerFit(role, None, 0) for role in roles)
    by_id = {role.id: role for role in roles}
    fits = role_fits(roles, catalog.questionnaire(), known, interests)
    return tuple(
        CareerFit(by_id[fit.role], fit, rank, bool(known), bool(interests))
        for rank, fit in enumerate(fits, start=1)
    )


def fit_reasons(fit: RoleFit, wording: Wording) -> tuple[tuple[str, str], ...]:
    """Return reasons as pairs of "for" or "against" and a sentence, the weightiest first."""
    says = {statement.id: statement.text for statement in catalog.questionnaire().interests}
    found: list[tuple[str, str]] = []
    if fit.reached:
        names = _names(fit.reached, wording)
        found.append(("for", wording.say("career.reached", names=names)))
    found += [("for", wording.say("career.agreed", text=says[one])) for one in fit.interests_for]
    if fit.short:
        names = _names(fit.short, wording)
        found.append(("against", wording.say("career.short", names=names)))
    found += [
        ("against", wording.say("career.disagrees", text=says[one]))
        for one in fit.interests_against
    ]
    return tuple(found)


def _names(axes: Sequence[str], wording: Wording) -> str:
    short = {axis.id: axis.short for axis in catalog.axes()}
    return joined([short[axis] for axis in axes], len(axes), wording)
