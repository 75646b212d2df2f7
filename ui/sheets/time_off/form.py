"""One break to add or to change: from, to, name, hours left."""

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
_DATE, _HOURS = 146, 112
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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        fields = (
            (self.first, tr("From"), _DATE),
            (self.last, tr("To"), _DATE),
            (self.name, tr("Name"), 0),
            (self.left, tr("Hours a week left"), _HOURS),
        )
        for field, title, width in fields:
            column = QVBoxLayout()
            column.setSpacing(theme.px(3))
            column.addWidget(label(theme, title, "caption", "text2"))
            column.addWidget(field)
            column.addStretch(1)
            field.set_name(title)
            if width:
                field.setFixedWidth(theme.px(width))
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
        label_text = "".join(letter for letter in self.name.text if letter.isprintable()).strip()
        return Break(start=first, end=last, label=label_text, minutes_per_week=minutes)

    def _edited(self) -> None:
        first, last = self.first.value, self.last.value
        ordered = first is None or last is None or first <= last
        wrong = tr("The last day comes before the first.")
        if not ordered and not self.last.error:
            self.last.set_error(wrong)
        elif ordered and self.last.error == wrong:
            self.last.set_error("")
        self.changed.emit()
