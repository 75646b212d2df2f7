"""The key sheet: opened by ? wherever nobody types, closed by a key, whole at every size."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from conftest import TODAY, MakeWindow, OpenIt
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from sample_case import sample_on

from planner.model import Document, Task
from ui.settings import SINGLE_KEYS, Settings
from ui.sheets.keys import KeyGroup, KeyRow, KeySheet, key_groups
from ui.sheets.keys.sheet import in_columns
from ui.theme import Theme
from ui.widgets.key_caps import KeyCaps, caps_of
from ui.widgets.labels import Label
from ui.window.main import MainWindow

Key = Qt.Key
Look = Callable[[KeySheet], object]


@pytest.fixture
def window(make_window: MakeWindow, open_document: OpenIt) -> MainWindow:
    made = make_window(open_document(sample_on(TODAY)))
    made.resize(1440, 900)
    made.activateWindow()
    return made


def see(act: Callable[[], object], *looks: Look, leave: Key = Key.Key_Escape) -> list[object]:
    """Do something that may open the sheet; return what was seen on it before a key closed it."""
    seen: list[object] = []

    def look() -> None:
        sheet = QApplication.activeModalWidget()
        if not isinstance(sheet, KeySheet):
            return
        QApplication.processEvents()
        seen.extend(each(sheet) for each in looks or (lambda _: "open",))
        QTest.keyClick(sheet.area, leave)
        if sheet.isVisible():
            seen.append("still open")
            sheet.reject()

    QTimer.singleShot(0, look)
    act()
    QApplication.processEvents()
    return seen


def ask(window: MainWindow) -> None:
    focus = window.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Key.Key_Question)


def test_a_question_mark_opens_it_on_every_view_and_the_focus_comes_back(
    window: MainWindow,
) -> None:
    leaves = (Key.Key_Escape, Key.Key_Return, Key.Key_Enter, Key.Key_Escape, Key.Key_Return)
    for view, leave in zip(("week", "plan", "skills", "salary", "careers"), leaves, strict=True):
        window.commands.actions[view].trigger()
        QApplication.processEvents()
        window.activateWindow()  # no window manager does it here when a sheet is closed
        window.desk.stage.currentWidget().setFocus()
        QApplication.processEvents()
        before = window.focusWidget()
        assert ["open"] == see(lambda: ask(window), leave=leave), view
        assert before is window.focusWidget(), view


def test_it_opens_where_there_is_no_plan_yet(
    make_window: MakeWindow, open_document: OpenIt
) -> None:
    window = make_window(open_document(Document()))
    assert ["open"] == see(window.commands.actions["keys"].trigger)


def test_a_question_mark_in_a_field_is_a_letter(window: MainWindow) -> None:
    chart = window.desk.stage.page("plan").view.chart
    QTest.keyClick(chart, Key.Key_Slash)
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    assert [] == see(lambda: QTest.keyClicks(field, "?"))
    assert "?" == field.text()


def test_the_key_is_off_with_the_other_single_keys(
    make_window: MakeWindow, open_document: OpenIt, settings: Settings
) -> None:
    settings.put(SINGLE_KEYS, value=False)
    window = make_window(open_document(sample_on(TODAY)))
    assert [] == see(lambda: ask(window))
    assert [] == window.commands.actions["keys"].shortcuts()
    assert ["open"] == see(window.commands.actions["keys"].trigger)


def test_the_menu_has_it(window: MainWindow) -> None:
    menu = window.commands.menu()
    assert window.commands.actions["keys"] in menu.actions()
    menu.deleteLater()


def movable_bar(task: Task) -> bool:
    return bool(task.start and task.start > TODAY and not task.milestone and not task.pinned)


def test_a_move_by_keys_is_given_up_for_it(window: MainWindow) -> None:
    view = window.desk.stage.page("plan").view
    view.picks.only(next(task.id for task in window.document.plan.tasks if movable_bar(task)))
    QTest.keyClick(view.chart, Key.Key_M)
    QTest.keyClick(view.chart, Key.Key_Right)
    assert view.modes.active
    assert ["open"] == see(lambda: QTest.keyClick(view.chart, Key.Key_Question))
    assert not view.modes.active
    assert () == window.document.session.history.past


def outside(sheet: KeySheet) -> list[str]:
    """Return what is cut at the right, or lies outside the window below."""
    below = sheet.parentWidget().geometry()
    found = [] if below.contains(sheet.geometry()) else ["sheet"]
    width = sheet.area.viewport().width()
    for kind in (KeyCaps, Label):
        for part in sheet.area.widget().findChildren(kind):
            right = part.mapTo(sheet.area.widget(), QPoint(part.width(), 0)).x()
            if right > width:
                found.append(part.accessibleName() or part.text())
    return found


def cut(sheet: KeySheet) -> list[str]:
    """Return words that have no room."""
    labels = sheet.area.widget().findChildren(Label)
    return [each.text() for each in labels if each.height() < each.heightForWidth(each.width())]


@pytest.mark.parametrize("size", [(1080, 680), (1440, 900)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_everything_is_whole_and_within_the_window(
    qapp: QApplication,
    settings: Settings,
    open_document: OpenIt,
    size: tuple[int, int],
    scale: float,
) -> None:
    theme = Theme("light", scale)
    theme.apply(qapp)
    window = MainWindow(open_document(Document()), theme, settings, lambda: TODAY)
    window.resize(*size)
    window.show()
    close = see(
        window.commands.actions["keys"].trigger,
        outside,
        cut,
        lambda sheet: sheet.rect().contains(sheet.close_button.geometry()),
    )
    assert [[], [], True] == close
    window.leave()
    window.deleteLater()


def test_it_scrolls_by_keys(window: MainWindow) -> None:
    window.resize(1080, 680)

    def scroll(sheet: KeySheet) -> list[int]:
        bar = sheet.area.verticalScrollBar()
        places = []
        for key in (Key.Key_Down, Key.Key_PageDown, Key.Key_End, Key.Key_Home):
            QTest.keyClick(sheet.area, key)
            places.append(bar.value())
        assert 0 < places[0] < places[1] <= places[2] == bar.maximum()
        return places[3:]

    assert [[0]] == see(window.commands.actions["keys"].trigger, scroll)


@pytest.mark.parametrize(
    ("keys", "typed", "expected"),
    [
        (("Ctrl+Shift+Z", "Ctrl+Y"), "", ["Ctrl", "Shift", "Z", "or", "Ctrl", "Y"]),
        (("Alt+Left", "Alt+Right"), "", ["Alt", "←", "→"]),
        (("G, T",), "", ["G", "then", "T"]),
        (("+", "-"), "", ["+", "−"]),
        (("Ctrl+=", "Ctrl+-"), "", ["Ctrl", "=", "−"]),
        (("?",), "", ["?"]),
        ((), "15 mar", ["15 mar"]),
    ],
)
def test_keys_are_caps(keys: tuple[str, ...], typed: str, expected: list[str]) -> None:
    assert expected == [cap.text for cap in caps_of(keys, typed)]


@pytest.mark.parametrize("number", [1, 2, 3])
def test_columns_keep_the_order_and_lose_no_group(number: int) -> None:
    groups = key_groups()
    columns = in_columns(groups, number)
    assert number == len(columns)
    assert groups == tuple(group for column in columns for group in column)


def test_the_longest_column_is_as_short_as_it_can_be() -> None:
    groups = [
        KeyGroup(name, name, (KeyRow("a"),) * rows)
        for name, rows in zip("abc", (1, 2, 6), strict=True)
    ]
    assert (tuple(groups[:2]), tuple(groups[2:])) == in_columns(groups, 2)
