"""The row below the ways out: what applying means, a promise where much is asked, and buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from planner.replan import WayOut
from ui.theme import Theme
from ui.widgets.controls import button, label
from ui.words import tr

_BUTTON, _ICON = 32, 14


class Foot(QWidget):
    """The row.

    Args:
        theme: Gives the look.

    Attributes:
        note: What applying means, or why it cannot be done.
        sure: The promise; hidden unless a way out asks for more than half again.
        cancel: Leaves everything as it is.
        apply: Takes the way out.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, px = theme, theme.px
        self._mark = QLabel()
        self.note = label(theme, "", "small", "text2")
        self.note.setWordWrap(True)
        self.sure = QCheckBox()
        self.sure.setFont(theme.font("body"))
        self.sure.hide()
        self.cancel = button(theme, tr("Cancel"))
        self.apply = button(theme, tr("Apply new dates"), primary=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(28), px(13), px(24), px(13))
        row.setSpacing(px(8))
        row.addWidget(self._mark)
        row.addWidget(self.note, 1)
        row.addWidget(self.sure)
        row.addSpacing(px(8))
        for each in (self.cancel, self.apply):
            each.set_height(_BUTTON)
            row.addWidget(each)

    def tell(self, way: WayOut | None, *, changes: bool) -> None:
        """Say what applying a way out means; without one, that it can be undone."""
        if way is not None and not changes:
            self.say(tr("Nothing would change: the plan holds as it is."), "text2", "check")
        elif way is not None and way.over_limit:
            self.say(tr("That is more than half again."), "warn", "circle-alert")
        else:
            undo = tr("One step to undo. Ctrl Z brings the old plan back.")
            self.say(undo, "text2", "undo-2")

    def say(self, text: str, token: str, icon: str) -> None:
        """Say one sentence in a colour, behind an icon."""
        self.note.setText(text)
        self.note.set_token(token)
        size = self._theme.px(_ICON)
        self._mark.setPixmap(self._theme.icon(icon, token, size, self.devicePixelRatioF()))
