"""A Plan page over a small plan, and a hand that works on it with real mouse events."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from builders import YEAR_END, document, milestone, plan, task
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.model import Document, Kind, Plan
from planner.schedule.milestones import follow_milestones
from ui.document import OpenDocument
from ui.guard import on_fault
from ui.settings import Settings
from ui.theme import Theme
from ui.timeline.page import PlanPage

TODAY = date(2026, 9, 22)
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def chain() -> Plan:
    """Four linked weeks, one with slack, a begun task, a pinned one, one in the tray."""
    return follow_milestones(
        plan(
            task("begun", progress=40),
            task("a", date(2026, 9, 28)),
            task("b", date(2026, 10, 5), after=["a"]),
            task("c", date(2026, 10, 19), after=["b"], phase="P2"),
            task("pinned", date(2026, 11, 2), phase="P2", pinned=True),
            task("proof", date(2026, 11, 9), phase="P2", kind=Kind.PORTFOLIO),
            task("later", None, phase="P2"),
            milestone("m1"),
            milestone("m2", "P2"),
            breaks=[YEAR_END],
        )
    )


class Mouse:
    """Presses, moves and releases on the chart of a page."""

    def __init__(self, page: PlanPage, document: OpenDocument) -> None:
        self.page = page
        self.document = document
        self.view = page.view
        self.chart = page.view.chart
        self.at = QPoint()

    def on(self, key: str, share: float = 0.5) -> QPoint:
        """Return a point of a bar: 0 = its left edge, 1 = its right one."""
        layout = self.view.desk.layout
        assert layout is not None
        box = layout.bar(key)
        assert box is not None
        x = box.x + box.width * share + (2 if share == 0 else -2 if share == 1 else 0)
        return QPoint(round(x), round(box.middle + self.chart.surface.top))

    def press(self, at: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        self.at = at
        QTest.mousePress(self.chart, LEFT, keys, at)

    def move(self, days: float, keys: Qt.KeyboardModifier = NONE) -> None:
        """Move to so many days from the press, in several steps."""
        pixels = round(days * self.view.desk.scale.per_day)
        for share in (0.3, 0.7, 1.0):
            self.move_by(round(pixels * share), keys)

    def move_by(self, pixels: int, keys: Qt.KeyboardModifier = NONE) -> None:
        to = self.at + QPoint(pixels, 0)
        if keys == NONE:
            QTest.mouseMove(self.chart, to)
        else:
            event = mouse_move(self.chart, to, keys)
            QCoreApplication.sendEvent(self.chart, event)
        self.where = to
        QCoreApplication.processEvents()

    def release(self, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseRelease(self.chart, LEFT, keys, getattr(self, "where", self.at))
        QCoreApplication.processEvents()

    def drag(
        self, key: str, days: float, *, share: float = 0.5, keys: Qt.KeyboardModifier = NONE
    ) -> None:
        self.press(self.on(key, share))
        self.move(days, keys)
        self.release(keys)

    def double_click(self, at: QPoint) -> None:
        """Press, release, press again, release: the second press comes as a double click."""
        QTest.mouseClick(self.chart, LEFT, NONE, at)
        QTest.mouseDClick(self.chart, LEFT, NONE, at)
        QTest.mouseRelease(self.chart, LEFT, NONE, at)
        QCoreApplication.processEvents()

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.chart, key, keys)
        QCoreApplication.processEvents()

    def start(self, key: str) -> date | None:
        assert self.document.plan is not None
        return self.document.plan.task(key).start

    @property
    def steps(self) -> list[str]:
        """Names of all steps of the history."""
        return [step.label for step in self.document.session.history.past]


def mouse_move(chart: object, to: QPoint, keys: Qt.KeyboardModifier) -> object:
    """Return a move with a pressed button and keys held, which QTest cannot make."""
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    assert isinstance(chart, QWidget)
    place = QPointF(to)
    return QMouseEvent(
        QEvent.Type.MouseMove, place, chart.mapToGlobal(place), Qt.MouseButton.NoButton, LEFT, keys
    )


MakeMouse = Callable[..., Mouse]


def let_buttons_go() -> None:
    """Release what a test of a lost mouse left pressed: Qt remembers buttons for all windows."""
    elsewhere = QWidget()
    elsewhere.show()
    for button in (LEFT, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        if QApplication.mouseButtons() & button:
            QTest.mouseRelease(elsewhere, button)
    elsewhere.close()


@pytest.fixture
def make_mouse(
    open_document: Callable[..., OpenDocument], theme: Theme, settings: Settings
) -> Iterator[MakeMouse]:
    """Return a function that shows a page; a fault in any override fails the test."""
    made: list[PlanPage] = []
    faults: list[str] = []
    on_fault(faults.append)

    def make(
        of: Plan | Document | None = None,
        width: int = 1224,
        height: int = 844,
        *,
        read_only: bool = False,
    ) -> Mouse:
        whole = of if isinstance(of, Document) else document(of or chain())
        opened = open_document(whole, read_only=read_only)
        page = PlanPage(opened, theme, settings, lambda: TODAY)
        page.resize(width, height)
        page.show()
        QCoreApplication.processEvents()
        made.append(page)
        return Mouse(page, opened)

    yield make
    let_buttons_go()
    for page in made:
        page.close()
        page.deleteLater()
    on_fault(None)
    assert [] == faults


@pytest.fixture
def mouse(make_mouse: MakeMouse) -> Mouse:
    return make_mouse()
