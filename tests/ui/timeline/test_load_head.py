"""The weekly load by keys: every week says its hours, also those whose column has no number."""

from __future__ import annotations

from datetime import date

import pytest
from builders import plan, task
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from tests.ui.timeline.conftest import MakeMouse, Mouse
from ui.timeline.camera import MONTH

RIGHT, LEFT = Qt.Key.Key_Right, Qt.Key.Key_Left


@pytest.fixture
def load(mouse: Mouse) -> Mouse:
    mouse.page.activateWindow()
    mouse.view.load_head.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return mouse


def press(mouse: Mouse, *keys: Qt.Key) -> list[str]:
    """Press keys and return what was said."""
    said: list[str] = []
    mouse.view.load_head.spoke.connect(said.append)
    for key in keys:
        QTest.keyClick(mouse.view.load_head, key)
    QCoreApplication.processEvents()
    return said


def shown(mouse: Mouse) -> list[str]:
    return [text.text for text in mouse.view.load_head.texts()]


def test_arrows_walk_from_this_week_and_say_its_hours(load: Mouse) -> None:
    scene = load.view.desk.scene
    assert scene is not None
    assert [21, 28, 21, 14] == [
        int(words.split()[0]) for words in press(load, RIGHT, RIGHT, LEFT, LEFT)
    ]
    assert "14 Sep: 0 of 10 h logged" in shown(load)
    assert load.view.chart.isVisible()


def test_a_full_week_says_that_it_is_too_much(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(plan(task("a", date(2026, 9, 28), minutes=1200, span=5)))
    mouse.page.activateWindow()
    mouse.view.load_head.setFocus()
    assert ["21 Sep: 0 of 10 h", "28 Sep: 20 of 10 h, over capacity"] == press(
        mouse, RIGHT, RIGHT
    )
    assert "28 Sep: 20 of 10 h" in shown(mouse)


def test_both_ends_hold_and_weeks_come_into_view(load: Mouse) -> None:
    load.view.camera.show(MONTH)
    press(load, *[RIGHT] * 40)
    scene = load.view.desk.scene
    assert scene is not None
    last = scene.loads[-1].week
    assert any(text.startswith(f"{last.day} ") for text in shown(load))
    first, end = load.view.camera.in_view
    assert first <= last.toordinal() <= end
    press(load, *[LEFT] * 60)
    assert any(text.startswith(f"{scene.loads[0].week.day} Sep") for text in shown(load))


def test_without_the_focus_it_says_what_fits_again(load: Mouse) -> None:
    press(load, RIGHT)
    assert "10 h capacity" not in shown(load)
    load.view.tree.setFocus()
    assert "10 h capacity" in shown(load)


def test_without_a_week_keys_go_on(make_mouse: MakeMouse) -> None:
    mouse = make_mouse()
    mouse.page.activateWindow()
    mouse.view.load_head.setFocus()
    went: list[int] = []
    mouse.view.load_head.keyed.connect(lambda event: went.append(event.key()))
    press(mouse, Qt.Key.Key_Up)
    assert [int(Qt.Key.Key_Up)] == went


def test_the_week_that_keys_went_to_is_framed_on_the_chart(load: Mouse) -> None:
    colour = load.chart.painter.pigments.colour("focus")

    def framed() -> set[int]:
        """Return the middles of weeks whose foot is framed."""
        image = load.chart.grab().toImage()
        strip, layout = load.view.desk.strip, load.view.desk.layout
        assert strip is not None
        assert layout is not None
        bars = strip.bars(layout.scene.loads, layout.scale, 0, load.chart.width())
        y = load.chart.surface.baseline + 1
        return {b.monday for b in bars if image.pixelColor(round(b.x + b.width / 2), y) == colour}

    assert set() == framed()
    press(load, RIGHT, RIGHT)
    assert {date(2026, 9, 28).toordinal()} == framed()
    press(load, RIGHT)
    assert {date(2026, 10, 5).toordinal()} == framed()
    load.view.tree.setFocus()
    assert set() == framed()
