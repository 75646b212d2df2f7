"""The one door to the disk: every call the store makes, as methods of one small object.

Tests hand in a disk whose n-th call fails, or that writes down what was asked of it; nothing is
patched, and nothing in the store touches a file in another way.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

if sys.platform == "darwin":
    import fcntl

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
_CHUNK = 1 << 24
_HELD_BY_OTHERS = frozenset({5, 32, 33})
"""Windows: access denied, sharing violation, lock violation; a scanner or sync client looks on."""
_PATIENCE = 2.5
_PAUSE = 0.05


class Disk:
    """Calls of the operating system; every method may raise ``OSError``."""

    def open_new(self, path: Path) -> int:
        """Make a file that must not exist, readable by its owner only; return its descriptor."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0)
        return os.open(path, flags | getattr(os, "O_BINARY", 0), PRIVATE_FILE)

    def open_read(self, path: Path) -> int:
        """Open a file for reading without waiting for a writer (pipes); return its descriptor."""
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
        return os.open(path, flags | getattr(os, "O_BINARY", 0))

    def open_lock(self, path: Path) -> int:
        """Open or make the file that is locked and return its descriptor."""
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
        return os.open(path, flags, PRIVATE_FILE)

    def read(self, descriptor: int, most: int) -> bytes:
        """Read up to the end, at most so many bytes."""
        parts = []
        while most > 0:
            part = os.read(descriptor, min(most, _CHUNK))
            if not part:
                break
            parts.append(part)
            most -= len(part)
        return b"".join(parts)

    def write(self, descriptor: int, payload: memoryview) -> int:
        """Write what the system takes at once; return how many bytes that was."""
        return os.write(descriptor, payload)

    def sync(self, descriptor: int) -> None:
        """Return once the file's bytes are on the medium."""
        if sys.platform == "darwin":  # fsync only reaches the drive's own cache there
            try:
                fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            except OSError:
                os.fsync(descriptor)
        else:
            os.fsync(descriptor)

    def sync_folder(self, folder: Path) -> None:
        """Return once the names in a folder are on the medium; Windows does so by itself."""
        if sys.platform == "win32":
            return
        descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def close(self, descriptor: int) -> None:
        """Close a descriptor."""
        os.close(descriptor)

    def status(self, path: Path) -> os.stat_result:
        """Return size, times and mode of a file."""
        return path.stat()

    def status_of(self, descriptor: int) -> os.stat_result:
        """Return size, times and mode of an open file."""
        return os.fstat(descriptor)

    def set_mode(self, path: Path, mode: int) -> None:
        """Set the permissions of a file."""
        path.chmod(mode)

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name."""
        os.link(source, target)

    def replace(self, source: Path, target: Path) -> None:
        """Put a file in the place of another in one step."""
        tries = int(_PATIENCE / _PAUSE) if sys.platform == "win32" else 0
        for _ in range(tries):
            try:
                source.replace(target)
            except OSError as error:
                if getattr(error, "winerror", None) not in _HELD_BY_OTHERS:
                    raise
                time.sleep(_PAUSE)
            else:
                return
        source.replace(target)

    def remove(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()

    def make_folder(self, folder: Path) -> None:
        """Make a folder readable by its owner only; fine when it exists."""
        folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)

    def names(self, folder: Path) -> list[str]:
        """Return the names in a folder; none when it does not exist."""
        try:
            return [path.name for path in folder.iterdir()]
        except FileNotFoundError:
            return []


DISK = Disk()
"""The real disk."""
