"""What the toast says, and what its one or two words do."""

from __future__ import annotations

from collections.abc import Callable

from planner.edits import Edit
from planner.session import Change
from ui.document import OpenDocument
from ui.widgets.toast import Toast
from ui.window.commands import Commands
from ui.window.filing import Filing
from ui.words import tr

Act = Callable[[], object]


class Telling:
    """Fills the toast of the window and carries out what it offers.

    Args:
        document: Returns what is open now.
        toast: Returns its toast.
        commands: Undo and redo.
        filing: Opens what was printed.
    """

    def __init__(
        self,
        document: Callable[[], OpenDocument],
        toast: Callable[[], Toast],
        commands: Commands,
        filing: Filing,
    ) -> None:
        self._document = document
        self._toast = toast
        self._undo = commands.actions["undo"].trigger
        self._redo = commands.actions["redo"].trigger
        self._filing = filing
        self._does: tuple[Act, ...] = ()

    def connect(self, toast: Toast) -> None:
        """Listen to a toast."""
        toast.acted.connect(lambda: self._do(0))
        toast.also_acted.connect(lambda: self._do(1))

    def say(self, sentence: str) -> None:
        """Show one short sentence."""
        self._show(sentence)

    def changed(self, change: Change) -> None:
        """Say what a step did, with the way back."""
        if change.how == "undo":
            self._show(tr("Undone: {step}", step=change.label), (tr("Redo"), self._redo))
        elif change.how == "redo":
            self._show(tr("Redone: {step}", step=change.label), (tr("Undo"), self._undo))
        else:
            self._show(change.told, (tr("Undo"), self._undo))

    def offer(self, words: str, edit: Edit) -> None:
        """Add to what was said last what could come next; the way back stays beside it."""
        more = (words, lambda: self._document().submit(edit))
        self._show(self._toast().text, more, (tr("Undo"), self._undo))

    def printed(self, sentence: str) -> None:
        """Say what was written, with two ways to it."""
        opens, folder = self._filing.open_written, self._filing.show_written
        self._show(sentence, (tr("Open"), opens), (tr("Show in folder"), folder))

    def _show(self, sentence: str, *buttons: tuple[str, Act]) -> None:
        self._does = tuple(act for _, act in buttons)
        self._toast().show_text(sentence, *(words for words, _ in buttons))

    def _do(self, number: int) -> None:
        if number < len(self._does):
            self._does[number]()
