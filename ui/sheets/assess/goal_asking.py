"""One question about a goal that is typed or picked: a number, a place, or a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from planner.content import Goal
from planner.wording import Wording
from ui.sheets.assess.interview import Prompt
from ui.sheets.assess.place_choice import PlaceChoice
from ui.theme import Theme
from ui.widgets.controls import label
from ui.widgets.fields import Choice, DateField, NumberField
from ui.widgets.fitting import scrolling_column
from ui.words import tr

CURRENCIES = ("USD", "EUR", "GBP")
_FIELD, _CURRENCY = 210, 96
_HOUR, _CENTS = 60, 100
_AHEAD = timedelta(weeks=26)
"""An example of a day by which to apply."""


class GoalAsking(QWidget):
    """The question shown.

    Attributes:
        changed: What stands in the field changed; ``answer`` says what to.
    """

    changed = Signal()

    def __init__(self, theme: Theme, wording: Wording, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme, self._wording, self._today = theme, wording, today
        self._goal: Goal | None = None
        column = scrolling_column(self, theme)
        self.place_line = label(theme, "", "medium", "text2")
        self.question = label(theme, "", "title")
        self.note = label(theme, "", "small", "text3")
        for words in (self.place_line, self.question, self.note):
            words.setWordWrap(True)
        self.question.setMinimumHeight(theme.line_height("title") * 3)
        self.question.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.number = QWidget()
        self.field = NumberField(theme)
        self.currency = Choice(theme, [(code, code) for code in CURRENCIES])
        self.day = DateField(theme, wording)
        self.places = PlaceChoice(theme)
        self._fields = (self._number_row(), self._day_row(), self.places)
        column.addWidget(self.place_line)
        column.addWidget(self.question)
        column.addSpacing(theme.px(4))
        for row in self._fields:
            column.addWidget(row)
        column.addSpacing(theme.px(4))
        column.addWidget(self.note)
        column.addStretch(1)
        self.day.changed.connect(self._tell)
        self.places.changed.connect(self._tell)
        self.currency.chosen.connect(self._tell)
        self._listen(self.day)

    def _number_row(self) -> QWidget:
        self._row = QHBoxLayout(self.number)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._theme.px(8))
        self.currency.setFixedWidth(self._theme.px(_CURRENCY))
        self.currency.set_name(tr("Currency"))
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(self.field, 0, top)
        self._row.addWidget(self.currency, 0, top)
        self._row.addStretch(1)
        return self.number

    def _day_row(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        self.day.setFixedWidth(self._theme.px(_FIELD))
        row.addWidget(self.day, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        return whole

    def _listen(self, field: NumberField | DateField) -> None:
        if isinstance(field.control, QLineEdit):
            field.control.textEdited.connect(self._tell)

    def _tell(self) -> None:
        self._check_day()
        self.changed.emit()

    def _check_day(self) -> None:
        """Say under a day that is over to name a later one."""
        day, today = self.day.value, self._today()
        if not self.day.error and day is not None and day <= today:
            later = self._wording.long_day(today + _AHEAD)
            self.day.set_error(tr("This day is over. Name one after today, e.g. {day}.", day=later))

    def show_goal(self, prompt: Prompt, place: str, note: str, currency: str) -> None:
        """Show a question with the answer given before, or the number it begins with."""
        goal = prompt.goal
        if goal is None:
            return
        fresh, self._goal = goal is not self._goal, goal
        self.place_line.setText(place)
        self.question.setText(prompt.text)
        self.note.setText(note)
        if fresh:
            self._fill(goal, prompt.given, currency)
        self._focus(goal)

    def refuse(self, reason: str) -> None:
        """Say why what stands in the field is no answer."""
        self.field.set_error(f"{reason[:1].upper()}{reason[1:]}")

    def forget(self) -> None:
        """Fill the field anew when a question is shown next, even the same one."""
        self._goal = None

    def _fill(self, goal: Goal, given: str, currency: str) -> None:
        kinds = ("number", "date", "place")
        for kind, row in zip(kinds, self._fields, strict=True):
            row.setVisible(kind == goal.kind)
        if goal.kind == "number":
            self._fill_number(goal, given, currency)
        elif goal.kind == "date":
            self.day.set_value(_day_of(given))
            self._check_day()
            self.day.set_name(goal.text)
        else:
            self.places.show_kinds(goal, given)

    def _fill_number(self, goal: Goal, given: str, currency: str) -> None:
        """Put a field with the unit and the bounds of the question in the place of the last one."""
        hours = goal.unit == "hours"
        units = {"hours": tr("h a week"), "weeks": tr("weeks a year")}
        made = NumberField(
            self._theme,
            units.get(goal.unit, ""),
            least=goal.least or 0,
            most=goal.most if goal.most is not None else 1_000_000_000,
            decimals=1 if hours else 0,
            step=0.5 if hours else 1000 if goal.field == "pay" else 1,
        )
        made.setFixedWidth(self._theme.px(_FIELD))
        made.set_name(goal.text)
        made.set_value(_number_of(goal, given))
        self._row.replaceWidget(self.field, made)
        self._row.setAlignment(made, Qt.AlignmentFlag.AlignTop)
        self.field.hide()
        self.field.deleteLater()
        self.field = made
        made.changed.connect(self._tell)
        self._listen(made)
        money = goal.unit == "money"
        self.currency.setVisible(money)
        code = given.partition("-")[2] if money and "-" in given else currency
        known = (*CURRENCIES, *(() if code in CURRENCIES else (code,)))
        self.currency.set_options([(one, one) for one in known])
        self.currency.set_current(code)

    def _focus(self, goal: Goal) -> None:
        target = {"number": self.field, "date": self.day}.get(goal.kind, self.places)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if target is self.field and isinstance(self.field.control, QLineEdit):
            self.field.control.selectAll()  # what is typed replaces the number it begins with

    @property
    def answer(self) -> object:
        """What was typed or picked, as in a file of answers; None while it is no answer."""
        goal = self._goal
        if goal is None:
            return None
        if goal.kind == "number":
            return None if self.field.error else self.field.value
        if goal.kind == "date":
            day = None if self.day.error else self.day.value
            return day.isoformat() if day else None
        return self.places.current or None


def _number_of(goal: Goal, given: str) -> float | None:
    digits = given.partition("-")[0]
    if not digits.isdecimal():
        return goal.default
    scale = {"hours": _HOUR, "money": _CENTS}.get(goal.unit, 1)
    return int(digits) / scale


def _day_of(given: str) -> date | None:
    try:
        return date.fromisoformat(given)
    except ValueError:
        return None
