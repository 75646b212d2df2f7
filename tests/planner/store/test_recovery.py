"""Going on from a backup: nothing is lost, and nothing is changed when it cannot be done."""

from __future__ import annotations

import errno
from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import document, plan, task

from planner.errors import Busy, StoreError, Unreadable
from planner.store import go_on_from_backup, open_store
from planner.store.backups import backup_folder
from planner.store.disk import Disk

OLD, NEW = document(plan(task("a"))), document(plan(task("a"), task("b")))
MOMENT = datetime(2026, 9, 7, 14, 2, tzinfo=UTC)
HALF = b"{half"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a damaged plan with a good backup, and a damaged one that is newer."""
    path = tmp_path / "plan.json"
    for saved in (OLD, NEW):
        with open_store(path, now=lambda: MOMENT) as store:
            store.save(saved)
    path.write_bytes(HALF)
    (backup_folder(path) / "plan-20270101T000000000000Z.json").write_bytes(HALF)
    return path


class Stubborn(Disk):
    """A disk without second names that is full when the plan itself is written."""

    full = False

    def link(self, source: Path, target: Path) -> None:
        del source, target
        raise OSError(errno.EPERM, "no links")

    def replace(self, source: Path, target: Path) -> None:
        if self.full and target.name == "plan.json":
            raise OSError(errno.ENOSPC, "full")
        super().replace(source, target)


@pytest.mark.parametrize("disk", [Disk(), Stubborn()], ids=["links", "copies"])
def test_the_newest_good_backup_takes_the_place_of_what_is_kept_beside_it(
    path: Path, disk: Disk
) -> None:
    aside = go_on_from_backup(path, disk=disk, now=lambda: MOMENT)
    assert path.with_name("plan.damaged-20260907T140200000000Z.json") == aside
    assert HALF == aside.read_bytes()
    with open_store(path) as store:
        assert OLD == store.document


def test_a_plan_that_is_gone_comes_back_and_leaves_nothing_beside_it(path: Path) -> None:
    path.unlink()
    assert go_on_from_backup(path) is None
    with open_store(path) as store:
        assert OLD == store.document


def test_a_full_disk_leaves_the_plan_as_it_was(path: Path) -> None:
    disk = Stubborn()
    disk.full = True
    with pytest.raises(StoreError):
        go_on_from_backup(path, disk=disk)
    assert HALF == path.read_bytes()


def test_without_a_good_backup_or_the_lock_nothing_happens(path: Path) -> None:
    whole = path.with_name("other.json")
    with open_store(whole), pytest.raises(Busy):
        go_on_from_backup(whole)
    for backup in backup_folder(path).iterdir():
        backup.write_bytes(HALF)
    with pytest.raises(Unreadable):
        go_on_from_backup(path)
    assert [HALF] == [file.read_bytes() for file in path.parent.glob("plan*.json")]
