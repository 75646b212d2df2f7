"""Hours, time off and the start, changed by keys and mouse: one edit each, told beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from builders import YEAR_END, document, plan, task
from conftest import TODAY, OpenIt
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.edits import AddBreak, ChangeBreak, RemoveBreak, SetAvailability, SetStart, apply
from planner.model import Availability, Break, Document
from planner.public_holidays import available
from planner.schedule.bars import plan_end
from planner.wording import load_wording
from ui.document import OpenDocument
from ui.sheets.time_off import TimeOffSheet
from ui.sheets.time_off.effect import Effect, effect_of
from ui.theme import Theme

WORDING = load_wording("en")
TASKS = (
    task("a", date(2026, 9, 28)),
    task("b", date(2026, 10, 5), after=["a"]),
    task("c", date(2026, 10, 12), after=["b"]),
)


@pytest.fixture
def opened(open_document: OpenIt) -> OpenDocument:
    return open_document(document(plan(*TASKS, breaks=[YEAR_END])))


@pytest.fixture
def sheet(qtbot: QtBot, theme: Theme, opened: OpenDocument) -> Iterator[TimeOffSheet]:
    made = TimeOffSheet(opened, theme, lambda: TODAY)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.reject()
    made.deleteLater()


def type_into(qtbot: QtBot, field: QWidget, text: str) -> None:
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, text)


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def ended(found: Document) -> str:
    assert found.plan is not None
    end = plan_end(found.plan)
    assert end is not None
    return WORDING.long_day(end)


def test_other_hours_are_told_then_set_then_undone(
    qtbot: QtBot, sheet: TimeOffSheet, opened: OpenDocument
) -> None:
    before = opened.document
    type_into(qtbot, sheet.week.days[0].control, "0")
    week = Availability(weekday_minutes=(0, 120, 120, 120, 0, 120, 0))
    expected = apply(before, SetAvailability(availability=week))
    assert f"Ends {ended(expected)}, " in sheet.effect.text()
    assert "3 tasks move." in sheet.effect.text()
    assert before is opened.document
    click(qtbot, sheet.set_hours)
    assert expected == opened.document
    opened.undo()
    assert before is opened.document


def test_a_week_without_any_study_day_is_refused_inline(
    qtbot: QtBot, sheet: TimeOffSheet, opened: OpenDocument
) -> None:
    for field in sheet.week.days:
        type_into(qtbot, field.control, "0")
    assert sheet.effect.text().startswith("There is no study time on any day.")
    assert not sheet.set_hours.isEnabled()
    type_into(qtbot, sheet.week.days[0].control, "1441")
    assert "At most 1,440." == sheet.week.days[0].error
    assert not sheet.set_hours.isEnabled()
    assert opened.undo_label == ""


def test_time_off_is_added_with_its_price(
    qtbot: QtBot, sheet: TimeOffSheet, opened: OpenDocument
) -> None:
    before = opened.document
    type_into(qtbot, sheet.form.first.control, "5 Oct 2026")
    type_into(qtbot, sheet.form.last.control, "11 Oct 2026")
    type_into(qtbot, sheet.form.name.control, "Trip & <b>rest</b>")
    pause = Break(start=date(2026, 10, 5), end=date(2026, 10, 11), label="Trip & <b>rest</b>")
    expected = apply(before, AddBreak(pause=pause))
    assert f"Ends {ended(expected)}, 7 days later; 2 tasks move." == sheet.effect.text()
    click(qtbot, sheet.add)
    assert expected == opened.document
    assert "5 Oct 2026 – 11 Oct 2026  ·  Trip & <b>rest</b>  ·  off" == sheet.breaks.item(0).text()


def test_a_break_that_ends_before_it_starts_says_so(
    qtbot: QtBot, sheet: TimeOffSheet, opened: OpenDocument
) -> None:
    type_into(qtbot, sheet.form.first.control, "11 Oct 2026")
    type_into(qtbot, sheet.form.last.control, "5 Oct 2026")
    assert "The last day comes before the first." == sheet.form.last.error
    assert not sheet.add.isEnabled()
    type_into(qtbot, sheet.form.last.control, "12 Oct 2026")
    assert "" == sheet.form.last.error
    assert sheet.add.isEnabled()
    type_into(qtbot, sheet.form.last.control, "31 Feb 2027")
    assert "31 February does not exist. Try 28 Feb." == sheet.form.last.error
    assert not sheet.add.isEnabled()
    assert opened.undo_label == ""


def test_a_break_is_changed_to_reduced_hours_and_removed(
    qtbot: QtBot, sheet: TimeOffSheet, opened: OpenDocument
) -> None:
    before = opened.document
    sheet.breaks.setFocus()
    qtbot.keyClick(sheet.breaks, Qt.Key.Key_Down)
    if sheet.breaks.currentRow() < 0:
        sheet.breaks.setCurrentRow(0)
    type_into(qtbot, sheet.form.left.control, "4")
    click(qtbot, sheet.change)
    changed = YEAR_END.with_(minutes_per_week=240)
    expected = apply(before, ChangeBreak(number=0, pause=changed))
    assert expected == opened.document
    sheet.breaks.setCurrentRow(0)
    click(qtbot, sheet.remove)
    assert apply(expected, RemoveBreak(number=0)) == opened.document
    opened.undo()
    opened.undo()
    assert before is opened.document


def test_the_start_moves_everything_that_is_open(
    qtbot: QtBot, sheet: TimeOffSheet, opened: OpenDocument
) -> None:
    before = opened.document
    type_into(qtbot, sheet.start.control, "14 Sep 2026")
    expected = apply(before, SetStart(start=date(2026, 9, 14)))
    assert "3 tasks move." in sheet.effect.text()
    click(qtbot, sheet.move_start)
    assert expected == opened.document


def test_a_pin_in_the_way_is_named_before_anything_happens(
    qtbot: QtBot, theme: Theme, open_document: OpenIt
) -> None:
    pinned = task("b", date(2026, 10, 5), after=["a"], pinned=True)
    opened = open_document(document(plan(TASKS[0], pinned)))
    edit = AddBreak(pause=Break(start=date(2026, 9, 28), end=date(2026, 10, 4)))
    answer = effect_of(opened.document, edit)
    assert not isinstance(answer, Effect)
    sheet = TimeOffSheet(opened, theme, lambda: TODAY)
    type_into(qtbot, sheet.form.last.control, "4 Oct 2026")
    type_into(qtbot, sheet.form.first.control, "28 Sep 2026")
    assert WORDING.error(answer) == sheet.effect.text()
    sheet.reject()
    sheet.deleteLater()


def test_public_holidays_are_offered_only_with_the_library(
    qtbot: QtBot, sheet: TimeOffSheet, opened: OpenDocument
) -> None:
    assert available() == (sheet.country is not None)
    if sheet.country is None:
        assert not sheet.holidays.isVisible()
        return
    before = opened.document
    sheet.country.set_current("US")
    click(qtbot, sheet.holidays)
    assert opened.plan is not None
    assert {"Labor Day", "Thanksgiving Day"} & {pause.label for pause in opened.plan.breaks}
    opened.undo()
    assert before is opened.document
