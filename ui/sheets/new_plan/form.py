"""The questions of the New plan sheet, one below the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner import catalog
from planner.assessment import goals_of
from planner.content import EntryPath
from planner.generate.hours import LEAST_WEEK, MOST_WEEK
from planner.generate.request import next_monday
from planner.model import Profile
from planner.prospect import kept_goals, path_for
from planner.skills import level_word
from planner.values import Seniority
from planner.wording import Wording
from ui.sheets.new_plan.answers import Answers, listed_breaks, roles_with_roadmap, weeks_off_of
from ui.sheets.new_plan.days_off import DaysOff, WeekdayChips
from ui.sheets.new_plan.paths import PathCards
from ui.theme import Theme
from ui.widgets.assess_link import AssessLink
from ui.widgets.controls import Segmented, label
from ui.widgets.fields import Choice, DateField, NumberField
from ui.widgets.labels import tip_text
from ui.widgets.level_scale import LevelScale
from ui.words import tr

_NAMES, _SHORT, _HOUR, _CENTS = 152, 132, 60, 100
_ROOM = 524
"""Width beside the names that is there without scrolling sideways, pixels at 100 %."""
_MOST_PAY = 10_000_000_000
_CURRENCIES = ("USD", "EUR", "GBP")


class PlanForm(QWidget):
    """The questions.

    Attributes:
        changed: An answer changed; ``answers`` says what to, or None while one is not usable.
        assess: The way to the assessment, which rates skills more closely.
    """

    changed = Signal()

    def __init__(self, theme: Theme, wording: Wording, today: date, profile: Profile) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._today = today
        asked = catalog.questionnaire().goals
        self.goals = goals_of(asked, kept_goals(asked, profile))
        self.role = Choice(
            theme, [(role_id, catalog.role(role_id).name) for role_id in roles_with_roadmap()]
        )
        self.paths = PathCards(theme)
        self.target = Segmented(
            theme,
            [
                (Seniority.ENTRY.value, tr("Entry")),
                (Seniority.MID.value, tr("Mid")),
                (Seniority.SENIOR.value, tr("Senior")),
            ],
        )
        self.start = DateField(theme, wording)
        self.hours = NumberField(
            theme,
            tr("h a week"),
            least=LEAST_WEEK / _HOUR,
            most=MOST_WEEK / _HOUR,
            decimals=1,
            step=0.5,
        )
        self.weekdays = WeekdayChips(theme, wording)
        self.days_off = DaysOff(theme, wording)
        self.pay = NumberField(theme, tr("a year"), least=1, most=_MOST_PAY, step=1000)
        self.currency = Choice(theme, [(code, code) for code in _CURRENCIES])
        self.days_problem = label(theme, "", "small", "bad")
        self.scales = {axis.id: LevelScale(theme, axis.name) for axis in catalog.axes()}
        self.assess = AssessLink(theme)
        self.assess.show_profile(profile)
        self._lay_out()
        self._fill(profile)
        self._connect()

    # Layout.

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), px(14), px(12))
        column.setSpacing(px(14))
        self._row(column, tr("Role"), self.role)
        self._row(column, tr("Where you start"), self.paths)
        self._row(column, tr("Target level"), self.target, fit=True)
        self.start.setFixedWidth(px(_SHORT + 28))
        self._row(column, tr("Start"), self.start, fit=True)
        self._row(column, tr("Study time"), self._study_time())
        self._row(column, tr("Time off"), self.days_off)
        self._row(column, tr("Current salary"), self._salary())
        self._row(column, tr("What you can do"), self._skills())
        self.role.set_name(tr("Role"))
        self.start.set_name(tr("Start"))
        self.target.setAccessibleName(tr("Target level"))

    def _row(self, column: QVBoxLayout, words: str, field: QWidget, *, fit: bool = False) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(12))
        name = label(self._theme, words, "medium", "text2")
        name.setFixedWidth(self._theme.px(_NAMES))
        name.setWordWrap(True)
        name.setMinimumHeight(self._theme.px(30))
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(field, 0 if fit else 1)
        if fit:
            row.addStretch(1)
        column.addLayout(row)

    def _study_time(self) -> QWidget:
        px = self._theme.px
        whole = QWidget()
        lines = QVBoxLayout(whole)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(px(4))
        self.hours.setFixedWidth(px(_SHORT))
        self.hours.set_name(tr("Hours a week"))
        wide = self.hours.width() + px(12) + self.weekdays.sizeHint().width()
        side_by_side = wide <= px(_ROOM)  # long names of weekdays go below
        row = QHBoxLayout() if side_by_side else QVBoxLayout()
        row.setSpacing(px(12 if side_by_side else 6))
        row.addWidget(self.hours, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.weekdays, 1, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(row)
        hint = tr("Left empty, the hours that make this start last its usual time.")
        self.hours_hint = label(self._theme, hint, "small", "text3")
        self.hours_hint.setWordWrap(True)
        self.days_problem.hide()
        lines.addWidget(self.days_problem)
        lines.addWidget(self.hours_hint)
        return whole

    def _salary(self) -> QWidget:
        px = self._theme.px
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.pay.setFixedWidth(px(_SHORT + 28))
        self.pay.set_name(tr("Current salary"))
        self.currency.setFixedWidth(px(84))
        self.currency.set_name(tr("Currency"))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.pay, 0, top)
        row.addWidget(self.currency, 0, top)
        note = label(self._theme, tr("optional; stays on this computer"), "small", "text3")
        note.setWordWrap(True)
        note.setMinimumHeight(px(30))
        row.addWidget(note, 1, top)
        return whole

    def _skills(self) -> QWidget:
        px = self._theme.px
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        about = label(
            self._theme,
            tr(
                "Optional; rough answers are fine. The dashed level is usual for your start and "
                "stands in until you rate. Type 0 to 5; a full stop adds half a level."
            ),
            "small",
            "text3",
        )
        about.setWordWrap(True)
        grid.addWidget(about, 0, 0, 1, 2)
        grid.addWidget(self.assess, 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._scale_words(), 2, 1)
        for number, axis in enumerate(catalog.axes(), start=3):
            name = label(self._theme, axis.short, "body", "text")
            name.setToolTip(tip_text(axis.name))
            name.setFixedWidth(px(92))
            scale = self.scales[axis.id]
            scale.setToolTip(tip_text(self._rubric(axis.rubric)))
            grid.addWidget(name, number, 0)
            grid.addWidget(scale, number, 1)
        return whole

    def _scale_words(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for level in range(6):
            words = label(self._theme, level_word(level * 10, self._wording), "caption", "text2")
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            words.setWordWrap(True)
            row.addWidget(words, 1)
        return whole

    @staticmethod
    def _rubric(rubric: Sequence[str]) -> str:
        return " ".join(f"{level}: {sentence}" for level, sentence in enumerate(rubric))

    # Filling and reading.

    def _fill(self, profile: Profile) -> None:
        self.start.set_value(next_monday(self._today))
        if self.goals.week_minutes is not None:
            self.hours.set_value(self.goals.week_minutes / _HOUR)
        self._show_role()
        self._show_levels(profile)
        given = profile.assumptions
        if given.current_pay is not None:
            self.pay.set_value(given.current_pay / _CENTS)
        if given.currency not in _CURRENCIES:
            options = [(code, code) for code in (*_CURRENCIES, given.currency)]
            self.currency.set_options(options)
        self.currency.set_current(given.currency)

    def _show_levels(self, profile: Profile) -> None:
        for axis, level in profile.levels.items():
            if axis in self.scales:
                self.scales[axis].set_level(level)

    def take_assessed(self, profile: Profile) -> None:
        """Take over what the assessment found out; answers that it did not ask for stay."""
        before, asked = self.goals, catalog.questionnaire().goals
        self.goals = goals_of(asked, kept_goals(asked, profile))
        if self.goals.week_minutes not in (None, before.week_minutes):
            self.hours.set_value(self.goals.week_minutes / _HOUR)
        if self.goals.path not in (None, before.path):
            self.paths.choose(path_for(catalog.roadmap_of(self.role.current), self.goals).id)
        self._show_levels(profile)
        self.assess.show_profile(profile)
        if self.goals.weeks_off != before.weeks_off:
            self._show_usual_breaks()
        self._show_usual_levels()

    def _connect(self) -> None:
        self.role.chosen.connect(self._show_role)
        self.paths.chosen.connect(self._show_usual_levels)
        self.start.changed.connect(self._show_usual_breaks)
        for signal in (self.target.chosen, self.hours.changed, self.pay.changed):
            signal.connect(self._tell)
        self.currency.chosen.connect(self._tell)
        self.weekdays.changed.connect(self._tell)
        self.days_off.changed.connect(self._tell)
        for scale in self.scales.values():
            scale.changed.connect(self._tell)
        for field in (self.hours, self.start, self.pay):
            if isinstance(field.control, QLineEdit):
                field.control.textEdited.connect(self._tell)

    @property
    def path(self) -> EntryPath:
        """The chosen path."""
        return catalog.path(catalog.roadmap_of(self.role.current), self.paths.current)

    def choose_role(self, role_id: str) -> None:
        """Choose a role as the person would; an unknown one changes nothing."""
        self.role.set_current(role_id)
        self._show_role()

    def _show_role(self) -> None:
        roadmap = catalog.roadmap_of(self.role.current)
        self.paths.show_paths(roadmap.paths)
        if self.goals.path is not None:
            self.paths.choose(path_for(roadmap, self.goals).id)
        self._show_usual_breaks()
        self._show_usual_levels()

    def _show_usual_levels(self) -> None:
        usual: Mapping[str, int] = self.path.by_axis
        for axis, scale in self.scales.items():
            scale.set_usual(usual.get(axis, 0))
        self._tell()

    def _show_usual_breaks(self) -> None:
        start = self.start.value
        if start is not None:
            weeks = weeks_off_of(self.goals)
            self.days_off.show_usual(listed_breaks(start, self._wording, weeks), start)
        self._tell()

    def _tell(self) -> None:
        none = not self.weekdays.days
        self.days_problem.setText(tr("Choose at least one day to study on.") if none else "")
        self.days_problem.setVisible(none)
        self.changed.emit()

    def show_usual_hours(self, week_minutes: int) -> None:
        """Name the hours that an empty field stands for."""
        self.hours.set_hint(self._wording.decimal_hours(week_minutes))

    def answers(self) -> Answers | None:
        """Return the answers, or None while one of them is not usable."""
        start = self.start.value
        fields = (self.hours, self.start, self.pay)
        wrong = any(field.error for field in fields) or not self.weekdays.days
        if start is None or wrong or not self.days_off.valid:
            return None
        hours, pay = self.hours.value, self.pay.value
        levels = {axis: scale.level for axis, scale in self.scales.items()}
        return Answers(
            role=self.role.current,
            path=self.paths.current,
            start=start,
            target=Seniority(self.target.current),
            week_minutes=None if hours is None else round(hours * _HOUR),
            weekdays=self.weekdays.days,
            usual_off=self.days_off.usual_off,
            own_off=self.days_off.own,
            pay=None if pay is None else round(pay * _CENTS),
            currency=self.currency.current,
            goals=self.goals,
            ratings={axis: level for axis, level in levels.items() if level is not None},
        )
