"""The right side of the Replan sheet: what a way out moves, cuts, breaks and costs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner import catalog
from planner.model import Plan, Task
from planner.outlook import HourPrice
from planner.replan import Cut, WayOut
from planner.wording import Wording
from ui.sheets.replan import words
from ui.sheets.replan.diff import ROW, DiffTable, HeadRow
from ui.sheets.replan.mark import Mark
from ui.sheets.replan.ways import Prices, Ways
from ui.theme import Theme
from ui.widgets.controls import Button, label, link_button, rule, well
from ui.widgets.labels import ElidedLabel, Label, tip_text
from ui.words import tr

FEW = 5
"""So many rows are shown until the person asks for all."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Result(QWidget):
    """What one way out does; made anew for each.

    Args:
        theme: Gives the look.
        wording: Gives dates, hours and money.
        ways: The plan and its skills.

    Attributes:
        ticked: A project may go, or has to stay: id and whether it may go.
        wanted: Other hours a week were chosen from the list, minutes.
        reached: A row of the diff has the focus; its place in this widget, pixels.
        timeline_wanted: The way out shall be seen on the timeline.
        on_timeline: Asks for it; there when a way out is shown.
    """

    ticked = Signal(str, bool)
    wanted = Signal(int)
    reached = Signal(int, int)
    timeline_wanted = Signal()

    def __init__(self, theme: Theme, wording: Wording, ways: Ways) -> None:
        super().__init__()
        self._theme, self._wording, self._ways = theme, wording, ways
        self.table: DiffTable | None = None
        self.on_timeline: Button | None = None
        self._column = QVBoxLayout(self)
        px = theme.px
        self._column.setContentsMargins(px(24), px(16), px(16), px(16))
        self._column.setSpacing(px(8))

    @property
    def texts(self) -> tuple[str, ...]:
        """Every sentence on it, from top to bottom, without the table; for tests."""
        return tuple(each.text() for each in self.findChildren(Label) if each.text())

    def show_way(self, way: WayOut, *, everything: bool) -> None:
        """Show a way out.

        Args:
            way: The way out.
            everything: Whether all rows of the diff are shown at first.
        """
        self._moves(way)
        self._conflicts(way)
        self._cuts(way.cut)
        self._diff(way, everything=everything)
        self._milestones(way)
        skills = words.skills_text(self._ways.short(way.levels), self._ways, self._wording)
        if skills:
            self._say(skills, "small", "text2")

    def _moves(self, way: WayOut) -> None:
        """Say how much moves, and offer to see it on the timeline."""
        self.on_timeline = link_button(self._theme, tr("Show on the timeline"))
        self.on_timeline.setObjectName("on_timeline")
        self.on_timeline.setAutoDefault(False)
        self.on_timeline.clicked.connect(self.timeline_wanted)
        row = QHBoxLayout()
        moves = label(self._theme, words.moves_line(way), "strong")
        moves.setWordWrap(True)
        row.addWidget(moves, 1)
        row.addWidget(self.on_timeline, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def show_waiting(self, sentence: str) -> None:
        """Show that an answer is still to come."""
        self._say(sentence, "body", "text2")

    def show_refusal(self, sentence: str) -> None:
        """Show why a way out cannot be had."""
        self._say(sentence, "body", "warn")

    def finish(self) -> None:
        """Let what was added stand at the top."""
        self._column.addStretch(1)

    def _say(self, text: str, style: str, token: str) -> Label:
        words_label = label(self._theme, text, style, token)
        words_label.setWordWrap(True)
        self._column.addWidget(words_label)
        return words_label

    def _conflicts(self, way: WayOut) -> None:
        plan = self._ways.plan
        for task, pred in way.conflicts:
            names = {"task": plan.task(task).title, "pred": plan.task(pred).title}
            self._say(self._wording.say("replan.conflict", **names), "small", "warn")

    # Trim

    def _cuts(self, cuts: Sequence[Cut]) -> None:
        if not cuts:
            return
        plan, names = self._ways.plan, {axis.id: axis.short for axis in catalog.axes()}
        box, column = self._box()
        lost: dict[str, int] = {}
        for cut in cuts:
            key = "replan.cut_part" if cut.left else "replan.cut"
            hours = self._wording.hours(cut.minutes)
            text = self._wording.say(key, task=plan.task(cut.task).title, hours=hours)
            column.addWidget(self._wrapping(text, "text"))
            lost.update(cut.lost)
        for axis, tenths in lost.items():
            levels = self._wording.level(tenths)
            text = self._wording.say("replan.lost", axis=names.get(axis, axis), levels=levels)
            column.addWidget(self._wrapping(text, "warn"))
        self._column.addWidget(box)

    def _wrapping(self, text: str, token: str) -> Label:
        """Return a line of a box that may take a second one."""
        made = label(self._theme, text, "small", token)
        made.setWordWrap(True)
        return made

    def add_projects(self, projects: Sequence[Task], may_go: frozenset[str]) -> None:
        """Offer projects that may go as well; trim keeps them otherwise."""
        if not projects:
            return
        self._say(tr("Projects stay unless you let them go:"), "caption", "text2")
        for task in projects:
            hours = self._wording.hours(task.minutes)
            text = tr("{task}, {hours}", task=task.title, hours=hours)
            box = QCheckBox(self._fitted(text))
            box.setObjectName(f"may_go:{task.id}")
            box.setAccessibleName(text)
            box.setToolTip(tip_text(text))
            box.setFont(self._theme.font("small"))
            box.setChecked(task.id in may_go)
            box.toggled.connect(self._tick)
            self._column.addWidget(box)

    def _fitted(self, text: str) -> str:
        """Return a text for one line of a check box, which neither wraps nor elides."""
        metrics = self.fontMetrics()
        room = self._theme.px(470)
        return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room).replace("&", "&&")

    def _tick(self, checked: bool) -> None:  # noqa: FBT001  Qt's signal
        sender = self.sender()
        if sender is not None:
            self.ticked.emit(sender.objectName().removeprefix("may_go:"), checked)

    # Other hours

    def add_prices(self, prices: Prices | None, plan: Plan) -> None:
        """Show what other hours a week would do."""
        if prices is None:
            return
        box = well(self._theme)
        grid = QGridLayout(box)
        px = self._theme.px
        grid.setContentsMargins(px(10), px(9), px(14), px(7))
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        heads = (
            tr("The price of an hour"),
            tr("Ready, in half of all futures") if prices.ready else tr("Work ends about"),
            tr("Pay, against now") if any(point.pay for point in prices.points) else "",
        )
        for column, text in enumerate(heads):
            side = Qt.AlignmentFlag.AlignLeft if not column else Qt.AlignmentFlag.AlignRight
            head = label(self._theme, text, "caption", "text2")
            head.setContentsMargins(0 if column else px(4), 0, 0, px(2))
            grid.addWidget(head, 0, column, side)
        for number, point in enumerate(prices.points, start=1):
            self._price(grid, number, point, prices.currency, plan)
        self._column.addWidget(box)
        if prices.ready and prices.late is not None:
            late = self._wording.long_day(prices.late)
            text = tr("At the present hours, in 8 of 10 futures by {day}.", day=late)
            self._say(text, "small", "text2")

    def _price(
        self, grid: QGridLayout, number: int, point: HourPrice, currency: str, plan: Plan
    ) -> None:
        theme, wording = self._theme, self._wording
        grid.setRowMinimumHeight(number, theme.px(30))
        present = point.week_minutes == plan.availability.week_minutes
        hours = tr("{hours} a week", hours=wording.hours(point.week_minutes))
        if present:
            text = tr("{hours}, as now", hours=hours)
            words_label = label(theme, text, "strong")
            words_label.setContentsMargins(theme.px(4), 0, 0, 0)
            grid.addWidget(words_label, number, 0, _LEFT)
        else:
            use = link_button(theme, hours)
            use.setObjectName(f"hours:{point.week_minutes}")
            use.setAutoDefault(False)
            use.clicked.connect(self._use)
            grid.addWidget(use, number, 0, _LEFT)
        style = "small_strong" if present else "small"
        day = wording.long_day(point.ready) if point.ready else tr("never")
        grid.addWidget(label(theme, day, style), number, 1, _RIGHT)
        if point.pay:
            plus = "+" if point.pay > 0 else ""
            pay = f"{plus}{wording.money(point.pay, currency)}"
            grid.addWidget(label(theme, pay, style), number, 2, _RIGHT)

    def _use(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.wanted.emit(int(sender.objectName().removeprefix("hours:")))

    # Diff and milestones

    def _diff(self, way: WayOut, *, everything: bool) -> None:
        rows = words.diff_rows(way, self._ways.plan, self._wording)
        if not rows:
            return
        few = rows if everything or len(rows) <= FEW + 1 else rows[:FEW]
        self.table = DiffTable(self._theme, few)
        self.table.selectionModel().currentChanged.connect(self._walked)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._rows.addWidget(HeadRow(self._theme))
        self._rows.addWidget(rule(self._theme))
        self._rows.addWidget(self.table)
        self._column.addLayout(self._rows)
        if len(few) < len(rows):
            self._more(way, len(rows) - len(few))

    def _more(self, way: WayOut, count: int) -> None:
        more = link_button(self._theme, tr("{n} more…", n=count))
        more.setObjectName("more")
        more.setAutoDefault(False)
        self._column.addWidget(more, 0, _LEFT)

        def show_all() -> None:
            rows = words.diff_rows(way, self._ways.plan, self._wording)
            table = DiffTable(self._theme, rows)
            table.selectionModel().currentChanged.connect(self._walked)
            old, self.table = self.table, table
            if old is not None:
                self._rows.replaceWidget(old, table)
                old.deleteLater()
            more.hide()
            table.setFocus(Qt.FocusReason.OtherFocusReason)

        more.clicked.connect(show_all)

    def _walked(self, current: QModelIndex) -> None:
        if self.table is not None:
            row = self._theme.px(ROW)
            top = self.table.y() + current.row() * row
            self.reached.emit(top, row)

    def _milestones(self, way: WayOut) -> None:
        rows = words.milestone_rows(way, self._ways.plan, self._wording)
        if not rows:
            return
        box, column = self._box()
        for row in rows:
            line = QHBoxLayout()
            line.setSpacing(self._theme.px(8))
            line.addWidget(Mark(self._theme, row.colour))
            line.addWidget(ElidedLabel(self._theme, row.title, "small"), 1)
            token = "warn" if abs(row.shift) > words.FAR else "text2"
            line.addWidget(label(self._theme, row.days, "small", token))
            column.addLayout(line)
        self._column.addWidget(box)

    def _box(self) -> tuple[QFrame, QVBoxLayout]:
        px = self._theme.px
        box = well(self._theme)
        column = QVBoxLayout(box)
        column.setContentsMargins(px(12), px(9), px(14), px(9))
        column.setSpacing(px(6))
        return box, column
