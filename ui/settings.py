"""Preferences and window state in one INI file of the config folder.

Only text, numbers and truth values are kept, and every read has a fallback: a foreign or damaged
file costs a preference, never a start.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

SINGLE_KEYS = "keys/single"
"""Whether letters without a modifier are commands where a list or a chart has the focus."""


class Settings:
    """Typed access to the INI file.

    Args:
        path: The file; it is made at the first write.
    """

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def text(self, key: str, fallback: str = "") -> str:
        """Return a text, or the fallback."""
        value = self._store.value(key)
        return value if isinstance(value, str) else fallback

    def number(self, key: str, fallback: int) -> int:
        """Return a whole number, or the fallback."""
        text = self.text(key)
        return int(text) if text.lstrip("-").isdecimal() else fallback

    def flag(self, key: str, *, fallback: bool = False) -> bool:
        """Return a truth value, or the fallback."""
        text = self.text(key)
        return text == "true" if text in ("true", "false") else fallback

    def state(self, key: str) -> QByteArray:
        """Return a window state as written by Qt; empty when there is none."""
        return QByteArray.fromBase64(QByteArray(self.text(key).encode()))

    def put(self, key: str, value: str | int | bool) -> None:  # noqa: FBT001
        """Keep a text, a number or a truth value."""
        self._store.setValue(key, str(value).lower() if isinstance(value, bool) else str(value))

    def put_state(self, key: str, state: QByteArray) -> None:
        """Keep a window state."""
        self._store.setValue(key, bytes(state.toBase64().data()).decode())

    def sync(self) -> None:
        """Write what is pending."""
        self._store.sync()
