"""What to learn a task from: books, courses and documentation, with how each address is known."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner import catalog
from planner.content import Resource
from ui.timeline.inspector.bench import Bench
from ui.timeline.inspector.facts import Facts
from ui.timeline.inspector.part import Part, Stack
from ui.widgets.addresses import may_open, short
from ui.widgets.controls import Button
from ui.widgets.open_address import ask_and_open
from ui.words import tr


def type_name(kind: str) -> str:
    """Return the word for a type of resource; an unknown one speaks for itself."""
    names = {
        "book": tr("Book"),
        "course": tr("Course"),
        "video": tr("Video"),
        "docs": tr("Documentation"),
        "community": tr("Community"),
        "guide": tr("Guide"),
        "tool": tr("Tool"),
    }
    return names.get(kind, kind.replace("_", " ").capitalize())


def vouch_words(vouch: str) -> str:
    """Return how an address was checked."""
    words = {
        "registry": tr("Address from the package’s own metadata"),
        "seen": tr("Address seen on a public page"),
        "known": tr("Long-standing address, not checked again"),
        "unverified": tr("Address not checked"),
    }
    return words.get(vouch, words["unverified"])


def about_line(resource: Resource) -> str:
    """Return author, type, chapters and cost in one line."""
    chapters = tr("chapters {chapters}", chapters=resource.chapters) if resource.chapters else ""
    cost = tr("free") if resource.cost == "free" else tr("paid")
    parts = (resource.by, type_name(resource.type), chapters, cost)
    return " · ".join(part for part in parts if part)


class AddressButton(Button):
    """A link that asks, with the full address, before it opens anything."""

    def __init__(self, bench: Bench, url: str, title: str) -> None:
        super().__init__(bench.theme, short(url), "link", "external-link")
        self.url = url
        self.setFont(bench.theme.font("small"))
        self.setMinimumWidth(1)  # a long address is cut, and does not widen the whole inspector
        self.setAccessibleName(tr("Open {title}, {address}", title=title, address=short(url)))
        self.clicked.connect(partial(ask_and_open, bench.theme, url, self))


class ResourcesPart(Part):
    """The resources of a task."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, tr("Resources"))
        self._stack = Stack(bench.theme.px(10))
        self.column.addWidget(self._stack)
        self._shown: tuple[Resource, ...] = ()
        self.buttons: list[AddressButton] = []

    def fill(self, facts: Facts) -> None:
        """Show the resources; they change only with the task."""
        self.setVisible(bool(facts.resources))
        if facts.resources != self._shown:
            self._shown = facts.resources
            self.buttons = []
            self._stack.replace([self._entry(one) for one in facts.resources])

    def _entry(self, resource: Resource) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.bench.theme.px(1))
        column.addWidget(self.paragraph(resource.title, "body", "text"))
        column.addWidget(self.paragraph(about_line(resource), "small"))
        if resource.url is not None:
            self._add_address(column, resource.url, resource.title)
            column.addWidget(self.paragraph(vouch_words(resource.vouch), "small", "text3"))
        else:
            self._add_replacement(column, resource)
        if resource.note:
            column.addWidget(self.paragraph(resource.note, "small", "text3"))
        return holder

    def _add_address(self, column: QVBoxLayout, url: str, title: str) -> None:
        if not may_open(url):
            column.addWidget(self.paragraph(url, "small"))
            return
        button = AddressButton(self.bench, url, title)
        self.buttons.append(button)
        column.addWidget(button)

    def _add_replacement(self, column: QVBoxLayout, resource: Resource) -> None:
        column.addWidget(self.paragraph(tr("No address known"), "small", "warn"))
        instead = catalog.resources().get(resource.replacement or "")
        if instead is not None:
            words = tr("Use instead: {title}", title=instead.title)
            column.addWidget(self.paragraph(words, "small"))
            if instead.url is not None:
                self._add_address(column, instead.url, instead.title)
