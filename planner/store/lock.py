"""One writer at a time: a lock on a file beside the plan.

The plan itself cannot be locked, because saving puts another file in its place. The system drops
the lock when the process ends, however it ends, so a stale lock cannot exist.
"""

from __future__ import annotations

import errno
import sys
from pathlib import Path

from planner.errors import Busy
from planner.store.disk import Disk
from planner.store.failures import short_name

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


_HELD = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK})
"""What ``flock`` and ``msvcrt.locking`` say when somebody else has the lock."""


class Lock:
    """The right to write a plan, held until ``release``."""

    def __init__(self, disk: Disk, descriptor: int) -> None:
        self._disk = disk
        self._descriptor = descriptor

    def release(self) -> None:
        """Let others write."""
        self._disk.close(self._descriptor)


def take_lock(disk: Disk, path: Path) -> Lock:
    """Return the lock of a plan file.

    Raises:
        Busy: Another process, or another store of this one, holds it.
        OSError: There can be no lock here (protected folder, network share); do not write.
    """
    descriptor = disk.open_lock(path.parent / f"{path.name}.lock")
    try:
        _take(descriptor)
    except OSError as error:
        disk.close(descriptor)
        if error.errno in _HELD:
            raise Busy("error.busy", name=short_name(path)) from error
        raise
    return Lock(disk, descriptor)
