"""One break to add or to change: from, to, name, hours left; or weeks with extra hours."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner.model import Break
from planner.values import DAYS_PER_WEEK
from planner.wording import Wording
from ui.theme import Theme
from ui.widgets.controls import label
from ui.widgets.fields import DateField, NumberField, TextField
from ui.words import tr

LONGEST = 120
"""Letters of a name."""
_DATE, _HOURS, _BESIDE = 146, 112, 62
"""Widths at 100 %: a date, a number of hours, and what stands beside the text of a date."""
_LONG_DAY = date(2026, 11, 30)
_MOST_HOURS = DAYS_PER_WEEK * 24


class BreakForm(QWidget):
    """The fields of one break.

    Args:
        theme: Gives the look.
        wording: Gives dates.

    Attributes:
        changed: Some field was changed.
    """

    changed = Signal()

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self.first = DateField(theme, wording)
        self.last = DateField(theme, wording)
        self.name = TextField(theme, tr("Name, if you like"))
        self.name.set_longest(LONGEST)
        self.left = NumberField(theme, tr("h"), most=_MOST_HOURS, decimals=1, step=0.5)
        self._extra = False
        self._hours = label(theme, "", "caption", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self._title_hours()
        hours_width = max(theme.px(_HOURS), self._hours.sizeHint().width())
        longest = self.fontMetrics().horizontalAdvance(wording.long_day(_LONG_DAY))
        date_width = max(theme.px(_DATE), longest + theme.px(_BESIDE))
        fields = (
            (self.first, label(theme, tr("From"), "caption", "text2"), date_width),
            (self.last, label(theme, tr("To"), "caption", "text2"), date_width),
            (self.name, label(theme, tr("Name"), "caption", "text2"), 0),
            (self.left, self._hours, hours_width),
        )
        for field, title, width in fields:
            column = QVBoxLayout()
            column.setSpacing(theme.px(3))
            column.addWidget(title)
            column.addWidget(field)
            column.addStretch(1)
            field.set_name(title.text())
            if width:
                field.setFixedWidth(width)
            row.addLayout(column, 0 if width else 1)
        for field in (self.first, self.last, self.name, self.left):
            field.changed.connect(self._edited)
            if isinstance(field.control, QLineEdit):  # wrong text is no change, but must be heard
                field.control.textEdited.connect(self._edited)

    def show_break(self, pause: Break) -> None:
        """Fill the fields."""
        self.first.set_value(pause.start)
        self.last.set_value(pause.end)
        self.name.set_text(pause.label)
        self.left.set_value(pause.minutes_per_week / 60)
        self._extra = pause.extra
        self._title_hours()

    def _title_hours(self) -> None:
        title = tr("Hours a week") if self._extra else tr("Hours a week left")
        self._hours.setText(title)
        self.left.set_name(title)

    def show_days(self, first: date, last: date) -> None:
        """Fill the fields for a new break without a name."""
        self.show_break(Break(start=first, end=last))

    @property
    def value(self) -> Break | None:
        """The break as typed, or None while it is not one; the fields say why."""
        first, last = self.first.value, self.last.value
        valid = self.first.valid and self.last.valid and self.left.valid
        if not valid or first is None or last is None or last < first:
            return None
        minutes = round((self.left.value or 0) * 60)
        if self._extra and not minutes:
            return None
        return Break(
            start=first,
            end=last,
            label="".join(letter for letter in self.name.text if letter.isprintable()).strip(),
            minutes_per_week=minutes,
            extra=self._extra,
        )

    def _edited(self) -> None:
        first, last = self.first.value, self.last.value
        ordered = first is None or last is None or first <= last
        wrong = tr("The last day comes before the first.")
        if not ordered and not self.last.error:
            self.last.set_error(wrong)
        elif ordered and self.last.error == wrong:
            self.last.set_error("")
        self.changed.emit()
