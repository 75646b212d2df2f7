"""The Skills view: what is found in one sentence, the radar as evidence, the gaps to work on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from planner.edits import ClearRating, RateSkills, SetTarget
from planner.model import Rating
from planner.values import Seniority
from ui.document import OpenDocument
from ui.theme import Theme
from ui.views.skills.cards import GapCard, RadarCard
from ui.views.skills.reasons import SIZE, level_reasons
from ui.views.skills.standing import Standing, standing_of
from ui.widgets.assess_link import AssessLink
from ui.widgets.controls import Segmented, button, label, link_button
from ui.widgets.live_page import LivePage
from ui.widgets.locking import lock
from ui.widgets.roomy import Roomy
from ui.words import tr

_BESIDE = 900
"""From this width on the cards stand side by side, pixels at 100 %."""


class SkillsPage(LivePage):
    """The view.

    Args:
        document: What is open.
        theme: Gives the look.
        today: The day it is; ratings are dated with it.

    Attributes:
        assess_wanted: The person wants to take the assessment instead of rating at a glance.
    """

    assess_wanted = Signal()

    def __init__(self, document: OpenDocument, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, tr("Skills"), document)
        self._today = today
        self._standing: Standing | None = None
        self.target = Segmented(
            theme,
            [
                (Seniority.ENTRY.value, tr("Entry")),
                (Seniority.MID.value, tr("Mid")),
                (Seniority.SENIOR.value, tr("Senior")),
            ],
        )
        self.target.setAccessibleName(tr("Career level aimed at"))
        self.update_ratings = button(theme, tr("Update ratings"), primary=True, icon="pencil")
        self.add_tool(self.target)
        self.add_tool(self.update_ratings)
        self._lay_out()
        self._connect()
        if document.read_only:
            lock(self.target, self.update_ratings, self.rate_now)

    def _lay_out(self) -> None:
        px = self.theme.px
        self.heading = label(self.theme, "", "title")
        self.detail = label(self.theme, "", "body", "text2")
        self.rate_now = link_button(self.theme, tr("Rate now"))
        self.assess = AssessLink(self.theme)
        for words in (self.heading, self.detail):
            words.setWordWrap(True)
            words.setContentsMargins(px(4), 0, 0, 0)  # as much as a link keeps around its words
        self.radar_card = RadarCard(self.theme, self._document.wording)
        self.gap_card = GapCard(self.theme, self._document.wording)
        self.roomy = Roomy(self._arrange)
        column = self.roomy.column
        column.setContentsMargins(px(20), px(20), px(24), px(24))
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addSpacing(px(4))
        column.addWidget(self.detail)
        row = QHBoxLayout()
        row.addWidget(self.rate_now)
        row.addWidget(self.assess)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(px(14))
        self._cards = QWidget()
        cards = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._cards)
        cards.setContentsMargins(px(4), 0, 0, 0)
        cards.setSpacing(px(16))
        cards.addWidget(self.radar_card, 44)
        cards.addWidget(self.gap_card, 56)
        column.addWidget(self._cards, 1)
        self.body_layout.addWidget(self.roomy)
        self.setFocusProxy(self.gap_card.list)

    def _arrange(self, width: int) -> None:
        """Put the cards side by side, or the gaps over the radar where that is too narrow.

        Where the view scrolls anyway the list is shown whole: one scroll bar is enough.
        """
        beside = width >= self.theme.px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.BottomToTop
        if way is not self._row.direction():
            self._row.setDirection(way)
        needed = self.radar_card.minimumSizeHint().height()
        gaps = self.gap_card.list
        whole = not beside or self.roomy.overflows(width, self._cards, needed)
        gaps.setMinimumHeight(gaps.whole_height if whole else 0)

    def _connect(self) -> None:
        gaps, radar = self.gap_card, self.radar_card.radar
        self.target.chosen.connect(self._choose_target)
        self.update_ratings.clicked.connect(self._switch_rating)
        self.rate_now.clicked.connect(self._switch_rating)
        self.assess.clicked.connect(self.assess_wanted)
        gaps.how.clicked.connect(self._explain_levels)
        gaps.list.rated.connect(self._rate)
        gaps.list.pointed.connect(self._stand_out)
        gaps.list.selectionModel().currentChanged.connect(self._follow)
        radar.pointed.connect(self._pointed_on_radar)

    @property
    def standing(self) -> Standing | None:
        """What is shown, or None where the catalogue does not know the role."""
        return self._standing

    def fill(self) -> None:
        """Compute and show where the person stands."""
        plan = self._document.plan
        if plan is None:
            return
        self.target.set_current(plan.target.value)
        profile = self._document.document.profile
        self._standing = standing_of(plan, profile, self._document.wording)
        self._cards.setVisible(self._standing is not None)
        known = self._standing is not None
        self.update_ratings.setEnabled(known and not self._document.read_only)
        if self._standing is None:
            self._show_unknown(plan.role)
            return
        self._show(self._standing)

    def _show(self, standing: Standing) -> None:
        unrated = standing.rated_on is None
        self.set_context(_context(standing))
        self.heading.setText(standing.sentence.heading)
        self.detail.setText(standing.sentence.detail)
        self.detail.setVisible(bool(standing.sentence.detail))
        self.rate_now.setVisible(unrated and not self.gap_card.list.rating)
        self.assess.show_profile(self._document.document.profile)
        self.assess.setVisible(unrated or self.gap_card.list.rating)
        self.radar_card.show_standing(standing)
        self.gap_card.show_standing(standing)
        self.roomy.refit()
        self._stand_out(self._in_focus())

    def _show_unknown(self, role: str) -> None:
        self.set_context("")
        self.heading.setText(tr("This plan is for a role that this version does not know."))
        self.detail.setText(
            tr("Its tasks can still be planned; gaps of ‘{role}’ cannot be shown.", role=role)
        )
        self.detail.setVisible(True)
        self.rate_now.hide()
        self.assess.hide()

    def _in_focus(self) -> str:
        current = self.gap_card.list.current
        return current.axis.id if current else ""

    def _stand_out(self, axis: str) -> None:
        self.radar_card.radar.set_bold(axis)
        self.gap_card.list.set_bold(axis)

    def _pointed_on_radar(self, axis: str) -> None:
        self._stand_out(axis or self._in_focus())

    def _choose_target(self, key: str) -> None:
        self._document.submit(SetTarget(target=Seniority(key)))
        plan = self._document.plan
        if plan is not None:  # a refusal keeps the old one
            self.target.set_current(plan.target.value)

    def _switch_rating(self) -> None:
        on = not self.gap_card.list.rating
        self.gap_card.set_rating(on=on)
        self.update_ratings.setText(tr("Done") if on else tr("Update ratings"))
        self.update_ratings.set_icon("check" if on else "pencil")
        self.update_ratings.updateGeometry()
        self.fill()
        self.gap_card.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rate(self, axis: str, level: object) -> None:
        if level is None:
            self._document.submit(ClearRating(axis=axis))
            return
        rating = Rating(axis=axis, level=cast("int", level), rated_on=self._today())
        self._document.submit(RateSkills(ratings=(rating,)), merge=f"rate:{axis}")

    def _follow(self) -> None:
        """Bring the row that keys went to into view: a list shown whole does not scroll."""
        gaps = self.gap_card.list
        if gaps.hasFocus():
            area = gaps.visualRect(gaps.currentIndex())
            place = gaps.viewport().mapTo(self.roomy.inside, area.center())
            self.roomy.ensureVisible(place.x(), place.y(), 0, area.height())

    def _explain_levels(self) -> None:
        if self._standing is not None:
            wording = self._document.wording
            reasons = level_reasons(self.theme, self._standing.role, wording, self)
            reasons.show_above(self.gap_card.how, *SIZE)


def _context(standing: Standing) -> str:
    role = standing.role.name
    return {
        Seniority.ENTRY: tr("Target: entry-level {role}", role=role),
        Seniority.MID: tr("Target: mid-level {role}", role=role),
        Seniority.SENIOR: tr("Target: senior {role}", role=role),
    }[standing.target]
