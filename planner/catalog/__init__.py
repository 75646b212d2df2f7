"""What we ship, read from resources/*.toml once and kept: roles, roadmaps, axes, resources, pay.

Every function reads only its own file, the first time it is asked. Rules get these values as
arguments; they never come here themselves.

Example:
    >>> role("mlops-engineer").name
    'MLOps Engineer'
    >>> path(roadmap_of("mlops_engineer"), "data-scientist").article_months
    (12, 18)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal

from planner import assets
from planner.catalog.axes import AxesForm, axes_of
from planner.catalog.gate import read
from planner.catalog.library import ResourcesForm, SourcesForm, resource_of, source_of
from planner.catalog.pay import BandsForm, band_of
from planner.catalog.roadmaps import RoadmapForm, roadmap_of_form
from planner.catalog.roles import RoleForm, role_of
from planner.content import Axis, EntryPath, Resource, Roadmap, Role, SalaryBand, Source
from planner.errors import Refused
from planner.values import fold_id

__all__ = [
    "axes",
    "bands",
    "path",
    "resources",
    "roadmap",
    "roadmap_of",
    "role",
    "role_ids",
    "salary_bands",
    "sources",
]

FIRST_ROLE = "mlops_engineer"
"""The role of the article comes first in every list."""
ARTICLE = "seed"
"""Source id of the article's claims."""


@lru_cache(maxsize=1)
def role_ids() -> tuple[str, ...]:
    """Return the ids of all shipped roles, the article's own first, then by name."""
    names = assets.toml_names("roles")
    return tuple(sorted(names, key=lambda name: (name != FIRST_ROLE, name)))


def role(text: str) -> Role:
    """Return the role of an id; hyphen and underscore are the same.

    Raises:
        Refused: There is no such role; the sentence names those there are.
    """
    return _role(_known(text, role_ids(), "error.unknown_role"))


@cache
def _role(role_id: str) -> Role:
    return role_of(read(RoleForm, "roles", f"{role_id}.toml"))


def roadmap(roadmap_id: str) -> Roadmap:
    """Return the roadmap of an id.

    Raises:
        Refused: There is no such roadmap.
    """
    return _roadmap(_known(roadmap_id, assets.toml_names("roadmaps"), "error.unknown_roadmap"))


@cache
def _roadmap(roadmap_id: str) -> Roadmap:
    form = read(RoadmapForm, "roadmaps", f"{roadmap_id}.toml")
    base = roadmap(form.roadmap.base) if form.roadmap.base else None
    return roadmap_of_form(form, base, f"roadmaps/{roadmap_id}.toml")


def roadmap_of(role_id: str) -> Roadmap:
    """Return the roadmap that leads to a role.

    Raises:
        Refused: There is no such role.
    """
    return roadmap(role(role_id).roadmap)


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
    return MappingProxyType({form.id: resource_of(form) for form in forms})


@lru_cache(maxsize=1)
def sources() -> Mapping[str, Source]:
    """Return all evidence by id."""
    forms = read(SourcesForm, "sources", "evidence.toml").sources
    return MappingProxyType({form.id: source_of(form) for form in forms})


@lru_cache(maxsize=1)
def salary_bands() -> tuple[SalaryBand, ...]:
    """Return all pay bands, open data and the article's claims."""
    return tuple(band_of(form) for form in read(BandsForm, "salaries", "bands.toml").bands)


def bands(role: Role, kind: Literal["open-data", "article"]) -> tuple[SalaryBand, ...]:
    """Return the bands of a role from one origin, entry level first; empty where there are none."""
    mine = (band for band in salary_bands() if band.role == role.salary_role)
    return tuple(band for band in mine if (ARTICLE in band.sources) == (kind == "article"))


def _known(text: str, known: Iterable[str], key: str) -> str:
    """Return the known id a text means.

    Raises:
        Refused: There is none; the sentence lists the known ones.
    """
    by_form = {fold_id(name): name for name in known}
    found = by_form.get(fold_id(text.strip()))
    if found is None:
        raise Refused(key, text=text, known=", ".join(by_form.values()))
    return found
