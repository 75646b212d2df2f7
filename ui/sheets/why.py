"""Why a task stands where it stands: the chain of causes, each a fact, on a small card."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from planner.model import Plan, Task
from planner.schedule.bars import bar_of
from planner.schedule.chain import causes_chain, last_member
from planner.schedule.explain import Cause
from planner.values import DAYS_PER_WEEK
from planner.wording import Wording
from ui.theme import Theme
from ui.widgets.controls import Label, label
from ui.widgets.popover import Popover
from ui.words import tr

WIDTH, HEIGHT = 380, 420
"""Width and greatest height, pixels at 100 %."""
_SIDES, _GAP, _HEAD = 60, 8, 72
"""Room beside the lines, between them, and around all of them."""
MOST = 60
"""Longer chains are cut; nobody reads them."""
_WEEK = timedelta(days=DAYS_PER_WEEK)


class Line(NamedTuple):
    """One line of the card: a task of the chain, or one cause that holds it."""

    text: str
    head: bool


def why_lines(plan: Plan, task: Task, wording: Wording) -> tuple[Line, ...]:
    """Return the chain in words: each task with its days, below it what holds it there.

    The sentences are those of the command line; full weeks in a row are one sentence.
    """
    if task.milestone:
        return (Line(_milestone(plan, task, wording), head=False),)
    if task.start is None:
        return (Line(wording.say("why.nothing", task=task.title), head=False),)
    return tuple(_chain(plan, task, wording))[:MOST]


def _joined(chain: list[tuple[str, Cause]]) -> Iterator[tuple[str, Cause, date]]:
    """Yield the chain with full weeks in a row as one; the date is the last week of the row."""
    row: tuple[str, Cause, date] | None = None
    for owner, cause in chain:
        follows = (
            row is not None
            and (owner, cause.kind, row[1].kind) == (row[0], "week", "week")
            and cause.day == row[2] + _WEEK
        )
        if row is not None and follows:
            row = (row[0], row[1], cause.day)
            continue
        if row is not None:
            yield row
        row = (owner, cause, cause.day)
    if row is not None:
        yield row


def _chain(plan: Plan, task: Task, wording: Wording) -> Iterator[Line]:
    last = ""
    for owner, cause, until in _joined(causes_chain(plan, task)):
        if owner != last:
            last, held = owner, plan.task(owner)
            bar = bar_of(plan, held)
            if bar is not None:
                names = {"task": held.title, "start": bar.start, "end": bar.end}
                yield Line(wording.say("why.head", **names), head=True)
        name = plan.task(cause.task).title if cause.task else ""
        key = "why.weeks" if until != cause.day else f"why.{cause.kind}"
        yield Line(wording.say(key, task=name, day=cause.day, last=until), head=False)


def _milestone(plan: Plan, task: Task, wording: Wording) -> str:
    day = task.start or plan.start
    if task.pinned:
        return wording.say("why.milestone_pinned", task=task.title, day=day)
    last = last_member(plan, task)
    return wording.say("why.milestone", task=task.title, last=last.title, day=day)


class WhyPopover(Popover):
    """The card.

    Args:
        theme: Gives the look.
        plan: The plan.
        task: The task that is asked about.
        wording: Gives the sentences.
        parent: Owner; the card opens over its middle.
    """

    def __init__(
        self, theme: Theme, plan: Plan, task: Task, wording: Wording, parent: QWidget
    ) -> None:
        super().__init__(theme, tr("Why is it here?"), "", parent)
        self.lines = why_lines(plan, task, wording)
        self.setAccessibleDescription(task.title)
        self._words: list[Label] = []
        for line in self.lines:
            style, token = ("small_strong", "text") if line.head else ("body", "text2")
            words = label(theme, line.text, style, token)
            words.setWordWrap(True)
            words.setMinimumWidth(1)  # a title without a space must not widen the card
            words.setContentsMargins(0 if line.head else theme.px(10), 0, 0, 0)
            self.column.addWidget(words)
            self._words.append(words)
        self.column.addStretch(1)

    def open_over(self, widget: QWidget) -> None:
        """Open in the middle of a widget, as high as the chain is long."""
        px = self.theme.px
        room = px(WIDTH) - px(_SIDES)
        heights = [each.heightForWidth(room) + px(_GAP) for each in self._words]
        self.resize(px(WIDTH), min(px(HEIGHT), px(_HEAD) + sum(heights)))
        middle = widget.mapToGlobal(widget.rect().center())
        self.move(middle.x() - self.width() // 2, middle.y() - self.height() // 2)
        self.show()
        self.setFocus()
