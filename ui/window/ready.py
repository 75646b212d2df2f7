"""When all skills are there, as an honest range, worked out beside what the person is doing."""

from __future__ import annotations

from collections.abc import Callable, Generator
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from planner.errors import PlannerError
from ui.document import OpenDocument

if TYPE_CHECKING:
    from planner.forecast import Forecast

SETTLE = 250
"""Milliseconds after the last change, so that neither the first paint nor a drag waits."""
SLICE = 4
"""Milliseconds of work between two looks at what the person does: a quarter of a frame."""


class ReadyDate(QObject):
    """Works the ready date out after the window is shown and after edits, never during a drag.

    It does so in slices, in which nobody waits: a plan of 5,000 tasks takes more than a second.

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
        self._clock.timeout.connect(self._begin)
        self._steps: Generator[None, None, Forecast] | None = None
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._go_on)

    def ask(self) -> None:
        """Work it out soon; asking again starts the wait anew."""
        self.stop()
        self._clock.start()

    def stop(self) -> None:
        """Give up what was asked for."""
        self._clock.stop()
        self._next.stop()
        self._steps = None

    def _begin(self) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._clock.start()
            return
        self._steps = self._steps or self._forecast()
        if self._steps is None:
            self.found.emit(None)
        else:
            self._next.start()

    def _go_on(self) -> None:
        """Take steps for one slice; while a button is down, the hand has all the time."""
        if self._steps is None or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._next.stop()
            self._clock.start()
            return
        spent = QElapsedTimer()
        spent.start()
        try:
            while spent.elapsed() < SLICE:
                next(self._steps)
        except StopIteration as end:
            self.stop()
            self.found.emit(end.value)
        except PlannerError:  # a plan that rules refuse has no such day
            self.stop()
            self.found.emit(None)

    def _forecast(self) -> Generator[None, None, Forecast] | None:
        from planner.readiness import getting_ready  # no part of the first paint

        document = self._document().document
        if document.plan is None:
            return None
        try:
            return getting_ready(document, document.plan, self._today())
        except PlannerError:  # a role this version does not ship
            return None
