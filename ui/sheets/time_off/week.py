"""Seven small fields: study time on each weekday, and their sum."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.model import Availability
from planner.values import DAYS_PER_WEEK, MINUTES_PER_DAY
from planner.wording import Wording
from ui.theme import Theme
from ui.widgets.controls import label
from ui.widgets.times import TimeField
from ui.words import tr

STEP = 15
"""Minutes by which Up and Down change a day."""


class WeekFields(QWidget):
    """Hours and minutes for each weekday.

    Args:
        theme: Gives the look.
        wording: Names the weekdays and says times.
        beside: Stands beside the sum.

    Attributes:
        changed: Some day was changed.
    """

    changed = Signal()

    def __init__(self, theme: Theme, wording: Wording, beside: QWidget) -> None:
        super().__init__()
        self._wording = wording
        self.days: list[TimeField] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for number in range(DAYS_PER_WEEK):
            row.addLayout(self._day(theme, number), 1)
        column.addLayout(row)
        self._sum = label(theme, "", "small", "text2")
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(12))
        foot.addWidget(self._sum, 1)
        foot.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(foot)

    def _day(self, theme: Theme, number: int) -> QVBoxLayout:
        name = self._wording.weekday(number)
        field = TimeField(theme, self._wording, step=STEP)
        field.set_name(tr("Hours on {day}", day=name))
        field.changed.connect(self._edited)
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
            return tr("A day has at most {most}.", most=self._wording.hours(MINUTES_PER_DAY))
        if not sum(self._minutes()):
            return tr("There is no study time on any day. Give at least one day some time.")
        return ""

    def _minutes(self) -> tuple[int, ...]:
        return tuple(field.value for field in self.days)

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
