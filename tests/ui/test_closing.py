"""What is being typed when the window closes is in the plan, also when it is not in front."""

from __future__ import annotations

from typing import cast

import pytest
from builders import document, plan, task
from conftest import Kept, MakeWindow, OpenIt
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from ui.timeline.page import PlanPage
from ui.views.salary import SalaryPage
from ui.window.main import MainWindow


@pytest.fixture
def window(make_window: MakeWindow, open_document: OpenIt, kept: Kept) -> MainWindow:
    return make_window(open_document(document(plan(task("a"))), kept))


@pytest.mark.parametrize("how", ["asked", "closed", "ended"])
def test_a_note_that_is_being_typed(window: MainWindow, kept: Kept, how: str) -> None:
    page = cast("PlanPage", window.desk.stage.page("plan"))
    page.view.picks.only("a")
    page.inspecting.enter("a")
    pane = page.inspecting.pane
    assert pane is not None
    page.view.tree.setFocus()
    QTest.keyClicks(pane.note.note, "half a thought")  # as behind another program: no focus
    {"asked": window.commit_text, "closed": window.close, "ended": window.leave}[how]()
    saved = kept.documents[-1].plan
    assert saved is not None
    assert "half a thought" == saved.task("a").note


def test_a_salary_that_is_being_typed(window: MainWindow, kept: Kept) -> None:
    window.show_view("salary")
    QCoreApplication.processEvents()
    page = cast("SalaryPage", window.desk.stage.page("salary"))
    line = page.panel.fields["current_pay"].control
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, "70000")
    window.commit_text()
    assert 7_000_000 == kept.documents[-1].profile.assumptions.current_pay
