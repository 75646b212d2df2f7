"""One version of PySide6 loses references to None and aborts after some thousand calls."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

CALLS = 1_000
NOISE = 50
"""Other code may take or drop a few references meanwhile; a leak would be a thousand."""


def test_a_thousand_void_calls_neither_take_nor_lose_references(
    qapp: QApplication,  # noqa: ARG001
) -> None:
    thing, widget = QObject(), QWidget()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("x")
        widget.update()
        widget.setEnabled(True)
    assert abs(sys.getrefcount(None) - before) < NOISE
