"""What a press selects, and what a click and a double click do."""

from __future__ import annotations

from math import floor
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, Qt, Signal

from ui.timeline.camera import Camera
from ui.timeline.desk import Desk
from ui.timeline.editing import Editing
from ui.timeline.picks import Picks
from ui.timeline.zones import Hit, Zone

_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_SELECTS = frozenset({Zone.BODY, Zone.LEFT, Zone.RIGHT, Zone.BAND, Zone.TASK_ROW, Zone.GROUP_ROW})
"""Targets whose press selects their row."""
HELD = frozenset(
    {
        Zone.BODY,
        Zone.LEFT,
        Zone.RIGHT,
        Zone.BAND,
        Zone.MILESTONE,
        Zone.PROGRESS,
        Zone.LINK_DOT,
        Zone.PAUSE,
        Zone.PAUSE_FIRST,
        Zone.PAUSE_LAST,
    }
)
"""What a long press picks up; empty ground is only pulled."""


class Press(NamedTuple):
    """A pressed button that may become a click or a drag.

    Attributes:
        hit: What was pressed.
        at: Where, on the chart.
        day: Day under the pointer, with its fraction.
        chosen: Whether the press selected all there is to select.
        held: Modifiers at the press.
        again: Whether it is the second press of a double click.
        selected: What was selected before it.
    """

    hit: Hit
    at: QPointF
    day: float
    chosen: bool
    held: Qt.KeyboardModifier
    again: bool = False
    selected: tuple[str, ...] = ()


class Clicks(QObject):
    """Selects and opens.

    Args:
        desk: What is shown.
        camera: Goes to weeks.
        picks: Selection.
        editing: Names time off in place.

    Attributes:
        opened: A row was double-clicked; its key.
    """

    opened = Signal(str)

    def __init__(
        self,
        desk: Desk,
        camera: Camera,
        picks: Picks,
        editing: Editing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._camera = camera
        self._picks = picks
        self._editing = editing

    def choose(self, found: Hit, modifiers: Qt.KeyboardModifier) -> bool:
        """Select at the press; tell whether the release has nothing more to select."""
        key = found.row.key if found.row else ""
        if not key or found.zone not in _SELECTS:
            return False
        if modifiers & _SHIFT and found.zone is Zone.TASK_ROW:
            self._picks.up_to(key)
            return True
        if modifiers & _CTRL:
            return False
        if key in self._desk.selected:
            return False
        self._picks.only(key)
        return True

    def click(self, press: Press, modifiers: Qt.KeyboardModifier) -> None:
        """Carry a click out."""
        if press.again:
            self.double_click(press.hit)
            return
        row = press.hit.row
        if press.hit.zone is Zone.LINK:
            self._desk.pick_link((press.hit.other, press.hit.key))
            return
        if press.hit.zone is Zone.HEADER:
            self._camera.show_week(floor(press.day))
            return
        if row is None and press.hit.pause is not None:
            self._desk.pick_pause(press.hit.pause)
            return
        if row is None or press.chosen:
            return
        if modifiers & _CTRL:
            self._picks.toggle(row.key)
        else:
            self._picks.only(row.key)

    def double_click(self, found: Hit) -> None:
        """Carry a double click out."""
        if found.row is None and found.pause is not None:
            self.name_time_off(found.pause)
        elif found.row is not None and found.row.task is None:
            self._desk.fold(found.row.key, folded=found.row.key not in self._desk.folded)
        elif found.row is not None:
            self.opened.emit(found.row.key)

    def name_time_off(self, number: int) -> None:
        """Type another name for time off, over its days in the header."""
        scene = self._desk.scene
        if scene is not None:
            left = round(self._desk.scale.x(scene.plan.breaks[number].start.toordinal()))
            self._editing.name_time_off(number, left)
