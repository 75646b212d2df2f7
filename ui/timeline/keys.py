"""The keyboard of the timeline: which key is which command."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from ui.settings import SINGLE_KEYS, Settings
from ui.timeline.camera import YEAR, Camera
from ui.timeline.commands import Commands
from ui.timeline.editing import Editing
from ui.timeline.filtering import FilterField
from ui.timeline.hand import Hand
from ui.timeline.holding import takes_back
from ui.timeline.modes import Modes
from ui.timeline.picks import Picks
from ui.timeline.quick import Quick

CHORD = 1_200
"""After G the next key names where to go, for so many milliseconds."""
_Key = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ZOOM_STEP = 1.25
_MODIFIERS = frozenset({_Key.Key_Control, _Key.Key_Shift, _Key.Key_Alt, _Key.Key_Meta})

Combination = tuple[Qt.Key, Qt.KeyboardModifier]


class Doers(NamedTuple):
    """Who carries keys out.

    Attributes:
        commands: What to do with the selection.
        editing: What changes the tasks themselves.
        hand: Is asked first: Esc gives a drag up.
        modes: Move mode and Link mode.
        filter_field: The filter of the list.
        quick: Small fields for one value.
    """

    commands: Commands
    editing: Editing
    hand: Hand
    modes: Modes
    filter_field: FilterField
    quick: Quick


class Keys(QObject):
    """Turns key presses of list and chart into commands.

    Args:
        doers: Who carries them out.
        picks: Selection.
        camera: Zoom.
        settings: Whether single letters count.
    """

    def __init__(
        self,
        doers: Doers,
        picks: Picks,
        camera: Camera,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._commands = doers.commands
        self._editing = doers.editing
        self._hand = doers.hand
        self._modes = doers.modes
        self._filter_field = doers.filter_field
        self._quick = doers.quick
        self._picks = picks
        self._camera = camera
        self._settings = settings
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.setInterval(CHORD)
        self._plain = self._plain_table()
        self._modified = self._modified_table()

    def _plain_table(self) -> dict[Combination, Callable[[], object]]:
        commands = self._commands
        return {
            (_Key.Key_Space, _NONE): commands.toggle_done,
            (_Key.Key_Plus, _NONE): partial(commands.add_progress, 1),
            (_Key.Key_Plus, _SHIFT): partial(commands.add_progress, 1),
            (_Key.Key_Equal, _NONE): partial(commands.add_progress, 1),
            (_Key.Key_Minus, _NONE): partial(commands.add_progress, -1),
            (_Key.Key_G, _NONE): self._going.start,
            (_Key.Key_M, _NONE): self._modes.start_moving,
            (_Key.Key_L, _NONE): self._modes.start_linking,
            (_Key.Key_Slash, _NONE): self._filter_field.open,
            (_Key.Key_N, _NONE): self._editing.new_task,
            (_Key.Key_S, _NONE): self._editing.schedule,
            (_Key.Key_R, _NONE): commands.replan,
            (_Key.Key_T, _NONE): self._quick.log_time,
            (_Key.Key_O, _NONE): commands.open_resource,
            (_Key.Key_U, _NONE): self._editing.unschedule,
        }

    def _modified_table(self) -> dict[Combination, Callable[[], object]]:
        commands, camera = self._commands, self._camera
        table: dict[Combination, Callable[[], object]] = {
            (_Key.Key_Escape, _NONE): self._escape,
            (_Key.Key_Return, _NONE): commands.open,
            (_Key.Key_Enter, _NONE): commands.open,
            (_Key.Key_Left, _NONE): partial(commands.fold, folded=True),
            (_Key.Key_Right, _NONE): partial(commands.fold, folded=False),
            (_Key.Key_A, _CTRL): commands.select_group,
            (_Key.Key_F, _CTRL): self._filter_field.open,
            (_Key.Key_F2, _NONE): self._editing.rename,
            (_Key.Key_Delete, _NONE): self._editing.delete,
            (_Key.Key_D, _CTRL): self._editing.duplicate,
            (_Key.Key_0, _CTRL): partial(camera.show, YEAR),
            (_Key.Key_Equal, _CTRL): partial(camera.zoom_middle, _ZOOM_STEP),
            (_Key.Key_Plus, _CTRL): partial(camera.zoom_middle, _ZOOM_STEP),
            (_Key.Key_Minus, _CTRL): partial(camera.zoom_middle, 1 / _ZOOM_STEP),
        }
        for key, sign in ((_Key.Key_Left, -1), (_Key.Key_Right, 1)):
            table[key, _ALT] = partial(commands.nudge, sign, other_unit=False)
            table[key, _ALT | _SHIFT] = partial(commands.nudge, sign, other_unit=True)
        return table

    def press(self, event: QKeyEvent) -> None:
        """Carry out the command of a key and accept it; leave other keys alone."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._modes.active:
            if takes_back(event):
                self._modes.leave()
                event.accept()
            else:
                self._modes.press(event)
            return
        if self._hand.busy or self._hand.holding:
            self._while_dragging(event)
            return
        key = Qt.Key(event.key())
        if key in _MODIFIERS:
            self._hand.refresh(modifiers)
        if self._modes.take(event):
            return
        if self._going.isActive() and modifiers == _NONE:
            self._going.stop()
            goes = {_Key.Key_T: self._commands.go_today, _Key.Key_D: self._quick.go_to_day}
            if key in goes:
                goes[key]()
                event.accept()
                return
        action = self._modified.get((key, modifiers))
        if action is None and self._settings.flag(SINGLE_KEYS, fallback=True):
            action = self._plain.get((key, modifiers))
        if action is not None and action() is not False:
            event.accept()

    def release(self, event: QKeyEvent) -> None:
        """Tell a drag that a modifier was let go."""
        self._hand.refresh(event.modifiers())
        self._modes.release(event)

    def _while_dragging(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() == _Key.Key_Escape or takes_back(event):
            self._hand.cancel()
        else:
            self._hand.refresh(event.modifiers())

    def _escape(self) -> bool:
        if self._hand.leave_time_off() or self._commands.close_detail():
            return True
        if self._commands.unmark():
            return True
        if not self._picks.keys:
            return False
        self._picks.clear()
        return True
