"""Why a task is where it is, and the way there from the timeline and the sidebar."""

from __future__ import annotations

from datetime import date

import pytest
from builders import document, milestone, plan, task
from conftest import TODAY, MakeWindow, OpenIt
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sample_case import sample_on

from planner.model import Document
from planner.readiness import ready_of
from planner.schedule.chain import causes_chain
from planner.values import Seniority
from planner.wording import load_wording
from ui.document import OpenDocument
from ui.sheets.replan import ReplanSheet
from ui.sheets.time_off import TimeOffSheet
from ui.sheets.why import WhyPopover, why_lines
from ui.timeline.page import PlanPage
from ui.window.main import MainWindow
from ui.window.target import ready_about, ready_line, target_line

WORDING = load_wording("en")
CHAIN = plan(task("a"), task("b", date(2026, 9, 14), after=["a"]), milestone("m", pinned_to=TODAY))


def page_of(window: MainWindow) -> PlanPage:
    page = window.desk.stage.page("plan")
    assert isinstance(page, PlanPage)
    return page


@pytest.fixture
def sample(open_document: OpenIt) -> OpenDocument:
    return open_document(sample_on(TODAY))


def entry(found: Document) -> Document:
    assert found.plan is not None
    return found.with_plan(found.plan.with_(target=Seniority.ENTRY))


def test_the_chain_is_said_in_the_words_of_the_command_line() -> None:
    lines = [line.text for line in why_lines(CHAIN, CHAIN.task("b"), WORDING)]
    assert "‘Task b’ runs from 14 Sep 2026 to 19 Sep 2026, because:" == lines[0]
    assert "It waits for ‘Task a’, which ends 12 Sep 2026." in lines
    assert "The plan starts 7 Sep 2026." in lines


def test_full_weeks_in_a_row_are_one_line() -> None:
    found = sample_on(TODAY).plan
    assert found is not None
    for each in found.tasks:
        lines = why_lines(found, each, WORDING)
        assert lines
        if each.milestone or each.start is None:
            assert 1 == len(lines)
        else:
            assert len(lines) <= 2 * len(causes_chain(found, each)) + 1


def test_a_milestone_says_what_it_follows() -> None:
    (line,) = why_lines(CHAIN, CHAIN.task("m"), WORDING)
    assert "‘Milestone m’ is a milestone that you pinned to 22 Sep 2026." == line.text


def test_the_menu_of_a_task_opens_the_card(make_window: MakeWindow, open_document: OpenIt) -> None:
    window = make_window(open_document(document(CHAIN)))
    view = page_of(window).view
    view.picks.only("b")
    view.commands.why()
    card = window.findChild(WhyPopover)
    assert isinstance(card, WhyPopover)
    assert why_lines(CHAIN, CHAIN.task("b"), WORDING) == card.lines
    card.close()


def opened_sheet(kind: type[ReplanSheet | TimeOffSheet]) -> ReplanSheet | TimeOffSheet:
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, kind)
    return sheet


@pytest.mark.parametrize("way", ["r", "ctrl_r", "card", "header"])
def test_every_way_to_the_replan_sheet(
    qtbot: QtBot, make_window: MakeWindow, sample: OpenDocument, way: str
) -> None:
    window = make_window(sample)
    seen: list[object] = []

    def leave() -> None:
        seen.append(opened_sheet(ReplanSheet))
        opened_sheet(ReplanSheet).reject()

    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, leave)
    page = page_of(window)
    if way == "r":
        qtbot.keyClick(page.view.tree, Qt.Key.Key_R)
    elif way == "ctrl_r":
        window.commands.actions["replan"].trigger()
    elif way == "card":
        window.desk.sidebar.week.replan.click()
    else:
        page.replan_button.click()
    assert 1 == len(seen)


def test_the_time_sheet_opens_from_the_menu(make_window: MakeWindow, sample: OpenDocument) -> None:
    from PySide6.QtCore import QTimer

    window = make_window(sample)
    seen: list[object] = []

    def leave() -> None:
        seen.append(opened_sheet(TimeOffSheet))
        opened_sheet(TimeOffSheet).reject()

    QTimer.singleShot(0, leave)
    window.commands.actions["time_off"].trigger()
    assert 1 == len(seen)


def test_the_ready_date_is_the_forecast_never_the_end_of_the_plan(
    qtbot: QtBot, make_window: MakeWindow, open_document: OpenIt
) -> None:
    opened = open_document(entry(sample_on(TODAY)))
    assert opened.plan is not None
    found = ready_of(opened.document, opened.plan, TODAY)
    window = make_window(opened)
    identity = window.desk.sidebar.identity
    assert "Entry level" == identity.target
    qtbot.waitUntil(lambda: identity.target != "Entry level")
    assert target_line(opened.plan, WORDING, found) == identity.target
    assert ready_about(found, WORDING) == identity.accessibleDescription()
    words = ready_line(found, TODAY, WORDING)
    assert page_of(window).view.isVisible()
    if found.p50 is not None and found.p80 is not None:
        assert WORDING.long_day(found.p80) in words
        assert WORDING.day(found.p50) in words


def test_a_target_that_stays_short_has_no_day(
    qtbot: QtBot, make_window: MakeWindow, sample: OpenDocument
) -> None:
    window = make_window(sample)
    assert sample.plan is not None
    found = ready_of(sample.document, sample.plan, TODAY)
    assert found.short
    identity = window.desk.sidebar.identity
    qtbot.waitUntil(lambda: identity.target != "Mid level")
    assert f"Mid level, {len(found.short)} skills short" == identity.target
    assert "No ready date: these skills stay short with this plan:" in identity.toolTip()
