"""SIGTERM, SIGINT and the end of the desktop session close the window like a person would."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication


class Endings(QObject):
    """Turns the wishes of the system into signals of Qt.

    Python runs signal handlers only when Qt yields; a byte on a socket makes it yield at once.

    Attributes:
        asked: The program shall end.
        saving: The session ends soon: take in what is being typed, without a question.
    """

    asked = Signal()
    saving = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._wake, self._woken = socket.socketpair()
        self._wake.settimeout(0)
        self._woken.settimeout(0)
        self._old_descriptor = signal.set_wakeup_fd(self._wake.fileno())
        self._notifier = QSocketNotifier(self._woken.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)
        self._old = {
            number: signal.signal(number, self._handle)
            for number in (signal.SIGTERM, signal.SIGINT)
        }
        app.commitDataRequest.connect(self._commit)

    def _handle(self, _number: int, _frame: FrameType | None) -> None:
        # By way of the event loop: before it runs there is nobody yet who could follow.
        QTimer.singleShot(0, self.asked.emit)

    def _drain(self) -> None:
        try:
            self._woken.recv(64)
        except BlockingIOError:
            return

    def _commit(self, _manager: QSessionManager) -> None:
        self.saving.emit()

    def end(self) -> None:
        """Give the signals back."""
        for number, handler in self._old.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._old_descriptor)
        self._notifier.setEnabled(False)
        self._wake.close()
        self._woken.close()
