"""Every field is one edit and one undo, and a refusal is a sentence beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from inspector_work import ENTER, ESC, TAB, MakeHand, Work, some_plan
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.timeline.inspector.entries import Line
from ui.timeline.inspector.pane import Inspector


@pytest.fixture
def work(make_mouse: MakeHand) -> Work:
    return Work(make_mouse(some_plan()))


# Every field: what is typed into which field of which task, and what the plan says then.

Case = tuple[str, Callable[[Inspector], QWidget], str, Callable[[Work], object], object]
CASES: list[Case] = [
    ("a", lambda p: p.title.title, "Read R&D <b>", lambda w: w.task("a").title, "Read R&D <b>"),
    ("c", lambda p: p.timing.dates.start, "26 oct", lambda w: w.task("c").start,
     date(2026, 10, 26)),
    ("a", lambda p: p.timing.dates.end, "2026-10-07", lambda w: w.end("a"), date(2026, 10, 7)),
    ("a", lambda p: p.timing.effort.hours, "7.5", lambda w: w.task("a").minutes, 450),
    ("a", lambda p: p.timing.effort.hours, "1 h 30 m", lambda w: w.task("a").minutes, 90),
    ("a", lambda p: p.timing.progress.share, "45", lambda w: w.task("a").progress, 45),
    ("a", lambda p: p.timing.deadline.day, "1 Oct", lambda w: w.task("a").deadline,
     date(2026, 10, 1)),
    ("a", lambda p: p.own_links.url, "https://github.com/me/x", lambda w: w.task("a").urls,
     ("https://github.com/me/x",)),
]  # fmt: skip


@pytest.mark.parametrize(("task_id", "field", "typed", "look", "expected"), CASES)
@pytest.mark.parametrize("how", [ENTER, TAB])
def test_a_field_commits_one_edit_on_enter_or_when_left_and_undo_brings_the_document_back(
    work: Work,
    task_id: str,
    field: Callable[[Inspector], QWidget],
    typed: str,
    look: Callable[[Work], object],
    expected: object,
    how: Qt.Key,
) -> None:
    before = look(work)
    work.type(field(work.open(task_id)), typed, how)
    assert (expected, 1) == (look(work), len(work.hand.steps))
    work.undo_the_one_step()
    assert before == look(work)


@pytest.mark.parametrize(("task_id", "field", "typed", "look", "_expected"), CASES)
def test_esc_brings_the_old_text_back_and_changes_nothing(
    work: Work,
    task_id: str,
    field: Callable[[Inspector], QWidget],
    typed: str,
    look: Callable[[Work], object],
    _expected: object,
) -> None:
    before, entry = look(work), field(work.open(task_id))
    shown = text_of(entry)
    work.type(entry, typed, ESC, ESC)
    assert (shown, before, []) == (text_of(entry), look(work), work.hand.steps)
    assert work.page.view.tree.hasFocus()  # the second Esc went back to the row


def text_of(entry: QWidget) -> str:
    if isinstance(entry, QPlainTextEdit):
        return entry.toPlainText()
    assert isinstance(entry, Line)
    return entry.text()


REFUSALS: list[tuple[str, Callable[[Inspector], QWidget], str, Callable[[Inspector], str], str]] = [
    ("b", lambda p: p.timing.dates.start, "28 Sep", lambda p: p.timing.dates.error, "Task a"),
    ("a", lambda p: p.timing.dates.start, "31 Feb", lambda p: p.timing.dates.error,
     "does not exist"),
    ("a", lambda p: p.timing.dates.end, "1 Sep", lambda p: p.timing.dates.error, ""),
    ("begun", lambda p: p.timing.dates.start, "21 Sep", lambda p: p.timing.dates.error, ""),
    ("pinned", lambda p: p.timing.dates.start, "9 Nov", lambda p: p.timing.dates.error, "pinned"),
    ("a", lambda p: p.timing.effort.hours, "soon", lambda p: p.timing.effort.error, "24 h"),
    ("a", lambda p: p.timing.progress.share, "120", lambda p: p.timing.progress.error, "0 to 100"),
    ("a", lambda p: p.timing.deadline.day, "someday", lambda p: p.timing.deadline.error,
     "a day like"),
    ("a", lambda p: p.title.title, "", lambda p: p.title.error, "needs a title"),
    ("a", lambda p: p.title.title, "x" * 201, lambda p: p.title.error, "200"),
    ("a", lambda p: p.own_links.url, "file:///etc/passwd", lambda p: p.own_links.field.error,
     "https"),
    ("a", lambda p: p.own_links.url, "http://a.org", lambda p: p.own_links.field.error, "https"),
]  # fmt: skip


@pytest.mark.parametrize(("task_id", "field", "typed", "error", "says"), REFUSALS)
def test_a_refusal_is_said_beside_the_field_and_esc_takes_it_away(
    work: Work,
    task_id: str,
    field: Callable[[Inspector], QWidget],
    typed: str,
    error: Callable[[Inspector], str],
    says: str,
) -> None:
    toasts: list[str] = []
    work.document.refused.connect(toasts.append)
    pane = work.open(task_id)
    entry, before = field(pane), work.document.document
    shown = text_of(entry)
    work.type(entry, typed, ENTER)
    assert says in error(pane)
    assert error(pane)
    assert (before, []) == (work.document.document, toasts)
    work.type(entry, typed[:-1], ESC)
    assert (shown, "", []) == (text_of(entry), error(pane), work.hand.steps)
