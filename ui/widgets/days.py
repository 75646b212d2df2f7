"""A day, typed or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QToolButton, QWidgetAction

from planner.wording import Wording, load_wording
from ui.theme import Theme
from ui.widgets.field import Field, SteppingLine
from ui.widgets.reading import NotADay, read_day
from ui.words import tr

_ARROWS = (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right"))
"""Qt's names of the arrows of a calendar, and our icons for them."""


class DateField(Field):
    """A day, typed ("15 Feb 2027", "2027-02-15") or picked from a calendar.

    Attributes:
        changed: The day, after each valid change by the person.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, wording: Wording | None = None) -> None:
        self._line = SteppingLine()
        super().__init__(theme, self._line)
        self._wording = wording or load_wording()
        self._value: date | None = None
        self._line.setFont(theme.font("body"))
        self._pick = QAction(tr("Pick a day"), self)
        self._pick.triggered.connect(self._open)
        self._line.addAction(self._pick, QLineEdit.ActionPosition.TrailingPosition)
        self._line.textEdited.connect(self._edited)
        self._line.stepped.connect(self._stepped)
        self._line.editingFinished.connect(self._show)
        self._redraw()
        theme.changed.connect(self._redraw)

    @property
    def value(self) -> date | None:
        """The last valid day, or None when there was none."""
        return self._value

    @property
    def valid(self) -> bool:
        """Whether what stands in the field is a day."""
        return not self.error and self._value is not None

    def set_value(self, day: date | None) -> None:
        """Fill the field without telling anybody."""
        self._value = day
        self.set_error("")
        self._show()

    def _redraw(self) -> None:
        icon = QIcon()
        for dpr in (1.0, 2.0):
            icon.addPixmap(self.theme.icon("calendar", "text2", 16, dpr))
        self._pick.setIcon(icon)

    def _show(self) -> None:
        if not self.error:
            self._line.setText("" if self._value is None else self._wording.long_day(self._value))

    def _take(self, day: date) -> None:
        if day != self._value:
            self.set_value(day)
            self.changed.emit(day)

    def _edited(self, text: str) -> None:
        try:
            day = read_day(text, self._wording, self._value)
        except NotADay as problem:
            self.set_error(str(problem))
            return
        self.set_error("")
        if day != self._value:
            self._value = day
            self.changed.emit(day)

    def _stepped(self, step: int) -> None:
        if self._value is not None:
            self._take(date.fromordinal(self._value.toordinal() + step))

    def _open(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(menu)
        self._dress(calendar)
        if self._value is not None:
            day = self._value
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        calendar.activated.connect(self._picked)
        calendar.clicked.connect(self._picked)
        calendar.activated.connect(menu.close)
        calendar.clicked.connect(menu.close)
        menu.popup(self._line.mapToGlobal(self._line.rect().bottomLeft()))

    def _dress(self, calendar: QCalendarWidget) -> None:
        """Make it quiet: weekends are days like any other here, and red means today."""
        calendar.setFont(self.theme.font("small"))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        day, head = QTextCharFormat(), QTextCharFormat()
        day.setForeground(self.theme.colour("text"))
        head.setForeground(self.theme.colour("text3"))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekday, day)
        calendar.setHeaderTextFormat(head)
        for name, icon in _ARROWS:
            arrow = calendar.findChild(QToolButton, name)
            if isinstance(arrow, QToolButton):
                arrow.setIcon(self.theme.menu_icon(icon))

    def _picked(self, day: QDate) -> None:
        self._take(date(day.year(), day.month(), day.day()))
