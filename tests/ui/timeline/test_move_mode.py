"""Every key of Move mode (ux 3.7), by real key events: what is shown, and what is kept."""

from __future__ import annotations

from datetime import date

import pytest
from builders import YEAR_END, plan, task
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from tests.ui.timeline.conftest import NONE, MakeMouse, Mouse

K = Qt.Key
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
Presses = list[tuple[Qt.Key, Qt.KeyboardModifier]]


@pytest.fixture
def moving(make_mouse: MakeMouse) -> Mouse:
    """Move mode on ``b``, which waits for ``a`` and is waited for by ``c``."""
    mouse = make_mouse(
        plan(
            task("a", date(2026, 9, 28)),
            task("b", date(2026, 10, 19), after=["a"]),
            task("c", date(2026, 11, 9), after=["b"]),
            task("free", date(2026, 10, 5)),
            task("last", date(2026, 12, 7)),
            breaks=[YEAR_END],
        )
    )
    mouse.view.tree.setFocus()
    mouse.view.picks.only("b")
    press(mouse, [(K.Key_M, NONE)])
    return mouse


def press(mouse: Mouse, presses: Presses) -> None:
    for key, held in presses:
        QTest.keyClick(mouse.view.tree, key, held)
        QCoreApplication.processEvents()


def shown(mouse: Mouse, key: str = "b") -> tuple[date, date]:
    gesture, scene = mouse.view.desk.gesture, mouse.view.desk.scene
    assert gesture is not None
    assert scene is not None
    span = gesture.preview.bars.get(key, scene.bars[key])
    return date.fromordinal(span.first), date.fromordinal(span.last)


STEPS: list[tuple[Presses, date, date]] = [
    ([(K.Key_Right, NONE)], date(2026, 10, 26), date(2026, 10, 31)),
    ([(K.Key_Left, NONE)], date(2026, 10, 12), date(2026, 10, 17)),
    ([(K.Key_Left, NONE)] * 6, date(2026, 10, 5), date(2026, 10, 10)),
    ([(K.Key_PageDown, NONE)], date(2026, 11, 16), date(2026, 11, 21)),
    ([(K.Key_PageDown, NONE), (K.Key_PageUp, NONE)], date(2026, 10, 19), date(2026, 10, 24)),
    ([(K.Key_Home, NONE)], date(2026, 10, 5), date(2026, 10, 10)),
    ([(K.Key_End, NONE)], date(2026, 11, 2), date(2026, 11, 7)),
    ([(K.Key_Right, SHIFT)], date(2026, 10, 19), date(2026, 10, 31)),
    ([(K.Key_Left, SHIFT)], date(2026, 10, 19), date(2026, 10, 19)),
    ([(K.Key_PageDown, SHIFT)], date(2026, 10, 19), date(2026, 11, 21)),
    ([(K.Key_Left, CTRL)], date(2026, 10, 12), date(2026, 10, 24)),
    ([(K.Key_Left, CTRL)] * 3, date(2026, 10, 5), date(2026, 10, 24)),
    ([(K.Key_Right, CTRL)], date(2026, 10, 24), date(2026, 10, 24)),
    ([(K.Key_Left, ALT)] * 4, date(2026, 9, 21), date(2026, 9, 26)),
    ([(K.Key_Right, SHIFT), (K.Key_Right, NONE)], date(2026, 10, 26), date(2026, 10, 31)),
]


@pytest.mark.parametrize(("presses", "first", "last"), STEPS)
def test_a_key_shows_the_step_and_enter_keeps_it(
    moving: Mouse, presses: Presses, first: date, last: date
) -> None:
    before = moving.document.document
    press(moving, presses)
    assert (first, last) == shown(moving)
    assert before is moving.document.document
    preview = moving.view.desk.gesture
    assert preview is not None
    bars = dict(preview.preview.bars)
    press(moving, [(K.Key_Return, NONE)])
    scene = moving.view.desk.scene
    assert scene is not None
    assert bars == {key: scene.bars[key] for key in bars}
    moving.document.undo()
    assert before is moving.document.document


@pytest.mark.parametrize(("presses", "_first", "_last"), STEPS)
def test_escape_gives_every_step_back(
    moving: Mouse, presses: Presses, _first: date, _last: date
) -> None:
    before = moving.document.document
    press(moving, [*presses, (K.Key_Escape, NONE)])
    assert before is moving.document.document
    assert [] == moving.steps
    assert not moving.view.modes.active
    assert ("b",) == moving.view.desk.selected


def test_alt_held_leaves_linked_tasks_and_letting_go_takes_them_along_again(moving: Mouse) -> None:
    press(moving, [(K.Key_PageDown, NONE)])
    assert date(2026, 11, 23) == shown(moving, "c")[0]
    QTest.keyPress(moving.view.tree, K.Key_Alt, ALT)
    assert (date(2026, 11, 16), date(2026, 11, 9)) == (shown(moving)[0], shown(moving, "c")[0])
    QTest.keyRelease(moving.view.tree, K.Key_Alt, NONE)
    assert date(2026, 11, 23) == shown(moving, "c")[0]


def test_a_step_with_alt_stays_and_enter_breaks_the_link(moving: Mouse) -> None:
    press(moving, [*[(K.Key_Left, ALT)] * 4, (K.Key_Return, NONE)])
    assert moving.document.plan is not None
    assert moving.document.plan.task("b").links[0].broken


@pytest.mark.parametrize(
    ("typed", "first"),
    [("2 nov", date(2026, 11, 2)), ("2026-10-12", date(2026, 10, 12)), ("+2w", date(2026, 11, 2)),
     ("-1w", date(2026, 10, 12)), ("1 sep", date(2026, 10, 5))],
)  # fmt: skip
def test_a_typed_day_is_gone_to_as_far_as_links_let_it(
    moving: Mouse, typed: str, first: date
) -> None:
    QTest.keyClicks(moving.view.tree, typed)
    assert first == shown(moving)[0]
    press(moving, [(K.Key_Return, NONE)])
    assert first == moving.start("b")


def test_every_step_is_spoken(moving: Mouse) -> None:
    said: list[str] = []
    moving.view.modes.spoke.connect(said.append)
    press(moving, [(K.Key_Right, NONE), (K.Key_End, NONE), (K.Key_Return, NONE)])
    assert ["26 Oct → 31 Oct", "2 Nov → 7 Nov", "Move ‘Task b’ to 2 Nov 2026"] == said


def test_what_waits_for_nothing_goes_as_early_as_today_and_as_late_as_the_plan_ends(
    moving: Mouse,
) -> None:
    press(moving, [(K.Key_Escape, NONE)])
    moving.view.picks.only("free")
    press(moving, [(K.Key_M, NONE), (K.Key_Home, NONE)])
    assert date(2026, 9, 22) == shown(moving, "free")[0]
    press(moving, [(K.Key_End, NONE)])
    assert date(2026, 12, 7) == shown(moving, "free")[0]


@pytest.fixture
def on_phase(mouse: Mouse) -> Mouse:
    mouse.view.tree.setFocus()
    mouse.view.picks.only("phase:P1")
    return mouse


def test_a_phase_is_moved_by_keys_as_by_its_band(on_phase: Mouse) -> None:
    press(on_phase, [(K.Key_M, NONE), (K.Key_Right, NONE), (K.Key_Right, SHIFT)])
    tip = on_phase.chart.painter.tip
    assert tip is not None
    assert ("5 Oct → 17 Oct", "+7 days") == (tip.title, tip.pill)
    press(on_phase, [(K.Key_Return, NONE)])
    assert (date(2026, 10, 5), date(2026, 10, 12)) == (on_phase.start("a"), on_phase.start("b"))
    assert 1 == len(on_phase.steps)


def test_a_phase_is_nudged(on_phase: Mouse) -> None:
    press(on_phase, [(K.Key_Right, ALT), (K.Key_Right, ALT)])
    assert date(2026, 10, 12) == on_phase.start("a")
    assert 1 == len(on_phase.steps)
