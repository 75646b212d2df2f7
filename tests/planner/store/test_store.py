"""One plan file in ordinary life: modes, links, two writers, a change from outside, backups."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from builders import MONDAY, document, plan, task
from tinydb import where

from planner.errors import Busy, Conflict, StoreError, Unreadable
from planner.model import Assumptions, Document, LogEntry, Plan, Profile, Rating
from planner.store import Store, open_store, read_document
from planner.store.backups import backup_folder
from planner.store.folders import config_folder, data_folder, state_folder
from planner.wording import load_wording

SMALL = document(plan(task("a"), task("b", after=["a"])))
OTHER = document(plan(task("a"), task("b", after=["a"]), task("c")))
ROOT = Path(__file__).parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new" / "plan.json"


def save(path: Path, new: Document, *, at: datetime | None = None, force: bool = False) -> None:
    moment = at or datetime(2026, 9, 7, 14, 2, tzinfo=UTC)
    with open_store(path, now=lambda: moment) as store:
        store.save(new, force_backup=force)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def backups(path: Path) -> list[Path]:
    folder = backup_folder(path)
    return sorted(folder.iterdir()) if folder.is_dir() else []


def words(error: pytest.ExceptionInfo[StoreError] | pytest.ExceptionInfo[Unreadable]) -> str:
    return load_wording().error(error.value)


def test_a_missing_file_is_an_empty_document_and_stays_missing(path: Path) -> None:
    with open_store(path) as store:
        assert Document() == store.document
    assert not path.exists()


def test_reading_only_makes_nothing(path: Path) -> None:
    with open_store(path, read_only=True) as store:
        assert Document() == store.document
    assert not path.parent.exists()


def test_everything_comes_back_as_it_was(path: Path) -> None:
    full = Document(
        profile=Profile(
            ratings=(Rating(axis="python", level=25, rated_on=MONDAY),),
            assumptions=Assumptions(current_pay=8_800_000, inflation=0.1 + 0.2),
        ),
        plans=(
            plan(task("a"), log=[LogEntry(task="a", day=MONDAY, minutes=30, note="R&D, “🚀”")]),
            plan(task("x"), task("y", after=["x"])).with_(id="plan-2"),
        ),
        active="plan-2",
    )
    save(path, full)
    assert full == read_document(path)
    with open_store(path) as store:
        assert full == store.document


def test_the_same_document_gives_the_same_bytes(path: Path) -> None:
    save(path, OTHER)
    first = path.read_bytes()
    save(path, SMALL)
    save(path, OTHER)
    assert first == path.read_bytes()


def test_files_and_folders_are_private(path: Path) -> None:
    save(path, SMALL)
    save(path, OTHER)
    assert 0o600 == mode(path) == mode(path.with_name("plan.json.lock")) == mode(backups(path)[0])
    assert 0o700 == mode(path.parent) == mode(backup_folder(path))


def test_permissions_somebody_gave_are_kept(path: Path) -> None:
    save(path, SMALL)
    path.chmod(0o640)
    save(path, OTHER)
    assert 0o640 == mode(path)


def test_a_protected_file_is_not_replaced(path: Path) -> None:
    save(path, SMALL)
    path.chmod(0o400)
    with open_store(path) as store, pytest.raises(StoreError) as refused:
        store.save(OTHER)
    assert "read-only" in words(refused)
    assert SMALL == read_document(path)


def test_a_symbolic_link_survives(path: Path, tmp_path: Path) -> None:
    save(path, SMALL)
    link = tmp_path / "link.json"
    link.symlink_to(path)
    save(link, OTHER)
    assert link.is_symlink()
    assert OTHER == read_document(path)


def test_tables_can_be_queried_and_not_changed_by_accident(path: Path) -> None:
    save(path, OTHER)
    with open_store(path, read_only=True) as store:
        found = store.table("tasks").search(where("links") == [])
        assert ["a", "c"] == [row["id"] for row in found]
        found[0]["title"] = "changed"
        assert "Task a" == store.table("tasks").all()[0]["title"]
        assert 1 == len(store.table("plans"))


def test_a_table_can_be_updated_through_tinydb_with_everything_checked(path: Path) -> None:
    save(path, SMALL)
    with open_store(path) as store:
        store.table("tasks").update({"title": "By hand"}, where("id") == "a")
        with pytest.raises(StoreError):
            store.table("tasks").update({"minutes": float("nan")}, where("id") == "a")
        with pytest.raises(StoreError):
            store.table("tasks").insert({"id": "no task"})
    found = read_document(path).plan
    assert found is not None
    assert "By hand" == found.task("a").title


def test_what_could_not_be_read_again_is_not_written(path: Path) -> None:
    save(path, SMALL)
    dangling = document(plan(task("a", after=["gone"])))
    with open_store(path) as store, pytest.raises(StoreError) as refused:
        store.save(dangling)
    assert "‘gone’, which does not exist" in words(refused)
    assert SMALL == read_document(path)


def test_a_second_writer_is_refused_and_a_reader_is_not(path: Path) -> None:
    save(path, SMALL)
    with open_store(path) as first:
        with pytest.raises(Busy) as refused:
            open_store(path)
        assert "open in another window" in words(refused)
        with open_store(path, read_only=True) as reader:
            assert SMALL == reader.document
            with pytest.raises(StoreError):
                reader.save(OTHER)
        first.save(OTHER)
    with open_store(path) as second:
        assert OTHER == second.document


_CONTENDER = """
import sys
from pathlib import Path
sys.path.insert(0, "tests/planner")
from builders import MONDAY
from planner.errors import Busy
from planner.model import LogEntry
from planner.store import open_store
saved = busy = 0
while saved < 15:
    try:
        with open_store(Path(sys.argv[1])) as store:
            plan = store.document.plan
            entry = LogEntry(task="a", day=MONDAY, minutes=int(sys.argv[2]))
            store.save(store.document.with_plan(plan.with_(log=(*plan.log, entry))))
            saved += 1
    except Busy:
        busy += 1
print(saved)
"""


def test_two_processes_lose_nothing_of_each_other(path: Path) -> None:
    save(path, SMALL)
    started = [
        subprocess.Popen(
            [sys.executable, "-c", _CONTENDER, str(path), minutes],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for minutes in ("1", "2")
    ]
    assert ["15\n", "15\n"] == [process.communicate()[0] for process in started]
    found = read_document(path).plan
    assert found is not None
    assert [1] * 15 + [2] * 15 == sorted(entry.minutes for entry in found.log)


@pytest.mark.parametrize("how", ["edited", "replaced", "removed", "emptied"])
def test_a_change_from_outside_is_never_overwritten(path: Path, how: str) -> None:
    save(path, SMALL)
    with open_store(path) as store:
        store.save(OTHER)
        before = path.read_bytes()
        if how == "removed":
            path.unlink()
        elif how == "replaced":
            path.with_name("x").write_bytes(before + b" ")
            path.with_name("x").replace(path)
        else:
            path.write_bytes(b"" if how == "emptied" else before.replace(b"Task", b"Tusk"))
        left = path.read_bytes() if path.exists() else None
        with pytest.raises(Conflict) as refused:
            store.save(SMALL)
        assert "another program" in words(refused)
        assert left == (path.read_bytes() if path.exists() else None)


def test_a_touch_from_outside_is_no_conflict(path: Path) -> None:
    save(path, SMALL)
    with open_store(path) as store:
        path.touch()
        store.save(OTHER)
    assert OTHER == read_document(path)


def test_a_file_that_appears_meanwhile_is_not_overwritten(path: Path) -> None:
    with open_store(path) as store:
        path.write_bytes(b"somebody else")
        with pytest.raises(Conflict):
            store.save(SMALL)
    assert b"somebody else" == path.read_bytes()


def test_what_a_killed_process_left_is_swept(path: Path) -> None:
    save(path, SMALL)
    stale = path.with_name(".plan.json.0123456789ab.tmp")
    other = path.with_name(".other.json.0123456789ab.tmp")
    stale.write_bytes(b"half")
    other.write_bytes(b"half")
    open_store(path, read_only=True).close()
    assert stale.exists()
    open_store(path).close()
    assert not stale.exists()
    assert other.exists()


def test_a_folder_without_a_place_for_the_lock_is_for_reading_only(path: Path) -> None:
    save(path, SMALL)
    lock = path.with_name("plan.json.lock")
    lock.unlink()
    lock.mkdir()
    with open_store(path) as store:
        assert store.read_only
        assert SMALL == store.document
        with pytest.raises(StoreError):
            store.save(OTHER)


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError) as refused:
        open_store(tmp_path / "file" / "plan.json")
    assert "Not saved" in words(refused)


def test_a_store_belongs_to_one_thread(path: Path) -> None:
    caught: list[BaseException] = []

    def elsewhere(store: Store) -> None:
        try:
            store.save(SMALL)
        except AssertionError as error:
            caught.append(error)

    with open_store(path) as store:
        thread = threading.Thread(target=elsewhere, args=(store,))
        thread.start()
        thread.join()
    assert 1 == len(caught)


def test_backups_come_at_most_every_five_minutes(path: Path) -> None:
    start = datetime(2026, 9, 7, 14, 0, tzinfo=UTC)
    for seconds in (0, 1, 200, 400, 401, 800):
        save(path, SMALL if seconds % 2 else OTHER, at=start + timedelta(seconds=seconds))
    assert 3 == len(backups(path))  # at 1 s (the first old state), 400 s and 800 s


def test_a_backup_is_kept_before_a_plan_is_replaced_and_before_much_is_lost(path: Path) -> None:
    at = datetime(2026, 9, 7, 14, 0, tzinfo=UTC)
    many = document(plan(*(task(f"t{number}") for number in range(9))))
    save(path, SMALL, at=at)
    save(path, many, at=at + timedelta(seconds=1))
    save(path, many, at=at + timedelta(seconds=2), force=True)
    save(path, SMALL, at=at + timedelta(seconds=3))
    assert [2, 9, 9] == [len(plan_of(path).tasks) for path in backups(path)]


def plan_of(path: Path) -> Plan:
    found = read_document(path).plan
    assert found is not None
    return found


def test_a_missing_plan_with_backups_is_not_taken_for_a_new_one(path: Path) -> None:
    save(path, SMALL)
    save(path, OTHER)
    path.unlink()
    for read_only in (True, False):
        with pytest.raises(Unreadable) as refused:
            open_store(path, read_only=read_only)
        assert "plan.json is missing, but backups of it are there" in words(refused)
        assert "(2 tasks): plan.json.backups/plan-20260907T140200000000Z.json" in words(refused)
    assert not path.exists()


def test_a_damaged_plan_names_its_newest_good_backup(path: Path) -> None:
    save(path, SMALL)
    save(path, OTHER)
    bad = backup_folder(path) / "plan-20270101T000000000000Z.json"
    bad.write_bytes(b"half")
    path.write_bytes(path.read_bytes()[:500])
    with pytest.raises(Unreadable) as refused:
        open_store(path)
    assert "plan.json is damaged (line 6, column" in words(refused)
    assert "plan.json.backups/plan-20260907T140200000000Z.json" in words(refused)
    assert len(words(refused)) <= 300


@pytest.mark.parametrize(
    ("payload", "told"),
    [
        (b"[half", "other.json is damaged (line 1, column 2)."),
        (b'{"name": "x"}', "other.json is JSON, but not a plan of Career Planner."),
        (b'{"meta": {"1": {"version": 1}}}', "other.json was not opened: the field ‘profile’"),
        (b'{"a": 12345678901234567890}', "other.json was not opened: ‘123456789012345678’ is not"),
    ],
)
def test_a_file_without_backups_is_named_with_a_way_on(
    path: Path, payload: bytes, told: str
) -> None:
    other = path.parent.parent / "other.json"
    other.write_bytes(payload)
    with pytest.raises(Unreadable) as refused:
        open_store(other, read_only=True)
    assert words(refused).startswith(told)
    assert "It has no good backup. Choose another file, or move " in words(refused)
    assert words(refused).endswith("other.json away to begin a new plan.")


def test_home_moves_every_folder(own_home: Path) -> None:
    assert own_home == data_folder()
    assert own_home in config_folder().parents
    assert own_home in state_folder().parents


def test_without_home_the_platform_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CAREER_PLANNER_HOME")
    for folder in (data_folder(), config_folder(), state_folder()):
        assert "career-planner" == folder.name
    assert os.fspath(data_folder()).startswith(os.sep) or sys.platform == "win32"
