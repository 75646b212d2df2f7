"""Weekdays as chips, and time off: the usual breaks to tick, and breaks of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner.generate.hours import DEFAULT_DAYS
from planner.model import Break
from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.controls import button, label, link_button
from ui.widgets.fields import DateField
from ui.widgets.painted import PaintedButton
from ui.words import tr

_CHIP_HEIGHT, _CHIP_PAD, _RADIUS = 30, 11, 7


class _Chip(PaintedButton):
    """One weekday, on or off."""

    def __init__(self, theme: Theme, text: str, *, on: bool) -> None:
        super().__init__(theme)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setChecked(on)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @guard
    def sizeHint(self) -> QSize:
        """Return room for the word."""
        font = self._theme.font("medium")
        self.setFont(font)
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width + 2 * self._theme.px(_CHIP_PAD), self._theme.px(_CHIP_HEIGHT))

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw chip and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, on = self._theme.colour, self.isChecked()
        ground = "selected" if on else "hover" if self.underMouse() else "raised"
        painter.setBrush(colour(ground))
        painter.setPen(QPen(colour("accent" if on else "line_strong"), 1))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        if self.ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)
        painter.setFont(self._theme.font("strong" if on else "body"))
        painter.setPen(colour("accent_text" if on else "text2"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())


class WeekdayChips(QWidget):
    """Seven chips, Monday first.

    Attributes:
        changed: Another set of days was chosen.
    """

    changed = Signal()

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        self.chips = [
            _Chip(theme, wording.weekday(day), on=day in DEFAULT_DAYS) for day in range(7)
        ]
        for chip in self.chips:
            row.addWidget(chip)
            chip.toggled.connect(self.changed)
        row.addStretch(1)

    @property
    def days(self) -> tuple[int, ...]:
        """The chosen days, 0 = Monday."""
        return tuple(day for day, chip in enumerate(self.chips) if chip.isChecked())


class _OwnBreak(QWidget):
    """Time off from a day to a day."""

    changed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, wording: Wording, first: date) -> None:
        super().__init__()
        self._label = wording.say("break.own")
        self.first, self.last = DateField(theme, wording), DateField(theme, wording)
        self.first.set_name(tr("Time off from"))
        self.last.set_name(tr("Time off to"))
        self.first.set_value(first)
        self.last.set_value(first + timedelta(days=6))
        remove: Button = button(theme, "", icon="x", quiet=True)
        remove.setAccessibleName(tr("Remove this time off"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.first, 1, top)
        until = label(theme, tr("to"), "body", "text2")
        until.setMinimumHeight(theme.px(30))
        row.addWidget(until, 0, top)
        row.addWidget(self.last, 1, top)
        row.addWidget(remove, 0, top)
        for field in (self.first, self.last):
            field.changed.connect(self._check)
            if isinstance(field.control, QLineEdit):  # each key takes the field's own problem away
                field.control.textEdited.connect(self._check)
        remove.clicked.connect(self.removed)

    def _check(self) -> None:
        first, last = self.first.value, self.last.value
        before = tr("The last day is before the first.")
        if first is not None and last is not None and last < first:
            self.last.set_error(self.last.error or before)
        elif self.last.error == before:
            self.last.set_error("")
        self.changed.emit()

    def pause(self) -> Break | None:
        """Return the time off, or None while the days are not in order."""
        first, last = self.first.value, self.last.value
        if first is None or last is None or self.first.error or self.last.error or last < first:
            return None
        return Break(start=first, end=last, label=self._label)


class DaysOff(QWidget):
    """The usual breaks with a tick each, and breaks of one's own.

    Attributes:
        changed: Something was ticked, typed or removed.
    """

    changed = Signal()

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._start: date | None = None
        self._usual: dict[date, QCheckBox] = {}
        self._own: list[_OwnBreak] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self.add = link_button(theme, tr("Add time off"))
        self._column.addWidget(self.add)
        self.add.clicked.connect(self.add_own)

    def show_usual(self, pauses: Sequence[Break], start: date) -> None:
        """List the usual breaks of a plan that starts on a day; ticks of the same days stay."""
        self._start = start
        off = self.usual_off
        for box in self._usual.values():
            self._column.removeWidget(box)
            box.deleteLater()
        self._usual = {}
        for number, pause in enumerate(pauses):
            when = self._wording.span(pause.start, pause.end)
            if pause.start.year == pause.end.year:
                when = tr("{days} {year}", days=when, year=pause.start.year)
            box = QCheckBox(tr("{name}, {when}", name=pause.label, when=when))
            box.setFont(self._theme.font("body"))
            box.setChecked(pause.start not in off)
            box.toggled.connect(self.changed)
            self._usual[pause.start] = box
            self._column.insertWidget(number, box)

    @property
    def usual_off(self) -> frozenset[date]:
        """First days of usual breaks that were taken away."""
        return frozenset(day for day, box in self._usual.items() if not box.isChecked())

    @property
    def own(self) -> tuple[Break, ...]:
        """Breaks of one's own that are in order."""
        found = (row.pause() for row in self._own)
        return tuple(pause for pause in found if pause is not None)

    @property
    def valid(self) -> bool:
        """Whether every break of one's own is in order."""
        return all(row.pause() is not None for row in self._own)

    @property
    def rows(self) -> tuple[_OwnBreak, ...]:
        """The rows of own breaks."""
        return tuple(self._own)

    def add_own(self) -> None:
        """Add a row for a break of one's own, a month after the start."""
        first = (self._start or date(2027, 1, 4)) + timedelta(days=28)
        row = _OwnBreak(self._theme, self._wording, first)
        self._own.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        row.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _remove(self, row: _OwnBreak) -> None:
        self._own.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
