"""All content at once, as one value, for the checks that look across files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planner import assets
from planner.catalog import reading
from planner.catalog.gate import Form, Head, read
from planner.content import (
    Axis,
    Claim,
    Demand,
    Guide,
    NamedSkill,
    Place,
    Questionnaire,
    Resource,
    Roadmap,
    Role,
    SalaryBand,
    Source,
    Tool,
    Trend,
)
from planner.values import Id, Seniority

LEDGER = "ids.toml"


class IdsForm(Form):
    """The ledger of ids: all that were ever shipped, and what took the place of retired ones."""

    head: Head
    shipped: dict[Id, list[Id]]
    retired: dict[Id, Id]


@dataclass(frozen=True)
class Everything:
    """All content.

    Attributes:
        shipped: Ids ever shipped, by kind: tasks, resources, roles, axes, skills, paths, steps.
        retired: Successor by retired id.
    """

    roles: tuple[Role, ...]
    roadmaps: tuple[Roadmap, ...]
    axes: tuple[Axis, ...]
    resources: Mapping[str, Resource]
    sources: Mapping[str, Source]
    bands: tuple[SalaryBand, ...]
    tools: Mapping[str, Tool]
    named: Mapping[str, NamedSkill]
    claims: Mapping[str, Claim]
    demand: tuple[Demand, ...]
    trends: tuple[Trend, ...]
    guides: Mapping[str, Guide]
    questionnaire: Questionnaire
    places: Mapping[str, Place]
    shipped: Mapping[str, tuple[str, ...]]
    retired: Mapping[str, str]


def everything() -> Everything:
    """Return all content that is shipped.

    Raises:
        ContentError: A file is not as it should be.
    """
    ids = read(IdsForm, LEDGER)
    role_ids = reading.shipped_role_ids()
    roles = tuple(reading.role(role_id) for role_id in role_ids)
    roadmaps = assets.toml_names("roadmaps")
    return Everything(
        roles=roles,
        roadmaps=tuple(reading.roadmap(name) for name in roadmaps),
        axes=reading.axes(),
        resources=reading.resources(),
        sources=reading.sources(),
        bands=reading.salary_bands(),
        tools=reading.tools(),
        named=reading.named_skills(),
        claims=reading.claims(),
        demand=tuple(_demand(reading.counted_roles())),
        trends=tuple(one for role in reading.counted_roles() for one in reading.trends(role)),
        guides={name: reading.guide(name) for name in assets.toml_names("guides")},
        questionnaire=reading.questionnaire(),
        places=reading.places(),
        shipped={kind: tuple(found) for kind, found in ids.shipped.items()},
        retired=ids.retired,
    )


def _demand(roles: Iterable[str]) -> Iterator[Demand]:
    for role in roles:
        yield from reading.demand(role)
        for level in Seniority:
            yield from reading.demand(role, level)


def ids_in_use(content: Everything) -> dict[str, tuple[str, ...]]:
    """Return the ids of the present content by kind, each once, in order."""
    tasks = [
        task for roadmap in content.roadmaps for task in (*roadmap.tasks, *roadmap.extra_tasks)
    ]
    return {
        "roles": tuple(role.id for role in content.roles),
        "axes": tuple(axis.id for axis in content.axes),
        "paths": _once(path.id for roadmap in content.roadmaps for path in roadmap.paths),
        "tasks": _once(task.id for task in tasks),
        "steps": _once(step.id for task in tasks for step in task.steps),
        "resources": tuple(content.resources),
        "skills": tuple(content.named),
        "advice": _once(advice_ids(content)),
        "goals": tuple(goal.id for goal in content.questionnaire.goals),
        "places": tuple(content.places),
        "questions": tuple(question.id for axis in content.axes for question in axis.questions),
    }


def advice_ids(content: Everything) -> Iterator[str]:
    """Yield the ids of everything the guides say, in order; the last idea of each has the same."""
    for guide in content.guides.values():
        for rows in (guide.ideas, guide.challenges, guide.first_week, guide.in_passing):
            yield from (one.id for one in rows)


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
