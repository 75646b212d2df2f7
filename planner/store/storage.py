"""TinyDB's storage over atomic writes: read once, checked before and after, never in place.

TinyDB's own storage opens the file for writing and truncates it; a third of all kills in the middle
of that destroyed the plan. This one keeps the bytes it knows to be on the disk, hands out fresh
copies of them, and lets a new file take the old one's place only when the old one is still there.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from tinydb import Storage

from planner.errors import Conflict, StoreError, Unreadable
from planner.store.atomic import put, read_all, writable_mode
from planner.store.backups import back_up, backups_of, due
from planner.store.disk import Disk
from planner.store.failures import not_saved, short_name
from planner.store.gate import OWN, parse
from planner.store.tables import Encoder, Rows, Tables

Stamp = tuple[int, int, int]
"""What tells one state of a file from another without reading it: inode, size, time of change."""


class AtomicStorage(Storage):
    """The tables of one plan file.

    Args:
        disk: The disk.
        path: The file, links already followed.
        payload: The bytes that were read from it, or None when there is none.
        now: Tells the present moment, for backups.
    """

    def __init__(
        self, disk: Disk, path: Path, payload: bytes | None, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._disk = disk
        self._path = path
        self._now = now
        self._payload = payload
        self._tried: bytes | None = None
        self._stamp: Stamp | None = None
        self._encoder = Encoder()
        self._newest_backup = self._newest()
        self._thread = threading.get_ident()

    def _newest(self) -> datetime | None:
        try:
            found = backups_of(self._disk, self._path)
        except OSError:
            return None
        return found[0].moment if found else None

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return a fresh copy of all tables; changing it changes nothing here."""
        if self._payload is None:
            return None
        tables: dict[str, dict[str, Any]] = json.loads(self._payload)
        return tables

    def write(self, data: Tables, *, force_backup: bool = False) -> None:
        """Save all tables.

        Args:
            data: Rows by number by table; rows are values or plain JSON objects.
            force_backup: Keep the present file as a backup whatever the time.

        Raises:
            StoreError: They could not be saved; the file is the old one.
            Conflict: Somebody else changed the file; it was left alone.
        """
        if threading.get_ident() != self._thread:
            raise AssertionError("a store belongs to the thread that opened it")
        try:
            payload = self._encoded(data)
            self._commit(payload, force_backup=force_backup)
        except (ValueError, Unreadable) as error:
            raise StoreError("error.not_saved.invalid", name=short_name(self._path)) from error
        except (OSError, MemoryError) as error:
            raise not_saved(self._path, error) from error

    def _encoded(self, data: Tables) -> bytes:
        """Return the bytes of tables; plain rows, of TinyDB's own updates, go through the gate."""
        payload = self._encoder.encode(data)
        if not all(isinstance(rows, Rows) for rows in data.values()):
            parse(payload, self._path, OWN)
        return payload

    def _commit(self, payload: bytes, *, force_backup: bool) -> None:
        self._check_unchanged()
        mode = writable_mode(self._disk, self._path)
        now = self._now()
        backup = self._payload is not None and (force_backup or due(self._newest_backup, now))

        def keep_old() -> None:
            if backup:
                moment = back_up(self._disk, self._path, now, needed=force_backup)
                self._newest_backup = moment or self._newest_backup

        self._tried = payload
        put(self._disk, self._path, payload, mode, keep_old)
        self._payload = payload
        self._stamp = None
        try:
            self._stamp = self._look()
            self._disk.sync_folder(self._path.parent)
        except OSError as error:
            raise StoreError("error.not_confirmed", name=short_name(self._path)) from error

    def _check_unchanged(self) -> None:
        """Refuse to write over a file that is not the one we know."""
        stamp = self._look()
        if stamp is not None and stamp == self._stamp:
            return
        present = self._present() if stamp is not None else None
        if present == self._payload:
            return
        if present is not None and present == self._tried:  # a replace that reported failure
            self._payload = present
            return
        raise Conflict("error.conflict", name=short_name(self._path))

    def _look(self) -> Stamp | None:
        try:
            status = self._disk.status(self._path)
        except FileNotFoundError:
            return None
        return status.st_ino, status.st_size, status.st_mtime_ns

    def _present(self) -> bytes:
        known = max(len(self._payload or b""), len(self._tried or b""))
        return read_all(self._disk, self._path, known + 1)
