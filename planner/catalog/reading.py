"""Reading resources/*.toml: each file when it is first asked for, and only once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal

from planner import assets
from planner.catalog import demand as ads
from planner.catalog.axes import AxesForm, axes_of
from planner.catalog.gate import read, unique
from planner.catalog.guides import GuideForm, guide_of
from planner.catalog.ledger import ClaimsForm, ItemsForm, claim_of, items_of
from planner.catalog.library import ResourcesForm, SourcesForm, resource_of, source_of
from planner.catalog.named import (
    NamedFileForm,
    ToolsForm,
    named_of,
    tool_as_skill,
    tool_of,
)
from planner.catalog.pay import BandsForm, band_of
from planner.catalog.places import PlacesForm, places_of
from planner.catalog.questions import QuestionsForm, questionnaire_of
from planner.catalog.roadmaps import RoadmapForm, roadmap_of_form
from planner.catalog.roles import RoleForm, role_of
from planner.content import (
    ArticleItem,
    Asking,
    Axis,
    Claim,
    Demand,
    EntryPath,
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
    asking,
)
from planner.errors import Refused
from planner.values import Seniority, fold_id, nearest

FIRST_ROLE = "mlops_engineer"
"""The role of the article comes first in every list."""
ARTICLE = "seed"
"""Source id of the article's claims."""


_OWN: dict[str, Role | Roadmap] = {}
"""Roles and roadmaps of the person's own, by ``role:`` or ``roadmap:`` and id."""


def add_own(found: Role | Roadmap) -> None:
    """Use a checked role or roadmap of the person's own beside the shipped ones."""
    kind = "role" if isinstance(found, Role) else "roadmap"
    _OWN[f"{kind}:{found.id}"] = found
    for cached in (role_ids, _role, _roadmap, _roadmap_of):
        cached.cache_clear()


def forget_own() -> None:
    """Use the shipped roles and roadmaps only."""
    _OWN.clear()
    for cached in (role_ids, _role, _roadmap, _roadmap_of):
        cached.cache_clear()


def own_roadmaps() -> tuple[Roadmap, ...]:
    """Return the roadmaps of the person's own."""
    return tuple(found for found in _OWN.values() if isinstance(found, Roadmap))


def _own_roles() -> tuple[str, ...]:
    return tuple(sorted(found.id for found in _OWN.values() if isinstance(found, Role)))


def shipped_role_ids() -> tuple[str, ...]:
    """Return the ids of the shipped roles: the article's own first, then by name."""
    return tuple(sorted(_names("roles"), key=lambda name: (name != FIRST_ROLE, name)))


def shipped_ids() -> frozenset[str]:
    """Return the ids of all shipped roles and roadmaps."""
    return frozenset((*_names("roles"), *_names("roadmaps")))


@lru_cache(maxsize=1)
def role_ids() -> tuple[str, ...]:
    """Return the ids of all roles: the article's own first, then by name, then one's own."""
    return (*shipped_role_ids(), *_own_roles())


def role(text: str) -> Role:
    """Return the role of an id; hyphen and underscore are the same.

    Raises:
        Refused: There is no such role; the sentence names those there are.
    """
    return _role(_known(text, role_ids(), "error.unknown_role"))


@cache
def _role(role_id: str) -> Role:
    own = _OWN.get(f"role:{role_id}")
    if isinstance(own, Role):
        return own
    return role_of(read(RoleForm, "roles", f"{role_id}.toml"))


def roadmap(roadmap_id: str) -> Roadmap:
    """Return the roadmap of an id.

    Raises:
        Refused: There is no such roadmap.
    """
    known = (*_names("roadmaps"), *(own.id for own in own_roadmaps()))
    return _roadmap(_known(roadmap_id, known, "error.unknown_roadmap"))


@cache
def _roadmap(roadmap_id: str) -> Roadmap:
    own = _OWN.get(f"roadmap:{roadmap_id}")
    if isinstance(own, Roadmap):
        return own
    form = read(RoadmapForm, "roadmaps", f"{roadmap_id}.toml")
    base = roadmap(form.roadmap.base) if form.roadmap.base else None
    return roadmap_of_form(form, base, f"roadmaps/{roadmap_id}.toml")


def roadmap_of(role_id: str) -> Roadmap:
    """Return the roadmap that leads to a role; a plan made from it is a plan for that role.

    Raises:
        Refused: There is no such role.
    """
    return _roadmap_of(role(role_id).id)


@cache
def _roadmap_of(role_id: str) -> Roadmap:
    found = roadmap(_role(role_id).roadmap)
    return found if found.role == role_id else found.with_(role=role_id)


def path(roadmap: Roadmap, text: str) -> EntryPath:
    """Return an entry path of a roadmap; hyphen and underscore are the same.

    Raises:
        Refused: The roadmap has no such path; the sentence names those it has.
    """
    known = [entry.id for entry in roadmap.paths]
    return roadmap.path(_known(text, known, "error.unknown_path"))


@lru_cache(maxsize=1)
def axes() -> tuple[Axis, ...]:
    """Return the skill axes in their fixed order."""
    return axes_of(read(AxesForm, "skills", "axes.toml"))


@lru_cache(maxsize=1)
def resources() -> Mapping[str, Resource]:
    """Return all learning resources by id."""
    forms = read(ResourcesForm, "resources", "library.toml").resources
    unique((form.id for form in forms), "resources/library.toml", "resources")
    return MappingProxyType({form.id: resource_of(form) for form in forms})


@lru_cache(maxsize=1)
def sources() -> Mapping[str, Source]:
    """Return all evidence by id."""
    forms = read(SourcesForm, "sources", "evidence.toml").sources
    unique((form.id for form in forms), "sources/evidence.toml", "sources")
    return MappingProxyType({form.id: source_of(form) for form in forms})


@lru_cache(maxsize=1)
def salary_bands() -> tuple[SalaryBand, ...]:
    """Return all pay bands, open data and the article's claims."""
    return tuple(band_of(form) for form in read(BandsForm, "salaries", "bands.toml").bands)


@lru_cache(maxsize=1)
def places() -> Mapping[str, Place]:
    """Return the places pay is known for, by id."""
    form = read(PlacesForm, "salaries", "places.toml")
    return MappingProxyType({place.id: place for place in places_of(form)})


def bands(role: Role, kind: Literal["open-data", "article"]) -> tuple[SalaryBand, ...]:
    """Return the bands of a role from one origin, entry level first; empty where there are none."""
    mine = (band for band in salary_bands() if band.role == role.salary_role)
    return tuple(band for band in mine if (ARTICLE in band.sources) == (kind == "article"))


@lru_cache(maxsize=1)
def tools() -> Mapping[str, Tool]:
    """Return all tools by id."""
    forms = read(ToolsForm, "skills", "tools.toml").tools
    unique((form.id for form in forms), "skills/tools.toml", "tools")
    return MappingProxyType({form.id: tool_of(form) for form in forms})


@lru_cache(maxsize=1)
def named_skills() -> Mapping[str, NamedSkill]:
    """Return all named skills by id, tools included."""
    forms = read(NamedFileForm, "skills", "named.toml").skills
    unique((form.id for form in forms), "skills/named.toml", "skills")
    named = {tool.id: tool_as_skill(tool) for tool in tools().values()}
    return MappingProxyType({**named, **{form.id: named_of(form) for form in forms}})


@lru_cache(maxsize=1)
def _demand() -> ads.DemandForm:
    return read(ads.DemandForm, *ads.FILE.split("/"))


@lru_cache(maxsize=1)
def _demand_parts() -> ads.PartsForm:
    return read(ads.PartsForm, *ads.PARTS_FILE.split("/"))


@cache
def demand(role_id: str, level: Seniority | None = None) -> tuple[Demand, ...]:
    """Return how many job ads for a role name each skill, most named first; empty if not counted.

    Args:
        role_id: A role, or ``all`` for the ads of all eight together.
        level: Only ads of this career level, or None for all.
    """
    if level is not None:
        return ads.demand_at(_demand_parts(), role_id, level)
    form = _demand()
    return ads.demand_of(form, role_id) if role_id in form.ads else ()


def counted_roles() -> tuple[str, ...]:
    """Return every role, and ``all``, that the files of job ads name, each once."""
    parts = _demand_parts()
    return tuple(dict.fromkeys((*_demand().ads, *parts.levels, *parts.years)))


@cache
def trends(role_id: str) -> tuple[Trend, ...]:
    """Return how often ads for a role named each skill in two periods; empty if not counted."""
    return ads.trends_of(_demand_parts(), role_id)


def asked_for(role_id: str, level: Seniority | None = None) -> tuple[Asking, ...]:
    """Return what job ads for a role ask for beside what its roadmap teaches, most named first.

    Args:
        role_id: The role.
        level: Only ads of this career level, or None for all.

    Raises:
        Refused: There is no such role.
    """
    roadmap = roadmap_of(role_id)
    taught = {skill for task in roadmap.tasks for skill in task.teaches}
    return tuple(asking(one, taught=one.skill in taught) for one in demand(roadmap.role, level))


@lru_cache(maxsize=1)
def claims() -> Mapping[str, Claim]:
    """Return the article's claims, and what it should have said, with verdicts, by id."""
    forms = read(ClaimsForm, "article", "claims.toml").claims
    unique((form.id for form in forms), "article/claims.toml", "claims")
    return MappingProxyType({form.id: claim_of(form) for form in forms})


@lru_cache(maxsize=1)
def article_items() -> tuple[ArticleItem, ...]:
    """Return everything the article names, in its order, with where the catalogue has it."""
    return items_of(read(ItemsForm, "article", "items.toml"))


def guide(roadmap_id: str) -> Guide:
    """Return the advice that goes with a roadmap.

    Raises:
        Refused: There is none.
    """
    return _guide(_known(roadmap_id, _names("guides"), "error.unknown_roadmap"))


@cache
def _guide(roadmap_id: str) -> Guide:
    return guide_of(read(GuideForm, "guides", f"{roadmap_id}.toml"))


@lru_cache(maxsize=1)
def questionnaire() -> Questionnaire:
    """Return answers, interests and goals of the assessment; its questions are on the axes."""
    return questionnaire_of(read(QuestionsForm, "skills", "interests.toml"))


@cache
def _names(folder: str) -> tuple[str, ...]:
    return assets.toml_names(folder)


def _known(text: str, known: Iterable[str], key: str) -> str:
    """Return the known id a text means.

    Raises:
        Refused: There is none; the sentence names the nearest one, or lists the known ones.
    """
    by_form = {fold_id(name): name for name in known}
    found = by_form.get(fold_id(text.strip()))
    if found is None:
        near = nearest(text, by_form.values())
        listed = ", ".join(by_form.values())
        raise Refused(f"{key}_like" if near else key, text=text, near=near, known=listed)
    return found
