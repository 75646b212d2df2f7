"""Going on from a backup where the plan itself cannot be read; only when the person says so."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from planner import clock
from planner.errors import Unreadable
from planner.model import Document
from planner.store.atomic import put, read_all
from planner.store.backups import Backup, backups_of
from planner.store.disk import DISK, Disk
from planner.store.failures import not_saved
from planner.store.gate import OWN, read_bytes, read_document
from planner.store.lock import take_lock

_STAMP = "%Y%m%dT%H%M%S%fZ"


def newest_good(disk: Disk, path: Path) -> tuple[Backup, Document] | None:
    """Return the newest backup of a plan that can be read, with what it holds, or None."""
    try:
        backups = backups_of(disk, path)
    except OSError:
        return None
    for backup in backups:
        try:
            return backup, read_document(backup.path, limits=OWN, disk=disk)
        except Unreadable:
            continue
    return None


def go_on_from_backup(
    path: Path, *, disk: Disk = DISK, now: Callable[[], datetime] = clock.now
) -> Path | None:
    """Put the newest good backup of a plan in its place; what was there is kept beside it.

    Args:
        path: A plan that cannot be read, or that is gone.
        disk: The disk.
        now: Tells the present moment, for the name of what was there.

    Returns:
        The file that holds what was there, unchanged, or None when there was nothing.

    Raises:
        Busy: Another process is writing this plan.
        Unreadable: It has no good backup.
        StoreError: The disk refused; the plan is as it was.
    """
    real = Path(os.path.realpath(path))
    try:
        lock = take_lock(disk, real)
    except OSError as error:
        raise not_saved(real, error) from error
    try:
        return _restore(disk, real, now())
    except (OSError, MemoryError) as error:
        raise not_saved(real, error) from error
    finally:
        lock.release()


def _restore(disk: Disk, path: Path, now: datetime) -> Path | None:
    found = newest_good(disk, path)
    if found is None:
        raise Unreadable("error.without_backup", reason="", path=path.name)
    aside = _set_aside(disk, path, now)
    put(disk, path, read_bytes(found[0].path, OWN, disk), None)
    disk.sync_folder(path.parent)
    return aside


def _set_aside(disk: Disk, path: Path, now: datetime) -> Path | None:
    """Give what is there a second name; at no moment is it without one."""
    try:
        size = disk.status(path).st_size
    except FileNotFoundError:
        return None
    stamp = now.astimezone(UTC).strftime(_STAMP)
    aside = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    try:
        disk.link(path, aside)
    except OSError:  # a disk that knows no second names
        put(disk, aside, read_all(disk, path, size), None)
    disk.sync_folder(path.parent)
    return aside
