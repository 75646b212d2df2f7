"""The fan with its legend, and the three cards below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from planner.charts.fan_data import FanData, fan_data
from planner.charts.legend import fan_legend
from planner.salary import SalaryOutcome
from planner.salary.outcome import Purse
from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.views.salary.fan_view import FanView
from ui.views.salary.projection import Fact
from ui.widgets.controls import ElidedLabel, label
from ui.widgets.labels import ShortLabel
from ui.widgets.samples import Samples
from ui.words import tr


class FanCard(QFrame):
    """The fan."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self.setObjectName("card")
        self._wording = wording
        self.title = ElidedLabel(theme, "", "heading")
        self.samples = Samples(theme, one_row=True)
        self.fan = FanView(theme, wording)
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(2), px(14), px(2), px(6))
        column.setSpacing(px(4))
        head = QVBoxLayout()
        head.setContentsMargins(px(18), 0, px(18), 0)
        head.setSpacing(px(4))
        head.addWidget(self.title)
        head.addWidget(self.samples)
        column.addLayout(head)
        column.addWidget(self.fan, 1)

    def show_outcome(self, outcome: SalaryOutcome, purse: Purse, sentence: str) -> None:
        """Show a projection in today's or future money."""
        data: FanData = fan_data(outcome, purse)
        first, last = data.start.year, outcome.horizon_end.year
        title = tr("Yearly salary, {first} to {last}", first=first, last=last)
        bands = tr("Yearly pay by level, {first} to {last}", first=first, last=last)
        self.title.setText(title if data.fan else bands)
        legend = fan_legend(data, self._wording)
        self.samples.show_entries([(entry.sample.value, entry.text) for entry in legend])
        self.fan.show_data(data, sentence)


def _wide(theme: Theme, figure: str) -> int:
    """Return the width of a large figure, pixels."""
    return QFontMetrics(theme.font("display")).horizontalAdvance(figure)


class FactCard(QFrame):
    """One figure, large, with a few words."""

    def __init__(self, theme: Theme, icon: str, token: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._theme = theme
        self._symbol, self._token = icon, token
        self._fact = Fact("", "", "")
        self._icon = QLabel()
        self.title = ShortLabel(theme, "", "body", "text2")
        self.value = ElidedLabel(theme, "", "display")
        self.beside = ElidedLabel(theme, "", "body", "text2")
        self.below = label(theme, "", "small", "text2")
        self.below.setWordWrap(True)
        self.below.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self._redraw()
        theme.changed.connect(self._redraw)

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(17), px(12), px(17), px(12))
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._icon)
        head.addWidget(self.title, 1)
        figure = QHBoxLayout()
        figure.setSpacing(px(10))
        figure.addWidget(self.value)
        figure.addWidget(self.beside, 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(head)
        column.addLayout(figure)
        column.addWidget(self.below)
        column.addStretch(1)

    def _redraw(self) -> None:
        size = self._theme.px(16)
        pixmap = self._theme.icon(self._symbol, self._token, size, self.devicePixelRatioF())
        self._icon.setPixmap(pixmap)

    def set_icon(self, icon: str, token: str) -> None:
        """Change the icon and its colour."""
        self._symbol, self._token = icon, token
        self._redraw()

    def show_fact(self, title: str, fact: Fact, short: str = "") -> None:
        """Show a figure; the words are read as one sentence."""
        self._fact = fact
        self.title.setText(title)
        self.title.short = short or title
        self.value.setText(fact.value)
        self._arrange()
        self.setAccessibleName(f"{title}: {fact.value} {fact.beside}. {fact.below}")

    def _arrange(self) -> None:
        """Put the words beside the figure, or below it where there is no room."""
        fact, px = self._fact, self._theme.px
        wide = _wide(self._theme, fact.value) + px(12)
        wide += self.beside.fontMetrics().horizontalAdvance(fact.beside) + px(2 * 17 + 4)
        fits = wide <= self.width()
        self.beside.setText(fact.beside if fits else "")
        self.beside.setVisible(fits and bool(fact.beside))
        room = self.width() - px(2 * 17 + 4)
        self.value.set_style("display" if _wide(self._theme, fact.value) <= room else "title")
        below = tr("{first}. {second}", first=fact.beside, second=fact.below)
        self.below.setText(fact.below if fits or not fact.beside else below)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the words for the new width."""
        super().resizeEvent(event)
        self._arrange()
