"""Plan check: everything odd about a plan that is still allowed, each with the way to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.model import Plan
from planner.schedule.checking import Finding, findings
from planner.wording import Wording
from ui.theme import Theme
from ui.widgets.controls import label, link_button
from ui.widgets.popover import Popover
from ui.words import tr

WIDTH, HEIGHT = 460, 420
"""Least width and greatest height, pixels at 100 %; long rows make it wider."""
MOST = 100
"""More rows than this are counted only; nobody reads them."""
_TITLE, _EDGE = 60, 12
"""Letters of a title, and pixels at 100 % that stay free at the left of the window."""
_HEAD, _SIDES = 68, 48
"""Pixels of title and edges at 100 %, above each other and beside each other."""


class Line(NamedTuple):
    """One row.

    Attributes:
        text: What is odd.
        task: Id of the task to go to, or an empty string.
        day: Day to go to when it is no task.
    """

    text: str
    task: str
    day: date | None


def check_lines(plan: Plan, today: date, wording: Wording) -> tuple[Line, ...]:
    """Return one row for everything odd, in the order of the tasks, weeks last."""
    return tuple(
        Line(_words(plan, each, wording), each.task, each.day) for each in findings(plan, today)
    )


def _short(title: str) -> str:
    return title if len(title) <= _TITLE else f"{title[:_TITLE - 1]}…"


def _words(plan: Plan, each: Finding, wording: Wording) -> str:
    title = _short(plan.task(each.task).title) if each.task else ""
    day = wording.day(each.day) if each.day else ""
    match each.kind:
        case "broken_link":
            other = _short(plan.task(each.other).title)
            return tr("{task}: no longer waits for {other}", task=title, other=other)
        case "past_deadline":
            if each.amount == 1:
                return tr("{task}: ends 1 day after its deadline, {day}", task=title, day=day)
            return tr("{task}: ends {n} days after its deadline, {day}", task=title, n=each.amount,
                      day=day)
        case "late":
            return tr("{task}: was to end on {day}", task=title, day=day)
        case "over_capacity":
            hours = wording.hours(each.amount)
            return tr("Week of {day}: {hours} over capacity", day=day, hours=hours)
        case "not_scheduled":
            return tr("{task}: not scheduled", task=title)


class PlanCheck(Popover):
    """The list; a row closes it and goes there.

    Args:
        theme: Gives the look.
        lines: What is odd.
        go: Goes to a row's task or week.
        parent: Owner; it opens below its upper right corner.
    """

    def __init__(
        self, theme: Theme, lines: Sequence[Line], go: Callable[[Line], None], parent: QWidget
    ) -> None:
        about = "" if lines else tr("Nothing is odd about this plan.")
        super().__init__(theme, tr("Plan check"), about, parent)
        self._go = go
        self.rows = [self._row(line) for line in lines[:MOST]]
        if len(lines) > MOST:
            rest = tr("and {n} more", n=len(lines) - MOST)
            self.column.addWidget(label(theme, rest, "small", "text2"))
        self.column.addStretch(1)

    def _row(self, line: Line) -> QWidget:
        row = link_button(self.theme, line.text)
        row.clicked.connect(partial(self._jump, line))
        self.column.addWidget(row, 0, Qt.AlignmentFlag.AlignLeft)
        return row

    def _jump(self, line: Line, *_state: object) -> None:
        self.close()
        self._go(line)

    def open_below(self, anchor: QWidget) -> None:
        """Open below a widget, right edges in line, as high as there are rows."""
        px = self.theme.px
        for row in self.rows:
            row.ensurePolished()  # the style sheet makes them higher than they are before
        widest = max((row.sizeHint().width() for row in self.rows), default=0) + px(_SIDES)
        width = min(max(px(WIDTH), widest), anchor.window().width() - px(_SIDES))
        self.resize(width, min(px(HEIGHT), px(_HEAD) + self.column.sizeHint().height()))
        corner = anchor.mapToGlobal(anchor.rect().bottomRight())
        edge = anchor.window().mapToGlobal(anchor.window().rect().topLeft()).x() + px(_EDGE)
        self.move(max(edge, corner.x() - self.width()), corner.y() + px(4))
        self.show()
        if self.rows:
            self.rows[0].setFocus(Qt.FocusReason.PopupFocusReason)
