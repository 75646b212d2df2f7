"""Every disk call of a save fails in turn: the file is the old or the new one, never a third."""

from __future__ import annotations

import errno
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import document, plan, task
from disks import FAULTS, FaultyDisk, PowerlessDisk, ShortDisk, all_faults

from planner.errors import StoreError, Unreadable
from planner.model import Document
from planner.store import open_store, read_document
from planner.store.atomic import write_atomically
from planner.store.backups import backup_folder
from planner.wording import load_wording

OLD = document(plan(task("a"), task("b", after=["a"])))
NEW = document(plan(task("a"), task("b", after=["a"]), task("c")))
ERRNOS = ("ENOSPC", "EIO", "EACCES", "EROFS", "EDQUOT", "EPERM", "EMFILE", "ENOENT", "ESTALE")
NOW = datetime(2026, 9, 7, 14, 2, tzinfo=UTC)


def now() -> datetime:
    return NOW


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plan.json"


def write_old(path: Path) -> None:
    with open_store(path, disk=FaultyDisk(), now=now) as store:
        store.save(OLD)


def leftovers(path: Path) -> list[str]:
    folder = backup_folder(path)
    names = [entry.name for entry in path.parent.iterdir()]
    names += [entry.name for entry in folder.iterdir()] if folder.is_dir() else []
    return [name for name in names if name.endswith(".tmp")]


def clear(path: Path) -> None:
    folder = backup_folder(path)
    for entry in (*path.parent.iterdir(), *(folder.iterdir() if folder.is_dir() else ())):
        if entry.is_file():
            entry.unlink()


def calls_of_one_save(path: Path) -> list[str]:
    write_old(path)
    disk = FaultyDisk()
    with open_store(path, disk=disk, now=now) as store:
        disk.plan(None)
        store.save(NEW)
    clear(path)
    return list(disk.calls)


def refused(action: Callable[[], None]) -> bool:
    """Tell whether an action was refused, with a sentence for it."""
    try:
        action()
    except (StoreError, Unreadable) as error:
        return load_wording().error(error) != ""
    return False


def error_of_save(path: Path, error: BaseException, at: int, *, forever: bool) -> bool:
    """Save with a fault, check what is there, save again; tell whether the fault was reported."""
    write_old(path)
    disk = FaultyDisk()
    with open_store(path, disk=disk, now=now) as store:
        disk.plan(at, error, forever=forever)
        raised = refused(lambda: store.save(NEW))
        found = read_document(path)
        assert found in ((OLD, NEW) if raised else (NEW,))
        assert [] == leftovers(path)
        disk.plan(None)
        store.save(NEW)
    assert read_document(path) == NEW
    for backup in backup_folder(path).iterdir():
        assert read_document(backup) in (OLD, NEW)
    clear(path)
    return raised


@pytest.mark.parametrize("name", ERRNOS)
def test_a_fault_leaves_the_old_plan_or_the_new_one(path: Path, name: str) -> None:
    calls = calls_of_one_save(path)
    error = OSError(getattr(errno, name), name)
    raised = [
        error_of_save(path, error, at, forever=forever) for at, forever in all_faults(len(calls))
    ]
    assert len(raised) >= 24
    assert sum(raised) >= len(raised) / 2


def test_no_memory_leaves_the_old_plan_or_the_new_one(path: Path) -> None:
    calls = calls_of_one_save(path)
    for at, forever in all_faults(len(calls)):
        error_of_save(path, MemoryError(), at, forever=forever)


def test_a_save_is_made_of_the_calls_that_can_fail(path: Path) -> None:
    calls = calls_of_one_save(path)
    assert {"open_new", "write", "sync", "close", "link", "replace", "sync_folder"} <= set(calls)
    assert set(calls) <= set(FAULTS)


def test_one_edit_is_one_write(path: Path) -> None:
    write_old(path)
    disk = FaultyDisk()
    with open_store(path, disk=disk, now=now) as store:
        disk.plan(None)
        store.save(NEW)
        store.save(OLD)
    assert 2 == disk.calls.count("replace") == disk.calls.count("open_new")


def test_a_disk_that_takes_a_few_bytes_at_a_time_gets_them_all(path: Path) -> None:
    with open_store(path, disk=ShortDisk(), now=now) as store:
        store.save(NEW)
    assert NEW == read_document(path)


def test_a_fault_while_opening_is_one_sentence(path: Path) -> None:
    write_old(path)
    disk = FaultyDisk()
    with open_store(path, disk=disk):
        count = len(disk.calls)
    for at in range(count):
        disk.plan(at, OSError(errno.EIO, "fault"))
        refused(lambda: open_store(path, disk=disk).close())
        assert read_document(path) == OLD
        with open_store(path) as store:
            assert OLD == store.document


@pytest.mark.parametrize("name", ERRNOS)
def test_an_export_is_whole_or_not_there(path: Path, name: str) -> None:
    disk = FaultyDisk()
    disk.plan(None)
    write_atomically(path, b"first", disk=disk)
    for at, forever in all_faults(len(disk.calls)):
        path.write_bytes(b"first")
        disk.plan(at, OSError(getattr(errno, name), name), forever=forever)
        try:
            write_atomically(path, b"second", disk=disk)
        except StoreError:
            assert path.read_bytes() in (b"first", b"second")
        else:
            assert path.read_bytes() == b"second"
        assert [] == leftovers(path)


def power_cuts(path: Path, disk: PowerlessDisk, document: Document) -> tuple[int, int]:
    """Save; return how many states a power cut could leave and how many of them are bad."""
    old = path.read_bytes()
    with open_store(path, disk=disk, now=now) as store:
        store.save(document)
    new = path.read_bytes()
    states = {state for during in disk.states for state in during}
    assert {old, new} <= states
    bad = [state for during in disk.states for state in during if state not in (old, new)]
    disk.look()
    bad += [state for state in disk.states[-1] if state != new]
    return sum(len(during) for during in disk.states), len(bad)


def test_a_power_cut_leaves_the_old_plan_or_the_new_one(path: Path) -> None:
    write_old(path)
    states, bad = power_cuts(path, PowerlessDisk(path), NEW)
    assert states > 10
    assert 0 == bad


def test_without_file_sync_a_power_cut_loses_the_plan(path: Path) -> None:
    write_old(path)
    assert power_cuts(path, PowerlessDisk(path, file_sync=False), NEW)[1] > 0


def test_without_folder_sync_a_power_cut_loses_a_saved_edit(path: Path) -> None:
    write_old(path)
    assert power_cuts(path, PowerlessDisk(path, folder_sync=False), NEW)[1] > 0


def test_writing_in_place_loses_the_plan(path: Path) -> None:
    write_old(path)
    disk = PowerlessDisk(path)
    disk.in_place(b"new")
    assert b"" in disk.states[0]


def test_removing_before_renaming_loses_the_plan(path: Path) -> None:
    write_old(path)
    disk = PowerlessDisk(path)
    disk.remove(path)
    assert None in disk.states[-1]
