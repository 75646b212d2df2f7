"""The open document: edits go in, changes come out, every committed edit is saved at once.

The session is the only place where history and store meet. It knows no Qt: the window wraps it in
signals, the command line uses it as it is. When saving fails the edit stays in memory, the failure
is kept in ``save_error`` and ``save`` tries again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

from planner.edits import AdoptPlan, Edit, apply, describe
from planner.errors import StoreError
from planner.history import History
from planner.model import Document
from planner.wording import Wording


class Saver(Protocol):
    """Where documents go: the store, or nothing for the sample plan."""

    def save(self, document: Document, *, force_backup: bool = False) -> None:
        """Save a document; raises ``StoreError`` and leaves the old file intact when it cannot."""


class Change(NamedTuple):
    """What happened to the document.

    Attributes:
        before: The document before.
        after: The document after.
        label: Name of the step, e.g. "Move ‘Docker’ to 5 Oct 2026".
        how: ``"edit"``, ``"undo"`` or ``"redo"``.
        told: What has just happened, e.g. "Moved ‘Docker’ to 5 Oct 2026"; only for edits.
    """

    before: Document
    after: Document
    label: str
    how: str
    told: str = ""


Listener = Callable[[Change], None]


class Session:
    """One open document with its history and its place on disk.

    Args:
        document: What was loaded; loading is not a step of the history.
        saver: Where edits are saved; None keeps everything in memory (sample plan).
        wording: Names the steps.
    """

    def __init__(self, document: Document, saver: Saver | None, wording: Wording) -> None:
        self._history = History(document)
        self._saver = saver
        self._wording = wording
        self._listeners: list[Listener] = []
        self._backup_due = False
        self.save_error: StoreError | None = None

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self._history.present

    @property
    def history(self) -> History:
        """Steps that can be undone and redone."""
        return self._history

    @property
    def keeps(self) -> bool:
        """Whether edits are saved; False for the sample plan."""
        return self._saver is not None

    def listen(self, listener: Listener) -> None:
        """Call a listener after every change."""
        self._listeners.append(listener)

    def apply(self, edit: Edit, merge: str = "") -> Change | None:
        """Carry out an edit, save it and tell the listeners.

        Args:
            edit: What shall change.
            merge: Edits of the same non-empty key in a row become one step (nudges).

        Returns:
            The change, or None when the edit changes nothing.

        Raises:
            EditRefused: The document does not allow it; nothing was changed.
        """
        before = self.document
        after = apply(before, edit)
        if after == before:
            return None
        words = describe(edit, before, after)
        label = self._wording.say(words.key, **words.values)
        self._history = self._history.push(label, after, merge)
        if isinstance(edit, AdoptPlan) and before.plans:
            self._backup_due = True
        told = self._wording.say(f"told.{words.key.removeprefix('edit.')}", **words.values)
        return self._changed(Change(before, after, label, "edit", told))

    def undo(self) -> Change | None:
        """Take the last step back; None when there is none."""
        if not self._history.past:
            return None
        label, before = self._history.undo_label, self.document
        self._history = self._history.undo()
        return self._changed(Change(before, self.document, label, "undo"))

    def redo(self) -> Change | None:
        """Bring the last undone step back; None when there is none."""
        if not self._history.future:
            return None
        label, before = self._history.redo_label, self.document
        self._history = self._history.redo()
        return self._changed(Change(before, self.document, label, "redo"))

    def save(self) -> bool:
        """Save the document as it is; tell whether it is on disk now.

        A backup that was due when saving failed is still due when it is tried again.
        """
        if self._saver is None:
            return True
        try:
            self._saver.save(self.document, force_backup=self._backup_due)
        except StoreError as error:
            self.save_error = error
            return False
        self.save_error = None
        self._backup_due = False
        return True

    def keep_in(self, saver: Saver) -> None:
        """Start saving to a place, e.g. when the sample plan is kept; saves at the next edit."""
        self._saver = saver

    def _changed(self, change: Change) -> Change:
        self.save()
        for listener in self._listeners:
            listener(change)
        return change
