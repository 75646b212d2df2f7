"""The Careers view through real events: order, reasons, sections, and a source beside figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from sample_case import sample_on

from planner import catalog
from planner.career_guide import career_guide
from planner.edits import RateSkills, RecordAnswers, apply
from planner.model import Answer, Document, Rating
from planner.values import Seniority
from planner.wording import load_wording
from ui.document import OpenDocument
from ui.pictures.documents import assessed_document
from ui.theme import Theme
from ui.views.careers import CareersPage
from ui.views.careers.asked import AskedCard
from ui.views.careers.page import SECTIONS
from ui.views.careers.pieces import Chip
from ui.words import tr

Show = Callable[..., tuple[CareersPage, OpenDocument]]


@pytest.fixture
def show(theme: Theme, open_document: Callable[[Document], OpenDocument]) -> Iterator[Show]:
    made: list[CareersPage] = []

    def make(
        document: Document, wide: int = 1224, high: int = 844
    ) -> tuple[CareersPage, OpenDocument]:
        opened = open_document(document)
        page = CareersPage(opened, theme)
        page.resize(wide, high)
        page.show()
        QApplication.processEvents()
        made.append(page)
        return page, opened

    yield make
    for page in made:
        page.close()
        page.deleteLater()


def rated(role: str, today: date) -> Document:
    levels = catalog.role(role).required(Seniority.MID)
    ratings = tuple(
        Rating(axis=axis, level=level, rated_on=today) for axis, level in levels.items()
    )
    return apply(Document(), RateSkills(ratings=ratings))


def click(widget: QWidget) -> None:
    middle = QPoint(widget.width() // 2, widget.height() // 2)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=middle)
    QApplication.processEvents()


def order(page: CareersPage) -> list[str]:
    return [row.career.role.id for row in page.list.rows]


def words(page: CareersPage) -> str:
    inside = page.area.widget()
    assert inside is not None
    return texts(inside)


def texts(inside: QWidget) -> str:
    chips = [chip.text for chip in inside.findChildren(Chip)]
    return "\n".join([one.text() for one in inside.findChildren(QLabel)] + chips)


def go(page: CareersPage, section: str) -> None:
    names = {
        "levels": tr("Levels"),
        "tools": tr("Tools"),
        "projects": tr("Portfolio"),
        "pay": tr("Pay"),
        "advice": tr("Advice"),
    }
    parts = page.sections.findChildren(QWidget)
    click(next(part for part in parts if part.accessibleName() == names[section]))
    assert section == page.sections.current


def test_while_nothing_is_known_the_careers_stand_as_shipped(show: Show) -> None:
    page, _ = show(Document())
    assert list(catalog.role_ids()) == order(page)
    assert not any(row.career.best for row in page.list.rows)
    assert "assessment" in page.order.text()
    assert "mlops_engineer" == page.role


def test_the_best_fit_comes_first_with_its_reason(show: Show, today: date) -> None:
    page, _ = show(rated("data_scientist", today))
    assert [True] * 3 + [False] * 5 == [row.career.best for row in page.list.rows]
    assert "Skills 100 %" in page.list.rows[0].accessibleDescription()
    assert "You reach" in page.list.rows[0].accessibleDescription()
    assert "Best fit first" in page.order.text()


def test_interests_change_the_order_at_once(show: Show, today: date) -> None:
    page, opened = show(sample_on(today))
    before = order(page)
    answers = tuple(
        Answer(question=one.id, answer="5" if n % 3 else "1")
        for n, one in enumerate(catalog.questionnaire().interests)
    )
    opened.submit(RecordAnswers(answers=answers))
    assert before != order(page)
    assert "interests" in page.list.rows[0].accessibleDescription()
    opened.undo()
    assert before == order(page)


def test_the_plan_that_is_open_is_chosen_first_and_named(show: Show, today: date) -> None:
    page, _ = show(sample_on(today))
    assert "mlops_engineer" == page.role
    row = page.list.row_of("mlops_engineer")
    assert "Your plan leads there." in row.accessibleDescription()
    assert row.isChecked()


def test_a_click_and_the_arrow_keys_choose_a_career(show: Show) -> None:
    page, _ = show(Document())
    click(page.list.row_of("data_engineer"))
    assert "data_engineer" == page.role
    assert catalog.role("data_engineer").asks in words(page)
    page.list.row_of("data_engineer").setFocus()
    QTest.keyClick(page.list.row_of("data_engineer"), Qt.Key.Key_Down)
    assert "data_scientist" == page.role


def test_levels_say_what_is_asked_why_and_how_sure(show: Show, today: date) -> None:
    page, _ = show(sample_on(today))
    text = words(page)
    for row in career_guide("mlops_engineer").scales:
        assert row.name in text
        assert row.reason in text
        assert all(source in text for source in row.proof.sources)
    assert "high confidence" in text
    for stage in career_guide("mlops_engineer").stages:
        assert stage.background in text


def test_tools_say_their_status_and_how_often_ads_name_them(show: Show) -> None:
    page, _ = show(Document())
    go(page, "tools")
    text = words(page)
    for row in career_guide("mlops_engineer").tools:
        assert row.tool.name in text
        assert row.tool.purpose in text
    assert "80 % of 40 ads" in text
    assert "checked 23 Nov 2026" in text
    assert "Use instead: KServe" in text
    assert {"limited", "taught but rarely asked", "asked but not taught"} <= set(text.split("\n"))


def level_button(asked: AskedCard, text: str) -> QAbstractButton:
    return next(one for one in asked.levels.findChildren(QAbstractButton) if one.text() == text)


def test_ads_of_one_level_can_be_looked_at(show: Show) -> None:
    page, _ = show(Document())
    page.show_career("ai_llm_engineer")
    go(page, "tools")
    asked = page.findChild(AskedCard)
    assert asked is not None
    assert "874 job ads" in texts(asked)
    click(level_button(asked, "Mid"))
    assert "153 job ads" in texts(asked)
    click(level_button(asked, "Entry"))
    text = texts(asked)
    assert "28 job ads" in text
    assert "Fewer than 30 ads" in text
    assert "%" not in text


def test_what_changed_between_two_years_is_told_where_it_can_be_compared(show: Show) -> None:
    page, _ = show(Document())
    page.show_career("ai_llm_engineer")
    go(page, "tools")
    text = words(page)
    assert "98 and 776 ads" in text
    assert "19 % → 64 %" in text
    assert {"more often", "less often"} <= set(text.split("\n"))
    page.show_career("mlops_engineer")
    assert "What changed" not in words(page)


@pytest.mark.parametrize("role_id", catalog.role_ids())
def test_projects_say_their_steps_why_they_impress_and_what_they_prove(
    show: Show, role_id: str
) -> None:
    page, _ = show(Document())
    page.show_career(role_id)
    go(page, "projects")
    text = words(page)
    for project in career_guide(role_id).projects:
        assert project.impresses in text
        assert project.deliverable in text
        assert ", ".join(project.proves) in text
        assert all(step.title in text and step.done_when in text for step in project.steps)


def test_a_sketch_is_called_a_sketch_and_says_what_is_missing(show: Show) -> None:
    page, _ = show(Document())
    page.show_career("data_engineer")
    go(page, "projects")
    text = words(page)
    own = career_guide("data_engineer").sketches[-1]
    assert f"Sketch: {own.title}" in text
    assert "not a program" in text
    assert own.sketch.code.strip() in text
    assert all(line in text for line in own.sketch.missing)


@pytest.mark.parametrize("role_id", catalog.role_ids())
def test_advice_says_how_to_begin_and_what_to_know_in_passing(show: Show, role_id: str) -> None:
    page, _ = show(Document())
    page.show_career(role_id)
    go(page, "advice")
    text = words(page)
    guide = career_guide(role_id)
    said = [row.text for row in (*guide.first_week, *guide.in_passing)]
    assert [] == [one for one in said if one not in text]
    assert all(worry.answer in text for worry in guide.challenges)
    assert guide.closing in text
    assert "(own)" in text


def test_pay_stands_beside_who_says_so(show: Show) -> None:
    page, _ = show(Document())
    go(page, "pay")
    text = words(page)
    assert "$120,700 – $204,200, middle $157,000" in text
    assert "n = 32" in text
    assert "no survey named" in text
    assert "$280,000+" in text
    click(page.list.row_of("ai_infrastructure_engineer"))
    assert "n = 0: estimated from neighbouring titles" in words(page)
    assert "The article says nothing about this career." in words(page)


def test_advice_is_checked_and_warns_of_cost(show: Show) -> None:
    page, _ = show(Document())
    go(page, "advice")
    text = words(page)
    guide = career_guide("mlops_engineer")
    assert all(row.claim.finding in text for row in guide.claims)
    assert {"Contradicted", "Too high", "No source", "Supported"} <= set(text.split("\n"))
    assert "Set a budget alarm before anything else" in text
    assert guide.closing in text
    names = {catalog.sources()[source].name for source in guide.sources}
    assert names <= set(text.split("\n"))
    assert not set(guide.sources) & set(text.split("\n"))
    assert "KServe, NVIDIA Triton" in text


@pytest.mark.no_cover
@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("role_id", catalog.role_ids())
def test_nothing_is_cut_off_in_the_smallest_window(show: Show, role_id: str, section: str) -> None:
    page, _ = show(Document(), wide=1024, high=624)
    page.show_career(role_id)
    go(page, section)
    inside = page.area.widget()
    assert inside is not None
    assert inside.width() <= page.area.viewport().width()
    short = [
        one.text()
        for one in inside.findChildren(QLabel)
        if one.wordWrap() and one.height() < one.heightForWidth(one.width())
    ]
    assert [] == short
    right = [
        one.text()
        for one in inside.findChildren(QLabel)
        if not one.wordWrap() and one.text() and one.width() < one.sizeHint().width()
    ]
    assert [] == right


def test_page_keys_turn_the_pages_of_the_career(show: Show) -> None:
    page, _ = show(Document())
    bar = page.area.verticalScrollBar()
    row = page.list.row_of("mlops_engineer")
    QTest.keyClick(row, Qt.Key.Key_PageDown)
    assert 0 < bar.value()
    QTest.keyClick(row, Qt.Key.Key_End)
    assert bar.maximum() == bar.value()
    QTest.keyClick(row, Qt.Key.Key_Home)
    assert 0 == bar.value()


@pytest.mark.parametrize("wide", [700, 1224])
def test_no_row_of_the_list_is_lower_than_its_words(
    show: Show, today: date, wide: int
) -> None:
    page, _ = show(sample_on(today), wide, 400)
    for _ in range(3):
        page.fill()
        QApplication.processEvents()
        rows = page.list.rows
        assert [] == [row for row in rows if row.height() < row.heightForWidth(row.width())]


def test_the_way_to_the_assessment_says_how_far_it_is(show: Show, today: date) -> None:
    done = assessed_document(today, load_wording("en"))
    one = done.profile.with_(answers=done.profile.answers[:1])
    seen = [show(made)[0].assess.words for made in (Document(), done.with_(profile=one), done)]
    assert ["Take the assessment…", "Continue the assessment…", "Change your answers…"] == seen


def test_the_buttons_ask_for_a_plan_and_for_the_assessment(show: Show) -> None:
    page, _ = show(Document())
    plans, assessments = QSignalSpy(page.plan_wanted), QSignalSpy(page.assess_wanted)
    click(page.list.row_of("data_engineer"))
    click(page.make_plan)
    click(page.assess)
    assert [["data_engineer"]] == [plans.at(n) for n in range(plans.count())]
    assert 1 == assessments.count()


def test_the_look_can_change_while_it_is_open(show: Show, theme: Theme, today: date) -> None:
    page, _ = show(sample_on(today))
    before = page.grab().toImage()
    theme.set_mode("dark")
    QApplication.processEvents()
    assert before != page.grab().toImage()
    for section in SECTIONS:
        go(page, section)
