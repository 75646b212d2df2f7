"""The open document as Qt signals; the only class of the window that knows the session."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal

from planner.edits import Edit
from planner.errors import PlannerError
from planner.model import Document, Plan
from planner.session import Change, Saver, Session
from planner.wording import Wording
from ui.words import tr


class OpenDocument(QObject):
    """Session -> signals.

    Args:
        session: What is open.
        wording: Words of the core.
        path: Where it is stored, or None for the sample plan.
        read_only: Look, but do not change: another window or a newer program owns the file.

    Attributes:
        changed: A ``planner.session.Change`` after each edit, undo and redo.
        refused: The one clear sentence of an edit that was refused.
        saved: Whether the newest state is on disk, after each attempt to save.
        wording: Words of the core, for dates, hours and sentences.
        path: Where it is stored, or None.
        read_only: Whether edits are refused.
    """

    changed = Signal(object)
    refused = Signal(str)
    saved = Signal(bool)

    def __init__(
        self,
        session: Session,
        wording: Wording,
        parent: QObject | None = None,
        *,
        path: Path | None = None,
        read_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self.wording = wording
        self.path = path
        self.read_only = read_only
        self._session = session
        session.listen(self._on_change)

    @property
    def session(self) -> Session:
        """The session behind the signals."""
        return self._session

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self._session.document

    @property
    def plan(self) -> Plan | None:
        """The plan on screen, or None."""
        return self._session.document.plan

    @property
    def keeps(self) -> bool:
        """Whether edits reach the disk; False for the sample plan and while reading only."""
        return self._session.keeps and not self.read_only

    @property
    def problem(self) -> str:
        """Why the newest state is not on disk, as one sentence; empty when it is."""
        error = self._session.save_error
        return self.wording.error(error) if error is not None else ""

    @property
    def undo_label(self) -> str:
        """Name of the step that undo would take back, or an empty string."""
        return "" if self.read_only else self._session.history.undo_label

    @property
    def redo_label(self) -> str:
        """Name of the step that redo would bring back, or an empty string."""
        return "" if self.read_only else self._session.history.redo_label

    def submit(self, edit: Edit, merge: str = "") -> Change | None:
        """Carry out an edit; a refusal becomes the signal ``refused`` and None is returned."""
        if self.read_only:
            self.refused.emit(tr("This plan is open for reading only. Nothing was changed."))
            return None
        try:
            return self._session.apply(edit, merge)
        except PlannerError as error:
            self.refused.emit(self.wording.error(error))
            return None

    def undo(self) -> None:
        """Take the last step back."""
        if not self.read_only:
            self._session.undo()

    def redo(self) -> None:
        """Bring the last undone step back."""
        if not self.read_only:
            self._session.redo()

    def retry_save(self) -> bool:
        """Try to save again after a failure; tell whether the newest state is on disk now."""
        done = self._session.save()
        self.saved.emit(done)
        return done

    def keep_in(self, saver: Saver, path: Path) -> bool:
        """Make the sample plan the person's own: save it now and from now on."""
        self._session.keep_in(saver)
        self.path = path
        return self.retry_save()

    def _on_change(self, change: object) -> None:
        self.changed.emit(cast("Change", change))
        self.saved.emit(self._session.save_error is None)
