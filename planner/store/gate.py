"""The one gate for every plan file that is read: the own store, backups, files of other people.

Bytes come from an ordinary file of limited size, are UTF-8 and strict JSON, have a version we know,
pass the types once and are sound. Whatever is wrong becomes ``Unreadable`` with one sentence; the
file is never written.
"""

from __future__ import annotations

import gc
import json
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from planner.errors import Unreadable
from planner.model import SCHEMA, Document
from planner.store.complaints import complaint
from planner.store.disk import DISK, Disk
from planner.store.failures import short_name, system_words
from planner.store.json_text import loads, shown, with_name
from planner.store.migrations import RawTables, migrated
from planner.store.rows import Stored, document_of
from planner.store.soundness import check_sound
from planner.store.tables import seal_of

_BOM = b"\xef\xbb\xbf"
_FIRST_LINE = re.compile(
    rb'\{"meta":\{"1":\{"version":%d,"active":(?:null|"[A-Za-z0-9_-]+"),"seal":"([0-9a-f]{8})"\}\},'
    % SCHEMA
)
"""The first line of a file exactly as we write it."""
MEBI = 1 << 20
_MANY_OBJECTS = 50_000
"""About a thousand tasks."""


@dataclass(frozen=True)
class Limits:
    """How much a file may hold.

    Attributes:
        bytes: Size of the file.
        tasks: Tasks in all its plans.
        links: Links of one task.
        items: Entries of all its objects and lists together.
    """

    bytes: int
    tasks: int
    links: int
    items: int


FOREIGN = Limits(bytes=5 * MEBI, tasks=2_000, links=50, items=300_000)
"""For files of other people."""
OWN = Limits(bytes=32 * MEBI, tasks=20_000, links=1_000, items=3_000_000)
"""For the own store and its backups."""


def read_document(path: Path, *, limits: Limits = FOREIGN, disk: Disk = DISK) -> Document:
    """Return the document of a plan file.

    Raises:
        Unreadable: It is missing, not an ordinary file, too big, damaged, foreign or newer.
    """
    return parse(read_bytes(path, limits, disk), path, limits)


def read_bytes(path: Path, limits: Limits, disk: Disk = DISK) -> bytes:
    """Return the bytes of an ordinary file of limited size.

    Raises:
        Unreadable: It is missing, not an ordinary file or too big, or the system refuses.
    """
    name = short_name(path)
    try:
        descriptor = disk.open_read(path)
    except OSError as error:
        raise _unopened(error, name) from error
    try:
        status = disk.status_of(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("error.not_ordinary", name=name)
        if status.st_size > limits.bytes:
            raise _too_big(name, status.st_size, limits)
        payload = disk.read(descriptor, limits.bytes + 1)
    except OSError as error:
        raise _unopened(error, name) from error
    finally:
        disk.close(descriptor)
    if len(payload) > limits.bytes:
        raise _too_big(name, len(payload), limits)
    return payload


def _unopened(error: OSError, name: str) -> Unreadable:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Unreadable("error.no_file", name=name)
    if isinstance(error, IsADirectoryError):
        return Unreadable("error.not_ordinary", name=name)
    if isinstance(error, PermissionError):
        return Unreadable("error.read_denied", name=name)
    return Unreadable("error.read_failed", name=name, text=system_words(error))


def _too_big(name: str, size: int, limits: Limits) -> Unreadable:
    sizes = {"size": -(-size // MEBI), "most": limits.bytes // MEBI}
    return Unreadable("error.too_big", name=name, **sizes)


def parse(payload: bytes, path: Path, limits: Limits) -> Document:
    """Return the document that bytes hold; ``path`` only gives the sentence a name.

    Raises:
        Unreadable: They are damaged, foreign, newer or not sound; the first fault is named.
    """
    name = short_name(path)
    try:
        with _no_collection():
            stored = _own(payload) or _strange(payload, name, limits)
            document = document_of(stored)
            _check_size(document, name, limits)
            check_sound(document)
    except MemoryError:
        raise Unreadable("error.no_memory", name=name) from None
    except Unreadable as error:
        raise with_name(error, name) from None
    return document


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector at rest: a load makes many objects and no garbage.

    After a big one they are set aside for good, because the first collection would look at each of
    them in vain; that took half as long as the load.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if gc.get_count()[0] > _MANY_OBJECTS:
            gc.freeze()
        if was_on:
            gc.enable()


def _own(payload: bytes) -> Stored | None:
    """Return what we wrote ourselves, by its seal; None when somebody else had a hand in it.

    The seal spares the second parse that looks for double keys and other things we never write.
    """
    line, newline, rest = payload.partition(b"\n")
    ours = _FIRST_LINE.fullmatch(line)
    if not newline or ours is None or seal_of(rest).encode() != ours.group(1):
        return None
    try:
        stored = Stored.model_validate_json(payload)
    except ValidationError:
        return None
    return stored


def _strange(payload: bytes, name: str, limits: Limits) -> Stored:
    text = _text(payload, name)
    values = loads(text, name, limits.items)
    version = _version(values, name)
    if version < SCHEMA:
        text = json.dumps(migrated(values, version))
    try:
        return Stored.model_validate_json(text)
    except ValidationError as error:
        raise complaint(error, name) from None


def _text(payload: bytes, name: str) -> str:
    if not payload.strip():
        raise Unreadable("error.empty", name=name)
    if not payload.strip(b"\0"):
        raise Unreadable("error.only_zeros", name=name)
    try:
        text = payload.removeprefix(_BOM).decode()
    except UnicodeDecodeError as error:
        raise Unreadable("error.not_utf8", name=name, position=error.start) from None
    if "\0" in text:
        raise Unreadable("error.has_zeros", name=name, position=text.index("\0"))
    return text


def _version(values: RawTables, name: str) -> int:
    meta = values.get("meta")
    row = meta.get("1") if isinstance(meta, dict) else None
    version = row.get("version") if isinstance(row, dict) else None
    if type(version) is not int or version < 1:
        raise Unreadable("error.foreign", name=name)
    if version > SCHEMA:
        raise Unreadable("error.newer", name=name, version=version, known=SCHEMA)
    return version


def _check_size(document: Document, name: str, limits: Limits) -> None:
    tasks = sum(len(plan.tasks) for plan in document.plans)
    if tasks > limits.tasks:
        raise Unreadable("error.too_many_tasks", name=name, n=tasks, most=limits.tasks)
    for plan in document.plans:
        if max((len(task.links) for task in plan.tasks), default=0) > limits.links:
            busy = max(plan.tasks, key=lambda task: len(task.links))
            raise Unreadable(
                "error.too_many_links", name=name, task=shown(busy.title), most=limits.links
            )
