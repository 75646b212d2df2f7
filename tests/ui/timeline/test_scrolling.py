"""A step of the wheel paints only the rows that come into view: nothing else may show it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from builders import YEAR_END, milestone, plan, task
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPaintEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from planner.model import Break, Plan, Task
from planner.schedule.milestones import follow_milestones
from tests.ui.timeline.conftest import NONE, MakeMouse, Mouse

STEPS = (-120, -120, -30, -84, 120, -7, 36, -600, 240)
"""Angles of a wheel; two units are a pixel."""
NOTICED = Break(start=date(2026, 10, 12), end=date(2026, 12, 6), label="Away")


def long_plan(*breaks: Break) -> Plan:
    """Return linked tasks in several states, more than the window holds."""
    return follow_milestones(
        plan(
            milestone("m1"),
            *(_task(number) for number in range(48)),
            milestone("m2", "P2"),
            breaks=breaks,
        )
    )


def _task(number: int) -> Task:
    day = date(2026, 9, 28) + timedelta(weeks=number // 2) if number % 7 else None
    linked = number > 2 and number % 3 == 0
    return task(
        f"t{number}",
        day,
        phase="P1" if number < 24 else "P2",
        progress=(0, 40, 0, 100)[number % 4],
        after=[f"t{number - 2}"] if linked else [],
        pinned=number % 11 == 5,
    )


def wheel(at: QWidget, angle: int, keys: Qt.KeyboardModifier = NONE) -> None:
    """Turn the wheel over a widget."""
    place = QPointF(at.rect().center())
    event = QWheelEvent(
        place,
        at.mapToGlobal(place),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003
    )
    QCoreApplication.sendEvent(at, event)
    QCoreApplication.processEvents()


def panes(mouse: Mouse) -> QImage:
    """Return list and chart as they stand on the screen, without painting anything."""
    window = mouse.page.window()
    return window.screen().grabWindow(window.winId()).toImage()


def painted(mouse: Mouse) -> QImage:
    """Return list and chart painted as a whole."""
    mouse.chart.redraw()
    mouse.chart.repaint()
    mouse.view.tree.viewport().repaint()
    return panes(mouse)


@pytest.mark.parametrize("breaks", [(), (YEAR_END,), (NOTICED, YEAR_END)], ids=len)
@pytest.mark.parametrize("over", ["list", "chart"])
def test_steps_of_the_wheel_leave_what_a_whole_repaint_shows(
    make_mouse: MakeMouse, over: str, breaks: tuple[Break, ...]
) -> None:
    mouse = make_mouse(long_plan(*breaks))
    where = mouse.view.tree.viewport() if over == "list" else mouse.chart
    before = panes(mouse)
    for angle in STEPS:
        wheel(where, angle)
        step = panes(mouse)
        assert before != step
        assert painted(mouse) == step
        before = step


def test_selected_and_hovered_rows_scroll_whole(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(long_plan(NOTICED))
    mouse.view.desk.set_all_links(True)
    mouse.view.picks.only("t9")
    for number, angle in enumerate(STEPS):
        mouse.view.desk.hover(f"t{4 + number}")
        wheel(mouse.chart, angle)
        step = panes(mouse)
        assert painted(mouse) == step


def test_rows_scroll_in_the_middle_of_a_drag(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(long_plan(NOTICED))
    mouse.press(mouse.on("t3"))
    mouse.move(10)
    for angle in STEPS:
        wheel(mouse.chart, angle)
        step = panes(mouse)
        mouse.chart.repaint()
        assert panes(mouse) == step


class Areas(QObject):
    """Takes note of what a widget paints."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.seen: list[QRect] = []
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.seen.append(event.region().boundingRect())
        return False


@pytest.mark.parametrize("angle", [-120, 120, -30])
def test_the_list_paints_only_what_comes_into_view(make_mouse: MakeMouse, angle: int) -> None:
    mouse = make_mouse(long_plan())
    viewport = mouse.view.tree.viewport()
    bar = mouse.view.tree.verticalScrollBar()
    wheel(viewport, -240)
    before, areas = bar.value(), Areas(viewport)
    wheel(viewport, angle)
    (area,) = areas.seen
    assert abs(bar.value() - before) == area.height() > 0


def test_the_field_of_a_title_scrolls_with_its_row(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(long_plan())
    view = mouse.view
    view.picks.only("t9")
    QTest.keyClick(view.tree, Qt.Key.Key_F2)
    field = view.tree.viewport().findChild(QLineEdit)
    assert field is not None
    before = field.y()
    wheel(view.tree.viewport(), -120)
    assert before > view.tree.visualRect(view.picks.index_of("t9")).y() == field.y()
