"""Small fields over the list for one value: a day to go to, time spent, hours, a deadline."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QRect

from planner.edits import Edit, LogWork, SetDeadline, SetHours, SkipTasks
from planner.model import Task
from planner.values import DAYS_PER_WEEK
from ui.document import OpenDocument
from ui.timeline.camera import Camera
from ui.timeline.dating import month_names, parse_day
from ui.timeline.inline import Commit, InlineEdit
from ui.timeline.locked import refused
from ui.timeline.picks import Picks
from ui.timeline.rows import TASK_HEIGHT
from ui.timeline.tree import TimelineTree
from ui.widgets.reading import read_time
from ui.words import tr

_LEFT, _MARGIN = 52, 8
_STEP, _LEAST, _MOST = 15, 15, 240
"""Time spent is offered in steps of so many minutes, and within these bounds."""


class Quick(QObject):
    """Asks for one value and submits it.

    Args:
        picks: Says which task is meant.
        camera: Goes to days.
        document: Gets the edits.
        today: Gives the day.
        tree: Over which the field floats.
    """

    def __init__(
        self,
        picks: Picks,
        camera: Camera,
        document: OpenDocument,
        today: Callable[[], date],
        tree: TimelineTree,
    ) -> None:
        super().__init__(tree)
        self._picks = picks
        self._camera = camera
        self._document = document
        self._today = today
        self._tree = tree
        self.field: InlineEdit | None = None

    @property
    def _tasks(self) -> tuple[Task, ...]:
        plan = self._document.plan
        if plan is None:
            return ()
        found = (plan.task(key) for key in self._picks.keys if key in plan.index)
        return tuple(task for task in found if not task.milestone)

    def go_to_day(self) -> None:
        """Ask for a day and bring it into view."""
        if self._document.plan is not None:
            height = self._tree.fontMetrics().height() + 14
            width = self._tree.width() - 2 * _MARGIN
            room = QRect(_MARGIN, (self._tree.header().height() - height) // 2, width, height)
            self._ask(room, "", tr("Go to a day, e.g. 15 mar"), self._go)

    def log_time(self) -> None:
        """Ask how long the current task was worked on today; what is planned is offered."""
        for task in self._tasks[:1]:
            offered = self._document.wording.hours(self._planned(task))
            self._over(task, offered, tr("Time spent today"), self._logger(task))

    def set_hours(self) -> None:
        """Ask for the effort of the current task."""
        for task in self._tasks[:1]:
            known = self._document.wording.hours(task.minutes)
            self._over(task, known, tr("Hours in all"), self._hours(task))

    def set_deadline(self) -> None:
        """Ask by when the selected tasks should be done."""
        tasks = self._tasks
        for task in tasks[:1]:
            known = self._document.wording.long_day(task.deadline) if task.deadline else ""
            words = tr("Deadline, e.g. 15 mar")
            self._over(task, known, words, self._deadline(tasks), asked=tr("Deadline"))

    def clear_deadline(self) -> None:
        """Take the deadline of the selected tasks back."""
        tasks = tuple(task.id for task in self._tasks)
        if tasks:
            self._submit(SetDeadline(tasks=tasks, day=None))

    def skip(self) -> None:
        """Leave the selected tasks out, or take them in again when all of them are left out."""
        tasks = self._tasks
        if tasks:
            skipped = not all(task.skipped for task in tasks)
            self._submit(SkipTasks(tasks=tuple(task.id for task in tasks), skipped=skipped))

    # What was typed

    def _planned(self, task: Task) -> int:
        """Return what an ordinary study day leaves for a task, minutes."""
        plan = self._document.plan
        week = plan.availability.week_minutes if plan else 0
        a_day = min(task.remaining_minutes or task.minutes, max(week // DAYS_PER_WEEK, _LEAST))
        return min(_MOST, max(_LEAST, round(a_day / _STEP) * _STEP))

    def _day(self, text: str, near: date) -> date | None:
        day = parse_day(text, near, month_names(self._document.wording))
        if day is None:
            self._complain(tr("‘{typed}’ is no day. Try 15 mar or +2 weeks.", typed=text))
        return day

    def _time(self, text: str, *, hours: bool) -> int | None:
        minutes = read_time(text, hours=hours) or None  # no time at all is none to log
        if minutes is None:
            self._complain(tr("‘{typed}’ is no time. Try 1h 30m.", typed=text))
        return minutes

    def _complain(self, words: str) -> None:
        self._document.refused.emit(words)

    def _go(self, text: str) -> bool:
        day = self._day(text, self._today())
        if day is not None:
            self._camera.go(day.toordinal())
        return day is not None

    def _logger(self, task: Task) -> Commit:
        def commit(text: str) -> bool:
            minutes = self._time(text, hours=False)
            if minutes is None:
                return False
            return self._submit(LogWork(task=task.id, day=self._today(), minutes=minutes))

        return commit

    def _hours(self, task: Task) -> Commit:
        def commit(text: str) -> bool:
            minutes = self._time(text, hours=True)
            if minutes is None:
                return False
            same = minutes == task.minutes
            return same or self._submit(SetHours(task=task.id, minutes=minutes))

        return commit

    def _deadline(self, tasks: tuple[Task, ...]) -> Commit:
        def commit(text: str) -> bool:
            day = self._day(text, self._today())
            if day is None:
                return False
            return self._submit(SetDeadline(tasks=tuple(task.id for task in tasks), day=day))

        return commit

    def _submit(self, edit: Edit) -> bool:
        """Carry out an edit; tell whether it was taken."""
        return self._document.submit(edit) is not None

    # The field

    def _over(
        self, task: Task, text: str, name: str, commit: Commit, *, asked: str = ""
    ) -> None:
        """Ask over the row of a task; its title is covered, so the field says what is asked."""
        if refused(self._document):
            return
        area = self._tree.visualRect(self._picks.index_of(task.id))
        if area.isEmpty():
            area = QRect(0, 0, self._tree.viewport().width(), TASK_HEIGHT)
        origin = self._tree.viewport().pos()
        room = area.translated(origin).adjusted(_LEFT, 0, 0, 0)
        room.setRight(self._tree.width() - _MARGIN)
        self._ask(room, text, name, commit, asked=(asked or name) if text else "")

    def _ask(
        self, area: QRect, text: str, name: str, commit: Commit, *, asked: str = ""
    ) -> None:
        if self.field is not None:
            self.field.finish(keep=False)
        self.field = InlineEdit(self._tree, area, text, name, commit, asked=asked)
        self.field.destroyed.connect(self._closed)

    def _closed(self) -> None:
        self.field = None
