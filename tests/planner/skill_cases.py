"""Ten skill axes and a role that asks for them, by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from planner.content import Axis, EntryPath, Requirement, Role, StartLevel
from planner.model import Gain, Profile, Rating
from planner.skills import Gap, RadarData, Requirements
from planner.values import Seniority

SHORT = (
    "Python",
    "Cloud",
    "Containers",
    "CI/CD",
    "ML",
    "Data",
    "Serving",
    "Observability",
    "Systems",
    "Collaboration",
)
RATED_ON = date(2027, 1, 31)


def axes(count: int = 3) -> tuple[Axis, ...]:
    """Return the first axes, with ids a0, a1 and so on."""
    return tuple(
        Axis(id=f"a{number}", name=f"{name} skills", short=name, rubric=("x",) * 6)
        for number, name in enumerate(SHORT[:count])
    )


def role(levels: Mapping[str, tuple[int, int, int]]) -> Role:
    """Return a role that asks for levels (entry, mid, senior) by axis, tenths."""
    return Role(
        id="mlops_engineer",
        name="MLOps Engineer",
        family="ml",
        summary="s",
        asks="a",
        salary_role="mlops_engineer",
        requirements=tuple(
            Requirement(axis=axis, seniority=seniority, level=level)
            for axis, asked in levels.items()
            for seniority, level in zip(Seniority, asked, strict=True)
        ),
        roadmap="mlops",
    )


def path(levels: Mapping[str, int]) -> EntryPath:
    """Return an entry path that starts at these levels, tenths."""
    start = tuple(StartLevel(axis=axis, level=level) for axis, level in levels.items())
    return EntryPath(id="beginner", name="Beginner", article_months=(12, 18), levels=start)


def profile(levels: Mapping[str, int]) -> Profile:
    """Return a profile with ratings, tenths."""
    return Profile(
        ratings=tuple(
            Rating(axis=axis, level=level, rated_on=RATED_ON) for axis, level in levels.items()
        )
    )


def gain(axis: str, low: int, high: int) -> Gain:
    """Return a gain on one axis, tenths."""
    return Gain(axis=axis, from_level=low, to_level=high)


def spoke(
    name: str, level: int | None, after: int, asked: tuple[int, int, int], target: Seniority
) -> Gap:
    """Return one spoke of a radar, tenths."""
    requirements = Requirements(*asked)
    return Gap(
        axis=name.lower().replace("/", "-").replace(" ", "-"),
        name=name,
        level=level,
        start=level or 0,
        projected=after,
        required=requirements.at(target),
        requirements=requirements,
    )


PICTURE = (
    ("Python", 35, 40, (30, 40, 45)),
    ("Cloud", 20, 30, (25, 30, 45)),
    ("Containers", 10, 35, (20, 40, 45)),
    ("CI/CD", 25, 35, (20, 35, 40)),
    ("ML", 15, 30, (20, 30, 35)),
    ("Data", 20, 25, (15, 25, 35)),
    ("Serving", 5, 30, (15, 30, 40)),
    ("Observability", 5, 30, (10, 35, 40)),
    ("Systems", 20, 25, (10, 25, 50)),
    ("Collaboration", 30, 30, (20, 30, 40)),
)
"""Levels of the design pictures and a tenth axis: name, today, after, (entry, mid, senior)."""


def radar(
    target: Seniority = Seniority.MID,
    *,
    names: Sequence[str] = (),
    level: int | None = None,
    unrated: Sequence[int] = (),
) -> RadarData:
    """Return the radar of the pictures, with other names, one level everywhere, or gaps in it."""
    spokes = []
    for number, (name, now, after, asked) in enumerate(PICTURE):
        rated: int | None = now if level is None else level
        if number in unrated:
            rated = None
        shown = names[number] if names else name
        spokes.append(spoke(shown, rated, max(after, level or 0), asked, target))
    return RadarData(tuple(spokes), target)
