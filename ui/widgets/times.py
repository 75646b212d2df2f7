"""A stretch of time, shown and typed as hours and minutes."""

from __future__ import annotations

from PySide6.QtCore import Signal

from planner.values import MINUTES_PER_DAY
from planner.wording import Wording
from ui.theme import Theme
from ui.widgets.field import Field, SteppingLine
from ui.widgets.reading import read_time
from ui.words import tr


class TimeField(Field):
    """Hours and minutes, e.g. "2 h 24 m"; a wrong entry gets a sentence, never a silent change.

    Args:
        theme: Gives the look.
        wording: Says times.
        most: Longest time, minutes.
        step: Minutes by which Up and Down change it.

    Attributes:
        changed: The minutes, after each change by the person; what is wrong is told as well, so
            ask ``valid`` before the value is used.
    """

    changed = Signal(int)

    def __init__(
        self, theme: Theme, wording: Wording, *, most: int = MINUTES_PER_DAY, step: int = 15
    ) -> None:
        self._line = SteppingLine()
        super().__init__(theme, self._line)
        self._wording, self._most, self._step = wording, most, step
        self._value = 0
        self._line.setFont(theme.font("body"))
        self._line.textEdited.connect(self._edited)
        self._line.stepped.connect(self._stepped)
        self._line.editingFinished.connect(self._show)

    @property
    def value(self) -> int:
        """The last valid time, minutes; 0 for an empty field."""
        return self._value

    @property
    def valid(self) -> bool:
        """Whether what stands in the field is a time that is not too long, or nothing."""
        return not self.error

    def set_value(self, minutes: int) -> None:
        """Fill the field without telling anybody."""
        self._value = minutes
        self.set_error("")
        self._show()

    def _show(self) -> None:
        if not self.error:
            self._line.setText(self._wording.hours(self._value))

    def _edited(self, text: str) -> None:
        minutes = read_time(text, hours=True) if text.strip() else 0
        if minutes is None:
            self.set_error(tr("Enter a time, e.g. 2:30 or 90 m."))
        elif minutes > self._most:
            self.set_error(tr("At most {most}.", most=self._wording.hours(self._most)))
        else:
            self.set_error("")
            self._value = minutes
        self.changed.emit(self._value)

    def _stepped(self, step: int) -> None:
        self.set_value(min(self._most, max(0, self._value + step * self._step)))
        self.changed.emit(self._value)
