"""The Salary view: what is found in one sentence, the fan as evidence, and what it rests on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.edits import SetAssumptions
from planner.errors import Refused
from planner.model import Assumptions
from planner.salary import SalaryOutcome
from planner.salary.outcome import Purse
from ui.document import OpenDocument
from ui.theme import Theme
from ui.views.salary.cards import FactCard, FanCard
from ui.views.salary.panel import AssumptionsPanel
from ui.views.salary.projection import facts_of, projected, sentence_of
from ui.widgets.controls import Segmented, button, label, link_button
from ui.widgets.live_page import LivePage
from ui.widgets.locking import lock
from ui.widgets.roomy import Roomy
from ui.words import tr

_TYPING = 60
"""Milliseconds after the last key before the projection is computed again."""
_COPIED = 2_000
_PANEL = 292
"""Width of the assumptions beside the fan, and their height below it, pixels at 100 %."""
_BESIDE = 800
"""From this width on the assumptions stand beside the fan, pixels at 100 %."""
_UNBOUND = 16_777_215


class SalaryPage(LivePage):
    """The view.

    Args:
        document: What is open.
        theme: Gives the look.
        today: The day it is; the projection starts with the plan and does not need it.
    """

    def __init__(self, document: OpenDocument, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, tr("Salary"), document)
        self._today = today
        self._outcome: SalaryOutcome | None = None
        self._typed: Assumptions | None = None
        self.purse = Segmented(
            theme, [("today", tr("Today’s money")), ("future", tr("Future money"))]
        )
        self.purse.setAccessibleName(tr("Money of today or of each year"))
        self.copy = button(theme, tr("Copy chart"), icon="copy")
        self.add_tool(self.purse)
        self.add_tool(self.copy)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_TYPING)
        self._clock.timeout.connect(self._preview)
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.setInterval(_COPIED)
        self._copied.timeout.connect(self._can_copy)
        self._lay_out()
        self._connect()
        if document.read_only:
            lock(self.add_pay)
            self.panel.lock()

    def _lay_out(self) -> None:
        theme, px = self.theme, self.theme.px
        self.heading = label(theme, "", "title")
        self.detail = label(theme, "", "body", "text2")
        self.add_pay = link_button(theme, tr("Add it"))
        for words in (self.heading, self.detail):
            words.setWordWrap(True)
            words.setContentsMargins(px(4), 0, 0, 0)  # as much as a link keeps around its words
        self.fan_card = FanCard(theme, self._document.wording)
        self.break_even = FactCard(theme, "circle-check", "good")
        self.cost = FactCard(theme, "wallet", "text2")
        self.extra = FactCard(theme, "trending-up", "text2")
        self.panel = AssumptionsPanel(theme, self._document.wording)
        self.panel.setFixedWidth(max(px(_PANEL), self.panel.least_width))
        self.roomy = Roomy(self._arrange)
        column = self.roomy.column
        column.setContentsMargins(px(20), px(20), px(24), px(24))
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addSpacing(px(4))
        column.addWidget(self.detail)
        row = QHBoxLayout()
        row.addWidget(self.add_pay)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(px(14))
        self._parts = self._lay_out_parts()
        column.addWidget(self._parts, 1)
        self.body_layout.addWidget(self.roomy)
        self.setFocusProxy(self.fan_card.fan)

    def _lay_out_parts(self) -> QWidget:
        px = self.theme.px
        parts = QWidget()
        whole = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, parts)
        whole.setContentsMargins(px(4), 0, 0, 0)
        whole.setSpacing(px(16))
        left = self._left = QVBoxLayout()
        left.setSpacing(px(16))
        left.addWidget(self.fan_card, 1)
        facts = QHBoxLayout()
        facts.setSpacing(px(16))
        for fact in (self.break_even, self.cost, self.extra):
            fact.setMinimumHeight(px(124))
            facts.addWidget(fact, 1)
        left.addLayout(facts)
        left.addStretch(0)
        whole.addLayout(left, 1)
        whole.addWidget(self.panel)
        return parts

    def _arrange(self, width: int) -> None:
        """Put the assumptions beside the fan, or below it where that is too narrow.

        Where the view scrolls anyway they are shown whole: one scroll bar is enough.
        """
        px = self.theme.px
        beside = width >= px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way is not self._row.direction():
            self._row.setDirection(way)
            least = max(px(_PANEL), self.panel.least_width)
            self.panel.setMinimumWidth(least)
            self.panel.setMaximumWidth(least if beside else _UNBOUND)
        room = width - self.panel.minimumWidth() - self._row.spacing()
        needed = self._left.totalMinimumHeightForWidth(room)
        whole = not beside or self.roomy.overflows(width, self._parts, needed)
        self.panel.show_whole(whole=whole)
        least = self.fan_card.minimumSizeHint().height()
        most = max(least, self.roomy.viewport().height() - needed + least)
        self.fan_card.setMaximumHeight(most if whole else _UNBOUND)  # a chart is seen at once

    def _connect(self) -> None:
        self.purse.chosen.connect(self._show_again)
        self.copy.clicked.connect(self._copy)
        self.add_pay.clicked.connect(self.panel.focus_pay)
        self.panel.previewed.connect(self._take)
        self.panel.committed.connect(self._keep)

    @property
    def outcome(self) -> SalaryOutcome | None:
        """The projection on screen, or None where none is possible."""
        return self._outcome

    def flush(self) -> None:
        """Keep what is being typed."""
        self.panel.commit()

    def fill(self) -> None:
        """Compute and show what the plan may do to pay."""
        self._typed = None
        if self._document.plan is None:
            return
        given = self._document.document.profile.assumptions
        if self._compute(given) and self._outcome is not None:
            self.panel.show_outcome(given, self._outcome)

    def _take(self, given: object) -> None:
        self._typed = cast("Assumptions", given)
        self._clock.start()

    def _preview(self) -> None:
        if self._typed is not None and self._compute(self._typed) and self._outcome is not None:
            self.panel.show_preview(self._outcome)

    def _keep(self, name: str, given: object) -> None:
        self._clock.stop()
        edit = SetAssumptions(assumptions=cast("Assumptions", given))
        if self._document.submit(edit, merge=f"assume:{name}") is None:
            self._changed()

    def _compute(self, given: Assumptions) -> bool:
        """Compute and show a projection; tell whether there is one."""
        plan = self._document.plan
        if plan is None:
            return False
        try:
            self._outcome = projected(plan, given)
        except Refused as error:
            self._outcome = None
            self._show_refusal(self._document.wording.error(error))
            return False
        self._parts.show()
        self._show(self._outcome)
        return True

    def _show_again(self) -> None:
        if self._outcome is not None:
            self._show(self._outcome)

    def _show_refusal(self, sentence: str) -> None:
        self.heading.setText(tr("Pay cannot be projected for this plan."))
        self.detail.setText(sentence)
        self.detail.show()
        self.add_pay.hide()
        self._parts.hide()
        self.copy.setEnabled(False)

    def _show(self, outcome: SalaryOutcome) -> None:
        wording = self._document.wording
        heading, detail = sentence_of(outcome, wording)
        self.heading.setText(heading)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.add_pay.setVisible(outcome.today is None)
        self.copy.setEnabled(True)
        purse: Purse = "future" if self.purse.current == "future" else "today"
        self.set_context(_context(outcome, purse))
        self.fan_card.show_outcome(outcome, purse, f"{heading} {detail}")
        facts = facts_of(outcome, wording)
        earned = outcome.break_even is not None and outcome.break_even.month is not None
        self.break_even.set_icon(
            "circle-check" if earned else "info", "good" if earned else "text2"
        )
        end = outcome.horizon_end
        self.break_even.show_fact(tr("Break-even"), facts.break_even)
        self.cost.show_fact(tr("Cost of the plan"), facts.cost)
        when = wording.say("charts.month", month=wording.short_month(end.month), year=end.year)
        short = tr("Extra by {month}", month=str(end.year))
        self.extra.show_fact(tr("Extra by {month}", month=when), facts.extra, short)

    def _copy(self) -> None:
        picture = self.fan_card.fan.picture()
        if not picture.isNull():
            QGuiApplication.clipboard().setImage(picture)
            self.copy.setText(tr("Copied"))
            self._copied.start()

    def _can_copy(self) -> None:
        self.copy.setText(tr("Copy chart"))


def _context(outcome: SalaryOutcome, purse: Purse) -> str:
    region = outcome.input.bands[0].region
    place = {"US": tr("United States")}.get(region, region)
    year = outcome.input.study.start.year
    if purse == "future":
        return tr("{place}, base pay before tax, in the money of each year", place=place)
    return tr("{place}, base pay before tax, in the money of {year}", place=place, year=year)
