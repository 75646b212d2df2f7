"""Room for a sheet over its window; contents that have less of it scroll, its buttons never do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Theme

_SPACING, _BAR = 8, 14
"""Pixels at 100 %: between the parts of a column, and for its scroll bar."""


def room_of(sheet: QWidget) -> QSize:
    """Return the greatest size of a sheet: that of the window it opens over, within the screen."""
    room = sheet.screen().availableGeometry().size()
    below = sheet.parentWidget()
    return room.boundedTo(below.window().size()) if below is not None else room


def centre(sheet: QWidget) -> None:
    """Put a sheet that has found its size into the middle of the window it opens over."""
    below = sheet.parentWidget()
    if below is not None:
        place = below.window().geometry().center() - sheet.rect().center()
        corner = sheet.screen().availableGeometry().topLeft()
        sheet.move(max(corner.x(), place.x()), max(corner.y(), place.y()))


class FittingArea(QScrollArea):
    """Scrolls up and down only, and lets its dialog be as high as the contents need.

    Args:
        inside: The contents.
    """

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)  # giving it to the area has switched that on

    def fit(self, dialog: QDialog) -> None:
        """Make a dialog as high as its contents need, and no higher than there is room for it."""
        room = room_of(dialog).height()
        layout, inside = dialog.layout(), self._inside
        if layout is None:
            return
        inner = inside.layout()
        if inner is not None:
            inner.activate()
        width = self.viewport().width()
        wanted = inside.heightForWidth(width) if inside.hasHeightForWidth() else -1
        contents = max(wanted, inside.minimumSizeHint().height())
        around = layout.totalSizeHint().height() - self.sizeHint().height()
        dialog.setMaximumHeight(room)
        dialog.resize(dialog.width(), min(room, contents + around))


def scrolling_column(widget: QWidget, theme: Theme) -> QVBoxLayout:
    """Fill a widget with a column that scrolls where it has no room, and return the column."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, theme.px(_BAR), 0)
    column.setSpacing(theme.px(_SPACING))
    whole = QVBoxLayout(widget)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(FittingArea(inside))
    return column
