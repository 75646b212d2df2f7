"""The open document as Qt signals; the only class of the window that knows the session."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Signal

from planner.edits import Edit
from planner.errors import PlannerError
from planner.model import Document, Plan
from planner.session import Change, Session
from planner.wording import Wording


class OpenDocument(QObject):
    """Session -> signals.

    Attributes:
        changed: A ``planner.session.Change`` after each edit, undo and redo.
        refused: The one clear sentence of an edit that was refused.
        saved: Whether the newest state is on disk, after each attempt to save.
        wording: Words of the core, for dates, hours and sentences.
    """

    changed = Signal(object)
    refused = Signal(str)
    saved = Signal(bool)

    def __init__(self, session: Session, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wording = wording
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

    def submit(self, edit: Edit, merge: str = "") -> Change | None:
        """Carry out an edit; a refusal becomes the signal ``refused`` and None is returned."""
        try:
            return self._session.apply(edit, merge)
        except PlannerError as error:
            self.refused.emit(self.wording.error(error))
            return None

    def undo(self) -> None:
        """Take the last step back."""
        self._session.undo()

    def redo(self) -> None:
        """Bring the last undone step back."""
        self._session.redo()

    def retry_save(self) -> None:
        """Try to save again after a failure."""
        self.saved.emit(self._session.save())

    def _on_change(self, change: object) -> None:
        self.changed.emit(cast("Change", change))
        self.saved.emit(self._session.save_error is None)
