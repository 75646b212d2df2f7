"""The foot of the inspector: leave the task out, or ask why it stands where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.edits import SkipTasks
from ui.timeline.inspector.bench import Bench
from ui.timeline.inspector.facts import Facts
from ui.widgets.controls import button, label
from ui.words import tr

_HEIGHT = 52


class Foot(QWidget):
    """The row at the bottom; it does not scroll.

    Attributes:
        why_wanted: Why the task stands where it stands; its id.
    """

    why_wanted = Signal(str)

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        theme = bench.theme
        self._bench = bench
        self._facts: Facts | None = None
        self.setObjectName("inspector_foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.skip = button(theme, "", quiet=True)
        self.why = button(theme, tr("Why is it here?"), icon="circle-question-mark")
        self.problem = label(theme, "", "small", "bad")
        self.problem.setWordWrap(True)
        self.problem.setContentsMargins(theme.px(13), theme.px(8), 0, 0)
        self.problem.hide()
        row = QHBoxLayout()
        row.addWidget(self.skip)
        row.addStretch(1)
        row.addWidget(self.why)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(6), 0, theme.px(20), 0)
        column.setSpacing(0)
        column.addWidget(self.problem)
        column.addLayout(row)
        self.setMinimumHeight(theme.px(_HEIGHT))
        self.skip.clicked.connect(self._skip)
        self.why.clicked.connect(self._ask)

    def show_facts(self, facts: Facts) -> None:
        """Show what can be done with a task."""
        self._facts = facts
        skipped = facts.task.skipped
        self.skip.setText(tr("Take it in again") if skipped else tr("Skip this task"))
        self.skip.updateGeometry()
        self.skip.setEnabled(not facts.task.done)
        self.why.setEnabled(facts.task.scheduled)
        self._say("")

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _skip(self) -> None:
        facts = self._facts
        if facts is not None:
            task, skipped = facts.task.id, not facts.task.skipped
            refused = self._bench.submit(lambda: SkipTasks(tasks=(task,), skipped=skipped))
            self._say(refused)
            if not refused:
                self._bench.go(task)

    def _ask(self) -> None:
        if self._facts is not None:
            self.why_wanted.emit(self._facts.task.id)
