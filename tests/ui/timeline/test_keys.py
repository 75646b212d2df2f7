"""The keyboard does what the mouse does."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from tests.ui.timeline.conftest import Mouse
from ui.timeline.camera import MONTH, YEAR

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def keys(mouse: Mouse) -> Mouse:
    mouse.view.tree.setFocus()
    mouse.view.picks.only("a")
    return mouse


NONE = Qt.KeyboardModifier.NoModifier


def press(keys: Mouse, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(keys.view.tree, key, held)
    QCoreApplication.processEvents()


def test_alt_and_arrows_move_by_a_week_and_with_shift_by_a_study_day(keys: Mouse) -> None:
    press(keys, K.Key_Right, ALT)
    assert date(2026, 10, 5) == keys.start("a")
    assert date(2026, 10, 12) == keys.start("b")
    press(keys, K.Key_Left, ALT | SHIFT)
    assert date(2026, 10, 3) == keys.start("a")


def test_quick_nudges_are_one_step_and_slow_ones_are_two(keys: Mouse) -> None:
    press(keys, K.Key_Right, ALT)
    press(keys, K.Key_Right, ALT)
    assert 1 == len(keys.steps)
    QTest.qWait(900)
    press(keys, K.Key_Right, ALT)
    assert 2 == len(keys.steps)
    keys.document.undo()
    keys.document.undo()
    assert date(2026, 9, 28) == keys.start("a")


def test_a_nudge_that_a_link_forbids_says_why(keys: Mouse) -> None:
    said: list[str] = []
    keys.document.refused.connect(said.append)
    keys.view.picks.only("b")
    press(keys, K.Key_Left, ALT)
    keys.view.picks.only("pinned")
    press(keys, K.Key_Left, ALT)
    assert "Waits for Task a, to 3 Oct" == said[0]
    assert said[1].startswith("‘Task pinned’ is pinned")
    assert [] == keys.steps


def test_space_marks_as_done_and_opens_again(keys: Mouse) -> None:
    press(keys, K.Key_Space)
    assert ["Mark ‘Task a’ as done"] == keys.steps
    press(keys, K.Key_Space)
    assert "Open ‘Task a’ again" == keys.steps[-1]


def test_plus_and_minus_set_progress_in_one_step(keys: Mouse) -> None:
    press(keys, K.Key_Plus)
    press(keys, K.Key_Plus)
    press(keys, K.Key_Minus)
    assert ["Set ‘Task a’ to 10 %"] == keys.steps


def test_up_and_down_walk_rows_and_left_and_right_fold(keys: Mouse) -> None:
    press(keys, K.Key_Down)
    assert "b" == keys.view.picks.current
    press(keys, K.Key_Left)
    assert "phase:P1" in keys.view.desk.folded
    assert "phase:P1" == keys.view.picks.current
    assert not keys.view.tree.isExpanded(keys.view.model.index_of("phase:P1"))
    press(keys, K.Key_Right)
    assert "phase:P1" not in keys.view.desk.folded
    press(keys, K.Key_Down)
    assert "begun" == keys.view.picks.current


def test_g_then_t_goes_to_today(keys: Mouse) -> None:
    keys.view.camera.show(MONTH)
    keys.view.camera.scroll(2_000)
    assert keys.view.desk.scale.x(keys.view.desk.scene.today) < 0
    press(keys, K.Key_G)
    press(keys, K.Key_T)
    assert 0 <= keys.view.desk.scale.x(keys.view.desk.scene.today) <= keys.chart.width()


def test_control_a_takes_the_phase_and_then_everything(keys: Mouse) -> None:
    press(keys, K.Key_A, CTRL)
    assert {"begun", "a", "b"} == set(keys.view.desk.selected)
    press(keys, K.Key_A, CTRL)
    assert {"begun", "a", "b", "c", "pinned", "proof", "later"} == set(keys.view.desk.selected)


def test_zoom_keys_leave_the_named_zooms_and_return_to_the_year(keys: Mouse) -> None:
    before = keys.view.desk.scale.per_day
    press(keys, K.Key_Equal, CTRL)
    assert before < keys.view.desk.scale.per_day
    assert "" == keys.view.camera.mode
    press(keys, K.Key_0, CTRL)
    assert YEAR == keys.view.camera.mode
    assert before == keys.view.desk.scale.per_day


def test_escape_clears_the_selection(keys: Mouse) -> None:
    press(keys, K.Key_Escape)
    assert () == keys.view.desk.selected


def test_single_keys_can_be_switched_off(keys: Mouse) -> None:
    keys.view._settings.put("keys/single", value=False)
    press(keys, K.Key_Space)
    assert [] == keys.steps


def test_keys_work_while_the_chart_has_the_focus(keys: Mouse) -> None:
    keys.key(K.Key_Down)
    assert "b" == keys.view.picks.current
    keys.key(K.Key_Right, ALT)
    assert date(2026, 10, 12) == keys.start("b")
