"""What all gestures have in common, by real events: thresholds, edges, ways to give them up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

import pytest
from builders import YEAR_END
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.timeline.conftest import LEFT, NONE, MakeMouse, Mouse, mouse_move
from ui.timeline.drag import MoveGesture, ProgressGesture
from ui.timeline.drag_link import LinkGesture
from ui.timeline.drag_marks import MilestoneGesture, PhaseGesture
from ui.timeline.drag_pause import PauseGesture
from ui.timeline.drag_resize import ResizeGesture
from ui.timeline.drag_shapes import BandGesture, BreakGesture, CreateGesture, PlaceGesture

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Start(NamedTuple):
    """How a gesture begins: where the press is, which keys are held, what it then is."""

    at: Callable[[Mouse], QPoint]
    kind: type
    keys: Qt.KeyboardModifier = NONE
    selected: tuple[str, ...] = ("a",)


def head(mouse: Mouse, key: str, day: date) -> QPoint:
    """Return the point of a day in a head row."""
    x = mouse.view.desk.scale.x(day.toordinal())
    return QPoint(round(x), mouse.chart.surface.row_area(key).center().y())


def in_header(mouse: Mouse, day: date, more: int = 0) -> QPoint:
    return QPoint(round(mouse.view.desk.scale.x(day.toordinal())) + more, 12)


def beside(mouse: Mouse, key: str) -> QPoint:
    """Return a point in the row of a task where nothing is."""
    area = mouse.chart.surface.row_area(key)
    return QPoint(round(mouse.view.desk.scale.x(date(2026, 11, 30).toordinal())), area.center().y())


STARTS = {
    "move": Start(lambda m: m.on("a"), MoveGesture),
    "move with alt": Start(lambda m: m.on("a"), MoveGesture, ALT),
    "move several": Start(lambda m: m.on("a"), MoveGesture, selected=("a", "c")),
    "left edge": Start(lambda m: m.on("a", 0), ResizeGesture),
    "right edge": Start(lambda m: m.on("a", 1), ResizeGesture),
    "scale": Start(lambda m: m.on("a", 1), ResizeGesture, CTRL),
    "progress": Start(lambda m: m.on("a", 0) + QPoint(-2, 13), ProgressGesture),
    "link": Start(lambda m: m.on("a", 1) + QPoint(14, 0), LinkGesture),
    "phase": Start(lambda m: head(m, "phase:P1", date(2026, 9, 24)), PhaseGesture),
    "portfolio": Start(lambda m: head(m, "portfolio", date(2026, 11, 11)), MoveGesture),
    "milestone": Start(
        lambda m: head(m, "phase:P1", date(2026, 10, 11)) - QPoint(1, 0), MilestoneGesture
    ),
    "create": Start(lambda m: head(m, "phase:P1", date(2026, 11, 16)), CreateGesture),
    "frame": Start(lambda m: beside(m, "a"), BandGesture),
    "tray": Start(lambda m: beside(m, "later"), PlaceGesture),
    "time off": Start(lambda m: in_header(m, date(2026, 11, 16)), BreakGesture, CTRL),
    "break start": Start(lambda m: in_header(m, YEAR_END.start, 1), PauseGesture),
    "break end": Start(lambda m: in_header(m, YEAR_END.end, 7), PauseGesture),
    "break": Start(lambda m: in_header(m, date(2026, 12, 27)), PauseGesture),
}


def shown(make_mouse: MakeMouse, start: Start) -> Mouse:
    """Return a hand over a plan of which all can be seen, by days."""
    mouse = make_mouse(width=1640)
    mouse.view.camera.zoom(7 / mouse.view.desk.scale.per_day, 0)
    mouse.view.picks.set(start.selected)
    QCoreApplication.processEvents()
    return mouse


@pytest.fixture(params=STARTS)
def begun(request: pytest.FixtureRequest, make_mouse: MakeMouse) -> Iterator[tuple[Mouse, Start]]:
    start = STARTS[request.param]
    mouse = shown(make_mouse, start)
    yield mouse, start
    assert not mouse.view.hand.busy


def press(mouse: Mouse, start: Start) -> None:
    mouse.view.desk.select(start.selected)
    mouse.press(start.at(mouse), start.keys)


def pull(mouse: Mouse, start: Start, days: float = 15) -> None:
    press(mouse, start)
    pixels = days * mouse.view.desk.scale.per_day
    for share in (0.3, 0.7, 1.0):
        to = mouse.at + QPoint(round(pixels * share), round(6 * share))
        QCoreApplication.sendEvent(mouse.chart, mouse_move(mouse.chart, to, start.keys))
        mouse.where = to


def let_go(mouse: Mouse, start: Start) -> None:
    mouse.release(start.keys)


def _escape(mouse: Mouse) -> None:
    mouse.key(Qt.Key.Key_Escape)


def _lose_window(mouse: Mouse) -> None:
    QCoreApplication.sendEvent(mouse.chart, QEvent(QEvent.Type.WindowDeactivate))


def _lose_mouse(mouse: Mouse) -> None:
    QCoreApplication.sendEvent(mouse.chart, QEvent(QEvent.Type.UngrabMouse))


def _hide(mouse: Mouse) -> None:
    mouse.chart.hide()
    mouse.chart.show()


def _press_other_button(mouse: Mouse) -> None:
    QTest.mousePress(mouse.chart, Qt.MouseButton.RightButton, pos=QPoint(5, 60))


WAYS_OUT = (_escape, _lose_window, _lose_mouse, _hide, _press_other_button)


@pytest.mark.no_cover
def test_every_way_out_restores_everything(begun: tuple[Mouse, Start]) -> None:
    mouse, start = begun
    before, scene = mouse.document.document, mouse.view.desk.scene
    for way_out in WAYS_OUT:
        pull(mouse, start)
        assert start.kind is type(mouse.view.desk.gesture), way_out.__name__
        way_out(mouse)
        assert not mouse.view.hand.busy
        assert mouse.chart.painter.tip is None
        let_go(mouse, start)
        assert before is mouse.document.document
        assert scene is mouse.view.desk.scene
        assert mouse.view.editing.editor is None
    assert [] == mouse.steps


@pytest.mark.no_cover
@pytest.mark.parametrize("pixels", [0, 3, -3])
def test_a_press_below_the_threshold_is_a_click(begun: tuple[Mouse, Start], pixels: int) -> None:
    mouse, start = begun
    before = mouse.document.document
    press(mouse, start)
    to = mouse.at + QPoint(pixels, 0)
    QCoreApplication.sendEvent(mouse.chart, mouse_move(mouse.chart, to, start.keys))
    assert not mouse.view.hand.busy
    let_go(mouse, start)
    assert before is mouse.document.document
    assert mouse.view.editing.editor is None


def test_the_release_is_one_step_that_saves_what_was_shown(begun: tuple[Mouse, Start]) -> None:
    mouse, start = begun
    before = mouse.document.document
    pull(mouse, start)
    gesture = mouse.view.desk.gesture
    assert gesture is not None
    edit, shown = gesture.edit(), dict(gesture.preview.bars)
    let_go(mouse, start)
    scene = mouse.view.desk.scene
    assert scene is not None
    assert shown == {key: scene.bars[key] for key in shown}
    assert (0 if edit is None else 1) == len(mouse.steps)
    if mouse.view.editing.editor is not None:
        mouse.view.editing.editor.finish(keep=False)
    mouse.document.undo()
    assert before is mouse.document.document


@pytest.mark.no_cover
def test_near_an_edge_time_scrolls_and_the_gesture_follows(begun: tuple[Mouse, Start]) -> None:
    mouse, start = begun
    before = mouse.document.document
    mouse.view.camera.scroll(-5_000)
    left = mouse.view.desk.scale.left
    pull(mouse, start)
    edge = QPoint(mouse.chart.width() - 4, mouse.at.y())
    QCoreApplication.sendEvent(mouse.chart, mouse_move(mouse.chart, edge, start.keys))
    for _ in range(12):
        mouse.view.hand.scroller.tick()
    assert mouse.view.desk.scale.left < left
    assert mouse.view.hand.busy
    _escape(mouse)
    let_go(mouse, start)
    assert before is mouse.document.document


@pytest.mark.parametrize("name", ["move", "link", "phase", "break end"])
def test_a_long_press_begins_it_without_a_move(make_mouse: MakeMouse, name: str) -> None:
    start = STARTS[name]
    mouse = shown(make_mouse, start)
    before = mouse.document.document
    press(mouse, start)
    QTest.qWait(300)
    assert start.kind is type(mouse.view.desk.gesture)
    _escape(mouse)
    QTest.mouseRelease(mouse.chart, LEFT, start.keys, mouse.at)
    assert before is mouse.document.document
