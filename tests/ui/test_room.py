"""In a language a third longer, with large letters or both, no text of sidebar or sheet is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from conftest import TODAY
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from room import cut
from sample_case import sample_on

from planner.session import Session
from planner.wording import load_wording
from ui.document import OpenDocument
from ui.pictures.longer import LongerWords, longer_document, longer_wording
from ui.sheets.assess import AssessSheet
from ui.sheets.export import ExportSheet
from ui.sheets.new_plan import NewPlanSheet
from ui.sheets.replan import ReplanSheet
from ui.sheets.replan.ways import WAYS
from ui.sheets.time_off import TimeOffSheet
from ui.sheets.why import WhyPopover
from ui.theme import Theme
from ui.views.careers import CareersPage
from ui.views.careers.code_box import CodeBox
from ui.views.careers.page import SECTIONS
from ui.views.salary import SalaryPage
from ui.views.skills import SkillsPage
from ui.widgets.page import Page
from ui.window.placing import LEAST
from ui.window.sidebar import Sidebar

Prepared = tuple[OpenDocument, Theme]


@pytest.fixture(params=[(False, 1.5), (True, 1.0), (True, 1.5)], ids=["150", "longer", "both"])
def prepared(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Prepared]:
    """Return an open document and a theme, in the longer language where the case says so."""
    longer, text = request.param
    translator, wording = LongerWords(qapp), load_wording("en")
    document = sample_on(TODAY)
    if longer:
        qapp.installTranslator(translator)
        wording, document = longer_wording(wording), longer_document(document)
    theme = Theme("light", text)
    theme.apply(qapp)
    yield OpenDocument(Session(document, None, wording), wording), theme
    qapp.removeTranslator(translator)


def shown(widget: QWidget) -> QWidget:
    widget.show()
    QCoreApplication.processEvents()
    QCoreApplication.processEvents()
    return widget


def left(widget: QWidget) -> None:
    if isinstance(widget, QDialog):
        widget.reject()
    widget.close()
    widget.deleteLater()


def test_the_wide_sidebar(prepared: Prepared) -> None:
    document, theme = prepared
    sidebar = Sidebar(document, theme, lambda: TODAY)
    sidebar.resize(sidebar.width(), theme.px(860))
    shown(sidebar)
    assert [] == cut(sidebar)
    left(sidebar)


@pytest.mark.no_cover
@pytest.mark.parametrize("how", WAYS)
def test_the_replan_sheet(prepared: Prepared, how: str) -> None:
    document, theme = prepared
    sheet = ReplanSheet(document, theme, lambda: TODAY)
    shown(sheet)
    next(card for way, card in sheet.cards.items() if way == how).click()
    QCoreApplication.processEvents()
    QCoreApplication.processEvents()
    assert [] == cut(sheet)
    left(sheet)


def test_the_export_sheet(prepared: Prepared) -> None:
    document, theme = prepared
    sheet = ExportSheet(document, theme, lambda: TODAY)
    shown(sheet)
    assert [] == cut(sheet)
    left(sheet)


@pytest.mark.no_cover
@pytest.mark.parametrize("size", [(1024, 680), (1224, 844)])
@pytest.mark.parametrize("view", ["skills", "salary"])
def test_the_views_with_charts(prepared: Prepared, view: str, size: tuple[int, int]) -> None:
    document, theme = prepared
    page: Page = (
        SkillsPage(document, theme, lambda: TODAY)
        if view == "skills"
        else SalaryPage(document, theme, lambda: TODAY)
    )
    page.resize(*size)
    shown(page)
    assert [] == cut(page.body)
    left(page)


@pytest.mark.no_cover
@pytest.mark.parametrize("section", SECTIONS)
def test_a_career_in_the_smallest_window(prepared: Prepared, section: str) -> None:
    document, theme = prepared
    page = CareersPage(document, theme)
    frame = QWidget()  # unlike a window of its own, the view may be smaller than its header asks
    page.setParent(frame)
    page.setGeometry(0, 0, 996, 680)
    frame.resize(996, 680)
    shown(frame)
    page.sections.set_current(section)
    page.show_career("mlops_engineer")
    for _ in range(3):  # what turns into a column asks for its height afterwards
        QCoreApplication.processEvents()
    inside = page.area.widget()
    assert inside is not None
    assert inside.width() <= page.area.viewport().width()
    assert [] == cut(inside)
    assert page.order.heightForWidth(page.order.width()) <= page.order.height()
    left(frame)


def test_the_assessment_on_a_screen_narrower_than_it_is(prepared: Prepared) -> None:
    document, theme = prepared
    sheet = AssessSheet(document, theme, lambda: TODAY)
    shown(sheet)
    sheet.resize(theme.px(1040 - 80), sheet.height())
    assert theme.px(332) == sheet.rail.width()
    sheet.resize(theme.px(1040 - 140), sheet.height())
    assert theme.px(210) <= sheet.rail.width() < theme.px(332)
    left(sheet)


@pytest.mark.parametrize("kind", ["new plan", "export", "time off", "replan", "assess"])
def test_the_buttons_of_a_sheet_over_the_smallest_window(prepared: Prepared, kind: str) -> None:
    document, theme = prepared
    makes: dict[str, tuple[Callable[[], QDialog], tuple[str, ...]]] = {
        "new plan": (
            lambda: NewPlanSheet(theme, document.wording, lambda: TODAY),
            ("cancel", "create_button"),
        ),
        "export": (lambda: ExportSheet(document, theme, lambda: TODAY), ("cancel", "save")),
        "time off": (lambda: TimeOffSheet(document, theme, lambda: TODAY), ("close_button",)),
        "replan": (lambda: ReplanSheet(document, theme, lambda: TODAY), ("cancel", "apply")),
        "assess": (lambda: AssessSheet(document, theme, lambda: TODAY), ("back", "leave")),
    }
    under = QWidget()
    under.resize(LEAST)
    shown(under)
    make, names = makes[kind]
    sheet = make()
    sheet.setParent(under, sheet.windowFlags())
    shown(sheet)
    assert sheet.height() <= LEAST.height()
    assert sheet.minimumSizeHint().width() <= LEAST.width()
    for name in names:
        made = getattr(sheet, name)
        assert made.isVisible()
        assert made.mapTo(sheet, made.rect().bottomLeft()).y() < sheet.height()
    left(sheet)
    left(under)


def test_code_of_a_sketch_breaks_no_line(prepared: Prepared) -> None:
    _, theme = prepared
    code = "result = " + 30 * "word, " + "1"
    box = CodeBox(theme, f"import mlflow\n\n{code}")
    box.resize(theme.px(400), theme.px(200))
    shown(box)
    bar = box.area.horizontalScrollBar()
    assert 3 * box.fontMetrics().height() // 2 < box.area.viewport().height()
    assert bar.maximum() > 0
    box.area.setFocus()
    QTest.keyClick(box.area, Qt.Key.Key_Right)
    assert bar.value() > 0
    left(box)


def test_why_a_task_stands_where_it_stands(prepared: Prepared) -> None:
    document, theme = prepared
    plan = document.plan
    assert plan is not None
    under = QWidget()
    under.resize(1080, 680)
    shown(under)
    task = next(each for each in reversed(plan.tasks) if each.links and not each.milestone)
    card = WhyPopover(theme, plan, task, document.wording, under)
    card.open_over(under)
    QCoreApplication.processEvents()
    assert [] == cut(card)
    left(card)
    left(under)
