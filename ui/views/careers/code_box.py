"""Lines of code as they were written; those that are too long are scrolled to."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.controls import label
from ui.words import tr


class CodeBox(QFrame):
    """A well with code. It breaks no line: where a line goes on matters in Python.

    Left and Right scroll when the focus is in it; it takes the focus only while there is something
    to scroll to.

    Args:
        theme: Gives the look.
        code: The lines.

    Attributes:
        area: What scrolls.
    """

    def __init__(self, theme: Theme, code: str) -> None:
        super().__init__()
        self.setObjectName("well")
        self._words = label(theme, code, "small")
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(self._words.font().pixelSize())
        self._words.setFont(font)
        self.area = QScrollArea()
        self.area.setObjectName("code")  # gives it its focus ring
        self.area.setWidget(self._words)
        self.area.viewport().setAutoFillBackground(False)
        self._words.setAutoFillBackground(False)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(tr("Code of the sketch"))
        column = QVBoxLayout(self)
        px = theme.px
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.addWidget(self.area)
        self._fit()

    def _fit(self) -> None:
        """Make room for all lines and, where it is needed, for the scroll bar below them."""
        needed, bar = self._words.sizeHint(), self.area.horizontalScrollBar()
        self._words.resize(needed)
        frame = 2 * self.area.frameWidth()
        scrolls = needed.width() > self.area.width() - frame
        below = bar.sizeHint().height() if scrolls else 0
        self.area.setFixedHeight(needed.height() + frame + below)
        focus = Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus
        self.area.setFocusPolicy(focus)
        bar.setSingleStep(self._words.fontMetrics().averageCharWidth() * 4)

    @guard
    def minimumSizeHint(self) -> QSize:
        """Return a width that never asks the page to be wider."""
        return QSize(self._words.fontMetrics().averageCharWidth() * 24, self.sizeHint().height())

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the lines into the new width."""
        super().resizeEvent(event)
        self._fit()
