"""A day typed letter by letter while something is moved: "15 mar", "+2 weeks"."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from planner.wording import Wording
from ui.timeline.dating import MOST_LETTERS, month_names, parse_day
from ui.words import tr

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class TypedDay:
    """Letters of a day.

    Args:
        wording: Gives names of months and dates.

    Attributes:
        text: What was typed so far.
    """

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self.text = ""

    def take(self, event: QKeyEvent) -> bool:
        """Take a letter, the first one is a digit or a sign; tell whether the key was one."""
        letter = event.text()
        if event.key() == Qt.Key.Key_Backspace:
            self.text = self.text[:-1]
            return True
        fits = bool(letter) and letter.isprintable() and not event.modifiers() & _COMMANDS
        if not fits or not (self.text or letter.isdigit() or letter in "+-−"):
            return False
        self.text = (self.text + letter)[:MOST_LETTERS]
        return True

    def day(self, near: date) -> date | None:
        """Return the day that is typed, or None while it is none."""
        return parse_day(self.text, near, month_names(self._wording)) if self.text else None

    def read(self, near: date) -> str:
        """Return how the letters are understood."""
        day = self.day(near)
        return self._wording.full_day(day) if day else tr("no day yet")
