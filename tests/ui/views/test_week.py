"""The view This week through real events: three keys on an evening, each change one named step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from builders import MONDAY, YEAR_END, document, plan, task
from conftest import MakeWindow
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from week_case import SECOND, this_week

from planner.model import Document, LogEntry, Plan
from ui.document import OpenDocument
from ui.settings import SINGLE_KEYS, Settings
from ui.theme import Theme
from ui.views.week import WeekPage
from ui.views.week.row import SessionRow
from ui.widgets import open_address
from ui.widgets.labels import Label
from ui.window.main import MainWindow
from ui.window.panes import enter

Key = Qt.Key


@pytest.fixture
def window(
    make_window: MakeWindow, open_document: Callable[..., OpenDocument]
) -> MainWindow:
    made = make_window(open_document(document(this_week())))
    made.resize(1440, 900)
    press(made, Key.Key_1, modifier=Qt.KeyboardModifier.ControlModifier)
    return made


Show = Callable[..., WeekPage]


@pytest.fixture
def show(
    theme: Theme,
    settings: Settings,
    today: date,
    open_document: Callable[[Document], OpenDocument],
) -> Iterator[Show]:
    """Return a function that shows the view alone, on any day."""
    made: list[WeekPage] = []

    def make(of: Plan, day: date = today, width: int = 1224) -> WeekPage:
        page = WeekPage(open_document(document(of)), theme, settings, lambda: day)
        page.resize(width, 800)
        page.show()
        QCoreApplication.processEvents()
        made.append(page)
        return page

    yield make
    for page in made:
        page.close()
        page.deleteLater()


def page_of(window: MainWindow) -> WeekPage:
    page = window.desk.stage.currentWidget()
    assert isinstance(page, WeekPage)
    return page


def press(
    over: QWidget, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press keys where the focus is."""
    for key in keys:
        QTest.keyClick(over.window().focusWidget() or over, key, modifier)
        QCoreApplication.processEvents()


def in_focus(window: QWidget) -> str:
    focus = window.window().focusWidget()
    assert isinstance(focus, SessionRow)
    return focus.row.task


def asks(window: MainWindow) -> bool:
    more = page_of(window).list.current.more
    return more is not None and more.log is not None and not more.log.isHidden()


def steps_of(window: MainWindow) -> list[str]:
    return [step.label for step in window.document.session.history.past]


def shape(page: WeekPage) -> list[tuple[str, list[str]]]:
    assert page.view is not None
    return [(part.kind, [row.task for row in part.rows]) for part in page.view.sections]


def test_the_key_of_the_view_leads_to_the_first_open_session(window: MainWindow) -> None:
    assert "week" == window.desk.stage.current
    assert window.desk.sidebar.rows["week"].isChecked()
    assert "week" == next(iter(window.desk.sidebar.rows))
    assert "late" == in_focus(window)
    assert page_of(window).list.current is window.focusWidget()


def test_three_keys_log_an_evening_and_tick_it_off(window: MainWindow, today: date) -> None:
    page = page_of(window)
    before = page.ring.ring.share
    press(window, Key.Key_Down, Key.Key_T)
    field = window.focusWidget()
    assert field is page.list.current.more.log.field.control
    assert 120 == page.list.current.more.log.field.value
    press(window, Key.Key_Return)
    assert LogEntry(task="now", day=today, minutes=120) == window.document.plan.log[-1]
    assert page.ring.ring.share > before
    assert "now" == in_focus(window)
    press(window, Key.Key_Space)
    assert 25 == window.document.plan.task("now").progress
    assert ["Log time on ‘Task now’, 22 Sep 2026", "Set ‘Task now’ to 25 %"] == steps_of(window)
    assert ("Set ‘Task now’ to 25 %", "Undo") == (window.desk.toast.text, window.desk.toast.action)
    assert ("done", ["now"]) == shape(page)[-1]


def test_space_on_a_row_that_is_done_opens_it_again(window: MainWindow) -> None:
    press(window, Key.Key_Down, Key.Key_Space, Key.Key_End)
    page = page_of(window)
    assert page.list.current.row.done
    press(window, Key.Key_Space)
    assert 0 == window.document.plan.task("now").progress
    assert "today" == shape(page)[0][0]
    assert "done" not in dict(shape(page))


def test_after_a_row_is_done_the_next_open_one_has_the_focus(window: MainWindow) -> None:
    press(window, Key.Key_Space)
    assert window.document.plan.task("late").done
    assert "now" == in_focus(window)


def test_undo_brings_the_row_back(window: MainWindow) -> None:
    press(window, Key.Key_Space)
    window.commands.actions["undo"].trigger()
    assert 80 == window.document.plan.task("late").progress
    assert ["late", "now", "now"] == shape(page_of(window))[0][1]
    assert "Undone: Mark ‘Task late’ as done" == window.desk.toast.text


def test_a_task_with_steps_gets_its_next_step_ticked(window: MainWindow) -> None:
    press(window, Key.Key_End, Key.Key_Space)
    found = window.document.plan.task("steps")
    assert ([True, False], 50) == ([step.done for step in found.steps], found.progress)
    assert "steps" == in_focus(window)
    assert "Build" == page_of(window).list.current.row.instruction
    press(window, Key.Key_Space)
    assert window.document.plan.task("steps").done


def test_enter_folds_and_expands_and_arrows_walk(window: MainWindow) -> None:
    rows = page_of(window).list.rows
    assert [True, False] == [row.opened for row in rows[:2]]
    folded = rows[1].height()
    press(window, Key.Key_Down)
    assert [False, True] == [row.opened for row in rows[:2]]
    assert rows[1].height() > folded >= 50
    press(window, Key.Key_Return)
    assert not rows[1].opened
    press(window, Key.Key_Home)
    assert rows[0] is window.focusWidget()
    assert not rows[0].opened
    press(window, Key.Key_Return, Key.Key_Up)
    assert rows[0].opened
    policies = [row.focusPolicy() for row in rows]
    assert 1 == policies.count(Qt.FocusPolicy.StrongFocus)


def test_escape_notes_nothing(window: MainWindow) -> None:
    press(window, Key.Key_T, Key.Key_Escape)
    assert "late" == in_focus(window)
    assert [] == steps_of(window)
    assert not asks(window)


def test_a_time_that_is_none_is_refused_in_place(window: MainWindow) -> None:
    press(window, Key.Key_T)
    log = page_of(window).list.current.more.log
    QTest.keyClicks(window.focusWidget(), "9999")
    press(window, Key.Key_Return)
    assert [] == steps_of(window)
    assert "At most 1,440 minutes." == log.field.error
    press(window, Key.Key_Escape)


def test_a_click_on_the_box_ticks_and_beside_it_opens(window: MainWindow) -> None:
    rows = page_of(window).list.rows
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(rows[2], left, pos=QPoint(200, 25))
    assert [] == steps_of(window)
    assert rows[2].opened
    QTest.mouseClick(rows[1], left, pos=rows[1].box.center().toPoint())
    assert 25 == window.document.plan.task("now").progress


def test_letters_count_only_where_the_person_wants_them(
    window: MainWindow, settings: Settings
) -> None:
    settings.put(SINGLE_KEYS, value=False)
    press(window, Key.Key_T, Key.Key_Space)
    assert [] == steps_of(window)
    assert not asks(window)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the addresses that are asked about; the browser stays closed."""
    found: list[str] = []

    class Noted(open_address.AddressSheet):
        def exec(self) -> int:
            found.append(self.address.toPlainText())
            return 0

    monkeypatch.setattr(open_address, "AddressSheet", Noted)
    return found


def test_o_asks_before_it_opens_the_resource(show: Show, asked: list[str]) -> None:
    known = task("a", SECOND).with_(urls=("https://example.org/book",))
    page = show(plan(known))
    page.list.focus_current()
    press(page, Key.Key_O)
    assert ["https://example.org/book"] == asked


def test_without_an_address_o_says_so(window: MainWindow, asked: list[str]) -> None:
    press(window, Key.Key_O)
    assert [] == asked
    assert "No address is known for ‘Task late’." == window.desk.toast.text


@pytest.mark.parametrize("where", ["key", "card"])
def test_replan_is_one_key_or_one_click_away(show: Show, where: str) -> None:
    page = show(plan(task("a")), MONDAY + timedelta(days=7))
    wanted: list[bool] = []
    page.replan_wanted.connect(lambda: wanted.append(True))
    assert page.behind.isVisibleTo(page)
    if where == "key":
        page.list.focus_current()
        press(page, Key.Key_R)
    else:
        page.behind.replan.click()
    assert [True] == wanted


def test_on_track_there_is_no_line_about_being_behind(show: Show) -> None:
    page = show(plan(task("a", SECOND)))
    assert not page.behind.isVisibleTo(page)


def test_a_week_off_says_until_when_and_what_is_next(show: Show) -> None:
    page = show(plan(task("a", date(2026, 12, 14), 10), breaks=[YEAR_END]), date(2026, 12, 22))
    assert "Year-end break until 3 January. Next up: Task a." == page.idle.words.text()
    assert page.idle.pull.isHidden()
    assert not page.log.isEnabled()


def test_an_empty_week_lets_one_session_be_pulled_forward_in_one_step(show: Show) -> None:
    page = show(plan(task("b", SECOND + timedelta(days=21))))
    assert "Nothing planned. Rest, or pull one session forward." == page.idle.words.text()
    assert page.idle.pull is page.focusProxy()
    QTest.mouseClick(page.idle.pull, Qt.MouseButton.LeftButton)
    assert page.idle.isHidden()
    assert ["today", "later"] == [kind for kind, _ in shape(page)]
    page._document.undo()
    assert not page.idle.isHidden()


def test_other_weeks_are_one_click_away_and_back(show: Show) -> None:
    page = show(this_week())
    page.forth.click()
    assert [("planned", ["next"] * 5)] == shape(page)
    assert page.now.isVisibleTo(page)
    for _ in range(3):
        page.back.click()
    assert [("open", ["late"]), ("done", ["late"] * 4)] == shape(page)
    page.now.click()
    assert "today" == shape(page)[0][0]
    assert page.now.isHidden()


def test_a_read_only_plan_keeps_its_ticks(
    make_window: MakeWindow, open_document: Callable[..., OpenDocument]
) -> None:
    window = make_window(open_document(document(this_week()), read_only=True))
    press(window, Key.Key_1, modifier=Qt.KeyboardModifier.ControlModifier)
    press(window, Key.Key_Space)
    assert 80 == window.document.plan.task("late").progress
    assert "This plan is open for reading only. Nothing was changed." == window.desk.toast.text
    page = page_of(window)
    controls = (page.log, page.list.rows[0].more.log_button, page.behind.replan, page.idle.pull)
    assert [False] * 4 == [control.isEnabled() for control in controls]
    press(window, Key.Key_T)
    assert not asks(window)


def test_the_view_follows_the_day(show: Show) -> None:
    page = show(this_week())
    page._today = lambda: SECOND + timedelta(days=7)
    page.refresh()
    assert page.view is not None
    assert SECOND + timedelta(days=7) == page.view.monday


def test_rows_days_and_charts_have_names_to_be_read_aloud(show: Show) -> None:
    page = show(this_week())
    first = page.list.rows[0]
    assert "Task late. Foundation. Tue 22 Sep, 2 h. 10 days past its end." == first.accessibleName()
    face = QAccessible.queryAccessibleInterface(first)
    assert QAccessible.Role.CheckBox is face.role()
    assert not face.state().checked
    assert "Tue 22 Sep: 2 h planned" == page.strip.cells[1].accessibleName()
    assert page.ring.chart.accessibleName().startswith("Lately you study about")
    assert "7 Sep: 9 of 10 h" in page.ring.chart.accessibleDescription()
    assert "" != page.milestone.accessibleName()
    names = [tool.accessibleName() for tool in (page.back, page.forth)]
    assert ["Week before", "Week after"] == names


def test_f6_goes_from_the_sessions_to_the_cards(show: Show) -> None:
    page = show(plan(task("a")), MONDAY + timedelta(days=7))
    panes = [pane for pane in page.panes() if pane.isVisible()]
    assert [True, True] == [enter(pane) for pane in panes]
    assert page.behind.replan is page.focusWidget()
    assert enter(panes[0])
    assert page.list.current is page.focusWidget()


def test_words_inside_a_row_keep_the_colours_of_words(show: Show) -> None:
    page = show(this_week())
    labels = page.list.rows[0].findChildren(Label)
    roles = {label.foregroundRole() for label in labels}
    assert {QPalette.ColorRole.WindowText} == roles


def test_a_hidden_view_makes_nothing_anew(show: Show) -> None:
    page = show(this_week())
    rows = page.list.rows
    page.hide()
    page._document.undo()
    assert rows is page.list.rows
