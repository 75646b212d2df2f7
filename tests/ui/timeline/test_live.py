"""What is pulled is said everywhere while the hand still holds it."""

from __future__ import annotations

from datetime import date

from builders import plan, task
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QImage

from tests.ui.timeline.conftest import MakeMouse, Mouse
from ui.timeline.camera import QUARTER

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def in_list(mouse: Mouse) -> set[str]:
    return {text.text for text in mouse.view.tree.texts()}


def bar_picture(mouse: Mouse, key: str) -> QImage:
    """Return the pixels at the beginning of a bar, where it says its hours."""
    left = mouse.on(key, 0)
    QCoreApplication.processEvents()
    return mouse.chart.grab(QRect(left.x() + 6, left.y() - 8, 50, 16)).toImage()


def test_scaled_hours_are_said_in_bar_list_and_group(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(plan(task("a", date(2026, 9, 28), minutes=600)))
    mouse.view.camera.show(QUARTER)
    assert {"10", "0 / 10"} <= in_list(mouse)
    mouse.press(mouse.on("a", 1))
    mouse.move(7)
    assert {"10", "0 / 10"} <= in_list(mouse)
    ten = bar_picture(mouse, "a")
    mouse.move(7, CTRL)
    assert {"20", "0 / 20"} <= in_list(mouse)
    twenty = bar_picture(mouse, "a")
    assert ten != twenty
    mouse.move(7)
    assert ten == bar_picture(mouse, "a")
    mouse.move(7, CTRL)
    mouse.release(CTRL)
    assert mouse.document.plan is not None
    assert 1_200 == mouse.document.plan.task("a").minutes
    assert {"20", "0 / 20"} <= in_list(mouse)


def test_esc_brings_the_hours_back(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(plan(task("a", date(2026, 9, 28), minutes=600)))
    mouse.view.camera.show(QUARTER)
    mouse.press(mouse.on("a", 1), CTRL)
    mouse.move(7, CTRL)
    mouse.key(Qt.Key.Key_Escape)
    assert {"10", "0 / 10"} <= in_list(mouse)
    mouse.release()


def broken_now(mouse: Mouse) -> list[tuple[str, str]]:
    layer = mouse.chart.painter._drag
    assert layer is not None
    return [(route.pred, route.succ) for route in layer._routes if route.broken]


def test_links_left_behind_are_amber_before_the_drop(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(
        plan(
            task("a", date(2026, 9, 28)),
            task("b", date(2026, 10, 5), after=["a"]),
            task("c", date(2026, 10, 12), after=["b"]),
        )
    )
    mouse.press(mouse.on("b"))
    mouse.move(7)
    assert [] == broken_now(mouse)
    mouse.move(7, ALT)
    assert [("b", "c")] == broken_now(mouse)
    mouse.move(-7, ALT)
    assert [("a", "b")] == broken_now(mouse)
    mouse.move(0, ALT)
    assert [] == broken_now(mouse)
    mouse.move(-14, ALT)
    mouse.release(ALT)
    scene = mouse.view.desk.scene
    assert scene is not None
    assert (("a", "b"),) == scene.broken
