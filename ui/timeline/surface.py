"""The parts of the chart's widget: header, rows, load strip."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

from ui.timeline.paint_ground import HEADER
from ui.timeline.rows import Row, RowTable
from ui.timeline.strip import HEIGHT as STRIP


@dataclass(frozen=True)
class Surface:
    """The chart's widget at one moment.

    Attributes:
        width: Pixels.
        height: Pixels.
        offset: How far rows are scrolled, pixels.
        table: The visible rows.
    """

    width: int
    height: int
    offset: int
    table: RowTable

    @property
    def top(self) -> int:
        """Height of the first row on the widget; above the header when scrolled."""
        return HEADER - self.offset

    @property
    def body(self) -> QRect:
        """The part that holds rows."""
        return QRect(0, HEADER, self.width, max(0, self.height - HEADER - STRIP))

    @property
    def strip(self) -> QRect:
        """The part that holds the weekly load."""
        return QRect(0, self.height - STRIP, self.width, STRIP)

    @property
    def rows(self) -> list[Row]:
        """The rows that can be seen."""
        return self.table.between(self.offset, self.offset + self.body.height())

    def row_area(self, key: str) -> QRect:
        """Return the rectangle of a row on the widget; empty when it is not visible."""
        row = self.table.by_key.get(key)
        if row is None:
            return QRect()
        return QRect(0, row.top + self.top, self.width, row.height).intersected(self.body)
