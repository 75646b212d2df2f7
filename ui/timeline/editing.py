"""Commands that add, rename, copy, remove, schedule and link tasks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from planner.edits import (
    AddLink,
    AddTask,
    ChangeBreak,
    DeleteTasks,
    DuplicateTask,
    Edit,
    RemoveBreak,
    RemoveLink,
    RenameTask,
    ScheduleTask,
    UnscheduleTasks,
    next_task_id,
)
from planner.model import Plan, Task
from ui.document import OpenDocument
from ui.timeline import parsing
from ui.timeline.camera import Camera
from ui.timeline.chart import Chart
from ui.timeline.desk import Desk
from ui.timeline.free_place import free_place
from ui.timeline.inline import WIDTH, Commit, InlineEdit
from ui.timeline.locked import refused
from ui.timeline.model import Column
from ui.timeline.picks import Picks
from ui.timeline.rows import TASK_HEIGHT, grown, phase_key
from ui.timeline.scale import to_date
from ui.timeline.tree import TimelineTree
from ui.words import tr

_TITLE_LEFT = 52
_MOST_TITLE = 200
_MOST_LABEL = 60
_HEADER_MARGIN = 8
_APART = 8
"""Pixels from a field to words beside it."""


class Editing(QObject):
    """Changes what there is to do.

    Args:
        desk: What is shown.
        picks: What is selected.
        document: Gets the edits.
        today: Gives the day.
        tree: Where titles are edited in place.
        chart: Where new tasks are typed.
        camera: Brings the place of a new task into view.
    """

    def __init__(
        self,
        desk: Desk,
        picks: Picks,
        document: OpenDocument,
        today: Callable[[], date],
        tree: TimelineTree,
        chart: Chart,
        camera: Camera,
    ) -> None:
        super().__init__(tree)
        self._desk = desk
        self._picks = picks
        self._document = document
        self._today = today
        self._tree = tree
        self._chart = chart
        self._camera = camera
        self.editor: InlineEdit | None = None

    @property
    def locked(self) -> bool:
        """Whether nothing can be changed."""
        return self._document.read_only

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The selected tasks, the current one first."""
        plan = self._document.plan
        if plan is None:
            return ()
        return tuple(plan.task(key) for key in self._picks.keys if key in plan.index)

    def _submit(self, edit: Edit) -> bool:
        return self._document.submit(edit) is not None

    def delete(self) -> None:
        """Delete the selected link, or else the selected tasks; undo brings them back."""
        if self._desk.link is not None:
            pred, task = self._desk.link
            self._desk.pick_link(None)
            self._submit(RemoveLink(pred=pred, task=task))
            return
        if self._desk.pause is not None:
            self.remove_time_off(self._desk.pause)
            return
        tasks = self.tasks
        if tasks:
            following = self._row_after(tasks)
            if self._submit(DeleteTasks(tasks=tuple(task.id for task in tasks))) and following:
                self._picks.only(following)

    def _row_after(self, tasks: tuple[Task, ...]) -> str:
        gone = {task.id for task in tasks}
        keys = [row.key for row in self._desk.table.rows]
        last = max((keys.index(key) for key in gone if key in keys), default=-1)
        after = (key for key in keys[last + 1 :] if key not in gone)
        before = (key for key in reversed(keys[: max(last, 0)]) if key not in gone)
        return next(after, next(before, ""))

    def duplicate(self) -> None:
        """Copy the current task."""
        plan = self._document.plan
        for task in self.tasks[:1]:
            if plan is not None:
                new = next_task_id(plan)
                title = tr("{title} (copy)", title=task.title)[:_MOST_TITLE]
                if self._submit(DuplicateTask(task=task.id, id=new, title=title)):
                    self._picks.only(new)

    def schedule(self) -> None:
        """Put the current task at the first gap that fits it."""
        for task in self.tasks[:1]:
            self._submit(ScheduleTask(task=task.id, not_before=self._today()))
            self._picks.only(task.id)

    def unschedule(self) -> None:
        """Take the selected tasks off the timeline."""
        tasks = self.tasks
        if tasks:
            self._submit(UnscheduleTasks(tasks=tuple(task.id for task in tasks)))

    def link(self, pred: str, task: str) -> None:
        """Let a task wait for another one."""
        self._submit(AddLink(pred=pred, task=task))

    def remove_time_off(self, number: int) -> None:
        """Take time off back, by its position in the plan."""
        self._desk.pick_pause(None)
        self._submit(RemoveBreak(number=number))

    def name_time_off(self, number: int, left: int) -> None:
        """Type another name for time off in the header, from a pixel of the chart on."""
        plan = self._document.plan
        if plan is None or number >= len(plan.breaks) or refused(self._document):
            return
        pause = plan.breaks[number]

        def commit(label: str) -> bool:
            changed = pause.with_(label=label[:_MOST_LABEL])
            return changed == pause or self._submit(ChangeBreak(number=number, pause=changed))

        height = self._chart.surface.body.top() - 2 * _HEADER_MARGIN
        room = QRect(self._kept_in(left), _HEADER_MARGIN, self._width, height)
        self._open(self._chart, room, pause.label, tr("Name of the time off"), commit)

    def _kept_in(self, left: int) -> int:
        """Return the left edge of a field of the usual width that stays on the chart."""
        return max(4, min(left, self._chart.width() - self._width - 16))

    # Titles in place

    def rename(self) -> None:
        """Edit the title of the current task in place."""
        if self.tasks and refused(self._document):
            return
        for task in self.tasks[:1]:
            index = self._picks.index_of(task.id)
            area = self._tree.visualRect(index).adjusted(_TITLE_LEFT, 0, 0, 0)
            self._open(self._tree.viewport(), area, task.title, tr("Title"), self._renamer(task.id))

    def _renamer(self, task_id: str) -> Commit:
        return lambda title: self._submit(RenameTask(task=task_id, title=title))

    def new_task(self) -> None:
        """Type a new task for the phase of the current row, where it will stand: the first gap."""
        row = self._desk.table.by_key.get(self._picks.current)
        phase, plan = self.phase_of(row.group.key if row else ""), self._document.plan
        if not phase or plan is None or refused(self._document):
            return
        self._desk.fold(phase_key(phase), folded=False)
        place = free_place(plan, parsing.DEFAULT, self._today())
        if place is not None:
            self._camera.reveal(place)
        top = self._below(phase_key(phase))
        if self._chart.isVisibleTo(self._tree.window()):
            left = round(self._desk.scale.x(place.first)) if place else 0
            room = QRect(self._kept_in(left), top, self._width, self._row_height)
            self._type_task(self._chart, self._clear_of_words(room), phase, None)
        else:
            # The chart is hidden by the table: the columns after the titles cover none of them.
            left = self._tree.columnViewportPosition(Column.START)
            room = QRect(left, top - self._chart.surface.body.top(), self._width, self._row_height)
            self._type_task(self._tree.viewport(), room, phase, None)

    @property
    def _width(self) -> int:
        return grown(WIDTH, self._desk.table.zoom)

    @property
    def _row_height(self) -> int:
        return grown(TASK_HEIGHT, self._desk.table.zoom)

    def _below(self, key: str) -> int:
        """Return the height on the chart below the last row of a group, scrolled into view."""
        rows = [row for row in self._desk.table.rows if row.group.key == key]
        bottom = rows[-1].top + rows[-1].height if rows else 0
        body = self._chart.surface.body
        low = bottom + self._chart.surface.top
        self._chart.scroll_rows(max(0, low + self._row_height - body.bottom()))
        self._chart.scroll_rows(min(0, low - body.top()))
        low = bottom + self._chart.surface.top
        return min(max(low, body.top()), body.bottom() - self._row_height)

    def create(self, phase: str, first: date, last: date, area: QRect) -> None:
        """Type a new task that was drawn on the chart."""
        room = QRect(self._kept_in(area.left()), area.top(), self._width, self._row_height)
        self._type_task(self._chart, self._clear_of_words(room), phase, (first, last))

    def _clear_of_words(self, room: QRect) -> QRect:
        """Return the nearest place in a row where a field leaves words alone or covers all."""
        begin = room.left()
        words = [text.area.toAlignedRect() for text in self._chart.texts()]
        near = [each for each in words if each.top() < room.bottom() and each.bottom() > room.top()]
        lefts = [begin]
        for each in near:
            beside = [each.left() - _APART - room.width(), each.right() + _APART]
            lefts += [*beside, each.left(), each.right() + 1 - room.width()]
        for left in sorted(lefts, key=lambda left: abs(left - begin)):
            moved = room.translated(left - begin, 0)
            inside = self._kept_in(left) == left and abs(left - begin) < room.width()
            if inside and not any(_cuts(moved, each) for each in near):
                return moved
        return room

    def phase_of(self, key: str) -> str:
        """Return the phase new tasks of a group go to: its own, or the last one."""
        plan = self._document.plan
        if plan is None or not plan.phases:
            return ""
        named = key.removeprefix("phase:")
        known = {phase.id for phase in plan.phases}
        return named if named in known else plan.phases[-1].id

    def _type_task(
        self,
        parent: QWidget,
        area: QRect,
        phase: str,
        drawn: tuple[date, date] | None,
    ) -> None:
        """Ask for title and hours; what was not drawn takes the first gap that holds its hours."""

        def commit(text: str) -> bool:
            plan, typed = self._document.plan, parsing.parse_task(text)
            if plan is None or typed is None:
                return False
            days = drawn or self._free_days(plan, typed.minutes)
            edit = AddTask(
                id=next_task_id(plan), phase=phase, title=typed.title, minutes=typed.minutes
            )
            if days is not None:
                edit = edit.with_(start=days[0], end=days[1])
            taken = self._submit(edit)
            if taken:
                self._show(edit.id)
            return taken

        self._open(parent, area, "", tr("Title, hours"), commit)

    def _free_days(self, plan: Plan, minutes: int) -> tuple[date, date] | None:
        place = free_place(plan, minutes, self._today())
        return (to_date(place.first), to_date(place.last)) if place else None

    def _show(self, task: str) -> None:
        self._picks.only(task)
        scene = self._desk.scene
        if scene is not None and task in scene.bars:
            self._camera.reveal(scene.bars[task])

    def _open(
        self, parent: QWidget, area: QRect, text: str, name: str, commit: Commit
    ) -> None:
        if self.editor is not None:
            self.editor.finish(keep=True)
        self.editor = InlineEdit(parent, area, text, name, commit)
        self.editor.destroyed.connect(self._closed)

    def _closed(self) -> None:
        self.editor = None


def _cuts(field: QRect, words: QRect) -> bool:
    """Tell whether a field covers a part of some words, or touches them."""
    near = field.adjusted(1 - _APART, 0, _APART - 1, 0)
    return near.intersects(words) and not field.contains(words)
