"""What the window shows while there is no plan."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.controls import button, label, link_button
from ui.window.identity import draw_tile
from ui.words import tr

_TILE = 56


class _Mark(QWidget):
    """The mark of the program, large."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    @guard
    def sizeHint(self) -> QSize:
        """Return its size."""
        return QSize(self._theme.px(_TILE), self._theme.px(_TILE))

    @guard
    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._theme.px(_TILE)
        area = QRectF((self.width() - size) / 2, 0, size, size)
        draw_tile(painter, self._theme, area, self.devicePixelRatioF())


class EmptyState(QWidget):
    """One sentence and three ways on.

    Attributes:
        start: The person wants to make a plan.
        sample: The person wants to look at the sample plan.
        open: The person has a plan file.
    """

    start = Signal()
    sample = Signal()
    open = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.new_button = self._tall(button(theme, tr("New plan…"), primary=True, icon="plus"))
        self.sample_button = self._tall(button(theme, tr("Try the sample plan")))
        self.open_button = link_button(theme, tr("Open a plan…"))
        self.new_button.clicked.connect(self.start)
        self.sample_button.clicked.connect(self.sample)
        self.open_button.clicked.connect(self.open)
        self._lay_out(theme)

    @staticmethod
    def _tall(made: Button) -> Button:
        made.set_height(36)
        return made

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(40), theme.px(40), theme.px(40), theme.px(24))
        column.addStretch(5)
        column.addWidget(_Mark(theme))
        column.addSpacing(theme.px(24))
        words = (
            (tr("No plan yet. It takes about three minutes."), "title", "text", 8),
            (
                tr(
                    "A study plan from what you know today to the first job of a new career, "
                    "and one you can keep when life interrupts it."
                ),
                "body",
                "text2",
                24,
            ),
        )
        for text, style, token, gap in words:
            line = label(theme, text, style, token)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            line.setWordWrap(True)
            column.addWidget(line)
            column.addSpacing(theme.px(gap))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addStretch(1)
        row.addWidget(self.new_button)
        row.addWidget(self.sample_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(theme.px(12))
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(7)
        note = label(theme, tr("Everything stays on this computer."), "small", "text3")
        note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(note)
