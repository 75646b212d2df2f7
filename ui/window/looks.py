"""Light or dark: what the person chose, or else what the system shows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from planner.charts.palette import Mode
from ui.settings import Settings
from ui.theme import Theme
from ui.words import tr

_KEY = "theme/mode"
_SYSTEM: dict[Qt.ColorScheme, Mode] = {
    Qt.ColorScheme.Dark: "dark",
    Qt.ColorScheme.Light: "light",
}


def system_mode() -> Mode | None:
    """Return what the system shows, or None where it does not say."""
    return _SYSTEM.get(QGuiApplication.styleHints().colorScheme())


def first_mode(settings: Settings) -> Mode:
    """Return the mode to start with."""
    chosen = settings.text(_KEY)
    if chosen == "dark":
        return "dark"
    if chosen == "light":
        return "light"
    return system_mode() or "light"


def other_look(mode: Mode) -> tuple[str, str]:
    """Return the words and the icon of what changes from a mode to the other one."""
    return (tr("Light theme"), "sun") if mode == "dark" else (tr("Dark theme"), "moon")


class Looks(QObject):
    """Follows the system until the person chooses, and again when they choose what it shows."""

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    def switch(self) -> None:
        """Change from light to dark or back."""
        mode: Mode = "light" if self._theme.mode == "dark" else "dark"
        self._settings.put(_KEY, "" if mode == system_mode() else mode)
        self._theme.set_mode(mode)

    def _follow(self) -> None:
        if not self._settings.text(_KEY):
            self._theme.set_mode(system_mode() or "light")
