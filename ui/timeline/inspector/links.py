"""What a task waits for and what waits for it, with a way to go there and to change it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from planner.edits import AddLink, RemoveLink
from planner.model import Link, Task
from ui.guard import guard
from ui.timeline.inspector.bench import Bench
from ui.timeline.inspector.facts import Facts, colour_of
from ui.timeline.inspector.marks import TaskRing
from ui.timeline.inspector.part import Part, Stack, icon_button
from ui.timeline.inspector.picker import LinkPicker
from ui.widgets.controls import Button, label, link_button
from ui.widgets.labels import tip_text
from ui.words import tr


class TaskName(Button):
    """The title of a linked task: a button that is as wide as there is room."""

    def __init__(self, bench: Bench, task: Task) -> None:
        super().__init__(bench.theme, task.title, "link")
        self.setFont(bench.theme.font("medium"))
        self.setToolTip(tip_text(task.title))
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the title at the left, in the colour of text; underlined under the pointer."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() and self._ring:
            self._draw_ring(painter, float(self._theme.px(6)))
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        area = self.rect().adjusted(self._theme.px(4), 0, -self._theme.px(4), 0)
        words = painter.fontMetrics().elidedText(
            self.words, Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), words)


class LinksPart(Part):
    """The links of a task, in both directions."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, tr("Linked tasks"))
        self.add = link_button(bench.theme, tr("Link…"))
        self.add.setAccessibleName(tr("Add a link"))
        self.head.addWidget(self.add)
        self._stack = Stack(0)
        self.none = self.paragraph(tr("Waits for nothing, and nothing waits for it."), "small")
        self.problem = self.paragraph("", "small", "bad")
        for widget in (self._stack, self.none, self.problem):
            self.column.addWidget(widget)
        self._shown: tuple[object, ...] = ()
        self.names: dict[str, Button] = {}
        self.removers: dict[str, Button] = {}
        self.add.clicked.connect(self.pick)

    def fill(self, facts: Facts) -> None:
        """Show the links; the rows are made anew only where something on them changed."""
        before = tuple((link, facts.plan.task(link.pred)) for link in facts.task.links)
        after = facts.followers
        shown = (facts.task.id, before, after)
        if shown == self._shown:
            return
        self._shown = shown
        self._say("")
        held = any(button.hasFocus() for button in (*self.names.values(), *self.removers.values()))
        self.names.clear()
        self.removers.clear()
        rows = [self._row(facts, task, facts.task, link) for link, task in before]
        rows += [self._row(facts, task, task, _link(task, facts.task.id)) for task in after]
        self._stack.replace(rows)
        self.none.setVisible(not rows)
        if held:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Forget what was refused."""
        self._say("")

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _row(self, facts: Facts, task: Task, waiting: Task, link: Link) -> QWidget:
        theme = self.bench.theme
        after = waiting.id == facts.task.id
        sides = tr("after"), tr("before")
        where = label(theme, sides[0] if after else sides[1], "small", "text2")
        widest = max(where.fontMetrics().horizontalAdvance(side) for side in sides)
        where.setFixedWidth(max(theme.px(44), widest + theme.px(4)))
        name = TaskName(self.bench, task)
        said = tr("Waits for {task}") if after else tr("{task} waits for it")
        name.setAccessibleName(said.format(task=task.title))
        name.clicked.connect(partial(self._go, task.id))
        remove = icon_button(self.bench, "x", tr("Remove the link to {task}", task=task.title))
        pred = task.id if after else facts.task.id
        remove.clicked.connect(partial(self._remove, pred, waiting.id))
        self.names[task.id], self.removers[task.id] = name, remove
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        row.addWidget(where)
        row.addWidget(TaskRing(theme, task, colour_of(facts.plan, task)))
        row.addWidget(name, 1)
        note = _note(link)
        if note:
            row.addWidget(label(theme, note, "small", "warn" if link.broken else "text3"))
        remove.set_height(26)
        row.addWidget(remove)
        return holder

    def _go(self, task: str) -> None:
        self.bench.go(task)

    def _remove(self, pred: str, task: str) -> None:
        self._say(self.bench.submit(lambda: RemoveLink(pred=pred, task=task)))

    def pick(self) -> None:
        """Choose a task to link with."""
        if self.facts is not None:
            picker = LinkPicker(self.bench, self.facts, self.link, self)
            picker.open_under(self.add)

    def link(self, other: str, *, after: bool) -> str:
        """Add a link, and return why it is refused or an empty text.

        Args:
            other: The other task.
            after: Whether this task waits for the other one; else the other waits for this one.
        """
        facts = self.facts
        if facts is None:
            return ""
        pred, task = (other, facts.task.id) if after else (facts.task.id, other)
        return self.bench.submit(lambda: AddLink(pred=pred, task=task))


def _link(task: Task, pred: str) -> Link:
    return next(link for link in task.links if link.pred == pred)


def _note(link: Link) -> str:
    if link.broken:
        return tr("ignored")
    if link.lag_days:
        return tr("+{n} study days", n=link.lag_days)
    return ""
