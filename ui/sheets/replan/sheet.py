"""The Replan sheet: life happened, and here are the ways out; one of them is one step to undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QDialog, QHBoxLayout, QVBoxLayout

from planner.edits import Edit, replan_with
from planner.model import Plan
from planner.replan import How, WayOut
from ui.document import OpenDocument
from ui.guard import guard
from ui.sheets.replan import frame, words
from ui.sheets.replan.beside import Beside
from ui.sheets.replan.cards import WayCard
from ui.sheets.replan.foot import Foot
from ui.sheets.replan.result import Result
from ui.sheets.replan.ways import WAYS, Answer, Ways
from ui.theme import Theme
from ui.widgets.controls import rule
from ui.widgets.fields import NumberField
from ui.widgets.fitting import centre
from ui.widgets.locking import lock, why_locked
from ui.words import tr

LEAST_HOURS, MOST_HOURS = 0.5, 60
LARGE = 200
"""With more open tasks than this, answers are worked out beside the window."""
_SETTLE = 150
"""Milliseconds after the last key before other hours are computed."""
_FIELD = 128


class ReplanSheet(QDialog):
    """Shows the ways out of one plan and applies the chosen one as one edit.

    Args:
        document: What is open; it must have a plan.
        theme: Gives the look.
        today: The day from which open work is placed again.

    Attributes:
        applied: Whether a way out was applied.
    """

    SHOWN = 2
    """Result of a sheet that stepped aside, so that its choice can be seen on the timeline."""

    def __init__(self, document: OpenDocument, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        if document.plan is None:
            raise ValueError
        self._document, self._theme, self._day = document, theme, today()
        self._plan: Plan = document.plan
        self.ways = Ways(document.document, self._plan, self._day)
        self._beside = self._worker()
        self.applied = False
        self._how: How = WAYS[0]
        self._may_go: frozenset[str] = frozenset()
        self._everything = False
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_SETTLE)
        self.setWindowTitle(tr("Replan from today"))
        self._make_controls()
        self._lay_out()
        self._connect()
        self._show_cards()
        self.cards[self._how].setChecked(True)
        self._show_way()
        self.setFixedSize(frame.size_for(self, theme, self._left, self._right))
        self.cards[self._how].setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        """Fit the window it opens over."""
        super().showEvent(event)
        self.setFixedSize(frame.size_for(self, self._theme, self._left, self._right))
        centre(self)

    def _worker(self) -> Beside | None:
        """Return what works answers out beside the window; a small plan needs none."""
        self.ways.answer(WAYS[0])
        if self.ways.open_tasks <= LARGE:
            return None
        beside = Beside(self.ways)
        beside.answered.connect(self._worked_out)
        return beside

    def _make_controls(self) -> None:
        theme = self._theme
        self.cards: dict[How, WayCard] = {how: WayCard(theme, words.title_of(how)) for how in WAYS}
        self._group = QButtonGroup(self)
        for card in self.cards.values():
            self._group.addButton(card)
        self.hours = NumberField(
            theme,
            tr("h a week"),
            least=LEAST_HOURS,
            most=MOST_HOURS,
            decimals=1,
            step=0.5,
        )
        self.hours.set_name(tr("Hours a week from today"))
        self.hours.set_value(self._plan.availability.week_minutes / 60)
        self.hours.setFixedWidth(theme.px(_FIELD))
        self.cards["hours"].set_field(self.hours)
        self._foot = Foot(theme)
        self.note, self.sure = self._foot.note, self._foot.sure
        self.cancel, self.apply = self._foot.cancel, self._foot.apply

    # Layout

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        about = words.about(self._plan, self._day, self._document.wording)
        whole.addWidget(frame.head(self._theme, about))
        whole.addWidget(rule(self._theme))
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self._left = frame.choices(self._theme, self.cards.values())
        middle.addWidget(self._left)
        line = rule(self._theme)
        line.setObjectName("upright_rule")
        middle.addWidget(line)
        self._right = frame.scrolling()
        middle.addWidget(self._right, 1)
        whole.addLayout(middle, 1)
        whole.addWidget(rule(self._theme))
        whole.addWidget(self._foot)

    def _connect(self) -> None:
        self._group.buttonToggled.connect(self._chosen)
        self.hours.changed.connect(self._other_hours)
        self._clock.timeout.connect(self._show_hours)
        self.sure.toggled.connect(self._show_foot)
        self.cancel.clicked.connect(self.reject)
        self.apply.setDefault(True)
        self.apply.clicked.connect(self._apply)
        self._document.refused.connect(self._complain)
        self._theme.changed.connect(self._show_foot)

    # Choosing

    def _chosen(self, card: WayCard, checked: bool) -> None:  # noqa: FBT001  Qt's signal
        if not checked:
            return
        self._how = next(how for how, each in self.cards.items() if each is card)
        self.hours.setEnabled(self._how == "hours")
        self._everything = False
        self._show_way()
        self._right.verticalScrollBar().setValue(0)

    @property
    def minutes(self) -> int:
        """Study time a week that was typed, minutes; 0 while there is no number."""
        value = self.hours.value if self.hours.valid else None
        return round(value * 60) if value is not None else 0

    @property
    def answer(self) -> Answer | None:
        """The chosen way out, or why it cannot be had; None while there is no number."""
        return self._answer(self._how)

    def _answer(self, how: How) -> Answer | None:
        if how == "hours" and not self.minutes:
            return None
        minutes = self.minutes if how == "hours" else 0
        asked = (how, minutes, self._may_go if how == "trim" else frozenset[str]())
        if self._beside is not None and not self.ways.knows(*asked):
            self._beside.ask(asked)
            return None
        return self.ways.answer(*asked)

    def _worked_out(self, how: How) -> None:
        """Show an answer that came from beside the window."""
        self._show_card(how)
        if how == self._how:
            self._show_way()

    @property
    def _waiting(self) -> str:
        """What stands where there is no answer yet."""
        return tr("Working it out…")

    def _other_hours(self) -> None:
        self._clock.start()

    def _show_hours(self) -> None:
        self._show_card("hours")
        if self._how == "hours":
            self._show_way()

    def _want_hours(self, minutes: int) -> None:
        self.hours.set_value(minutes / 60)
        self._show_hours()

    def _tick(self, task: str, may_go: bool) -> None:  # noqa: FBT001  slot of a signal
        self._may_go = self._may_go | {task} if may_go else self._may_go - {task}
        self._show_card("trim")
        self._show_way()

    # Showing

    def _show_cards(self) -> None:
        self.hours.setEnabled(self._how == "hours")
        for how in WAYS:
            self._show_card(how)

    def _show_card(self, how: How) -> None:
        wording, answer = self._document.wording, self._answer(how)
        card = self.cards[how]
        if answer is None:
            number = how != "hours" or self.minutes
            card.show_lines((self._waiting,) if number else ())
        elif isinstance(answer, WayOut):
            card.show_lines(
                (
                    words.price_line(answer, self._plan, wording),
                    words.end_line(answer, wording),
                    words.outcome_line(answer, self.ways),
                )
            )
        else:
            card.show_lines((wording.error(answer),), refused=True)

    def _show_way(self) -> None:
        """Show what the chosen way does; the focus stays on the box that was ticked."""
        focused = [box for box in self.findChildren(QCheckBox) if box.hasFocus()]
        name = focused[0].objectName() if focused else ""
        place = self._right.verticalScrollBar().value()
        self.outcome = self._made_result()
        self._right.setWidget(self.outcome)
        self.outcome.setAutoFillBackground(False)
        self._right.verticalScrollBar().setValue(place)
        again = self.outcome.findChild(QCheckBox, name) if name.startswith("may_go:") else None
        if isinstance(again, QCheckBox):
            again.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sure.setChecked(False)
        self._show_foot()

    def _made_result(self) -> Result:
        result, answer = Result(self._theme, self._document.wording, self.ways), self.answer
        # Both make this side anew: only when the box or link that asked has finished its event.
        later = Qt.ConnectionType.QueuedConnection
        result.ticked.connect(self._tick, later)
        result.wanted.connect(self._want_hours, later)
        result.reached.connect(self._follow)
        result.timeline_wanted.connect(self._step_aside)
        if self._how == "hours":
            result.add_prices(self.ways.prices(), self._plan)
        if answer is None and (self._how != "hours" or self.minutes):
            result.show_waiting(self._waiting)
        elif answer is None:
            result.show_refusal(tr("Enter the hours a week you can give."))
        elif isinstance(answer, WayOut):
            result.show_way(answer, everything=self._everything)
        else:
            result.show_refusal(self._document.wording.error(answer))
        if self._how == "trim":
            result.add_projects(self.ways.projects(), self._may_go)
        result.finish()
        return result

    def _follow(self, top: int, height: int) -> None:
        self._right.ensureVisible(0, top + height // 2, 0, height)

    def _show_foot(self) -> None:
        answer = self.answer
        way = answer if isinstance(answer, WayOut) else None
        changes = way is not None and self._changes(way)
        over = way is not None and way.over_limit
        self.sure.setVisible(over)
        if way is not None and over:
            self.sure.setText(words.promise(way, self._document.wording))
        self.apply.setEnabled(changes and (not over or self.sure.isChecked()))
        self._foot.tell(way, changes=changes)
        if self._document.read_only:
            lock(self.apply)
            self._foot.say(why_locked(), "warn", "lock")
        if self.outcome.on_timeline is not None:
            self.outcome.on_timeline.setEnabled(self.apply.isEnabled())

    def _changes(self, way: WayOut) -> bool:
        return bool(way.moved or way.dropped or way.cut) or (
            way.availability != self._plan.availability
        )

    # Applying

    @property
    def edit(self) -> Edit | None:
        """What applying would do, or None while it is not possible."""
        if self._clock.isActive():
            self._clock.stop()
            self._show_hours()
        answer = self.answer
        if not isinstance(answer, WayOut) or not self.apply.isEnabled():
            return None
        return replan_with(answer, self._day)

    @property
    def summary(self) -> str:
        """The chosen way out in one line; empty without one."""
        way = self.answer
        return words.way_line(way, self._document.wording) if isinstance(way, WayOut) else ""

    def take(self) -> bool:
        """Apply the chosen way out as one step; tell whether that was possible."""
        edit = self.edit
        self.applied = edit is not None and self._document.submit(edit) is not None
        return self.applied

    def _apply(self) -> None:
        if self.take():
            self.accept()

    def _step_aside(self) -> None:
        if self.edit is not None:
            self.done(self.SHOWN)

    def _complain(self, sentence: str) -> None:
        self._foot.say(sentence, "bad", "circle-alert")

    @guard
    def done(self, result: int) -> None:
        """Leave; nothing more is to be heard of, unless the sheet may come back."""
        self._clock.stop()
        if result == self.SHOWN:
            super().done(result)
            return
        if self._beside is not None:
            self._beside.answered.disconnect(self._worked_out)
            self._beside.stop()
        self._document.refused.disconnect(self._complain)
        super().done(result)
