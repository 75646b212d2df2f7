"""The last twelve weeks as small bars: what was done in front of what was planned."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from planner.this_week import Lately, PastWeek
from planner.this_week import words as say
from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.widgets.labels import tip_text

_HEIGHT, _WIDEST, _GAP, _RADIUS = 28, 13, 6, 3
_PAST = 0.62
"""Strength of weeks that are over; this week is drawn at full strength."""


class WeeksChart(QWidget):
    """The bars; weeks off are hatched. Every week can be read as a tool tip and read aloud."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme, self._wording = theme, wording
        self._weeks: tuple[PastWeek, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_weeks(self, lately: Lately) -> None:
        """Show the weeks, the newest last."""
        self._weeks = lately.weeks
        self.setAccessibleName(say.lately_words(lately, self._wording))
        lines = (say.past_week_words(week, self._wording) for week in self._weeks)
        self.setAccessibleDescription(". ".join(lines))
        self.update()

    @guard
    def sizeHint(self) -> QSize:
        """Return room for twelve bars."""
        return QSize(self._theme.px(150), self._theme.px(_HEIGHT))

    @guard
    def minimumSizeHint(self) -> QSize:
        """Return room for thin bars."""
        return QSize(self._theme.px(100), self._theme.px(_HEIGHT))

    def areas(self) -> list[QRectF]:
        """Return the place of each bar, aligned right."""
        count = max(1, len(self._weeks))
        gap = min(self._theme.px(_GAP), self.width() / count / 3)
        width = min(self._theme.px(_WIDEST), (self.width() - gap * (count - 1)) / count)
        left = self.width() - count * width - (count - 1) * gap
        return [
            QRectF(left + number * (width + gap), 0, width, self.height())
            for number in range(len(self._weeks))
        ]

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the weeks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = max((max(week.planned, week.logged) for week in self._weeks), default=0) or 1
        for number, (week, area) in enumerate(zip(self._weeks, self.areas(), strict=True)):
            last = number == len(self._weeks) - 1
            self._draw(painter, week, area, whole, now=last)

    def _draw(
        self, painter: QPainter, week: PastWeek, area: QRectF, whole: int, *, now: bool
    ) -> None:
        colour = self._theme.colour
        if week.off and not week.logged:
            painter.setBrush(colour("shade"))
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)
            painter.setBrush(QBrush(colour("text3"), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)
            return
        for minutes, token, strength in (
            (week.planned, "active", 1.0),
            (week.logged, "accent", 1.0 if now else _PAST),
        ):
            if minutes:
                fill = colour(token)
                fill.setAlphaF(strength)
                painter.setBrush(fill)
                height = max(2.0, area.height() * minutes / whole)
                bar = QRectF(area.left(), area.bottom() - height, area.width(), height)
                painter.drawRoundedRect(bar, min(_RADIUS, height / 2), min(_RADIUS, height / 2))

    @guard(fallback=False)
    def event(self, event: QEvent) -> bool:
        """Tell the week under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = zip(self._weeks, self.areas(), strict=True)
            week = next((week for week, area in found if area.contains(event.pos())), None)
            words = say.past_week_words(week, self._wording) if week else ""
            QToolTip.showText(event.globalPos(), tip_text(words), self)
            return True
        return super().event(event)
