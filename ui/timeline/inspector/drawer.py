"""Where the inspector stands: beside the timeline where there is room, else over it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.shadow import draw_shadow

PUSHES_FROM = 1280
"""Width of the window from which the inspector pushes the timeline aside, pixels at 100 %."""
_SHADOW = 10


class _Edge(QWidget):
    """The shadow of an inspector that lies over the timeline."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hide()

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shadow at the right edge."""
        painter = QPainter(self)
        area = QRectF(self.width(), -20, 40, self.height() + 40)
        draw_shadow(painter, area, 0, self._theme.shadow)


class Drawer(QWidget):
    """Content, and a pane at its right that comes and goes.

    Args:
        theme: Gives the look.
        content: What is always there.

    Attributes:
        arranged: Everything has its place; so many pixels of the content lie below the pane.
    """

    arranged = Signal(int)

    def __init__(self, theme: Theme, content: QWidget) -> None:
        super().__init__()
        self._theme, self._content = theme, content
        self._pane: QWidget | None = None
        content.setParent(self)
        self._edge = _Edge(theme, self)

    @property
    def pushes(self) -> bool:
        """Whether the pane stands beside the content instead of over it."""
        return self.window().width() >= self._theme.px(PUSHES_FROM)

    def set_pane(self, pane: QWidget) -> None:
        """Take the pane; it is hidden at first."""
        pane.setParent(self)
        pane.hide()
        self._pane = pane

    def show_pane(self, *, shown: bool) -> None:
        """Show or hide the pane."""
        if self._pane is not None:
            self._pane.setVisible(shown)
            self.arrange()

    def arrange(self) -> None:
        """Give content and pane their places."""
        pane, width, height = self._pane, self.width(), self.height()
        shown = pane is not None and pane.isVisibleTo(self)
        wide = pane.width() if pane is not None and shown else 0
        self._content.setGeometry(0, 0, width - wide if self.pushes else width, height)
        over = bool(wide) and not self.pushes
        self._edge.setVisible(over)
        if pane is not None and shown:
            pane.setGeometry(width - wide, 0, wide, height)
            self._edge.setGeometry(width - wide - _SHADOW, 0, _SHADOW, height)
            self._edge.raise_()
            pane.raise_()
        self.arranged.emit(wide if over else 0)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window."""
        super().resizeEvent(event)
        self.arrange()

    @guard
    def sizeHint(self) -> QSize:
        """Ask for what the content asks for."""
        return self._content.sizeHint()

    @guard
    def minimumSizeHint(self) -> QSize:
        """Never smaller than the content."""
        return self._content.minimumSizeHint()
