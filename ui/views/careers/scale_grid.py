"""The axes of a career one below the other: name, scale, figures, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.career_guide import ScaleRow
from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.views.careers.pieces import proof_line, wrapped
from ui.views.careers.scale import LevelMarks, ScaleKeys
from ui.widgets.controls import label, rule
from ui.words import tr

_NAME, _NUMBER = 168, 46
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LINES = 5
"""Lines of the grid an axis takes: rule, name where it stands alone, scale, reason, proof."""


class ScaleGrid(QWidget):
    """What each level asks on every axis; in a narrow place names stand above their scales.

    Args:
        theme: Gives the look.
        rows: The axes.
        levels: The person's levels, tenths by axis.
        wording: Writes levels.

    Attributes:
        narrow: Whether names stand above.
    """

    def __init__(
        self, theme: Theme, rows: Sequence[ScaleRow], levels: Mapping[str, int], wording: Wording
    ) -> None:
        super().__init__()
        self._theme, self._wording = theme, wording
        self._rated = any(row.axis in levels for row in rows)
        self.narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(1, 1)
        self._keys = ScaleKeys(theme, rated=self._rated)
        self._add_heads()
        self._scales = [
            self._add_row(_LINES * number + 1, row, levels.get(row.axis))
            for number, row in enumerate(rows)
        ]
        self._place()

    @property
    def _columns(self) -> int:
        return 6 if self._rated else 5

    def _add_heads(self) -> None:
        words = [tr("Entry"), tr("Mid"), tr("Senior"), *([tr("You")] if self._rated else [])]
        for number, text in enumerate(words):
            head = label(self._theme, text, "caption", "text2")
            head.setAlignment(_RIGHT)
            head.setMinimumWidth(self._theme.px(_NUMBER))
            self._grid.addWidget(head, 0, 2 + number)

    def _add_row(self, at: int, row: ScaleRow, level: int | None) -> tuple[QWidget, QWidget]:
        """Add all of an axis but its name and its scale, and return those."""
        theme, grid, say = self._theme, self._grid, self._wording.level
        grid.addWidget(rule(theme), at, 0, 1, self._columns)
        mine = [say(level) if level is not None else "–"] if self._rated else []
        for number, text in enumerate([*(say(asked) for asked in row.levels), *mine]):
            figure = label(theme, text, "strong", "accent_text" if number == 3 else "text")
            figure.setAlignment(_RIGHT)
            grid.addWidget(figure, at + 2, 2 + number)
        if row.own_reason:
            reason = wrapped(theme, row.reason, "small", "text2")
            grid.addWidget(reason, at + 3, 0, 1, self._columns)
            grid.addWidget(proof_line(theme, row.proof), at + 4, 0, 1, self._columns)
        return wrapped(theme, row.name, "strong"), LevelMarks(theme, row, level, self._wording)

    def _place(self) -> None:
        """Put names and scales where they belong in the width there is."""
        grid, first = self._grid, 0 if self.narrow else 1
        grid.setColumnMinimumWidth(0, 0 if self.narrow else self._theme.px(_NAME))
        grid.addWidget(self._keys, 0, 0, 1, 2)
        self._keys.set_indent(first * (self._theme.px(_NAME) + grid.horizontalSpacing()))
        for number, (name, marks) in enumerate(self._scales):
            at = _LINES * number + 2
            grid.addWidget(name, *((at, 0, 1, self._columns) if self.narrow else (at + 1, 0)))
            grid.addWidget(marks, at + 1, first, 1, 2 - first)

    def _least(self) -> int:
        """Return the width of a scale with its figures, pixels."""
        columns = range(2, self._columns)
        heads = (self._grid.itemAtPosition(0, column) for column in columns)
        figures = sum(head.minimumSize().width() for head in heads if head is not None)
        marks = max((marks.minimumSizeHint().width() for _, marks in self._scales), default=0)
        return marks + figures + len(columns) * self._grid.horizontalSpacing()

    @guard
    def minimumSizeHint(self) -> QSize:
        """Return the least width with names above."""
        gap = self._grid.horizontalSpacing()
        return QSize(self._least() + gap, super().minimumSizeHint().height())

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the names where the width asks for it."""
        super().resizeEvent(event)
        narrow = self.width() < self._least() + self._theme.px(_NAME + 8)
        if narrow != self.narrow:
            self.narrow = narrow
            self._place()
