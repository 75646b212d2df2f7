"""Keys as a person reads them: "Ctrl E", not "Ctrl+E"."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence


def key_text(keys: str) -> str:
    """Return a shortcut in Qt's portable form as words, e.g. ``"Ctrl+E"`` as "Ctrl E"."""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("+", " ").strip() or keys
