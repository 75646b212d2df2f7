"""Role and roadmap files of a person's own: checked like the shipped ones, then used beside them.

A file comes from anybody, so it is read through the same gate, must be an ordinary file of limited
size, and names only what exists. Ids that are shipped already are refused: a plan must never mean
two things.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import tomli

from planner.catalog import reading
from planner.catalog.everything import Everything, everything
from planner.catalog.faults import role_faults
from planner.catalog.faults_roadmap import roadmap_faults
from planner.catalog.gate import checked, faulty
from planner.catalog.roadmaps import RoadmapForm, roadmap_of_form
from planner.catalog.roles import RoleForm, role_of
from planner.content import Roadmap, Role
from planner.errors import ContentError, Refused

MOST_BYTES = 1 << 20
"""Largest file of one's own, bytes."""
MOST_FILES = 100
"""Most files of one's own that are looked at."""


def check_file(path: Path) -> tuple[ContentError, ...]:
    """Return every fault of a role or roadmap file; empty when it can be used.

    The first fault of the file by itself hides those across files.
    """
    try:
        found = _read(path)
    except ContentError as fault:
        return (fault,)
    return _faults_of(found, path.name, everything())


def use_own(folder: Path) -> tuple[ContentError, ...]:
    """Use the sound role and roadmap files of a folder beside the shipped ones.

    Roadmaps are taken before roles, so that an own role may lead to an own roadmap.

    Returns:
        The faults of the files that were left out; empty without such a folder.
    """
    paths = sorted(folder.glob("*.toml"))[:MOST_FILES] if folder.is_dir() else []
    faults: list[ContentError] = []
    found: list[tuple[Path, Role | Roadmap]] = []
    for path in paths:
        try:
            found.append((path, _read(path)))
        except ContentError as fault:
            faults.append(fault)
    for path, one in sorted(found, key=lambda pair: isinstance(pair[1], Role)):
        wrong = _faults_of(one, path.name, everything())
        faults += wrong
        if not wrong:
            reading.add_own(one)
    return tuple(faults)


def _read(path: Path) -> Role | Roadmap:
    """Return what a file describes.

    Raises:
        ContentError: It cannot be read, or a field is not as it should be.
    """
    raw = _raw(path)
    if "roadmap" in raw:
        form = checked(RoadmapForm, raw, path.name)
        try:
            base = reading.roadmap(form.roadmap.base) if form.roadmap.base else None
        except Refused:
            name = form.roadmap.base
            raise faulty(path.name, "roadmap.base", "unknown_id", id=name) from None
        return roadmap_of_form(form, base, path.name)
    return role_of(checked(RoleForm, raw, path.name))


def _raw(path: Path) -> Mapping[str, object]:
    try:
        if not path.is_file() or path.stat().st_size > MOST_BYTES:
            raise ContentError("error.content.no_own_file", file=path.name)
        return tomli.loads(path.read_bytes().decode("utf-8"))
    except (OSError, ValueError) as error:  # TOML and UTF-8 faults are values that are wrong
        raise ContentError("error.content.not_toml", file=path.name, text=str(error)) from error


def _faults_of(found: Role | Roadmap, file: str, content: Everything) -> tuple[ContentError, ...]:
    shipped = reading.shipped_ids()
    if found.id in shipped:
        field = "role.id" if isinstance(found, Role) else "roadmap.id"
        return (faulty(file, field, "shipped", id=found.id),)
    known = replace(content, roadmaps=(*content.roadmaps, *reading.own_roadmaps()))
    if isinstance(found, Role):
        wrong = _role_faults(found, file, known)
    else:
        wrong = roadmap_faults(found, replace(known, roadmaps=(*known.roadmaps, found)))
    return tuple(_renamed(fault, file) for fault in wrong)


def _role_faults(role: Role, file: str, content: Everything) -> Iterator[ContentError]:
    """Yield the faults of a role, and what its roadmap, where that is own as well, lacks for it."""
    yield from role_faults(role, content)
    yield from _unsourced(role, file, content)
    with_it = replace(content, roles=(*content.roles, role))
    for roadmap in reading.own_roadmaps():
        if roadmap.id == role.roadmap:
            yield from roadmap_faults(roadmap.with_(role=role.id), with_it)


def _unsourced(role: Role, file: str, content: Everything) -> list[ContentError]:
    return [
        faulty(file, f"reasons[{number}].sources", "unknown_id", id=source)
        for number, reason in enumerate(role.reasons, 1)
        for source in reason.sources
        if source not in content.sources
    ]


def _renamed(fault: ContentError, file: str) -> ContentError:
    """Return a fault that names the person's file instead of where it would be if shipped."""
    return ContentError(fault.key, **{**fault.values, "file": file})
