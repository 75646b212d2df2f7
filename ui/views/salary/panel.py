"""The assumptions panel: plain fields, what differs from the default marked, bands and sources."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from planner.model import Assumptions
from planner.salary import SalaryInput, SalaryOutcome
from planner.values import Seniority
from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.views.salary.bands import BandRows
from ui.views.salary.fields import FieldPlan, changed, groups, value_of
from ui.views.salary.origin import Origin
from ui.widgets.controls import Label, label, link_button, rule
from ui.widgets.fields import Choice, Field, NumberField
from ui.widgets.locking import lock
from ui.words import tr

COMMIT = 800
"""Milliseconds after the last change of a field before it is committed without Enter."""
_FIELD = 118
_FACTS = frozenset({"current_pay", "currency", "place"})
"""What Reset leaves alone: facts about the person."""


def money_prefix(currency: str, wording: Wording) -> str:
    """Return what stands before an amount, e.g. "$"."""
    return wording.money(0, currency).removesuffix("0")


class AssumptionsPanel(QFrame):
    """The panel.

    Attributes:
        previewed: Assumptions as being typed, to be shown and not kept yet.
        committed: Name of what was changed and the assumptions to keep.
    """

    previewed = Signal(object)
    committed = Signal(str, object)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self.setObjectName("card")
        self._theme = theme
        self._wording = wording
        self._given = Assumptions()
        self._currency = "USD"
        self._locked = False
        self._pending: tuple[str, Assumptions] | None = None
        self.fields: dict[str, NumberField] = {}
        self._dots: dict[str, Label] = {}
        self._plans: dict[str, FieldPlan] = {}
        self.reset = link_button(theme, tr("Reset"))
        self.first_level = Choice(
            theme,
            [
                (Seniority.ENTRY.value, tr("Entry")),
                (Seniority.MID.value, tr("Mid")),
                (Seniority.SENIOR.value, tr("Senior")),
            ],
        )
        self.bands = BandRows(theme, wording)
        self.origin = Origin(theme, wording)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(COMMIT)
        self._clock.timeout.connect(self.commit)
        self._lay_out()
        self.reset.clicked.connect(self._reset)
        self.first_level.chosen.connect(self._choose_level)
        self.bands.changed.connect(self._take_bands)

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(12), 0, px(12))
        column.setSpacing(px(6))
        head = QHBoxLayout()
        head.setContentsMargins(px(20), 0, px(16), 0)
        head.addWidget(label(self._theme, tr("Assumptions"), "heading"))
        head.addStretch(1)
        head.addWidget(self.reset)
        column.addLayout(head)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = self._inside = QWidget()
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        self._fill(QVBoxLayout(inside))
        column.addWidget(area, 1)
        column.addWidget(rule(self._theme))
        foot = QVBoxLayout()
        foot.setContentsMargins(px(12), px(6), px(12), 0)
        foot.addWidget(self.origin)
        column.addLayout(foot)

    @property
    def least_width(self) -> int:
        """Width at which no field is cut, pixels."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return self._inside.minimumSizeHint().width() + bar

    def show_whole(self, *, whole: bool) -> None:
        """Take the height of all fields, or scroll them in what height there is."""
        self._area.setMinimumHeight(self._inside.minimumSizeHint().height() if whole else 0)

    def _fill(self, column: QVBoxLayout) -> None:
        px = self._theme.px
        column.setContentsMargins(px(20), 0, px(18), px(4))
        column.setSpacing(px(7))
        for number, (title, plans) in enumerate(groups()):
            if number:
                column.addSpacing(px(6))
            if number == len(groups()) - 1:
                column.addWidget(self.bands)
                column.addSpacing(px(6))
            column.addWidget(label(self._theme, title, "caption", "text2"))
            for plan in plans:
                column.addLayout(self._row(plan.name, plan.words, self._make_field(plan)))
                if plan.name == "search_months":
                    first = self._row("first_level", tr("First level"), self.first_level)
                    column.addLayout(first)
        column.addStretch(1)

    def _make_field(self, plan: FieldPlan) -> NumberField:
        suffix = {
            "money": "",
            "percent": "%",
            "months": tr("months"),
            "whole_months": tr("months"),
            "years": tr("years"),
        }[plan.unit]
        prefix = money_prefix(self._currency, self._wording) if plan.unit == "money" else ""
        step = {"money": 1000.0, "percent": 0.1, "whole_months": 1.0}.get(plan.unit, 0.5)
        field = NumberField(
            self._theme,
            suffix,
            prefix=prefix,
            least=plan.least,
            most=plan.most,
            decimals=plan.decimals,
            step=step,
        )
        self.fields[plan.name] = field
        self._plans[plan.name] = plan

        def typed(value: float | None) -> None:
            self._typed(plan, value)

        field.changed.connect(typed)
        if isinstance(field.control, QLineEdit):
            field.control.textEdited.connect(self._drop_if_wrong)
            field.control.editingFinished.connect(self.commit)
        return field

    def _row(self, name: str, words: str, field: Field) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(6))
        dot = label(self._theme, "•", "strong", "accent_text")
        dot.setToolTip(tr("You changed this."))
        dot.setFixedWidth(self._theme.px(8))
        self._dots[name] = dot
        field.set_name(words)
        field.setFixedWidth(self._theme.px(_FIELD))
        text = label(self._theme, words, "body", "text2")
        text.setBuddy(field.control)
        for words_beside in (text, dot):  # beside the control, also while a sentence stands below
            words_beside.setMinimumHeight(self._theme.px(30))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(text, 0, top)
        row.addWidget(dot, 0, top)
        row.addStretch(1)
        row.addWidget(field)
        return row

    def show_outcome(self, assumptions: Assumptions, outcome: SalaryOutcome) -> None:
        """Show the assumptions that are kept, with the defaults where nothing was set."""
        self._given = assumptions
        self._currency = outcome.input.currency
        self._pending = None
        for name, plan in self._plans.items():
            self._show_value(name, value_of(plan, outcome.input))
        self.first_level.set_current(outcome.input.first_level.value)
        self.bands.show_bands(assumptions, outcome.input)
        self.show_preview(outcome)

    def show_preview(self, outcome: SalaryOutcome) -> None:
        """Show what is being typed: marks, bands and sources, but not the fields."""
        for name, dot in self._dots.items():
            dot.setText("•" if _differs(name, outcome.input) else "")
        self.reset.setEnabled(bool(outcome.input.changed - _FACTS) and not self._locked)
        self.bands.show_figures(outcome.input)
        self.origin.show_outcome(outcome)

    def _show_value(self, name: str, value: float | None) -> None:
        field = self.fields[name]
        if field.value != value or field.error:
            field.set_value(value)

    def lock(self) -> None:
        """Show the figures of a plan that is only read; each field says why it is off."""
        self._locked = True
        lock(*self.fields.values(), self.first_level, self.reset)
        self.bands.lock()

    def focus_pay(self) -> None:
        """Put the focus into the field for the current salary."""
        self.fields["current_pay"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self, plan: FieldPlan, value: float | None) -> None:
        given = changed(self._given, plan, value)
        if plan.name == "current_pay":
            given = given.with_(currency=self._currency)
        self._take(plan.name, given)

    def _take(self, name: str, given: Assumptions) -> None:
        if self._pending is not None and self._pending[0] != name:
            self.commit()
        self._pending = (name, given)
        self._clock.start()
        self.previewed.emit(given)

    def _drop_if_wrong(self) -> None:
        """Forget what was typed on the way to something wrong: of "400 %" not even 40 is meant."""
        if self._pending is not None and self.fields[self._pending[0]].error:
            self._clock.stop()
            self._pending = None
            self.previewed.emit(self._given)

    def commit(self) -> None:
        """Keep what was typed since the last time, if anything."""
        self._clock.stop()
        if self._pending is not None:
            name, given = self._pending
            self._pending = None
            self._given = given
            self.committed.emit(name, given)

    def _commit_now(self, name: str, given: Assumptions) -> None:
        self.commit()
        self._given = given
        self.committed.emit(name, given)

    def _choose_level(self, key: str) -> None:
        self.commit()
        self._commit_now("first_level", self._given.with_(first_level=Seniority(key)))

    def _take_bands(self, name: str, given: Assumptions) -> None:
        self.commit()
        bands = {"bands": given.bands, "own_bands": given.own_bands}
        self._commit_now(name, self._given.with_(**bands))

    def _reset(self) -> None:
        """Set everything back but what is a fact about the person: pay, its currency, place."""
        self.commit()
        facts = {name: getattr(self._given, name) for name in _FACTS}
        self._commit_now("reset", Assumptions().with_(**facts))

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed when another view is shown."""
        self.commit()
        super().hideEvent(event)


def _differs(name: str, given: SalaryInput) -> bool:
    return name in given.changed and name != "current_pay"
