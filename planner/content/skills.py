"""The ten axes, the named skills and tools on them, and how often job ads ask for each."""

from __future__ import annotations

from functools import cached_property
from math import sqrt
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from planner.content.goals import Goal
from planner.values import Confidence, Id, Label, Note, Title, Value


class Question(Value):
    """One behaviour question of an axis; ``level`` is the whole level (1 to 5) it evidences."""

    id: Id
    level: Annotated[int, Field(ge=1, le=5)]
    text: Note


class Axis(Value):
    """One skill axis of the radar, in fixed order.

    Attributes:
        id: e.g. ``containers``.
        name: Full name.
        short: Name on the radar.
        covers: Named skills and tools it covers.
        rubric: Observable behaviour of the levels 0 to 5 (six sentences).
        questions: Questions in order of level.
    """

    id: Id
    name: Title
    short: Title
    covers: tuple[Id, ...] = ()
    rubric: Annotated[tuple[Note, ...], Field(min_length=6, max_length=6)]
    questions: tuple[Question, ...] = ()


class NamedSkill(Value):
    """A skill or tool by name, on the axis it belongs to."""

    id: Id
    name: Title
    axis: Id
    kind: Literal["skill", "tool"]
    from_article: bool = False
    about: Note = ""


class Tool(Value):
    """A tool: what it is for, whether it is still looked after, and what to use instead.

    Attributes:
        axis: Main axis.
        second: Second axis, or None.
        purpose: What it is for.
        status: active; limited (no new versions or fixes); retired.
        checked: ISO date on which the status was looked up.
        replacements: Named skills or tools to use instead.
        article: Sections of the article that name it; empty where we added it.
        source: Source of the status.
    """

    id: Id
    name: Title
    axis: Id
    second: Id | None = None
    purpose: Note
    status: Literal["active", "limited", "retired"]
    checked: Label
    replacements: tuple[Id, ...] = ()
    article: tuple[Label, ...] = ()
    note: Note = ""
    source: Id


FEWEST_ADS = 30
"""Below so many ads only counts are shown, no share."""
_Z95 = 1.96


class Interval(NamedTuple):
    """Ends of a 95 % interval of a share, 0 to 1."""

    low: float
    high: float


class Demand(Value):
    """How many job ads for a role name a skill or tool.

    Attributes:
        role: Role id, or ``all``.
        skill: Id of a named skill or tool.
        ads: Ads looked at.
        naming: Ads that name it.
        source: Source id.
        day: Period of the ads.
        confidence: How far it can be trusted.
    """

    role: Id
    skill: Id
    ads: Annotated[int, Field(ge=1)]
    naming: Annotated[int, Field(ge=0)]
    source: Id
    day: Label
    confidence: Confidence

    @property
    def share(self) -> float | None:
        """Share of the ads, 0 to 1; None where there are too few to say."""
        return self.naming / self.ads if self.ads >= FEWEST_ADS else None

    @cached_property
    def interval(self) -> Interval | None:
        """95 % interval of the share (Wilson); None where there are too few ads."""
        share = self.share
        if share is None:
            return None
        square = _Z95 * _Z95
        scale = 1 + square / self.ads
        middle = share + square / (2 * self.ads)
        half = _Z95 * sqrt(share * (1 - share) / self.ads + square / (4 * self.ads**2))
        low, high = (middle - half) / scale, (middle + half) / scale
        return Interval(min(share, max(0.0, low)), max(share, min(1.0, high)))


class Asking(Value):
    """A skill or tool as job ads ask for it, beside what the roadmap of the role teaches.

    Attributes:
        demand: How many ads name it.
        taught: Whether a task of the roadmap teaches it.
        mark: ``not_taught`` where ads often ask for what is not taught, ``rarely_asked`` where they
            rarely ask for what is taught, otherwise empty.
    """

    demand: Demand
    taught: bool
    mark: Literal["", "not_taught", "rarely_asked"] = ""


OFTEN = 0.15
"""Named by at least this share of the ads: often asked for."""
RARELY = 0.05
"""Named by less than this share: rarely asked for."""


def asking(demand: Demand, *, taught: bool) -> Asking:
    """Return demand beside teaching, marked where they differ; never where ads are too few."""
    share = demand.share
    if share is None:
        return Asking(demand=demand, taught=taught)
    if share >= OFTEN and not taught:
        return Asking(demand=demand, taught=taught, mark="not_taught")
    rarely = share < RARELY and taught
    return Asking(demand=demand, taught=taught, mark="rarely_asked" if rarely else "")


class AnswerChoice(Value):
    """One possible answer to a behaviour question; ``value`` is its worth from 0 to 1."""

    id: Id
    value: Annotated[float, Field(ge=0.0, le=1.0)]
    label: Title


class Weight(Value):
    """How much agreeing with a statement speaks for a role; negative speaks against it."""

    role: Id
    weight: Annotated[int, Field(ge=-3, le=3)]


class Interest(Value):
    """A statement that is answered from 1 (not me) to 5 (very much me)."""

    id: Id
    text: Note
    weights: tuple[Weight, ...]


class Questionnaire(Value):
    """Everything the assessment asks besides the questions of the axes."""

    answers: tuple[AnswerChoice, ...]
    interests: tuple[Interest, ...]
    goals: tuple[Goal, ...]
