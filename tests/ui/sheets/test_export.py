"""The export sheet: a file whole or not at all, a way to stop, and no thread left behind."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from sample_case import sample_on

from planner.model import Document
from ui.document import OpenDocument
from ui.sheets import export as module
from ui.sheets.export import ExportSheet
from ui.sheets.job import Jobs
from ui.sheets.paper import Order, Written, count_pages, file_name, write
from ui.theme import Theme
from ui.widgets.segmented import Segmented

PATIENCE = 20_000
Until = Callable[[Callable[[], bool]], None]


def until(true: Callable[[], bool]) -> None:
    for _ in range(PATIENCE // 10):
        if true():
            return
        QApplication.processEvents()
        time.sleep(0.01)  # unlike Qt's own waiting it lets the thread run
    raise AssertionError("it never happened")


@pytest.fixture
def sheet(
    theme: Theme,
    today: date,
    open_document: Callable[[Document], OpenDocument],
    tmp_path: Path,
) -> Iterator[ExportSheet]:
    opened = open_document(sample_on(today))
    sheet = ExportSheet(opened, theme, lambda: today)
    sheet.target.set_text(str(tmp_path / "plan.pdf"))
    sheet.show()
    QApplication.processEvents()
    yield sheet
    sheet.done(0)
    sheet.deleteLater()


def part(choice: Segmented, words: str) -> QAbstractButton:
    """Return one word of a choice."""
    return next(each for each in choice.findChildren(QAbstractButton) if each.text() == words)


def test_it_writes_what_it_counted(sheet: ExportSheet, tmp_path: Path) -> None:
    until(lambda: sheet.pages.text().endswith("pages"))
    counted = sheet.pages.text()
    QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    until(lambda: sheet.written is not None)
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
    assert counted == f"{sheet.written.pages} pages"
    assert ["plan.pdf"] == [path.name for path in tmp_path.iterdir()]
    assert not sheet.isVisible()


def test_months_that_are_over_can_be_left_out(sheet: ExportSheet, today: date) -> None:
    whole = sheet.order()
    QTest.mouseClick(part(sheet.months, "From this month on"), Qt.MouseButton.LeftButton)
    rest = sheet.order()
    assert whole is not None
    assert rest is not None
    assert (False, True) == (whole.rest, rest.rest)
    later = replace(rest, today=today + timedelta(days=150))
    assert count_pages(later, lambda: False) < count_pages(rest, lambda: False)
    sheet.parts["months"].setChecked(False)
    assert not sheet.months.isEnabled()


def test_it_is_printed_without_colour_where_that_is_chosen(
    sheet: ExportSheet, tmp_path: Path
) -> None:
    QTest.mouseClick(part(sheet.ink, "Black and white"), Qt.MouseButton.LeftButton)
    order = sheet.order()
    assert order is not None
    assert order.grey
    write(order, tmp_path / "grey.pdf", lambda: False)
    write(replace(order, grey=False), tmp_path / "colour.pdf", lambda: False)
    assert (tmp_path / "grey.pdf").read_bytes() != (tmp_path / "colour.pdf").read_bytes()


def test_salary_is_left_out_until_it_is_ticked(sheet: ExportSheet) -> None:
    assert frozenset({"year", "months", "skills", "portfolio"}) == sheet.order().sections
    box = sheet.parts["salary"]
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert "salary" in sheet.order().sections


def test_each_choice_counts_the_pages_again(sheet: ExportSheet) -> None:
    until(lambda: sheet.pages.text().endswith("pages"))
    before = sheet.pages.text()
    sheet.parts["months"].setChecked(False)
    assert "Counting pages…" == sheet.pages.text()
    until(lambda: sheet.pages.text().endswith("pages"))
    assert before != sheet.pages.text()


def test_a_folder_that_is_not_there_is_said_below_the_field(
    sheet: ExportSheet, tmp_path: Path
) -> None:
    sheet.target.set_text(str(tmp_path / "missing" / "plan.pdf"))
    sheet.save.click()
    until(lambda: bool(sheet.problem.text()))
    assert "plan.pdf was not written: its folder does not exist" in sheet.problem.text()
    assert sheet.written is None
    assert [] == list(tmp_path.iterdir())
    assert sheet.save.isEnabled()


def test_a_sentence_squeezes_no_choice(sheet: ExportSheet, tmp_path: Path) -> None:
    sheet.target.set_text(str(tmp_path / "missing" / "a-rather-long-name-of-a-folder" / "plan.pdf"))
    sheet.save.click()
    until(lambda: bool(sheet.problem.text()))
    QApplication.processEvents()
    for choice in (sheet.paper, sheet.ink, sheet.months):
        assert choice.sizeHint().height() <= choice.height()
    assert sheet.problem.heightForWidth(sheet.problem.width()) <= sheet.problem.height()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("", "Name a file"), ("   ", "Name a file"), ("a\0b", "This is not a file name")],
)
def test_a_name_that_is_none_is_said_at_once(sheet: ExportSheet, text: str, sentence: str) -> None:
    sheet.target._line.setText(text)
    sheet.save.click()
    if "\0" not in sheet.target.text and "\0" in text:
        pytest.skip("the field does not take the character")
    assert sheet.problem.text().startswith(sentence)


def test_a_folder_is_no_file(sheet: ExportSheet, tmp_path: Path) -> None:
    folder = tmp_path / "plans.pdf"
    folder.mkdir()
    sheet.target.set_text(str(folder))
    sheet.save.click()
    assert "This is a folder. Add a file name." == sheet.problem.text()


def test_a_file_that_exists_is_replaced_only_at_the_second_press(
    sheet: ExportSheet, tmp_path: Path
) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"mine")
    sheet.save.click()
    assert "‘plan.pdf’ exists already. Replace it?" == sheet.problem.text()
    assert "Replace" == sheet.save.words
    assert b"mine" == (tmp_path / "plan.pdf").read_bytes()
    sheet.save.click()
    until(lambda: sheet.written is not None)
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")


def test_cancel_stops_writing_and_leaves_nothing(
    sheet: ExportSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = threading.Event()

    def slow(order: Order, _target: Path, cancelled: Callable[[], bool]) -> Written:
        begun.set()
        while not cancelled():
            count_pages(order, cancelled)
        count_pages(order, cancelled)  # refuses, as writing does
        raise AssertionError("it was cancelled")

    monkeypatch.setattr(module, "write", slow)
    sheet.save.click()
    until(begun.is_set)
    assert sheet.progress.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    until(lambda: not sheet.progress.isVisible())
    assert "Stopped. Nothing was written." == sheet.pages.text()
    assert sheet.isVisible()
    assert [] == list(tmp_path.iterdir())
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_leaving_while_pages_are_counted_waits_for_the_thread(sheet: ExportSheet) -> None:
    sheet._count()
    sheet.reject()
    assert not sheet.isVisible()
    assert [threading.main_thread()] == threading.enumerate()


def test_without_its_suffix_a_name_gets_one(sheet: ExportSheet, tmp_path: Path) -> None:
    sheet.target.set_text(str(tmp_path / "my plan"))
    sheet.save.click()
    until(lambda: sheet.written is not None)
    assert tmp_path / "my plan.pdf" == sheet.written.path


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("MLOps Engineer", "MLOps Engineer – study plan.pdf"),
        ("a/b\\c:d*?", "a b c d – study plan.pdf"),
        ("///", "study plan.pdf"),
        ("x" * 300, f"{'x' * 60} – study plan.pdf"),
    ],
)
def test_file_names_are_ones_that_every_system_takes(title: str, name: str) -> None:
    assert name == file_name(title, "study plan")


class Heard:
    """What a Jobs object told."""

    def __init__(self, jobs: Jobs) -> None:
        self.results: list[object] = []
        self.errors: list[object] = []
        jobs.done.connect(self.results.append)
        jobs.failed.connect(self.errors.append)


@pytest.mark.usefixtures("qapp")
def test_only_the_newest_piece_of_work_is_heard_of() -> None:
    jobs = Jobs()
    heard = Heard(jobs)
    gate = threading.Event()
    jobs.begin(lambda _stopped: gate.wait(5) and "first")
    jobs.begin(lambda _stopped: "second")
    jobs.begin(lambda _stopped: "third")
    gate.set()
    until(lambda: not jobs.busy)
    assert ["third"] == heard.results
    jobs.finish()


@pytest.mark.usefixtures("qapp")
def test_a_fault_in_the_thread_is_told_and_does_not_end_the_program() -> None:
    jobs = Jobs()
    heard = Heard(jobs)
    jobs.begin(lambda _stopped: 1 / 0)
    until(lambda: not jobs.busy)
    assert [None] == heard.errors
    jobs.finish()
