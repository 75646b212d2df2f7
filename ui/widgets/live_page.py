"""A view that is put together when it is shown, and again when what it shows has changed."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent

from ui.document import OpenDocument
from ui.guard import guard
from ui.theme import Theme
from ui.widgets.page import Page


class LivePage(Page):
    """Base of a view that costs something to put together; a hidden one costs nothing.

    Args:
        theme: Gives the look.
        title: Name of the view.
        document: What is open.
    """

    def __init__(self, theme: Theme, title: str, document: OpenDocument) -> None:
        super().__init__(theme, title)
        self._document = document
        self._stale = True
        document.changed.connect(self._changed)

    def fill(self) -> None:
        """Put together what is shown; subclasses say how."""
        raise NotImplementedError

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._renew()

    def _renew(self) -> None:
        if self._stale:
            self._stale = False
            self.fill()

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        """Put together what is shown, when it is shown."""
        self._renew()
        super().showEvent(event)
