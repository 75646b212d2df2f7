"""The sheet for hours a week, time off and the start: each change is one edit, told beforehand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from planner import public_holidays
from planner.edits import (
    AddBreak,
    ChangeBreak,
    PlanEdit,
    RemoveBreak,
    SetAvailability,
    SetStart,
    SpreadBreak,
)
from planner.errors import PlannerError
from planner.model import Break, Plan
from planner.schedule.bars import plan_end
from ui.document import OpenDocument
from ui.guard import guard
from ui.sheets.time_off.choice import SPREAD, WorkChoice
from ui.sheets.time_off.effect import Effect, effect_of, effect_text
from ui.sheets.time_off.form import BreakForm
from ui.sheets.time_off.holidays import HolidayRow, system_country
from ui.sheets.time_off.listed import BreakList
from ui.sheets.time_off.ways import later_edit, ways_for
from ui.sheets.time_off.week import WeekFields
from ui.theme import Theme
from ui.widgets.controls import button, label, rule
from ui.widgets.fields import DateField
from ui.widgets.fitting import FittingArea, centre, room_of
from ui.words import tr

WIDTH = 720
"""Width of the sheet, pixels at 100 %."""
_WEEK = timedelta(days=6)


class TimeOffSheet(QDialog):
    """Changes when there is time to study.

    Args:
        document: What is open; it must have a plan.
        theme: Gives the look.
        today: The day it is.
    """

    def __init__(self, document: OpenDocument, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        if document.plan is None:
            raise ValueError
        self._document, self._theme, self._today = document, theme, today()
        self._asked: PlanEdit | None = None
        self.setWindowTitle(tr("Hours and time off"))
        self.setFixedWidth(theme.px(WIDTH))
        self._make_controls()
        self._lay_out()
        self._connect()
        self._show()

    @property
    def _plan(self) -> Plan:
        plan = self._document.plan
        if plan is None:
            raise ValueError
        return plan

    def _make_controls(self) -> None:
        theme, wording = self._theme, self._document.wording
        self.set_hours = button(theme, tr("Set hours"))
        self.week = WeekFields(theme, wording, self.set_hours)
        self.breaks = BreakList(theme, wording)
        self.form = BreakForm(theme, wording)
        self.add = button(theme, tr("Add"))
        self.change = button(theme, tr("Change"))
        self.remove = button(theme, tr("Remove"))
        self.start = DateField(theme, wording)
        self.start.set_name(tr("Start of the plan"))
        self.start.setFixedWidth(theme.px(160))
        self.move_start = button(theme, tr("Move the start"))
        self.effect = label(theme, "", "medium")
        self.effect.setWordWrap(True)
        self.close_button = button(theme, tr("Close"))
        self.choice = WorkChoice(theme, wording)
        self.holidays: HolidayRow | None = None
        if public_holidays.available():
            self.holidays = HolidayRow(theme, system_country())

    def _lay_out(self) -> None:
        theme, px = self._theme, self._theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(28), px(20), px(14), px(18))
        whole.setSpacing(px(8))
        whole.addWidget(label(theme, tr("Hours and time off"), "title"))
        about = label(
            theme,
            tr("Work keeps its hours; only its dates move. Each change is one step to undo."),
            "body",
            "text2",
        )
        about.setWordWrap(True)
        whole.addWidget(about)
        inside = QWidget()
        self._fill(inside)
        self._area = FittingArea(inside)
        whole.addWidget(self._area, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(0, 0, px(14), 0)
        foot.setSpacing(px(8))
        foot.addWidget(rule(theme))
        foot.addLayout(self._row(self.effect, self.close_button))
        whole.addLayout(foot)

    def _fill(self, inside: QWidget) -> None:
        theme, px = self._theme, self._theme.px
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, px(4), px(14), 0)
        column.setSpacing(px(8))
        column.addWidget(label(theme, tr("An ordinary week"), "strong"))
        column.addWidget(self.week)
        column.addWidget(rule(theme))
        column.addWidget(label(theme, tr("Time off"), "strong"))
        column.addWidget(self.breaks)
        column.addWidget(self.form)
        column.addWidget(self.choice)
        column.addLayout(self._break_buttons())
        if self.holidays is not None:
            column.addWidget(self.holidays)
        column.addWidget(rule(theme))
        column.addWidget(label(theme, tr("Start of the plan"), "strong"))
        start = QHBoxLayout()
        start.setSpacing(px(8))
        start.addWidget(self.start)
        start.addWidget(self.move_start, 0, Qt.AlignmentFlag.AlignTop)
        start.addStretch(1)
        column.addLayout(start)
        column.addStretch(1)

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        """Take the size the contents need, as far as the window has it."""
        super().showEvent(event)
        self.setFixedWidth(min(self._theme.px(WIDTH), room_of(self).width()))
        self._area.fit(self)
        centre(self)

    def _row(self, left: QWidget, right: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(12))
        row.addWidget(left, 1)
        row.addWidget(right, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _break_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        for each in (self.add, self.change, self.remove):
            row.addWidget(each)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.week.changed.connect(self._ask_hours)
        self.form.changed.connect(self._ask_break)
        self.start.changed.connect(self._ask_start)
        self.breaks.currentRowChanged.connect(self._pick)
        self.set_hours.clicked.connect(self._commit_hours)
        self.add.clicked.connect(self._commit_new)
        self.change.clicked.connect(self._commit_change)
        self.remove.clicked.connect(self._commit_removal)
        self.move_start.clicked.connect(self._commit_start)
        self.choice.changed.connect(self._ask_break)
        if self.holidays is not None:
            self.holidays.wanted.connect(self._commit_holidays)
        self.close_button.clicked.connect(self.accept)
        self._document.refused.connect(self._complain)
        for each in (self.set_hours, self.add, self.change, self.remove, self.move_start):
            each.setAutoDefault(True)

    def spread(self, number: int) -> None:
        """Choose time off by its position in the plan, its work to be spread."""
        self.choice.ways.set_current(SPREAD)
        self.breaks.setCurrentRow(number)

    # What the plan says now.

    def _show(self) -> None:
        """Show the plan as it is; what was typed and not committed is gone."""
        plan = self._plan
        self.week.show_week(plan.availability)
        self.start.set_value(plan.start)
        self.breaks.show_breaks(plan.breaks)
        self._new_break()
        self.choice.show_ways(None)
        self._ask(None)

    def _new_break(self) -> None:
        first = max(self._today, self._plan.start)
        self.form.show_days(first, first + _WEEK)

    def _pick(self, number: int) -> None:
        if 0 <= number < len(self._plan.breaks):
            self.form.show_break(self._plan.breaks[number])
            self._ask_break()

    @property
    def _picked(self) -> int | None:
        number = self.breaks.currentRow()
        return number if 0 <= number < len(self._plan.breaks) else None

    # What a change would do.

    def _ask(self, edit: PlanEdit | None, problem: str = "") -> None:
        """Tell what an edit would do, or what keeps it from being made."""
        self._asked = edit
        answer = effect_of(self._document.document, edit)
        if problem:
            self._complain(problem)
        elif isinstance(answer, Effect):
            self.effect.set_token("text")
            self.effect.setText(effect_text(answer, self._document.wording))
        else:
            self._complain(self._document.wording.error(answer))
        fine = not problem and not isinstance(answer, PlannerError)
        self._allow(edit, fine=fine)

    def _allow(self, edit: PlanEdit | None, *, fine: bool) -> None:
        picked = self._picked is not None
        self.set_hours.setEnabled(fine and isinstance(edit, SetAvailability))
        self.change.setEnabled(fine and picked and isinstance(edit, ChangeBreak | SpreadBreak))
        self.remove.setEnabled(picked)
        self.add.setEnabled(self._is_new(self.form.value))
        self.move_start.setEnabled(fine and isinstance(edit, SetStart))

    def _is_new(self, pause: Break | None) -> bool:
        """Tell whether no break has the same days; those are changed, not added again."""
        days = {(old.start, old.end, old.extra) for old in self._plan.breaks}
        return pause is not None and (pause.start, pause.end, pause.extra) not in days

    def _complain(self, sentence: str) -> None:
        self.effect.set_token("bad")
        self.effect.setText(sentence)

    def _ask_hours(self) -> None:
        problem = self.week.problem
        self._ask(None if problem else SetAvailability(availability=self.week.value), problem)

    def _ask_break(self) -> None:
        pause, number = self.form.value, self._picked
        if pause is None:
            self.choice.show_ways(None)
            self._ask(None)
            return
        ways = ways_for(
            self._document.document, pause, number, self._today, more=self.choice.allows_more
        )
        self.choice.show_ways(ways)
        self._area.fit(self)
        if ways is not None and self.choice.spreads:
            self._ask(ways.edit(spread_it=True))
        elif number is not None and pause == self._plan.breaks[number]:
            self._ask(None)
        else:
            self._ask(later_edit(pause, number))

    def _break_edit(self, number: int | None) -> PlanEdit | None:
        """Return the edit of the time off as typed, its work as chosen."""
        pause = self.form.value
        if pause is None:
            return None
        more = self.choice.allows_more
        if self.choice.spreads:
            ways = ways_for(self._document.document, pause, number, self._today, more=more)
            if ways is not None:
                return ways.edit(spread_it=True)
        return later_edit(pause, number)

    def _ask_start(self) -> None:
        if self.start.value is not None:
            self._ask(SetStart(start=self.start.value))

    # One edit each.

    def _commit(self, edit: PlanEdit) -> None:
        if self._document.submit(edit) is not None:
            self._show()

    def _commit_hours(self) -> None:
        if not self.week.problem:
            self._commit(SetAvailability(availability=self.week.value))

    def _commit_new(self) -> None:
        edit = self._break_edit(None)
        if edit is not None:
            self._commit(edit)

    def _commit_change(self) -> None:
        number = self._picked
        edit = None if number is None else self._break_edit(number)
        if edit is not None:
            self._commit(edit)

    def _commit_removal(self) -> None:
        number = self._picked
        if number is not None:
            self._commit(RemoveBreak(number=number))

    def _commit_start(self) -> None:
        if self.start.value is not None and self.start.valid:
            self._commit(SetStart(start=self.start.value))

    def _commit_holidays(self, code: str) -> None:
        """Add the public holidays of a country as one step to undo."""
        plan = self._plan
        last = (plan_end(plan) or self._today).year + 1
        try:
            found = public_holidays.holiday_breaks(code, range(self._today.year, last + 1))
        except PlannerError as refusal:
            self._complain(self._document.wording.error(refusal))
            return
        added = self._add_all(public_holidays.missing(found, plan.breaks, self._today), code)
        self._show()
        if not added:
            self.effect.setText(tr("All of them are time off already."))

    def _add_all(self, breaks: tuple[Break, ...], code: str) -> int:
        merge = f"holidays:{code}:{len(self._document.session.history.past)}"
        changes = [self._document.submit(AddBreak(pause=pause), merge) for pause in breaks]
        return sum(change is not None for change in changes)

    @guard
    def done(self, result: int) -> None:
        """Leave; nothing more is to be heard of."""
        self._document.refused.disconnect(self._complain)
        super().done(result)
