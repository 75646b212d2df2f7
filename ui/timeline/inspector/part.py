"""A part of the inspector: a heading, perhaps with a button, and what belongs below it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.timeline.inspector.bench import Bench
from ui.timeline.inspector.box import Box
from ui.timeline.inspector.entries import Line, Lines
from ui.timeline.inspector.facts import Facts
from ui.widgets.controls import Button, Label, label, rule


class Part(QWidget):
    """Base of all parts.

    Args:
        bench: What parts share.
        heading: Name of the part; without one there is no rule above it either.
    """

    def __init__(self, bench: Bench, heading: str = "") -> None:
        super().__init__()
        self.bench = bench
        self.facts: Facts | None = None
        px = bench.theme.px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(4))
        if heading:
            self.column.addWidget(rule(bench.theme))
            self.column.addSpacing(px(6))
            self.head = QHBoxLayout()
            self.head.setContentsMargins(0, 0, 0, 0)
            self.head.addWidget(label(bench.theme, heading, "strong"), 1)
            self.column.addLayout(self.head)

    def show_facts(self, facts: Facts) -> None:
        """Show a task; a part with nothing to show hides itself."""
        self.facts = facts
        self.fill(facts)

    def fill(self, facts: Facts) -> None:
        """Show a task."""
        raise NotImplementedError

    def forget(self) -> None:
        """Forget what was typed and what was refused: another task comes."""
        for box in self.findChildren(Box):
            box.forget()

    def flush(self) -> None:
        """Commit what was typed and not committed yet."""
        for line in self.findChildren(Line):
            line.finish()
        for lines in self.findChildren(Lines):
            lines.finish()

    def paragraph(self, text: str, style: str = "body", token: str = "text2") -> Label:  # noqa: S107
        """Return wrapping words."""
        words = label(self.bench.theme, text, style, token)
        words.setWordWrap(True)
        words.setMinimumWidth(1)
        return words


class Stack(QWidget):
    """Rows below each other that are replaced as a whole."""

    def __init__(self, spacing: int) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)

    def replace(self, rows: list[QWidget]) -> None:
        """Show these rows instead."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self._column.addWidget(row)
        self.setVisible(bool(rows))


def icon_button(bench: Bench, icon: str, name: str) -> Button:
    """Return a quiet square button with an icon and a name for people who do not see it."""
    from ui.widgets.labels import tip_text

    button = Button(bench.theme, "", "quiet", icon)
    button.setAccessibleName(name)
    button.setToolTip(tip_text(name))
    return button


def in_order(layout: QLayout) -> Iterator[QWidget]:
    """Yield the widgets below a layout from top to bottom, left to right."""
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield widget
            inside = widget.layout()
            if inside is not None:
                yield from in_order(inside)
        elif inner is not None:
            yield from in_order(inner)
