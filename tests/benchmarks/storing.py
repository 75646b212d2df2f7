"""How long an edit takes until it is safe, and how long a big plan takes to open."""

from __future__ import annotations

import gc
import json
import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from pathlib import Path

from planner.edits import Edit, LogWork, MoveTasks
from planner.model import Kind
from planner.session import Session
from planner.store import open_store, read_document
from planner.store.gate import OWN
from planner.store.rows import tables_of
from planner.store.tables import Encoder
from planner.wording import load_wording
from tests.benchmarks.big_plans import document_of
from tests.benchmarks.race import Result, race

EDITED, LOADED = 1_000, 10_000
ROUNDS = 25
"""More than elsewhere: the medium answers between half and ten times its median."""


def results() -> list[Result]:
    """Return metrics 9 and 10."""
    with tempfile.TemporaryDirectory() as folder:
        return [*_edits(Path(folder)), _loading(Path(folder))]


def _edits(folder: Path) -> list[Result]:
    path = folder / "plan.json"
    with open_store(path) as store:
        store.save(document_of(EDITED))
    payload = path.read_bytes()
    with open_store(path) as store:
        session = Session(store.document, store, load_wording())
        plan = session.document.plan
        if plan is None:
            raise AssertionError("there is a plan")
        first, *_, last = (task for task in plan.tasks if task.kind is Kind.STUDY)
        day = last.start or plan.start
        moves = _turns(last.id, day, date.fromordinal(day.toordinal() + 7))
        notes = (LogWork(task=first.id, day=day, minutes=number % 60 + 1) for number in count())
        return [
            _edit(session, folder, payload, "log an hour", lambda: next(notes)),
            _edit(session, folder, payload, "move a task", lambda: next(moves)),
        ]


def _turns(task: str, *days: date) -> Iterator[MoveTasks]:
    for number in count(1):
        yield MoveTasks(tasks=(task,), to=days[number % len(days)])


def _edit(
    session: Session, folder: Path, payload: bytes, name: str, edit: Callable[[], Edit]
) -> Result:
    def subject() -> None:
        session.apply(edit())
        if session.save_error is not None:
            raise session.save_error

    floor, seen = race(lambda: write_and_sync(folder, payload), subject, ROUNDS)
    size = f"{EDITED} tasks, {len(payload) // 1000} kB"
    return Result("9", f"one acknowledged edit: {name}", size, seen, floor, "ms", 2.5,
                  "floor: atomic write and fsync of the same bytes")


def write_and_sync(folder: Path, payload: bytes) -> None:
    """Write bytes so that they survive a power cut, and do nothing else."""
    temp, target = folder / "floor.tmp", folder / "floor"
    descriptor = os.open(temp, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    os.write(descriptor, payload)
    os.fsync(descriptor)
    os.close(descriptor)
    temp.replace(target)
    descriptor = os.open(folder, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


def _loading(folder: Path) -> Result:
    path = folder / "big.json"
    payload = Encoder().encode(tables_of(document_of(LOADED)))
    path.write_bytes(payload)

    def floor() -> None:
        gc.disable()
        json.loads(payload)
        gc.enable()

    parsed, seen = race(floor, lambda: read_document(path, limits=OWN))
    size = f"{LOADED} tasks, {len(payload) / 1e6:.1f} MB"
    return Result("10", "load and validate", size, seen, parsed, "ms", 2.5,
                  "floor: json.loads of the same bytes, gc off")
