"""Answers of large plans, worked out in a thread one after the other, the newest wish first."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from planner.replan import How
from ui.sheets.job import Jobs
from ui.sheets.replan.ways import Ways

Asked = tuple[How, int, frozenset[str]]
"""A way out with its hours a week and the projects that may go."""


class Beside(QObject):
    """Works answers out; it outlives the sheet, which therefore closes at once.

    Args:
        ways: Keeps the answers.

    Attributes:
        answered: Name of the way out whose answer is there now.
    """

    answered = Signal(str)

    def __init__(self, ways: Ways) -> None:
        super().__init__(QApplication.instance())
        self._ways = ways
        self._now: Asked | None = None
        self._waiting: list[Asked] = []
        self._jobs = Jobs(self)
        self._jobs.done.connect(self._next)
        self._jobs.failed.connect(self._next)

    @property
    def busy(self) -> bool:
        """Whether a thread is still at work."""
        return self._jobs.busy

    def ask(self, asked: Asked) -> None:
        """Ask for an answer; of one way out only the newest question counts."""
        if asked == self._now:
            return
        self._waiting = [each for each in self._waiting if each[0] != asked[0]]
        self._waiting.append(asked)
        if self._now is None:
            self._begin()

    def stop(self) -> None:
        """Ask nothing more; what is being worked out is dropped when it is there."""
        self._waiting.clear()

    def _begin(self) -> None:
        if self._waiting:
            asked = self._now = self._waiting.pop()
            self._jobs.begin(lambda _stopped: self._ways.answer(*asked))

    def _next(self) -> None:
        asked, self._now = self._now, None
        self._begin()
        if asked is not None:
            self.answered.emit(asked[0])
