"""Fields say what is wrong right below them, and never change a value silently."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from planner.wording import Wording
from ui.theme import Theme
from ui.widgets.field import Field
from ui.widgets.fields import Choice, DateField, NumberField, TextField
from ui.widgets.reading import NotADay, read_day, read_number, read_time

NEAR = date(2027, 2, 15)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10", 10),
        ("88,000", 88_000),
        ("$88,000", 88_000),
        (" 3.5 ", 3.5),
        ("−2", -2),
        ("", None),
        ("ten", None),
        ("1e5", None),
        ("nan", None),
        ("9" * 400, None),
    ],
)
def test_numbers_as_people_type_them(text: str, expected: float | None) -> None:
    assert expected == read_number(text, "$")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2027-02-28", date(2027, 2, 28)),
        ("28 Feb 2027", date(2027, 2, 28)),
        ("28 february 2028", date(2028, 2, 28)),
        ("1 mar", date(2027, 3, 1)),
        ("1. Sept 2026", date(2026, 9, 1)),
    ],
)
def test_days_as_people_type_them(text: str, expected: date, wording: Wording) -> None:
    assert expected == read_day(text, wording, NEAR)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31 Feb 2027", "31 February does not exist. Try 28 Feb."),
        ("2027-02-30", "30 February does not exist. Try 28 Feb."),
        ("2027-13-01", "There is no month 13. Months go from 1 to 12."),
        ("1 Jan 1999", "Years go from 2000 to 2100."),
        ("soon", "Enter a day like 15 Feb 2027."),
        ("20270215", "Enter a day like 15 Feb 2027."),
        ("2027-W01-1", "Enter a day like 15 Feb 2027."),
    ],
)
def test_what_is_not_a_day_is_answered_with_the_fix(
    text: str, sentence: str, wording: Wording
) -> None:
    with pytest.raises(NotADay) as refusal:
        read_day(text, wording, NEAR)
    assert sentence == str(refusal.value)


def line_of(field: Field) -> QLineEdit:
    control = field.control
    assert isinstance(control, QLineEdit)
    return control


def test_a_number_is_told_when_it_is_valid_and_kept_when_it_is_not(
    qtbot: QtBot, theme: Theme
) -> None:
    field = NumberField(theme, "h a week", least=1, most=40)
    qtbot.addWidget(field)
    told: list[float | None] = []
    field.changed.connect(told.append)
    field.set_value(10)
    line_of(field).clear()
    qtbot.keyClicks(line_of(field), "41")
    assert ([4], 4) == (told, field.value)
    assert "At most 40 hours a week." == field.error
    assert not field.valid
    line_of(field).clear()
    qtbot.keyClicks(line_of(field), "0")
    assert "At least 1 hour a week." == field.error
    field.set_value(12)
    assert ("12", "") == (line_of(field).text(), field.error)


def test_up_and_down_step_a_number_within_its_bounds(qtbot: QtBot, theme: Theme) -> None:
    field = NumberField(theme, "h", least=1, most=2, step=0.5, decimals=1)
    qtbot.addWidget(field)
    field.set_value(1)
    for _ in range(4):
        qtbot.keyClick(line_of(field), Qt.Key.Key_Up)
    assert (2, "2.0") == (field.value, line_of(field).text())


def test_money_shows_its_unit_and_reads_it_back(qtbot: QtBot, theme: Theme) -> None:
    field = NumberField(theme, prefix="$")
    qtbot.addWidget(field)
    field.set_value(88_000)
    assert "$88,000" == line_of(field).text()
    qtbot.keyClicks(line_of(field), "5")
    assert 880_005 == field.value


def test_a_wrong_day_is_named_and_a_right_one_is_told(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    field = DateField(theme, wording)
    qtbot.addWidget(field)
    told: list[date] = []
    field.changed.connect(told.append)
    field.set_value(NEAR)
    assert "15 Feb 2027" == line_of(field).text()
    line_of(field).clear()
    qtbot.keyClicks(line_of(field), "31 Feb 2027")
    assert "31 February does not exist. Try 28 Feb." == field.error
    assert line_of(field).property("wrong")
    line_of(field).clear()
    qtbot.keyClicks(line_of(field), "2027-03-01")
    assert (date(2027, 3, 1), "") == (told[-1], field.error)


def test_a_choice_tells_keys_and_not_words(qtbot: QtBot, theme: Theme) -> None:
    field = Choice(theme, [("entry", "Entry"), ("mid", "Mid")])
    qtbot.addWidget(field)
    field.set_current("mid")
    field.set_current("unknown")
    assert "mid" == field.current


def test_a_text_is_told_while_typing_and_when_the_field_is_left(qtbot: QtBot, theme: Theme) -> None:
    field = TextField(theme, "Name")
    qtbot.addWidget(field)
    typed: list[str] = []
    done: list[str] = []
    field.changed.connect(typed.append)
    field.committed.connect(done.append)
    qtbot.keyClicks(line_of(field), "ab")
    qtbot.keyClick(line_of(field), Qt.Key.Key_Return)
    assert (["a", "ab"], ["ab"]) == (typed, done)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("45", 45), ("45m", 45), ("1h", 60), ("1.5h", 90), ("1,5 h", 90), ("1h 30m", 90),
     ("1h30", 90), ("2 hours", 120), ("1:30", 90), ("0:45", 45), ("0:00", 0),
     ("1:75", None), ("1:3", None), ("", None), ("0", 0), ("soon", None), ("-5", None)],
)
def test_a_stretch_of_time_is_read(typed: str, minutes: int | None) -> None:
    assert minutes == read_time(typed)


@pytest.mark.parametrize(
    ("typed", "minutes"), [("6", 360), ("1.5", 90), ("90m", 90), ("12:30", 750), ("2 h 24 m", 144),
     ("0", 0), ("", None)]
)
def test_a_plain_number_can_mean_hours(typed: str, minutes: int) -> None:
    assert minutes == read_time(typed, hours=True)
