"""The New plan sheet: the questions above, what they come to below, and one button."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from planner.edits import AdoptPlan
from planner.errors import PlannerError
from planner.model import Profile
from planner.wording import Wording
from ui.guard import guard
from ui.sheets.job import Jobs
from ui.sheets.new_plan.answers import (
    Answers,
    Preview,
    assumptions_of,
    late_text,
    made,
    preview_text,
    ratings_of,
)
from ui.sheets.new_plan.form import PlanForm
from ui.theme import Theme
from ui.widgets.controls import button, label, rule
from ui.widgets.fitting import centre, room_of
from ui.words import tr

_WIDTH, _HEIGHT = 760, 780
_SETTLE = 120
"""Milliseconds after the last answer before the plan is worked out."""


class NewPlanSheet(QDialog):
    """Asks what a plan needs.

    Args:
        theme: Gives the look.
        wording: Words of the core.
        today: The day it is.
        replaces: Title of the plan that a new one takes the place of; empty without one.
        profile: What is known of the person already; ratings and pay are filled in.
        role: Role to begin with; empty for the first one.
        can_assess: Whether the assessment can be taken first.

    Attributes:
        assess_first: The person left for the assessment, to come back with ``take_assessed``.
    """

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        today: Callable[[], date],
        *,
        replaces: str = "",
        profile: Profile | None = None,
        role: str = "",
        can_assess: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._today = today
        self._profile = profile if profile is not None else Profile()
        self._answers: Answers | None = None
        self._preview: Preview | None = None
        self._wants = self.assess_first = False
        self._jobs = Jobs(self)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_SETTLE)
        self.setWindowTitle(tr("New plan"))
        self.form = PlanForm(theme, wording, today(), self._profile)
        self.form.assess.setVisible(can_assess)
        if role:
            self.form.choose_role(role)
        self.outcome = label(theme, "", "strong")
        self.problem = label(theme, "", "small", "bad")
        self.late = label(theme, "", "small", "warn")
        self.warning = label(theme, "", "small", "warn")
        if replaces:
            self.warning.setText(
                tr("It takes the place of ‘{plan}’; a backup of that is kept.", plan=replaces)
            )
        self.cancel = button(theme, tr("Cancel"))
        self.create_button = button(theme, tr("Create plan"), primary=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px = self._theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(28), px(22), px(14), px(18))
        whole.setSpacing(px(4))
        whole.addWidget(label(self._theme, tr("New plan"), "title"))
        about = tr("It takes about three minutes, and everything can be changed later.")
        whole.addWidget(label(self._theme, about, "body", "text2"))
        whole.addSpacing(px(8))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.form)
        area.viewport().setAutoFillBackground(False)
        self.form.setAutoFillBackground(False)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area = area
        whole.addWidget(area, 1)
        whole.addWidget(rule(self._theme))
        whole.addSpacing(px(6))
        whole.addLayout(self._foot())
        self.resize(px(_WIDTH), px(_HEIGHT))

    def _foot(self) -> QHBoxLayout:
        px = self._theme.px
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, px(14), 0)
        row.setSpacing(px(8))
        lines = QVBoxLayout()
        lines.setSpacing(px(2))
        for words in (self.outcome, self.late, self.problem, self.warning):
            words.setWordWrap(True)
            lines.addWidget(words)
        self.problem.hide()
        self.late.hide()
        self.warning.setVisible(bool(self.warning.text()))
        row.addLayout(lines, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.create_button)
        return row

    def _connect(self) -> None:
        self.form.changed.connect(self._changed)
        self.form.assess.clicked.connect(self._assess)
        self.cancel.clicked.connect(self.reject)
        self.create_button.clicked.connect(self._create)
        self.create_button.setDefault(True)
        self._clock.timeout.connect(self._work_out)
        self._jobs.done.connect(self._show_preview)
        self._jobs.failed.connect(self._show_failure)

    def result_edit(self) -> AdoptPlan | None:
        """Return the edit that adopts the plan, or None when the sheet was left without one."""
        if self.result() != QDialog.DialogCode.Accepted:
            return None
        if self._answers is None or self._preview is None:
            return None
        return AdoptPlan(
            plan=self._preview.plan,
            ratings=ratings_of(self._answers.ratings, self._today()),
            assumptions=assumptions_of(
                self._answers, self._profile.assumptions, self._preview.plan
            ),
        )

    def _assess(self) -> None:
        self.assess_first = True
        self.reject()

    def take_assessed(self, profile: Profile) -> None:
        """Go on where the person left for the assessment, with what it found out."""
        self.assess_first = False
        self._profile = profile
        self.form.take_assessed(profile)

    @property
    def preview(self) -> Preview | None:
        """The plan that the answers make, or None while it is being worked out."""
        return self._preview

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        """Fit the window and work the plan out for the first time."""
        super().showEvent(event)
        room = room_of(self)
        self.setMaximumHeight(room.height())
        self.resize(self.size().boundedTo(room))
        centre(self)
        self.form.paths.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        self._changed()

    def _changed(self) -> None:
        """Answers changed: what was worked out for the old ones counts no more."""
        self._answers = self.form.answers()
        self._preview = None
        self._jobs.stop()
        if self._answers is None:
            self._clock.stop()
            self.outcome.setText(tr("One answer needs mending."))
            self.create_button.setEnabled(False)
            return
        self.create_button.setEnabled(True)
        self.outcome.setText(tr("Working out your plan…"))
        self._clock.start()

    def _work_out(self) -> None:
        answers, wording, today = self._answers, self._wording, self._today()
        if answers is not None:
            self._jobs.begin(lambda _stopped: made(answers, wording, today))

    def _show_preview(self, preview: object) -> None:
        self._preview = cast("Preview", preview)
        self.outcome.setText(preview_text(self._preview, self._wording))
        self.problem.hide()
        self._show_late(self._preview)
        if self._answers is not None and self._answers.week_minutes is None:
            self.form.show_usual_hours(self._preview.plan.availability.week_minutes)
        if self._wants:
            self.accept()

    def _show_late(self, preview: Preview) -> None:
        """Say by how much the plan misses the day to apply by that was named as a goal."""
        words = late_text(preview, self.form.goals.apply_by, self._wording)
        self.late.setText(words)
        self.late.setVisible(bool(words))

    def _show_failure(self, error: object) -> None:
        self._wants = False
        self.outcome.setText(tr("No plan follows from these answers."))
        self.late.hide()
        self.create_button.setEnabled(False)
        if isinstance(error, PlannerError):
            self.problem.setText(self._wording.error(error))
        else:
            self.problem.setText(tr("The plan could not be made. The details are in the log."))
        self.problem.show()

    def _create(self) -> None:
        """Accept at once, or as soon as the plan is worked out."""
        if self._preview is not None:
            self.accept()
            return
        self._wants = True
        self.create_button.setEnabled(False)

    @guard
    def done(self, result: int) -> None:
        """Leave only when no thread is running any more."""
        self._clock.stop()
        self._jobs.finish()
        super().done(result)
