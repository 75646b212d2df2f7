"""Words of the window: the one door to Qt's translations."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "ui"
"""Translation context of every label of the window."""


def tr(text: str, **values: object) -> str:
    """Return a label in the language of the window, with its values filled in.

    Args:
        text: The English label, a literal; ``{name}`` marks a value.
        values: What to fill in. Text of the user belongs here, never into ``text``.

    Example:
        >>> tr("Step {number}", number=2)
        'Step 2'
    """
    words = QCoreApplication.translate(CONTEXT, text)
    return words.format(**values) if values else words
