"""Parts that stand side by side where all of them have room, and below each other where not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.guard import guard

_TOP = Qt.AlignmentFlag.AlignTop
_LEFT = Qt.AlignmentFlag.AlignLeft
_ROW, _COLUMN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class SideBySide(QWidget):
    """A row of parts that becomes a column when the parts do not fit beside each other.

    Args:
        parts: The parts with the share of free width each one takes.
        gap: Pixels between parts in a row.
        under: Pixels between parts in a column.
        least: Width in pixels below which a part is hard to read; 0 asks the part alone.
        level: Whether all parts of a row are as tall as the tallest one.
    """

    def __init__(
        self,
        parts: Sequence[tuple[QWidget, int]],
        gap: int,
        under: int = 4,
        least: int = 0,
        *,
        level: bool = False,
    ) -> None:
        super().__init__()
        self._gap, self._under, self._least, self._level = gap, under, least, level
        self._parts = [part for part, _ in parts]
        self._row = QBoxLayout(_ROW, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part, share in parts:
            self._row.addWidget(part, share)
        self._turn(stacked=False)

    @property
    def stacked(self) -> bool:
        """Whether the parts stand below each other."""
        return self._row.direction() == _COLUMN

    def _turn(self, *, stacked: bool) -> None:
        self._row.setDirection(_COLUMN if stacked else _ROW)
        self._row.setSpacing(self._under if stacked else self._gap)
        for part in () if self._level else self._parts:
            left = stacked and _has_own_width(part)  # else it would stand in the middle
            self._row.setAlignment(part, _TOP | _LEFT if left else _TOP)

    def _needed(self) -> int:
        """Return the least width of the row, pixels."""
        gaps = self._gap * (len(self._parts) - 1)
        return gaps + sum(max(self._least, width) for width in self._widths())

    def _widths(self) -> list[int]:
        items = (self._row.itemAt(place) for place in range(self._row.count()))
        return [item.minimumSize().width() for item in items if item is not None]

    @guard
    def minimumSizeHint(self) -> QSize:
        """Return the least width of the column, whichever way the parts stand now."""
        return QSize(max(self._widths(), default=0), super().minimumSizeHint().height())

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn where the width asks for it."""
        super().resizeEvent(event)
        stacked = self.width() < self._needed()
        if stacked != self.stacked:
            self._turn(stacked=stacked)


def _has_own_width(part: QWidget) -> bool:
    fixed = part.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed
    return fixed or part.minimumWidth() == part.maximumWidth()
