"""Small fields for one value: keys and menu open them, Enter takes the value over."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

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


@pytest.mark.parametrize(
    ("ask", "wrong", "right"),
    [("log_time", "abc", "1:30"), ("set_hours", "much", "6"), ("set_deadline", "soon", "30 oct")],
)
def test_a_refused_value_stays_in_its_field_to_be_mended(
    keys: Mouse, ask: str, wrong: str, right: str
) -> None:
    getattr(keys.view.quick, ask)()
    enter(keys, wrong)
    field = keys.view.quick.field
    assert field is not None
    assert field.isVisible()
    assert wrong == field.selectedText()
    assert [] == keys.steps
    QTest.keyClicks(field, right)
    QTest.keyClick(field, K.Key_Return)
    assert not field.isVisible()
    assert 1 == len(keys.steps)


def test_a_task_that_is_refused_stays_in_its_field(keys: Mouse) -> None:
    keys.view.editing.new_task()
    editor = keys.view.editing.editor
    assert editor is not None
    QTest.keyClicks(editor, "Istio intro 6h")
    keys.document.read_only = True
    QTest.keyClick(editor, K.Key_Return)
    assert editor.isVisible()
    assert "Istio intro 6h" == editor.text()
    editor.finish(keep=False)


def test_a_field_over_a_title_says_what_it_asks(keys: Mouse) -> None:
    keys.key(K.Key_T)
    field = keys.view.quick.field
    assert field is not None
    asked = field.findChild(QLabel)
    assert asked is not None
    assert "Time spent today" == asked.text()
    typed = field.fontMetrics().horizontalAdvance(field.text())
    assert typed < asked.geometry().left() < asked.geometry().right() < field.width()
    assert asked.width() >= asked.sizeHint().width()


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
