"""The plan as it would be after an edit, shown on the timeline until somebody decides.

It looks like a drag: ghosts where bars are, bars where they would be, the weekly load of then.
Nothing can be changed while it is shown; any change of the plan from elsewhere ends it.
"""

from __future__ import annotations

from copy import copy

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from shiboken6 import isValid

from planner.edits import Edit, apply
from planner.model import Document, Plan
from ui.guard import guard
from ui.timeline.drag import Limit, Pointer
from ui.timeline.rehearsal import Preview, Rehearsal
from ui.timeline.scene import Scene
from ui.timeline.view import TimelineView

_BLOCKED = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.ContextMenu,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.WindowDeactivate,
    }
)
"""What begins, changes or gives up a gesture; wheel and scroll bars stay alive."""


class _Whole(Rehearsal):
    """A plan of which anything may be elsewhere."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene, ())

    @property
    def changing(self) -> frozenset[str]:
        """Ids of all tasks and keys of all bands."""
        bands = (group.key for group in self.scene.groups if group.banded)
        return frozenset((*(task.id for task in self.scene.plan.tasks), *bands))


class FutureGesture:
    """A gesture that nobody's hand makes: it shows what an edit does.

    Args:
        scene: The plan as it is.
        plan: The plan as it would be.
        wanted: The edit between them.
    """

    limit: Limit | None = None

    def __init__(self, scene: Scene, plan: Plan, wanted: Edit) -> None:
        self.rehearsal = _Whole(scene)
        self.preview = self.rehearsal.of(plan)
        self._wanted = wanted

    def move(self, _pointer: Pointer) -> bool:
        """Stay."""
        return False

    def edit(self) -> Edit | None:
        """Return the edit that is shown."""
        return self._wanted


class Future(QObject):
    """Shows what an edit would do to the plan on one timeline.

    Args:
        view: The timeline.

    Attributes:
        changed: It is shown, or no longer.
        given_up: Esc was pressed on the timeline.
    """

    changed = Signal()
    given_up = Signal()

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view
        self._gesture: FutureGesture | None = None
        self._watched = (view.chart, view.tree, view.tree.viewport())
        view.desk.gesture_changed.connect(self._look)
        view.chart.resized.connect(self._lay_out)

    @property
    def shown(self) -> bool:
        """Whether something that has not happened is on the timeline."""
        return self._gesture is not None

    @property
    def edit(self) -> Edit | None:
        """What is shown, or None."""
        return self._gesture.edit() if self._gesture else None

    def show(self, document: Document, edit: Edit) -> None:
        """Show what an edit would do.

        Raises:
            PlannerError: The document does not allow it.
        """
        view, scene = self._view, self._view.desk.scene
        plan = apply(document, edit).plan
        if scene is None or plan is None:
            return
        view.hand.cancel()
        self._gesture = FutureGesture(scene, plan, edit)
        for widget in self._watched:
            widget.installEventFilter(self)
        view.camera.make_room(self._gesture.preview.end)
        self._lift_line(plan.availability.week_minutes)
        view.desk.hover("")
        view.desk.begin(self._gesture)
        view.desk.preview_changed.emit()
        self._find_first(self._gesture.preview)
        self.changed.emit()

    def _lift_line(self, usual: int) -> None:
        """Put the line of what fits at the hours of then."""
        desk = self._view.desk
        if desk.strip is not None:
            desk.strip = copy(desk.strip)
            desk.strip.line = usual * desk.strip.per_minute

    def _find_first(self, preview: Preview) -> None:
        """Bring the first row into view in which something is elsewhere."""
        rows = self._view.desk.table.rows
        moved = (row for row in rows if row.key in preview.bars or row.key in preview.gone)
        first = next(moved, None)
        if first is not None:
            surface = self._view.chart.surface
            above = surface.top + first.top - surface.body.top()
            below = surface.top + first.top + first.height - surface.body.bottom()
            self._view.chart.scroll_rows(round(min(above, 0) or max(below, 0)))

    def end(self) -> None:
        """Show the plan as it is again."""
        if self._gesture is not None:
            self._view.hand.cancel()

    def _lay_out(self) -> None:
        """Follow the chart to another size, e.g. when a bar appears above it."""
        if self._gesture is not None:
            self._view.chart.redraw()

    def _look(self) -> None:
        """Notice the end, whoever brought it about."""
        desk = self._view.desk
        if self._gesture is None or desk.gesture is self._gesture:
            return
        self._gesture = None
        for widget in self._watched:
            if isValid(widget):  # at the end of the program parts go one after the other
                widget.removeEventFilter(self)
        if desk.scene is not None:
            self._lift_line(desk.scene.plan.availability.week_minutes)
            self._view.camera.make_room(desk.scene.extent.last)
        self.changed.emit()

    @guard(fallback=False)
    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """Let only scrolling through; Esc gives up."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self.given_up.emit()
            return True
        return event.type() in _BLOCKED
