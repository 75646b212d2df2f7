"""What everything needs that opens sheets over the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.document import OpenDocument
from ui.theme import Theme


class Opener(QObject):
    """Opens sheets over the window; their modules are loaded when they open, not at the start.

    Args:
        window: What the sheets open over.
        theme: Gives the look.
        document: Gives the open document, which is another one after a file was opened.
        today: Gives the day.
    """

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        document: Callable[[], OpenDocument],
        today: Callable[[], date],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._document = document
        self._today = today
