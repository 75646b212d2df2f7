"""Move mode and Link mode: the mouse's gestures by keys, with the same preview and tooltip."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from planner.edits.bars import movable
from planner.errors import EditRefused
from planner.values import DAYS_PER_WEEK
from ui.document import OpenDocument
from ui.timeline.camera import Camera
from ui.timeline.chart import Chart
from ui.timeline.desk import Desk
from ui.timeline.drag import Gesture, MoveGesture, Pointer
from ui.timeline.drag_link import LinkGesture
from ui.timeline.drag_resize import ResizeGesture
from ui.timeline.layout import Box
from ui.timeline.locked import refused
from ui.timeline.making import carried, carrying, carrying_group
from ui.timeline.pause_mode import PauseMode
from ui.timeline.picks import Picks
from ui.timeline.rehearsal import Rehearsal
from ui.timeline.rows import Group
from ui.timeline.scale import Unit, to_date
from ui.timeline.scene import Scene, Span
from ui.timeline.tips import tip_for
from ui.timeline.tree import TimelineTree
from ui.timeline.typed_day import TypedDay
from ui.words import tr

_MONTH = 4 * DAYS_PER_WEEK
_Key = Qt.Key
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


class Modes(QObject):
    """Gestures under the keyboard.

    Args:
        chart: Shows preview and tooltip.
        desk: Gets the gesture.
        picks: Says which task is meant.
        camera: Keeps it in view.
        document: Gets the edit.

    Attributes:
        spoke: Each step in words.
    """

    spoke = Signal(str)

    def __init__(
        self, chart: Chart, desk: Desk, picks: Picks, camera: Camera, document: OpenDocument
    ) -> None:
        super().__init__(chart)
        self._chart = chart
        self._desk = desk
        self._picks = picks
        self._camera = camera
        self._document = document
        self._task = ""
        self._targets: list[str] = []
        self._group: Group | None = None
        self._typed = TypedDay(document.wording)
        self._alone = False
        self._row = ""
        self._pauses = PauseMode(chart, desk, camera, document)
        self._pauses.spoke.connect(self.spoke)
        desk.gesture_changed.connect(self._noticed)
        desk.selection_changed.connect(self._picked)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_went)

    @property
    def active(self) -> bool:
        """Whether keys belong to a mode now."""
        return self._pauses.active or (bool(self._task) and self._desk.gesture is not None)

    def _noticed(self) -> None:
        """Forget the mode when something else ended its gesture: the mouse, a lost window."""
        if self._desk.gesture is None and self._task:
            self._forget()

    def _picked(self) -> None:
        """Give up when something else is selected."""
        if self.active and self._picks.current != self._row:
            self.leave()

    def _focus_went(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Give up when the focus goes elsewhere in the window: keys would be lost there."""
        if self.active and now is not None and not self._hears(now):
            self.leave()

    def _hears(self, widget: QWidget | None) -> bool:
        return widget is self._chart or isinstance(widget, TimelineTree)

    def _scene_with(self) -> Scene | None:
        """Return the scene when the current row is a task on the timeline."""
        scene, key = self._desk.scene, self._picks.current
        if scene is None or key not in scene.bars:
            return None
        return scene

    # Moving

    def start_moving(self) -> None:
        """Pick the current task up, the open tasks of the current phase, or selected time off."""
        self._row = self._picks.current
        if self._pauses.start():
            return
        scene, row = self._desk.scene, self._desk.table.by_key.get(self._picks.current)
        if scene is None or row is None or refused(self._document):
            return
        try:
            if row.task is None and row.group.banded:
                self._group = row.group
            elif row.key in scene.bars:
                self._group, self._task = None, row.key
                movable(scene.plan, row.key)
            else:
                return
            gesture = self._carry(scene)
        except EditRefused as refusal:
            self._task, self._group = "", None
            self._document.refused.emit(self._document.wording.error(refusal))
            return
        self._begin(gesture, gesture.tasks[0])

    def take(self, event: QKeyEvent) -> bool:
        """Move selected time off by an arrow key; tell whether the key was taken."""
        self._row = self._picks.current
        return self._pauses.starts_with(event)

    def _carry(self, scene: Scene) -> MoveGesture:
        if self._group is not None:
            return carrying_group(scene, self._group, 0.0)
        together = carried(scene.plan, self._task, self._desk.selected)
        return carrying(scene, together, 0.0, self._desk.selected)

    def _edge(self, scene: Scene, *, left: bool) -> ResizeGesture:
        rehearsal = Rehearsal(scene, [self._task])
        return ResizeGesture(rehearsal, self._task, left=left, grabbed=0.0)

    def _begin(self, gesture: Gesture, task: str) -> None:
        self._task, self._row = task, self._picks.current
        if not self._hears(QApplication.focusWidget()):
            self._chart.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.begin(gesture)
        self._show()

    def _show(self) -> None:
        """Show the preview with its tooltip, keep the bar in view, and say the step."""
        gesture, scene = self._desk.gesture, self._desk.scene
        if gesture is None or scene is None:
            return
        unit = self._desk.scale.unit
        tip = tip_for(scene, gesture, self._task, unit, self._document.wording)
        self._chart.painter.tip = tip
        self._chart.painter.hints = self._hints(gesture)
        self._camera.reveal(gesture.preview.bars.get(self._task, scene.bars[self._task]))
        self._desk.preview_changed.emit()
        if tip is not None:
            self.spoke.emit(tip.spoken)

    def _hints(self, gesture: Gesture) -> list[tuple[str, str]]:
        if isinstance(gesture, LinkGesture):
            return [
                (tr("↑ ↓"), tr("choose")),
                (tr("Enter"), tr("link")),
                (tr("Esc"), tr("cancel")),
            ]
        if self._typed.text:
            typed = (self._typed.text, self._typed.read(self._old_start))
            return [typed, (tr("Enter"), tr("keep")), (tr("Esc"), tr("cancel"))]
        return [
            (tr("← →"), tr("move")),
            (tr("Shift ← →"), tr("change the end")),
            (tr("15 mar, +3d"), tr("to a day")),
            (tr("Enter"), tr("keep")),
            (tr("Esc"), tr("cancel")),
        ]

    # Linking

    def start_linking(self) -> None:
        """Choose what shall wait for the current task."""
        scene = self._scene_with()
        if scene is None or refused(self._document):
            return
        self._targets = [
            row.key
            for row in self._desk.table.rows
            if row.task is not None and row.key in scene.bars and row.key != self._picks.current
        ]
        if self._targets:
            gesture = LinkGesture(Rehearsal(scene, []), self._picks.current, before=False)
            self._begin(gesture, self._picks.current)
            self._aim(1)

    def _aim(self, step: int) -> None:
        gesture, layout = self._desk.gesture, self._desk.layout
        if not isinstance(gesture, LinkGesture) or layout is None:
            return
        rows = layout.table.by_key
        if gesture.target in self._targets:
            at = self._targets.index(gesture.target) + step
        else:
            below = (
                number
                for number, key in enumerate(self._targets)
                if rows[key].top > rows[self._task].top
            )
            at = next(below, 0)
        target = self._targets[at % len(self._targets)]
        box = layout.bar(target)
        if box is not None:
            middle = (box.x + box.width / 2, box.middle)
            gesture.move(Pointer(0.0, 1.0, Unit.DAY, x=middle[0], y=middle[1], target=target))
            self._chart.painter.pointer = Box(*middle, 1, 1)
        self._show()

    # Keys

    def press(self, event: QKeyEvent) -> None:
        """Carry out a key of the mode; all keys belong to it while it lasts."""
        event.accept()
        key = event.key()
        if self._pauses.active:
            self._pauses.press(event)
        elif key == _Key.Key_Escape:
            self.leave()
            self.spoke.emit(tr("Cancelled"))
        elif key in (_Key.Key_Return, _Key.Key_Enter):
            self._commit()
        elif isinstance(self._desk.gesture, LinkGesture):
            step = {_Key.Key_Up: -1, _Key.Key_Down: 1}.get(Qt.Key(key))
            if step is not None:
                self._aim(step)
        elif self._typed.take(event):
            self._go_to_typed()
        else:
            self._step(Qt.Key(key), event.modifiers())

    def release(self, event: QKeyEvent) -> None:
        """Follow Alt when it is let go without a step: linked tasks count again."""
        if self.active and event.key() == _Key.Key_Alt and not self._alone:
            self._stay(alone=False)

    @property
    def _old_start(self) -> date:
        scene = self._desk.scene
        return to_date(scene.bars[self._task].first if scene else 1)

    def _now(self) -> Span:
        """Return the bar of the task as it is shown."""
        gesture, scene = self._desk.gesture, self._desk.scene
        if gesture is None or scene is None:
            return Span(1, 1)
        return gesture.preview.bars.get(self._task, scene.bars[self._task])

    def _stay(self, *, alone: bool) -> None:
        """Leave the bar where it is, with or without what is linked to it."""
        gesture = self._desk.gesture
        if isinstance(gesture, MoveGesture):
            gesture.go(to_date(self._now().first), alone=alone)
            self._show()

    def _go_to_typed(self) -> None:
        """Go where the typed day says, and back to the start while it says none."""
        gesture = self._gesture_for(Qt.KeyboardModifier.NoModifier)
        if isinstance(gesture, MoveGesture):
            gesture.go(self._typed.day(self._old_start) or self._old_start)
        self._show()

    def _step(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        if key == _Key.Key_Alt:
            self._stay(alone=True)
        elif key in (_Key.Key_Home, _Key.Key_End):
            self._go_to_end(later=key == _Key.Key_End)
        else:
            self._step_by(key, held)

    def _go_to_end(self, *, later: bool) -> None:
        """Go as early as links let it, or as late as nothing else has to move."""
        self._typed.text = ""
        gesture = self._gesture_for(Qt.KeyboardModifier.NoModifier)
        if isinstance(gesture, MoveGesture):
            late = gesture.as_late_as_nothing_follows
            gesture.go(late() if later else gesture.as_early_as_it_may())
        self._show()

    def _step_by(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        days = {
            _Key.Key_Left: -self._unit_days,
            _Key.Key_Right: self._unit_days,
            _Key.Key_PageUp: -_MONTH,
            _Key.Key_PageDown: _MONTH,
        }.get(key)
        if days is None or (self._group is not None and held & (_SHIFT | _CTRL)):
            return
        self._typed.text, self._alone = "", bool(held & _ALT)
        gesture = self._gesture_for(held)
        span = self._now()
        if isinstance(gesture, ResizeGesture):
            gesture.go(self._day(span.first if gesture.left else span.last, days))
        elif isinstance(gesture, MoveGesture):
            gesture.go(self._day(span.first, days), alone=self._alone)
        self._show()

    def _gesture_for(self, held: Qt.KeyboardModifier) -> Gesture | None:
        """Return the gesture the modifiers ask for; another kind starts from the plan."""
        gesture, scene = self._desk.gesture, self._desk.scene
        if scene is None:
            return gesture
        wanted = "end" if held & _SHIFT else "start" if held & _CTRL else "move"
        now = "move"
        if isinstance(gesture, ResizeGesture):
            now = "start" if gesture.left else "end"
        if wanted != now:
            if wanted == "move":
                gesture = self._carry(scene)
            else:
                gesture = self._edge(scene, left=wanted == "start")
            self._desk.begin(gesture)
        return gesture

    @property
    def _unit_days(self) -> int:
        return DAYS_PER_WEEK if self._desk.scale.unit is Unit.WEEK else 1

    def _day(self, day: int, days: int) -> date:
        """Return the day so many days on; single days skip days without study."""
        scene = self._desk.scene
        if scene is not None and abs(days) == 1:
            return scene.calendar.shift(to_date(day), days)
        return to_date(day) + timedelta(days=days)

    def _commit(self) -> None:
        gesture = self._desk.gesture
        edit = gesture.edit() if gesture else None
        self.leave(settle=False)
        if edit is not None and self._document.submit(edit) is not None:
            self.spoke.emit(self._document.undo_label)

    def leave(self, *, settle: bool = True) -> None:
        """Give the gesture up; bars glide home unless it was kept."""
        if self._pauses.active:
            self._pauses.leave(settle=settle)
            return
        self._forget()
        self._desk.end(settle=settle)

    def _forget(self) -> None:
        self._task, self._typed.text, self._group, self._alone = "", "", None, False
        self._chart.painter.hints = ()
