"""A way out of the Replan sheet on the timeline: back to the sheet, or applied as one step."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from conftest import TODAY, MakeWindow, OpenIt
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.edits import SetProgress
from planner.replan import WayOut
from planner.sample import sample_document
from planner.wording import load_wording
from ui.sheets.replan import ReplanSheet
from ui.timeline.page import PlanPage
from ui.window.main import MainWindow

Visit = Callable[[ReplanSheet], None]


@pytest.fixture
def window(make_window: MakeWindow, open_document: OpenIt) -> MainWindow:
    return make_window(open_document(sample_document(TODAY, load_wording("en"))))


def visited(*visits: Visit) -> list[ReplanSheet]:
    """Visit the sheet each time it opens, one visit after the other; return where it was met."""
    met: list[ReplanSheet] = []
    left = list(visits)

    def visit() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, ReplanSheet)
        met.append(sheet)
        now = left.pop(0)
        if left:
            QTimer.singleShot(0, wait)
        now(sheet)

    def wait() -> None:
        if isinstance(QApplication.activeModalWidget(), ReplanSheet):
            visit()
        else:
            QTimer.singleShot(20, wait)

    QTimer.singleShot(0, wait)
    return met


def step_aside(sheet: ReplanSheet) -> None:
    assert sheet.outcome.on_timeline is not None
    sheet.outcome.on_timeline.click()


def choose_trim(sheet: ReplanSheet) -> None:
    sheet.cards["trim"].click()
    step_aside(sheet)


def page_of(window: MainWindow) -> PlanPage:
    return cast("PlanPage", window.desk.stage.page("plan"))


def bar_text(window: MainWindow) -> str:
    bar = window.desk.notices.bar("preview")
    return bar.text if bar.isVisible() else ""


def test_the_choice_is_on_the_timeline_with_a_bar_that_says_which(window: MainWindow) -> None:
    window.show_view("skills")
    visited(step_aside)
    window.commands.actions["replan"].trigger()
    assert page_of(window).future.shown
    assert "plan" == window.desk.stage.current
    assert bar_text(window).startswith("Shift the plan. Ends ")
    assert window.desk.notices.bar("preview").button("apply") is window.focusWidget()


def test_apply_is_one_step_that_undo_takes_back(window: MainWindow) -> None:
    before = window.document.document
    met = visited(step_aside)
    window.commands.actions["replan"].trigger()
    way = met[0].answer
    assert isinstance(way, WayOut)
    QTest.keyClick(window.desk.notices.bar("preview").button("apply"), Qt.Key.Key_Space)
    assert window.document.plan is not None
    placed = [
        [(task.id, task.start, task.span_days, task.minutes) for task in of.tasks]
        for of in (way.plan, window.document.plan)
    ]
    assert placed[0] == placed[1]
    assert "" == bar_text(window)
    assert not page_of(window).future.shown
    assert page_of(window).view.tree is window.focusWidget()
    window.commands.actions["undo"].trigger()
    assert before is window.document.document


@pytest.mark.parametrize("by", ["button", "escape", "replan"])
def test_cancel_leads_back_to_the_sheet_with_the_choice_kept(
    window: MainWindow, by: str
) -> None:
    before = window.document.document
    seen: list[str] = []

    def look(sheet: ReplanSheet) -> None:
        assert isinstance(sheet.answer, WayOut)
        seen.append(sheet.answer.how)
        sheet.reject()

    met = visited(choose_trim, look)
    window.commands.actions["replan"].trigger()
    assert page_of(window).future.shown
    if by == "button":
        window.desk.notices.bar("preview").button("cancel").click()
    elif by == "escape":
        QTest.keyClick(window.desk.notices.bar("preview").button("apply"), Qt.Key.Key_Escape)
    else:
        window.commands.actions["replan"].trigger()
    assert ["trim"] == seen
    assert met[0] is met[1]
    assert (before, "") == (window.document.document, bar_text(window))
    assert not page_of(window).future.shown


def test_another_change_or_another_view_gives_it_up(window: MainWindow) -> None:
    ways: tuple[Callable[[], object], ...] = (
        lambda: window.document.submit(SetProgress(task=_open(window), percent=35, day=TODAY)),
        lambda: window.show_view("skills"),
    )
    for give_up in ways:
        visited(step_aside)
        window.commands.actions["replan"].trigger()
        assert page_of(window).future.shown
        give_up()
        QCoreApplication.processEvents()
        assert not page_of(window).future.shown
        assert "" == bar_text(window)
        assert QApplication.activeModalWidget() is None


def _open(window: MainWindow) -> str:
    assert window.document.plan is not None
    return next(t.id for t in window.document.plan.tasks if 0 < t.progress < 100 and not t.steps)
