"""The list of time off, reduced weeks and weeks with extra hours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from planner.model import Break
from planner.wording import Wording
from ui.theme import Theme
from ui.words import tr

_HEIGHT, _ROW, _INSET = 112, 26, 8


class BreakList(QListWidget):
    """One line a break, none of them chosen at first.

    Args:
        theme: Gives the look.
        wording: Gives dates and hours.
    """

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme, self._wording = theme, wording
        self.setObjectName("boxed")
        self.setFont(theme.font("body"))
        self.setFixedHeight(theme.px(_HEIGHT))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setViewportMargins(theme.px(_INSET), theme.px(2), 0, theme.px(2))
        self.setAccessibleName(tr("Time off"))

    def show_breaks(self, breaks: Sequence[Break]) -> None:
        """Fill the list without telling anybody."""
        self.blockSignals(True)  # noqa: FBT003  Qt's argument
        self.clear()
        for pause in breaks:
            item = QListWidgetItem(self._line(pause))
            item.setSizeHint(QSize(0, self._theme.px(_ROW)))
            self.addItem(item)
        self.setCurrentRow(-1)
        self.blockSignals(False)  # noqa: FBT003  Qt's argument

    def _line(self, pause: Break) -> str:
        wording = self._wording
        first, last = wording.long_day(pause.start), wording.long_day(pause.end)
        days = tr("{first} – {last}", first=first, last=last)
        return "  ·  ".join(part for part in (days, pause.label, self._hours(pause)) if part)

    def _hours(self, pause: Break) -> str:
        hours = self._wording.hours(pause.minutes_per_week)
        if pause.extra:
            return tr("extra hours, {hours} a week", hours=hours)
        return tr("{hours} a week", hours=hours) if pause.minutes_per_week else tr("off")
