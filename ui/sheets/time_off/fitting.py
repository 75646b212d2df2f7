"""Room for contents that may be higher than the screen: then they scroll."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget


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
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.setWidget(inside)

    def fit(self, dialog: QDialog) -> None:
        """Make a dialog as high as its contents need, and no higher than the screen."""
        room = dialog.screen().availableGeometry().height()
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
