"""Public holidays of a country as time off; only where the library for them is installed."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner import public_holidays
from ui.theme import Theme
from ui.widgets.controls import button
from ui.widgets.fields import Choice
from ui.words import tr

_WIDTH = 230


def countries() -> list[tuple[str, str]]:
    """Return code and name of the countries with known holidays, by name."""
    named = []
    for code in public_holidays.countries():
        territory = QLocale.codeToTerritory(code)
        known = territory != QLocale.Country.AnyTerritory
        named.append((code, QLocale.territoryToString(territory) if known else code))
    return sorted(named, key=lambda each: each[1])


class HolidayRow(QWidget):
    """A country and a button; the system's own country is chosen where it says one.

    Args:
        theme: Gives the look.
        home: Code of the system's country, or an empty text.

    Attributes:
        wanted: The button was pressed with a country chosen; its code.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, home: str) -> None:
        super().__init__()
        self.country = Choice(theme, [("", tr("Choose a country")), *countries()])
        self.country.set_name(tr("Country"))
        self.country.setMinimumWidth(theme.px(_WIDTH))
        self.country.set_current(home)
        self.add = button(theme, tr("Add public holidays"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.country)
        row.addWidget(self.add)
        row.addStretch(1)
        self.country.chosen.connect(self._chosen)
        self.add.clicked.connect(self._pressed)
        self._chosen(self.country.current)

    def choose(self, code: str) -> None:
        """Choose a country by its code; an unknown one changes nothing."""
        self.country.set_current(code)
        self._chosen(self.country.current)

    def _chosen(self, code: str) -> None:
        self.add.setEnabled(bool(code))

    def _pressed(self) -> None:
        self.wanted.emit(self.country.current)


def system_country() -> str:
    """Return the code of the country the system is set to, or an empty text without one."""
    territory = QLocale.system().territory()
    if territory in (QLocale.Country.AnyTerritory, QLocale.Country.World):
        return ""
    return QLocale.territoryToCode(territory)
