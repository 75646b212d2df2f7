"""When all skills are there, as an honest range, worked out beside what the person is doing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from planner.errors import PlannerError
from ui.document import OpenDocument

if TYPE_CHECKING:
    from planner.forecast import Forecast

SETTLE = 250
"""Milliseconds after the last change, so that neither the first paint nor a drag waits."""


class ReadyDate(QObject):
    """Works the ready date out after the window is shown and after edits, never during a drag.

    Args:
        document: Gives the open document.
        today: Gives the day.

    Attributes:
        found: The ``Forecast``, or None when there is no plan or no such role.
    """

    found = Signal(object)

    def __init__(
        self, document: Callable[[], OpenDocument], today: Callable[[], date], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._today = today
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SETTLE)
        self._clock.timeout.connect(self._work)

    def ask(self) -> None:
        """Work it out soon; asking again starts the wait anew."""
        self._clock.start()

    def stop(self) -> None:
        """Give up what was asked for."""
        self._clock.stop()

    def _work(self) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._clock.start()
            return
        self.found.emit(self._forecast())

    def _forecast(self) -> Forecast | None:
        from planner.readiness import ready_of  # the catalogue is no part of the first paint

        document = self._document().document
        if document.plan is None:
            return None
        try:
            return ready_of(document, document.plan, self._today())
        except PlannerError:  # a role this version does not ship
            return None
