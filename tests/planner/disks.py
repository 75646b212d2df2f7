"""Disks that fail, that count, and that lose their power."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations, product
from pathlib import Path

from planner.store.disk import Disk

FAULTS = (
    "open_new",
    "open_read",
    "read",
    "write",
    "sync",
    "sync_folder",
    "close",
    "status",
    "set_mode",
    "link",
    "replace",
    "make_folder",
    "names",
)


class CountingDisk(Disk):
    """A disk without waiting for the medium that notes the name of every call."""

    def __init__(self) -> None:
        self.calls: list[str] = []

    def sync(self, descriptor: int) -> None:
        """Wait for nothing: a test is about order, not about the medium."""

    def sync_folder(self, folder: Path) -> None:
        """Wait for nothing."""


class FaultyDisk(CountingDisk):
    """A disk whose calls fail from the ``at``-th on, once or for ever; counts from 0."""

    def __init__(self) -> None:
        super().__init__()
        self.at: int | None = None
        self.forever = False
        self.error: BaseException = OSError()

    def plan(
        self, at: int | None, error: BaseException | None = None, *, forever: bool = False
    ) -> None:
        """Say which of the calls from now on fails."""
        self.calls.clear()
        self.at, self.forever = at, forever
        self.error = error or OSError()

    def fails(self, name: str) -> bool:
        """Note a call and tell whether it fails."""
        self.calls.append(name)
        number = len(self.calls) - 1
        return self.at is not None and (number == self.at or (self.forever and number > self.at))


def _counted(name: str) -> object:
    def call(self: FaultyDisk, *arguments: object) -> object:
        if self.fails(name):
            if name == "close":  # a descriptor is gone even when closing it fails
                os.close(arguments[0])  # type: ignore[arg-type]
            raise self.error
        return getattr(super(FaultyDisk, self), name)(*arguments)

    return call


for _name in FAULTS:
    setattr(FaultyDisk, _name, _counted(_name))


class ShortDisk(CountingDisk):
    """A disk that takes a few bytes at a time."""

    def write(self, descriptor: int, payload: memoryview) -> int:
        """Write at most a thousand bytes."""
        return os.write(descriptor, payload[:1000])


@dataclass
class Inode:
    """A file without its names: what was written, and whether that is on the medium."""

    content: bytes = b""
    safe: bool = True

    def after_power_cut(self) -> list[bytes]:
        """Return what may be found after the power was cut."""
        if self.safe:
            return [self.content]
        half = len(self.content) // 2
        return [b"", self.content[:half], bytes(len(self.content)), self.content]


@dataclass
class World:
    """A folder as the medium may hold it: safe names, and renames that are only on their way."""

    safe: dict[str, Inode]
    pending: list[tuple[str, str, Inode | None]] = field(default_factory=list)

    def after_power_cut(self, name: str) -> Iterator[bytes | None]:
        """Return everything that may be found under a name after the power was cut."""
        for count in range(len(self.pending) + 1):
            for chosen in combinations(self.pending, count):
                names = dict(self.safe)
                for what, target, inode in chosen:
                    if what == "put" and inode is not None:
                        names[target] = inode
                    else:
                        names.pop(target, None)
                found = names.get(name)
                yield from [None] if found is None else found.after_power_cut()


class PowerlessDisk(CountingDisk):
    """A disk that tells after each call what a power cut at that moment could leave.

    Switches leave out one step each; they are the mutants a test of the model has to catch.
    """

    def __init__(self, path: Path, *, file_sync: bool = True, folder_sync: bool = True) -> None:
        super().__init__()
        self.file_sync, self.folder_sync = file_sync, folder_sync
        self._path = path
        self._open: dict[int, Inode] = {}
        self._names = {path.name: Inode(path.read_bytes())}
        self.world = World(dict(self._names))
        self.states: list[list[bytes | None]] = []

    def look(self) -> None:
        """Note what a power cut now could leave."""
        self.states.append(list(self.world.after_power_cut(self._path.name)))

    def _put(self, name: str, inode: Inode) -> None:
        self._names[name] = inode
        self.world.pending.append(("put", name, inode))
        self.look()

    def _drop(self, name: str) -> None:
        del self._names[name]
        self.world.pending.append(("drop", name, None))
        self.look()

    def open_new(self, path: Path) -> int:
        """Make a file."""
        descriptor = super().open_new(path)
        self._open[descriptor] = Inode()
        self._put(path.name, self._open[descriptor])
        return descriptor

    def write(self, descriptor: int, payload: memoryview) -> int:
        """Write; nothing of it is safe yet."""
        inode = self._open[descriptor]
        inode.content, inode.safe = inode.content + bytes(payload), False
        self.look()
        return super().write(descriptor, payload)

    def sync(self, descriptor: int) -> None:
        """Make a file safe, its name not."""
        if self.file_sync:
            self._open[descriptor].safe = True
        self.look()

    def sync_folder(self, folder: Path) -> None:
        """Make all names in the folder safe."""
        if folder == self._path.parent and self.folder_sync:
            self.world = World(dict(self._names))
        self.look()

    def replace(self, source: Path, target: Path) -> None:
        """Put one name in the place of another, in one step."""
        inode = self._names[source.name]
        super().replace(source, target)
        del self._names[source.name]
        self._put(target.name, inode)

    def remove(self, path: Path) -> None:
        """Take a name away."""
        super().remove(path)
        self._drop(path.name)

    def in_place(self, payload: bytes) -> None:
        """Overwrite the file as TinyDB's own storage does: a mutant."""
        inode = self._names[self._path.name]
        inode.content, inode.safe = payload, False
        self.look()
        inode.safe = True
        self.look()


def all_faults(calls: int) -> Iterator[tuple[int, bool]]:
    """Return every call that can fail, once and for ever."""
    return product(range(calls), (False, True))
