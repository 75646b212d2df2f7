"""Work beside the window, one at a time, newest first; what is not wanted any more is dropped."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from planner.errors import PlannerError

_LOG = logging.getLogger("career_planner.job")

Work = Callable[[Callable[[], bool]], object]
"""Gets a function that tells whether to stop, and returns the result."""


class _Run:
    """One piece of work and whether somebody still waits for it."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.stopped = threading.Event()


class Jobs(QObject):
    """Runs pieces of work in a thread; a new one stops the one before.

    Attributes:
        done: The result of the newest piece of work.
        failed: Its ``PlannerError``, or None for a fault of the program.
    """

    done = Signal(object)
    failed = Signal(object)
    _ended = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now: _Run | None = None
        self._next: _Run | None = None
        self._thread: threading.Thread | None = None
        self._ended.connect(self._on_end)

    @property
    def busy(self) -> bool:
        """Whether a result is still to come."""
        return self._now is not None

    def begin(self, work: Work) -> None:
        """Start a piece of work; one that is running is stopped and its result dropped."""
        run = _Run(work)
        if self._now is not None:
            self._now.stopped.set()
            self._next = run
            return
        self._start(run)

    def stop(self) -> None:
        """Drop what is running; neither ``done`` nor ``failed`` follows."""
        self._next = None
        if self._now is not None:
            self._now.stopped.set()

    def finish(self) -> None:
        """Stop, and wait until the thread is gone; call it before the owner goes."""
        self.stop()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        self._now = None

    def _start(self, run: _Run) -> None:
        self._now = run
        self._thread = threading.Thread(target=self._work, args=(run,), name="sheet")
        self._thread.start()

    def _work(self, run: _Run) -> None:
        result: object = None
        error: Exception | None = None
        try:
            result = run.work(run.stopped.is_set)
        except Exception as caught:  # noqa: BLE001  an error of a thread reaches no hook
            error = caught
        self._ended.emit(run, result, error)

    def _on_end(self, run: _Run, result: object, error: Exception | None) -> None:
        if run is not self._now:
            return
        if self._thread is not None:
            self._thread.join()
        self._thread = self._now = None
        wanted, self._next = self._next, None
        if wanted is not None:
            self._start(wanted)
        elif run.stopped.is_set():
            return
        elif error is None:
            self.done.emit(result)
        else:
            self._fail(error)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, PlannerError):
            _LOG.error("work beside the window failed", exc_info=error)
        self.failed.emit(error if isinstance(error, PlannerError) else None)
