"""Older states of the plan beside it: taken at most every five minutes, thinned by age.

A backup is a second name for the old file just before another takes its place (a copy where the
disk knows no second names). Keeping the last ten saves would lose a morning's work to ten drags.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from planner.store.atomic import put, read_all
from planner.store.disk import Disk

EVERY = timedelta(minutes=5)
RECENT = 12
DAYS = 7
WEEKS = 4
_FORM = "%Y%m%dT%H%M%S%fZ"
_MUST_STOP = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO})
"""A disk that says this is not to be trusted with the save itself either."""


class Backup(NamedTuple):
    """One older state.

    Attributes:
        path: The file.
        moment: When it was replaced by a newer one, UTC.
    """

    path: Path
    moment: datetime


def backup_folder(path: Path) -> Path:
    """Return the folder of a plan's backups."""
    return path.parent / f"{path.name}.backups"


def backups_of(disk: Disk, path: Path) -> tuple[Backup, ...]:
    """Return the backups of a plan, newest first.

    Raises:
        OSError: The folder cannot be read.
    """
    folder = backup_folder(path)
    pattern = re.compile(re.escape(path.stem) + r"-([0-9]{8}T[0-9]{12}Z)" + re.escape(path.suffix))
    found = []
    for name in disk.names(folder):
        match = pattern.fullmatch(name)
        if match:
            with suppress(ValueError):
                found.append(Backup(folder / name, _moment(match.group(1))))
    return tuple(sorted(found, key=lambda backup: backup.moment, reverse=True))


def _moment(text: str) -> datetime:
    return datetime.strptime(text, _FORM).replace(tzinfo=UTC)


def due(newest: datetime | None, now: datetime) -> bool:
    """Tell whether it is time for a backup; a clock that went back does not stop them."""
    return newest is None or not timedelta(0) <= now - newest < EVERY


def superfluous(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return the backups to drop.

    Kept are the newest 12, the newest of each of the last 7 days that have one and the newest of
    each of the last 4 such weeks; days and weeks are those of ``now``'s time zone.
    """
    newest_first = sorted(set(moments), reverse=True)
    kept = set(newest_first[:RECENT])
    local = [(moment, moment.astimezone(now.tzinfo).date()) for moment in newest_first]
    by_day = {day: moment for moment, day in reversed(local)}
    by_week = {day.isocalendar()[:2]: moment for moment, day in reversed(local)}
    kept.update(list(reversed(by_day.values()))[:DAYS])
    kept.update(list(reversed(by_week.values()))[:WEEKS])
    return set(newest_first) - kept


def back_up(disk: Disk, path: Path, now: datetime, *, needed: bool) -> datetime | None:
    """Keep the present file as a backup and thin the others.

    Args:
        disk: The disk.
        path: The plan, about to be replaced.
        now: The present moment.
        needed: Fail rather than go on without (before a plan is replaced).

    Returns:
        The moment of the new backup, or None when there could be none and it was not needed.

    Raises:
        OSError: It was needed, or the disk is full or broken.
    """
    try:
        _keep(disk, path, now)
    except OSError as error:
        if needed or error.errno in _MUST_STOP:
            raise
        return None
    with suppress(OSError):
        _thin(disk, path, now)
    return now


def _keep(disk: Disk, path: Path, now: datetime) -> None:
    folder = backup_folder(path)
    disk.make_folder(folder)
    stamp = now.astimezone(UTC).strftime(_FORM)
    target = folder / f"{path.stem}-{stamp}{path.suffix}"
    try:
        disk.link(path, target)
    except FileExistsError:
        return  # the clock stood still: this state was kept a microsecond ago
    except OSError:
        size = disk.status(path).st_size
        put(disk, target, read_all(disk, path, size), None)
    disk.sync_folder(folder)


def _thin(disk: Disk, path: Path, now: datetime) -> None:
    known = {backup.moment: backup.path for backup in backups_of(disk, path)}
    for moment in superfluous(known, now):
        disk.remove(known[moment])
