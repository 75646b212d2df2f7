"""Files of the window: another plan, a copy of this one, the study plan on paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices

from planner.errors import PlannerError
from planner.store.copies import write_copy
from ui.window import files
from ui.window.opener import Opener
from ui.words import tr


class Filing(Opener):
    """Asks for names and writes what was asked for.

    Args:
        window: What sheets and dialogs open over.
        theme: Gives the look.
        document: Gives the open document.
        today: Gives the day; the study plan is printed for it.

    Attributes:
        open_wanted: Path of a plan file the person wants to open.
        said: One short sentence on what came of it.
        printed: The same, where there is a study plan to open.
    """

    open_wanted = Signal(str)
    said = Signal(str)
    printed = Signal(str)

    _written: Path | None = None  # the study plan that was written last

    def export(self) -> None:
        """Show the sheet for the PDF."""
        from ui.sheets.export import ExportSheet

        sheet = ExportSheet(self._document(), self._theme, self._today)
        sheet.setParent(self._window, sheet.windowFlags())
        sheet.exec()
        sheet.deleteLater()
        written = sheet.written
        if written is None:
            return
        self._written = written.path
        one = tr("Study plan saved, 1 page.")
        many = tr("Study plan saved, {pages} pages.", pages=written.pages)
        said = one if written.pages == 1 else many
        self.printed.emit(f"{said} {written.note}".strip())

    def open_written(self) -> None:
        """Open the study plan that was written last."""
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    def show_written(self) -> None:
        """Show the folder the study plan was written to."""
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))

    def _folder(self) -> Path:
        path = self._document().path
        return path.parent if path else Path.home()

    def open(self) -> None:
        """Let the person choose another plan."""
        path = files.ask_for_plan(self._window, self._folder())
        if path is not None:
            self.open_wanted.emit(str(path))

    def save_copy(self) -> None:
        """Let the person choose a place for a copy, and write it."""
        path = files.ask_for_copy(self._window, self._folder())
        if path is None:
            return
        document = self._document()
        try:
            write_copy(document.document, path)
        except PlannerError as error:
            self.said.emit(document.wording.error(error))
            return
        self.said.emit(tr("A copy is in {name}.", name=path.name))
