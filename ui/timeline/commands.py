"""What keys and menus do to the selected tasks: the same edits as the mouse makes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from planner.edits import Edit, PinTasks, SetDone, SetProgress
from planner.edits.bars import movable
from planner.errors import EditRefused
from planner.model import FULL, Task
from planner.values import DAYS_PER_WEEK
from ui.document import OpenDocument
from ui.timeline.camera import Camera
from ui.timeline.desk import Desk
from ui.timeline.drag import MoveGesture
from ui.timeline.locked import refused
from ui.timeline.making import carried, carrying, carrying_group
from ui.timeline.picks import Picks
from ui.timeline.scale import Unit, to_date
from ui.timeline.scene import Scene
from ui.timeline.tip import limit_words, time_tip

MERGE_WITHIN = 800
"""Nudges this close together, milliseconds, are one step of the history."""
PROGRESS_STEP = 10


class Commands(QObject):
    """Acts on the selection of one timeline.

    Args:
        desk: What is shown.
        picks: What is selected.
        camera: Where to look.
        document: Gets the edits.
        today: Gives the day.

    Attributes:
        spoke: Something worth announcing, refusals included.
        replan_wanted: The open work shall be placed again.
        why_wanted: Why a task stands where it stands; its id.
        resource_wanted: What a task is learnt from shall be opened; its id.
        open_wanted: A task shall be shown in detail, with the focus on it; its id.
        close_detail: Closes what shows a task in detail; tells whether it was open.
    """

    spoke = Signal(str)
    replan_wanted = Signal()
    why_wanted = Signal(str)
    open_wanted = Signal(str)
    resource_wanted = Signal(str)

    def __init__(
        self,
        desk: Desk,
        picks: Picks,
        camera: Camera,
        document: OpenDocument,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._picks = picks
        self._camera = camera
        self._document = document
        self._today = today
        self._run = 0
        self.close_detail: Callable[[], bool] = bool
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(MERGE_WITHIN)
        self._pause.timeout.connect(self._new_run)

    def _new_run(self) -> None:
        self._run += 1

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The selected tasks, the current one first."""
        scene = self._desk.scene
        if scene is None:
            return ()
        index = scene.plan.index
        return tuple(scene.plan.task(key) for key in self._picks.keys if key in index)

    def _submit(self, edit: Edit, merge: str = "") -> None:
        self._document.submit(edit, merge)

    def toggle_done(self) -> None:
        """Mark the selected tasks as done, or open them again when all of them are."""
        tasks = self.tasks
        if tasks:
            done = not all(task.done for task in tasks)
            ids = tuple(task.id for task in tasks)
            self._submit(SetDone(tasks=ids, done=done, day=self._today()))

    def add_progress(self, sign: int) -> None:
        """Set the current task ten percent further or back."""
        for task in self.tasks[:1]:
            percent = min(FULL, max(0, task.progress + sign * PROGRESS_STEP))
            self._submit(
                SetProgress(task=task.id, percent=percent, day=self._today()),
                merge=f"progress:{task.id}:{self._run}",
            )
            self._pause.start()

    def toggle_pin(self) -> None:
        """Pin the selected tasks to their dates, or let them move again."""
        tasks = self.tasks
        if tasks:
            pinned = not all(task.pinned for task in tasks)
            self._submit(PinTasks(tasks=tuple(task.id for task in tasks), pinned=pinned))

    def nudge(self, sign: int, *, other_unit: bool) -> None:
        """Move the selected tasks, or the open ones of the current phase, by a week or a day."""
        scene = self._desk.scene
        if scene is None or not self._picks.keys or refused(self._document):
            return
        try:
            gesture = self._carried(scene)
        except EditRefused as refusal:
            self._document.refused.emit(self._document.wording.error(refusal))
            return
        if gesture is None:
            return
        unit = self._desk.scale.unit.other if other_unit else self._desk.scale.unit
        start = to_date(scene.bars[gesture.tasks[0]].first)
        if unit is Unit.WEEK:
            gesture.go(start + timedelta(days=sign * DAYS_PER_WEEK))
        else:
            gesture.go(scene.calendar.shift(start, sign))
        self._commit(scene, gesture, unit)

    def _carried(self, scene: Scene) -> MoveGesture | None:
        """Return what a key moves.

        Raises:
            EditRefused: It cannot be moved.
        """
        tasks = self.tasks
        if tasks:
            movable(scene.plan, tasks[0].id)
            together = carried(scene.plan, tasks[0].id, self._desk.selected)
            return carrying(scene, together, 0.0, self._desk.selected)
        row = self._desk.table.by_key.get(self._picks.current)
        return carrying_group(scene, row.group, 0.0) if row and row.group.banded else None

    def _commit(self, scene: Scene, gesture: MoveGesture, unit: Unit) -> None:
        wording, tasks = self._document.wording, gesture.tasks
        edit = gesture.edit()
        if edit is None:
            if gesture.limit is not None:
                self._document.refused.emit(limit_words(scene, gesture.limit, wording))
            return
        words = time_tip(scene, gesture, tasks[0], unit, wording).spoken
        self._submit(edit, merge=f"nudge:{','.join(tasks)}:{self._run}")
        self._pause.start()
        self._reveal(tasks[0])
        self.spoke.emit(words)

    def _reveal(self, key: str) -> None:
        scene = self._desk.scene
        if scene is not None and key in scene.bars:
            self._camera.reveal(scene.bars[key])

    def replan(self) -> None:
        """Ask for the ways out of an interrupted plan."""
        if not refused(self._document):
            self.replan_wanted.emit()

    def why(self) -> None:
        """Ask why the current task stands where it stands."""
        for task in self.tasks[:1]:
            self.why_wanted.emit(task.id)

    def open(self) -> bool:
        """Ask to see the current task in detail; tell whether there is one."""
        tasks = self.tasks
        for task in tasks[:1]:
            self.open_wanted.emit(task.id)
        return bool(tasks)

    def open_resource(self) -> None:
        """Ask to open what the current task is learnt from."""
        for task in self.tasks[:1]:
            self.resource_wanted.emit(task.id)

    def go_today(self) -> None:
        """Bring today into view."""
        if self._desk.scene is not None:
            self._camera.go(self._desk.scene.today)

    def fold(self, *, folded: bool) -> bool:
        """Fold or unfold the group of the current row; tell whether there was something to do."""
        row = self._desk.table.by_key.get(self._picks.current)
        if row is None or (row.group.key in self._desk.folded) == folded:
            return False
        if row.task is not None and not folded:
            return False
        self._desk.fold(row.group.key, folded=folded)
        self._picks.only(row.group.key)
        return True

    def unmark(self) -> bool:
        """Take the selection off a link or off time off; tell whether one was selected."""
        marked = self._desk.link is not None or self._desk.pause is not None
        self._desk.pick_link(None)
        self._desk.pick_pause(None)
        return marked

    def select_group(self) -> None:
        """Select all tasks of the current group, or, when they are, all tasks."""
        row = self._desk.table.by_key.get(self._picks.current)
        groups = self._desk.groups
        inside = {task.id for task in row.group.tasks} if row else set()
        everything = {task.id for group in groups for task in group.tasks}
        chosen = inside if inside and inside != set(self._picks.keys) else everything
        self._picks.set(key for row in self._desk.table.rows if (key := row.key) in chosen)
