"""What all parts of the inspector share: the look, the words and the one way to an edit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from planner.edits import Edit, apply
from planner.errors import PlannerError
from planner.wording import Wording
from ui.document import OpenDocument
from ui.theme import Theme
from ui.words import tr


class Bench:
    """Handed to every part.

    Args:
        document: Gets the edits.
        theme: Gives the look.
        today: Gives the day.
        go: Selects another task and brings it into view.
    """

    def __init__(
        self,
        document: OpenDocument,
        theme: Theme,
        today: Callable[[], date],
        go: Callable[[str], object],
    ) -> None:
        self.document = document
        self.theme = theme
        self.today = today
        self.go = go

    @property
    def wording(self) -> Wording:
        """Words of the core."""
        return self.document.wording

    def submit(self, make: Callable[[], Edit], bad: str = "") -> str:
        """Carry out one edit and return an empty text, or why it was refused.

        What would change nothing is no step of the history.

        Args:
            make: Makes the edit; a text the core does not accept raises ``ValueError``.
            bad: What to say then.
        """
        if self.document.read_only:
            return tr("This plan is open for reading only. Nothing was changed.")
        try:
            edit = make()
            after = apply(self.document.document, edit)
        except PlannerError as refusal:
            return self.wording.error(refusal)
        except ValueError:
            return bad or tr("This cannot be kept: it is too long or holds control characters.")
        if after != self.document.document:
            self.document.submit(edit)
        return ""
