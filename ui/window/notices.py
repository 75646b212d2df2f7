"""The bars above the views, one for each reason that lasts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.banner import Banner, Tone
from ui.words import tr


class Notices(QWidget):
    """Bars by reason, the gravest on top: save, locked, fault, restored, sample, last the preview.

    Attributes:
        acted: Reason and key of the button that was pressed.
    """

    acted = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._bars: dict[str, Banner] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for reason in ("save", "locked", "fault", "restored", "sample", "preview"):
            bar = Banner(theme)
            bar.acted.connect(self._acted)
            self._bars[reason] = bar
            column.addWidget(bar)

    def bar(self, reason: str) -> Banner:
        """Return the bar of a reason, shown or not.

        Raises:
            KeyError: There is no such reason.
        """
        return self._bars[reason]

    def show_text(
        self, reason: str, text: str, tone: Tone = "info", actions: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Show a bar; it stays until its reason is gone."""
        self._bars[reason].show_text(text, tone, actions)

    def show_locked(self) -> None:
        """Say that the plan is open in another window."""
        text = tr("This plan is open in another window. You can look, not change.")
        self.show_text("locked", text, "warn", (("retry", tr("Retry")),))

    def clear(self, reason: str) -> None:
        """Take a bar away."""
        self._bars[reason].hide()

    def _acted(self, key: str) -> None:
        sender = self.sender()
        for reason, bar in self._bars.items():
            if bar is sender:
                self.acted.emit(reason, key)
