"""Keys in the middle of a drag: undo takes back the drag alone, others wait for the hand."""

from __future__ import annotations

from datetime import date

import pytest
from builders import document
from conftest import MakeWindow, OpenIt
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest

from planner.edits import MoveTasks, RenameTask
from tests.ui.timeline.conftest import LEFT, NONE, Mouse, chain
from ui.timeline.page import PlanPage
from ui.window.main import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def window(make_window: MakeWindow, open_document: OpenIt) -> MainWindow:
    made = make_window(open_document(document(chain())))
    made.resize(1440, 900)
    made.activateWindow()
    made.document.submit(RenameTask(task="b", title="Renamed"))
    QCoreApplication.processEvents()
    return made


def hold(window: MainWindow, pixels: int) -> Mouse:
    """Press on a bar and pull it so many pixels."""
    page = window.desk.stage.page("plan")
    assert isinstance(page, PlanPage)
    mouse = Mouse(page, window.document)
    mouse.press(mouse.on("a"))
    if pixels:
        mouse.move_by(pixels)
        mouse.move_by(2 * pixels)
    return mouse


def press(window: MainWindow, key: Key, keys: Qt.KeyboardModifier = NONE) -> None:
    """Press a key as the system does: shortcuts are asked first."""
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, keys)
    QCoreApplication.processEvents()


@pytest.mark.parametrize(
    ("key", "keys"), [(Key.Key_Z, CTRL), (Key.Key_Z, CTRL | SHIFT), (Key.Key_Y, CTRL)]
)
def test_undo_takes_back_the_drag_and_no_step(
    window: MainWindow, key: Key, keys: Qt.KeyboardModifier
) -> None:
    mouse = hold(window, 40)
    assert mouse.view.hand.busy
    press(window, key, keys)
    assert not mouse.view.hand.busy
    mouse.release()
    assert 1 == len(mouse.steps)
    press(window, Key.Key_Z, CTRL)
    assert [] == mouse.steps


@pytest.mark.parametrize("pixels", [0, 40])
@pytest.mark.parametrize(
    ("key", "keys"),
    [
        (Key.Key_Delete, NONE),
        (Key.Key_1, CTRL),
        (Key.Key_3, CTRL),
        (Key.Key_E, CTRL),
        (Key.Key_D, CTRL),
        (Key.Key_T, CTRL | SHIFT),
        (Key.Key_F2, NONE),
        (Key.Key_F6, NONE),
        (Key.Key_N, NONE),
        (Key.Key_M, NONE),
        (Key.Key_U, NONE),
        (Key.Key_Space, NONE),
        (Key.Key_Slash, NONE),
        (Key.Key_Tab, NONE),
    ],
)
def test_other_keys_wait_while_the_button_is_down(
    window: MainWindow, key: Key, keys: Qt.KeyboardModifier, pixels: int
) -> None:
    mouse = hold(window, pixels)
    press(window, key, keys)
    assert "plan" == window.desk.stage.current
    assert mouse.view.editing.editor is None
    assert window.focusWidget() is mouse.chart
    assert bool(pixels) == mouse.view.hand.busy
    press(window, Key.Key_Escape)
    mouse.release()
    assert (1, date(2026, 9, 28)) == (len(mouse.steps), mouse.start("a"))


def test_undo_in_move_mode_ends_the_mode_alone(window: MainWindow) -> None:
    window.document.submit(MoveTasks(tasks=("a",), to=date(2026, 10, 5)))
    mouse = hold(window, 0)
    mouse.release()
    press(window, Key.Key_M)
    press(window, Key.Key_Right)
    assert mouse.view.modes.active
    press(window, Key.Key_Z, CTRL)
    assert not mouse.view.modes.active
    assert date(2026, 10, 5) == mouse.start("a")


def test_after_a_drag_keys_act_again(window: MainWindow) -> None:
    mouse = hold(window, 40)
    press(window, Key.Key_Escape)
    QTest.mouseRelease(mouse.chart, LEFT, NONE, QPoint(5, 5))
    press(window, Key.Key_1, CTRL)
    assert "week" == window.desk.stage.current
