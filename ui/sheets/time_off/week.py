"""Seven small fields: study time on each weekday, and their sum."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner.model import Availability
from planner.values import DAYS_PER_WEEK, MINUTES_PER_DAY
from planner.wording import Wording
from ui.theme import Theme
from ui.widgets.controls import label
from ui.widgets.fields import NumberField
from ui.words import tr

STEP = 15
"""Minutes by which Up and Down change a day."""
_FIELD = 68


class WeekFields(QWidget):
    """Minutes for each weekday.

    Args:
        theme: Gives the look.
        wording: Names the weekdays.

    Attributes:
        changed: Some day was changed.
    """

    changed = Signal()

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.days: list[NumberField] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for number in range(DAYS_PER_WEEK):
            row.addLayout(self._day(theme, number))
        row.addStretch(1)
        column.addLayout(row)
        self._sum = label(theme, "", "small", "text2")
        column.addWidget(self._sum)

    def _day(self, theme: Theme, number: int) -> QVBoxLayout:
        name = self._wording.weekday(number)
        field = NumberField(theme, tr("m"), most=MINUTES_PER_DAY, step=STEP)
        field.set_name(tr("Minutes on {day}", day=name))
        field.setFixedWidth(theme.px(_FIELD))
        field.changed.connect(self._edited)
        if isinstance(field.control, QLineEdit):  # wrong numbers are no change, but must be heard
            field.control.textEdited.connect(self._edited)
        self.days.append(field)
        column = QVBoxLayout()
        column.setSpacing(theme.px(3))
        column.addWidget(label(theme, name, "caption", "text2"))
        column.addWidget(field)
        column.addStretch(1)
        return column

    @property
    def problem(self) -> str:
        """What is wrong with the week as a whole, or an empty string."""
        if any(not field.valid for field in self.days):
            return tr("A day has 0 to {most} minutes.", most=MINUTES_PER_DAY)
        if not sum(self._minutes()):
            return tr("There is no study time on any day. Give at least one day some minutes.")
        return ""

    def _minutes(self) -> tuple[int, ...]:
        return tuple(round(field.value or 0) for field in self.days)

    @property
    def value(self) -> Availability:
        """The week as typed; ask for ``problem`` first."""
        return Availability(weekday_minutes=self._minutes())

    def show_week(self, availability: Availability) -> None:
        """Fill the fields."""
        for field, minutes in zip(self.days, availability.weekday_minutes, strict=True):
            field.set_value(minutes)
        self._tell()

    def _edited(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        hours = self._wording.hours(sum(self._minutes()))
        self._sum.setText(tr("{hours} a week", hours=hours))
