"""The key sheet: groups of keys in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.guard import guard
from ui.sheets.keys.table import KeyGroup, KeyRow, key_groups
from ui.theme import Theme
from ui.widgets.controls import button, label, rule
from ui.widgets.fitting import FittingArea, centre, room_of
from ui.widgets.key_caps import KeyCaps, caps_of
from ui.words import tr

_COLUMN, _MOST, _APART = 300, 3, 32
"""Least width of a column, pixels at 100 %; how many there are at most; between them."""
_SIDES, _BAR = 28, 14
_AROUND = 20
"""What stays to be seen of the window above and below."""
_HEAD = 2
"""The title of a group with what is around it is as high as so many rows."""


class KeySheet(QDialog):
    """Shows every key of the program.

    Args:
        theme: Gives the look.
        parent: The window it opens over, whose width says how many columns there are.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.groups = key_groups()
        self.setWindowTitle(tr("Keys"))
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(0, 0, theme.px(_BAR), 0)
        self._columns.setSpacing(theme.px(_APART))
        inside = QWidget()
        inside.setLayout(self._columns)
        self.area = FittingArea(inside)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows and Page keys scroll it
        self.area.setAccessibleName(tr("Keys"))
        self.close_button = button(theme, tr("Close"), primary=True)
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self._lay_out()
        self._fill()

    def _lay_out(self) -> None:
        px = self._theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(_SIDES), px(20), px(_SIDES - _BAR), px(18))
        whole.setSpacing(px(12))
        head = QVBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(label(self._theme, tr("Keys"), "title"))
        about = tr("Single letters work where a list or a chart has the focus, never in a field.")
        words = label(self._theme, about, "body", "text2")
        words.setWordWrap(True)
        head.addWidget(words)
        whole.addLayout(head)
        whole.addWidget(rule(self._theme))
        whole.addWidget(self.area, 1)
        whole.addWidget(rule(self._theme))
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, px(_BAR), 0)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        whole.addLayout(foot)

    def _fill(self) -> None:
        """Make as many columns as the window has room for."""
        px = self._theme.px
        around, room = 2 * px(_SIDES), room_of(self).width()
        a_column = px(_COLUMN) + px(_APART)
        number = min(_MOST, max(1, (room - around + px(_APART)) // a_column))
        for groups in in_columns(self.groups, number):
            self._columns.addLayout(self._column(groups), 1)
        self.setFixedWidth(min(room, number * a_column - px(_APART) + around))

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        """Fit the window it opens over."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.area.fit(self)
        most = room_of(self).height() - 2 * self._theme.px(_AROUND)
        self.setFixedHeight(min(self.height(), most))
        centre(self)
        self.area.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _column(self, groups: Sequence[KeyGroup]) -> QVBoxLayout:
        px = self._theme.px
        column = QVBoxLayout()
        column.setSpacing(px(6))
        for number, group in enumerate(groups):
            if number:
                column.addSpacing(px(14))
            column.addWidget(label(self._theme, group.title, "strong"))
            for row in group.rows:
                column.addLayout(self._row(row))
        column.addStretch(1)
        return column

    def _row(self, row: KeyRow) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._theme.px(8))
        words = label(self._theme, row.words, "body", "text2")
        words.setWordWrap(True)
        words.setMinimumWidth(1)
        caps = KeyCaps(self._theme, caps_of(row.keys, row.typed))
        words.setBuddy(caps)
        line.addWidget(words, 1)
        line.addWidget(caps, 0, Qt.AlignmentFlag.AlignTop)
        return line

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll to either end by Home and End."""
        bar = self.area.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        key = Qt.Key(event.key())
        if key in ends:
            bar.setValue(ends[key])
        else:
            super().keyPressEvent(event)


def in_columns(groups: Sequence[KeyGroup], number: int) -> tuple[tuple[KeyGroup, ...], ...]:
    """Share groups out to columns in their order, so that the longest column is short.

    Args:
        groups: The groups.
        number: Of columns, at least 1.
    """
    if number == 1:
        return (tuple(groups),)
    ways = (
        (tuple(groups[:cut]), *in_columns(groups[cut:], number - 1)) for cut in range(len(groups))
    )
    return min(ways, key=lambda way: max(map(_length, way)))


def _length(groups: Sequence[KeyGroup]) -> int:
    return sum(len(group.rows) + _HEAD for group in groups)
