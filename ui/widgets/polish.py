"""Style sheet rules that depend on a property of a widget."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_state(widget: QWidget, name: str, value: str | bool) -> None:  # noqa: FBT001  a value
    """Set a property the style sheet looks at; Qt does not repaint for it by itself."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
