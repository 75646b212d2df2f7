"""The open document: each edit is saved once, a failed save keeps it, undo brings objects back."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from builders import MONDAY, document, plan, task
from disks import FaultyDisk

from planner.edits import AdoptPlan, LogWork, MoveTasks, SetDone
from planner.errors import EditRefused
from planner.model import Document
from planner.session import Change, Session
from planner.store import open_store, read_document
from planner.store.backups import backup_folder
from planner.wording import load_wording

START = document(plan(task("a"), task("b", after=["a"], start=MONDAY.replace(day=14))))
LOG = LogWork(task="a", day=MONDAY, minutes=30)
MOVE = MoveTasks(tasks=("a",), to=MONDAY.replace(day=14))


class Notes:
    """A saver that keeps what it is given."""

    def __init__(self) -> None:
        self.saved: list[tuple[Document, bool]] = []

    def save(self, document: Document, *, force_backup: bool = False) -> None:
        self.saved.append((document, force_backup))


@pytest.fixture
def notes() -> Notes:
    return Notes()


@pytest.fixture
def session(notes: Notes) -> Session:
    return Session(START, notes, load_wording())


def test_an_edit_is_saved_once_and_told_once(session: Session, notes: Notes) -> None:
    heard: list[Change] = []
    session.listen(heard.append)
    change = session.apply(MOVE)
    assert [change] == heard
    assert [(session.document, False)] == notes.saved
    assert change is not None
    assert (START, session.document, "edit") == (change.before, change.after, change.how)
    assert "Move ‘Task a’ to 14 Sep 2026, and a linked task" == change.label


def test_loading_is_no_step_and_no_save(session: Session, notes: Notes) -> None:
    assert "" == session.history.undo_label
    assert session.undo() is None
    assert session.redo() is None
    assert [] == notes.saved


def test_an_edit_that_changes_nothing_is_nothing(session: Session, notes: Notes) -> None:
    assert session.apply(MoveTasks(tasks=("a",), to=MONDAY)) is None
    assert [] == notes.saved
    assert "" == session.history.undo_label


def test_a_refused_edit_changes_nothing(session: Session, notes: Notes) -> None:
    with pytest.raises(EditRefused):
        session.apply(SetDone(tasks=("zz",), day=MONDAY))
    assert session.document is START
    assert [] == notes.saved


def test_undo_and_redo_bring_the_same_objects_back(session: Session, notes: Notes) -> None:
    session.apply(MOVE)
    moved = session.document
    undone = session.undo()
    assert session.document is START
    assert undone is not None
    assert ("undo", "Move ‘Task a’ to 14 Sep 2026, and a linked task") == (undone.how, undone.label)
    redone = session.redo()
    assert session.document is moved
    assert redone is not None
    assert "redo" == redone.how
    assert [moved, START, moved] == [saved for saved, _ in notes.saved]


def test_nudges_of_one_key_are_one_step(session: Session) -> None:
    for day in (8, 9, 10):
        session.apply(MoveTasks(tasks=("a",), to=MONDAY.replace(day=day)), merge="nudge a")
    session.undo()
    assert session.document is START


def test_a_plan_that_replaces_another_asks_for_a_backup(session: Session, notes: Notes) -> None:
    session.apply(AdoptPlan(plan=plan(task("new"))))
    session.apply(LogWork(task="new", day=MONDAY, minutes=10))
    assert [True, False] == [backup for _, backup in notes.saved]


def test_the_first_plan_asks_for_none(notes: Notes) -> None:
    Session(Document(), notes, load_wording()).apply(AdoptPlan(plan=plan(task("new"))))
    assert [False] == [backup for _, backup in notes.saved]


def test_without_a_place_nothing_is_saved_until_there_is_one(notes: Notes) -> None:
    session = Session(START, None, load_wording())
    session.apply(LOG)
    assert not session.keeps
    session.keep_in(notes)
    assert session.keeps
    assert session.save()
    assert [(session.document, False)] == notes.saved


def test_a_failed_save_keeps_the_edit_and_can_be_tried_again(tmp_path: Path) -> None:
    path, disk = tmp_path / "plan.json", FaultyDisk()
    with open_store(path, disk=disk) as store:
        store.save(START)
        session = Session(store.document, store, load_wording())
        disk.plan(0, OSError(errno.ENOSPC, "full"), forever=True)
        session.apply(LOG)
        session.apply(AdoptPlan(plan=plan(task("new"))))
        adopted = session.document
        assert session.save_error is not None
        assert "the disk is full. Your changes are still here" in load_wording().error(
            session.save_error
        )
        assert START == read_document(path)
        assert not session.save()
        disk.plan(None)
        assert session.save()
        assert session.save_error is None
        session.undo()
        session.redo()
        assert session.document is adopted
    assert adopted == read_document(path)
    assert [START] == [read_document(backup) for backup in backup_folder(path).iterdir()]


def test_what_is_saved_is_what_the_next_session_opens(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    with open_store(path) as store:
        session = Session(store.document, store, load_wording())
        session.apply(AdoptPlan(plan=plan(task("a"))))
        session.apply(LOG)
        left = session.document
    with open_store(path) as store:
        assert left == Session(store.document, store, load_wording()).document
