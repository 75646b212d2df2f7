"""The window around the views: menus, sidebar, saving, reading only, geometry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from builders import document, plan, task
from conftest import Kept, MakeWindow, OpenIt
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.edits import AdoptPlan, MoveTasks
from planner.errors import StoreError
from planner.model import Document, LogEntry, Plan
from ui.document import OpenDocument
from ui.settings import Settings
from ui.theme import Theme
from ui.window.main import MainWindow
from ui.window.placing import SidebarWidth

LATER = date(2026, 10, 5)


def small_plan() -> Plan:
    return plan(task("a"), task("b"), log=[LogEntry(task="a", day=date(2026, 9, 21), minutes=150)])


@pytest.fixture
def opened(open_document: OpenIt, kept: Kept) -> OpenDocument:
    return open_document(document(small_plan()), kept)


@pytest.fixture
def window(make_window: MakeWindow, opened: OpenDocument) -> MainWindow:
    return make_window(opened)


def action_text(window: MainWindow, name: str) -> str:
    return window.commands.actions[name].text()


def test_the_title_names_the_plan(window: MainWindow) -> None:
    assert "MLOps Engineer, Career Planner" == window.windowTitle()


def test_a_window_without_a_plan_still_goes_to_the_view_of_the_plan_by_keys(
    make_window: MakeWindow, open_document: OpenIt
) -> None:
    window = make_window(open_document(Document()))
    window.show_view("careers")
    window.commands.actions["plan"].trigger()
    assert window.desk.stage.currentWidget() is window.desk.stage.empty
    assert not window.commands.actions["skills"].isEnabled()


def test_undo_and_redo_are_named_after_their_step(window: MainWindow) -> None:
    assert "Undo" == action_text(window, "undo")
    assert not window.commands.actions["undo"].isEnabled()
    window.document.submit(MoveTasks(tasks=("b",), to=LATER))
    assert "Undo: Move ‘Task b’ to 5 Oct 2026" == action_text(window, "undo")
    window.commands.actions["undo"].trigger()
    assert "Redo: Move ‘Task b’ to 5 Oct 2026" == action_text(window, "redo")
    assert not window.commands.actions["undo"].isEnabled()
    window.commands.actions["redo"].trigger()
    assert LATER == window.document.document.plans[0].task("b").start


def test_an_edit_is_told_with_undo_beside_it(window: MainWindow, qtbot: QtBot) -> None:
    before = window.document.document
    window.document.submit(MoveTasks(tasks=("b",), to=LATER))
    toast = window.desk.toast
    assert ("Moved ‘Task b’ to 5 Oct 2026", "Undo") == (toast.text, toast.action)
    toast.acted.emit()
    assert before is window.document.document
    assert ("Undone: Move ‘Task b’ to 5 Oct 2026", "Redo") == (toast.text, toast.action)
    qtbot.waitUntil(toast.isVisible)


def test_what_is_refused_is_told_in_one_sentence(window: MainWindow) -> None:
    window.document.submit(MoveTasks(tasks=("nothing",), to=LATER))
    assert window.desk.toast.text.startswith("There is no task ‘nothing’ in this plan.")
    assert "" == window.desk.toast.action


def test_the_week_card_says_hours_day_and_what_is_behind(window: MainWindow) -> None:
    text = window.desk.sidebar.week.text
    assert "2.5 h done, this week · day 2 of 7, 20 h behind" == text


def test_the_head_of_the_sidebar_names_plan_and_target(window: MainWindow, qtbot: QtBot) -> None:
    identity = window.desk.sidebar.identity
    assert ("MLOps Engineer", "Entry level") == (identity.name, identity.target)
    qtbot.waitUntil(lambda: identity.target != "Entry level")
    assert "Entry level, 10 skills short" == identity.target


def test_rows_exist_for_the_views_that_exist(window: MainWindow) -> None:
    assert ["week", "plan", "skills", "salary", "careers"] == list(window.desk.sidebar.rows)


def test_saved_says_when_and_a_failure_stays_until_it_is_mended(
    window: MainWindow, kept: Kept
) -> None:
    status, bar = window.desk.sidebar.status, window.desk.notices.bar("save")
    assert "Saved on this computer only" == status.text
    window.document.submit(MoveTasks(tasks=("b",), to=LATER))
    assert status.text.startswith("Saved ")
    kept.failure = StoreError("error.pinned", task="b")
    window.document.submit(MoveTasks(tasks=("b",), to=date(2026, 10, 12)))
    assert ("Not saved", True, "bad") == (status.text, bar.isVisibleTo(window), bar.tone)
    assert window.document.problem == bar.text
    kept.failure = None
    bar.button("retry").click()
    assert not bar.isVisibleTo(window)
    assert kept.documents[-1] is window.document.document


def test_reading_only_refuses_every_edit_and_says_so(
    open_document: OpenIt, make_window: MakeWindow, kept: Kept
) -> None:
    window = make_window(open_document(document(small_plan()), kept, read_only=True))
    before = window.document.document
    window.document.submit(MoveTasks(tasks=("b",), to=LATER))
    window.document.undo()
    assert before is window.document.document
    assert [] == kept.documents
    assert "Reading only" == window.desk.sidebar.status.text
    assert "This plan is open for reading only. Nothing was changed." == window.desk.toast.text


def test_without_a_plan_there_is_one_sentence_and_ways_on(
    open_document: OpenIt, make_window: MakeWindow, kept: Kept
) -> None:
    window = make_window(open_document(Document(), kept))
    asked: list[bool] = []
    window.sample_requested.connect(lambda: asked.append(True))
    assert window.desk.stage.currentWidget() is window.desk.stage.empty
    shown = {name for name, row in window.desk.sidebar.rows.items() if row.isVisibleTo(window)}
    assert {"plan", "careers"} == shown
    window.desk.stage.empty.sample_button.click()
    assert [True] == asked
    window.document.submit(AdoptPlan(plan=small_plan()))
    assert "plan" == window.desk.stage.current
    window.commands.actions["undo"].trigger()
    assert window.desk.stage.currentWidget() is window.desk.stage.empty


def test_the_size_comes_back_and_the_first_view_is_the_plan(
    make_window: MakeWindow, opened: OpenDocument
) -> None:
    first = make_window(opened)
    first.resize(1080, 700)  # the offscreen screen is 800 high
    first.show_view("skills")
    first.leave()
    second = make_window(opened)
    assert (QSize(1080, 700), "plan") == (second.size(), second.desk.stage.current)


@pytest.mark.parametrize("state", ["", "nonsense", "AAAA"])
def test_a_damaged_window_state_costs_nothing_but_the_state(
    make_window: MakeWindow, opened: OpenDocument, settings: Settings, state: str
) -> None:
    settings.put("window/geometry", state)
    window = make_window(opened)
    assert window.width() >= 1080
    assert "plan" == window.desk.stage.current


def test_the_sidebar_folds_by_width_until_the_person_says_otherwise(settings: Settings) -> None:
    width = SidebarWidth(settings)
    assert (False, True) == (width.narrow(1440), width.narrow(1199))
    assert width.switch(1440)
    assert SidebarWidth(settings).narrow(1440)
    assert not width.switch(1440)
    assert "" == settings.text("window/sidebar")


def test_the_key_folds_the_sidebar(window: MainWindow) -> None:
    window.resize(1440, 900)
    widths = [window.desk.sidebar.width()]
    window.commands.actions["sidebar"].trigger()
    widths.append(window.desk.sidebar.minimumWidth())
    assert [216, 56] == widths


def test_light_and_dark_are_one_key_apart(
    window: MainWindow, theme: Theme, settings: Settings
) -> None:
    action = window.commands.actions["theme"]
    assert "Dark theme" == window.desk.sidebar.mode.words == action.text()
    action.trigger()
    assert ("dark", "dark") == (theme.mode, settings.text("theme/mode"))
    assert "Light theme" == window.desk.sidebar.mode.words == action.text()


def test_coming_near_a_chart_loads_the_drawing_library_once(window: MainWindow) -> None:
    begun: list[str] = []
    window.desk.sidebar.approached.connect(begun.append)
    window.desk.sidebar.rows["skills"].approached.emit()
    window.desk.sidebar.rows["plan"].approached.emit()
    assert ["skills", "plan"] == begun
    assert window._warm._thread is not None


def test_a_document_that_comes_back_is_heard_once(
    window: MainWindow, open_document: OpenIt, opened: OpenDocument
) -> None:
    window.set_document(open_document(document(small_plan())))
    window.set_document(opened)
    said: list[str] = []
    keep: Callable[[str, str], None] = window.desk.toast.show_text

    class Noted(QWidget):
        def show_text(self, text: str, action: str = "") -> None:
            said.append(text)
            keep(text, action)

        def set_lift(self, _pixels: int) -> None:
            """Stand where it stands."""

    window.desk.toast = Noted(window)  # type: ignore[assignment]
    opened.submit(MoveTasks(tasks=("b",), to=LATER))
    assert ["Moved ‘Task b’ to 5 Oct 2026"] == said


def test_a_copy_can_be_read_again(
    window: MainWindow, own_home: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pathlib import Path

    from planner.store import read_document
    from ui.window import files

    target = Path(str(own_home)) / "copy.careerplan"
    monkeypatch.setattr(files, "ask_for_copy", lambda *_: target)
    window.commands.actions["save_copy"].trigger()
    assert window.document.document == read_document(target)
    assert "A copy is in copy.careerplan." == window.desk.toast.text


def test_every_command_has_a_slot_and_every_key_is_its_own(window: MainWindow) -> None:
    keys = [
        key.toString() for action in window.commands.actions.values() for key in action.shortcuts()
    ]
    assert len(keys) == len(set(keys))
    menu = window.commands.menu()
    shown = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert sorted(window.commands.actions) == sorted(shown)
    menu.deleteLater()
