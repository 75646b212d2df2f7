"""The head of the inspector: phase, kind, menu and close; the title; the state."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from planner.edits import Edit, RenameTask, SetDone, SetProgress
from planner.model import Kind
from ui.timeline.inspector.bench import Bench
from ui.timeline.inspector.entries import Lines
from ui.timeline.inspector.facts import Facts
from ui.timeline.inspector.marks import Icon, Square
from ui.timeline.inspector.part import Part, icon_button
from ui.widgets.controls import ElidedLabel, Segmented, label
from ui.words import tr

STARTED, NEARLY = 5, 95
"""Progress of a task that is begun, or opened again, without steps that say more; percent."""
_ICONS = {
    Kind.STUDY: "book-open",
    Kind.MINI_PROJECT: "hammer",
    Kind.PORTFOLIO: "briefcase",
    Kind.CAREER: "target",
    Kind.OWN: "pencil",
}


def kind_name(kind: Kind) -> str:
    """Return the name of a kind of task."""
    names = {
        Kind.STUDY: tr("Study"),
        Kind.MINI_PROJECT: tr("Mini-project"),
        Kind.PORTFOLIO: tr("Portfolio project"),
        Kind.CAREER: tr("Job search"),
        Kind.OWN: tr("Own task"),
    }
    return names.get(kind, "")


class TopRow(Part):
    """Phase, kind, menu and close.

    Attributes:
        menu_wanted: The menu of the task shall open.
        close_wanted: The inspector shall close.
    """

    menu_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        theme = bench.theme
        self._square = Square(theme)
        self.phase = ElidedLabel(theme, "", "small", "text2")
        self._icon = Icon(theme, "book-open", "text2", 14)
        self.kind = label(theme, "", "small", "text2")
        self.menu = icon_button(bench, "ellipsis", tr("What to do with this task"))
        self.close_button = icon_button(bench, "x", tr("Close"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        for widget in (self._square, self.phase, self._icon, self.kind):
            row.addWidget(widget)
            if widget is self.phase:
                row.addSpacing(theme.px(4))
        row.addStretch(1)
        row.addWidget(self.menu)
        row.setSpacing(theme.px(5))
        row.addWidget(self.close_button)
        self.column.addLayout(row)
        self.menu.clicked.connect(self.menu_wanted)
        self.close_button.clicked.connect(self.close_wanted)

    def fill(self, facts: Facts) -> None:
        """Show phase and kind."""
        self._square.set_colour(facts.colour)
        self.phase.setText(facts.phase_name)
        self._icon.set_name(_ICONS.get(facts.task.kind, "book-open"))
        self.kind.setText(kind_name(facts.task.kind))


class TitlePart(Part):
    """The title, edited in place, and what it is too short for."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.title = Lines(bench.theme, tr("Title"), "heading", 6, single=True)
        self._problem = self.paragraph("", "small", "bad")
        self._about = self.paragraph("", "small", "text2")
        self.column.setSpacing(bench.theme.px(2))
        for widget in (self.title, self._problem, self._about):
            self.column.addWidget(widget)
        self.title.committed.connect(self._rename)
        self.title.reverted.connect(self._forget_problem)

    @property
    def error(self) -> str:
        """Why the title was refused, or an empty string."""
        return self._problem.text()

    def fill(self, facts: Facts) -> None:
        """Show the title."""
        self.title.show_text(facts.task.title)
        about = facts.content.about if facts.content else ""
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self._problem.setVisible(bool(self.error))

    def forget(self) -> None:
        """Forget what was typed."""
        self._forget_problem()
        self.title.revert()

    def _forget_problem(self) -> None:
        self._say("")

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.title.setAccessibleDescription(sentence)

    def _rename(self, text: str) -> None:
        facts = self.facts
        if facts is None:
            return
        title = " ".join(text.split())
        if not title:
            self._say(tr("A task needs a title. Esc brings the old one back."))
            return
        bad = tr("A title has at most 200 characters, and no control characters.")
        sentence = self.bench.submit(lambda: RenameTask(task=facts.task.id, title=title), bad)
        self._say(sentence)
        if not sentence:
            self.title.revert()


class StatePart(Part):
    """To do, Doing or Done."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        words = [("todo", tr("To do")), ("doing", tr("Doing")), ("done", tr("Done"))]
        self.state = Segmented(bench.theme, words)
        self.state.setAccessibleName(tr("State"))
        self.state.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.note = self.paragraph("", "small", "text2")
        self.column.addWidget(self.state)
        self.column.addWidget(self.note)
        self.state.chosen.connect(self._choose)

    def fill(self, facts: Facts) -> None:
        """Show the state."""
        self.state.set_current(facts.state)
        self.state.setEnabled(not facts.task.skipped)
        known = tr("Known already: it takes no time and is not on the timeline.")
        self._say(known if facts.task.skipped else "")

    def _say(self, sentence: str) -> None:
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))

    def _choose(self, state: str) -> None:
        facts = self.facts
        if facts is None or state == facts.state:
            return
        if state == "doing" and facts.task.steps:
            self.state.set_current(facts.state)
            self._say(tr("Steps say how far it is: tick the ones that are done."))
            return
        sentence = self.bench.submit(lambda: self._edit(facts, state))
        if sentence:
            self.state.set_current(facts.state)
            self._say(sentence)

    def _edit(self, facts: Facts, state: str) -> Edit:
        task, day = facts.task, facts.today
        if state == "done":
            return SetDone(tasks=(task.id,), day=day)
        if state == "doing":
            return SetProgress(task=task.id, percent=NEARLY if task.done else STARTED, day=day)
        if task.steps or task.done:
            return SetDone(tasks=(task.id,), done=False, day=day)
        return SetProgress(task=task.id, percent=0, day=day)
