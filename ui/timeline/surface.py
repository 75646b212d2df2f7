"""The parts of the chart's widget: header, rows, load strip."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

from ui.timeline.rows import Row, RowTable, grown
from ui.timeline.strip import FOOT
from ui.timeline.strip import HEIGHT as STRIP

HEADER = 48
"""Pixels of the time header for ordinary text: 24 for months, 24 for weeks."""


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
    def header(self) -> int:
        """Height of the time header; it grows with the text, as rows and load strip do."""
        return grown(HEADER, self.table.zoom)

    @property
    def top(self) -> int:
        """Height of the first row on the widget; above the header when scrolled."""
        return self.header - self.offset

    @property
    def body(self) -> QRect:
        """The part that holds rows."""
        header = self.header
        return QRect(0, header, self.width, max(0, self.strip.top() - header))

    @property
    def above(self) -> QRect:
        """Everything above the weekly load: header and rows."""
        return QRect(0, 0, self.width, max(0, self.strip.top()))

    @property
    def strip(self) -> QRect:
        """The part that holds the weekly load."""
        height = grown(STRIP, self.table.zoom)
        return QRect(0, self.height - height, self.width, height)

    @property
    def baseline(self) -> int:
        """Height of the foot of the weekly columns."""
        return self.height - grown(FOOT, self.table.zoom)

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
