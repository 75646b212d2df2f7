"""The buttons below the assessment: in one row, or in two where the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.refitting import Refitting

_GAP, _EDGE = 8, 14


class Foot(Refitting):
    """The row.

    Args:
        theme: Gives distances.
        ways_out: What stands at the left and, before the others, at the right: Back and Leave.
        ways_on: The rest.
    """

    def __init__(
        self, theme: Theme, ways_out: tuple[Button, Button], ways_on: Sequence[Button]
    ) -> None:
        super().__init__()
        self._all = (*ways_out, *ways_on)
        self._rows = (ways_out, tuple(ways_on))
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, theme.px(_EDGE), 0)
        self._gap = theme.px(_GAP)
        self._whole.setSpacing(self._gap)
        back, leave = ways_out
        left = QHBoxLayout()
        left.addWidget(back)
        left.addStretch(1)
        left.addWidget(leave)
        right = QHBoxLayout()
        right.setSpacing(self._gap)
        right.setAlignment(Qt.AlignmentFlag.AlignRight)
        for made in ways_on:
            right.addWidget(made)
        for made in self._all:
            made.setAutoDefault(False)
        self._whole.addLayout(left, 1)
        self._whole.addLayout(right)

    def _width(self, buttons: Sequence[Button]) -> int:
        shown = [made.sizeHint().width() for made in buttons if not made.isHidden()]
        return sum(shown) + self._gap * max(0, len(shown) - 1)

    def fit(self) -> None:
        """Put what does not fit beside Back and Leave below them."""
        room = self.width() - self._whole.contentsMargins().right()
        direction = QBoxLayout.Direction
        wide = self._width(self._all) <= room
        self._whole.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    @guard
    def minimumSizeHint(self) -> QSize:
        """Return the width of the wider row: one row is never asked for."""
        edges = self._whole.contentsMargins().right()
        width = max(self._width(row) for row in self._rows) + edges
        return QSize(width, super().minimumSizeHint().height())
