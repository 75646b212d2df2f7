"""The command that looks at a plan file and its backups without changing anything."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from planner.catalog.own import check_file
from planner.cli import fields
from planner.errors import Refused, Unreadable
from planner.model import Document
from planner.store.backups import Backup, backup_folder, backups_of
from planner.store.disk import DISK
from planner.store.failures import short_name
from planner.store.gate import OWN, read_document
from planner.store.opening import with_way_on

if TYPE_CHECKING:
    from planner.cli.desk import Desk

FINE = 0
FINDING = 1
CONTENT_SUFFIX = ".toml"
"""Ending of role and roadmap files; plans end in anything else."""


class Looked(NamedTuple):
    """What was found in one file.

    Attributes:
        name: Name of the file.
        tasks: Number of tasks in it.
        plans: Number of plans in it.
        fault: Why it cannot be read, or None.
    """

    name: str
    tasks: int
    plans: int
    fault: str | None


def check(desk: Desk) -> int:
    """Read a plan file and its backups: types, references, circles; 1 when there is a fault.

    A file that ends in .toml is checked as a role or roadmap of one's own.
    """
    given = desk.parsed.text("plan")
    path = desk.path if given is None else fields.file(given, "FILE")
    if path.suffix.lower() == CONTENT_SUFFIX:
        return _check_content(desk, path)
    backups = _backups(path)
    if not os.path.lexists(path) and not backups:
        if given is None and desk.parsed.text("file") is None:
            raise Refused("error.no_plan")
        raise Refused("error.no_file", name=short_name(path))
    plan = _look(desk, path, with_way_on)
    kept = [_look(desk, backup.path) for backup in backups]
    ok = plan.fault is None and all(backup.fault is None for backup in kept)
    if desk.as_json:
        desk.put_json({**_as_json(plan), "ok": ok, "backups": [_as_json(one) for one in kept]})
    else:
        _print(desk, plan, kept, backup_folder(path).name)
    return FINE if ok else FINDING


def _check_content(desk: Desk, path: Path) -> int:
    """Check a role or roadmap file of one's own; 1 when there is a fault."""
    if not os.path.lexists(path):
        raise Refused("error.no_file", name=short_name(path))
    faults = [desk.wording.error(fault) for fault in check_file(path)]
    if desk.as_json:
        desk.put_json({"file": short_name(path), "ok": not faults, "faults": faults})
    elif faults:
        for fault in faults:
            desk.line(fault)
    else:
        desk.say("cli.content.own_fine", name=short_name(path))
    return FINDING if faults else FINE


def _backups(path: Path) -> tuple[Backup, ...]:
    try:
        return backups_of(DISK, Path(os.path.realpath(path)))
    except OSError:  # no folder can have such a name, or it may not be read
        return ()


def _look(
    desk: Desk, path: Path, more: Callable[[Path, Unreadable], Unreadable] | None = None
) -> Looked:
    """Return what is in one file; ``more`` adds to the sentence about what is wrong with it."""
    try:
        document = read_document(path, limits=OWN)
    except Unreadable as error:
        fault = more(path, error) if more else error
        return Looked(short_name(path), 0, 0, desk.wording.error(fault))
    return Looked(short_name(path), _tasks(document), len(document.plans), None)


def _tasks(document: Document) -> int:
    return sum(len(plan.tasks) for plan in document.plans)


def _print(desk: Desk, plan: Looked, kept: list[Looked], folder: str) -> None:
    if plan.fault is None:
        desk.say("cli.check.fine", name=plan.name, plans=plan.plans, n=plan.tasks)
    else:
        desk.line(plan.fault)
    for backup in kept:
        if backup.fault is not None:
            desk.say("cli.check.backup_bad", name=backup.name, reason=backup.fault)
    readable = sum(backup.fault is None for backup in kept)
    if len(kept) == 1:
        desk.say("cli.check.only_backup", n=readable, folder=folder)
    elif kept:
        desk.say("cli.check.backups", n=readable, of=len(kept), folder=folder)


def _as_json(looked: Looked) -> dict[str, object]:
    return {
        "file": looked.name,
        "plans": looked.plans,
        "tasks": looked.tasks,
        "fault": looked.fault,
    }
