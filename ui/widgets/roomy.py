"""The body of a view that scrolls before anything in it gets too small to read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.guard import guard


class Roomy(QScrollArea):
    """Gives what is inside all the room there is, and at least what it needs.

    Unlike a resizable area of Qt it lets things shrink to their least size before it scrolls.

    Args:
        arrange: Gets the width in pixels before heights are counted, e.g. to stack what stood side
            by side.

    Attributes:
        column: Where the parts go, from top to bottom.
        inside: What scrolls.
    """

    def __init__(self, arrange: Callable[[int], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrange = arrange
        self.inside = QWidget()
        self.column = QVBoxLayout(self.inside)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.inside)
        self.viewport().setAutoFillBackground(False)
        self.inside.setAutoFillBackground(False)
        self.inside.installEventFilter(self)

    def overflows(self, width: int, part: QWidget, height: int) -> bool:
        """Tell whether the parts would need more height than there is.

        Args:
            width: Width of all, pixels.
            part: The part that could be lower than it is now.
            height: Its least height then, pixels.
        """
        now = part.minimumSizeHint().height()
        needed = self.column.totalMinimumHeightForWidth(width) - now + height
        return needed > self.viewport().height()

    def refit(self) -> None:
        """Arrange the parts and give them their height; needed when what they need has changed."""
        width, height = self.viewport().width(), self.viewport().height()
        self._arrange(width)
        needed = self.column.totalMinimumHeightForWidth(width)
        self.inside.resize(width, max(height, needed))
        self.verticalScrollBar().setSingleStep(self.fontMetrics().height() * 2)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what is inside into the new size."""
        super().resizeEvent(event)
        self.refit()

    @guard(fallback=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when something inside needs more or less room."""
        if watched is self.inside and event.type() == QEvent.Type.LayoutRequest:
            self.refit()
        return super().eventFilter(watched, event)
