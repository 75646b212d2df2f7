"""Bars gliding home after a gesture was given up: the plan is back at once, the eye follows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QVariantAnimation


class Settle(QObject):
    """The way home.

    Args:
        step: Gets the share of the way that is done, above 0 and up to 1.
        done: Is called at the end, also when it is cut short.

    Attributes:
        lasts: Milliseconds; 0 for none, where motion is not wanted.
        wanted: The gesture that ends next was given up.
    """

    def __init__(
        self, step: Callable[[float], None], done: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.lasts = 0
        self.wanted = False
        self._done = done
        self._clock = QVariantAnimation(self)
        self._clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.valueChanged.connect(step)
        self._clock.finished.connect(done)

    def want(self) -> None:
        """Note that the gesture was given up."""
        self.wanted = bool(self.lasts)

    @property
    def running(self) -> bool:
        """Whether bars are on their way."""
        return self._clock.state() is QAbstractAnimation.State.Running

    def start(self) -> None:
        """Begin."""
        self.wanted = False
        self._clock.setDuration(self.lasts)
        self._clock.start()

    def cut(self) -> None:
        """Be there at once; nothing happens when nothing is under way."""
        if self.running:
            self._clock.stop()
            self._done()
