"""What can be wrong across content files: all of it at once, each with file and field.

The gate looks at one file by itself. Here: ids exist, requirements do not fall with the level, no
id is ever used again for something else; ``faults_roadmap`` looks at roadmaps and ``faults_guide``
at the advice that goes with them.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from itertools import pairwise

from planner.catalog.demand import FILE as DEMAND
from planner.catalog.demand import PARTS_FILE as PARTS
from planner.catalog.everything import LEDGER, Everything, ids_in_use
from planner.catalog.faults_guide import guide_faults
from planner.catalog.faults_roadmap import roadmap_faults
from planner.catalog.gate import faulty
from planner.content import Demand, Role
from planner.errors import ContentError
from planner.values import Seniority, fold_id

NAMED, TOOLS, AXES = "skills/named.toml", "skills/tools.toml", "skills/axes.toml"
LIBRARY, BANDS, CLAIMS = "resources/library.toml", "salaries/bands.toml", "article/claims.toml"
INTERESTS, PLACES = "skills/interests.toml", "salaries/places.toml"

Named = tuple[str, str, str]
"""File, field, and the id that is named there."""


def faults(content: Everything) -> tuple[ContentError, ...]:
    """Return every fault of the content; empty when all is well."""
    return (
        *_dangling(content),
        *(fault for role in content.roles for fault in role_faults(role, content)),
        *(fault for roadmap in content.roadmaps for fault in roadmap_faults(roadmap, content)),
        *guide_faults(content),
        *_id_faults(content),
    )


def _unknown(named: Iterable[Named], known: Container[str]) -> Iterator[ContentError]:
    for file, field, name in named:
        if name not in known:
            yield faulty(file, field, "unknown_id", id=name)


def _dangling(content: Everything) -> Iterator[ContentError]:
    """Yield names of sources, axes, skills and roles that do not exist."""
    yield from _unknown(_sources_named(content), content.sources)
    yield from _unknown(_axes_named(content), {axis.id for axis in content.axes})
    yield from _unknown(_skills_named(content), content.named)
    yield from _unknown(_roles_named(content), {"all", *(role.id for role in content.roles)})
    replacements = (
        (LIBRARY, f"resources[{one.id}].replacement", one.replacement)
        for one in content.resources.values()
        if one.replacement
    )
    yield from _unknown(replacements, content.resources)


def _sources_named(content: Everything) -> Iterator[Named]:
    for number, band in enumerate(content.bands, 1):
        yield from ((BANDS, f"bands[{number}].sources", source) for source in band.sources)
    for claim in content.claims.values():
        yield from ((CLAIMS, f"claims[{claim.id}].sources", one) for one in claim.sources)
    for tool in content.tools.values():
        yield TOOLS, f"tools[{tool.id}].source", tool.source
    for entry in content.demand:
        yield _counted_in(entry)[0], "survey.source", entry.source
    yield from ((PLACES, f"places[{one.id}].source", one.source) for one in content.places.values())
    for role in content.roles:
        for number, reason in enumerate(role.reasons, 1):
            field = f"reasons[{number}].sources"
            yield from ((f"roles/{role.id}.toml", field, source) for source in reason.sources)
    for roadmap in content.roadmaps:
        file = f"roadmaps/{roadmap.id}.toml"
        yield file, "roadmap.source", roadmap.source
        yield from ((file, f"paths[{path.id}].source", path.source) for path in roadmap.paths)


def _counted_in(entry: Demand) -> tuple[str, str]:
    """Return the file of a count, and its field."""
    if entry.level is None:
        return DEMAND, f"ads.{entry.role}"
    return PARTS, f"levels.{entry.role}.{entry.level.value}"


def _axes_named(content: Everything) -> Iterator[Named]:
    for tool in content.tools.values():
        yield TOOLS, f"tools[{tool.id}].axis", tool.axis
        if tool.second:
            yield TOOLS, f"tools[{tool.id}].second", tool.second
    for skill in content.named.values():
        yield NAMED, f"skills[{skill.id}].axis", skill.axis


def _skills_named(content: Everything) -> Iterator[Named]:
    for axis in content.axes:
        yield from ((AXES, f"axes[{axis.id}].covers", skill) for skill in axis.covers)
    for tool in content.tools.values():
        field = f"tools[{tool.id}].replacements"
        yield from ((TOOLS, field, other) for other in tool.replacements)
    for entry in content.demand:
        file, field = _counted_in(entry)
        yield file, f"{field}.named.{entry.skill}", entry.skill
    for trend in content.trends:
        yield PARTS, f"years.{trend.after.role}.named.{trend.after.skill}", trend.after.skill
    for role in content.roles:
        for asked in role.asked:
            yield f"roles/{role.id}.toml", f"asked.{asked.seniority.value}", asked.skill


def _roles_named(content: Everything) -> Iterator[Named]:
    for statement in content.questionnaire.interests:
        field = f"interests[{statement.id}].weights"
        yield from ((INTERESTS, field, weight.role) for weight in statement.weights)
    for entry in content.demand:
        yield *_counted_in(entry), entry.role
    for trend in content.trends:
        yield PARTS, f"years.{trend.after.role}", trend.after.role
    for roadmap in content.roadmaps:
        yield f"roadmaps/{roadmap.id}.toml", "roadmap.role", roadmap.role


def role_faults(role: Role, content: Everything) -> Iterator[ContentError]:
    """Yield what is wrong with one role: axes, order of levels, roadmap, bands."""
    file = f"roles/{role.id}.toml"
    axes = {axis.id for axis in content.axes}
    levels = {seniority: role.required(seniority) for seniority in Seniority}
    for seniority, asked in levels.items():
        for axis in sorted(axes - set(asked)):
            yield faulty(file, f"requirements.{seniority.value}.{axis}", "missing")
        for axis in sorted(set(asked) - axes):
            yield faulty(file, f"requirements.{seniority.value}.{axis}", "unknown_id", id=axis)
    for lower, higher in pairwise(Seniority):
        for axis, level in levels[higher].items():
            if level < levels[lower].get(axis, 0):
                yield faulty(file, f"requirements.{higher.value}.{axis}", "falls")
    if role.roadmap not in {roadmap.id for roadmap in content.roadmaps}:
        yield faulty(file, "role.roadmap", "unknown_id", id=role.roadmap)
    paid = {band.seniority for band in content.bands if band.role == role.salary_role}
    if paid != set(Seniority):
        yield faulty(file, "role.salary_role", "no_band", id=role.salary_role)


def _id_faults(content: Everything) -> Iterator[ContentError]:
    """Yield ids that come back, are not in the ledger, or look like another one."""
    used = ids_in_use(content)
    for kind, ids in used.items():
        shipped = content.shipped.get(kind, ())
        for name in ids:
            if name in content.retired:
                yield faulty(LEDGER, f"retired.{name}", "used_again", id=name)
            elif name not in shipped:
                yield faulty(LEDGER, f"shipped.{kind}", "not_listed", id=name)
        for name in shipped:
            if name not in ids and name not in content.retired:
                yield faulty(LEDGER, f"shipped.{kind}", "vanished", id=name)
        yield from _alike(kind, ids)
    known = {name for ids in used.values() for name in ids}
    successors = ((LEDGER, f"retired.{old}", new) for old, new in content.retired.items())
    yield from _unknown(successors, known)


def _alike(kind: str, ids: Iterable[str]) -> Iterator[ContentError]:
    seen: dict[str, str] = {}
    for name in ids:
        other = seen.setdefault(fold_id(name), name)
        if other != name:
            yield faulty(LEDGER, f"shipped.{kind}", "alike", id=name, other=other)
