"""When and how much: dates, effort, progress, deadline, pin."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from planner.edits import (
    MoveTasks,
    PinTasks,
    ResizeTask,
    ScheduleTask,
    SetDeadline,
    SetHours,
    SetProgress,
)
from planner.model import FULL
from ui.timeline.inspector.bench import Bench
from ui.timeline.inspector.box import Box
from ui.timeline.inspector.effort import LEAST, MOST, read_minutes, read_share
from ui.timeline.inspector.entries import Line
from ui.timeline.inspector.facts import Facts
from ui.timeline.inspector.marks import Icon
from ui.timeline.inspector.part import Part
from ui.widgets.controls import ElidedLabel, label, link_button
from ui.widgets.reading import FIRST_YEAR, LAST_YEAR, NotADay, read_day
from ui.words import tr

_TOP = Qt.AlignmentFlag.AlignTop
_LABELS, _STEP, _SHARE = 76, 30, 5
"""Width of the labels, pixels; what Up and Down add: minutes, percent."""


class DatesField(Box):
    """First and last day in one frame: "15 Feb → 14 Mar 2027"."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.theme, "calendar")
        self._bench = bench
        self._facts: Facts | None = None
        self.start = Line(bench.theme, tr("First day"), grows=True)
        self.end = Line(bench.theme, tr("Last day"))
        self.add(self.start)
        arrow = label(bench.theme, "→")
        arrow.setContentsMargins(bench.theme.px(4), 0, bench.theme.px(6), 0)
        self.add(arrow)
        self.add(self.end, 1)
        self.start.committed.connect(self._move)
        self.end.committed.connect(self._resize)
        self.start.stepped.connect(lambda step: self._step(self.start, step))
        self.end.stepped.connect(lambda step: self._step(self.end, step))

    def fill(self, facts: Facts) -> None:
        """Show the days of a bar."""
        self._facts, bar, wording = facts, facts.bar, self._bench.wording
        if bar is not None:
            same = bar.start.year == bar.end.year
            self.start.show_text(wording.day(bar.start) if same else wording.long_day(bar.start))
            self.end.show_text(wording.long_day(bar.end))

    def _read(self, line: Line) -> date:
        bar = self._facts.bar if self._facts else None
        near = None if bar is None else bar.start if line is self.start else bar.end
        return read_day(line.text(), self._bench.wording, near)

    def _step(self, line: Line, step: int) -> None:
        try:
            day = self._read(line) + timedelta(days=step)
        except NotADay:
            return
        if FIRST_YEAR <= day.year <= LAST_YEAR:
            line.retype(self._bench.wording.long_day(day))

    def _move(self, _text: str) -> None:
        facts = self._facts
        if facts is None:
            return
        try:
            day = self._read(self.start)
        except NotADay as problem:
            self.settle(self.start, str(problem))
            return
        if day == facts.task.start:
            self.settle(self.start, "")
            return
        move = self._bench.submit(lambda: MoveTasks(tasks=(facts.task.id,), to=day))
        self.settle(self.start, move)

    def _resize(self, _text: str) -> None:
        facts = self._facts
        if facts is None:
            return
        try:
            day = self._read(self.end)
        except NotADay as problem:
            self.settle(self.end, str(problem))
            return
        if facts.bar is not None and day == facts.bar.end:
            self.settle(self.end, "")
            return
        resize = self._bench.submit(lambda: ResizeTask(task=facts.task.id, end=day))
        self.settle(self.end, resize)


class EffortField(Box):
    """The effort, and what that is a week."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.theme, "clock")
        self._bench = bench
        self._facts: Facts | None = None
        self.hours = Line(bench.theme, tr("Effort"), grows=True)
        self.rate = ElidedLabel(bench.theme, "")
        self.add(self.hours)
        self.add(self.rate, 1)
        self.hours.committed.connect(self._set)
        self.hours.stepped.connect(self._step)

    def fill(self, facts: Facts) -> None:
        """Show effort and rate."""
        self._facts = facts
        wording, rate = self._bench.wording, facts.week_minutes
        self.hours.show_text(wording.hours(facts.task.minutes))
        hours = wording.about_hours(rate)
        self.rate.setText(tr(", about {hours} h a week", hours=hours) if rate else "")
        over = rate > facts.plan.availability.week_minutes
        self.rate.set_token("warn" if over else "text")

    def _step(self, step: int) -> None:
        minutes = read_minutes(self.hours.text())
        if minutes is not None:
            changed = min(MOST, max(LEAST, minutes + step * _STEP))
            self.hours.retype(self._bench.wording.hours(changed))

    def _set(self, text: str) -> None:
        facts, minutes = self._facts, read_minutes(text)
        if facts is None:
            return
        if minutes is None:
            sentence = tr("Enter hours, e.g. 24 h or 1 h 30 m; at least 15 m.")
        else:
            sentence = self._bench.submit(
                lambda: SetHours(task=facts.task.id, minutes=minutes)
            )
        self.settle(self.hours, sentence)


class ProgressField(Box):
    """The progress of a task without steps."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.theme, "trending-up")
        self._bench = bench
        self._facts: Facts | None = None
        self.share = Line(bench.theme, tr("Progress"), grows=True)
        self.part = ElidedLabel(bench.theme, "")
        self.add(self.share)
        self.add(self.part, 1)
        self.share.committed.connect(self._set)
        self.share.stepped.connect(self._step)

    def fill(self, facts: Facts) -> None:
        """Show the share that is done."""
        self._facts = facts
        task, wording = facts.task, self._bench.wording
        self.share.show_text(tr("{n} %", n=task.progress))
        done = wording.about_hours(task.minutes - task.remaining_minutes)
        self.part.setText(tr(", {done} of {whole}", done=done, whole=wording.hours(task.minutes)))

    def _step(self, step: int) -> None:
        share = read_share(self.share.text())
        if share is not None:
            self.share.retype(tr("{n} %", n=min(FULL, max(0, share + step * _SHARE))))

    def _set(self, text: str) -> None:
        facts, share = self._facts, read_share(text)
        if facts is None:
            return
        if share is None:
            sentence = tr("Enter a share from 0 to 100 %.")
        else:
            sentence = self._bench.submit(
                lambda: SetProgress(task=facts.task.id, percent=share, day=facts.today)
            )
        self.settle(self.share, sentence)


class DeadlineField(Box):
    """The day a task should be done by; empty without one."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.theme, "flag")
        self._bench = bench
        self._facts: Facts | None = None
        self.day = Line(bench.theme, tr("Deadline"))
        self.day.setPlaceholderText(tr("None"))
        self.add(self.day, 1)
        self.day.committed.connect(self._set)
        self.day.stepped.connect(self._step)

    def fill(self, facts: Facts) -> None:
        """Show the day."""
        self._facts = facts
        day = facts.task.deadline
        self.day.show_text("" if day is None else self._bench.wording.long_day(day))

    def _near(self) -> date | None:
        facts = self._facts
        if facts is None:
            return None
        return facts.task.deadline or (facts.bar.end if facts.bar else facts.today)

    def _step(self, step: int) -> None:
        near = self._near()
        try:
            day = read_day(self.day.text(), self._bench.wording, near) + timedelta(days=step)
        except NotADay:
            return
        if FIRST_YEAR <= day.year <= LAST_YEAR:
            self.day.retype(self._bench.wording.long_day(day))

    def _set(self, text: str) -> None:
        facts = self._facts
        if facts is None:
            return
        try:
            day = read_day(text, self._bench.wording, self._near()) if text.strip() else None
        except NotADay as problem:
            self.settle(self.day, str(problem))
            return
        edit = self._bench.submit(lambda: SetDeadline(tasks=(facts.task.id,), day=day))
        self.settle(self.day, edit)


class TimingPart(Part):
    """The rows with their labels."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        theme = bench.theme
        self.dates, self.effort = DatesField(bench), EffortField(bench)
        self.progress, self.deadline = ProgressField(bench), DeadlineField(bench)
        self.schedule = link_button(theme, tr("First free gap"))
        self.nowhere = self._row(label(theme, tr("Not scheduled"), "body", "text2"), self.schedule)
        self.steps = label(theme, "")
        self.by_steps = self._row(Icon(theme, "list-checks"), self.steps)
        self.logged = label(theme, "", "small", "text2")
        self.late = self.paragraph("", "small", "warn")
        self.pin = QCheckBox(tr("Stays on its dates"))
        self.pin.setFont(theme.font("body"))
        self._lay_out()
        self.schedule.clicked.connect(self._schedule)
        self.pin.clicked.connect(self._pin)

    def _row(self, *widgets: QWidget) -> QWidget:
        holder = QWidget()
        holder.setMinimumHeight(self.bench.theme.px(30))
        row = QHBoxLayout(holder)
        row.setContentsMargins(self.bench.theme.px(10), 0, 0, 0)
        row.setSpacing(self.bench.theme.px(8))
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        return holder

    def _lay_out(self) -> None:
        px = self.bench.theme.px
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, px(_LABELS))
        grid.setColumnStretch(1, 1)
        self._names = []
        groups: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (tr("Dates"), (self.dates, self.nowhere)),
            (tr("Effort"), (self.effort,)),
            (tr("Progress"), (self.progress, self.by_steps, self.logged)),
            (tr("Deadline"), (self.deadline, self.late)),
            (tr("Pin"), (self.pin,)),
        )
        line = 0
        for name, widgets in groups:
            if line:
                grid.setRowMinimumHeight(line, px(6))
                line += 1
            words = label(self.bench.theme, name, "body", "text2")
            words.setFixedHeight(px(30))
            self._names.append(words)
            grid.addWidget(words, line, 0, len(widgets), 1, _TOP)
            for widget in widgets:
                grid.addWidget(widget, line, 1)
                line += 1
        self.pin.setMinimumHeight(px(30))
        self.logged.setContentsMargins(px(10), px(2), 0, 0)
        self.late.setContentsMargins(0, px(2), 0, 0)
        self.column.addLayout(grid)

    def fill(self, facts: Facts) -> None:
        """Show all rows."""
        task, wording = facts.task, self.bench.wording
        for field in (self.dates, self.effort, self.progress, self.deadline):
            field.fill(facts)
        self.dates.setVisible(facts.bar is not None)
        self.nowhere.setVisible(facts.bar is None)
        self.schedule.setVisible(not task.skipped)
        self.progress.setVisible(not task.steps)
        self.by_steps.setVisible(bool(task.steps))
        self.steps.setText(tr("{n} of {all} steps", n=facts.steps_done, all=len(task.steps)))
        logged = facts.plan.logged_minutes(task.id)
        self.logged.setText(tr("{hours} logged", hours=wording.hours(logged)))
        self.logged.setVisible(bool(logged))
        self.pin.setChecked(task.pinned)
        self.pin.setEnabled(task.scheduled)
        self._tell_late(facts)

    def _tell_late(self, facts: Facts) -> None:
        days = facts.days_late
        one = tr("Ends 1 day after its deadline.")
        many = tr("Ends {n} days after its deadline.", n=days)
        self.late.setText(one if days == 1 else many)
        self.late.setVisible(days > 0)

    def _schedule(self) -> None:
        facts = self.facts
        if facts is not None:
            self.bench.submit(lambda: ScheduleTask(task=facts.task.id, not_before=facts.today))
            self.bench.go(facts.task.id)

    def _pin(self, pinned: bool) -> None:  # noqa: FBT001  Qt's signal
        facts = self.facts
        if facts is None:
            return
        refused = self.bench.submit(lambda: PinTasks(tasks=(facts.task.id,), pinned=pinned))
        if refused:
            self.pin.setChecked(facts.task.pinned)
