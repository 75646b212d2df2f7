"""The lower part of an open row: what to do, from what, why, and how long it took."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.this_week import Row
from planner.this_week.words import why_words
from planner.wording import Wording
from ui.theme import Theme
from ui.views.week.log_time import LogTime
from ui.views.week.parts import Icon, wrapped
from ui.widgets.controls import button, well
from ui.widgets.labels import tip_text
from ui.widgets.locking import lock
from ui.words import tr

TEXT_X, EDGE = 48, 16
"""Where words begin, and how far they stay from the right edge, pixels at 100 %."""


class More(QWidget):
    """What an open row says below its title.

    Args:
        theme: Gives the look.
        row: What it is about.
        wording: Words of the core.
        locked: Whether nothing may be changed.

    Attributes:
        log_wanted: The button for time spent was pressed.
        open_wanted: The button for its resource was pressed.
        logged: Minutes that were spent on it.
        log_left: The field for time spent shall go without being taken.
        log_button: Asks for time spent.
        log: The field for time spent, from when it is first asked for.
    """

    log_wanted = Signal()
    open_wanted = Signal()
    logged = Signal(int)
    log_left = Signal()

    def __init__(self, theme: Theme, row: Row, wording: Wording, *, locked: bool) -> None:
        super().__init__()
        self._theme, self._row, self._wording = theme, row, wording
        self.log: LogTime | None = None
        px = theme.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(TEXT_X), px(2), px(EDGE), px(14))
        self._column.setSpacing(px(8))
        source = wording.say("week.from", resource=row.resource) if row.resource else ""
        for text in (row.instruction, source):
            if text:
                words = wrapped(theme, "small", "text2")
                words.setText(text)
                self._column.addWidget(words)
        why = why_words(row, wording)
        if why:
            self._column.addWidget(self._make_why(why))
        self._buttons = self._make_buttons()
        self._column.addWidget(self._buttons)
        if locked:
            lock(self.log_button)

    def _make_why(self, why: str) -> QWidget:
        theme, px = self._theme, self._theme.px
        ground = well(theme)
        line = QHBoxLayout(ground)
        line.setContentsMargins(px(10), px(8), px(10), px(8))
        line.setSpacing(px(8))
        line.addWidget(Icon(theme, "target", "text2", 14), 0, Qt.AlignmentFlag.AlignTop)
        words = wrapped(theme, "small", "text2")
        words.setText(self._wording.say("week.why", why=why))
        line.addWidget(words, 1)
        return ground

    def _make_buttons(self) -> QWidget:
        buttons = QWidget()
        line = QHBoxLayout(buttons)
        line.setContentsMargins(0, self._theme.px(2), 0, 0)
        line.setSpacing(self._theme.px(8))
        self.log_button = button(self._theme, tr("Log time"), icon="timer", key="T")
        self.log_button.clicked.connect(self.log_wanted)
        line.addWidget(self.log_button)
        if self._row.url:
            opener = button(self._theme, tr("Open…"), icon="external-link", key="O")
            opener.setToolTip(tip_text(self._row.url))
            opener.clicked.connect(self.open_wanted)
            line.addWidget(opener)
        line.addStretch(1)
        return buttons

    def ask_for_time(self) -> None:
        """Show the field for time spent, filled with the length of the sitting."""
        if self.log is None:
            self.log = LogTime(self._theme)
            self.log.logged.connect(self.logged)
            self.log.left.connect(self.log_left)
            self._column.addWidget(self.log)
        self._buttons.hide()
        self.log.show()
        self.log.ask(self._row.left or self._row.minutes)

    def stop_asking(self) -> None:
        """Hide the field for time spent."""
        if self.log is not None:
            self.log.hide()
        self._buttons.show()
