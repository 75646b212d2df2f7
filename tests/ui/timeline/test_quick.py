"""Small fields for one value: keys and menu open them, Enter takes the value over."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from tests.ui.timeline.conftest import TODAY, Mouse
from ui.timeline.camera import MONTH

K = Qt.Key


@pytest.fixture
def keys(mouse: Mouse) -> Mouse:
    mouse.view.picks.only("a")
    return mouse


def enter(keys: Mouse, text: str, last: Qt.Key = K.Key_Return) -> None:
    field = keys.view.quick.field
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, last)
    QCoreApplication.processEvents()


def test_g_then_d_goes_to_a_typed_day(keys: Mouse) -> None:
    keys.view.camera.show(MONTH)
    keys.key(K.Key_G)
    keys.key(K.Key_D)
    enter(keys, "10 nov")
    x = keys.view.desk.scale.x(date(2026, 11, 10).toordinal())
    assert 0 <= x <= keys.chart.width()
    assert [] == keys.steps


def test_t_logs_what_is_offered(keys: Mouse) -> None:
    keys.key(K.Key_T)
    field = keys.view.quick.field
    assert field is not None
    assert field.text()
    enter(keys, "1h 30m")
    assert keys.document.plan is not None
    entry = keys.document.plan.log[-1]
    assert ("a", TODAY, 90) == (entry.task, entry.day, entry.minutes)


def test_escape_logs_nothing(keys: Mouse) -> None:
    keys.key(K.Key_T)
    enter(keys, "30", K.Key_Escape)
    assert [] == keys.steps


def test_a_bad_value_is_refused_in_words(keys: Mouse) -> None:
    said: list[str] = []
    keys.document.refused.connect(said.append)
    keys.key(K.Key_T)
    enter(keys, "soon")
    assert ["‘soon’ is no time. Try 1h 30m."] == said
    assert [] == keys.steps


def test_hours_and_deadline_are_set_and_cleared(keys: Mouse) -> None:
    keys.view.quick.set_hours()
    enter(keys, "6")
    keys.view.quick.set_deadline()
    enter(keys, "30 oct")
    plan = keys.document.plan
    assert plan is not None
    assert (360, date(2026, 10, 30)) == (plan.task("a").minutes, plan.task("a").deadline)
    keys.view.quick.clear_deadline()
    assert keys.document.plan is not None
    assert keys.document.plan.task("a").deadline is None
    assert 3 == len(keys.steps)


def test_a_task_is_skipped_and_taken_in_again(keys: Mouse) -> None:
    keys.view.quick.skip()
    assert keys.document.plan is not None
    assert keys.document.plan.task("a").skipped
    keys.view.picks.only("a")
    keys.view.quick.skip()
    assert not keys.document.plan.task("a").skipped
