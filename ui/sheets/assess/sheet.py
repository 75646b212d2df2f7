"""The assessment as a sheet: progress at the left, one question or the outcome at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout

from planner import catalog
from planner.assessment import SKIPPED, Goals, answer_text, goals_of, ratings
from planner.career_guide import CareerFit, careers_for
from planner.content import Goal
from planner.edits import RateSkills, RecordAnswers, SetAssumptions
from planner.errors import Refused
from planner.model import Answer, Profile
from planner.prospect import assumptions_with, kept_goals, months_of
from ui.document import OpenDocument
from ui.guard import guard
from ui.sheets.assess.asking import Asking
from ui.sheets.assess.foot import Foot
from ui.sheets.assess.goal_asking import GoalAsking
from ui.sheets.assess.goal_notes import goal_note
from ui.sheets.assess.goal_outcome import GoalLines, goal_lines
from ui.sheets.assess.interview import GOALS, INTERESTS, Interview, Prompt
from ui.sheets.assess.outcome import Outcome
from ui.sheets.assess.rail import Rail
from ui.sheets.job import Jobs
from ui.theme import Theme
from ui.widgets.controls import button, rule
from ui.widgets.fitting import centre, room_of
from ui.widgets.labels import tip_text
from ui.words import tr

_WIDTH, _HEIGHT = 1040, 640
_MERGE = "assess"
"""Answers of one sitting are one step to undo."""


class AssessSheet(QDialog):
    """The sheet.

    Args:
        document: Keeps answers and, when the person says so, ratings.
        theme: Gives the look.
        today: The day it is; ratings are dated with it.

    Attributes:
        see_careers: The person wants to read about the careers next.
    """

    def __init__(self, document: OpenDocument, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._document, self._theme, self._today = document, theme, today
        self.see_careers = False
        profile = self._profile
        kept = {answer.question: answer.answer for answer in profile.answers}
        goals = catalog.questionnaire().goals
        for goal in goals:  # pay may have been changed elsewhere since
            kept.pop(goal.id, None)
        kept |= kept_goals(goals, profile)
        self.interview = Interview(catalog.axes(), catalog.questionnaire(), kept)
        self.overrides = {one.axis: one.level for one in profile.ratings if one.overridden}
        self.setWindowTitle(tr("Assessment"))
        names = {axis.id: axis.name for axis in catalog.axes()}
        self._names = {**names, INTERESTS: tr("What you like to do"), GOALS: tr("Your goals")}
        self.rail = Rail(theme, self._names)
        self.asking = Asking(theme)
        self.goal_asking = GoalAsking(theme, document.wording, today)
        self.outcome = Outcome(theme, document.wording, catalog.axes())
        self.back = button(theme, tr("Back"), quiet=True, icon="arrow-left")
        self.leave = button(theme, tr("Leave"), quiet=True)
        self.leave.setToolTip(tip_text(tr("Leave, continue later")))
        self.to_outcome = button(theme, tr("Show levels so far"))
        self.skip = button(theme, tr("Skip"))
        self.forward = button(theme, tr("Keep answer"), icon="arrow-right")
        self.apply_and_see = button(theme, tr("Apply and see careers"))
        self.apply = button(theme, tr("Apply levels"), primary=True)
        self._jobs = Jobs(self)
        self._lay_out()
        self._connect()
        self._refresh()

    def _lay_out(self) -> None:
        px = self._theme.px
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        right = QVBoxLayout()
        right.setContentsMargins(px(32), px(28), px(18), px(16))
        right.setSpacing(px(12))
        self.pages = QStackedWidget()
        self.pages.addWidget(self.asking)
        self.pages.addWidget(self.goal_asking)
        self.pages.addWidget(self.outcome)
        right.addWidget(self.pages, 1)
        right.addWidget(rule(self._theme))
        ways_on = (self.to_outcome, self.skip, self.forward, self.apply_and_see, self.apply)
        right.addWidget(Foot(self._theme, (self.back, self.leave), ways_on))
        whole.addLayout(right, 1)
        self.resize(px(_WIDTH), px(_HEIGHT))

    def _connect(self) -> None:
        self.rail.chosen.connect(self._go)
        self.asking.answered.connect(self._answer)
        self.goal_asking.changed.connect(self._show_keep)
        self.outcome.overridden.connect(self._override)
        self.back.clicked.connect(self._back)
        self.leave.clicked.connect(self.reject)
        self.to_outcome.clicked.connect(self._finish)
        self.skip.clicked.connect(self._skip)
        self.forward.clicked.connect(self._keep)
        self._jobs.done.connect(self._show_goals)
        self.apply.clicked.connect(self._apply)
        self.apply_and_see.clicked.connect(self._apply_and_see)

    @property
    def _profile(self) -> Profile:
        return self._document.document.profile

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        """Fit the window."""
        super().showEvent(event)
        room = room_of(self)
        self.setMaximumHeight(room.height())
        self.rail.give(self._theme.px(_WIDTH) - min(self.width(), room.width()))
        layout = self.layout()
        if layout is not None:
            layout.activate()  # only then may the sheet be as narrow as a narrow rail allows
        self.resize(self.size().boundedTo(room))  # with large letters it is wider than some windows
        centre(self)
        self.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the rail give what width is missing: its names have tool tips, levels have none."""
        super().resizeEvent(event)
        self.rail.give(self._theme.px(_WIDTH) - self.width())

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits as answers, Backspace or Left as Back, Right or Enter as keeping it."""
        key, text = event.key(), event.text()
        if self._typed and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
            return
        asking = self.interview.prompt is not None and not self._typed
        if asking and text.isdigit() and self.asking.press(int(text)):
            return
        if asking and key in (Qt.Key.Key_Backspace, Qt.Key.Key_Left):
            self._back()
        elif asking and key == Qt.Key.Key_Right and self.forward.isVisible():
            self._forward()
        else:
            super().keyPressEvent(event)

    # What the person does.

    def _answer(self, answer: str) -> None:
        self._take(self.interview.answer(answer))

    def _keep(self) -> None:
        """Keep the answer shown: the one given before, or what stands in the field of a goal."""
        prompt = self.interview.prompt
        if prompt is None or not self._typed:
            self._forward()
            return
        goal = prompt.goal
        given = self.goal_asking.answer
        if goal is None or given is None:
            return
        currency = self.goal_asking.currency.current
        try:
            text = answer_text(goal, given, catalog.places(), currency)
        except Refused as refusal:
            self.goal_asking.refuse(self._document.wording.error(refusal))
            return
        self._answer(text)

    @property
    def _typed(self) -> bool:
        """Whether the answer is typed or picked, not one of some cards."""
        prompt = self.interview.prompt
        return prompt is not None and prompt.goal is not None and prompt.goal.kind != "choice"

    def _skip(self) -> None:
        self._take(self.interview.skip())

    def _take(self, edit: RecordAnswers | None) -> None:
        """Keep an answer, and before it what it says about pay: both are one step."""
        self.goal_asking.forget()
        if edit is not None and not self._document.read_only:
            goals, before = self._goals(), self._profile.assumptions
            plan = self._document.plan
            after = assumptions_with(goals, before, months_of(plan) if plan else None)
            if after != before:
                self._document.submit(SetAssumptions(assumptions=after), merge=_MERGE)
            self._document.submit(edit, merge=_MERGE)
        self._refresh()

    def _goals(self) -> Goals:
        return goals_of(catalog.questionnaire().goals, self.interview.answers)

    def _go(self, section: str) -> None:
        self.interview.go(section)
        self._refresh()

    def _back(self) -> None:
        self.interview.back()
        self._refresh()

    def _forward(self) -> None:
        self.interview.forward()
        self._refresh()

    def _finish(self) -> None:
        self.interview.finish()
        self._refresh()

    def _override(self, axis: str, level: object) -> None:
        if level is None:
            self.overrides.pop(axis, None)
        else:
            self.overrides[axis] = cast("int", level)
        self._refresh()

    def result_edit(self) -> RateSkills | None:
        """Return the edit that sets the levels, or None while there are none."""
        found = ratings(self.interview.results(), self.overrides, self._today())
        return RateSkills(ratings=found) if found else None

    def _apply(self) -> None:
        edit = self.result_edit()
        if edit is not None:
            self._document.submit(edit)
        self.accept()

    def _apply_and_see(self) -> None:
        self.see_careers = True
        self._apply()

    # What is shown.

    def _refresh(self) -> None:
        prompt = self.interview.prompt
        self.rail.show_progress(self.interview, self._kept())
        self.back.setEnabled(self.interview.can_go_back)
        asking = prompt is not None
        page = self.goal_asking if self._typed else self.asking
        self.pages.setCurrentWidget(page if asking else self.outcome)
        self._show_foot(prompt)
        if prompt is not None:
            self._show_prompt(prompt)
        else:
            self._show_outcome()
        self._show_keep()

    def _show_foot(self, prompt: Prompt | None) -> None:
        """Show what can be pressed; first hide the rest: all at once would widen the sheet."""
        asking, done = prompt is not None, any(one.done for one in self.interview.sections)
        shown = {
            self.skip: prompt is not None and prompt.goal is not None,
            self.to_outcome: asking and done,
            self.forward: asking and self.forward.isVisible(),
            self.apply_and_see: not asking,
            self.apply: not asking,
        }
        for made in sorted(shown, key=lambda one: shown[one]):
            made.setVisible(shown[made])

    def _show_keep(self) -> None:
        """Offer to keep an answer where there is one; beside Skip always, which so stays in place.

        Else what ends the questions would come to stand where Skip was just pressed.
        """
        prompt = self.interview.prompt
        given = prompt is not None and prompt.given not in ("", SKIPPED)
        self.forward.setVisible(given or (prompt is not None and prompt.goal is not None))
        self.forward.setEnabled(self.goal_asking.answer is not None if self._typed else given)

    def _kept(self) -> str:
        if self._document.read_only:
            return tr("This plan is open for reading only: answers are not kept.")
        return tr("Every answer is kept. You can leave at any time and continue later.")

    def _show_prompt(self, prompt: Prompt) -> None:
        place = tr("{skill}, question {n}", skill=self._names[prompt.section], n=prompt.number)
        if prompt.goal is not None:
            self._show_goal(prompt, prompt.goal, place)
            return
        if prompt.section == INTERESTS:
            options = [
                ("1", tr("Not me")),
                ("2", tr("Rather not")),
                ("3", tr("In between")),
                ("4", tr("Rather yes")),
                ("5", tr("Very much me")),
            ]
            note = tr("Keys 1 to 5 answer, Backspace goes back.")
        else:
            options = [(one.id, one.label) for one in catalog.questionnaire().answers]
            note = tr(
                "Answer for what you have done, not for what you have read. "
                "Keys 1 to 4 answer, Backspace goes back."
            )
        self.asking.show_prompt(prompt, place, note, options)

    def _show_goal(self, prompt: Prompt, goal: Goal, place: str) -> None:
        note = goal_note(goal)
        if goal.kind == "choice":
            options = [(option.id, option.label) for option in goal.options]
            self.asking.show_prompt(prompt, place, note, options)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            currency = self._profile.assumptions.currency
            self.goal_asking.show_goal(prompt, place, note, currency)

    def _show_outcome(self) -> None:
        results = self.interview.results()
        rated = self._profile.levels
        self.outcome.show_levels(results, self.overrides, rated)
        edit = self.result_edit()
        fresh = {one.axis: one.level for one in edit.ratings} if edit is not None else {}
        answers = tuple(
            Answer(question=question, answer=answer)
            for question, answer in self.interview.answers.items()
        )
        profile = self._profile.with_(answers=answers)
        levels = {**rated, **fresh}
        careers = careers_for(profile, levels)
        self.outcome.show_careers(careers)
        self._work_out_goals(careers, levels)
        for made in (self.apply, self.apply_and_see):
            made.setEnabled(edit is not None and not self._document.read_only)

    def _work_out_goals(self, careers: Sequence[CareerFit], levels: dict[str, int]) -> None:
        """Work out in a thread what the goals come to for the career that fits best."""
        goals, wording, today = self._goals(), self._document.wording, self._today()
        if goals == Goals() or careers[0].fit is None:
            self.outcome.goals.show_lines(None)
            return
        role = careers[0].role.id
        self._jobs.begin(lambda _stopped: goal_lines(goals, role, levels, today, wording))

    def _show_goals(self, lines: object) -> None:
        self.outcome.goals.show_lines(cast("GoalLines", lines))

    @guard
    def done(self, result: int) -> None:
        """Leave only when no thread is running any more."""
        self._jobs.finish()
        super().done(result)
