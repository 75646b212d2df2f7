"""Opening a plan file and keeping it: lock, look, hold, save.

Example:
    >>> with open_store(data_folder() / "plan.json") as store:
    ...     store.save(store.document.with_(active=None))
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from tinydb import TinyDB
from tinydb.table import Table

from planner import clock
from planner.errors import StoreError, Unreadable
from planner.model import Document
from planner.store.atomic import sweep
from planner.store.backups import backups_of
from planner.store.disk import DISK, Disk
from planner.store.failures import not_saved, short_name, short_path, system_words
from planner.store.folders import make_private
from planner.store.gate import OWN, parse, read_bytes
from planner.store.lock import Lock, take_lock
from planner.store.recovery import newest_good
from planner.store.rows import tables_of
from planner.store.soundness import check_change
from planner.store.storage import AtomicStorage

_LOST_TOO_MUCH = 0.5
"""A save that drops more than this share of the tasks keeps a backup of what was there."""
_OF_OWN = {"error.not_json": "error.damaged", "error.no_file": "error.gone"}
"""What is said of one's own plan instead of a file from somewhere."""
_SAYS_WHAT_TO_DO = frozenset(
    f"error.{kind}"
    for kind in ("newer", "no_memory", "not_ordinary", "read_denied", "read_failed", "too_big")
)
"""What is not cured by a backup, or not known to be: the sentence names its own way on."""


class Store:
    """One open plan file.

    Attributes:
        path: The file, links followed.
        document: What was read or saved last.
        read_only: Whether ``save`` refuses.
    """

    def __init__(
        self, storage: AtomicStorage, path: Path, document: Document, lock: Lock | None
    ) -> None:
        self.path = path
        self.document = document
        self._storage = storage
        self._tables = TinyDB(storage=lambda: storage)
        self._lock = lock

    @property
    def read_only(self) -> bool:
        """Whether the file can only be read, because nobody asked for more or nothing more goes."""
        return self._lock is None

    def table(self, name: str) -> Table:
        """Return one of TinyDB's tables for queries: plans, tasks, log, baseline.

        Rows are fresh copies; changing them changes nothing.
        """
        return self._tables.table(name)

    def save(self, document: Document, *, force_backup: bool = False) -> None:
        """Save a document: on return it is on the medium.

        Args:
            document: What to save.
            force_backup: Keep the present file as a backup whatever the time.

        Raises:
            StoreError: It could not be saved; the file holds what it held before.
            Conflict: Somebody else changed the file; it was left alone.
        """
        if self._lock is None:
            raise StoreError("error.opened_read_only", name=short_name(self.path))
        try:
            check_change(self.document, document)
        except Unreadable as error:
            raise StoreError("error.not_saved.unsound", reason=error) from error
        drops = _tasks(document) < _LOST_TOO_MUCH * _tasks(self.document)
        try:
            tables = tables_of(document)
        except MemoryError as error:
            raise not_saved(self.path, error) from error
        self._storage.write(tables, force_backup=force_backup or drops)
        self.document = document

    def close(self) -> None:
        """Let others write."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _tasks(document: Document) -> int:
    return sum(len(plan.tasks) for plan in document.plans)


def open_store(
    path: Path,
    *,
    read_only: bool = False,
    disk: Disk = DISK,
    now: Callable[[], datetime] = clock.now,
) -> Store:
    """Open a plan file; one that does not exist is an empty document.

    Args:
        path: The file; symbolic links are followed, so that they survive saving.
        read_only: Take no lock and write nothing.
        disk: The disk.
        now: Tells the present moment, for backups.

    Raises:
        Busy: Another process is writing this plan.
        Unreadable: The file is damaged, empty, foreign or newer, or it is gone and its backups
            are not. It was not touched.
        StoreError: Its folder cannot be made.
    """
    real = Path(os.path.realpath(path))
    lock = None if read_only else _lock(disk, real)
    try:
        if lock is not None:
            sweep(disk, real)
        payload, document = _load(disk, real)
        storage = AtomicStorage(disk, real, payload, now)
    except OSError as error:
        if lock is not None:
            lock.release()
        raise Unreadable(
            "error.read_failed", name=short_name(real), text=system_words(error)
        ) from error
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return Store(storage, real, document, lock)


def _lock(disk: Disk, path: Path) -> Lock | None:
    """Return the lock, or None where there can be none: then the plan is only for reading."""
    try:
        make_private(path.parent)
        return take_lock(disk, path)
    except OSError as error:
        if not path.exists():
            raise not_saved(path, error) from error
        return None


def _load(disk: Disk, path: Path) -> tuple[bytes | None, Document]:
    try:
        payload = read_bytes(path, OWN, disk)
        return payload, parse(payload, path, OWN)
    except Unreadable as error:
        gone = error.key == "error.no_file"
        if gone and not backups_of(disk, path):
            return None, Document()
        raise with_way_on(path, error, disk) from error


def with_way_on(path: Path, error: Unreadable, disk: Disk = DISK) -> Unreadable:
    """Return a refusal of a plan with the newest good backup named, or with what else to do."""
    reason = Unreadable(_OF_OWN.get(error.key, error.key), **error.values)
    if error.key in _SAYS_WHAT_TO_DO:
        return reason
    backup = _newest_good(disk, path)
    if backup is None:
        return Unreadable("error.without_backup", reason=reason, path=short_path(path))
    return Unreadable("error.with_backup", reason=reason, backup=backup)


def _newest_good(disk: Disk, path: Path) -> Unreadable | None:
    found = newest_good(disk, path)
    if found is None:
        return None
    backup, document = found
    moment = backup.moment.astimezone()
    return Unreadable(
        "error.newest_backup",
        day=moment.date(),
        time=f"{moment:%H:%M}",
        n=_tasks(document),
        folder=backup.path.parent.name,
        name=backup.path.name,
    )
