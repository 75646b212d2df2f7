"""The small field for time spent, inside an open row."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.values import MINUTES_PER_DAY
from ui.guard import guard
from ui.theme import Theme
from ui.widgets.controls import button
from ui.widgets.fields import NumberField
from ui.words import tr

STEP = 15
"""Up and Down change the time by so many minutes."""
_WIDTH = 132


class LogTime(QWidget):
    """Minutes with a button; Enter takes them, Esc gives up.

    Attributes:
        logged: The minutes that were spent.
        left: Nothing shall be noted.
    """

    logged = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.field = NumberField(theme, tr("min"), least=1, most=MINUTES_PER_DAY, step=STEP)
        self.field.set_name(tr("Time spent today, minutes"))
        self.field.setFixedWidth(theme.px(_WIDTH))
        self.confirm = button(theme, tr("Log time"), primary=True)
        self.cancel = button(theme, tr("Cancel"), quiet=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.field, 0, top)
        row.addWidget(self.confirm, 0, top)
        row.addWidget(self.cancel, 0, top)
        row.addStretch(1)
        self.confirm.clicked.connect(self._take)
        self.cancel.clicked.connect(self.left)

    def ask(self, minutes: int) -> None:
        """Offer a time and wait."""
        self.field.set_value(minutes)
        self.field.control.setFocus(Qt.FocusReason.OtherFocusReason)
        select = getattr(self.field.control, "selectAll", None)
        if callable(select):
            select()

    def _take(self) -> None:
        value = self.field.value
        if self.field.valid and value:
            self.logged.emit(round(value))

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the time on Enter, give up on Esc; other keys stay in the field."""
        event.accept()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
