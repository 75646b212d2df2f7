"""The checklist of a task: ticking a step is an edit, and progress follows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from planner.edits import TickStep
from planner.model import Step
from ui.timeline.inspector.bench import Bench
from ui.timeline.inspector.facts import Facts
from ui.timeline.inspector.marks import Pressable
from ui.timeline.inspector.part import Part, Stack
from ui.widgets.controls import label
from ui.words import tr

_TOP = Qt.AlignmentFlag.AlignTop


class StepRow(QWidget):
    """One step: its box, its words, and how to tell that it is done.

    Args:
        part: Where it stands.
        step: The step.
        done_when: How to tell that it is done; may be empty.
    """

    def __init__(self, part: StepsPart, step: Step, done_when: str) -> None:
        super().__init__()
        self._part, self._step = part, step.id
        theme = part.bench.theme
        self.box = QCheckBox()
        self.box.setAccessibleName(step.title)
        self.box.setAccessibleDescription(done_when)
        self.words = Pressable(theme, step.title, self.box)
        self.words.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(4))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.box, 0, 0, _TOP)
        grid.addWidget(self.words, 0, 1)
        if done_when:
            grid.addWidget(part.paragraph(done_when, "small", "text3"), 1, 1)
        self.box.clicked.connect(self._tick)

    def show_step(self, step: Step) -> None:
        """Show whether it is done."""
        self.box.setChecked(step.done)
        self.words.set_token("text3" if step.done else "text")

    def _tick(self, done: bool) -> None:  # noqa: FBT001  Qt's signal
        self._part.tick(self._step, done=done)


class StepsPart(Part):
    """The checklist."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, tr("Steps"))
        self.count = label(bench.theme, "", "small", "text3")
        self.head.addWidget(self.count)
        self._stack = Stack(bench.theme.px(4))
        self.column.addWidget(self._stack)
        self._shown: tuple[str, ...] = ()
        self.rows: dict[str, StepRow] = {}

    def fill(self, facts: Facts) -> None:
        """Show the steps; rows stay while they are the same, so that the focus stays."""
        steps = facts.task.steps
        self.setVisible(bool(steps))
        shown = (facts.task.id, *(f"{step.id} {step.title}" for step in steps))
        if shown != self._shown:
            self._shown = shown
            self.rows = {
                step.id: StepRow(self, step, facts.done_when(step.id)) for step in steps
            }
            self._stack.replace(list(self.rows.values()))
        for step in steps:
            self.rows[step.id].show_step(step)
        self.count.setText(tr("{n} of {all}", n=facts.steps_done, all=len(steps)))

    def tick(self, step: str, *, done: bool) -> None:
        """Tick a step, or take the tick back."""
        facts = self.facts
        if facts is None:
            return
        edit = TickStep(task=facts.task.id, step=step, done=done, day=facts.today)
        if self.bench.submit(lambda: edit):
            self.fill(facts)
