"""The column at the right: this week and the last twelve, a way out when behind, the milestone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from planner.this_week import WeekView
from planner.this_week import words as say
from planner.wording import Wording
from ui.theme import Theme
from ui.views.week.parts import Icon, Mark, ShareBar, wrapped
from ui.views.week.weeks_chart import WeeksChart
from ui.widgets.controls import button, label, rule
from ui.widgets.labels import ElidedLabel, tip_text
from ui.widgets.ring import Ring
from ui.words import tr

_RING = 92
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignTop


class Card(QFrame):
    """A raised card with a column."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.theme = theme
        self.column = QVBoxLayout(self)
        px = theme.px
        self.column.setContentsMargins(px(20), px(18), px(20), px(16))
        self.column.setSpacing(px(8))


class RingCard(Card):
    """The ring of the week with its words; the last twelve weeks and their pace."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__(theme)
        self._wording = wording
        px = theme.px
        self.ring = Ring(theme, _RING)
        self._done = ElidedLabel(theme, "", "title")
        self._whole = ElidedLabel(theme, "", "caption", "text2")
        inside = QVBoxLayout(self.ring)
        inside.setContentsMargins(px(13), px(20), px(13), px(20))
        inside.setSpacing(0)
        for words in (self._done, self._whole):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inside.addWidget(words)
        self.pace = wrapped(theme, "heading")
        self.sessions = wrapped(theme, "small", "text2")
        self.streak = wrapped(theme, "small", "text")
        self.velocity = wrapped(theme, "small", "text2")
        self.chart = WeeksChart(theme, wording)
        beside = QVBoxLayout()
        beside.setSpacing(px(5))
        beside.addStretch(1)
        for line in (self.pace, self.sessions, self.streak):
            beside.addWidget(line)
        beside.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(px(16))
        top.addWidget(self.ring, 0, _TOP)
        top.addLayout(beside, 1)
        lately = QHBoxLayout()
        lately.setSpacing(px(12))
        lately.addWidget(label(theme, wording.say("week.lately.title"), "small", "text2"), 0)
        lately.addWidget(self.chart, 1)
        self.column.addLayout(top)
        self.column.addSpacing(px(4))
        self.column.addWidget(rule(theme))
        self.column.addSpacing(px(2))
        self.column.addLayout(lately)
        self.column.addWidget(self.velocity)

    def show_week(self, view: WeekView) -> None:
        """Show a week."""
        wording, week = self._wording, view.progress
        self.ring.set_share(week.logged / week.planned if week.planned else 0.0)
        self._done.setText(wording.about_hours(week.logged))
        planned = tr("of {hours} h", hours=wording.about_hours(week.planned))
        self._whole.setText(planned if week.planned else tr("h done"))
        self.pace.setText(say.pace_words(view, wording))
        self.sessions.setText(say.sessions_words(view, wording))
        self.sessions.setVisible(bool(self.sessions.text()))
        self.streak.setText(say.streak_words(view.lately, wording))
        self.streak.setVisible(bool(self.streak.text()))
        self.chart.show_weeks(view.lately)
        self.velocity.setText(say.lately_words(view.lately, wording))
        lines = (self.pace.text(), self.sessions.text(), self.streak.text())
        self.setAccessibleName(" ".join(line for line in lines if line))


class BehindCard(Card):
    """How far behind, and the way out; hidden while it does not matter.

    Attributes:
        replan_wanted: The open work shall be placed again.
    """

    replan_wanted = Signal()

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__(theme)
        self._wording = wording
        px = theme.px
        self.title = wrapped(theme, "heading")
        self.about = wrapped(theme, "small", "text2")
        self.about.setText(wording.say("week.behind.about"))
        self.replan = button(theme, tr("Replan…"), warn=True, icon="wand-sparkles", key="R")
        self.replan.setToolTip(tip_text(tr("Place open work again from today (R)")))
        self.replan.clicked.connect(self.replan_wanted)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(Icon(theme, "circle-alert", "warn", 16), 0, _MIDDLE)
        head.addWidget(self.title, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.replan)
        self.column.addLayout(head)
        self.column.addWidget(self.about)
        self.column.addLayout(row)

    def show_week(self, view: WeekView) -> None:
        """Show how far behind the plan is."""
        words = say.behind_words(view, self._wording)
        self.title.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))


class MilestoneCard(Card):
    """The next milestone, how much of its work is done, and when the present pace reaches it."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__(theme)
        self._wording = wording
        px = theme.px
        self.mark = Mark(theme, diamond=True)
        self.title = wrapped(theme, "strong")
        self.days = label(theme, "", "body", "text2")
        self.bar = ShareBar(theme)
        self.done = wrapped(theme, "small", "text2")
        self.finish = wrapped(theme, "small", "text2")
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.mark, 0, _MIDDLE)
        head.addWidget(self.title, 1)
        head.addWidget(self.days, 0, _TOP)
        self.column.addLayout(head)
        self.column.addWidget(self.bar)
        self.column.addWidget(self.done)
        self.column.addWidget(self.finish)

    def show_week(self, view: WeekView) -> None:
        """Show what is ahead; hidden when nothing is."""
        ahead, wording = view.ahead, self._wording
        self.setVisible(ahead is not None)
        if ahead is None:
            return
        self.mark.set_colour(ahead.colour)
        self.title.setText(ahead.title)
        self.days.setText(say.days_words(ahead, wording))
        self.days.setToolTip(tip_text(wording.weekday_day(ahead.day)))
        self.bar.show_share(ahead.done / ahead.whole if ahead.whole else 0.0, ahead.colour)
        self.done.setText(f"{wording.long_day(ahead.day)}  ·  {say.done_words(ahead, wording)}")
        self.finish.setText(say.finish_words(ahead, wording))
        self.finish.setVisible(bool(self.finish.text()))
        lines = (ahead.title, self.days.text(), self.done.text(), self.finish.text())
        self.setAccessibleName(". ".join(line for line in lines if line))
