"""The seven days of the week: what is planned on each, and what was done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.this_week import DayCell, WeekView
from planner.this_week import words as say
from planner.values import DAYS_PER_WEEK
from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.views.week.parts import BAR, fill_bar
from ui.widgets.labels import ElidedLabel, ShortLabel
from ui.words import tr

_HEIGHT, _GAP, _PAD, _RADIUS = 92, 6, 7, 10


class DayStrip(QWidget):
    """Seven cells side by side.

    Args:
        theme: Gives the look.
        wording: Words of the core.
    """

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self.cells = tuple(Cell(theme, wording) for _ in range(DAYS_PER_WEEK))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._gap = theme.px(_GAP)
        row.setSpacing(self._gap)
        for cell in self.cells:
            row.addWidget(cell, 1)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let all names of days be short where one has to be: cells differ by a pixel."""
        super().resizeEvent(event)
        gaps = self._gap * (DAYS_PER_WEEK - 1)
        for cell in self.cells:
            cell.share((event.size().width() - gaps) // DAYS_PER_WEEK)

    def show_week(self, view: WeekView) -> None:
        """Show a week."""
        longest = max(max(day.planned, day.logged) for day in view.days)
        for cell, day in zip(self.cells, view.days, strict=True):
            cell.show_day(day, longest, today=day.day == view.today)


class Cell(QWidget):
    """One day."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme, self._wording, self._today = theme, wording, False
        px = theme.px
        self._name = ShortLabel(theme, "", "small", "text2")
        self._number = ElidedLabel(theme, "", "strong", "text")
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight)
        digits = self._number.fontMetrics()  # every name of a day gets the same room beside it
        widest = max(digits.horizontalAdvance(str(number)) for number in range(1, 32))
        self._number.setFixedWidth(widest + 1)
        self._bar = DayBar(theme)
        self._first = ElidedLabel(theme, "", "strong", "text")
        self._second = ShortLabel(theme, "", "caption", "text2")
        head = QHBoxLayout()
        head.setSpacing(px(2))
        head.addWidget(self._name, 1)
        head.addWidget(self._number)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(_PAD), px(9), px(_PAD), px(8))
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(px(7))
        column.addWidget(self._bar)
        column.addSpacing(px(8))
        column.addWidget(self._first)
        column.addWidget(self._second)
        column.addStretch(1)
        self.setMinimumHeight(px(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def share(self, width: int) -> None:
        """Take the width that the narrowest cell has, pixels."""
        beside = self._number.minimumWidth() + self._theme.px(2 * _PAD + 2)
        self._name.most = width - beside

    def show_day(self, day: DayCell, longest: int, *, today: bool) -> None:
        """Show a day; ``longest`` fills the bar, minutes."""
        self._today = today
        wording = self._wording
        self._name.setText(wording.weekday(day.day.weekday()))
        self._name.short = wording.weekday_letter(day.day.weekday())
        self._name.peers = tuple(wording.weekday(number) for number in range(DAYS_PER_WEEK))
        self._name.set_token("accent_text" if today else "text2")
        self._number.setText(str(day.day.day))
        self._number.set_token("accent_text" if today else "text")
        self._bar.show_day(day, longest)
        first, second = _words(day, wording)
        self._first.setText(first)
        self._first.set_token("text" if day.logged or day.planned else "text3")
        self._first.set_style("strong" if day.logged or today else "body")
        self._second.setText(second)
        spoken = f"{wording.weekday_day(day.day)}: {say.day_words(day, wording)}"
        self.setAccessibleName(spoken)
        self.update()

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground; today is framed in blue."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        painter.setPen(QPen(colour("accent" if self._today else "line"), 1))
        painter.setBrush(colour("accent_soft" if self._today else "raised"))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)


def _words(day: DayCell, wording: Wording) -> tuple[str, str]:
    logged, planned = wording.hours(day.logged), wording.hours(day.planned)
    if day.logged and day.planned:
        return logged, tr("of {planned}", planned=planned)
    if day.logged:
        return logged, tr("logged")
    if day.planned:
        return planned, tr("planned")
    return say.day_words(day, wording), ""


class DayBar(QWidget):
    """A bar as long as the day's work: solid what was done, outlined what is planned."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._logged, self._planned = 0.0, 0.0
        self.setFixedHeight(theme.px(BAR))
        theme.changed.connect(self.update)

    def show_day(self, day: DayCell, longest: int) -> None:
        """Show a day as shares of the longest one."""
        whole = max(1, longest)
        self._logged, self._planned = day.logged / whole, day.planned / whole
        self.update()

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, plan and what was done."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        whole = QRectF(self.rect())
        fill_bar(painter, whole, colour("active"))
        if self._planned:
            area = self._part(whole, self._planned).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(colour("accent"), 1))
            painter.setBrush(colour("raised"))
            painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        if self._logged:
            fill_bar(painter, self._part(whole, self._logged), colour("accent"))

    @staticmethod
    def _part(whole: QRectF, share: float) -> QRectF:
        width = max(whole.height(), whole.width() * min(1.0, share))
        return QRectF(whole.left(), whole.top(), width, whole.height())
