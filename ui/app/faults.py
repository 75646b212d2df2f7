"""Nothing that goes wrong ends the program without a word: log first, then one quiet bar."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from ui import guard

_LOG = logging.getLogger("career_planner")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Faults(QObject):
    """Catches what nobody else caught: in slots, in threads, in overrides, in Qt.

    Attributes:
        noticed: Something went wrong; always emitted from the event loop, never while painting.
    """

    noticed = Signal()
    _caught = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._caught.connect(self.noticed, Qt.ConnectionType.QueuedConnection)
        self._hooks = (sys.excepthook, threading.excepthook)

    def begin(self) -> None:
        """Take over all hooks."""
        sys.excepthook = self._in_slot
        threading.excepthook = self._in_thread
        guard.on_fault(self._in_override)
        qInstallMessageHandler(self._from_qt)

    def end(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._hooks
        guard.on_fault(None)
        qInstallMessageHandler(None)

    def _in_slot(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._hooks[0](kind, error, trace)
            return
        _LOG.error("fault in the event loop", exc_info=(kind, error, trace))
        self._caught.emit()

    def _in_thread(self, what: threading.ExceptHookArgs) -> None:
        _LOG.error("fault in a thread", exc_info=what.exc_value)
        self._caught.emit()

    def _in_override(self, _place: str) -> None:
        self._caught.emit()

    @staticmethod
    def _from_qt(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        _LOG.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", text)
