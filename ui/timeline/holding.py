"""Keys while something is held: none of them reaches the window, and undo only lets go.

A shortcut in the middle of a drag would take the drag back and do its own work as well.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.guard import guard
from ui.timeline.hand import Hand
from ui.timeline.modes import Modes

_Key = Qt.Key
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_BACK = frozenset({(_Key.Key_Z, _CTRL), (_Key.Key_Z, _CTRL | _SHIFT), (_Key.Key_Y, _CTRL)})
_AWAY = frozenset({_Key.Key_Tab, _Key.Key_Backtab})


def takes_back(event: QKeyEvent) -> bool:
    """Tell whether a key undoes or redoes: in the middle of a gesture it takes that back."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return (Qt.Key(event.key()), modifiers) in _BACK


class Holding(QObject):
    """Keeps keys on list and chart while the mouse holds something, and undo while keys do.

    Args:
        hand: Tells whether the mouse holds something.
        modes: Tells whether keys move something.
        panes: Where keys arrive.
    """

    def __init__(self, hand: Hand, modes: Modes, *panes: QWidget) -> None:
        super().__init__(hand)
        self._hand = hand
        self._modes = modes
        for pane in panes:
            pane.installEventFilter(self)

    @guard(fallback=False)
    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """Claim keys before shortcuts do, and keep the focus where it is."""
        kind = event.type()
        if kind is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._hand.holding or (self._modes.active and takes_back(event)):
                event.accept()
                return True
        elif kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._hand.holding and event.key() in _AWAY
        return False
