"""Writing a file so that it is always the old one or the new one, whatever happens meanwhile.

New bytes go to a hidden file beside the old one, reach the medium, are read back, and take the old
one's place in one step; then the folder reaches the medium. There is no second way: a file is never
opened for writing in place, because a full disk or a power cut would leave half of it.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from planner.errors import StoreError
from planner.store.disk import DISK, Disk
from planner.store.failures import not_written, short_name

_TEMP_END = ".tmp"


class NotTheSame(OSError):
    """What was read back is not what was written."""


def temp_prefix(path: Path) -> str:
    """Return how the names of temporary files beside a file begin."""
    return f".{path.name[:100]}."


def write_atomically(path: Path, payload: bytes, *, disk: Disk = DISK) -> None:
    """Write a file (an export) whole or not at all; an existing one keeps its permissions.

    Raises:
        StoreError: It could not be written; what was there is unchanged, nothing is left over.
    """
    target = Path(os.path.realpath(path))
    try:
        mode = writable_mode(disk, target)
        put(disk, target, payload, mode)
        disk.sync_folder(target.parent)
    except (OSError, MemoryError) as error:
        raise not_written(path, error) from error


def writable_mode(disk: Disk, path: Path) -> int | None:
    """Return the permissions of a file that may be replaced, or None when there is none.

    Raises:
        StoreError: It is protected against writing; replacing it would go behind its owner's back.
        OSError: It cannot be looked at.
    """
    try:
        status = disk.status(path)
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise StoreError("error.not_ordinary", name=short_name(path))
    mode = stat.S_IMODE(status.st_mode)
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise StoreError("error.write_protected", name=short_name(path))
    return mode


def put(
    disk: Disk,
    path: Path,
    payload: bytes,
    mode: int | None,
    before: Callable[[], None] | None = None,
) -> None:
    """Put bytes in the place of a file; the folder still has to be synced.

    Args:
        disk: The disk.
        path: The file, links already followed.
        payload: Its new bytes.
        mode: Its permissions, or None for a new private file.
        before: Called when the new bytes are safe and the old file is still there (backup).

    Raises:
        OSError: It could not be done; the old file is in its place and no temporary file is left.
    """
    temp = path.parent / f"{temp_prefix(path)}{os.urandom(6).hex()}{_TEMP_END}"
    try:
        _write_new(disk, temp, payload, mode)
        _check_written(disk, temp, payload)
        if before is not None:
            before()
        disk.replace(temp, path)
    except BaseException:
        with suppress(OSError):
            disk.remove(temp)
        raise


def _write_new(disk: Disk, temp: Path, payload: bytes, mode: int | None) -> None:
    descriptor = disk.open_new(temp)
    try:
        rest = memoryview(payload)
        while rest:
            rest = rest[disk.write(descriptor, rest) :]
        if mode is not None:
            disk.set_mode(temp, mode)
        disk.sync(descriptor)
    finally:
        disk.close(descriptor)


def _check_written(disk: Disk, temp: Path, payload: bytes) -> None:
    if read_all(disk, temp, len(payload) + 1) != payload:
        raise NotTheSame


def read_all(disk: Disk, path: Path, most: int) -> bytes:
    """Return the bytes of a file, at most so many.

    Raises:
        OSError: It cannot be read.
    """
    descriptor = disk.open_read(path)
    try:
        return disk.read(descriptor, most)
    finally:
        disk.close(descriptor)


def sweep(disk: Disk, path: Path) -> None:
    """Remove temporary files that a killed process left beside a file; only under its lock."""
    start = temp_prefix(path)
    for name in disk.names(path.parent):
        if name.startswith(start) and name.endswith(_TEMP_END):
            with suppress(OSError):
                disk.remove(path.parent / name)
