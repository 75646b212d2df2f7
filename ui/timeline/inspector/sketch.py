"""A few lines to start a project from: a sketch that says what is missing, never a program."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from planner.content import Sketch
from ui.timeline.inspector.bench import Bench
from ui.timeline.inspector.facts import Facts
from ui.timeline.inspector.part import Part, Stack
from ui.widgets.controls import link_button
from ui.words import tr

_PADDING = 6
"""Between frame and words, as in the style sheet."""


class SketchPart(Part):
    """The sketch of a task; hidden while there is none."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, tr("Sketch"))
        self.copy = link_button(bench.theme, tr("Copy"))
        self.copy.setAccessibleName(tr("Copy the lines of the sketch"))
        self.copy.clicked.connect(self._copy)
        self.head.addWidget(self.copy)
        self._stack = Stack(bench.theme.px(4))
        self.column.addWidget(self._stack)
        self.sketch: Sketch | None = None

    def fill(self, facts: Facts) -> None:
        """Show the lines and what is missing to run them."""
        sketch = facts.content.sketch if facts.content else None
        self.setVisible(sketch is not None)
        if sketch == self.sketch:
            return
        self.sketch = sketch
        self._stack.replace(self._rows(sketch) if sketch else [])

    def _rows(self, sketch: Sketch) -> list[QWidget]:
        missing = [self.paragraph(f"– {text}", "small") for text in sketch.missing]
        return [
            self.paragraph(tr("A sketch of the first lines, not a program."), "small"),
            self._code(sketch.code.strip("\n")),
            self.paragraph(tr("Missing to run it"), "small_strong", "text"),
            *missing,
        ]

    def _code(self, code: str) -> QWidget:
        """Return lines that are never broken; what is too wide is scrolled to."""
        theme = self.bench.theme
        lines = QPlainTextEdit(code)
        lines.setReadOnly(True)
        lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        lines.setTabChangesFocus(True)
        lines.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        lines.setAccessibleName(tr("Lines of the sketch"))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(theme.font("small").pixelSize())
        lines.setFont(font)
        rows = code.count("\n") + 1
        bar = lines.horizontalScrollBar().sizeHint().height()
        frame = 2 * (theme.px(_PADDING) + 1)
        margin = round(2 * lines.document().documentMargin())
        lines.setFixedHeight(rows * lines.fontMetrics().lineSpacing() + margin + bar + frame)
        return lines

    def _copy(self) -> None:
        if self.sketch is not None:
            QGuiApplication.clipboard().setText(self.sketch.code.strip("\n") + "\n")
