"""The export sheet: paper, parts, a file; written beside the window, with a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import cast

from PySide6.QtCore import QStandardPaths, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
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
        self.paper.setAccessibleName(tr("Paper"))
        self.parts = {
            "year": QCheckBox(tr("The year on one page")),
            "months": QCheckBox(tr("A page for each month, with checklists")),
            "skills": QCheckBox(tr("Skills and gaps")),
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
        self.done_text = label(theme, "", "heading")
        self.done_where = label(theme, "", "small", "text2")
        self.open_file = button(theme, tr("Open"))
        self.show_folder = button(theme, tr("Show in folder"))
        self.close_button = button(theme, tr("Close"), primary=True)

    def _usual_target(self) -> Path:
        kind = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(kind) or Path.home())
        if not folder.is_dir():
            folder = Path.home()
        plan = self._document.plan
        return folder / file_name(plan.title if plan else "", tr("study plan"))

    def _lay_out(self) -> None:
        px = self._theme.px
        self._stack = QStackedWidget()
        self._asking = self._ask()
        self._stack.addWidget(self._asking)
        self._stack.addWidget(self._tell())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(24), px(20), px(24), px(20))
        whole.addWidget(self._stack)

    def _ask(self) -> QWidget:
        theme, px = self._theme, self._theme.px
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(label(theme, tr("Export study plan"), "title"))
        about = label(theme, tr("A PDF to print or to read offline."), "body", "text2")
        column.addWidget(about)
        column.addSpacing(px(8))
        column.addWidget(label(theme, tr("Paper"), "caption", "text2"))
        column.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(px(8))
        self._ask_for_parts(column)
        column.addSpacing(px(8))
        self._ask_for_file(column)
        column.addStretch(1)
        column.addSpacing(px(8))
        column.addWidget(rule(theme))
        column.addSpacing(px(4))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.pages, 1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)
        return page

    def _ask_for_parts(self, column: QVBoxLayout) -> None:
        theme = self._theme
        column.addWidget(label(theme, tr("Parts, after the cover"), "caption", "text2"))
        for box in self.parts.values():
            column.addWidget(box)
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
        self.problem.setWordWrap(True)
        self.problem.hide()
        column.addWidget(self.problem)
        self.progress.hide()
        column.addWidget(self.progress)

    def _tell(self) -> QWidget:
        px = self._theme.px
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for words in (self.done_text, self.done_where):
            words.setWordWrap(True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(words)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.open_file)
        buttons.addWidget(self.show_folder)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column.addLayout(buttons)
        return page

    def _connect(self) -> None:
        self.paper.chosen.connect(self._choose)
        for box in self.parts.values():
            box.toggled.connect(self._choose)
        self.target.changed.connect(self._forget_problem)
        self.browse.clicked.connect(self._browse)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        self.save.setDefault(True)
        self.open_file.clicked.connect(self._open_file)
        self.show_folder.clicked.connect(self._open_folder)
        self.close_button.clicked.connect(self.accept)
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
        )

    # Counting pages.

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        """Count the pages when the sheet is shown."""
        super().showEvent(event)
        self._choose()

    def _choose(self) -> None:
        self._forget_problem()
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
        for widget in (self.paper, self.target, self.browse, self.save, *self.parts.values()):
            widget.setEnabled(not on)
        if on:
            self.problem.hide()
            self.pages.setText(tr("Writing…"))
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_done(self, written: object) -> None:
        self.written = cast("Written", written)
        self._set_writing(on=False)
        pages = self.written.pages
        one = tr("Study plan saved, 1 page.")
        many = tr("Study plan saved, {pages} pages.", pages=pages)
        self.done_text.setText(one if pages == 1 else many)
        lines = [str(self.written.path), self.written.note]
        self.done_where.setText("\n".join(line for line in lines if line))
        self._asking.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._stack.setCurrentIndex(1)
        self.adjustSize()  # to the little that is left to say
        self.close_button.setDefault(True)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

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

    def _open_file(self) -> None:
        if self.written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.written.path)))

    def _open_folder(self) -> None:
        if self.written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.written.path.parent)))

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
