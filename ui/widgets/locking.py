"""Controls that would change a plan which somebody else has open: off, and saying why."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.widgets.labels import tip_text
from ui.words import tr


def why_locked() -> str:
    """Return why nothing can be changed in a plan that is open for reading."""
    return tr("This plan is open in another window. You can look, not change.")


def lock(*controls: QWidget) -> None:
    """Switch controls off; their tool tip says why."""
    for control in controls:
        control.setEnabled(False)
        control.setToolTip(tip_text(why_locked()))
