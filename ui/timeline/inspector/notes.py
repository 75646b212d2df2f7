"""The person's own words and links on a task."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.edits import SetNote
from ui.timeline.inspector.bench import Bench
from ui.timeline.inspector.box import Box
from ui.timeline.inspector.entries import Line, Lines
from ui.timeline.inspector.facts import Facts
from ui.timeline.inspector.part import Part, Stack, icon_button
from ui.timeline.inspector.resources import AddressButton
from ui.widgets.addresses import may_open
from ui.widgets.controls import Button
from ui.widgets.polish import set_state
from ui.words import tr

_MOST_LINES = 12


class NotePart(Part):
    """The note."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, tr("Note"))
        self.note = Lines(bench.theme, tr("Note"), "body", _MOST_LINES, least=2)
        self.note.setPlaceholderText(tr("What you want to remember"))
        self.problem = self.paragraph("", "small", "bad")
        self.column.addWidget(self.note)
        self.column.addWidget(self.problem)
        self._say("")
        self.note.committed.connect(self._set)
        self.note.reverted.connect(self._forget_problem)

    def fill(self, facts: Facts) -> None:
        """Show the note."""
        self.note.show_text(facts.task.note)

    def forget(self) -> None:
        """Forget what was typed."""
        self._say("")
        self.note.revert()

    def _forget_problem(self) -> None:
        self._say("")

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.note.setAccessibleDescription(sentence)
        set_state(self.note, "wrong", bool(sentence))

    def _set(self, text: str) -> None:
        facts = self.facts
        if facts is None:
            return
        task = facts.task
        bad = tr("A note has at most 10,000 characters, and no control characters.")
        self._say(
            self.bench.submit(lambda: SetNote(task=task.id, note=text, urls=task.urls), bad)
        )


class OwnLinksPart(Part):
    """Addresses of the person's own: a repository, a certificate, a page to come back to."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, tr("Your links"))
        self._stack = Stack(0)
        self.field = Box(bench.theme, "link")
        self.url = Line(bench.theme, tr("Add an address"))
        self.url.setPlaceholderText(tr("https://… to add"))
        self.field.add(self.url, 1)
        self.column.addWidget(self._stack)
        self.column.addWidget(self.field)
        self.removers: list[Button] = []
        self._shown: tuple[str, ...] | None = None
        self.url.committed.connect(self._add)

    def fill(self, facts: Facts) -> None:
        """Show the links."""
        self.url.show_text("")
        if facts.task.urls != self._shown:
            self._shown = facts.task.urls
            self.removers = []
            self._stack.replace([self._row(url) for url in facts.task.urls])

    def _row(self, url: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.bench.theme.px(4))
        if may_open(url):
            row.addWidget(AddressButton(self.bench, url, tr("your link")), 1)
        else:
            row.addWidget(self.paragraph(url, "small"), 1)
        remove = icon_button(self.bench, "x", tr("Remove {address}", address=url))
        remove.set_height(26)
        remove.clicked.connect(partial(self._remove, url))
        self.removers.append(remove)
        row.addWidget(remove)
        return holder

    def _remove(self, url: str) -> None:
        if self.facts is not None:
            urls = tuple(one for one in self.facts.task.urls if one != url)
            self.field.settle(self.url, self._keep(urls))

    def _add(self, text: str) -> None:
        facts, url = self.facts, text.strip()
        if facts is None:
            return
        if not url or url in facts.task.urls:
            self.field.settle(self.url, "")
        elif not may_open(url):
            sentence = tr("Enter a public https address, e.g. https://github.com/you/project.")
            self.field.settle(self.url, sentence)
        else:
            self.field.settle(self.url, self._keep((*facts.task.urls, url)))

    def _keep(self, urls: tuple[str, ...]) -> str:
        facts = self.facts
        if facts is None:
            return ""
        task = facts.task
        return self.bench.submit(lambda: SetNote(task=task.id, note=task.note, urls=urls))
