"""What is shown instead of the window when the plan file cannot be read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout

from ui.theme import Theme
from ui.widgets.controls import button, label
from ui.words import tr

_TEXT, _ICON = 440, 24


class DamagedPlan(QDialog):
    """One clear sentence and where the file is; nothing was touched.

    Args:
        theme: Gives the look.
        sentence: What is wrong and what to do.
        path: The file.
        backup: Whether there is a backup to go on from.

    Attributes:
        first: The button that Enter presses.
        from_backup: The person wants to go on from the newest good backup, not from another file.
    """

    def __init__(self, theme: Theme, sentence: str, path: Path, *, backup: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._backup = backup
        self.from_backup = False
        self.setWindowTitle(tr("Career Planner"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(20))
        row.setSpacing(theme.px(16))
        self._icon = QLabel()
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.px(8))
        row.addLayout(column, 1)
        column.addWidget(label(theme, tr("The plan could not be opened"), "heading"))
        self.sentence = label(theme, sentence, "body", "text")
        where = label(theme, tr("The file is {path}", path=path), "small", "text2")
        for line in (self.sentence, where):
            line.setWordWrap(True)
            line.setFixedSize(theme.px(_TEXT), line.heightForWidth(theme.px(_TEXT)))
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(line)
        column.addSpacing(theme.px(12))
        column.addLayout(self._make_buttons())
        self.first.setFocus()  # else Enter would press the button at the left
        self._redraw()
        theme.changed.connect(self._redraw)

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        another = button(self._theme, tr("Open another plan…"))
        another.clicked.connect(self.accept)
        close = button(self._theme, tr("Close"), primary=not self._backup)
        close.clicked.connect(self.reject)
        row.addStretch(1)
        row.addWidget(another)
        row.addWidget(close)
        self.first = close
        if self._backup:
            self.first = button(self._theme, tr("Go on from the backup"), primary=True)
            self.first.clicked.connect(self._restore)
            row.addWidget(self.first)
        self.first.setDefault(True)
        return row

    def _restore(self) -> None:
        self.from_backup = True
        self.accept()

    def _redraw(self) -> None:
        size = self._theme.px(_ICON)
        icon = self._theme.icon("circle-alert", "bad", size, self.devicePixelRatioF())
        self._icon.setPixmap(icon)
