"""The export sheet: paper, parts, a file; written beside the window, with a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import cast

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from planner.errors import PlannerError
from ui.document import OpenDocument
from ui.guard import guard
from ui.sheets.job import Jobs
from ui.sheets.paper import SUFFIX, Order, Written, count_pages, file_name, write
from ui.theme import Theme
from ui.widgets.controls import Segmented, button, label, rule
from ui.widgets.fields import TextField
from ui.widgets.fitting import FittingArea, centre, room_of
from ui.words import tr

_WIDTH = 560
_SETTLE = 150
"""Milliseconds after the last choice before the pages are counted."""


class ExportSheet(QDialog):
    """Writes the study plan as a PDF.

    Args:
        document: What is open.
        theme: Gives the look.
        today: The day it is; the study plan is printed for it.

    Attributes:
        written: What was written, or None.
    """

    def __init__(self, document: OpenDocument, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._document = document
        self._theme = theme
        self._today = today
        self.written: Written | None = None
        self._writing = False
        self._replaces: Path | None = None
        self._stop = threading.Event()
        self._counter = Jobs(self)
        self._writer = Jobs(self)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_SETTLE)
        self.setWindowTitle(tr("Export study plan"))
        self.setFixedWidth(theme.px(_WIDTH))
        self._make_controls()
        self._lay_out()
        self._connect()

    def _make_controls(self) -> None:
        theme = self._theme
        self.paper = Segmented(theme, [("a4", "A4"), ("letter", tr("Letter"))])
        self.ink = Segmented(
            theme, [("colour", tr("Colour")), ("grey", tr("Black and white"))]
        )
        self.months = Segmented(
            theme, [("all", tr("All months")), ("rest", tr("From this month on"))]
        )
        self.months.setAccessibleName(tr("Which months"))
        self.parts = {
            "year": QCheckBox(tr("The year on one page")),
            "months": QCheckBox(tr("A page for each month, with checklists")),
            "skills": QCheckBox(tr("Skills and gaps")),
            "portfolio": QCheckBox(tr("Portfolio projects")),
            "salary": QCheckBox(tr("Salary projection")),
        }
        for name, box in self.parts.items():
            box.setFont(theme.font("body"))
            box.setChecked(name != "salary")
        self.target = TextField(theme)
        self.target.set_name(tr("File"))
        self.target.set_text(str(self._usual_target()))
        self.browse = button(theme, tr("Browse…"))
        self.pages = label(theme, "", "small", "text2")
        self.problem = label(theme, "", "small", "bad")
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Writing the study plan"))
        self.cancel = button(theme, tr("Cancel"))
        self.save = button(theme, tr("Save PDF"), primary=True)

    def _usual_target(self) -> Path:
        kind = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(kind) or Path.home())
        if not folder.is_dir():
            folder = Path.home()
        plan = self._document.plan
        return folder / file_name(plan.title if plan else "", tr("study plan"))

    def _lay_out(self) -> None:
        theme, px = self._theme, self._theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(24), px(20), px(10), px(20))
        whole.setSpacing(px(6))
        whole.addWidget(label(theme, tr("Export study plan"), "title"))
        about = label(theme, tr("A PDF to print or to read offline."), "body", "text2")
        whole.addWidget(about)
        whole.addSpacing(px(8))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(14), 0)
        column.setSpacing(px(6))
        self._ask(column)
        self._area = FittingArea(inside)
        whole.addWidget(self._area, 1)
        whole.addLayout(self._foot())

    def _ask(self, column: QVBoxLayout) -> None:
        px = self._theme.px
        looks = QHBoxLayout()
        looks.setSpacing(px(24))
        looks.addLayout(self._named(tr("Paper"), self.paper))
        looks.addLayout(self._named(tr("Ink"), self.ink))
        looks.addStretch(1)
        column.addLayout(looks)
        column.addSpacing(px(8))
        self._ask_for_parts(column)
        column.addSpacing(px(8))
        self._ask_for_file(column)
        column.addStretch(1)

    def _foot(self) -> QVBoxLayout:
        """Return what is seen however little room there is: a problem, the progress, buttons."""
        px = self._theme.px
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, px(14), 0)
        column.setSpacing(px(6))
        self.problem.setWordWrap(True)
        for each in (self.problem, self.progress):
            each.hide()
            column.addWidget(each)
        column.addSpacing(px(8))
        column.addWidget(rule(self._theme))
        column.addSpacing(px(4))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.pages, 1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)
        return column

    def _named(self, name: str, choice: Segmented) -> QVBoxLayout:
        """Return a choice below its name."""
        choice.setAccessibleName(name)
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(6))
        column.addWidget(label(self._theme, name, "caption", "text2"))
        column.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _ask_for_parts(self, column: QVBoxLayout) -> None:
        theme = self._theme
        column.addWidget(label(theme, tr("Parts, after the cover"), "caption", "text2"))
        for name, box in self.parts.items():
            column.addWidget(box)
            if name == "months":
                row = QHBoxLayout()
                row.setContentsMargins(theme.px(25), 0, 0, 0)
                row.addWidget(self.months)
                row.addStretch(1)
                column.addLayout(row)
        why = tr("Off unless you ask for it: a printed plan is often shown to others.")
        note = label(theme, why, "small", "text3")
        note.setWordWrap(True)
        note.setContentsMargins(theme.px(25), 0, 0, 0)
        column.addWidget(note)

    def _ask_for_file(self, column: QVBoxLayout) -> None:
        column.addWidget(label(self._theme, tr("File"), "caption", "text2"))
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        row.addWidget(self.target, 1)
        row.addWidget(self.browse, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)

    def _connect(self) -> None:
        for choice in (self.paper, self.ink, self.months):
            choice.chosen.connect(self._choose)
        for box in self.parts.values():
            box.toggled.connect(self._choose)
        self.target.changed.connect(self._forget_problem)
        self.browse.clicked.connect(self._browse)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        self.save.setDefault(True)
        self._clock.timeout.connect(self._count)
        self._counter.done.connect(self._show_count)
        self._counter.failed.connect(self._show_failure)
        self._writer.done.connect(self._show_done)
        self._writer.failed.connect(self._show_failure)

    def order(self) -> Order | None:
        """Return what is asked for now, or None without a plan."""
        document = self._document.document
        if document.plan is None:
            return None
        chosen = frozenset(name for name, box in self.parts.items() if box.isChecked())
        return Order(
            document.plan,
            document.profile,
            chosen,
            self.paper.current,
            self._today(),
            self._document.wording,
            rest=self.months.current == "rest",
            grey=self.ink.current == "grey",
        )

    # Counting pages.

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        """Fit the window, and count the pages."""
        super().showEvent(event)
        self.setFixedWidth(min(self._theme.px(_WIDTH), room_of(self).width()))
        self._area.fit(self)
        centre(self)
        self._choose()

    def _choose(self) -> None:
        self._forget_problem()
        self.months.setEnabled(self.parts["months"].isChecked())
        self.pages.setText(tr("Counting pages…"))
        self._clock.start()

    def _count(self) -> None:
        order = self.order()
        if order is not None and not self._writing:
            self._counter.begin(lambda stopped: count_pages(order, stopped))

    def _show_count(self, pages: object) -> None:
        one = tr("1 page")
        self.pages.setText(one if pages == 1 else tr("{pages} pages", pages=pages))

    # Writing.

    def _save(self) -> None:
        order, target = self.order(), self._wanted_target()
        if order is None or target is None or self._writing or not self._may_write(target):
            return
        self._clock.stop()
        self._counter.stop()
        self._set_writing(on=True)
        stop = self._stop = threading.Event()
        self._writer.begin(lambda gone: write(order, target, lambda: gone() or stop.is_set()))

    def _may_write(self, target: Path) -> bool:
        """Tell whether a file may be written; one that exists only at the second press."""
        if not target.exists() or self._replaces == target:
            return True
        self._replaces = target
        self._complain(tr("‘{name}’ exists already. Replace it?", name=target.name))
        self.save.setText(tr("Replace"))
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def _wanted_target(self) -> Path | None:
        """Return the file to write, or None with a sentence below the field."""
        text = self.target.text.strip()
        if not text:
            self._complain(tr("Name a file, e.g. study plan.pdf."))
            return None
        if "\0" in text:
            self._complain(tr("This is not a file name. Choose another one."))
            return None
        path = Path(text).expanduser()
        path = path if path.is_absolute() else self._usual_target().parent / path
        if path.suffix.lower() != SUFFIX:
            path = path.with_name(f"{path.name}{SUFFIX}")
        if path.is_dir():
            self._complain(tr("This is a folder. Add a file name."))
            return None
        return path

    def _set_writing(self, *, on: bool) -> None:
        self._writing = on
        self.progress.setVisible(on)
        choices = (self.paper, self.ink, self.months, *self.parts.values())
        for widget in (*choices, self.target, self.browse, self.save):
            widget.setEnabled(not on)
        if on:
            self.problem.hide()
            self.pages.setText(tr("Writing…"))
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_done(self, written: object) -> None:
        """Leave; whoever opened the sheet says what was written."""
        self.written = cast("Written", written)
        self._set_writing(on=False)
        self.accept()

    def _show_failure(self, error: object) -> None:
        self._set_writing(on=False)
        self.pages.setText("")
        if isinstance(error, PlannerError) and error.key == "error.export_cancelled":
            self.pages.setText(tr("Stopped. Nothing was written."))
        elif isinstance(error, PlannerError):
            self._complain(self._document.wording.error(error))
        else:
            self._complain(tr("The study plan could not be made. The details are in the log."))

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()
        self._area.fit(self)
        self.target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_problem(self) -> None:
        self.problem.setText("")
        self.problem.hide()
        self._replaces = None
        self.save.setText(tr("Save PDF"))

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the study plan"), self.target.text, tr("PDF files (*.pdf)")
        )
        if name:
            self.target.set_text(name)
            self._forget_problem()
            self._replaces = Path(name)  # the dialog asked already

    # Leaving.

    @guard
    def reject(self) -> None:
        """Stop writing, and stay to say what came of it; leave when nothing is being written."""
        if self._writing:
            self._stop.set()
            self.pages.setText(tr("Stopping…"))
            return
        super().reject()

    @guard
    def done(self, result: int) -> None:
        """Leave only when no thread is running any more."""
        self._clock.stop()
        self._counter.finish()
        self._writer.finish()
        super().done(result)
