"""What happens with the work of time off: it comes later, or is spread; both told beforehand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from planner.wording import Wording
from ui.sheets.time_off.ways import Ways, later_text, spread_text
from ui.theme import Theme
from ui.widgets.controls import Segmented, label
from ui.widgets.labels import Label
from ui.words import tr

LATER, SPREAD = "later", "spread"


class WorkChoice(QWidget):
    """Two words to choose from, and below them what each would do.

    Args:
        theme: Gives the look.
        wording: Gives dates and hours.

    Attributes:
        changed: Another word was chosen, or more hours a week were allowed.
    """

    changed = Signal()

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._wording, self._offered = wording, False
        words = [(LATER, tr("Comes later")), (SPREAD, tr("Spread before and after"))]
        self.ways = Segmented(theme, words)
        self.ways.setAccessibleName(tr("What happens with the work"))
        self.later = label(theme, "", "small", "text2")
        self.spread = label(theme, "", "small", "text2")
        self.more = QCheckBox(tr("Allow more than half again a week"))
        self.more.setFont(theme.font("body"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        column.setSpacing(theme.px(4))
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(label(theme, tr("What happens with the work"), "caption", "text2"))
        head.addWidget(self.ways)
        head.addStretch(1)
        column.addLayout(head)
        for line in (self.later, self.spread):
            line.setWordWrap(True)
            column.addWidget(line)
        column.addWidget(self.more)
        self.ways.chosen.connect(lambda _: self.changed.emit())
        self.more.toggled.connect(lambda _: self.changed.emit())

    @property
    def spreads(self) -> bool:
        """Whether the work is to be spread."""
        return self._offered and self.ways.current == SPREAD

    @property
    def allows_more(self) -> bool:
        """Whether more than half again a week is allowed."""
        return self.more.isChecked()

    def show_ways(self, ways: Ways | None) -> None:
        """Tell what each would do; without time off ahead there is nothing to choose."""
        self._offered = ways is not None
        self.setVisible(self._offered)
        if ways is None:
            self.more.blockSignals(True)  # noqa: FBT003  Qt's argument
            self.more.setChecked(False)
            self.more.blockSignals(False)  # noqa: FBT003  Qt's argument
            return
        self._say(self.later, tr("Comes later"), later_text(ways, self._wording))
        self._say(self.spread, tr("Spread"), spread_text(ways, self._wording))
        self.later.set_token("text2" if self.spreads else "text")
        self.spread.set_token("text" if self.spreads else "text2")
        self.more.setVisible(ways.short or self.more.isChecked())

    def _say(self, line: Label, name: str, effect: str) -> None:
        line.setText(tr("{name}: {effect}", name=name, effect=effect))
