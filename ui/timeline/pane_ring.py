"""The frame around the list, the chart or the weekly load while keys have brought the focus there.

Rows say which one is current; only a frame says which pane the arrows go to.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from ui.guard import guard
from ui.theme import Theme

BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
"""Reasons after which the focus must be seen."""
_WIDTH = 2


class PaneRing(QWidget):
    """One frame for all panes of a timeline.

    Args:
        theme: Gives its colour.
        parent: Widget that holds all panes.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pane: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def pane(self) -> QWidget | None:
        """What is framed, or None."""
        return self._pane

    def frame(self, pane: QWidget, *, shown: bool) -> None:
        """Frame a pane, or no longer."""
        if shown:
            self._pane = pane
            self.follow()
            self.raise_()
        elif pane is self._pane:
            self._pane = None
        self.setVisible(self._pane is not None)

    def follow(self) -> None:
        """Stay around the pane after it got another size."""
        if self._pane is None:
            return
        self.setGeometry(QRect(self._place(self._pane), self._pane.size()))
        inner = self.rect().adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)
        # Only the frame exists for Qt: what it surrounds is painted as if it were not there.
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inner)))

    def _place(self, pane: QWidget) -> QPoint:
        parent = self.parentWidget()
        return QPoint() if parent is None else pane.mapTo(parent, QPoint())

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the frame."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("focus"))
        painter.end()
