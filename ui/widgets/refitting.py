"""A row or column that arranges its parts by the room there is."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.guard import guard


class Refitting(QWidget):
    """Base of what is arranged anew when its size changes, or what it holds comes, goes or grows.

    It may be asked as soon as it has a layout.
    """

    def fit(self) -> None:
        """Arrange the parts; subclasses say how."""
        raise NotImplementedError

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the parts into the new size."""
        super().resizeEvent(event)
        self.fit()

    @guard(fallback=False)
    def event(self, event: QEvent) -> bool:
        """Fit again when a part came, went or needs other room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().event(event)
