"""A page with its inspector, and a person who types and clicks with real events."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from builders import plan, task
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from planner.model import Kind, Link, Plan, Step, Task
from planner.schedule.bars import bar_of
from ui.document import OpenDocument
from ui.timeline.inspector.pane import Inspector
from ui.timeline.page import PlanPage

KEY = Qt.Key
ENTER, ESC, TAB = KEY.Key_Return, KEY.Key_Escape, KEY.Key_Tab
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


class Hand(Protocol):
    """What ``make_mouse`` makes."""

    page: PlanPage
    document: OpenDocument

    @property
    def steps(self) -> list[str]: ...


MakeHand = Callable[..., Hand]


def some_plan() -> Plan:
    """Linked weeks, one with steps, one in the tray, one begun."""
    steps = [Step(id=f"s{n}", title=f"Step {n}", minutes=150) for n in range(1, 5)]
    made: Plan = plan(
        task("a", date(2026, 9, 28)),
        task("b", date(2026, 10, 5), after=["a"]),
        task("c", date(2026, 10, 19), after=[Link(pred="b")], phase="P2"),
        task("pinned", date(2026, 11, 2), phase="P2", pinned=True),
        task("stepped", date(2026, 11, 16), phase="P2", kind=Kind.MINI_PROJECT, steps=steps),
        task("begun", date(2026, 9, 14), progress=40),
        task("later", None, phase="P2"),
    )
    return made


class Work:
    """A page with its inspector, and a person who types and clicks."""

    def __init__(self, hand: Hand) -> None:
        self.hand, self.page, self.document = hand, hand.page, hand.document

    @property
    def pane(self) -> Inspector:
        pane = self.page.inspecting.pane
        assert pane is not None
        return pane

    def task(self, task_id: str) -> Task:
        assert self.document.plan is not None
        return self.document.plan.task(task_id)

    def end(self, task_id: str) -> date:
        assert self.document.plan is not None
        bar = bar_of(self.document.plan, self.task(task_id))
        assert bar is not None
        return bar.end

    def open(self, task_id: str) -> Inspector:
        self.page.view.picks.only(task_id)
        self.page.inspecting.open(task_id)
        QCoreApplication.processEvents()
        return self.pane

    def type(self, field: QWidget, text: str, *then: Qt.Key) -> None:
        field.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(field, KEY.Key_A, CONTROL)
        QTest.keyClick(field, KEY.Key_Delete)
        QTest.keyClicks(field, text)
        for key in then:
            QTest.keyClick(field, key)
        QCoreApplication.processEvents()

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, LEFT)
        QCoreApplication.processEvents()

    def undo_the_one_step(self) -> None:
        """Undo the only step there is: the very same document must come back."""
        past = self.document.session.history.past
        assert 1 == len(past), self.hand.steps
        self.document.undo()
        assert past[0].before is self.document.document
        QCoreApplication.processEvents()
