"""The mouse on the chart: press, move, release, and everything that takes a drag back.

A press below four pixels and a quarter of a second is a click. A longer one picks up what can be
carried; let go where it was, it is a click as well. A drag changes the plan once, on release; Esc,
another button, a lost window or a lost mouse give it up, and nothing has happened.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QCursor, QMouseEvent

from ui.document import OpenDocument
from ui.settings import Settings
from ui.timeline.camera import Camera
from ui.timeline.chart import Chart
from ui.timeline.clicks import HELD, Clicks, Press
from ui.timeline.desk import Desk
from ui.timeline.drag import Pointer, RefusedGesture
from ui.timeline.drag_link import LinkGesture
from ui.timeline.drag_pause import PauseGesture
from ui.timeline.drag_shapes import BandGesture, BreakGesture, CreateGesture, PlaceGesture
from ui.timeline.editing import Editing
from ui.timeline.hints import carries, dragging_cursor, hints_for, resting_cursor
from ui.timeline.layout import Box
from ui.timeline.locked import only_looking
from ui.timeline.making import Pressed, gesture_for
from ui.timeline.pause_mode import pick_again
from ui.timeline.picks import Picks
from ui.timeline.rehearsal import Rehearsal
from ui.timeline.scale import to_date
from ui.timeline.scroller import Scroller
from ui.timeline.tip import Tip
from ui.timeline.tips import tip_for
from ui.timeline.zones import Hit, Zone, hit, hit_header
from ui.words import tr

THRESHOLD = 4
"""A press becomes a drag after so many pixels …"""
HOLD = 250
"""… or after so many milliseconds."""
HINTED_DRAGS = 5
"""The hint bar is shown for so many drags, afterwards only while a modifier is down."""
_DRAGS = "timeline/drags"
_SHIFT, _ALT, _CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)


class Hand(QObject):
    """Works on one chart.

    Args:
        chart: Where the mouse is.
        desk: Gets gestures.
        camera: Scrolls and zooms.
        picks: Selection.
        document: Gets edits.
        settings: Remembers how often something was dragged.
        editing: Names new tasks.

    Attributes:
        adding_time_off: The next pull in the header draws time off, without Ctrl.
        clicks: What happens on a press that becomes no drag.
        scroller: Scrolls by the wheel, and while something is dragged near an edge.
        opened: A row was double-clicked; its key.
        spoke: Something worth announcing.
        menu_wanted: A menu was asked for while nothing was dragged.
    """

    opened = Signal(str)
    spoke = Signal(str)
    menu_wanted = Signal(QContextMenuEvent)

    def __init__(
        self,
        chart: Chart,
        desk: Desk,
        camera: Camera,
        picks: Picks,
        document: OpenDocument,
        settings: Settings,
        editing: Editing,
    ) -> None:
        super().__init__(chart)
        self._chart = chart
        self._desk = desk
        self._picks = picks
        self._document = document
        self._settings = settings
        self._editing = editing
        self.adding_time_off = False
        self._press: Press | None = None
        self._travelled = False
        self._taken_back = False
        self._last = QPointF()
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(HOLD)
        self._hold.timeout.connect(self._held)
        self.clicks = Clicks(desk, camera, picks, editing, self)
        self.clicks.opened.connect(self.opened)
        self.scroller = Scroller(chart, camera, lambda: self._last, self._scrolled)
        chart.pressed.connect(self._on_press)
        chart.moved.connect(self._on_move)
        chart.released.connect(self._on_release)
        chart.double_clicked.connect(self._on_double_click)
        chart.lost.connect(self.cancel)
        chart.menu_wanted.connect(self._on_menu)

    @property
    def busy(self) -> bool:
        """Whether something is being dragged."""
        return self._desk.gesture is not None

    @property
    def holding(self) -> bool:
        """Whether the button is down on something, dragged or not yet."""
        return self._press is not None

    def target(self, at: QPointF) -> Hit:
        """Return what is under a point of the chart."""
        layout = self._desk.layout
        surface = self._chart.surface
        if layout is not None and 0 <= at.y() < surface.header:
            drawing = self.adding_time_off or bool(self._modifiers & _CTRL)
            return Hit(Zone.HEADER) if drawing else hit_header(layout, at.x())
        if layout is None or not surface.body.contains(at.toPoint()):
            return Hit(Zone.NOTHING)
        tasks = layout.scene.plan.index
        marked = {key for key in (*self._desk.selected, self._desk.hovered) if key in tasks}
        links = self._chart.painter.routes(surface)
        return hit(layout, at.x(), at.y() - surface.top, marked, links)

    # Press, move, release

    def _on_press(self, event: QMouseEvent) -> None:
        self._taken_back = False
        if event.button() is not Qt.MouseButton.LeftButton or self.busy:
            self._taken_back = self.busy
            self.cancel()
            return
        self._take(event, again=False)

    def _on_double_click(self, event: QMouseEvent) -> None:
        """Press a second time: it opens when it is let go, unless it is pulled."""
        if event.button() is Qt.MouseButton.LeftButton and not self.busy:
            self._take(event, again=True)

    def _take(self, event: QMouseEvent, *, again: bool) -> None:
        self._chart.setFocus(Qt.FocusReason.MouseFocusReason)
        self._desk.pick_pause(None)
        at, self._modifiers = event.position(), event.modifiers()
        found, before = self.target(at), self._picks.keys
        chosen = again or self.clicks.choose(found, event.modifiers())
        day = self._desk.scale.at(at.x())
        self._press = Press(found, at, day, chosen, event.modifiers(), again, before)
        self._last, self._travelled = at, False
        self._hold.start()

    def _on_menu(self, event: QContextMenuEvent) -> None:
        """Hand the wish for a menu on, but not of the button that took a drag back."""
        if not self.busy and not self._taken_back:
            self.menu_wanted.emit(event)
        self._taken_back = False

    def _on_move(self, event: QMouseEvent) -> None:
        at = event.position()
        self._last, self._modifiers = at, event.modifiers()
        if self._press is None:
            self._look(at)
            return
        if (at - self._press.at).manhattanLength() >= THRESHOLD:
            self._travelled = True
        elif not self.busy:
            return
        if not self.busy:
            self._start()
        self._follow()

    def _look(self, at: QPointF) -> None:
        """Hover without a pressed button."""
        found = self.target(at)
        self._desk.hover(found.row.key if found.row else "")
        self._point(found)

    def _point(self, found: Hit) -> None:
        """Show at the cursor what a target can do."""
        self._show(self._resting(found))

    def _show(self, shape: Qt.CursorShape) -> None:
        if shape is not self._chart.cursor().shape():
            self._chart.setCursor(QCursor(shape))

    def _resting(self, found: Hit) -> Qt.CursorShape:
        zone, scene = found.zone, self._desk.scene
        if self._document.read_only and zone is not Zone.LINK:
            return Qt.CursorShape.ArrowCursor
        if zone is Zone.HEADER and (self.adding_time_off or self._modifiers & _CTRL):
            return Qt.CursorShape.CrossCursor
        if scene is None or not carries(scene, found):
            return Qt.CursorShape.ArrowCursor
        return resting_cursor(found)

    def _held(self) -> None:
        """Pick up what was pressed for long enough; ground is only pulled."""
        if self._press is not None and not self.busy and self._press.hit.zone in HELD:
            self._start()
            self._follow()

    def _start(self) -> None:
        press, scene = self._press, self._desk.scene
        self._hold.stop()
        if press is None or scene is None:
            return
        if press.hit.zone is Zone.HEADER and not (press.held & _CTRL or self.adding_time_off):
            return
        y = press.at.y() - self._chart.surface.top
        gesture = gesture_for(
            scene,
            self._document.document,
            Pressed(press.hit, press.day, press.at.x(), y),
            self._desk.selected,
            self._document.wording,
        )
        if gesture is None:
            return
        if self._document.read_only and not isinstance(gesture, BandGesture):
            gesture = RefusedGesture(Rehearsal(scene, []), only_looking(), everything=True)
        self._desk.hover("")
        self._desk.begin(gesture)
        shape = dragging_cursor(gesture, press.hit)
        self._chart.setCursor(QCursor(shape))
        self.scroller.start(press.at, rows=not isinstance(gesture, BreakGesture))

    def refresh(self, modifiers: Qt.KeyboardModifier) -> None:
        """Follow a key that was pressed or released while the mouse rests."""
        if modifiers == self._modifiers:
            return
        self._modifiers = modifiers
        if self.busy:
            self._follow()
        elif self._press is None and self._chart.underMouse():
            self._point(self.target(self._last))

    def _scrolled(self) -> None:
        """Follow the ground that moved under the mouse."""
        self._travelled = True
        self._follow()

    def _follow(self) -> None:
        gesture, press = self._desk.gesture, self._press
        if gesture is None or press is None:
            return
        pointer = self._pointer(self._last)
        gesture.move(pointer)
        if isinstance(gesture, BandGesture):
            self._picks.touched_by(gesture.box)
        painter = self._chart.painter
        painter.tip = self._tip(press.hit.key)
        painter.hints = self._hints()
        painter.pointer = Box(pointer.x, pointer.y, 1, 1)
        if isinstance(gesture, LinkGesture):
            blocked = bool(gesture.loop or gesture.limit)
            shape = Qt.CursorShape.ForbiddenCursor if blocked else Qt.CursorShape.CrossCursor
            self._show(shape)
        self._desk.preview_changed.emit()

    def _pointer(self, at: QPointF) -> Pointer:
        scale = self._desk.scale
        if not isinstance(self._desk.gesture, PlaceGesture):
            # Beyond the edge the hand holds on to it: the bar stays in view while time scrolls.
            at = QPointF(min(max(0.0, at.x()), self._chart.width()), at.y())
        unit = scale.unit.other if self._modifiers & _SHIFT else scale.unit
        return Pointer(
            scale.at(at.x()),
            scale.per_day,
            unit,
            alone=bool(self._modifiers & _ALT),
            scaling=bool(self._modifiers & _CTRL),
            x=at.x(),
            y=at.y() - self._chart.surface.top,
            target=self._task_at(at),
            fine=bool(self._modifiers & _SHIFT),
        )

    def _task_at(self, at: QPointF) -> str:
        """Return the task whose bar is under a point, for links; its whole row counts."""
        if not isinstance(self._desk.gesture, LinkGesture):
            return ""
        row = self._desk.table.at(at.y() - self._chart.surface.top)
        scene = self._desk.scene
        return row.key if row and scene and row.task and row.key in scene.bars else ""

    def _tip(self, key: str) -> Tip | None:
        gesture, scene = self._desk.gesture, self._desk.scene
        if scene is None or gesture is None:
            return None
        unit = self._pointer(self._last).unit
        return tip_for(scene, gesture, key, unit, self._document.wording)

    def _hints(self) -> list[tuple[str, str]]:
        gesture = self._desk.gesture
        new = self._settings.number(_DRAGS, 0) < HINTED_DRAGS
        if not new and not self._modifiers & (_SHIFT | _ALT | _CTRL):
            return []
        return hints_for(gesture, self._desk.scale.unit) if gesture else []

    def _on_release(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.let_go(event.position(), event.modifiers())

    def take_out(self, key: str, at: QPointF) -> None:
        """Take what is not scheduled by its row in the list; points are those of the chart."""
        row = self._desk.table.by_key.get(key)
        if row is None or self.busy:
            return
        found = Hit(Zone.TASK_ROW, key, row=row)
        none = Qt.KeyboardModifier.NoModifier
        self._press = Press(found, at, self._desk.scale.at(at.x()), chosen=True, held=none)
        self._last, self._travelled = at, True
        self._start()

    def pull_to(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Pull what was taken to a point of the chart."""
        self._last, self._modifiers = at, modifiers
        self._follow()

    def let_go(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Drop what is pulled, or carry the click out."""
        press, self._press = self._press, None
        if press is None:
            return
        self._hold.stop()
        self._modifiers = modifiers
        if self.busy and self._travelled:
            self._drop()
        else:
            self._finish()
            self.clicks.click(press, modifiers)
        self._look(at)

    def _drop(self) -> None:
        gesture, tip = self._desk.gesture, self._chart.painter.tip
        self._finish()
        if isinstance(gesture, CreateGesture):
            self._name_new(gesture)
        edit = gesture.edit() if gesture else None
        if edit is None:
            return
        self._settings.put(_DRAGS, self._settings.number(_DRAGS, 0) + 1)
        if self._document.submit(edit) is None:
            return
        if isinstance(gesture, PlaceGesture):
            self._picks.only(gesture.task)  # its row is in another group now
        if isinstance(gesture, PauseGesture):
            pick_again(self._desk, self._document.plan, gesture)
        if tip is not None:
            self.spoke.emit(tip.spoken)

    def _name_new(self, gesture: CreateGesture) -> None:
        row = self._desk.table.by_key.get(gesture.group)
        if row is None or row.group.phase is None or gesture.span is None:
            return
        area = self._chart.surface.row_area(row.key)
        area.setLeft(round(self._desk.scale.x(gesture.span.first)))
        first, last = (to_date(day) for day in gesture.span)
        self._editing.create(row.group.phase.id, first, last, area)

    def cancel(self) -> None:
        """Give up what is being dragged; the plan was never touched."""
        press, self._press = self._press, None
        self._hold.stop()
        if not self.busy:
            return
        if press is not None and isinstance(self._desk.gesture, BandGesture):
            self._picks.set(press.selected)
        self._finish(settle=True)
        self._point(self.target(self._last))
        self.spoke.emit(tr("Cancelled"))

    def leave_time_off(self) -> bool:
        """Draw no time off after all; tell whether that was to be done."""
        armed, self.adding_time_off = self.adding_time_off, False
        if armed:
            self._point(self.target(self._last))
        return armed

    def _finish(self, *, settle: bool = False) -> None:
        if self.busy:
            self.scroller.stop(give_back=settle)
            self.adding_time_off = False
            self._chart.painter.hints = ()
            self._desk.end(settle=settle)
