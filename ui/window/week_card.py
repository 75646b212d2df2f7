"""This week at a glance: hours done of hours planned and, only when it matters, how far behind."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from planner.model import Plan
from planner.schedule.behind import WeekProgress, behind_minutes, matters, week_progress
from planner.wording import Wording
from ui.theme import Theme
from ui.widgets.controls import link_button, rule
from ui.widgets.labels import ElidedLabel, Label, tip_text
from ui.widgets.polish import set_state
from ui.widgets.ring import Ring
from ui.words import tr

_RING = 36
DAYS = 7


class WeekCard(QFrame):
    """Ring, "2.5 of 10 h", "this week · day 2 of 7"; under a rule "4.5 h behind" and a way out.

    Attributes:
        replan: The button of the way out, shown with how far behind the plan is.
    """

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self.setObjectName("inner_card")
        self._ring = Ring(theme, _RING)
        self._hours = ElidedLabel(theme, "", "strong", "text")
        self._when = Label(theme, "", "caption", "text2")
        self._when.setWordWrap(True)
        self._words = QWidget()
        self._late = QWidget()
        self._rule = rule(theme)
        self._late_text = Label(theme, "", "caption", "warn")
        self._late_text.setWordWrap(True)
        self._late_icon = QLabel()
        self.replan = link_button(theme, tr("Replan"))
        self.replan.setToolTip(tip_text(tr("Place open work again from today")))
        self.replan.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._make_top())
        self._column.addWidget(self._make_late())
        self.set_narrow(narrow=False)
        self._redraw()
        theme.changed.connect(self._redraw)

    @property
    def text(self) -> str:
        """Everything the card says, for screen readers and tests."""
        late = self._late_text.text() if not self._late.isHidden() else ""
        return ", ".join(part for part in (self._hours.text(), self._when.text(), late) if part)

    def _make_top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.setSpacing(self._theme.px(9))
        top.addWidget(self._ring)
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._hours)
        column.addWidget(self._when)
        top.addWidget(self._words, 1)
        return top

    def _make_late(self) -> QWidget:
        column = QVBoxLayout(self._late)
        column.setContentsMargins(0, self._theme.px(9), 0, 0)
        column.setSpacing(self._theme.px(8))
        column.addWidget(self._rule)
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(6))
        row.addWidget(self._late_icon)
        row.addWidget(self._late_text, 1)
        row.addWidget(self.replan)
        column.addLayout(row)
        return self._late

    def show_plan(self, plan: Plan, today: date) -> None:
        """Show the week of a day."""
        week = week_progress(plan, today)
        self._ring.set_share(week.logged / week.planned if week.planned else 0.0)
        self._hours.setText(self._hours_text(week))
        self._when.setText(self._when_text(plan, today, week))
        late = behind_minutes(plan, today)
        self._late.setVisible(matters(plan, late))
        hours = self._wording.about_hours(late)
        self._late_text.setText(tr("{hours} h behind", hours=hours))
        self.setAccessibleName(self.text)
        self.setToolTip(tip_text(self.text))

    def _hours_text(self, week: WeekProgress) -> str:
        done = self._wording.about_hours(week.logged)
        if not week.planned:
            return tr("{done} h done", done=done) if week.logged else tr("Nothing planned")
        planned = self._wording.about_hours(week.planned)
        return tr("{done} of {planned} h", done=done, planned=planned)

    def _when_text(self, plan: Plan, today: date, week: WeekProgress) -> str:
        if today < plan.start:
            return tr("starts {day}", day=self._wording.weekday_day(plan.start))
        return tr("this week · day {day} of {days}", day=week.day, days=DAYS)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the ring only, or everything."""
        px = self._theme.px
        set_state(self, "bare", narrow)
        self._rule.setVisible(not narrow)
        self._words.setVisible(not narrow)
        self._late_text.setVisible(not narrow)
        self.replan.setVisible(not narrow)
        side = px(1) if narrow else px(11)
        self._column.setContentsMargins(side, px(10), side, px(10))
        middle = Qt.AlignmentFlag.AlignHCenter if narrow else Qt.AlignmentFlag.AlignLeft
        self._late_icon.setAlignment(middle | Qt.AlignmentFlag.AlignVCenter)

    def _redraw(self) -> None:
        size = self._theme.px(13)
        icon = self._theme.icon("circle-alert", "warn", size, self.devicePixelRatioF())
        self._late_icon.setPixmap(icon)
