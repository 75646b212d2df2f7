"""Hours, time off and the start, changed by keys and mouse: one edit each, told beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from builders import YEAR_END, document, plan, task
from conftest import TODAY, OpenIt
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from planner.edits import (
    AddBreak,
    ChangeBreak,
    RemoveBreak,
    SetAvailability,
    SetStart,
    apply,
    spread_with,
)
from planner.model import Availability, Break, Document
from planner.public_holidays import available
from planner.replan import spread as find_spread
from planner.schedule.bars import plan_end
from planner.wording import load_wording
from ui.document import OpenDocument
from ui.sheets.time_off import TimeOffSheet
from ui.sheets.time_off.effect import Effect, effect_of
from ui.sheets.time_off.holidays import HolidayRow
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


def test_the_work_of_time_off_is_offered_to_be_spread(
    opened: OpenDocument, sheet: TimeOffSheet
) -> None:
    sheet.spread(0)
    assert sheet.choice.isVisible()
    assert sheet.choice.spreads
    assert opened.plan is not None
    assert opened.plan.breaks[0] == sheet.form.value


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


@pytest.mark.parametrize(
    ("typed", "shown", "minutes"),
    [("2 h 24 m", "2 h 24 m", 144), ("2:24", "2 h 24 m", 144), ("2.5", "2 h 30 m", 150),
     ("90 m", "1 h 30 m", 90), ("", "0 h", 0)],
)  # fmt: skip
def test_a_day_is_typed_and_shown_in_hours_and_minutes(
    qtbot: QtBot, sheet: TimeOffSheet, typed: str, shown: str, minutes: int
) -> None:
    line = sheet.week.days[1].control
    assert isinstance(line, QLineEdit)
    assert "2 h" == line.text()
    type_into(qtbot, line, typed)
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    sheet.week.days[2].setFocus()
    assert (shown, minutes) == (line.text(), sheet.week.value.weekday_minutes[1])
    assert line.fontMetrics().horizontalAdvance("12 h 45 m") < line.width() - 24


def test_what_is_no_time_is_refused_below_its_day(qtbot: QtBot, sheet: TimeOffSheet) -> None:
    type_into(qtbot, sheet.week.days[0].control, "soon")
    assert "Enter a time, e.g. 2:30 or 90 m." == sheet.week.days[0].error
    assert not sheet.set_hours.isEnabled()
    qtbot.keyClick(sheet.week.days[0].control, Qt.Key.Key_Up)
    assert ("", 135) == (sheet.week.days[0].error, sheet.week.days[0].value)


def test_a_week_without_any_study_day_is_refused_inline(
    qtbot: QtBot, sheet: TimeOffSheet, opened: OpenDocument
) -> None:
    for field in sheet.week.days:
        type_into(qtbot, field.control, "0")
    assert sheet.effect.text().startswith("There is no study time on any day.")
    assert not sheet.set_hours.isEnabled()
    type_into(qtbot, sheet.week.days[0].control, "24:01")
    assert "At most 24 h." == sheet.week.days[0].error
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
    assert available() == (sheet.holidays is not None)
    if sheet.holidays is None:
        return
    before = opened.document
    sheet.holidays.choose("US")
    click(qtbot, sheet.holidays.add)
    assert opened.plan is not None
    assert {"Labor Day", "Thanksgiving Day"} & {pause.label for pause in opened.plan.breaks}
    opened.undo()
    assert before is opened.document


@pytest.mark.skipif(not available(), reason="the library for public holidays is not installed")
@pytest.mark.parametrize(("home", "current"), [("", ""), ("XX", ""), ("DE", "DE")])
def test_without_a_country_of_the_system_none_is_chosen(
    qtbot: QtBot, theme: Theme, home: str, current: str
) -> None:
    row = HolidayRow(theme, home)
    qtbot.addWidget(row)
    assert current == row.country.current
    assert bool(current) == row.add.isEnabled()
    row.choose("FR")
    assert row.add.isEnabled()


def typed_trip(qtbot: QtBot, sheet: TimeOffSheet) -> Break:
    type_into(qtbot, sheet.form.first.control, "5 Oct 2026")
    type_into(qtbot, sheet.form.last.control, "11 Oct 2026")
    return Break(start=date(2026, 10, 5), end=date(2026, 10, 11))


def test_what_happens_with_the_work_is_told_for_both_ways_before_saving(
    qtbot: QtBot, sheet: TimeOffSheet, opened: OpenDocument
) -> None:
    assert not sheet.choice.isVisible()
    before = opened.document
    assert before.plan is not None
    pause = typed_trip(qtbot, sheet)
    assert sheet.choice.isVisible()
    later, spread = sheet.choice.later.text(), sheet.choice.spread.text()
    assert "Comes later: Ends 24 Oct 2026, 7 days later." == later
    assert (
        "Spread: Ends 15 Oct 2026, 2 days sooner; 12 h 30 m a week 22 Sep – 4 Oct; "
        "fullest week 12 h 23 m."
    ) == spread
    click(qtbot, sheet.choice.ways._parts["spread"])
    assert sheet.effect.text().startswith("Ends 15 Oct 2026, 2 days sooner; ")
    click(qtbot, sheet.add)
    expected = apply(before, spread_with(find_spread(before.plan, pause, TODAY)))
    assert expected == opened.document
    assert any("extra hours, " in sheet.breaks.item(n).text() for n in range(sheet.breaks.count()))
    opened.undo()
    assert before is opened.document


def test_a_break_that_is_there_can_be_spread_and_extra_hours_can_be_changed(
    qtbot: QtBot, sheet: TimeOffSheet, opened: OpenDocument
) -> None:
    pause = typed_trip(qtbot, sheet)
    click(qtbot, sheet.add)
    before = opened.document
    assert before.plan is not None
    number = before.plan.breaks.index(pause)
    sheet.breaks.setCurrentRow(number)
    assert sheet.choice.isVisible()
    click(qtbot, sheet.choice.ways._parts["spread"])
    assert sheet.change.isEnabled()
    click(qtbot, sheet.change)
    after = opened.document
    assert after == apply(before, spread_with(find_spread(before.plan, pause, TODAY, number)))
    assert after.plan is not None
    extra = next(n for n, each in enumerate(after.plan.breaks) if each.extra)
    sheet.breaks.setCurrentRow(extra)
    assert not sheet.choice.isVisible()
    type_into(qtbot, sheet.form.left.control, "0")
    assert not sheet.change.isEnabled()
    type_into(qtbot, sheet.form.left.control, "11")
    click(qtbot, sheet.change)
    assert opened.plan is not None
    assert 660 == opened.plan.breaks[extra].minutes_per_week
    assert opened.plan.breaks[extra].extra


def test_what_falls_short_can_be_allowed_more_hours(
    qtbot: QtBot, sheet: TimeOffSheet, opened: OpenDocument
) -> None:
    type_into(qtbot, sheet.form.first.control, "28 Sep 2026")
    type_into(qtbot, sheet.form.last.control, "18 Oct 2026")
    click(qtbot, sheet.choice.ways._parts["spread"])
    short = sheet.choice.spread.text()
    assert "of work are left after 17 Oct 2026" in short
    assert sheet.choice.more.isVisible()
    qtbot.keyClick(sheet.choice.more, Qt.Key.Key_Space)
    assert short != sheet.choice.spread.text()
    click(qtbot, sheet.add)
    assert opened.plan is not None
    assert any(each.minutes_per_week > 900 for each in opened.plan.breaks if each.extra)
