"""What list and chart look at together: the scene, the zoom, what is folded, hovered and dragged.

The widgets keep no state of their own besides this; each signal names what has to be drawn anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QObject, Signal

from planner.model import Break, Plan
from ui.timeline.drag import Gesture
from ui.timeline.drag_pause import PauseGesture
from ui.timeline.layout import Layout
from ui.timeline.rows import Group, RowTable, collapsed_at_first, matching
from ui.timeline.scale import TimeScale
from ui.timeline.scene import Scene, scene_of
from ui.timeline.strip import Strip


class Desk(QObject):
    """State of one timeline.

    Attributes:
        scene_changed: The plan changed.
        rows_changed: Rows came, went or were folded.
        scale_changed: Zoomed or scrolled sideways.
        hover_changed: Another row is under the pointer.
        selection_changed: Other rows are selected.
        week_changed: Another week of the load is chosen.
        gesture_changed: A gesture began or ended.
        preview_changed: The gesture shows something else.
        given_up: The gesture ends without an edit; bars may glide home.
    """

    scene_changed = Signal()
    rows_changed = Signal()
    scale_changed = Signal()
    hover_changed = Signal(str, str)
    selection_changed = Signal()
    week_changed = Signal()
    gesture_changed = Signal()
    preview_changed = Signal()
    given_up = Signal()

    def __init__(self, text_scale: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text_scale = text_scale
        self._filter = ""
        self._folded: set[str] = set()
        self._folded_in: dict[object, set[str]] = {}
        self.scene: Scene | None = None
        self.groups: tuple[Group, ...] = ()
        self.table = RowTable((), frozenset())
        self.scale = TimeScale(1, 1.0)
        self.strip: Strip | None = None
        self.hovered = ""
        self.selected: tuple[str, ...] = ()
        self.gesture: Gesture | None = None
        self.all_links = False
        self.baseline = False
        self.critical = False
        self.link: tuple[str, str] | None = None
        self.pause: int | None = None
        self.week: int | None = None
        self.covered = 0

    @property
    def layout(self) -> Layout | None:
        """Where everything is, or None without a plan."""
        if self.scene is None:
            return None
        return Layout(self.scene, self.scale, self.table)

    @property
    def folded(self) -> frozenset[str]:
        """Keys of the groups whose tasks are hidden."""
        return frozenset(self._folded)

    def show(self, plan: Plan | None, today: date) -> None:
        """Look at a plan; each one keeps what was folded in it, also when it comes back by undo."""
        self.scene = None if plan is None else scene_of(plan, today)
        if plan is not None and self.scene is not None:
            at_first = collapsed_at_first(self.scene.groups)
            self._folded = self._folded_in.setdefault(self.scene.identity, set(at_first))
            usual = plan.availability.week_minutes
            if self.pause is not None and self.pause >= len(plan.breaks):
                self.pause = None
            self.strip = Strip(self.scene.loads, self.scene.today, usual, self._text_scale)
        self._lay_out()
        self.scene_changed.emit()

    def _lay_out(self) -> None:
        groups = self.scene.groups if self.scene else ()
        self.groups = matching(groups, self._filter)
        self.table = RowTable(self.groups, self._folded, self._text_scale)

    def fold(self, key: str, *, folded: bool) -> None:
        """Hide or show the tasks of a group."""
        if (key in self._folded) == folded:
            return
        if folded:
            self._folded.add(key)
        else:
            self._folded.discard(key)
        self._lay_out()
        self.rows_changed.emit()

    @property
    def filter_text(self) -> str:
        """What titles are filtered by; empty for all tasks."""
        return self._filter.strip()

    def filter(self, text: str) -> None:
        """Show only tasks whose title holds a text; all of them for an empty one."""
        self._filter = text
        self._lay_out()
        self.rows_changed.emit()

    def set_scale(self, scale: TimeScale) -> None:
        """Zoom or scroll sideways."""
        if scale != self.scale:
            self.scale = scale
            self.scale_changed.emit()

    def hover(self, key: str) -> None:
        """Note the row under the pointer; an empty key for none."""
        if key != self.hovered:
            old, self.hovered = self.hovered, key
            self.hover_changed.emit(old, key)

    def select(self, keys: Iterable[str]) -> None:
        """Note the selected rows, the current one first."""
        chosen = tuple(keys)
        if chosen != self.selected:
            self.selected, self.link, self.pause = chosen, None, None
            self.selection_changed.emit()

    def pick_link(self, link: tuple[str, str] | None) -> None:
        """Select one link, by predecessor and dependant, or none."""
        if link != self.link:
            self.link = link
            self.selection_changed.emit()

    def links(self, keys: frozenset[str]) -> list[tuple[str, str]]:
        """Return the links of some tasks, or all of them when the person wants to see them."""
        scene = self.scene
        if scene is None:
            return []
        wanted = {task.id for task in scene.plan.tasks} if self.all_links else keys
        found: dict[tuple[str, str], None] = dict.fromkeys(scene.broken)
        if self.critical:
            found.update(dict.fromkeys(scene.critical))
        for key in wanted:
            for succ in scene.successors.get(key, ()):
                found[key, succ] = None
            if key in scene.plan.index and not scene.plan.task(key).milestone:
                for link in scene.plan.task(key).links:
                    found[link.pred, key] = None
        return list(found)

    @property
    def resting(self) -> tuple[Break, ...]:
        """Time off as it lies on the ground: what is under the hand is left out."""
        breaks = self.scene.plan.breaks if self.scene else ()
        if not isinstance(self.gesture, PauseGesture):
            return breaks
        return tuple(each for number, each in enumerate(breaks) if number != self.gesture.number)

    def pick_pause(self, number: int | None) -> None:
        """Select one break by its position in the plan, or none."""
        if number != self.pause:
            self.pause = number
            self.selection_changed.emit()

    def pick_week(self, monday: int | None) -> None:
        """Select one week of the load by its Monday, or none."""
        if monday != self.week:
            self.week = monday
            self.week_changed.emit()

    def set_all_links(self, shown: bool) -> None:  # noqa: FBT001  Qt's signal
        """Show all links, or only those of hovered and selected tasks."""
        self.all_links = shown
        self.rows_changed.emit()

    def set_critical(self, shown: bool) -> None:  # noqa: FBT001  Qt's signal
        """Show the links that set the end of the plan, or hide them."""
        self.critical = shown
        self.rows_changed.emit()

    def set_baseline(self, shown: bool) -> None:  # noqa: FBT001  Qt's signal
        """Show where bars stood when the plan was made, or hide it."""
        self.baseline = shown
        self.rows_changed.emit()

    def begin(self, gesture: Gesture) -> None:
        """Show what a gesture shows."""
        self.gesture = gesture
        self.gesture_changed.emit()

    def end(self, *, settle: bool = False) -> None:
        """Show the plan again, at once or with bars that glide home."""
        if self.gesture is not None:
            if settle:
                self.given_up.emit()
            self.gesture = None
            self.gesture_changed.emit()
