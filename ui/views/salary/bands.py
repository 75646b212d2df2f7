"""The pay bands: where they come from, what they are, and fields for the person's own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner.model import Assumptions, OwnBand
from planner.salary import SalaryInput
from planner.values import Seniority
from planner.wording import Wording
from ui.theme import Theme
from ui.widgets.controls import Label, label
from ui.widgets.fields import Choice, NumberField, TextField
from ui.widgets.locking import lock
from ui.words import tr

_LONGEST_SOURCE = 200
_CENTS = 100


def level_words(level: Seniority) -> str:
    """Return the name of a career level."""
    return {
        Seniority.ENTRY: tr("Entry"),
        Seniority.MID: tr("Mid"),
        Seniority.SENIOR: tr("Senior"),
    }[level]


class BandRows(QWidget):
    """The choice of bands and their figures.

    Attributes:
        changed: Name of what was changed, and assumptions with the new bands.
    """

    changed = Signal(str, object)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._given = Assumptions()
        self.kind = Choice(
            theme,
            [
                ("open-data", tr("Open data")),
                ("article", tr("The article")),
                ("own", tr("My own figures")),
            ],
        )
        self.kind.set_name(tr("Where the bands come from"))
        self.figures: dict[Seniority, Label] = {}
        self.ends: dict[Seniority, tuple[NumberField, NumberField]] = {}
        self.source = TextField(theme, tr("Source, e.g. a survey"))
        self.source.set_longest(_LONGEST_SOURCE)
        self.source.set_name(tr("Source of your own bands"))
        self._own = QWidget()
        self._lay_out()
        self.kind.chosen.connect(self._choose)
        self.source.committed.connect(self._commit_own)

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(7))
        self.title = label(self._theme, tr("Salary bands"), "caption", "text2")
        self.title.setWordWrap(True)  # a metro area has a long name
        column.addWidget(self.title)
        column.addWidget(self.kind)
        for level in Seniority:
            row = QHBoxLayout()
            row.addWidget(label(self._theme, level_words(level), "body", "text2"))
            row.addStretch(1)
            self.figures[level] = label(self._theme, "", "medium")
            row.addWidget(self.figures[level])
            column.addLayout(row)
        self._lay_out_own()
        column.addWidget(self._own)

    def _lay_out_own(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self._own)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(7))
        about = tr("A quarter earns less than the lower figure, a quarter more than the upper one.")
        words = label(self._theme, about, "small", "text3")
        words.setWordWrap(True)
        column.addWidget(words)
        for level in Seniority:
            row = QHBoxLayout()
            row.setSpacing(px(6))
            name = label(self._theme, level_words(level), "body", "text2")
            name.setFixedWidth(px(56))
            low, high = self._end(), self._end()
            low.set_name(tr("{level}, lower end", level=level_words(level)))
            high.set_name(tr("{level}, upper end", level=level_words(level)))
            self.ends[level] = (low, high)
            row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(low, 1)
            row.addWidget(high, 1)
            column.addLayout(row)
        column.addWidget(self.source)

    def _end(self) -> NumberField:
        field = NumberField(self._theme, prefix="$", least=1, most=10_000_000_000, step=1000)
        if isinstance(field.control, QLineEdit):
            field.control.editingFinished.connect(self._commit_own)
        return field

    def lock(self) -> None:
        """Show the bands of a plan that is only read."""
        lock(self.kind, self._own)

    def show_bands(self, given: Assumptions, used: SalaryInput) -> None:
        """Show which bands are chosen, and the person's own."""
        self._given = given
        self.kind.set_current(given.bands)
        self._own.setVisible(given.bands == "own")
        own = {band.seniority: band for band in given.own_bands}
        for level, (low, high) in self.ends.items():
            band = own.get(level)
            self._show(low, band.low / _CENTS if band else None, used.band(level).low)
            self._show(high, band.high / _CENTS if band else None, used.band(level).high)
        sources = [band.source for band in given.own_bands if band.source]
        if not self.source.control.hasFocus():
            self.source.set_text(sources[0] if sources else "")
        self.show_figures(used)

    @staticmethod
    def _show(field: NumberField, value: float | None, usual: int) -> None:
        field.set_hint(f"{usual // _CENTS:,}")
        if field.value != value and not field.error and not field.control.hasFocus():
            field.set_value(value)

    def show_figures(self, used: SalaryInput) -> None:
        """Show the bands a projection runs on."""
        self.title.setText(
            tr(
                "Salary bands, {region}, {currency} a year",
                region=used.bands[0].region,
                currency=used.currency,
            )
        )
        for level, words in self.figures.items():
            band = used.band(level)
            low, high = (
                self._wording.short_money(pay, used.currency) for pay in (band.low, band.high)
            )
            open_top = tr("{low} – {high} and up", low=low, high=high)
            words.setText(open_top if band.open_top else tr("{low} – {high}", low=low, high=high))

    def _choose(self, kind: str) -> None:
        self.changed.emit("bands", self._given.with_(bands=kind))

    def _commit_own(self) -> None:
        """Keep every own band whose two ends are there and in order."""
        bands = []
        for level, (low, high) in self.ends.items():
            if low.value is None or high.value is None or low.error:
                continue
            if high.value < low.value:
                high.set_error(tr("Not below the lower end."))
                continue
            if high.error:
                high.set_error("")
            cents = round(low.value * _CENTS), round(high.value * _CENTS)
            source = self.source.text.strip()
            old = next((band for band in self._given.own_bands if band.seniority is level), None)
            blank = OwnBand(seniority=level, low=cents[0], high=cents[1])
            bands.append((old or blank).with_(low=cents[0], high=cents[1], source=source))
        if tuple(bands) != self._given.own_bands:
            self.changed.emit("own_bands", self._given.with_(own_bands=tuple(bands)))
