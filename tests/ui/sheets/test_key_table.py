"""What the key sheet says is what the program does: the table against every place that binds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from builders import YEAR_END, document, plan, task
from conftest import TODAY, MakeWindow, OpenIt
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from sample_case import sample_on
from week_case import this_week

from ui.actions import commands
from ui.settings import Settings
from ui.sheets.keys import key_groups
from ui.theme import Theme
from ui.timeline.view import TimelineView
from ui.views.week import WeekPage
from ui.widgets.key_caps import caps_of
from ui.window.main import MainWindow

K = Qt.Key
Press = tuple[Qt.Key, Qt.KeyboardModifier]
NONE = Qt.KeyboardModifier.NoModifier


def told(*groups: str) -> set[str]:
    """Return the keys of some groups, of all without a name, in Qt's portable form."""
    return {
        QKeySequence(keys).toString()
        for group in key_groups()
        if not groups or group.name in groups
        for row in group.rows
        for keys in row.keys
    }


def presses(*groups: str) -> Iterator[Press]:
    """Yield the first key of each sequence."""
    for keys in sorted(told(*groups)):
        first = QKeySequence(keys)[0]
        yield first.key(), first.keyboardModifiers()


def sends(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier, text: str = "") -> bool:
    """Press a key on a widget alone; tell whether it took it."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, held, text)
    widget.keyPressEvent(event)
    return event.isAccepted()


@pytest.fixture
def view(make_window: MakeWindow, open_document: OpenIt) -> TimelineView:
    made = plan(
        task("begun", progress=40),
        task("a", TODAY.replace(day=28)),
        task("b", TODAY.replace(month=10, day=5), after=["a"]),
        task("c", TODAY.replace(month=10, day=26)),
        task("d", TODAY.replace(month=12, day=7), after=["c"]),
        breaks=[YEAR_END],
    )
    window = make_window(open_document(document(made)))
    window.resize(1440, 900)
    found = window.desk.stage.currentWidget().view
    assert isinstance(found, TimelineView)
    return found


def test_every_command_with_a_key_is_there_in_its_words() -> None:
    rows = [row for group in key_groups()[:2] for row in group.rows]
    for command in commands():
        if command.keys:
            assert (command.text.removesuffix("…"), command.keys) in [row[:2] for row in rows]


def test_every_shortcut_of_the_window_is_there(
    make_window: MakeWindow, open_document: OpenIt
) -> None:
    window = make_window(open_document(sample_on(TODAY)))
    for name in ("week", "skills", "salary", "careers", "plan"):
        window.commands.actions[name].trigger()
    bound = {each.key().toString() for each in window.findChildren(QShortcut)}
    bound |= {keys.toString() for each in window.actions() for keys in each.shortcuts()}
    assert {"F6", "?", "Ctrl+Shift+T"} <= bound
    assert set() == bound - told("everywhere", "views", "time")


def test_no_key_means_two_things_in_one_place() -> None:
    for group in key_groups():
        keys = [keys for row in group.rows for keys in row.keys]
        # In the Timeline the weekly load has arrows of its own, in Skills the chart.
        assert len(keys) == len(set(keys)), group.name


TWINS = {
    (K.Key_Enter, NONE): K.Key_Return,
    (K.Key_Equal, NONE): K.Key_Plus,
    (K.Key_Plus, Qt.KeyboardModifier.ShiftModifier): K.Key_Plus,
    (K.Key_Plus, Qt.KeyboardModifier.ControlModifier): K.Key_Equal,
}
"""Keys that mean the same as another one, which the sheet names."""
LIST = {"Up", "Down", "Home", "End", "PgUp", "PgDown"}
LIST |= {"Shift+Up", "Shift+Down", "Ctrl+Up", "Ctrl+Down", "Ctrl+Space", "Ctrl+Shift+T"}
"""Keys of the list that Qt itself knows, and the one of the table."""


def test_the_timeline_does_what_it_says_and_says_what_it_does(view: TimelineView) -> None:
    bound = {*view.keys._plain, *view.keys._modified} - set(TWINS)
    native = {
        (QKeySequence(keys)[0].key(), QKeySequence(keys)[0].keyboardModifiers()) for keys in LIST
    }
    assert bound == set(presses("select", "change", "time")) - native
    for twin, key in TWINS.items():
        held = NONE if twin[1] == Qt.KeyboardModifier.ShiftModifier else twin[1]
        assert (key, held) in bound


@pytest.mark.parametrize("keys", sorted(LIST - {"Ctrl+Shift+T"}))
def test_the_list_takes_the_keys_it_is_said_to_take(view: TimelineView, keys: str) -> None:
    first = QKeySequence(keys)[0]
    view.picks.only("a")
    assert sends(view.tree, first.key(), first.keyboardModifiers())


def state(view: TimelineView) -> object:
    """Return what a mode shows now."""
    gesture = view.desk.gesture
    target = getattr(gesture, "target", "")
    span = getattr(gesture, "span", None)
    bars = dict(gesture.preview.bars) if gesture is not None else {}
    return (gesture is not None, target, span, bars, view.modes.active)


@pytest.mark.parametrize("name", ["move", "link", "pause"])
def test_every_key_of_a_mode_does_something(view: TimelineView, name: str) -> None:
    starts = {"move": K.Key_M, "link": K.Key_L, "pause": K.Key_M}
    for key, held in presses(name):
        if key == K.Key_Delete:
            continue
        view.picks.only("c")
        if name == "pause":
            view.desk.pick_pause(0)
        QTest.keyClick(view.chart, starts[name])
        before = state(view)
        assert view.modes.active
        QTest.keyClick(view.chart, key, held)
        assert before != state(view), (key, held)
        QTest.keyClick(view.chart, K.Key_Escape)
        view._document.undo()
        QCoreApplication.processEvents()


@pytest.mark.parametrize(("name", "start"), [("move", K.Key_M), ("link", K.Key_L)])
def test_every_hint_of_a_mode_is_on_the_sheet(view: TimelineView, name: str, start: Qt.Key) -> None:
    view.picks.only("c")
    QTest.keyClick(view.chart, start)
    rows = next(group.rows for group in key_groups() if group.name == name)
    caps = {" ".join(cap.text for cap in caps_of(row.keys, row.typed)) for row in rows}
    hints = {keys for keys, _ in view.chart.painter.hints}
    assert hints
    assert hints <= caps
    QTest.keyClick(view.chart, K.Key_Escape)


def test_selected_time_off_goes_by_del(view: TimelineView) -> None:
    view.desk.pick_pause(0)
    QTest.keyClick(view.chart, K.Key_Delete)
    opened = view._document.plan
    assert opened is not None
    assert () == opened.breaks


SWEPT = (
    *range(K.Key_Space, K.Key_AsciiTilde),
    *range(K.Key_Escape, K.Key_PageDown + 1),
    *range(K.Key_F1, K.Key_F12 + 1),
)


def test_this_week_takes_the_keys_it_says_and_no_others(
    theme: Theme, settings: Settings, open_document: OpenIt
) -> None:
    page = WeekPage(open_document(document(this_week())), theme, settings, lambda: TODAY)
    page.show()
    taken = set()
    for number in SWEPT:
        try:
            key = Qt.Key(number)
        except ValueError:
            continue
        page.list.focus_current()
        if page.list.press(QKeyEvent(QEvent.Type.KeyPress, key, NONE)):
            taken.add((key, NONE))
    page.close()
    page.deleteLater()
    assert taken - {(K.Key_Enter, NONE)} == set(presses("week"))


def show(window: MainWindow, name: str) -> QWidget:
    window.commands.actions[name].trigger()
    QCoreApplication.processEvents()
    return window.desk.stage.currentWidget()


def test_the_other_views_take_the_keys_they_say(
    make_window: MakeWindow, open_document: OpenIt
) -> None:
    window = make_window(open_document(sample_on(TODAY)))
    skills, salary, careers = (show(window, name) for name in ("skills", "salary", "careers"))
    gaps, radar = skills.gap_card.list, skills.radar_card.radar
    fan = salary.fan_card.fan
    row = careers.list.row_of(careers.role)
    places = {"salary": (fan,), "skills": (gaps, radar), "careers": (row, careers)}
    fan._read(3)
    for name, widgets in places.items():
        for key, held in presses(name):
            if (name, key) != ("salary", K.Key_Escape):
                text = "." if key == K.Key_Period else ""
                assert any(sends(each, key, held, text) for each in widgets), (name, key)
