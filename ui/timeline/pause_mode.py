"""Time off under the keys: what the mouse does to it in the header, with the same preview."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from planner.model import Plan
from planner.values import DAYS_PER_WEEK
from ui.document import OpenDocument
from ui.timeline.camera import Camera
from ui.timeline.chart import Chart
from ui.timeline.desk import Desk
from ui.timeline.drag import Pointer
from ui.timeline.drag_pause import Part, PauseGesture
from ui.timeline.layout import Box
from ui.timeline.locked import refused
from ui.timeline.rehearsal import Rehearsal
from ui.timeline.scale import Unit, to_date
from ui.timeline.scene import Span
from ui.timeline.tips import tip_for
from ui.timeline.typed_day import TypedDay
from ui.words import tr

_EXACT = 1_000.0
"""Pixels a day at which no day attracts another one."""
_MONTH = 4 * DAYS_PER_WEEK
_Key = Qt.Key
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


class PauseMode(QObject):
    """Moves the time off that is selected in the header, or changes an end of it.

    Args:
        chart: Shows preview and tooltip.
        desk: Says which time off is selected; gets the gesture.
        camera: Keeps it in view.
        document: Gets the edit.

    Attributes:
        spoke: Each step in words.
    """

    spoke = Signal(str)

    def __init__(self, chart: Chart, desk: Desk, camera: Camera, document: OpenDocument) -> None:
        super().__init__(chart)
        self._chart = chart
        self._desk = desk
        self._camera = camera
        self._document = document
        self._typed = TypedDay(document.wording)
        self._gesture: PauseGesture | None = None
        self._part = Part.WHOLE
        self._number = 0

    @property
    def active(self) -> bool:
        """Whether keys belong to time off now."""
        return self._gesture is not None and self._desk.gesture is self._gesture

    def start(self) -> bool:
        """Pick the selected time off up; tell whether there is one."""
        if self._desk.pause is None:
            return False
        if not refused(self._document):
            self._begin(self._desk.pause)
            self._show()
        return True

    def starts_with(self, event: QKeyEvent) -> bool:
        """Pick the selected time off up with the first step itself; tell whether a key was one."""
        number = self._desk.pause
        if number is None or not self._days(event) or event.modifiers() & _ALT:
            return False
        if not refused(self._document):
            self._begin(number)
            self.press(event)
        return True

    def press(self, event: QKeyEvent) -> None:
        """Carry out a key; all keys belong to the mode while it lasts."""
        event.accept()
        if event.key() == _Key.Key_Escape:
            self.leave()
            self.spoke.emit(tr("Cancelled"))
        elif event.key() in (_Key.Key_Return, _Key.Key_Enter):
            self._commit()
        elif self._typed.take(event):
            self._go_to_typed()
        else:
            self._step(event)

    def leave(self, *, settle: bool = True) -> None:
        """Give the gesture up; bars glide home unless it was kept."""
        active, self._gesture, self._typed.text = self.active, None, ""
        if active:
            self._chart.painter.hints = ()
            self._desk.end(settle=settle)
            self._desk.pick_pause(self._number)

    def _begin(self, number: int) -> None:
        self._number = number
        self._desk.pick_pause(None)  # it is marked where the keys have it, not where it was
        self._take(Part.WHOLE)

    def _take(self, part: Part) -> None:
        """Put a part of the time off under the keys; another part starts from the plan."""
        if self._desk.scene is not None:
            self._part = part
            nothing = Rehearsal(self._desk.scene, [])
            self._gesture = PauseGesture(nothing, self._number, part, 0.0)
            self._desk.begin(self._gesture)

    def _days(self, event: QKeyEvent) -> int:
        """Return how many days later a key goes; 0 for other keys."""
        unit = DAYS_PER_WEEK if self._desk.scale.unit is Unit.WEEK else 1
        steps = {
            _Key.Key_Left: -unit,
            _Key.Key_Right: unit,
            _Key.Key_PageUp: -_MONTH,
            _Key.Key_PageDown: _MONTH,
        }
        return steps.get(_Key(event.key()), 0)

    def _step(self, event: QKeyEvent) -> None:
        days, held = self._days(event), event.modifiers()
        if not days:
            return
        self._typed.text = ""
        self._hold(Part.LAST if held & _SHIFT else Part.FIRST if held & _CTRL else Part.WHOLE)
        gesture = self._gesture
        if gesture is not None:
            now, old = gesture.span or gesture.old, gesture.old
            ends = self._part is Part.LAST
            self._go(days + (now.last - old.last if ends else now.first - old.first))

    def _go_to_typed(self) -> None:
        """Go where the typed day says, and back to the start while it says none."""
        self._hold(Part.WHOLE)
        if self._gesture is not None:
            first = self._gesture.old.first
            day = self._typed.day(to_date(first))
            self._go(day.toordinal() - first if day else 0)

    def _hold(self, part: Part) -> None:
        if part is not self._part:
            self._take(part)

    def _go(self, days: int) -> None:
        if self._gesture is not None:
            self._gesture.move(Pointer(float(days), _EXACT, Unit.DAY))
            self._show()

    def _show(self) -> None:
        """Show the preview with its tooltip under the header, and say the step."""
        gesture, scene = self._gesture, self._desk.scene
        if gesture is None or scene is None:
            return
        painter = self._chart.painter
        tip = tip_for(scene, gesture, "", self._desk.scale.unit, self._document.wording)
        span = gesture.span or gesture.old
        self._camera.reveal(span)
        painter.tip, painter.hints = tip, self._hints(span)
        x = self._desk.scale.x((span.first + span.last + 1) / 2)
        painter.pointer = Box(x, self._chart.surface.offset, 1, 1)
        self._desk.preview_changed.emit()
        if tip is not None:
            self.spoke.emit(tip.spoken)

    def _hints(self, span: Span) -> list[tuple[str, str]]:
        ways_out = [(tr("Enter"), tr("keep")), (tr("Esc"), tr("cancel"))]
        if self._typed.text:
            return [(self._typed.text, self._typed.read(to_date(span.first))), *ways_out]
        return [
            (tr("← →"), tr("move")),
            (tr("Shift ← →"), tr("change the end")),
            (tr("Ctrl ← →"), tr("change the start")),
            *ways_out,
        ]

    def _commit(self) -> None:
        gesture = self._gesture
        self.leave(settle=False)
        edit = gesture.edit() if gesture is not None else None
        if gesture is None or edit is None or self._document.submit(edit) is None:
            return
        pick_again(self._desk, self._document.plan, gesture)
        self.spoke.emit(self._document.undo_label)


def pick_again(desk: Desk, plan: Plan | None, gesture: PauseGesture) -> None:
    """Select time off again where it stands now among the others."""
    if plan is not None and gesture.changed in plan.breaks:
        desk.pick_pause(plan.breaks.index(gesture.changed))
