"""From careers to a plan, and the assessment from menu and views, in the real window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sample_case import sample_on

from planner import catalog
from planner.model import Document
from ui.document import OpenDocument
from ui.sheets.assess import AssessSheet
from ui.sheets.new_plan import NewPlanSheet
from ui.views.careers import CareersPage
from ui.views.skills import SkillsPage
from ui.window.main import MainWindow

OpenIt = Callable[..., OpenDocument]
MakeWindow = Callable[[OpenDocument], MainWindow]


class Kept:
    """A place to save to."""

    def save(self, document: Document, *, force_backup: bool = False) -> None:
        """Take everything."""


@pytest.fixture
def window(open_document: OpenIt, make_window: MakeWindow, today: date) -> MainWindow:
    return make_window(open_document(sample_on(today), Kept()))


@pytest.fixture
def bare(open_document: OpenIt, make_window: MakeWindow) -> MainWindow:
    return make_window(open_document(Document(), Kept()))


def careers(window: MainWindow) -> CareersPage:
    page = window.desk.stage.page("careers")
    assert isinstance(page, CareersPage)
    return page


def in_sheet(act: Callable[[object], None]) -> list[object]:
    """Do something in the sheet that opens next and close it; return what was open."""
    seen: list[object] = []

    def go() -> None:
        sheet = QApplication.activeModalWidget()
        seen.append(sheet)
        act(sheet)

    QTimer.singleShot(0, go)
    return seen


def close(sheet: object) -> None:
    assert isinstance(sheet, AssessSheet | NewPlanSheet)
    sheet.reject()


def test_the_key_shows_the_careers(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert "careers" == window.desk.stage.current
    assert window.desk.sidebar.rows["careers"].isChecked()


def test_careers_can_be_read_before_there_is_a_plan(bare: MainWindow) -> None:
    bare.desk.sidebar.rows["careers"].click()
    assert bare.desk.stage.currentWidget() is careers(bare)
    bare.desk.sidebar.rows["plan"].click()
    assert bare.desk.stage.currentWidget() is bare.desk.stage.empty


def test_answers_without_a_plan_leave_the_view_alone(bare: MainWindow) -> None:
    bare.show_view("careers")

    def answer(sheet: object) -> None:
        QTest.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_1)
        close(sheet)

    seen = in_sheet(answer)
    careers(bare).assess.click()
    assert [AssessSheet] == [type(sheet) for sheet in seen]
    assert 1 == len(bare.document.document.profile.answers)
    assert "careers" == bare.desk.stage.current


@pytest.mark.parametrize("role_id", ["data_engineer", "ai_llm_engineer"])
def test_a_plan_is_made_for_the_career_that_was_read(bare: MainWindow, role_id: str) -> None:
    bare.show_view("careers")
    careers(bare).list.row_of(role_id).click()

    def create(sheet: object) -> None:
        assert isinstance(sheet, NewPlanSheet)
        assert role_id == sheet.form.role.current
        sheet.create_button.click()

    in_sheet(create)
    careers(bare).make_plan.click()
    plan = bare.document.plan
    assert plan is not None
    assert role_id == plan.role
    assert "plan" == bare.desk.stage.current


def test_the_assessment_can_be_taken_on_the_way_to_a_plan(bare: MainWindow) -> None:
    """The sheet comes back with its answers and with the levels that were found."""
    taken: list[dict[str, int | None]] = []

    def create(sheet: object) -> None:
        assert isinstance(sheet, NewPlanSheet)
        assert "data_engineer" == sheet.form.role.current
        taken.append({axis: scale.level for axis, scale in sheet.form.scales.items()})
        sheet.create_button.click()

    def assess(sheet: object) -> None:
        assert isinstance(sheet, AssessSheet)
        for axis in catalog.axes():
            while sheet.interview.current == axis.id:
                QTest.keyClick(sheet, Qt.Key.Key_3)
        sheet.to_outcome.click()
        in_sheet(create)
        sheet.apply.click()

    def leave(sheet: object) -> None:
        assert isinstance(sheet, NewPlanSheet)
        sheet.form.choose_role("data_engineer")
        assert "Take the 15-minute assessment…" == sheet.form.assess.words
        in_sheet(assess)
        sheet.form.assess.click()

    in_sheet(leave)
    bare.desk.stage.empty.new_button.click()
    plan = bare.document.plan
    assert plan is not None
    assert "data_engineer" == plan.role
    assert [bare.document.document.profile.levels] == taken


def test_the_sample_offers_no_assessment_of_its_person(
    open_document: OpenIt, make_window: MakeWindow, today: date
) -> None:
    window = make_window(open_document(sample_on(today)))
    assert not window.document.keeps
    seen: list[bool] = []

    def look(sheet: object) -> None:
        assert isinstance(sheet, NewPlanSheet)
        seen.append(sheet.form.assess.isVisibleTo(sheet))
        sheet.reject()

    in_sheet(look)
    window.commands.actions["new_plan"].trigger()
    assert [False] == seen


def test_the_menu_opens_the_assessment(window: MainWindow) -> None:
    seen = in_sheet(close)
    window.commands.actions["assess"].trigger()
    assert [AssessSheet] == [type(sheet) for sheet in seen]


def test_rating_skills_offers_the_assessment(window: MainWindow) -> None:
    window.show_view("skills")
    page = window.desk.stage.page("skills")
    assert isinstance(page, SkillsPage)
    assert not page.assess.isVisibleTo(page)
    page.update_ratings.click()
    assert page.assess.isVisibleTo(page)
    seen = in_sheet(close)
    page.assess.click()
    assert [AssessSheet] == [type(sheet) for sheet in seen]


def test_levels_are_set_and_the_careers_come_next(window: MainWindow) -> None:
    def take(sheet: object) -> None:
        assert isinstance(sheet, AssessSheet)
        for axis in catalog.axes():
            while sheet.interview.current == axis.id:
                QTest.keyClick(sheet, Qt.Key.Key_3)
        sheet.to_outcome.click()
        sheet.apply_and_see.click()

    in_sheet(take)
    window.commands.actions["assess"].trigger()
    assert "careers" == window.desk.stage.current
    assert {50} == set(window.document.document.profile.levels.values())
    assert "10 skills rated" in window.desk.toast.text
