"""What a week without open sittings says, and the one thing there is to do about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.edits import MoveTasks
from planner.model import Plan
from planner.this_week import WeekView
from planner.this_week import words as say
from planner.wording import Wording
from ui.theme import Theme
from ui.views.week.parts import wrapped
from ui.widgets.controls import button
from ui.words import tr


class Idle(QWidget):
    """One sentence, and a button where the next task may start this week.

    Attributes:
        pull_wanted: The ``MoveTasks`` that starts the next task shall be done.
        pull: The button.
    """

    pull_wanted = Signal(object)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._edit: MoveTasks | None = None
        px = theme.px
        self.words = wrapped(theme, "heading")
        self.about = wrapped(theme, "small", "text2")
        self.pull = button(theme, tr("Pull forward"), icon="calendar-plus")
        self.pull.clicked.connect(self._act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(28), 0, px(8))
        column.setSpacing(px(8))
        column.addWidget(self.words)
        column.addWidget(self.about)
        row = QHBoxLayout()
        row.addWidget(self.pull)
        row.addStretch(1)
        column.addLayout(row)

    def show_week(self, view: WeekView, plan: Plan, edit: MoveTasks | None) -> None:
        """Show why there is nothing to do; hidden while there is something."""
        idle = all(row.done for row in view.rows)
        self.setVisible(idle)
        self._edit = edit if idle and view.now and not view.rows and not view.rest else None
        can_pull = self._edit is not None
        self.words.setText(say.empty_words(view, self._wording, can_pull=can_pull))
        self.pull.setVisible(can_pull)
        self.about.setVisible(can_pull)
        if self._edit is not None:
            task, day = plan.task(self._edit.tasks[0]).title, self._edit.to
            when = self._wording.weekday_day(day)
            words = tr("‘{task}’ starts on {day}; nothing else moves.", task=task, day=when)
            self.about.setText(words)

    def _act(self) -> None:
        if self._edit is not None:
            self.pull_wanted.emit(self._edit)
